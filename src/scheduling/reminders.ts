// When a visit is brought back to mind: some days before it, at a decent hour on the clinic's clock. Pure but for
// the port; what is due is computed from the calendar at every look, so a move, a cancellation, a restart or a
// change of the clocks needs no timer to be found and altered.
import type { AppointmentId } from '../base/ids.ts';
import type { Clinic } from '../clinic/clinic.ts';
import { DAY_MS, MINUTE_MS, instantAt, localDateOf, localOf, minutesOf } from '../clinic/local-time.ts';
import type { Appointment } from './calendar.ts';

/** A booked visit with what reminders need to know of it. */
export interface Upcoming extends Appointment {
  /** When it was booked, in milliseconds since 1970; null where that is not known. */
  readonly bookedAt: number | null;
  readonly confirmed: boolean;
  /** The days before, of the reminders that were sent. */
  readonly reminded: readonly number[];
}

export interface ReminderLedger {
  /** Booked visits that start between two instants. */
  upcoming(from: number, to: number): Promise<readonly Upcoming[]>;
  /** Notes that the reminder of so many days before was sent. Noting twice is noting once. */
  remind(id: AppointmentId, daysBefore: number): Promise<void>;
}

/** Nobody is reminded of a visit that starts sooner than this: they are on their way, or have forgotten it. */
const TOO_LATE_MS = 2 * 60 * MINUTE_MS;

/**
 * Which reminder of a visit is to be sent now: its number of days before, or null for none. The reminder of a day
 * on which nothing could be sent is made up for until the next one is due. Nobody is reminded of what they booked
 * after the reminder's time, nor at night (clinic.yaml `reminders`).
 */
export function reminderDue(
  clinic: Clinic,
  { start, bookedAt, reminded }: Pick<Upcoming, 'start' | 'bookedAt' | 'reminded'>,
  now: number,
): number | null {
  const { daysBefore, from, until } = clinic.reminders;
  const today = localDateOf(clinic.timeZone, now);
  const date = localDateOf(clinic.timeZone, start);
  const minute = minutesOf(localOf(clinic.timeZone, now).slice(11));
  if (minute < minutesOf(from) || minute >= minutesOf(until) || start - now < TOO_LATE_MS) return null;
  const left = (Date.parse(date) - Date.parse(today)) / DAY_MS;
  const stage = Math.min(...daysBefore.filter((days) => days >= left));
  if (!Number.isFinite(stage) || left < 0 || reminded.some((days) => days <= stage)) return null;
  const since = instantAt(clinic.timeZone, localDateBefore(date, stage), minutesOf(from));
  return bookedAt !== null && bookedAt >= since ? null : stage;
}

const localDateBefore = (date: string, days: number): string =>
  new Date(Date.parse(date) - days * DAY_MS).toISOString().slice(0, 10);
