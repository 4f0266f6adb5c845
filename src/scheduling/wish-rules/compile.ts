// From roles to a wish: which days, cut to which times, without which spans, in how many readings.
import { cutToClock } from '../wish-fit.ts';
import type { LocalWindow, Wish } from '../wish.ts';
import { isOneDay, localTime, oneDay, weekdayOf, type DaySpan } from './dates/civil.ts';
import {
  ANY_TIME,
  fieldsOf,
  minutesAllowed,
  refusedSpec,
  specOf,
  type ClockSpec,
} from './times/clock-spec.ts';
import type { Context } from './grammar.ts';
import {
  boundSpan,
  groupsOf,
  isDate,
  settleInLonger,
  settleInSpan,
  settleInWeek,
  withinDeadline,
  type DateItem,
  type Group,
} from './groups.ts';
import type { Item } from './items.ts';
import { belongsToDate, outside, refusedWindows, windowOf } from './refusals.ts';

export type TimeWish = Pick<
  Wish,
  'window' | 'not' | 'days' | 'partOfDay' | 'earliest' | 'latest' | 'exact' | 'alternatives' | 'ambiguous'
>;

const MAX_NOT = 40;

/** Drops what was taken back: a later date replaces an earlier one, a later time an earlier one. */
export function applyCorrections(items: readonly Item[]): readonly Item[] {
  const last = (kinds: (item: Item) => boolean): number =>
    Math.max(0, ...items.filter((item) => kinds(item) && !item.not).map(({ round }) => round));
  const lastDate = last(isDate);
  const lastClock = last((item) => !isDate(item));
  return items.filter(
    (item) => item.not || item.mine || item.held || item.round >= (isDate(item) ? lastDate : lastClock),
  );
}

/** "Wednesday, but not this Wednesday" is the one after. */
function withoutRefusedWeekdays(wanted: readonly Item[], refused: readonly Item[]): readonly Item[] {
  const days = new Set(
    refused
      .filter(
        (item): item is DateItem =>
          isDate(item) && (!item.always || item.value.weekday === null) && item.bound === null,
      )
      .flatMap(({ value }) => value.readings.filter(isOneDay).map(({ from }) => from)),
  );
  return wanted.map((item) => {
    if (!isDate(item) || item.value.weekday === null || item.bound !== null) return item;
    const left = item.value.readings.filter(({ from }) => !days.has(from));
    const later = item.value.readings.map(({ from, to }) => ({ from: from + 7, to: to + 7 }));
    return { ...item, value: { ...item.value, readings: left.length > 0 ? left : later } };
  });
}

/** "I work 9 to 5, Saturday please": hours of work are those of other days. */
const isWeekendOnly = (wanted: readonly Item[]): boolean => {
  const days = wanted.filter(isDate).map(({ value }) => value.readings.map(({ from }) => weekdayOf(from)));
  return (
    days.length > 0 &&
    days.every((list) => list.length > 0 && list.every((day) => day >= 6)) &&
    wanted.every((item) => !isDate(item) || item.value.readings.every(isOneDay))
  );
};

/** A wish's days and times out of what is wanted and what is refused. */
export function compile(wanted: readonly Item[], refused: readonly Item[], context: Context): TimeWish {
  const settled = settleInWeek(
    settleInLonger(withinDeadline(settleInSpan(withoutRefusedWeekdays(wanted, refused)))),
  );
  const groups = groupsOf(settled);
  const refusedClock = isWeekendOnly(settled)
    ? []
    : refused.filter((item) => !isDate(item) && !belongsToDate(item, refused));
  const limits = refusedSpec(refusedClock, context);
  const not = refusedWindows(refused, settled, context);
  const refusedDays = refused
    .filter(
      (item): item is DateItem =>
        isDate(item) && (item.always || item.value.recurring) && not.whole.has(item),
    )
    .flatMap(({ value }) => value.days ?? (value.weekday === null ? [] : [value.weekday]));

  const withLimits = (spec: ClockSpec): ClockSpec => ({
    ...spec,
    earliest: limits.earliest === null ? spec.earliest : Math.max(spec.earliest ?? 0, limits.earliest),
    latest: limits.latest === null ? spec.latest : Math.min(spec.latest ?? 1440, limits.latest),
    gaps: [...spec.gaps, ...limits.gaps],
  });
  const specs = groups.map((group) => withLimits(specOf(group.clock, context, singleDay(group))));
  const dated = groups.filter(({ dates }) => dates.length > 0);

  const complement =
    refusedDays.length === 0 ? null : [1, 2, 3, 4, 5, 6, 7].filter((day) => !refusedDays.includes(day));
  const result =
    dated.length === 0
      ? fieldsOnly(specs[0] ?? withLimits(ANY_TIME))
      : dated.length === 1
        ? oneGroup(dated[0], specs[dated[0] ? groups.indexOf(dated[0]) : 0] ?? ANY_TIME, context)
        : manyGroups(dated, specs.slice(groups.length - dated.length), context);
  const days =
    complement === null
      ? result.days
      : (result.days ?? [1, 2, 3, 4, 5, 6, 7]).filter((day) => complement.includes(day));
  return withoutRefused({ ...result, days, not: [...result.not, ...not.windows] }, not.windows);
}

