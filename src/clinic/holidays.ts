// Holidays by date. Federal ones follow 5 U.S.C. 6103 and Executive Order 11582: one that falls on a Saturday
// is kept on the Friday before, one on a Sunday on the Monday after.
import { addDays, weekdayOf } from './local-time.ts';
import type { Language } from '../base/language.ts';

export interface Holiday {
  /** The day it is, `YYYY-MM-DD`. */
  readonly date: string;
  /** The day that offices are closed for it. */
  readonly observed: string;
  readonly name: Readonly<Record<Language, string>>;
}

/** Midnight-free date arithmetic: the `nth` weekday (1 Monday … 7 Sunday) of a month; -1 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  if (nth > 0) return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const last = addDays(next, -1);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7);
}

const observedOn = (date: string): string =>
  weekdayOf(date) === 6 ? addDays(date, -1) : weekdayOf(date) === 7 ? addDays(date, 1) : date;

const kept = new Map<number, readonly Holiday[]>();

/** The eleven federal holidays of the United States in a year. */
export function usFederalHolidays(year: number): readonly Holiday[] {
  const known = kept.get(year);
  if (known) return known;
  const day = (date: string, en: string, es: string): Holiday => ({
    date,
    observed: observedOn(date),
    name: { en, es },
  });
  const all = [
    day(`${year}-01-01`, 'New Year’s Day', 'Año Nuevo'),
    day(nthWeekday(year, 1, 1, 3), 'Martin Luther King Jr. Day', 'Día de Martin Luther King Jr.'),
    day(nthWeekday(year, 2, 1, 3), 'Presidents’ Day', 'Día de los Presidentes'),
    day(nthWeekday(year, 5, 1, -1), 'Memorial Day', 'Día de los Caídos'),
    day(`${year}-06-19`, 'Juneteenth', 'Juneteenth'),
    day(`${year}-07-04`, 'Independence Day', 'Día de la Independencia'),
    day(nthWeekday(year, 9, 1, 1), 'Labor Day', 'Día del Trabajo'),
    day(nthWeekday(year, 10, 1, 2), 'Columbus Day', 'Día de la Raza'),
    day(`${year}-11-11`, 'Veterans Day', 'Día de los Veteranos'),
    day(nthWeekday(year, 11, 4, 4), 'Thanksgiving', 'Día de Acción de Gracias'),
    day(`${year}-12-25`, 'Christmas', 'Navidad'),
  ];
  kept.set(year, all);
  return all;
}
