// Which times of day belong to which date, and which dates settle one another.
import { mondayOf, oneDay, onOrAfter, type DaySpan } from './dates/civil.ts';
import type { Context } from './grammar.ts';
import type { Item } from './items.ts';

export type DateItem = Extract<Item, { kind: 'date' }>;

export interface Group {
  readonly dates: readonly DateItem[];
  readonly clock: readonly Item[];
}

export const isDate = (item: Item): item is DateItem => item.kind === 'date';

/** "In October. Anything the week of the 19th?": a longer span gives way to what is named within it. */
export function settleInSpan(items: readonly Item[]): readonly Item[] {
  const spanOf = (item: Item): DaySpan | undefined =>
    isDate(item) && item.bound === null && item.value.readings.length === 1
      ? item.value.readings[0]
      : undefined;
  return items.filter((item, at) => {
    const span = spanOf(item);
    if (span === undefined || span.to - span.from <= 7) return true;
    return !items.slice(at + 1).some((other) => {
      const inner = spanOf(other);
      return inner && span.from <= inner.from && inner.to <= span.to;
    });
  });
}

const ENDS: ReadonlySet<string | null> = new Set(['before', 'by', 'nolater', 'until']);

/** "Surgery is Oct 20, blood work by Oct 15": a day after the deadline is told, and not asked for. */
export function withinDeadline(items: readonly Item[]): readonly Item[] {
  const ends = items.flatMap((item) =>
    isDate(item) && ENDS.has(item.bound) && item.value.weekday === null
      ? item.value.readings.slice(0, 1)
      : [],
  );
  const last = Math.min(...ends.map(({ to }) => to));
  return withoutEchoes(items).filter(
    (item) =>
      !isDate(item) ||
      item.bound !== null ||
      item.joined ||
      !item.value.readings.some(({ from }) => from >= last),
  );
}

/** "In three weeks, same day Wednesday": a weekday that only says again which day it is. */
const withoutEchoes = (items: readonly Item[]): readonly Item[] =>
  items.filter(
    (item, at) =>
      !isDate(item) ||
      item.value.weekday === null ||
      item.bound !== null ||
      !items.slice(0, at).some((other) => {
        const [day] =
          isDate(other) && other.bound === null && other.value.weekday === null ? other.value.readings : [];
        return day && day.to - day.from === 1 && onOrAfter(day.from, item.value.weekday ?? 0) === day.from;
      }),
  );

/** "Monday or Wednesday in October", "before the 5th": all such days of a longer span. */
export function settleInLonger(items: readonly Item[]): readonly Item[] {
  const isLong = items.some(
    (item) =>
      isDate(item) &&
      !item.value.floats &&
      item.value.weekday === null &&
      (ENDS.has(item.bound) ||
        (item.bound === null && item.value.readings.some(({ from, to }) => to - from > 7))),
  );
  return isLong
    ? items.map((item) =>
        isDate(item) && item.value.floats && item.bound === null
          ? { ...item, value: { ...item.value, readings: [], floats: false, recurring: true } }
          : item,
      )
    : items;
}

/** "Next week, preferably Tuesday": a weekday beside a week is that week's. */
export function settleInWeek(items: readonly Item[]): readonly Item[] {
  const week = items.find(
    (item): item is DateItem => isDate(item) && item.value.isWeek && item.bound === null,
  );
  const others = items.filter(
    (item): item is DateItem =>
      isDate(item) && item !== week && (item.value.weekday !== null || item.value.floats),
  );
  if (!week || others.length === 0) return items;
  const span = week.value.readings[0];
  if (!span) return items;
  const keepWeek = others.every((item) => item.bound !== null);
  return items
    .filter((item) => item !== week || keepWeek)
    .map((item) => {
      if (!isDate(item)) return item;
      // "The week of the 4th, Tuesday or Thursday".
      if (item.value.floats)
        return { ...item, value: { ...item.value, readings: week.value.readings, floats: false } };
      return item.value.weekday === null
        ? item
        : { ...item, value: { ...item.value, readings: [inWeek(span, item.value.weekday)], weekday: null } };
    });
}