/** "Not this Friday but next Friday": a reading that is refused is none. */
function withoutRefused(wish: TimeWish, refused: readonly LocalWindow[]): TimeWish {
  const readings = [...(wish.window ? [wish.window] : []), ...wish.alternatives];
  const left = readings.filter(
    (window) => !refused.some((span) => span.from <= window.from && window.to <= span.to),
  );
  const [window = null, ...alternatives] = left;
  if (left.length === readings.length) return wish;
  // Nothing is left: it is asked about.
  if (window === null) return { ...wish, ambiguous: true };
  return { ...wish, window, alternatives, ambiguous: alternatives.length > 0 };
}

const singleDay = (group: Group): number | null => {
  const span = group.dates.find(({ bound }) => bound === null)?.value.readings[0];
  return span && isOneDay(span) ? span.from : null;
};

function fieldsOnly(spec: ClockSpec): TimeWish {
  return {
    window: null,
    not: [],
    days: null,
    alternatives: [],
    ambiguous: spec.others.length > 0 || isBarred(spec),
    ...fieldsOf(spec),
  };
}

/** "Tuesday at 10" on a Tuesday afternoon is not today. */
function isOverToday(span: DaySpan, spec: ClockSpec, { today, minute }: Context): boolean {
  if (!isOneDay(span) || span.from !== today || spec.others.length > 0) return false;
  return minutesAllowed(spec)[1] <= minute;
}

/** Different hours on different days of every week cannot be told: they are asked about. */
const isSeveralWeekly = (group: Group | undefined): boolean =>
  group !== undefined &&
  group.clock.length > 0 &&
  group.dates.filter(({ value }) => value.recurring).length > 1;

/** Weekdays of all dates: "Mondays, or Thursdays"; the last where they are not joined. */
function daysOf(dates: readonly DateItem[]): readonly number[] | null {
  const named = dates.filter(({ value }) => value.days !== null);
  const lists = named.map(({ value }) => value.days ?? []);
  if (lists.length < 2 || !named.every(({ value }) => value.recurring)) return lists[0] ?? null;
  return named.slice(1).every(({ joined }) => joined)
    ? [...new Set(lists.flat())].toSorted((a, b) => a - b)
    : (lists.at(-1) ?? null);
}

function oneGroup(group: Group | undefined, spec: ClockSpec, context: Context): TimeWish {
  const dates = group?.dates ?? [];
  const days = daysOf(dates);
  const spanned = dates.filter(({ value }) => value.readings.length > 0);
  if (spanned.length === 0) {
    const fields = fieldsOnly(spec);
    return { ...fields, days, ambiguous: fields.ambiguous || isSeveralWeekly(group) };
  }
  // "By Friday at noon": the time is the end of the bound, and not a time on each day.
  const [only] = spanned;
  const edge =
    spanned.length === 1 &&
    only &&
    only.bound !== null &&
    spec.exact !== null &&
    group?.clock.every((item) => item.bound === null)
      ? spec.exact
      : null;
  const readings = product(
    spanned.map((item) => item.value.readings.map((span) => boundSpan(item, span, context))),
  )
    .map((spans) => spans.reduce((a, b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })))
    .filter(({ from, to }) => from < to)
    // What is over is no wish; a window that lies behind as a whole is kept, so that it can be said.
    .map(({ from, to }) => ({ from: to > context.today ? Math.max(from, context.today) : from, to }));
  if (readings.length === 0) return { ...fieldsOnly(spec), days };
  const ahead = readings.filter((span) => readings.length === 1 || !isOverToday(span, spec, context));
  const windows = (ahead.length > 0 ? ahead : readings).flatMap((span) => {
    if (edge !== null && only) return [edgeWindow(only, span, edge)];
    // Two readings of the hour are two windows; one reading is told by the fields.
    if (spec.others.length > 0 && isOneDay(span))
      return [spec, ...spec.others.map((exact) => ({ ...spec, exact }))].map((choice) =>
        windowOf(span, minutesAllowed(choice)),
      );
    return [windowOf(span, (spanned.length === 1 ? only?.value.edges : null) ?? [0, 1440])];
  });
  const unique = windows.filter(
    (window, i) => windows.findIndex((other) => other.from === window.from && other.to === window.to) === i,
  );
  const [window = null, ...alternatives] = unique;
  const fields =
    edge === null && (spec.others.length === 0 || !readings.every(isOneDay))
      ? fieldsOf(spec)
      : fieldsOf(ANY_TIME);
  const not = edge === null ? gapsOf(readings, spec, days) : [];
  const unsure =
    isSeveralWeekly(group) ||
    (spanned.length === 1 && only?.value.unsure === true) ||
    (not === null && isBarred(spec));
  return {
    window,
    not: not ?? [],
    days,
    alternatives,
    ambiguous: alternatives.length > 0 || unsure,
    ...fields,
  };
}

