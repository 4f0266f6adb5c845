// Trains the small model of src/safety/model on synthetic patients and hand-written rows, and writes its weights.
// Deterministic: the same sources give the same bytes. `npm run train`, or with the path of another file to write to.
import { writeFileSync } from 'node:fs';
import { classify } from '../src/safety/classify.ts';
import { BITS, emergencyNorm, features, personNorm } from '../src/safety/model/features.ts';
import { HEADER, MAGIC } from '../src/safety/model/model.ts';
import { modelWords } from '../src/safety/model/words.ts';
import { createRuleBook } from '../src/safety/rules/book.ts';
import { readForModel } from '../src/safety/set-aside.ts';
import { FINE, FINE_SLOTS } from './training/fine.ts';
import { GRAVE } from './training/grave.ts';
import { GRAVE_SLOTS } from './training/grave-slots.ts';
import { createRandom, fill, inStyle, pick, type Random } from './training/patients.ts';
import { readRows } from './training/rows.ts';

const PER_CLASS = 8_000;
/**
 * How often a hand-written row is read, each time in another way of writing but the first. There are twice as many
 * for a person as for the assistant.
 */
const COPIES = { emergency: 4, staff: 4, assistant: 8 } as const;
const EPOCHS = 6;
const RATE = 0.25;
const DECAY = 2e-6;
const HEADS = 2;
/** Most weights are small: the few largest are cut so that a byte still tells the small ones apart. */
const TOP = 6;

interface Example {
  readonly indexes: Int32Array;
  /** Whether it is a person's business, and whether an emergency: 1 or 0. */
  readonly labels: readonly [number, number];
}

// No clinic's names: the weights do not change when a clinic edits its files.
const book = createRuleBook({ visitTypes: [], practitioners: [], catalogue: { en: [], es: [] } });
const random = createRandom(20_250_106);

function example(text: string, labels: Example['labels']): Example {
  const indexes: number[] = [];
  features(modelWords(readForModel(book, text), book), (index) => indexes.push(index));
  return { indexes: Int32Array.from(indexes), labels };
}

/** One message, sometimes two of a kind in one breath; a harmless part does not make a grave one harmless. */
function message(grave: boolean): string {
  const one = (isGrave: boolean): string =>
    isGrave ? fill(random, pick(random, GRAVE), GRAVE_SLOTS) : fill(random, pick(random, FINE), FINE_SLOTS);
  const text = one(grave);
  const roll = random();
  if (roll < 0.16) return inStyle(random, `${one(false)} ${text}`);
  if (roll < 0.24) return inStyle(random, grave ? `${text} ${one(random() < 0.5)}` : `${text} ${one(false)}`);
  return inStyle(random, text);
}

function shuffle(list: Example[], rng: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [list[i], list[j]] = [list[j] as Example, list[i] as Example];
  }
}

const examples: Example[] = [];
for (let i = 0; i < PER_CLASS; i++) {
  // Nobody has read what the generator makes: the rules say which of it is an emergency, so that the model learns
  // the rest as none. Only the hand-written rows teach it emergencies that the rules do not know.
  const grave = message(true);
  const emergency =
    classify({ book, model: null, languages: ['en', 'es'] }, { text: grave }).route === 'emergency';
  examples.push(example(grave, [1, emergency ? 1 : 0]), example(message(false), [0, 0]));
}
const rows = readRows();
for (const { route, text } of rows) {
  const labels = [route === 'assistant' ? 0 : 1, route === 'emergency' ? 1 : 0] as const;
  for (let copy = 0; copy < COPIES[route]; copy++)
    examples.push(example(copy === 0 ? text : inStyle(random, text), labels));
}

const weights = new Float64Array(HEADS << BITS);
const squares = new Float64Array(HEADS << BITS).fill(1e-3);
const bias = [0, 0];
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  let loss = 0;
  shuffle(examples, random);
  for (const { indexes, labels } of examples) {
    if (indexes.length === 0) continue;
    const norms = [personNorm(indexes.length), emergencyNorm(indexes.length)];
    for (let head = 0; head < HEADS; head++) {
      const norm = norms[head] as number;
      const label = labels[head] as number;
      let sum = 0;
      for (const index of indexes) sum += weights[HEADS * index + head] as number;
      const guess = 1 / (1 + Math.exp(-((bias[head] as number) + sum * norm)));
      const error = label - guess;
      loss -= Math.log(Math.max(1e-9, label === 1 ? guess : 1 - guess));
      bias[head] = (bias[head] as number) + 0.02 * error;
      for (const index of indexes) {
        const at = HEADS * index + head;
        const gradient = error * norm;
        squares[at] = (squares[at] as number) + gradient * gradient;
        weights[at] =
          (weights[at] as number) * (1 - DECAY) + (RATE * gradient) / Math.sqrt(squares[at] as number);
      }
    }
  }
  process.stdout.write(`epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}\n`);
}

const bytes = Buffer.alloc(HEADER + weights.length);
bytes.writeUInt32BE(MAGIC, 0);
for (let head = 0; head < HEADS; head++) {
  const largest = weights.reduce(
    (max, weight, at) => (at % HEADS === head ? Math.max(max, Math.abs(weight)) : max),
    0,
  );
  const top = Math.min(largest, TOP);
  bytes.writeFloatBE(top / 127, 4 + 8 * head);
  bytes.writeFloatBE(bias[head] as number, 8 + 8 * head);
  for (let at = head; at < weights.length; at += HEADS)
    bytes.writeInt8(
      Math.max(-127, Math.min(127, Math.round(((weights[at] as number) / top) * 127))),
      HEADER + at,
    );
}
writeFileSync(process.argv[2] ?? new URL('../src/safety/model/weights.bin', import.meta.url), bytes);
process.stdout.write(
  `${bytes.length} bytes, ${examples.length} examples, ${rows.length} of them written by hand\n`,
);
