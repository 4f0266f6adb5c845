// Whose appointments a staff member opens: of who has proved to the assistant who they are, or found by the same three
// facts that it asks for. Only for who holds the conversation.
import type { z } from 'zod';
import { FrontdeskError } from '../base/errors.ts';
import type { StaffId } from '../base/ids.ts';
import type { Handoff } from '../handoff/staff-queue.ts';
import type { Patient } from '../identity/patient-directory.ts';
import { readPhone } from '../identity/read-phone.ts';
import type { Appointment } from '../scheduling/calendar.ts';
import { KnownAnswer, PatientAnswer, PatientBody, type AppointmentView } from './appointment-schemas.ts';
import type { DeskDeps } from './deps.ts';
import { refusal, requireHandoff } from './moves.ts';
import { staffRoute, type Route } from './route.ts';
import { HandoffParams } from './schemas.ts';
import type { Signed } from './sessions.ts';
import { iso } from './views.ts';

export const SHARED = ['body.invalid', 'store.unavailable', 'ehr.unavailable'] as const;
export const OWNERS = [
  ...SHARED,
  'origin.not-allowed',
  'body.malformed',
  'body.too-large',
  'body.encoding',
  'not-found',
  'handoff.not-owner',
] as const;

/** The handoff, where the one who asks holds it. Throws `not-found` or `handoff.not-owner`. */
export async function requireOwn(deps: DeskDeps, { staff }: Signed, id: string): Promise<Handoff> {
  const { handoff } = await requireHandoff(deps, id);
  if (handoff.state !== 'claimed' || handoff.owner?.id !== staff.id)
    throw refusal('handoff.not-owner', handoff, deps.clock.now());
  return handoff;
}

export function view(
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

/** A patient with what is booked, audited before it leaves: how they were found too. */
async function open(
  deps: DeskDeps,
  by: StaffId,
  { id, name }: Pick<Patient, 'id' | 'name'>,
  found: 'facts' | 'conversation',
): Promise<z.input<typeof PatientAnswer>> {
  const booked = await deps.appointments.booking.ofPatient(id);
  await deps.audit.record({
    action: 'appointment.read',
    actor: by,
    object: `patient:${id}`,
    detail: { count: booked.length, found },
  });
  return { patient: { id, name }, appointments: booked.map((one) => view(deps, one)) };
}

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
    return open(deps, staff.id, found, 'facts');
  },
);

const known = staffRoute(
  {
    method: 'get',
    path: '/api/desk/handoffs/{id}/patient',
    summary:
      'The patient who has proved to the assistant who they are in this conversation, with their appointments.',
    params: HandoffParams,
    answer: KnownAnswer,
    refusals: [...SHARED, 'not-found', 'handoff.not-owner'],
  },
  async (deps, signed, { params }) => {
    const handoff = await requireOwn(deps, signed, params.id);
    const found = handoff.patient && (await deps.appointments.patients.get(handoff.patient));
    return { known: found && (await open(deps, signed.staff.id, found, 'conversation')) };
  },
);

export const patientRoutes: readonly Route[] = [known, patient];
