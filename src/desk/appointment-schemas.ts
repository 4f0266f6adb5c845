// What the desk's addresses about appointments take and give.
import { z } from 'zod';
import { OVERBOOK_REASONS } from '../scheduling/calendar.ts';

const time = z.iso.datetime().describe('UTC, ISO 8601');
const id = z.string().regex(/^[\w.-]{1,128}$/);
const tell = z
  .boolean()
  .default(true)
  .describe(
    'the patient reads in the conversation what was done, once, and how to prepare for what is booked',
  );
const practitioner = z.strictObject({ id: z.string(), name: z.string() });

export const PatientBody = z.strictObject({
  name: z.string().trim().min(1).max(100),
  birthDate: z.iso.date().describe('YYYY-MM-DD'),
  phone: z.string().min(7).max(40),
});
export const TimesQuery = z.strictObject({
  visitType: id,
  practitioner: id.optional().describe('anybody who does it unless told'),
  date: z.iso.date().describe('on the clinic’s calendar'),
});
export const BookBody = z.strictObject({
  key: z.string().min(1).max(100).describe('made by the client; the same key twice is one appointment'),
  patient: id,
  visitType: id,
  practitioner: id,
  start: time,
  replaces: z
    .strictObject({ id, version: z.int().min(1) })
    .nullable()
    .default(null)
    .describe('the appointment that is moved, as it was seen'),
  overbook: z
    .enum(OVERBOOK_REASONS)
    .nullable()
    .default(null)
    .describe('why it may stand over another visit; it is audited with who did it'),
  tell,
});
export const CancelBody = z.strictObject({ patient: id, appointment: id, version: z.int().min(1), tell });

export const AppointmentView = z.strictObject({
  id: z.string(),
  version: z.int(),
  start: time,
  end: time,
  visitType: z.strictObject({ id: z.string(), name: z.string() }),
  practitioner,
  place: z.string(),
  overbooked: z.enum(OVERBOOK_REASONS).nullable(),
});
export const PatientAnswer = z.strictObject({
  patient: z.strictObject({ id: z.string(), name: z.string() }),
  appointments: z.array(AppointmentView).describe('booked and not over, soonest first'),
});
export const KnownAnswer = z.strictObject({
  known: PatientAnswer.nullable().describe('null where nobody has proved who they are'),
});
export const AppointmentsAnswer = PatientAnswer.pick({ appointments: true });
export const VisitTypesAnswer = z.strictObject({
  visitTypes: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      minutes: z.int(),
      practitioners: z.array(practitioner),
    }),
  ),
  overbookedPerDay: z.int().describe('how many of a clinician’s day may stand over others'),
});
export const TimesAnswer = z.strictObject({
  times: z
    .array(z.strictObject({ start: time, end: time, practitioner, free: z.boolean() }))
    .nullable()
    .describe('null where only the EHR’s own screens can say'),
});
