// A wish grows over several messages: what is said later replaces what it is about and leaves the rest.
import { addDays, localDateOf, localOf, weekdayOf } from '../../src/clinic/local-time.ts';
import type { Clinic } from '../../src/clinic/clinic.ts';
import { fitOf, readingsOf } from '../../src/scheduling/wish-fit.ts';
import type { Opening } from '../../src/scheduling/scheduler.ts';
import type { Wish } from '../../src/scheduling/wish.ts';

/** The wish names a day, a span of days, or the soonest one. */
export const hasDay = (wish: Wish): boolean =>
  wish.window !== null || wish.days !== null || wish.alternatives.length > 0 || wish.soonest;
const hasClock = (wish: Wish): boolean =>
  wish.partOfDay !== null || wish.earliest !== null || wish.latest !== null || wish.exact !== null;

/** The wish says something about when. */
export const saysWhen = (wish: Wish): boolean => hasDay(wish) || hasClock(wish) || wish.not.length > 0;

/** The wish says only when it is not to be. */
export const saysOnlyNot = (wish: Wish): boolean => wish.not.length > 0 && !hasDay(wish) && !hasClock(wish);

/** `before` with what `after` says in its place. */
export function mergeWish(before: Wish, after: Wish): Wish {
  const day = hasDay(after);
  const clock = hasClock(after);
  return {
    ...before,
    visitType: after.visitType ?? before.visitType,
    practitioner: after.practitioner ?? before.practitioner,
    place: after.place ?? before.place,
    ...(day && {
      window: after.window,
      days: after.days,
      soonest: after.soonest,
      alternatives: after.alternatives,
      ambiguous: after.ambiguous,
      not: [],
    }),
    ...(clock && {
      partOfDay: after.partOfDay,
      earliest: after.earliest,
      latest: after.latest,
      exact: after.exact,
    }),
    ...(after.not.length > 0 && { not: [...(day ? [] : before.not), ...after.not].slice(-8) }),
  };
}

/** The local day that an instant lies on, as a window. */
export function dayAround(clinic: Clinic, ms: number): { from: string; to: string } {
  const day = localDateOf(clinic.timeZone, ms);
  return { from: `${day}T00:00`, to: `${addDays(day, 1)}T00:00` };
}

const OTHER_WEEK = /\d|\b(?:this|next|today|tomorrow|este|esta|proximo|que viene|hoy)\b/;

/** The weekday (1 is Monday) that a wish of one day names without saying which week; null where it does not. */
export function bareWeekday(wish: Wish, folded: string): number | null {
  const { window } = wish;
  if (
    window === null ||
    addDays(window.from.slice(0, 10), 1) !== window.to.slice(0, 10) ||
    OTHER_WEEK.test(folded)
  )
    return null;
  return weekdayOf(window.from.slice(0, 10));
}

/** "Thursday", after "next week", is the one of that week: the wish with its day moved into the span before it. */
export function withinSpan(before: Wish, after: Wish, folded: string): Wish {
  const day = bareWeekday(after, folded);
  const span = before.window;
  if (day === null || span === null || after.window === null) return after;
  const [from, to] = [span.from.slice(0, 10), span.to.slice(0, 10)];
  const oneDay = addDays(from, 1) >= to;
  if (oneDay || (span.from <= after.window.from && after.window.to <= span.to)) return after;
  const week = Array.from({ length: 7 }, (_, ahead) => addDays(from, ahead));
  const date = week.find((one) => one < to && weekdayOf(one) === day);
  return date === undefined
    ? after
    : { ...after, window: { from: `${date}T00:00`, to: `${addDays(date, 1)}T00:00` }, alternatives: [] };
}

/** The opening is what the wish asks for, as far as it says anything. */
export function fits(clinic: Clinic, wish: Wish, opening: Opening): boolean {
  const readings = readingsOf(clinic, wish);
  const within = readings?.some(({ start, end }) => start <= opening.start && opening.start < end) ?? true;
  return (
    within &&
    fitOf(clinic, wish).allows(opening.start) &&
    (wish.practitioner === null || wish.practitioner === opening.practitioner)
  );
}

/** The same wish before or after an instant, keeping nothing else of its days. */
export function shifted(
  clinic: Clinic,
  wish: Wish,
  now: number,
  direction: 'earlier' | 'later',
  from: number,
): Wish {
  const at = localOf(clinic.timeZone, from);
  const end = localDateOf(clinic.timeZone, from + clinic.booking.horizonDays * 86_400_000);
  const window =
    direction === 'earlier'
      ? { from: localOf(clinic.timeZone, now), to: at }
      : { from: localOf(clinic.timeZone, from + 60_000), to: `${end}T00:00` };
  return {
    ...wish,
    window,
    days: null,
    alternatives: [],
    ambiguous: false,
    exact: null,
    earliest: null,
    latest: null,
    soonest: direction === 'earlier',
  };
}
