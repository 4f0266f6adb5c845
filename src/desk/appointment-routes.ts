// A patient's appointments, for the staff member who holds their conversation: found by the same three facts that the
// assistant asks for, booked, moved, cancelled, and booked over others with a reason.
import type { z } from 'zod';
import { FrontdeskError, type ErrorCode } from '../base/errors.ts';
import { appointmentId, patientId, type PatientId, type StaffId } from '../base/ids.ts';
import type { Handoff } from '../handoff/staff-queue.ts';
import { readPhone } from '../identity/read-phone.ts';
import type { Appointment, Taken } from '../scheduling/calendar.ts';
import {
  AppointmentsAnswer,
  BookBody,
  CancelBody,
  PatientAnswer,
  PatientBody,
  TimesAnswer,
  TimesQuery,
  VisitTypesAnswer,
  type AppointmentView,
} from './appointment-schemas.ts';
import type { DeskDeps } from './deps.ts';
import { refusal, requireHandoff } from './moves.ts';
import { staffRoute, type Route } from './route.ts';
import { tellPatient } from './tell-patient.ts';
import { HandoffParams } from './schemas.ts';
import type { Signed } from './sessions.ts';
import { iso } from './views.ts';

const SHARED = ['body.invalid', 'store.unavailable', 'ehr.unavailable'] as const;
const OWNERS = [
  ...SHARED,
  'origin.not-allowed',
  'body.malformed',
  'body.too-large',
  'body.encoding',
  'not-found',
  'handoff.not-owner',
] as const;

/** The handoff, where the one who asks holds it. Throws `not-found` or `handoff.not-owner`. */
async function requireOwn(deps: DeskDeps, { staff }: Signed, id: string): Promise<Handoff> {
  const { handoff } = await requireHandoff(deps, id);
  if (handoff.state !== 'claimed' || handoff.owner?.id !== staff.id)
    throw refusal('handoff.not-owner', handoff, deps.clock.now());
  return handoff;
}

function view(
  { appointments: { clinic } }: DeskDeps,
  appointment: Appointment,
): z.infer<typeof AppointmentView> {
  const { id, version, start, end, visitType, practitioner, place, overbooked } = appointment;
  const named = <One extends { readonly id: string }>(all: readonly One[], which: string): One | undefined =>
    all.find((one) => one.id === which);
  return {
    id,
    version,
    start: iso(start),
    end: iso(end),
    visitType: { id: visitType, name: named(clinic.visitTypes, visitType)?.name.en ?? visitType },
    practitioner: {
      id: practitioner,
      name: named(clinic.practitioners, practitioner)?.name ?? practitioner,
    },
    place: named(clinic.places, place)?.name.en ?? place,
    overbooked: overbooked ?? null,
  };
}

/** What a refusal of the calendar is called here. */
const REFUSED: Readonly<Record<Exclude<Taken['kind'], 'done'>, ErrorCode>> = {
  'slot-taken': 'appointment.taken',
  'patient-busy': 'appointment.clash',
  'too-many-holds': 'appointment.clash',
  'overbooked-enough': 'appointment.over-limit',
  expired: 'appointment.changed',
  stale: 'appointment.changed',
  'unknown-appointment': 'appointment.changed',
  'unknown-outcome': 'appointment.unsure',
  'needs-staff': 'appointment.in-ehr',
};

const DONE = {
  booked: 'appointment.booked',
  moved: 'appointment.rescheduled',
  cancelled: 'appointment.cancelled',
} as const;

interface Doing {
  readonly what: keyof typeof DONE;
  readonly by: StaffId;
  readonly handoff: Handoff;
  readonly patient: PatientId;
  /** Under which name the patient is told, once; null where they are not. */
  readonly told: string | null;
}

/**
 * Audits what was done before it is told (the embedded calendar does so too, an EHR's does not), tells the patient,
 * and gives what is booked now; or throws the calendar's refusal.
 */
async function answered(
  deps: DeskDeps,
  { what, by, handoff, patient, told }: Doing,
  taken: Taken,
): Promise<z.input<typeof AppointmentsAnswer>> {
  if (taken.kind !== 'done') throw new FrontdeskError(REFUSED[taken.kind]);
  const { appointment } = taken;
  const { id, overbooked } = appointment;
  await deps.audit.record({
    action: DONE[what],
    actor: by,
    object: `appointment:${id}`,
    detail: { handoff: handoff.id, ...(overbooked && { overbooked }) },
  });
  if (told !== null) await tellPatient(deps, { what, by, handoff, once: told, appointment });
  const found = await deps.appointments.booking.ofPatient(patient);
  return { appointments: found.map((one) => view(deps, one)) };
}

