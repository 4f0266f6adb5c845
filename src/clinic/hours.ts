// When the clinic is open: its weekly hours without its holidays, in its own zone. Patients are told about
// waiting out of this, so it has to be true on holidays and on days when the clocks change.
import { WEEKDAYS, type Clinic } from './clinic.ts';
import { usFederalHolidays, type Holiday } from './holidays.ts';
import { addDays, instantAt, localDateOf, minutesOf, weekdayOf } from './local-time.ts';

/** Half-open, milliseconds since 1970. */
export interface OpenInterval {
  readonly start: number;
  readonly end: number;
}

/** Hours of one weekday, as clinic.yaml writes them. */
export type Week = Clinic['hours'];

// A clinic that is closed for longer than this is not described by its weekly hours any more.
const LOOK_AHEAD_DAYS = 60;

/**
 * The holiday that closes the clinic on a local date (`YYYY-MM-DD`), or null. A federal holiday on a weekend
 * closes both its own day and the one that it is moved to.
 */
export function holidayOn(clinic: Clinic, date: string): Pick<Holiday, 'name'> | null {
  const own = clinic.holidays.closed.find((closed) => closed.date === date);
  if (own) return { name: own.name };
  if (clinic.holidays.calendar !== 'us-federal') return null;
  const year = Number(date.slice(0, 4));
  // New Year's Day of the next year may be kept on 31 December.
  const near = [
    ...usFederalHolidays(year),
    ...(date.endsWith('12-31') ? usFederalHolidays(year + 1).slice(0, 1) : []),
  ];
  return near.find((holiday) => holiday.observed === date || holiday.date === date) ?? null;
}

/** The intervals that a week's hours give on a local date, soonest first; holidays are not looked at. */
export function intervalsOn(week: Week, timeZone: string, date: string): readonly OpenInterval[] {
  const day = WEEKDAYS[weekdayOf(date) - 1];
  return ((day && week[day]) ?? [])
    .map(([from, to]) => ({
      start: instantAt(timeZone, date, minutesOf(from)),
      end: instantAt(timeZone, date, minutesOf(to)),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
}

/** When the clinic is open on a local date, soonest first; nothing on a holiday. */
export function openIntervals(clinic: Clinic, date: string): readonly OpenInterval[] {
  return holidayOn(clinic, date) ? [] : intervalsOn(clinic.hours, clinic.timeZone, date);
}

/** True while patients are seen and the front desk is staffed. */
export function isOpen(clinic: Clinic, ms: number): boolean {
  return openIntervals(clinic, localDateOf(clinic.timeZone, ms)).some(
    ({ start, end }) => start <= ms && ms < end,
  );
}

/** `ms` itself while the clinic is open, else the instant it opens next; null where it does not in 60 days. */
export function opensAt(clinic: Clinic, ms: number): number | null {
  const today = localDateOf(clinic.timeZone, ms);
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    for (const { start, end } of openIntervals(clinic, addDays(today, ahead))) {
      if (end > ms) return Math.max(start, ms);
    }
  }
  return null;
}

/** The instant the clinic closes, while it is open; else null. Touching intervals count as one. */
export function closesAt(clinic: Clinic, ms: number): number | null {
  let until: number | null = null;
  for (const { start, end } of openIntervals(clinic, localDateOf(clinic.timeZone, ms))) {
    if (until === null ? start <= ms && ms < end : start <= until) until = end;
  }
  return until;
}
