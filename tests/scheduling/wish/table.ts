// How the tables of phrases are written and checked. The moment is a Tuesday in the week before the clocks
// change: 3 March 2026, 10:15 in New York. What a row does not name must be absent from the answer.
import { expect } from '@jest/globals';
import { understandLine, type Understood } from '../../../src/scheduling/understand-line.ts';
import type { LocalWindow } from '../../../src/scheduling/wish.ts';
import { clinic } from '../clinic-for-tests.ts';

export const NOW = '2026-03-03T10:15';

const next = (date: string): string =>
  new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const full = (date: string): string => (date.length === 5 ? `2026-${date}` : date);

/** A day; from a time on it; or between two times. */
export function on(date: string, from = '00:00', to = '24:00'): LocalWindow {
  const day = full(date);
  return { from: `${day}T${from}`, to: to === '24:00' ? `${next(day)}T00:00` : `${day}T${to}` };
}

/** The one start at that time. */
export function at(date: string, time: string): LocalWindow {
  const minute = new Date(Date.parse(`${full(date)}T${time}Z`) + 60_000).toISOString().slice(0, 16);
  return { from: `${full(date)}T${time}`, to: minute };
}

/** From the first date to the last, both included. */
export const days = (first: string, last: string): LocalWindow => ({
  from: `${full(first)}T00:00`,
  to: `${next(full(last))}T00:00`,
});

/** The end of what may be booked on the day of the tables. */
export const HORIZON = '2026-07-01';

export type Row = readonly [phrase: string, answer: Partial<Understood>];

const NOTHING = {
  visitType: null,
  provider: null,
  window: null,
  not: [],
  days: null,
  partOfDay: null,
  ambiguous: false,
  earliest: null,
  latest: null,
  exact: null,
  soonest: false,
  about: null,
  alternatives: [],
};

/** Checks every field that the command promises, and those beside it that the row names. */
export function check([phrase, answer]: Row, now = NOW): void {
  const got = understandLine({ text: phrase, now }, clinic);
  const promised = ['visitType', 'provider', 'window', 'not', 'days', 'partOfDay', 'ambiguous'] as const;
  const wanted: Record<string, unknown> = { ...NOTHING, ...answer };
  const seen: Record<string, unknown> = Object.fromEntries(Object.entries(got));
  // A time of day without a day is told beside the promised fields.
  const named =
    answer.window === undefined && answer.about === undefined
      ? (['earliest', 'latest', 'exact', 'soonest'] as const)
      : [];
  const fields = [...new Set<string>([...promised, ...named, ...Object.keys(answer)])];
  expect(Object.fromEntries(fields.map((field) => [field, seen[field]]))).toEqual(
    Object.fromEntries(fields.map((field) => [field, wanted[field]])),
  );
}
