// Trains the small model of src/safety/model on synthetic patients and hand-written rows: two logistic regressions,
// by AdaGrad. Deterministic: the same rows give the same bytes.
import { classify } from '../../src/safety/classify.ts';
import { BITS, emergencyNorm, features, personNorm } from '../../src/safety/model/features.ts';
import { HEADER, MAGIC } from '../../src/safety/model/model.ts';
import { modelWords } from '../../src/safety/model/words.ts';
import { createRuleBook } from '../../src/safety/rules/book.ts';
import { readForModel } from '../../src/safety/set-aside.ts';
import { FINE, FINE_SLOTS } from './fine.ts';
import { GRAVE } from './grave.ts';
import { GRAVE_SLOTS } from './grave-slots.ts';
import { createRandom, fill, inStyle, pick, type Random } from './patients.ts';
import type { TrainingRow } from './rows.ts';
import { SERVICES } from './services.ts';

const PER_CLASS = 8_000;
/**
 * How often a hand-written row is read, each time in another way of writing but the first. There are more of them for
 * a person than for the assistant.
 */
const COPIES = { emergency: 7, staff: 4, assistant: 6 } as const;
const EPOCHS = 8;
/** The share of an example's words that are left out each time it is read, so that no single word decides. */
const LEFT_OUT = 0.4;
const RATE = 0.25;
const DECAY = 2e-6;
const HEADS = 2;
/** Most weights are small: the few largest are cut so that a byte still tells the small ones apart. */
const TOP = 6;

interface Example {
  readonly indexes: Int32Array;
  /** The places of the words that the features are at. */
  readonly places: Uint16Array;
  /** Whether it is a person's business, and whether an emergency: 1 or 0. */
  readonly labels: readonly [number, number];
}

// No clinic's own names, so that the weights do not change when a clinic edits its files; but names there must be, or
// "cancel my <name>" would be new to the model, which sees all of them as one word.
const book = createRuleBook({ visitTypes: [], practitioners: [], catalogue: SERVICES });

function example(text: string, labels: Example['labels']): Example {
  const indexes: number[] = [];
  const places: number[] = [];
  features(modelWords(readForModel(book, text), book), (index, at) => {
    indexes.push(index);
    places.push(at);
  });
  return { indexes: Int32Array.from(indexes), places: Uint16Array.from(places), labels };
}

/** One message, sometimes two of a kind in one breath; a harmless part does not make a grave one harmless. */
function message(random: Random, grave: boolean): string {
  const one = (isGrave: boolean): string =>
    isGrave ? fill(random, pick(random, GRAVE), GRAVE_SLOTS) : fill(random, pick(random, FINE), FINE_SLOTS);
  const text = one(grave);
  const roll = random();
  if (roll < 0.16) return inStyle(random, `${one(false)} ${text}`);
  if (roll < 0.24) return inStyle(random, grave ? `${text} ${one(random() < 0.5)}` : `${text} ${one(false)}`);
  return inStyle(random, text);
}

/** The features of an example without those at some of its words. */
function leaveOut({ indexes, places }: Example, random: Random): Int32Array {
  const last = places[places.length - 1] ?? 0;
  const kept = Array.from({ length: last + 1 }, () => random() >= LEFT_OUT);
  return indexes.filter((_, at) => kept[places[at] as number] === true);
}

function shuffle(list: Example[], rng: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [list[i], list[j]] = [list[j] as Example, list[i] as Example];
  }
}

/** The weights (see src/safety/model/model.ts) for synthetic patients and `rows`. `say` hears how it goes. */
export function trainModel(rows: readonly TrainingRow[], say: (line: string) => void = () => {}): Buffer {
  const random = createRandom(20_250_106);
  const examples: Example[] = [];
  for (let i = 0; i < PER_CLASS; i++) {
    // Nobody has read what the generator makes: the rules say which of it is an emergency, so that the model learns
    // the rest as none. Only the hand-written rows teach it emergencies that the rules do not know.
    const grave = message(random, true);
    const emergency =
      classify({ book, model: null, languages: ['en', 'es'] }, { text: grave }).route === 'emergency';
    examples.push(example(grave, [1, emergency ? 1 : 0]), example(message(random, false), [0, 0]));
  }
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
    for (const example of examples) {
      const { labels } = example;
      const indexes = leaveOut(example, random);
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
    say(`epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}, ${examples.length} examples`);
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
  return bytes;
}
