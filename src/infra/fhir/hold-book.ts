// Holds that only this side knows of: where an EHR marks a Slot as tentative, it does not say for whom, nor until
// when. Kept outside of the process if a keeper is given, so that a restart forgets none and leaves no Slot stuck.
import type { AppointmentId } from '../../base/ids.ts';
import type { Appointment, Request } from '../../scheduling/calendar.ts';
import { keyOf } from './appointment.ts';

export interface Hold {
  readonly id: AppointmentId;
  readonly request: Request;
  /** `Patient/7`. */
  readonly patient: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** What it is held by: `Slot/9`, with the ETag that is current since, or `Appointment/9`. */
  readonly at: string;
  readonly etag: string | null;
  /** The Appointment that it became. */
  readonly booked: AppointmentId | null;
}

/** Keeps holds. Dropping what is not there is harmless; keeping the same id again replaces it. */
export interface HoldBook {
  all(): Promise<readonly Hold[]>;
  keep(hold: Hold): Promise<void>;
  drop(id: AppointmentId): Promise<void>;
}

/** Kept as long as the process lives. */
export function createHoldBook(): HoldBook {
  const holds = new Map<AppointmentId, Hold>();
  return {
    all: () => Promise.resolve([...holds.values()]),
    keep: (hold) => Promise.resolve(void holds.set(hold.id, hold)),
    drop: (id) => Promise.resolve(void holds.delete(id)),
  };
}

/** The hold with this id; null for none. */
export const holdOf = async (holds: HoldBook, id: AppointmentId): Promise<Hold | null> =>
  (await holds.all()).find((one) => one.id === id) ?? null;

/** The hold that a request's key (see {@link keyOf}) already made; null for none. */
export const holdByKey = (holds: readonly Hold[], key: string): Hold | null =>
  holds.find(({ request }) => keyOf(request.patient, request.key) === key) ?? null;

/** A hold as the port tells of it; `now`, in milliseconds, says whether it ran out. */
export function heldAppointment({ id, request, until }: Hold, now = 0): Appointment {
  const { key: _key, replaces: _replaces, ...visit } = request;
  const status = until > now ? 'held' : 'expired';
  return { ...visit, id, status, version: 1, heldUntil: status === 'held' ? until : null };
}
