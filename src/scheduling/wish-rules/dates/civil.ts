// Dates without zones, as whole days since 1970-01-01, and minutes of a local day: what wishes are made of.

/** Days since 1970-01-01 on the civil calendar. */
export type Day = number;

const MS = 86_400_000;

/** The day of a date, or null where there is no such date. `month` is 1 to 12. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const ms = Date.UTC(year, month - 1, date);
  const back = new Date(ms);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === date ? ms / MS : null;
}

export const parseDay = (iso: string): Day => Date.parse(`${iso}T00:00Z`) / MS;
export const isoOf = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10);

export function partsOf(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1;

/** The first such weekday on or after a day. */
export const onOrAfter = (day: Day, weekday: number): Day => day + ((weekday - weekdayOf(day) + 7) % 7);

/** The first day of a month; months beyond 12 run into later years. */
export function monthStart(year: number, month: number): Day {
  return Date.UTC(year, month - 1, 1) / MS;
}

/** The local time `minutes` after midnight of a day, as `YYYY-MM-DDTHH:MM`. */
export function localTime(day: Day, minutes: number): string {
  return new Date(day * MS + minutes * 60_000).toISOString().slice(0, 16);
}

/** Half-open, in days. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

export const oneDay = (day: Day): DaySpan => ({ from: day, to: day + 1 });
export const isOneDay = (span: DaySpan): boolean => span.to - span.from === 1;
