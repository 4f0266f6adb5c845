// What every way of booking has in common: who it asks, what it knows of a patient's other visits, and how it
// finds out what became of a write whose answer was lost.
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../base/clock.ts';
import { FrontdeskError } from '../../base/errors.ts';
import { errorFields, type Log } from '../../base/log.ts';
import { appointmentId, type AppointmentId, type PatientId } from '../../base/ids.ts';
import { localDateOf } from '../../clinic/local-time.ts';
import type * as port from '../../scheduling/calendar.ts';
import { overlaps } from '../../scheduling/interval.ts';
import { actorsOf, isBooked, isHeld, isOf, toPort } from './appointment.ts';
import type { Abilities } from './capability.ts';
import type { FhirClient } from './client.ts';
import type { Directory } from './directory.ts';
import type { Hold, HoldBook } from './hold-book.ts';
import { Appointment, instantOf, msOf } from './resources.ts';

/** A patient as the port and the EHR know them; `address` is `Patient/7`. */
export interface Who {
  readonly id: PatientId;
  readonly address: string;
}

/** One way of booking. `who` may touch only what is theirs; everything is idempotent, as the port asks. */
export interface Moves {
  free(
    resources: readonly string[],
    window: port.Interval,
  ): Promise<ReadonlyMap<string, readonly port.Interval[]>>;
  starts(wanted: port.Wanted): Promise<readonly port.Start[] | 'staff'>;
  hold(request: port.Request, who: Who, until: number): Promise<port.Taken>;
  book(id: AppointmentId, who: Who): Promise<port.Taken>;
  release(id: AppointmentId, who: Who): Promise<void>;
  cancel(id: AppointmentId, who: Who, version: number): Promise<port.Taken>;
  reschedule(from: AppointmentId, version: number, toHold: AppointmentId, who: Who): Promise<port.Taken>;
  /** A hold or booking, whosever it is; null where there is none. */
  get(id: AppointmentId): Promise<port.Appointment | null>;
  /** Gives back holds that ran out, which the EHR does not do by itself. */
  sweep(): Promise<void>;
}

export interface Ehr {
  readonly client: FhirClient;
  readonly directory: Directory;
  readonly abilities: Abilities;
  readonly holds: HoldBook;
  readonly clock: Clock;
  readonly log: Log;
  readonly timeZone: string;
  /** The port's id of a patient's address. */
  patientAt(address: string): PatientId;
}

/** How many holds one patient may have at a time. */
export const HOLDS_PER_PATIENT = 2;
/** No visit is longer, in milliseconds, so nothing that began before this touches a span. */
const LONGEST_MS = 24 * 3_600_000;
/** When a lost write is looked for, in milliseconds after its answer failed to come. */
const LOOKS_MS = [0, 300, 1200];

/** A patient's Appointments that end after `from`, in milliseconds; asked as every dialect allows it. */
export async function appointmentsOf(
  { client }: Ehr,
  patient: string,
  from: number,
): Promise<readonly Appointment[]> {
  const { found } = await client.search(
    'Appointment',
    [
      ['patient', patient],
      ['date', `ge${instantOf(from - LONGEST_MS)}`],
    ],
    Appointment,
  );
  return found
    .filter((one) => isOf(one, patient) && msOf(one.end ?? '') > from)
    .sort((a, b) => msOf(a.start ?? '') - msOf(b.start ?? ''));
}

type Visit = Pick<port.Appointment, 'start' | 'end' | 'visitType'>;

/** The patient's booked visit at that time, or of that type on that day; null for none. `but` is not counted. */
export async function clashOf(
  ehr: Ehr,
  who: Who,
  visit: Visit,
  but: AppointmentId | null,
): Promise<AppointmentId | null> {
  const names = await ehr.directory.names();
  const day = localDateOf(ehr.timeZone, visit.start);
  const others = await appointmentsOf(ehr, who.address, Math.min(visit.start, ehr.clock.now()) - LONGEST_MS);
  const clash = others.filter(isBooked).find((one) => {
    const other = toPort(one, { names, now: ehr.clock.now(), patient: who.id });
    return (
      other.id !== but &&
      (overlaps(other, visit) ||
        (other.visitType === visit.visitType && localDateOf(ehr.timeZone, other.start) === day))
    );
  });
  return clash ? appointmentId(clash.id) : null;
}

/** Why a request may not be held whatever the calendar has: too many holds, or a visit of the patient's own. */
export async function refusalOf(
  ehr: Ehr,
  request: port.Request,
  who: Who,
  held: (appointments: readonly Appointment[]) => number,
): Promise<port.Taken | null> {
  const mine = await appointmentsOf(ehr, who.address, ehr.clock.now());
  if (held(mine) >= HOLDS_PER_PATIENT) return { kind: 'too-many-holds' };
  if (request.replaces === undefined) return null;
  const clash = await clashOf(ehr, who, request, request.replaces);
  return clash === null ? null : { kind: 'patient-busy', with: clash };
}

/** How many of a patient's Appointments are holds of ours that have not run out. */
export const countHeld = (appointments: readonly Appointment[], now: number): number =>
  appointments.filter((one) => isHeld(one, now)).length;

/** Tells of an Appointment as the port does. */
export async function told(ehr: Ehr, resource: Appointment, patient: PatientId): Promise<port.Appointment> {
  return toPort(resource, { names: await ehr.directory.names(), now: ehr.clock.now(), patient });
}

/** The same for whoever is its patient; null where there is none. */
export async function toldOf(ehr: Ehr, resource: Appointment | null): Promise<port.Appointment | null> {
  const patient = resource && actorsOf(resource).find((address) => address.startsWith('Patient/'));
  return resource && patient ? told(ehr, resource, ehr.patientAt(patient)) : null;
}

/** Everybody who has to take part in what was held; who has no name in the EHR is left out. */
export async function actorsFor(
  { directory }: Ehr,
  { request, patient }: Pick<Hold, 'request' | 'patient'>,
): Promise<readonly string[]> {
  const all = [
    patient,
    await directory.address(`practitioner:${request.practitioner}`),
    await directory.place(request.place),
  ];
  return all.filter((address) => address !== null);
}

/**
 * Looks a few times for what a lost write may have left. Null where it is not there, or where the EHR does not
 * even answer this: nobody knows then.
 */
export async function lookFor<T>({ log }: Ehr, look: () => Promise<T | null>): Promise<T | null | 'unknown'> {
  for (const wait of LOOKS_MS) {
    await pause(wait);
    try {
      const found = await look();
      if (found !== null) return found;
    } catch (error) {
      log.warn('ehr.look-failed', errorFields(error));
      return 'unknown';
    }
  }
  return null;
}

/** The EHR was not reached, so nothing was done. */
export const unavailable = (reason: string): FrontdeskError =>
  new FrontdeskError('ehr.unavailable', { reason });

/** The EHR has something else than was asked for: nothing is promised, and a person looks. */
export function mismatch({ log }: Ehr, id: string): port.Taken {
  log.error('ehr.mismatch', { appointment: id });
  return { kind: 'unknown-outcome' };
}

/** The EHR does not let it be done like this: a person has to. */
export function refused({ log }: Ehr, status: number): port.Taken {
  log.error('ehr.refused', { status });
  return { kind: 'needs-staff' };
}
