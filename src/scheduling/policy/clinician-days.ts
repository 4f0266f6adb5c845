// What one request needs to know of clinicians' days: what is free, what of it is kept for more urgent tiers, how late
// the clinician will run. Each is worked out once.
import type { Clinic, Practitioner, VisitType } from '../../clinic/clinic.ts';
import { openIntervals } from '../../clinic/hours.ts';
import { MINUTE_MS, addDays, instantAt, localDateOf } from '../../clinic/local-time.ts';
import { bookable, resourcesOf, workingIntervals } from '../availability.ts';
import type { Interval } from '../calendar.ts';
import { intersect, subtract, union } from '../interval.ts';
import type { AllotmentRule } from './allotment.ts';
import { ASKED_PARTS, PART_SHARE } from './day-parts.ts';
import { forecastDelays, type Forecast } from './delay-forecast.ts';
import { keptMinutes, type Ahead, type Tier } from './reserve.ts';
import { tiersOn } from './tier-of.ts';

export interface Room {
  /** Minutes that can still be booked, and those of them that are kept. */
  readonly free: number;
  readonly kept: number;
}

export interface ClinicianDay {
  readonly gaps: readonly Interval[];
  readonly room: Room;
  /** The room in each part of the day that patients ask for. */
  readonly parts: readonly (Room & Interval)[];
  readonly forecast: Forecast;
}

// How much the minutes of a visit, coming or not, deviate from what is expected of it, as a part of it; for visits in
// the book of which only the allotment is known.
const DEVIATION = 0.65;

const minutesOf = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, { start, end }) => sum + (end - start) / MINUTE_MS, 0);

/** The day of a clinician for a visit of a tier; `busy` holds what is taken of each resource on the whole day. */
export function clinicianDay(
  clinic: Clinic,
  person: Practitioner,
  date: string,
  visit: {
    readonly type: VisitType;
    readonly tier: Pick<Tier, 'worth'>;
    readonly now: number;
    readonly ahead: Ahead;
  },
  rule: AllotmentRule,
  busy: ReadonlyMap<string, readonly Interval[]>,
): ClinicianDay {
  const work = workingIntervals(clinic, person, date);
  const taken = resourcesOf(visit.type, person.id).flatMap((resource) => busy.get(resource) ?? []);
  const gaps = subtract(work, union([{ start: 0, end: bookable(clinic, visit.now).start }, ...taken]));
  const tiers = tiersOn(clinic, person.id);
  const kept = (share: number): number => keptMinutes(tiers, visit.tier, visit.ahead, share);
  const all = minutesOf(work);
  const parts = ASKED_PARTS.map(({ from, to }) => {
    const part = { start: instantAt(clinic.timeZone, date, from), end: instantAt(clinic.timeZone, date, to) };
    const share = all === 0 ? 0 : minutesOf(intersect(work, [part])) / all;
    return { ...part, free: minutesOf(intersect(gaps, [part])), kept: kept(PART_SHARE * share) };
  });
  const begins = work[0]?.start ?? 0;
  const booked = union(busy.get(`practitioner:${person.id}`) ?? [])
    .filter(({ start }) => start >= begins && localDateOf(clinic.timeZone, start) === date)
    .map(({ start, end }) => {
      const mean = (end - start) / MINUTE_MS / (rule.mean + rule.deviation * DEVIATION);
      return { start: start / MINUTE_MS, mean, variance: (DEVIATION * mean) ** 2 };
    });
  return {
    gaps,
    room: { free: minutesOf(gaps), kept: kept(1) },
    parts,
    forecast: forecastDelays(booked),
  };
}

/** Working days from today to a date, and how much of today's opening hours is still to come. */
export function aheadOf(clinic: Clinic, now: number, date: string): Ahead {
  const today = localDateOf(clinic.timeZone, now);
  let days = 0;
  for (let day = addDays(today, 1); day <= date; day = addDays(day, 1))
    if (openIntervals(clinic, day).length > 0) days += 1;
  const hours = openIntervals(clinic, today);
  const left = hours
    .map(({ start, end }) => ({ start: Math.max(start, now), end }))
    .filter(({ start, end }) => start < end);
  const all = minutesOf(hours);
  return { days, today: all === 0 ? 0 : minutesOf(left) / all };
}
