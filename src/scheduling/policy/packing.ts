// Where in a day a visit is put: so that no gap is left that nobody can use, so that the times which some patients need
// stay open for them as long as others will do, where the clinician is not yet running late, and short and certain
// visits before long and uncertain ones (smallest variance first: de Kemp 2018).
import { THREE } from './day-parts.ts';

export interface Gap {
  /** Free minutes that would remain before and after the visit, to the next booking or the end of the hours. */
  readonly before: number;
  readonly after: number;
}

export interface Placement extends Gap {
  /** Local minutes since midnight. */
  readonly start: number;
  readonly end: number;
  /** The patient named no time of the day. */
  readonly anyTime: boolean;
  /** Minutes that the clinician is expected to be late by then. */
  readonly delay: number;
  /** The deviation of what the visit takes, in minutes; null where it is not known. */
  readonly deviation: number | null;
}

// In minutes made useless. Set on seeds of bench/scheduling other than those it prints.
const SPLIT = 2.5;
const AFTER_THREE = 6;
const DELAY = 0.13;
const LATER = 0.0025;
const ORDER = 0.0015;
// The deviation of a visit that may as well stand early as late, in minutes.
const USUAL_DEVIATION = 14;

/** Minutes that a placement makes useless: what remains on a side and is shorter than the shortest visit. */
export function unusableMinutes({ before, after }: Gap, shortest: number): number {
  return (before < shortest ? before : 0) + (after < shortest ? after : 0);
}

/** What a placement costs its day, as minutes made useless; `shortest` is the shortest visit in the book. */
export function packingCost(placement: Placement, shortest: number): number {
  const { before, after, start, end, anyTime, delay, deviation } = placement;
  return (
    unusableMinutes(placement, shortest) +
    (before === 0 || after === 0 ? 0 : SPLIT) +
    (anyTime && end > THREE ? AFTER_THREE : 0) +
    DELAY * delay +
    (LATER + (deviation === null ? 0 : ORDER * (USUAL_DEVIATION - deviation))) * start
  );
}
