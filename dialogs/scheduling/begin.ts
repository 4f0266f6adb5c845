// Which task a message begins, or turns a running one into.
import type { Intent } from '../../src/scheduling/wish.ts';
import { foldText } from '../../src/base/text.ts';
import { saysForOther, saysNew } from '../control.ts';
import { takeNamed } from '../identity/fields.ts';
import { newTask, type Task, type TaskName } from '../memory.ts';
import { isQuestion } from '../ask.ts';
import { isAbout, type Talk } from '../talk.ts';
import { namedVisitType, settleNew } from './visit-type.field.ts';

export type Begins = Exclude<TaskName, 'prepare'>;

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

/** Asking what there is already: it names no new time. */
const LOOKS =
  /\b(?:(?:when|what time|where|which|what) (?:is|are|s|was) my|am i (?:still )?(?:booked|scheduled|confirmed|on)|(?:do|did) i (?:still )?have|what .* do i have|have i got|(?:did|has|was|is) my (?:booking|appointment|visit)|is my (?:\w+ ){1,3}(?:at|on) \w+|donde (?:es|son) mis?|tengo (?:una |alguna |otra )?citas?|cuando (?:es|son|tengo)|a que hora (?:es|tengo))\b/;
const OWN_LAST =
  /\b(?:my|mis?|our) (?:\w+ )?(?:appointments?|appts?|visits?|bookings?|citas?|consultas?)(?: please| por favor)?$/;

/** Words of somebody who books now, whatever else they ask. */
const BOOKS = /\b(?:book|schedule|reserve|openings?|available|reservar?|agendar?|programar?|disponib\w+)\b/;

/** How a thing is done or what it costs, rather than doing it. */
const HOW =
  /^(?:how (?:do|can|would|does)|what (?:is|are|s) (?:the|your)|is there|what happens|como|cual es|hay|que pasa)\b/;
const MONEY = /\b(?:fees?|charged?|costs?|pay|policy|penalty|cargos?|multa|cuesta|costo|pagar|politica)\b/;

/** Which way in, and what a video visit takes: the clinic's own answers, whatever visit is named beside it. */
const WAY_IN =
  /\b(?:(?:which|what|cual|que) (?:door|entrance|floor|building|puerta|entrada|piso)|same building|where (?:to|do i|can i|should i) check in|(?:link|enlace) .*(?:video|virtual)|install .*(?:video|virtual))\b/;

/** A question about the clinic that only sounds like scheduling: "what time do you open on Saturday?". */
export async function asksToKnow(talk: Talk): Promise<boolean> {
  const folded = foldText(talk.text);
  if (WAY_IN.test(folded)) return true;
  if (!isAbout(talk, 'faq') || !isQuestion(talk.text)) return false;
  const { intent } = await talk.wish();
  if (isAbout(talk, 'scheduling.reschedule', 'scheduling.cancel', 'scheduling.lookup', 'scheduling.waitlist'))
    return HOW.test(folded) || MONEY.test(folded) || intent === 'other';
  return MONEY.test(folded) || intent === 'other' || (intent === 'book' && !WANTS.test(folded));
}

/** The message is about a visit, whatever else the screen saw in it: it names one, or somebody to see, or asks for one. */
export async function wantsVisit(talk: Talk): Promise<boolean> {
  const { intent, visitType, practitioner } = await talk.wish();
  if (visitType !== null || practitioner !== null) return true;
  // A time alone makes a booking of any sentence; it takes a word of wanting one as well.
  const timeAlone = intent === 'other' || intent === 'availability' || intent === 'book';
  return !timeAlone || WANTS.test(foldText(talk.text));
}

/** A question how to prepare, even where it names a visit or an appointment. */
export const asksToPrepare = (talk: Talk): boolean =>
  isAbout(talk, 'previsit') &&
  !isAbout(talk, 'scheduling.reschedule', 'scheduling.cancel', 'scheduling.waitlist') &&
  !BOOKS.test(foldText(talk.text));

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
  const folded = foldText(talk.text);
  const looks = LOOKS.test(folded) || (named.has('lookup') && OWN_LAST.test(folded));
  if (looks && !BOOKS.test(folded) && !named.has('reschedule') && !named.has('cancel')) return 'lookup';
  if (named.size === 1) return [...named][0] ?? null;
  if (named.has('cancel') && named.has('book') && REBOOKS.test(folded)) return 'reschedule';
  const wish = await talk.wish();
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
  if ((await asksToKnow(talk)) || asksToPrepare(talk)) return null;
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
