// Whether a start is what a wish asks for, and how far from it one is that is not.
import type { Clinic } from '../clinic/clinic.ts';
import {
  DAY_MS,
  MINUTE_MS,
  addDays,
  clockOf,
  instantOf,
  localOf,
  minutesOf,
  weekdayOf,
} from '../clinic/local-time.ts';
import type { Interval } from './calendar.ts';
import type { LocalWindow, PartOfDay, Wish } from './wish.ts';

/** What a part of the day means for a start, in minutes since local midnight, half-open. */
export const PART_MINUTES: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  morning: [0, 720],
  midday: [660, 840],
  afternoon: [720, 1020],
  evening: [1020, 1440],
};

export function toInterval(clinic: Clinic, window: LocalWindow): Interval {
  return { start: instantOf(clinic.timeZone, window.from), end: instantOf(clinic.timeZone, window.to) };
}

/** The readings of a wish as intervals of starts, in the order of the wish; null is any time. */
export function readingsOf(clinic: Clinic, wish: Wish): readonly Interval[] | null {
  const windows = [...(wish.window ? [wish.window] : []), ...wish.alternatives];
  return windows.length === 0 ? null : windows.map((window) => toInterval(clinic, window));
}

type ClockWish = Pick<Wish, 'partOfDay' | 'earliest' | 'latest' | 'exact'>;

/**
 * Minutes of the day between which a start may lie, half-open, and the one that is aimed for. An exact time is
 * one minute; with bounds beside it ("around two") it is only aimed for. A bound settles what a part of the
 * day only hints at.
 */
export function clockSpan(wish: ClockWish): {
  readonly from: number;
  readonly to: number;
  readonly aim: number | null;
} {
  const [partFrom, partTo] = wish.partOfDay ? PART_MINUTES[wish.partOfDay] : [0, 1440];
  const earliest = wish.earliest === null ? null : minutesOf(wish.earliest);
  const latest = wish.latest === null ? null : minutesOf(wish.latest);
  const aim = wish.exact === null ? null : minutesOf(wish.exact);
  if (aim !== null && earliest === null && latest === null) return { from: aim, to: aim + 1, aim };
  const from = earliest ?? (latest !== null && latest <= partFrom ? 0 : partFrom);
  const to = latest ?? (earliest !== null && earliest >= partTo ? 1440 : partTo);
  return { from, to: Math.max(to, from + 1), aim };
}

/** True where a wish says something about the time of day. */
export const hasClock = (wish: ClockWish): boolean =>
  wish.partOfDay !== null || wish.earliest !== null || wish.latest !== null || wish.exact !== null;

/** A window of one day, cut to the times of day that a wish allows; others stay as they are. */
export function cutToClock(window: LocalWindow, wish: ClockWish): LocalWindow {
  const day = window.from.slice(0, 10);
  if (!hasClock(wish) || window.from !== `${day}T00:00` || window.to !== `${addDays(day, 1)}T00:00`)
    return window;
  const { from, to } = clockSpan(wish);
  return { from: `${day}T${clockOf(from)}`, to: to >= 1440 ? window.to : `${day}T${clockOf(to)}` };
}

export interface Fit {
  /** True when the start is allowed by everything but the window; `minute` is its local time, if known. */
  allows(start: number, minute?: number): boolean;
  /** Milliseconds from what was asked for; 0 for a start that fits. */
  distance(start: number, minute?: number): number;
}

export function fitOf(clinic: Clinic, wish: Wish): Fit {
  const zone = clinic.timeZone;
  const readings = readingsOf(clinic, wish);
  const not = wish.not.map((window) => toInterval(clinic, window));
  const clock = clockSpan(wish);
  const excluded = (start: number): boolean => not.some((span) => span.start <= start && start < span.end);
  const minuteOf = (start: number): number => minutesOf(localOf(zone, start).slice(11));
  const onDay = (start: number): boolean =>
    wish.days === null || wish.days.includes(weekdayOf(localOf(zone, start).slice(0, 10)));
  const outside = (at: number, from: number, to: number): number =>
    at < from ? from - at : at >= to ? at - to + 1 : 0;
  return {
    allows(start, minute = minuteOf(start)) {
      return !excluded(start) && onDay(start) && clock.from <= minute && minute < clock.to;
    },
    distance(start, minute = minuteOf(start)) {
      const off = readings
        ? Math.min(...readings.map(({ start: from, end }) => outside(start, from, end)))
        : 0;
      // Another day is another day, however near midnight.
      const away = off === 0 ? 0 : off + DAY_MS / 2;
      // Three hours off the asked time of day weigh like a day off the asked date: people plan their days.
      const clockOff =
        outside(minute, clock.from, clock.to) * MINUTE_MS * 8 +
        (clock.aim === null ? 0 : Math.abs(minute - clock.aim) * MINUTE_MS);
      return away + clockOff + (onDay(start) ? 0 : 2 * DAY_MS) + (excluded(start) ? 30 * DAY_MS : 0);
    },
  };
}
