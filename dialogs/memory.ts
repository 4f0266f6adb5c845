// What is remembered of a conversation between two messages, with our own version. It comes back from the
// store as data of unknown shape: what does not parse, or is of another version, is dropped and the patient
// is told that we start again.
import { z } from 'zod';
import { APPOINTMENT_STATUSES } from '../src/scheduling/calendar.ts';
import { INTENTS, PARTS_OF_DAY } from '../src/scheduling/wish.ts';
import { appointmentId, conversationId, patientId, type PatientId } from '../src/base/ids.ts';

export const MEMORY_VERSION = 1;

const LocalWindow = z.object({ from: z.string(), to: z.string() });

const WishShape = z.object({
  intent: z.enum(INTENTS),
  visitType: z.string().nullable(),
  practitioner: z.string().nullable(),
  place: z.string().nullable(),
  window: LocalWindow.nullable(),
  not: z.array(LocalWindow).readonly(),
  days: z.array(z.int().min(1).max(7)).readonly().nullable(),
  partOfDay: z.enum(PARTS_OF_DAY).nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  exact: z.string().nullable(),
  soonest: z.boolean(),
  about: LocalWindow.nullable(),
  alternatives: z.array(LocalWindow).readonly(),
  ambiguous: z.boolean(),
});

const OpeningShape = z.object({
  start: z.number(),
  end: z.number(),
  practitioner: z.string(),
  place: z.string(),
  visitType: z.string(),
});

const AppointmentShape = OpeningShape.extend({
  id: z.string().transform(appointmentId),
  status: z.enum(APPOINTMENT_STATUSES),
  resources: z.array(z.string()).readonly(),
  patient: z.string().transform(patientId),
  version: z.number(),
  heldUntil: z.number().nullable(),
  conversation: z.string().transform(conversationId).nullable(),
});

/** What the assistant has asked and waits for; the screen is told in these words. */
export const ASKS = [
  'visitType',
  'time',
  'appointment',
  'name',
  'birthDate',
  'phone',
  'match',
  'confirm',
  'choice',
] as const;
export type Asked = (typeof ASKS)[number];

/** What a patient says of the person the visit is for, before it is checked. */
const ClaimShape = z.object({
  name: z.string().nullable(),
  /** Where only one word was given: a last name is still to come. */
  firstName: z.string().nullable(),
  birthDate: z.string().nullable(),
  phone: z.string().nullable(),
  /** Two readings of a date of birth that the patient picks from. */
  birthDates: z.array(z.string()).max(3).readonly(),
  /** The check of these facts has failed. */
  failed: z.boolean(),
  isNew: z.boolean(),
});

export const TASKS = ['book', 'reschedule', 'cancel', 'lookup', 'prepare', 'waitlist'] as const;
export type TaskName = (typeof TASKS)[number];

/** One task under way: all that a form knows. Every task has the same fields and asks for those it needs. */
const TaskShape = z.object({
  wish: WishShape,
  /** What was offered last, in the order in which it was shown. */
  offered: z.array(OpeningShape).max(5).readonly(),
  /** What was offered before and not taken. */
  seen: z.array(OpeningShape).max(24).readonly(),
  chosen: OpeningShape.nullable(),
  hold: z.object({ id: z.string().transform(appointmentId), until: z.number() }).nullable(),
  /** The patient's own visits that were listed, and the one that is meant. */
  listed: z.array(AppointmentShape).max(8).readonly(),
  about: AppointmentShape.nullable(),
  claim: ClaimShape,
  /** Who was checked for this task. */
  patient: z.object({ id: z.string().transform(patientId), isNew: z.boolean() }).nullable(),
  /** Somebody else than the person who was checked before. */
  forOther: z.boolean(),
  confirmed: z.boolean(),
  asked: z.enum(ASKS).nullable(),
  /** Answers in a row that could not be read. */
  misses: z.int(),
});

const Moment = z.object({ visitType: z.string(), start: z.number() });

const MemoryShape = z.object({
  version: z.literal(MEMORY_VERSION),
  stack: z.array(z.object({ id: z.enum(TASKS), state: TaskShape })).max(2),
  /** Who was checked, and until when that holds (milliseconds since 1970). */
  known: z
    .object({ patient: z.string().transform(patientId), isNew: z.boolean(), until: z.number() })
    .nullable(),
  /** What was offered after a task: a plain yes takes it. */
  offer: z.enum(['menu', 'prepare', 'person', 'book', 'change']).nullable(),
  /** The visit that was booked or moved last, for its preparation. */
  last: Moment.nullable(),
  /** Questions in a row without an answer, messages in a row that were not understood, and tries at manipulation. */
  unanswered: z.int(),
  unclear: z.int(),
  manipulations: z.int(),
});

export type Task = z.infer<typeof TaskShape>;
export type Claim = z.infer<typeof ClaimShape>;
export type Memory = z.infer<typeof MemoryShape>;

export const noClaim = (): Claim => ({
  name: null,
  firstName: null,
  birthDate: null,
  phone: null,
  birthDates: [],
  failed: false,
  isNew: false,
});

/** A task about which nothing is known but the wish it began with. */
export const newTask = (wish: Task['wish']): Task => ({
  wish,
  offered: [],
  seen: [],
  chosen: null,
  hold: null,
  listed: [],
  about: null,
  claim: noClaim(),
  patient: null,
  forOther: false,
  confirmed: false,
  asked: null,
  misses: 0,
});

export const freshMemory = (): Memory => ({
  version: MEMORY_VERSION,
  stack: [],
  known: null,
  offer: 'menu',
  last: null,
  unanswered: 0,
  unclear: 0,
  manipulations: 0,
});

/** The memory that `value` is; null where it is none, or not one of this version. */
export function readMemory(value: unknown): Memory | null {
  const parsed = MemoryShape.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** Who was checked, while the check holds. */
export const knownPatient = ({ known }: Memory, now: number): PatientId | null =>
  known !== null && known.until > now ? known.patient : null;
