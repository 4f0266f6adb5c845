// Where a policy puts a request: the nearest day that has room for it, then the place that packs the day best. The
// patient's wishes are met or the place is none; an urgent patient gives up the clinician before the window.
import { PART_SHARE } from '../../src/scheduling/policy/day-parts.ts';
import { forecastDelays, type Forecast } from '../../src/scheduling/policy/delay-forecast.ts';
import { packingCost } from '../../src/scheduling/policy/packing.ts';
import { keptMinutes } from '../../src/scheduling/policy/reserve.ts';
import type { Book, Entry, Free } from './book.ts';
import type { Policy } from './policies.ts';
import { CLINICIANS, DAY_MINUTES, NOON, OPENING, THREE, TIERS, type PatientRequest } from './world.ts';

const STEP = 5;
/** Minutes from a request to the first start. */
const NOTICE = 30;
/** Working days that a patient is ready to wait at all: past the window it is worth nothing, but takes room. */
export const HORIZON = 35;
/** Tiers that would rather see another clinician than wait. */
const URGENT = 2;
/** Of what is kept, one clinician keeps this part of an even share, since most patients take whoever is free. */
const CLINICIAN_SHARE = 0.6;
/** No visit is shorter in the book. */
const SHORTEST = 15;
const PARTS = [
  { from: 0, to: NOON },
  { from: THREE, to: DAY_MINUTES },
] as const;

export interface Placed {
  readonly day: number;
  readonly clinician: number;
  readonly entry: Entry;
}

/** Where the policy puts a request, or null where it has nothing at all. */
export function place(book: Book, policy: Policy, request: PatientRequest): Placed | null {
  const { day, deadline, tier, own } = request;
  const within = (from: number, to: number, only: string | null): Placed | null => {
    for (let at = from; at <= to; at += 1) {
      const found = placeOn(book, policy, request, at, only);
      if (found) return found;
    }
    return null;
  };
  return (
    within(day, deadline, own) ??
    (own !== null && tier < URGENT ? within(day, deadline, null) : null) ??
    within(deadline + 1, day + HORIZON, own)
  );
}

const minutesIn = (gaps: readonly Free[], from: number, to: number): number =>
  gaps.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);

function placeOn(
  book: Book,
  policy: Policy,
  request: PatientRequest,
  day: number,
  only: string | null,
): Placed | null {
  const leadDays = day - request.day;
  const first = leadDays === 0 ? Math.ceil((request.minute + NOTICE) / STEP) * STEP : 0;
  if (first >= policy.end) return null;
  const free = CLINICIANS.map((_, clinician) => book.free(day, clinician, first, policy.end));
  const ahead = { days: leadDays, today: 1 - request.minute / DAY_MINUTES };
  const tier = { worth: day > request.deadline ? 0 : (TIERS[request.tier]?.worth ?? 0) };
  const kept = (share: number): number => (policy.tiers ? keptMinutes(policy.tiers, tier, ahead, share) : 0);
  const total = (from: number, to: number): number =>
    free.reduce((sum, gaps) => sum + minutesIn(gaps, from, to), 0);
  const need = policy.allot(request, only ?? 'any', leadDays, 0);
  if (policy.tiers && total(0, DAY_MINUTES) - need < kept(1)) return null;
  const closed = PARTS.filter(
    ({ from, to }) =>
      policy.tiers &&
      total(from, to) - need < kept((PART_SHARE * (Math.min(to, policy.end) - from)) / policy.end),
  );
  const [from, to] =
    request.wish === 'morning'
      ? [0, NOON]
      : request.wish === 'after-three'
        ? [THREE, DAY_MINUTES]
        : [0, DAY_MINUTES];
  const keptOfOne = kept(CLINICIAN_SHARE / CLINICIANS.length);
  let best: Placed | null = null;
  let least = Infinity;
  for (const [clinician, id] of CLINICIANS.entries()) {
    if (only !== null && only !== id) continue;
    const gaps = free[clinician] ?? [];
    if (policy.tiers && minutesIn(gaps, 0, DAY_MINUTES) - need < keptOfOne) continue;
    const deviation = policy.expect ? Math.sqrt(policy.expect(request, id, leadDays).variance) : null;
    const forecast = forecastOf(book, policy, day, clinician);
    for (const gap of gaps) {
      for (const flushRight of policy.packed ? [false, true] : [false]) {
        const near = flushRight ? gap.end - need : Math.max(gap.start, from);
        const delay = forecast?.delayAt(near) ?? 0;
        const length = policy.allot(request, id, leadDays, delay);
        const start = flushRight ? gap.end - length : near;
        const end = start + length;
        if (start < Math.max(gap.start, from) || start >= to || end > gap.end) continue;
        if (closed.some((part) => start < part.to && end > part.from)) continue;
        const cost = policy.packed
          ? packingCost(
              {
                before: start - gap.start,
                after: gap.end - end,
                start: OPENING + start,
                end: OPENING + end,
                anyTime: request.wish === 'any',
                delay,
                deviation,
              },
              SHORTEST,
            )
          : start;
        if (cost >= least) continue;
        least = cost;
        best = { day, clinician, entry: { start, end, request, leadDays } };
      }
    }
  }
  return best;
}

function forecastOf(book: Book, policy: Policy, day: number, clinician: number): Forecast | null {
  const { expect } = policy;
  const id = CLINICIANS[clinician] ?? '';
  return (
    expect &&
    forecastDelays(
      book
        .entries(day, clinician)
        .map(({ start, request, leadDays }) => ({ start, ...expect(request, id, leadDays) })),
    )
  );
}
