// How doubtful a reply is, from its evidence: a logistic regression trained by scripts/train.ts on replies of our own
// that were judged by hand.
import { readFileSync } from 'node:fs';
import { EVIDENCE_BITS, type Evidence } from './evidence.ts';

export const JUDGE_MAGIC = 0x46444a32;
/** Magic, scale, bias, and the three lines from which a reply is held back. */
export const JUDGE_HEADER = 24;
/** Suspicions that are seldom wrong: of the training replies that they name, seven of ten and more are bad. */
const SHARP = new Set(['date', 'limit', 'time', 'generalised']);

export interface Judge {
  /** Whether a reply is to be held back: sooner where the rules suspect something. */
  doubts(evidence: Evidence): boolean;
}

/** Reads weights. Throws on another file. */
export function readJudge(bytes: Uint8Array): Judge {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length !== JUDGE_HEADER + (1 << EVIDENCE_BITS) || view.getUint32(0) !== JUDGE_MAGIC)
    throw new Error('not a judge of this version');
  const [scale, bias] = [view.getFloat32(4), view.getFloat32(8)];
  const [sharp, suspect, clear] = [view.getFloat32(12), view.getFloat32(16), view.getFloat32(20)];
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + JUDGE_HEADER, 1 << EVIDENCE_BITS);
  return {
    doubts({ features, suspicions }) {
      let sum = 0;
      for (const feature of features) sum += weights[feature] as number;
      const line = suspicions.some((one) => SHARP.has(one)) ? sharp : suspicions.length > 0 ? suspect : clear;
      return bias + (scale * sum) / Math.sqrt(Math.max(1, features.length)) > line;
    },
  };
}

/** The judge that ships with the product. */
export const loadJudge = (): Judge =>
  readJudge(readFileSync(new URL('./judge-weights.bin', import.meta.url)));
