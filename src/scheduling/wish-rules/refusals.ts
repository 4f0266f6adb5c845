// What is refused: spans that are excluded, and weekdays that are excluded for good.
import type { LocalWindow } from '../wish.ts';
import { isOneDay, localTime, oneDay, parseDay, weekdayOf, type DaySpan } from './dates/civil.ts';
import { isAnyTime, minutesAllowed, specOf, type ClockSpec } from './times/clock-spec.ts';
import type { Context } from './grammar.ts';
import { boundSpan, inWeek, isDate, type DateItem } from './groups.ts';
import type { Item } from './items.ts';

/** A span of days between two times, the first on its first day and the second on its last. */
export const windowOf = (span: DaySpan, [from, to]: readonly [number, number]): LocalWindow => ({
  from: localTime(span.from, from),
  to: localTime(span.to - 1, to),
});

/** True for a refused time that belongs to a refused date: "not Monday morning". */
export function belongsToDate(item: Item, refused: readonly Item[]): boolean {
  const at = refused.indexOf(item);
  const beside = [refused[at - 1], refused[at + 1]];
  return beside.some(
    (other) =>
      other !== undefined &&
      isDate(other) &&
      !other.value.recurring &&
      other.clause === item.clause &&
      !item.joined,
  );
}

/** Spans that are excluded, and the refused dates that are excluded as weekdays instead. */
export function refusedWindows(
  refused: readonly Item[],
  wanted: readonly Item[],
  context: Context,
): { windows: readonly LocalWindow[]; whole: ReadonlySet<DateItem> } {
  const windows: LocalWindow[] = [];
  const whole = new Set<DateItem>();
  const week = wanted.find(
    (item): item is DateItem =>
      isDate(item) &&
      !isOneDay(item.value.readings[0] ?? { from: 0, to: 1 }) &&
      item.value.readings.length > 0,
  );
  const span = week?.value.readings[0];
  const bounded = span !== undefined && span.to - span.from <= 8;
  for (const item of refused) {
    if (!isDate(item)) continue;
    const clock = refused.filter(
      (other) =>
        !isDate(other) &&
        belongsToDate(other, refused) &&
        (other === refused[refused.indexOf(item) + 1] || other === refused[refused.indexOf(item) - 1]),
    );
    const weekday =
      item.value.weekday ?? (item.value.days?.length === 1 ? (item.value.days[0] ?? null) : null);
    if (span && bounded && weekday !== null) {
      windows.push(windowOf(inWeek(span, weekday), minutesAllowed(specOf(unbound(clock), context, null))));
      continue;
    }
    if (
      clock.length === 0 &&
      (item.always || item.value.recurring) &&
      (item.value.days !== null || item.value.weekday !== null)
    ) {
      whole.add(item);
      continue;
    }
    const [first] = item.value.readings;
    if (!first) continue;
    if (item.value.days !== null) {
      for (let day = first.from; day < first.to; day += 1)
        if (item.value.days.includes(weekdayOf(day)))
          windows.push(windowOf({ from: day, to: day + 1 }, [0, 1440]));
      continue;
    }
    const inverse: DateItem =
      item.bound === 'before' || item.bound === 'after' || item.bound === 'from' || item.bound === 'until'
        ? item
        : { ...item, bound: null };
    const refusedSpan =
      inverse.bound === 'until'
        ? { from: context.today, to: first.from }
        : boundSpan(inverse, first, context);
    const spec = specOf(unbound(clock), context, first.from);
    windows.push(
      windowOf(refusedSpan, isAnyTime(spec) || !isOneDay(refusedSpan) ? [0, 1440] : minutesAllowed(spec)),
    );
    // "Not next Friday" refuses both Fridays that it may mean.
    for (const other of item.value.readings.slice(1)) windows.push(windowOf(other, [0, 1440]));
  }
  return { windows, whole };
}

const unbound = (items: readonly Item[]): readonly Item[] => items.map((item) => ({ ...item, not: false }));

// In days: a longer span is not cut day by day.
const MOST_DAYS = 13;

/** What lies outside of the hours that are wanted, on every day of a span of several. */
export function outside(window: LocalWindow | null, spec: ClockSpec): readonly LocalWindow[] {
  const [from, to] = minutesAllowed(spec);
  if (window === null || isAnyTime(spec)) return [];
  const [first, end] = [window.from, window.to].map((at) => parseDay(at.slice(0, 10)));
  if (first === undefined || end === undefined || end - first < 2 || end - first > MOST_DAYS) return [];
  const days = Array.from({ length: end - first }, (_, ahead) => oneDay(first + ahead));
  return days.flatMap((day) => [
    ...(from > 0 ? [windowOf(day, [0, from])] : []),
    ...(to < 1440 ? [windowOf(day, [to, 1440])] : []),
  ]);
}
