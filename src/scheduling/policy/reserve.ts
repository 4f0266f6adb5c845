// Room that is kept for those who cannot wait. The clinic says which types of visit (and which of staff's own
// bookings) are urgent, how soon they must be seen and what that is worth; never what a patient writes. What is kept on
// a day falls as the day comes nearer, since ever less urgent demand can still arrive for it, and what is left then is
// free for everybody: no minute is kept until it is lost.
import { normalQuantile } from './normal.ts';

export interface Tier {
  readonly id: string;
  /** A visit of this tier must be within so many days of the request; 1 is today or the next day. */
  readonly windowDays: number;
  /** What such a visit in its window is worth, beside the others (8 : 4 : 2 : 1 in the benchmark). */
  readonly worth: number;
  /** Forecast: minutes of such visits that are asked for on a working day, in the whole clinic. */
  readonly minutesPerDay: number;
}

export interface Ahead {
  /** Working days from the request to the day in question; 0 is today. */
  readonly days: number;
  /** How much of today's requests are still to come, 1 in the morning to 0 at closing. */
  readonly today: number;
}

// The minutes of one visit as they weigh in the variance of a day's demand: E[m²] / E[m] of log-normal lengths with a
// mean of 25 and a deviation of 15 minutes.
const MINUTES_AT_ONCE = 34;
// Both were set on other seeds of bench/scheduling than those whose figures it prints.
// More than 1: what is kept is given back faster than the window's days go by, since most urgent visits take the first
// of them and little of it can be filled at the last moment.
const RELEASE = 1.5;
// More than 1: a part of what is kept lies where its patients cannot use it (another time of day, another clinician).
const MARGIN = 1.15;
// Bounds of the chance below, so that a tier of very little or nearly equal worth is treated reasonably.
const BOUNDS = [0.1, 0.9] as const;

/**
 * The share of a tier's demand for a day that has still to come. Requests spread over the days of their window; more of
 * them take the near end of it than the far one.
 */
export function stillToCome(tier: Tier, { days, today }: Ahead): number {
  return Math.min(1, (days + today) / (tier.windowDays + 1)) ** RELEASE;
}

/**
 * Minutes to keep on a day for the tiers that are worth more than `own`, by Littlewood's rule over the tiers together
 * (EMSR-b; Belobaba 1989): as much as more urgent demand exceeds with a probability of own worth ÷ their mean worth.
 * @param share the part of the clinic that is looked at: 1 for all, 1/6 for one clinician of six, and so on.
 */
export function keptMinutes(
  tiers: readonly Tier[],
  own: Pick<Tier, 'worth'>,
  ahead: Ahead,
  share: number,
): number {
  let minutes = 0;
  let worth = 0;
  for (const tier of tiers) {
    if (tier.worth <= own.worth) continue;
    const expected = tier.minutesPerDay * share * stillToCome(tier, ahead);
    minutes += expected;
    worth += expected * tier.worth;
  }
  if (minutes === 0) return 0;
  const chance = Math.min(BOUNDS[1], Math.max(BOUNDS[0], (own.worth * minutes) / worth));
  return MARGIN * Math.max(0, minutes + normalQuantile(1 - chance) * Math.sqrt(minutes * MINUTES_AT_ONCE));
}
