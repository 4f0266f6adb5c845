// The small trained model: two logistic regressions over the same hashed features, their weights one signed byte
// each and side by side. It is trained by scripts/train.ts on rows of our own; weights.bin beside this file is the
// result.
import { readFileSync } from 'node:fs';
import { BITS, emergencyNorm, features, personNorm } from './features.ts';
import type { ModelWord } from './words.ts';

export interface Score {
  /** How likely the words, or surely one of their sentences, are a person's business, 0 to 1. */
  readonly person: number;
  /** How likely they or one of their sentences tell of an emergency, 0 to 1. */
  readonly emergency: number;
}

export interface Model {
  score(words: readonly ModelWord[]): Score;
}

export const MAGIC = 0x46444d32;
export const HEADER = 20;
/** The features of some four words: a shorter sentence says too little to be judged by itself. */
const MIN_SENTENCE = 70;

/**
 * Reads weights: the magic "FDM2", a scale and a bias of each head as 32-bit floats, then two bytes per feature.
 * Throws on another file.
 */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length !== HEADER + (2 << BITS) || view.getUint32(0) !== MAGIC)
    throw new Error('not a model of this version');
  const scales = [view.getFloat32(4), view.getFloat32(12)] as const;
  const biases = [view.getFloat32(8), view.getFloat32(16)] as const;
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER, 2 << BITS);
  return {
    score(words) {
      if (words.length === 0) return { person: 0.5, emergency: 0 };
      let person = 0;
      let count = 0;
      let whole = 0;
      let highest = -Infinity;
      let likeliest = -Infinity;
      // Of the sentence that is being read: its number, weights and features.
      let [at, sum, ofPerson, size] = [-1, 0, 0, 0];
      const close = (): void => {
        if (size >= MIN_SENTENCE) {
          highest = Math.max(highest, sum * emergencyNorm(size));
          likeliest = Math.max(likeliest, ofPerson * personNorm(size));
        }
        [sum, ofPerson, size] = [0, 0, 0];
      };
      features(words, (index, place) => {
        const { sentence } = words[place] as ModelWord;
        if (sentence !== at) {
          close();
          at = sentence;
        }
        const towards = weights[2 * index] as number;
        person += towards;
        ofPerson += towards;
        const weight = weights[2 * index + 1] as number;
        whole += weight;
        sum += weight;
        count++;
        size++;
      });
      close();
      return {
        person: Math.max(
          logistic(biases[0] + scales[0] * person * personNorm(count)),
          surely(logistic(biases[0] + scales[0] * likeliest)),
        ),
        emergency: logistic(biases[1] + scales[1] * Math.max(highest, whole * emergencyNorm(count))),
      };
    },
  };
}

/** One sentence is heard over the others only where it is this sure: most say little by themselves. */
const SENTENCE_SURE = 0.85;
const surely = (likely: number): number => (likely >= SENTENCE_SURE ? likely : 0);
const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** The model that ships with the product. */
export const loadModel = (): Model => readModel(readFileSync(new URL('./weights.bin', import.meta.url)));
