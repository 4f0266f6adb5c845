// Local time and instants. Everything that a patient reads or writes is in the clinic's zone; everything that
// is stored is an instant. Temporal does the conversion and its answers are kept, since one costs 12 µs.
import { Temporal } from 'temporal-polyfill';

const QUARTER_MS = 900_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const KEPT = 20_000;

const offsets = new Map<string, Map<number, number>>();

/** The zone's offset from UTC at an instant, in milliseconds. Transitions lie on quarters of an hour since 1972. */
function offsetAt(zone: string, ms: number): number {
  const quarter = Math.floor(ms / QUARTER_MS);
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map()));
  const kept = known.get(quarter);
  if (kept !== undefined) return kept;
  const offset =
    Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_MS).toZonedDateTimeISO(zone).offsetNanoseconds /
    1e6;
  if (known.size >= KEPT) known.clear();
  known.set(quarter, offset);
  return offset;
}

/** The local time of an instant as `YYYY-MM-DDTHH:MM`. */
export function localOf(zone: string, ms: number): string {
  return new Date(ms + offsetAt(zone, ms)).toISOString().slice(0, 16);
}

/** The local date of an instant as `YYYY-MM-DD`. */
export const localDateOf = (zone: string, ms: number): string => localOf(zone, ms).slice(0, 10);

/**
 * Every instant that a local time (`YYYY-MM-DDTHH:MM`) stands for: one as a rule, none where the clocks skip
 * it, two where they go back over it (the earlier first).
 */
export function instantsOf(zone: string, local: string): readonly number[] {
  const wall = Date.parse(`${local}:00Z`);
  if (!Number.isFinite(wall)) throw new RangeError('not a local time');
  // Around a change of the clocks the offset is one of those a day before and a day after.
  const tried = new Set([offsetAt(zone, wall - DAY_MS), offsetAt(zone, wall + DAY_MS)]);
  return [...tried]
    .map((offset) => wall - offset)
    .filter((ms) => ms + offsetAt(zone, ms) === wall)
    .sort((a, b) => a - b);
}

/** The instant of a local time: the earlier of two; where the clocks skip it, as much later as they skip. */
export function instantOf(zone: string, local: string): number {
  const [first] = instantsOf(zone, local);
  if (first !== undefined) return first;
  const wall = Date.parse(`${local}:00Z`);
  return wall - offsetAt(zone, wall - DAY_MS);
}

/** `date` (YYYY-MM-DD) moved by whole days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: string): number {
  return ((Date.parse(`${date}T00:00Z`) / DAY_MS + 3) % 7) + 1;
}

/** Minutes since local midnight of `HH:MM`. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** `HH:MM` of minutes since midnight; 1440 is `24:00`. */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The instant `minutes` after midnight on the local clock of `date`. */
export function instantAt(zone: string, date: string, minutes: number): number {
  return minutes >= 1440
    ? instantOf(zone, `${addDays(date, 1)}T${clockOf(minutes - 1440)}`)
    : instantOf(zone, `${date}T${clockOf(minutes)}`);
}

export { MINUTE_MS, DAY_MS };
