// What staff do with a patient's appointments, where they hold the conversation: booked, moved, cancelled, and booked over
// others with a reason.
import type { z } from 'zod';
import { FrontdeskError, type ErrorCode } from '../base/errors.ts';
import { appointmentId, patientId, type PatientId, type StaffId } from '../base/ids.ts';
import type { Handoff } from '../handoff/staff-queue.ts';
import type { Taken } from '../scheduling/calendar.ts';
import {
  AppointmentsAnswer,
  BookBody,
  CancelBody,
  TimesAnswer,
  TimesQuery,
  VisitTypesAnswer,
} from './appointment-schemas.ts';
import type { DeskDeps } from './deps.ts';
import { OWNERS, SHARED, requireOwn, view } from './patient-routes.ts';
import { staffRoute, type Route } from './route.ts';
import { tellPatient } from './tell-patient.ts';
import { HandoffParams } from './schemas.ts';
import { iso } from './views.ts';

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

export const appointmentRoutes: readonly Route[] = [visitTypes, times, book, cancel];
