// The port of the calendar, in FHIR R4's words. Every move is atomic and idempotent by key. The embedded
// calendar keeps intervals in Redis; an EHR's stands behind the same port later.
import type { AppointmentId, ConversationId, PatientId, StaffId } from '../base/ids.ts';

/** Half-open, milliseconds since 1970. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

export const APPOINTMENT_STATUSES = ['held', 'booked', 'cancelled', 'expired'] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

/** Why staff book over a visit: codes, as they stand in the audit log, which holds nobody's words. */
export const OVERBOOK_REASONS = [
  'urgent',
  'clinician-asked',
  'family-together',
  'short-visit',
  'likely-no-show',
  'our-mistake',
] as const;
export type OverbookReason = (typeof OVERBOOK_REASONS)[number];

export interface Appointment extends Interval {
  readonly id: AppointmentId;
  readonly status: AppointmentStatus;
  /** Every resource it takes: a clinician (`practitioner:okafor`), a room, a device. */
  readonly resources: readonly string[];
  readonly practitioner: string;
  readonly visitType: string;
  readonly place: string;
  readonly patient: PatientId;
  /** Rises with every change; a move that names an older one is refused. */
  readonly version: number;
  readonly heldUntil: number | null;
  /** The conversation it was booked in, so that reminders find their way; null where there was none. */
  readonly conversation: ConversationId | null;
  /** Why it stands over another visit, where it does. */
  readonly overbooked?: OverbookReason;
}

export interface Request extends Interval {
  /** The same key twice is one request, with the same answer. */
  readonly key: string;
  readonly resources: readonly string[];
  readonly practitioner: string;
  readonly visitType: string;
  readonly place: string;
  readonly patient: PatientId;
  readonly conversation: ConversationId | null;
  /**
   * The appointment that this one would replace, or null for none: given, a clash with the patient's own
   * booked appointments is refused at once. Booking and moving refuse it in any case.
   */
  readonly replaces?: AppointmentId | null;
  /** Staff alone: it may stand over what is taken, as long as no more than `perDay` of the clinician's day do. */
  readonly overbook?: { readonly reason: OverbookReason; readonly perDay: number };
}

export type Taken =
  | { readonly kind: 'done'; readonly appointment: Appointment }
  | { readonly kind: 'slot-taken' }
  /** The patient has an appointment at that time, or one of the same type that day. */
  | { readonly kind: 'patient-busy'; readonly with: AppointmentId }
  | { readonly kind: 'too-many-holds' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'unknown-appointment' }
  /** As many visits of that day as the clinic allows were booked over others already. */
  | { readonly kind: 'overbooked-enough' }
  /** The calendar may or may not have done it: say so, look again, never promise. */
  | { readonly kind: 'unknown-outcome' }
  /** The calendar may not do this by itself: nothing was changed, and a person has to. */
  | { readonly kind: 'needs-staff' };

/** A start that the calendar itself has, with one clinician. */
export interface Start extends Interval {
  readonly practitioner: string;
}

/** What starts are asked for. */
export interface Wanted {
  readonly visitType: string;
  readonly place: string;
  /** Clinicians, each with every resource that the visit would take with them. */
  readonly with: readonly { readonly practitioner: string; readonly resources: readonly string[] }[];
  /** How long the visit takes, in milliseconds. */
  readonly length: number;
  /** Starts lie in here. */
  readonly window: Interval;
}

export interface Calendar {
  /** Busy intervals of each resource that touch `window`; expired holds are not among them. */
  busy(resources: readonly string[], window: Interval): Promise<ReadonlyMap<string, readonly Interval[]>>;
  /**
   * The starts there are, where the calendar itself decides which (an EHR's published Slots): `staff` where only
   * a person can look. A calendar without this takes any span that is not busy.
   */
  starts?(wanted: Wanted): Promise<readonly Start[] | 'staff'>;
  hold(request: Request, forMs: number): Promise<Taken>;
  /** Turns a hold into a booking. `by` is for the audit log here and below: staff who do it, or the patient. */
  book(id: AppointmentId, patient: PatientId, by?: StaffId): Promise<Taken>;
  /** Gives a hold back; giving back twice is giving back once. */
  releaseHold(id: AppointmentId, patient: PatientId): Promise<void>;
  /** Notes that the patient has said they will come; the visit and its version stay as they are. */
  confirm(id: AppointmentId, patient: PatientId): Promise<Taken>;
  cancel(id: AppointmentId, patient: PatientId, version: number, by?: StaffId): Promise<Taken>;
  /** Books what is held and cancels `from` in one step: either both happen or neither. */
  reschedule(
    from: AppointmentId,
    version: number,
    toHold: AppointmentId,
    patient: PatientId,
    by?: StaffId,
  ): Promise<Taken>;
  /** Booked appointments of one patient that end after `from`, soonest first. */
  ofPatient(patient: PatientId, from: number): Promise<readonly Appointment[]>;
  get(id: AppointmentId): Promise<Appointment | null>;
}
