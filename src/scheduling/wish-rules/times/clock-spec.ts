// The times of day that belong together, as bounds on the local clock of a start: earliest, latest (not
// included), one exact time, and a part of the day.
import { PART_MINUTES, clockSpan } from '../../wish-fit.ts';
import type { PartOfDay, Wish } from '../../wish.ts';
import { weekdayOf, type Day } from '../dates/civil.ts';
import type { Context } from '../grammar.ts';
import type { Item } from '../items.ts';
import { openMinutes, timeReadings } from './readings.ts';
import { WEEKDAYS } from '../../../clinic/clinic.ts';
import { clockOf, minutesOf } from '../../../clinic/local-time.ts';

export interface ClockSpec {
  readonly earliest: number | null;
  /** Not included. */
  readonly latest: number | null;
  readonly exact: number | null;
  readonly part: PartOfDay | null;
  /** "Before 9 or after 4", "2 or 2:30": what lies between is not allowed. */
  readonly gaps: readonly (readonly [from: number, to: number])[];
  /** Other readings of the exact time, where the clinic is open at both. */
  readonly others: readonly number[];
}

export const ANY_TIME: ClockSpec = {
  earliest: null,
  latest: null,
  exact: null,
  part: null,
  gaps: [],
  others: [],
};
export const isAnyTime = (spec: ClockSpec): boolean =>
  spec.earliest === null && spec.latest === null && spec.exact === null && spec.part === null;

// How far "around two" reaches, in minutes.
const AROUND = 30;

type Bounds = Omit<ClockSpec, 'exact' | 'gaps' | 'others'>;

/** What a part of the day says, in minutes; hours that depend on the clinic are those of `day` where it is known. */
function partBounds(part: string, context: Context, day: Day | null): Bounds {
  const open = openOn(context, day);
  const bounds = (named: PartOfDay | null, earliest: number | null, latest: number | null): Bounds => ({
    part: named,
    earliest,
    latest,
  });
  switch (part) {
    case 'morning':
    case 'midday':
    case 'afternoon':
    case 'evening':
      return bounds(part, null, null);
    case 'noonof':
      return bounds('midday', null, null);
    case 'first':
      return bounds('morning', null, open.from + 60);
    case 'last':
      return bounds(null, open.to - 60, null);
    case 'afterwork':
      return bounds('evening', 1020, null);
    case 'afterschool':
      return bounds(null, 900, null);
    case 'beforework':
      return bounds('morning', null, 540);
    case 'afterlunch':
      return bounds('afternoon', 780, null);
    case 'beforelunch':
      return bounds('morning', null, null);
    case 'earlymorning':
      return bounds('morning', null, 600);
    case 'latemorning':
      return bounds('morning', 600, null);
    case 'midmorning':
      return bounds('morning', 570, 660);
    case 'earlyafternoon':
      return bounds('afternoon', null, 840);
    case 'midafternoon':
      return bounds('afternoon', 840, 960);
    case 'notearly':
      return bounds(null, 600, null);
    case 'notlate':
      return bounds(null, null, 900);
    case 'lateafternoon':
      return bounds('afternoon', 900, null);
    default:
      return bounds(null, null, null);
  }
}

function openOn(context: Context, day: Day | null): { from: number; to: number } {
  const name = day === null ? undefined : WEEKDAYS[weekdayOf(day) - 1];
  const hours = name ? context.clinic.hours[name] : undefined;
  const first = hours?.[0];
  const last = hours?.at(-1);
  return first && last ? { from: minutesOf(first[0]), to: minutesOf(last[1]) } : openMinutes(context);
}

const later = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);
const sooner = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);

/** A time on a 12-hour clock, settled by a part of the day where one was named. */
function settle(at: string, context: Context, part: PartOfDay | null): readonly number[] {
  if (at.startsWith('#H') && part !== null) {
    const minutes = Number(at.slice(3));
    const [from, to] = PART_MINUTES[part];
    const fitting = [minutes, minutes + 720].filter((each) => from <= each && each < to);
    if (fitting.length === 1) return fitting;
  }
  return timeReadings(at, context);
}

/** Both ends of a range, the second after the first: 9 to 1, 11 to 2. */
function rangeOf(
  from: string,
  to: string,
  context: Context,
  part: PartOfDay | null,
): readonly [number, number] {
  const readings = (at: string): readonly number[] =>
    at.startsWith('#T') ? [Number(at.slice(3))] : [Number(at.slice(3)), Number(at.slice(3)) + 720];
  const open = openMinutes(context);
  const inside = (minutes: number): number =>
    minutes < open.from ? open.from - minutes : minutes > open.to ? minutes - open.to : 0;
  const [partFrom, partTo] = part === null ? [0, 1440] : PART_MINUTES[part];
  const pairs = readings(from).flatMap((a) =>
    readings(to)
      .filter((b) => b > a)
      .map((b) => [a, b] as const),
  );
  const cost = ([a, b]: readonly [number, number]): number =>
    inside(a) + inside(b) + (a < partFrom || b > partTo + 60 ? 600 : 0) + (b - a) / 1000;
  return pairs.toSorted((a, b) => cost(a) - cost(b))[0] ?? [timeReadings(from, context)[0] ?? 0, 1440];
}

