// Which task a message begins, or turns a running one into.
import type { Intent } from '../../src/scheduling/wish.ts';
import { foldText } from '../../src/base/text.ts';
import { saysForOther, saysNew } from '../control.ts';
import { takeNamed } from '../identity/fields.ts';
import { newTask, type Task, type TaskName } from '../memory.ts';
import { isQuestion } from '../ask.ts';
import { isAbout, type Talk } from '../talk.ts';
import { namedVisitType, settleNew } from './visit-type.field.ts';
import { saysWhen } from './wish-of-task.ts';

export type Begins = Exclude<TaskName, 'prepare'> | 'waitlist';

const TASK_OF: Readonly<Partial<Record<Intent, Begins>>> = {
  book: 'book',
  availability: 'book',
  reschedule: 'reschedule',
  cancel: 'cancel',
  lookup: 'lookup',
  waitlist: 'waitlist',
};
const ORDER: readonly Begins[] = ['reschedule', 'cancel', 'lookup', 'waitlist', 'book'];

/** Giving one visit up for another is a move. */
const REBOOKS =
  /\b(?:re ?book|book|reserve|make (?:a|another) (?:new )?(?:one|appointment)|(?:another|a new|different|other) (?:time|day|date|one)|otra (?:hora|cita|fecha)|otro dia|una nueva|reprogram\w*|reagend\w*)\b/;

/** Words of somebody who wants to come, rather than to know. */
const WANTS =
  /\b(?:book|schedule|reserve|appointments?|appts?|openings?|available|availability|slots?|see (?:dr|doctor|the|a)|come in|get in|fit me|squeeze|get (?:a|an|my|the)|have (?:a|an|anything|any|something)|citas?|reservar?|agendar?|programar?|disponib\w+|turnos?|ver (?:a|al)|libres?|huecos?|tienen? algo)\b/;

/** A question about the clinic that only sounds like scheduling: "what time do you open on Saturday?". */
export async function asksToKnow(talk: Talk): Promise<boolean> {
  if (!isAbout(talk, 'faq') || !isQuestion(talk.text)) return false;
  if (isAbout(talk, 'scheduling.reschedule', 'scheduling.cancel', 'scheduling.lookup', 'scheduling.waitlist'))
    return !OWN.test(foldText(talk.text)) || HOW.test(foldText(talk.text));
  const { intent } = await talk.wish();
  return intent === 'other' || (intent === 'book' && !WANTS.test(foldText(talk.text)));
}

/** The task that the verdict names; the wish decides between several. Null where it names none. */
export async function taskNamed(talk: Talk): Promise<Begins | null> {
  const named = new Set(
    talk.input.verdict.categories.flatMap((category) => {
      const [area, what] = category.split('.');
      const task = area === 'scheduling' ? TASK_OF[what as Intent] : undefined;
      return task ? [task] : [];
    }),
  );
  if (named.size === 0) return null;
  if (named.size === 1) return [...named][0] ?? null;
  if (named.has('cancel') && named.has('book') && REBOOKS.test(foldText(talk.text))) return 'reschedule';
  const wish = await talk.wish();
  // "What are my appointments?" asks what there is; it names no time that could be booked.
  if (named.has('lookup') && !named.has('reschedule') && !named.has('cancel') && !saysWhen(wish))
    return 'lookup';
  const wished = TASK_OF[wish.intent];
  return wished && named.has(wished) ? wished : (ORDER.find((task) => named.has(task)) ?? null);
}

/** The task that a wish names where the verdict names none; null where it names none either. */
export async function taskWished(talk: Talk): Promise<Begins | null> {
  const wish = await talk.wish();
  return (
    TASK_OF[wish.intent] ??
    (wish.visitType !== null || namedVisitType(talk.services.clinic, talk.masked) !== null ? 'book' : null)
  );
}

/** A task with everything that its first message says. */
export async function taskFrom(talk: Talk, name: TaskName): Promise<Task> {
  const { memory, services, now, text } = talk;
  const read = await talk.wish();
  const visitType =
    read.visitType ??
    (name === 'book' || name === 'prepare' ? namedVisitType(services.clinic, talk.masked) : null);
  const task = newTask({ ...read, visitType });
  task.forOther = saysForOther(text);
  if (memory.known && memory.known.until > now && !task.forOther)
    task.patient = { id: memory.known.patient, isNew: memory.known.isNew };
  if (task.patient === null) {
    takeNamed(talk, task);
    if (name === 'book' && saysNew(text)) task.claim.isNew = true;
  }
  if (name === 'book') settleNew(talk, task);
  return task;
}

const HOW =
  /^(?:how (?:do|can|would|does)|what (?:is|are|s) (?:the|your)|is there|what happens|como|cual es|hay|que pasa)\b/;

const OWN =
  /\b(?:my|mine|the|an|existing|other|next|mi|mis|la|una|otra|proxima)\b.*\b(?:appointments?|appts?|visits?|bookings?|citas?|visitas?|consultas?)\b/;

/** The bare name of a visit answers which one to prepare for; these words begin something else. */
const WANTS_TO =
  /\b(?:book|schedule|make|need|want|like|get|appointment|move|change|cancel|reservar?|agendar?|programar?|quiero|quisiera|necesito|cita|cambiar|cancelar)\b/;

const ANOTHER =
  /\b(?:another|a new|a second|an additional|one more|otra|una nueva|una segunda|nueva)\b.*\b(?:appointments?|appts?|visits?|bookings?|citas?|visitas?|consultas?)\b/;

/** What a running task turns into with this message; null where it goes on as it is. */
export async function turnsInto(talk: Talk, current: TaskName, about: Task['about']): Promise<Begins | null> {
  const named = await taskNamed(talk);
  if (named === null || named === current) return null;
  const folded = foldText(talk.text);
  const own = OWN.test(folded);
  // "Is there a fee if I cancel?" is a question about the clinic; it turns nothing.
  if (isAbout(talk, 'faq', 'previsit') && isQuestion(talk.text) && (!own || HOW.test(folded))) return null;
  if (current === 'book' || current === 'prepare') {
    // "Move it to Thursday" within a booking is a correction; "move my appointment" is another task.
    if (named === 'reschedule' || named === 'cancel' || named === 'lookup') return own ? named : null;
    return (current === 'prepare' && WANTS_TO.test(folded)) || named === 'waitlist' ? named : null;
  }
  if (named !== 'book') return named;
  // "Book it" and a named time belong to the move; "I need another appointment" is a booking.
  if (ANOTHER.test(foldText(talk.text))) return 'book';
  const { visitType } = await talk.wish();
  return visitType !== null && about !== null && visitType !== about.visitType ? 'book' : null;
}
