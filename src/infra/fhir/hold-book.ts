// Holds that only this side knows of: where an EHR marks a Slot as tentative, it does not say for whom, nor until
// when. Kept outside of the process if a keeper is given, so that a restart forgets none and leaves no Slot stuck.
import type { AppointmentId } from '../../base/ids.ts';
import type { Request } from '../../scheduling/calendar.ts';

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
