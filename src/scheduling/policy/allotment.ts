// How many minutes of the book a visit gets: what is expected of it, with some of its uncertainty, and more where the
// day already runs late. Who may not come has a shorter place, not a shared one, so nobody waits longer for being
// thought unreliable.
import type { LengthPrediction } from './predict-length.ts';

export interface AllotmentRule {
  /** How much of the expected minutes, and of their standard deviation, is put into the book. */
  readonly mean: number;
  readonly deviation: number;
  /** The delay that is aimed at, in minutes, and how much of what a forecast is off it is put in or taken out. */
  readonly delay?: { readonly target: number; readonly weight: number };
}

/** Lengths in the book are multiples of this many minutes. */
export const ALLOTMENT_STEP = 5;

/** The expected minutes of a visit that takes place with a probability of `coming`, and their deviation. */
export function expectedMinutes(
  { mean, deviation }: Pick<LengthPrediction, 'mean' | 'deviation'>,
  coming: number,
): { readonly mean: number; readonly deviation: number } {
  return {
    mean: coming * mean,
    deviation: Math.sqrt(coming * deviation ** 2 + coming * (1 - coming) * mean ** 2),
  };
}

/**
 * The minutes to put into the book: whole steps, at least one. What only the table knows stays as the table says.
 * @param delay minutes that a patient called then is expected to wait.
 */
export function allottedMinutes(
  prediction: LengthPrediction,
  coming: number,
  rule: AllotmentRule,
  delay: number,
): number {
  if (prediction.source === 'table') return prediction.mean;
  const { mean, deviation } = expectedMinutes(prediction, coming);
  const late = rule.delay ? rule.delay.weight * (delay - rule.delay.target) : 0;
  const minutes = rule.mean * mean + rule.deviation * deviation + late;
  return Math.max(ALLOTMENT_STEP, Math.round(minutes / ALLOTMENT_STEP) * ALLOTMENT_STEP);
}
