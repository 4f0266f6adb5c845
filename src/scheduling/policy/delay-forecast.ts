// How late a clinician is expected to run at a time of the day, given what stands in the book: delays that the visits
// before hand on, each taken as normal (the first two moments of Lindley's recursion; Clark 1961 for the maximum).
import { normalShare } from './normal.ts';

/** A booked visit: when it starts, and its expected minutes and their variance, coming or not. */
export interface Booked {
  readonly start: number;
  readonly mean: number;
  readonly variance: number;
}

export interface Forecast {
  /** Minutes that a patient called to this time is expected to wait. */
  delayAt(start: number): number;
}

/** The forecast for a day; `booked` by start, all times in minutes. */
export function forecastDelays(booked: readonly Booked[]): Forecast {
  // After each start: the work that is then still before the clinician, and its variance.
  const after: Booked[] = [];
  let left = { mean: 0, variance: 0 };
  let clock = 0;
  for (const { start, mean, variance } of booked) {
    left = notNegative(left.mean - (start - clock), left.variance);
    left = { mean: left.mean + mean, variance: left.variance + variance };
    clock = start;
    after.push({ start, ...left });
  }
  return {
    delayAt(start) {
      const before = after.findLast((visit) => visit.start < start);
      return before ? notNegative(before.mean - (start - before.start), before.variance).mean : 0;
    },
  };
}

/** Mean and variance of max(0, X) for a normal X. */
function notNegative(mean: number, variance: number): { readonly mean: number; readonly variance: number } {
  const deviation = Math.sqrt(variance);
  if (deviation < 1e-9) return { mean: Math.max(0, mean), variance: 0 };
  const z = mean / deviation;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const share = normalShare(z);
  const first = mean * share + deviation * density;
  const second = (mean ** 2 + variance) * share + mean * deviation * density;
  return { mean: first, variance: Math.max(0, second - first ** 2) };
}
