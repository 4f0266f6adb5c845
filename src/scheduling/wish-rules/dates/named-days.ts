// Days that have a name of their own, most of them holidays, as patients name them.
import { nthWeekday } from '../../../clinic/holidays.ts';
import { dayOf, parseDay, type Day } from './civil.ts';

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1) ?? 0;
}

const fixed =
  (month: number, date: number) =>
  (year: number): Day =>
    dayOf(year, month, date) ?? 0;
const nth =
  (month: number, weekday: number, n: number) =>
  (year: number): Day =>
    parseDay(nthWeekday(year, month, weekday, n));

const NAMED: Readonly<Record<string, (year: number) => Day>> = {
  newyear: fixed(1, 1),
  epiphany: fixed(1, 6),
  mlk: nth(1, 1, 3),
  groundhog: fixed(2, 2),
  candlemas: fixed(2, 2),
  valentine: fixed(2, 14),
  aprilfools: fixed(4, 1),
  tax: fixed(4, 15),
  boxing: fixed(12, 26),
  presidents: nth(2, 1, 3),
  patrick: fixed(3, 17),
  goodfriday: (year) => easter(year) - 2,
  easter,
  eastermonday: (year) => easter(year) + 1,
  cincodemayo: fixed(5, 5),
  mothers: nth(5, 7, 2),
  memorial: nth(5, 1, -1),
  juneteenth: fixed(6, 19),
  fathers: nth(6, 7, 3),
  july4: fixed(7, 4),
  labor: nth(9, 1, 1),
  columbus: nth(10, 1, 2),
  halloween: fixed(10, 31),
  veterans: fixed(11, 11),
  muertos: fixed(11, 2),
  // The Tuesday after the first Monday of November (2 U.S.C. § 7).
  election: (year) => parseDay(nthWeekday(year, 11, 1, 1)) + 1,
  thanksgiving: nth(11, 4, 4),
  blackfriday: (year) => parseDay(nthWeekday(year, 11, 4, 4)) + 1,
  christmaseve: fixed(12, 24),
  christmas: fixed(12, 25),
  newyearseve: fixed(12, 31),
  // What "after the holidays" comes after.
  holidays: fixed(1, 1),
};

/** The next day of that name, today included; null for a name that is not known. */
export function namedDay(name: string, today: Day, year: number): Day | null {
  const on = NAMED[name];
  if (!on) return null;
  return [on(year), on(year + 1), on(year + 2)].find((day) => day >= today) ?? null;
}
