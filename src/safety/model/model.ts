// The small trained model: a logistic regression over hashed features, its weights one signed byte each. It is
// trained by scripts/train.ts on rows of our own generator; weights.bin beside this file is the result.
import { readFileSync } from 'node:fs';
import { BITS, features } from './features.ts';

export interface Model {
  /** How likely the words are a person's business, 0 to 1. */
  score(words: readonly string[]): number;
}

const HEADER = 12;

/** Reads weights: scale and bias as 32-bit floats after the magic "FDM1", then one byte per feature. Throws on another file. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length !== HEADER + (1 << BITS) || view.getUint32(0) !== 0x46444d31)
    throw new Error('not a model of this version');
  const scale = view.getFloat32(4);
  const bias = view.getFloat32(8);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER, 1 << BITS);
  return {
    score(words) {
      if (words.length === 0) return 0.5;
      let sum = 0;
      let count = 0;
      features(words, (index) => {
        sum += weights[index] ?? 0;
        count++;
      });
      return 1 / (1 + Math.exp(-(bias + (scale * sum) / Math.sqrt(count))));
    },
  };
}

/** The model that ships with the product. */
export const loadModel = (): Model => readModel(readFileSync(new URL('./weights.bin', import.meta.url)));
