// Trains the small model of src/safety/model on synthetic patients and writes its weights. Deterministic: the same
// sources give the same bytes. `npm run train`, or with the path of another file to write to.
import { writeFileSync } from 'node:fs';
import { BITS, features } from '../src/safety/model/features.ts';
import { modelWords } from '../src/safety/model/words.ts';
import { createRuleBook } from '../src/safety/rules/book.ts';
import { tokenize } from '../src/safety/reading/tokens.ts';
import { FINE, FINE_SLOTS } from './training/fine.ts';
import { GRAVE } from './training/grave.ts';
import { GRAVE_SLOTS } from './training/grave-slots.ts';
import { createRandom, fill, inStyle, pick, type Random } from './training/patients.ts';

const PER_CLASS = 14_000;
const EPOCHS = 6;
const RATE = 0.25;
const DECAY = 2e-6;

interface Row {
  readonly indexes: Int32Array;
  readonly label: 0 | 1;
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

// No clinic's names: the weights do not change when a clinic edits its files.
const { vocabulary } = createRuleBook({ visitTypes: [], practitioners: [], catalogue: { en: [], es: [] } });
const random = createRandom(20_250_106);
const rows: Row[] = [];
for (let i = 0; i < PER_CLASS * 2; i++) {
  const label = i % 2 === 0 ? 1 : 0;
  const indexes: number[] = [];
  features(modelWords(tokenize(message(random, label === 1), vocabulary)), (index) => indexes.push(index));
  rows.push({ indexes: Int32Array.from(indexes), label });
}

const weights = new Float64Array(1 << BITS);
const squares = new Float64Array(1 << BITS).fill(1e-3);
let bias = 0;
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  let loss = 0;
  for (let i = rows.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [rows[i], rows[j]] = [rows[j] as Row, rows[i] as Row];
  }
  for (const { indexes, label } of rows) {
    if (indexes.length === 0) continue;
    const norm = 1 / Math.sqrt(indexes.length);
    let sum = 0;
    for (const index of indexes) sum += weights[index] as number;
    const guess = 1 / (1 + Math.exp(-(bias + sum * norm)));
    const error = label - guess;
    loss -= Math.log(Math.max(1e-9, label === 1 ? guess : 1 - guess));
    bias += 0.02 * error;
    for (const index of indexes) {
      const gradient = error * norm;
      squares[index] = (squares[index] as number) + gradient * gradient;
      weights[index] =
        (weights[index] as number) * (1 - DECAY) + (RATE * gradient) / Math.sqrt(squares[index] as number);
    }
  }
  process.stdout.write(`epoch ${epoch + 1}: loss ${(loss / rows.length).toFixed(4)}\n`);
}

const largest = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
// Most weights are small: the few largest are cut so that a byte still tells the small ones apart.
const top = Math.min(largest, 6);
const bytes = Buffer.alloc(12 + weights.length);
bytes.writeUInt32BE(0x46444d31, 0);
bytes.writeFloatBE(top / 127, 4);
bytes.writeFloatBE(bias, 8);
weights.forEach((weight, index) =>
  bytes.writeInt8(Math.max(-127, Math.min(127, Math.round((weight / top) * 127))), 12 + index),
);
writeFileSync(process.argv[2] ?? new URL('../src/safety/model/weights.bin', import.meta.url), bytes);
process.stdout.write(
  `${bytes.length} bytes, ${weights.filter((weight) => weight !== 0).length} weights, largest ${largest.toFixed(2)}\n`,
);