const visitTypes = staffRoute(
  {
    method: 'get',
    path: '/api/desk/visit-types',
    summary: 'What can be booked, and with whom.',
    answer: VisitTypesAnswer,
    refusals: SHARED,
  },
  async ({ appointments: { clinic } }) => ({
    visitTypes: clinic.visitTypes.map(({ id, name, minutes, practitioners }) => ({
      id,
      name: name.en ?? id,
      minutes,
      practitioners: clinic.practitioners
        .filter((one) => practitioners.includes(one.id))
        .map((one) => ({ id: one.id, name: one.name })),
    })),
    overbookedPerDay: clinic.booking.overbookedPerDay,
  }),
);

const times = staffRoute(
  {
    method: 'get',
    path: '/api/desk/times',
    summary: 'The starts of one day, also those that are taken.',
    query: TimesQuery,
    answer: TimesAnswer,
    refusals: SHARED,
  },
  async ({ appointments: { booking, clinic } }, _, { query }) => {
    const found = await booking.times(query.visitType, query.practitioner ?? null, query.date);
    const nameOf = (id: string): string => clinic.practitioners.find((one) => one.id === id)?.name ?? id;
    return {
      times:
        found &&
        found.map(({ start, end, practitioner, free }) => ({
          start: iso(start),
          end: iso(end),
          practitioner: { id: practitioner, name: nameOf(practitioner) },
          free,
        })),
    };
  },
);

const patient = staffRoute(
  {
    method: 'post',
    path: '/api/desk/handoffs/{id}/patient',
    summary: 'The one patient whom name, date of birth and phone all fit, with their appointments.',
    params: HandoffParams,
    body: PatientBody,
    answer: PatientAnswer,
    refusals: [...OWNERS, 'patient.unknown'],
  },
  async (deps, signed, { params, body }) => {
    const handoff = await requireOwn(deps, signed, params.id);
    const phone = readPhone(body.phone);
    if (phone === null) throw new FrontdeskError('body.invalid', { fields: ['phone'] });
    const found = await deps.appointments.patients.find({
      name: body.name,
      birthDate: body.birthDate,
      phone,
    });
    const { staff } = signed;
    if (!found) {
      await deps.audit.record({
        action: 'patient.not-verified',
        actor: staff.id,
        object: `handoff:${handoff.id}`,
      });
      throw new FrontdeskError('patient.unknown');
    }
    const booked = await deps.appointments.booking.ofPatient(found.id);
    await deps.audit.record({
      action: 'appointment.read',
      actor: staff.id,
      object: `patient:${found.id}`,
      detail: { count: booked.length },
    });
    return {
      patient: { id: found.id, name: found.name },
      appointments: booked.map((one) => view(deps, one)),
    };
  },
);

const book = staffRoute(
  {
    method: 'post',
    path: '/api/desk/handoffs/{id}/appointments',
    summary: 'Books an appointment, or moves one; over another visit only with a reason.',
    params: HandoffParams,
    body: BookBody,
    answer: AppointmentsAnswer,
    refusals: [
      ...OWNERS,
      'appointment.taken',
      'appointment.clash',
      'appointment.over-limit',
      'appointment.changed',
      'appointment.unsure',
      'appointment.in-ehr',
    ],
  },
  async (deps, signed, { params, body }) => {
    const handoff = await requireOwn(deps, signed, params.id);
    const known = await deps.appointments.patients.get(patientId(body.patient));
    if (!known) throw new FrontdeskError('not-found');
    const taken = await deps.appointments.booking.book({
      key: `desk ${body.key}`,
      by: signed.staff.id,
      patient: known.id,
      conversation: handoff.conversation,
      visitType: body.visitType,
      practitioner: body.practitioner,
      start: Date.parse(body.start),
      replaces: body.replaces && { id: appointmentId(body.replaces.id), version: body.replaces.version },
      overbook: body.overbook,
    });
    const doing: Doing = {
      what: body.replaces ? 'moved' : 'booked',
      by: signed.staff.id,
      handoff,
      patient: known.id,
      told: body.tell ? `told:${body.key}` : null,
    };
    return answered(deps, doing, taken);
  },
);

const cancel = staffRoute(
  {
    method: 'post',
    path: '/api/desk/handoffs/{id}/cancel',
    summary: 'Cancels an appointment of the patient.',
    params: HandoffParams,
    body: CancelBody,
    answer: AppointmentsAnswer,
    refusals: [...OWNERS, 'appointment.changed', 'appointment.unsure', 'appointment.in-ehr'],
  },
  async (deps, signed, { params, body }) => {
    const handoff = await requireOwn(deps, signed, params.id);
    const { appointment, version, tell } = body;
    const by = signed.staff.id;
    const whose = patientId(body.patient);
    const taken = await deps.appointments.booking.cancel(appointmentId(appointment), whose, version, by);
    const told = tell ? `told:cancel:${appointment}` : null;
    return answered(deps, { what: 'cancelled', by, handoff, patient: whose, told }, taken);
  },
);

export const appointmentRoutes: readonly Route[] = [visitTypes, times, patient, book, cancel];