/** What some wanted times of day say together; `day` is the one they belong to, where there is one. */
export function specOf(items: readonly Item[], context: Context, day: Day | null): ClockSpec {
  let spec: ClockSpec = ANY_TIME;
  const narrow = (more: Partial<ClockSpec>): void => {
    spec = {
      ...spec,
      ...more,
      earliest: later(spec.earliest, more.earliest ?? null),
      latest: sooner(spec.latest, more.latest ?? null),
    };
  };
  const parts = items.filter((item) => item.kind === 'part' && !item.not);
  for (const item of parts) {
    if (item.kind !== 'part') continue;
    const { part, earliest, latest } = partBounds(item.part, context, day);
    // "Morning or afternoon" is no bound at all.
    const both = spec.part !== null && part !== null && spec.part !== part;
    narrow({ part: both ? null : (part ?? spec.part), earliest, latest });
  }
  let exact: number[] = [];
  let around = false;
  for (const item of items) {
    if (item.kind === 'range') {
      const [from, to] = rangeOf(item.from, item.to_, context, spec.part);
      narrow({ earliest: from, latest: to });
    } else if (item.kind === 'time') {
      const readings = settle(item.at, context, spec.part);
      const at = readings[0] ?? 0;
      if (item.bound === 'after' || item.bound === 'from') narrow({ earliest: at });
      else if (item.bound === 'before' || item.bound === 'by' || item.bound === 'until')
        narrow({ latest: endOf(item.at, at, context) });
      else if (item.bound === 'nolater') narrow({ latest: at + 1 });
      else {
        exact.push(at);
        around ||= item.about;
        if (readings.length > 1) spec = { ...spec, others: readings.slice(1) };
      }
    }
  }
  // "I get out at 3, so after 3": said twice, and a bound.
  exact = exact.filter((at) => at !== spec.earliest);
  if (exact.length > 1) {
    const times = exact.toSorted((a, b) => a - b);
    narrow({ earliest: times[0], latest: (times.at(-1) ?? 0) + 1 });
    const gaps = times.slice(1).map((to, i) => [(times[i] ?? to) + 1, to] as const);
    if (!around) spec = { ...spec, gaps: gaps.filter(([from, to]) => from < to) };
  }
  const [only] = exact;
  // "Eleven, or anything after two": what lies between is not allowed.
  const apart = exact.length === 1 && only !== undefined ? gapBeside(only, spec) : null;
  if (apart) return { ...spec, ...apart, part: null };
  if (exact.length === 1 && only !== undefined) {
    narrow(around ? { earliest: only - AROUND, latest: only + AROUND + 1, exact: only } : { exact: only });
  }
  if (spec.earliest !== null && spec.latest !== null && spec.earliest >= spec.latest)
    spec = { ...spec, earliest: null, latest: null, gaps: [[spec.latest, spec.earliest]] };
  // An exact time says all that a part of the day hints at.
  return spec.exact !== null || (exact.length > 1 && spec.part !== null) ? { ...spec, part: null } : spec;
}

/** What lies between a time and a bound that it is not within; null where it is. */
function gapBeside(
  at: number,
  { earliest, latest, gaps }: ClockSpec,
): Pick<ClockSpec, 'earliest' | 'latest' | 'gaps'> | null {
  if (latest === null && earliest !== null && at < earliest)
    return { earliest: at, latest: null, gaps: [...gaps, [at + 1, earliest]] };
  if (earliest === null && latest !== null && at >= latest)
    return { earliest: null, latest: at + 1, gaps: [...gaps, [latest, at]] };
  return null;
}

/** The end of "before 9" or "by 5": where both readings lie in the day's hours, the one that leaves a choice. */
function endOf(symbol: string, at: number, context: Context): number {
  if (symbol.startsWith('#T')) return at;
  const { from } = openMinutes(context);
  return at <= from ? at + (at + 720 <= 1440 && at < from ? 720 : 0) : at;
}

/** Bounds that some refused times of day leave: "no mornings", "can't before 10". */
export function refusedSpec(
  items: readonly Item[],
  context: Context,
): Pick<ClockSpec, 'earliest' | 'latest' | 'gaps'> {
  let earliest: number | null = null;
  let latest: number | null = null;
  const gaps: (readonly [from: number, to: number])[] = [];
  const open = openMinutes(context);
  for (const item of items) {
    if (item.kind === 'range') {
      const [from, to] = rangeOf(item.from, item.to_, context, null);
      if (from <= open.from && to >= open.to) gaps.push([from, to]);
      else if (from <= open.from) earliest = later(earliest, to);
      else if (to >= open.to) latest = sooner(latest, from);
      else gaps.push([from, to]);
    } else if (item.kind === 'part') {
      const named = partBounds(item.part, context, null);
      if (named.part === 'morning') earliest = later(earliest, named.latest ?? 720);
      else if (named.part === 'afternoon') latest = sooner(latest, named.earliest ?? 720);
      else if (named.part === 'evening') latest = sooner(latest, 1020);
      else if (named.part === null && named.earliest !== null) latest = sooner(latest, named.earliest);
    } else if (item.kind === 'time') {
      const at = timeReadings(item.at, context)[0] ?? 0;
      if (item.bound === 'before' || item.bound === 'until') earliest = later(earliest, at);
      else if (item.bound === 'after' || item.bound === 'from') latest = sooner(latest, at + 1);
    }
  }
  return { earliest, latest, gaps };
}

const clockText = (minutes: number | null): string | null =>
  minutes === null ? null : clockOf(Math.max(0, Math.min(minutes, 1439)));

/** A spec as the fields of a wish. */
export const fieldsOf = (spec: ClockSpec): Pick<Wish, 'partOfDay' | 'earliest' | 'latest' | 'exact'> => ({
  partOfDay: spec.part,
  earliest: clockText(spec.earliest),
  latest: clockText(spec.latest),
  exact: clockText(spec.exact),
});

/** The span of a day, in minutes, that a spec allows. */
export function minutesAllowed(spec: ClockSpec): readonly [number, number] {
  const { from, to } = clockSpan(fieldsOf(spec));
  return [from, to];
}