/** What lies between times that are wanted, on every day of the readings; null for too many days. */
function gapsOf(
  readings: readonly DaySpan[],
  { gaps }: ClockSpec,
  days: readonly number[] | null,
): readonly LocalWindow[] | null {
  if (gaps.length === 0) return [];
  const all = readings.flatMap(({ from, to }) =>
    Array.from({ length: Math.min(to - from, MAX_NOT) }, (_, ahead) => oneDay(from + ahead)),
  );
  const wanted = all.filter(({ from }) => days === null || days.includes(weekdayOf(from)));
  return wanted.length * gaps.length > MAX_NOT
    ? null
    : wanted.flatMap((day) => gaps.map((gap) => windowOf(day, gap)));
}

/** True where the times between are refused, and not merely unnamed. */
const isBarred = (spec: ClockSpec): boolean => spec.gaps.length > 0 && spec.earliest === null;

function edgeWindow(item: DateItem, span: DaySpan, minutes: number): LocalWindow {
  if (item.bound === 'after' || item.bound === 'from') {
    const day = item.bound === 'after' ? span.from - 1 : span.from;
    return { from: localTime(day, minutes), to: localTime(span.to, 0) };
  }
  const day = item.bound === 'before' ? span.to : span.to - 1;
  return {
    from: localTime(span.from, 0),
    to: localTime(day, item.bound === 'nolater' ? minutes + 1 : minutes),
  };
}

const product = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((head) => list.map((each) => [...head, each])),
    [[]],
  );

/** Several dates: the span over all of them, without what lies between. */
function manyGroups(groups: readonly Group[], specs: readonly ClockSpec[], context: Context): TimeWish {
  const parts = groups.map((group, i) => oneGroup(group, specs[i] ?? ANY_TIME, context));
  const same = specs.every((spec) => JSON.stringify(spec) === JSON.stringify(specs[0]));
  const windows = parts
    .flatMap((part) => (part.window ? [{ window: same ? part.window : cutToClock(part.window, part) }] : []))
    .toSorted((a, b) => (a.window.from < b.window.from ? -1 : 1));
  const first = windows[0];
  if (!first) return parts[0] ?? fieldsOnly(ANY_TIME);
  const not: LocalWindow[] = [];
  let until = first.window.to;
  for (const { window } of windows.slice(1)) {
    if (window.from > until && not.length < MAX_NOT) not.push({ from: until, to: window.from });
    if (window.to > until) until = window.to;
  }
  if (same) not.push(...parts.flatMap((part) => part.not));
  // "Mornings next week, afternoons the week after": every day of a longer span has its hours.
  else not.push(...parts.flatMap((part, i) => outside(part.window, specs[i] ?? ANY_TIME)));
  const shared = same ? fieldsOf(specs[0] ?? ANY_TIME) : fieldsOf(ANY_TIME);
  const ambiguous = parts.some((part) => part.ambiguous);
  return {
    window: { from: first.window.from, to: until },
    not,
    days: null,
    alternatives: ambiguous
      ? parts.flatMap((part) => part.alternatives.map((other) => (same ? other : cutToClock(other, part))))
      : [],
    ambiguous,
    ...shared,
  };
}
