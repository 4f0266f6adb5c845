// Trains the judge of the output guard (src/safety/guard/judge.ts): a logistic regression by AdaGrad over the evidence
// about replies that were judged by hand. Deterministic: the same replies give the same bytes.
import { AGAINST, EVIDENCE_BITS, weighUp } from '../../src/safety/guard/evidence.ts';
import { sourceOf } from '../../src/safety/guard/guard.ts';
import { JUDGE_HEADER, JUDGE_MAGIC } from '../../src/safety/guard/judge.ts';
import { contrasts } from './contrast.ts';
import type { JudgedReply } from './judged.ts';
import { createRandom } from './patients.ts';

const EPOCHS = 60;
/** The share of the evidence that is left out each time, so that none decides alone. */
const LEFT_OUT = 0.3;
const RATE = 0.15;
const DECAY = 3e-3;
/**
 * From here on a reply is held back and the passage is shown as it stands: where a rule that
 * is seldom wrong suspects something, where another does, and where none does. Drawn for few bad replies to pass, since holding back a good one costs little.
 */
const SHARP = -1;
const SUSPECT = -0.6;
const CLEAR = -0.3;
const TOP = 40;

/** The bytes of the judge: see readJudge. */
export function trainJudge(replies: readonly JudgedReply[], say: (line: string) => void): Uint8Array {
  const random = createRandom(11);
  const examples = [...replies, ...contrasts(random, replies)].map((one) => ({
    features: weighUp(one, sourceOf(one.passages)).features,
    bad: Number(one.kind !== null),
  }));
  const weights = new Float64Array(1 << EVIDENCE_BITS);
  const squares = new Float64Array(1 << EVIDENCE_BITS).fill(1e-6);
  let bias = 0;
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    for (let i = examples.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const [a, b] = [examples[i], examples[j]];
      if (a && b) [examples[i], examples[j]] = [b, a];
    }
    let loss = 0;
    for (const { features, bad } of examples) {
      const kept = features.filter(() => random() >= LEFT_OUT);
      const norm = 1 / Math.sqrt(Math.max(1, kept.length));
      let sum = 0;
      for (const feature of kept) sum += weights[feature] as number;
      const likely = 1 / (1 + Math.exp(-(bias + sum * norm)));
      loss -= Math.log(bad === 1 ? likely : 1 - likely);
      const error = likely - bad;
      bias -= 0.01 * error;
      for (const feature of kept) {
        const slope = error * norm + DECAY * (weights[feature] as number);
        squares[feature] = (squares[feature] as number) + slope * slope;
        const moved = (weights[feature] as number) - (RATE * slope) / Math.sqrt(squares[feature] as number);
        weights[feature] = feature >= AGAINST ? Math.max(0, moved) : moved;
      }
    }
    if (epoch === EPOCHS)
      say(`replies, epoch ${epoch}: loss ${(loss / examples.length).toFixed(4)}, ${examples.length} replies`);
  }
  return pack(weights, bias);
}

function pack(weights: Float64Array, bias: number): Uint8Array {
  const cut = weights.map(Math.abs).sort().at(-TOP) as number;
  const bytes = new Uint8Array(JUDGE_HEADER + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, JUDGE_MAGIC);
  view.setFloat32(4, cut / 127);
  view.setFloat32(8, bias);
  view.setFloat32(12, SHARP);
  view.setFloat32(16, SUSPECT);
  view.setFloat32(20, CLEAR);
  const packed = new Int8Array(bytes.buffer, JUDGE_HEADER);
  for (const [index, weight] of weights.entries())
    packed[index] = Math.max(-127, Math.min(127, Math.round((weight * 127) / cut)));
  return bytes;
}
