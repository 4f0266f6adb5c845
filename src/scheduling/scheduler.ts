// What the dialogs ask of scheduling: openings that fit a wish, and the moves on them. Times go in and out
// as instants with the clinic's zone; the wording is the dialogs'.
import type { AppointmentId, ConversationId, PatientId } from '../base/ids.ts';
import type { Appointment, Taken } from './calendar.ts';
import type { Visitor, Why } from './policy/offer-policy.ts';
import type { Wish } from './wish.ts';

/** A real opening: nothing is promised until it is held. */
export interface Opening {
  readonly start: number;
  readonly end: number;
  readonly practitioner: string;
  readonly place: string;
  readonly visitType: string;
}

export interface Asking extends Visitor {
  /** Whose age band counts, where the clinic has learned from its history. */
  readonly patient?: PatientId;
  /** At most so many openings; three unless told. */
  readonly limit?: number;
  readonly exclude?: readonly Opening[];
  /** The tier of clinic.yaml's policy that staff book for. */
  readonly tier?: string;
}

export interface Found {
  /** At most three, spread over what the wish allows, soonest first. */
  readonly openings: readonly Opening[];
  /** False where nothing fitted and the openings are the nearest ones to the wish instead. */
  readonly fits: boolean;
  /** The wish asks for a time when the clinic is closed or in the past: why nothing fits, for the wording. */
  readonly why: 'closed' | 'past' | 'full' | 'too-far' | 'wrong-practitioner' | null;
  /** Why the policy offered each opening, in their order; absent where the clinic has none. */
  readonly reasons?: readonly Why[];
  /** Only a person can say what there is; there are no openings then. */
  readonly staff?: true;
}

export interface Scheduler {
  find(wish: Wish, asking: Asking): Promise<Found>;
  /**
   * Holds an opening while the patient decides, for five minutes unless told (`forMs`). `replaces` is the appointment that would be
   * moved to it, or null for a new one: given, a clash with the patient's own appointments is refused now and
   * not only when it is booked.
   */
  hold(
    opening: Opening,
    patient: PatientId,
    conversation: ConversationId,
    key: string,
    replaces?: AppointmentId | null,
    forMs?: number,
  ): Promise<Taken>;
  get(id: AppointmentId): Promise<Appointment | null>;
  book(id: AppointmentId, patient: PatientId): Promise<Taken>;
  releaseHold(id: AppointmentId, patient: PatientId): Promise<void>;
  /** Notes that the patient has said they will come. */
  confirm(appointment: Appointment): Promise<Taken>;
  cancel(appointment: Appointment): Promise<Taken>;
  reschedule(from: Appointment, hold: AppointmentId): Promise<Taken>;
  ofPatient(patient: PatientId): Promise<readonly Appointment[]>;
}

/** How long an opening is held while the patient decides, in milliseconds. */
export const HOLD_MS = 5 * 60_000;