/** A weekday of the week that a span ends in. */
export const inWeek = (span: DaySpan, weekday: number): DaySpan => {
  const from = span.to - span.from <= 7 ? span.from : Math.max(span.from, mondayOf(span.to - 1));
  const day = onOrAfter(from, weekday);
  return { from: day, to: day + 1 };
};

/** "Thursday or Friday, but Friday only in the morning": a day that is named again is settled by that. */
function named(items: readonly Item[]): readonly Item[] {
  const settled = items.flatMap((item, at): readonly Item[] => {
    if (!isDate(item) || item.bound !== null || item.value.recurring) return [item];
    const [span] = item.value.readings;
    const again = items.slice(at + 1).filter((other): other is DateItem => {
      const [day] = isDate(other) && other.bound === null ? other.value.readings : [];
      return span !== undefined && day !== undefined && span.from <= day.from && day.to <= span.to;
    });
    if (!span || again.length === 0 || item.value.days === null) return [item];
    return item.value.days
      .map((weekday) => onOrAfter(span.from, weekday))
      .filter((day) => !again.some(({ value }) => value.readings.some(({ from }) => from === day)))
      .map((day) => ({ ...item, value: { ...item.value, days: null, readings: [oneDay(day)] } }));
  });
  return settled.length === items.length && settled.every((item, i) => item === items[i]) ? items : settled;
}

/** "Mornings next week, afternoons the week after": every date has its times before it. */
function ledByClock(items: readonly Item[]): boolean {
  const kinds = items.map((item) => (isDate(item) ? 'D' : 'c')).join('');
  return /^(?:c+D+){2,}$/.test(kinds);
}

/** One group for each date with the times beside it; what stands alone belongs to all of them. */
export function groupsOf(all: readonly Item[]): readonly Group[] {
  const items = named(all);
  const dates = items.filter(isDate);
  const clock = items.filter((item) => !isDate(item));
  const bounded = dates.filter((item) => item.bound !== null || item.value.recurring);
  const plain = dates.filter((item) => !bounded.includes(item));
  if (plain.length <= 1 || dates.length === 0) return [{ dates, clock }];
  const led = ledByClock(items);
  const groups: { dates: DateItem[]; clock: Item[] }[] = [];
  let before: Item[] = [];
  for (const [at, item] of items.entries()) {
    const next = items[at + 1];
    if (isDate(item)) {
      if (plain.includes(item) || groups.length === 0) {
        groups.push({ dates: [item], clock: before });
        before = [];
      } else groups.at(-1)?.dates.push(item);
    }
    // "Friday morning or any time Monday": what "or" leads to stands before its day.
    else if (led || groups.length === 0 || (item.joined && next && isDate(next) && !next.joined))
      before.push(item);
    else groups.at(-1)?.clock.push(item);
  }
  const timed = groups.filter((group) => group.clock.length > 0);
  if (timed.length === 1 && items === all)
    return groups.map((group) => ({ ...group, clock: timed[0]?.clock ?? [] }));
  return groups;
}

/** The span that "after Monday" or "by Friday" leaves, from now to the horizon. */
export function boundSpan(item: DateItem, span: DaySpan, context: Context): DaySpan {
  const end = context.today + context.clinic.booking.horizonDays + 1;
  const start = context.today;
  const { within } = item.value;
  if (within && item.bound !== null) {
    const { from, to } = boundSpan({ ...item, value: { ...item.value, within: null } }, span, context);
    return { from: Math.max(from, within.from), to: Math.min(to, within.to) };
  }
  switch (item.bound) {
    case 'after':
      return { from: span.to, to: Math.max(end, span.to + 7) };
    case 'from':
      return { from: span.from, to: Math.max(end, span.from + 7) };
    case 'before':
      return { from: start, to: span.from };
    case 'by':
    case 'until':
    case 'nolater':
      return { from: start, to: span.to };
    default:
      return span;
  }
}
