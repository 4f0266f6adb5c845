// "No, Thursday", "actually the flu shot", "with Dr. Reyes instead": a correction at any point of a booking or
// a move gives back what was held and looks again.
import { foldText } from '../../src/base/text.ts';
import { isQuestion, readPolar } from '../ask.ts';
import { deniesNew, saysForOther, saysNew } from '../control.ts';
import { STEERS, takeNamed, takePhone } from '../identity/fields.ts';
import { noClaim, type Task } from '../memory.ts';
import { isAbout, type Talk } from '../talk.ts';
import { release } from './hold.field.ts';
import { setAside, takeRelative } from './opening.field.ts';
import { readRelative } from './relative.ts';
import { namedVisitType, settleNew } from './visit-type.field.ts';
import { dayAround, mergeWish, saysWhen, withinSpan } from './wish-of-task.ts';

const ASIDE = ['faq', 'previsit', 'smalltalk', 'outofscope', 'manipulation'];
const WRONG_PERSON =
  /\b(?:wrong (?:name|person|birthday|date of birth|phone|number)|(?:nombre|fecha|telefono|numero) (?:equivocad[oa]|incorrect[oa]))\b/i;
const ANYBODY =
  /\b(?:any(?:one|body| doctor| provider)|whoever|doesn'?t matter who|no preference|cualquier(?:a| doctor| persona)?|con quien sea|me da igual)\b/i;

/** The message is a question or remark about something else, whatever times or visits it names. */
function isAside(talk: Talk, says: boolean): boolean {
  if (isAbout(talk, 'scheduling')) return false;
  if (isAbout(talk, 'faq', 'previsit', 'manipulation') && isQuestion(talk.text)) return true;
  return isAbout(talk, ...ASIDE) && !says;
}

/** What the message says of the person: another one, a new one, or one that is not new after all. */
async function correctPerson(talk: Talk, task: Task, mayBook: boolean): Promise<boolean> {
  const { text } = talk;
  const other = saysForOther(text) && !task.forOther;
  if (other || WRONG_PERSON.test(text)) {
    await release(talk, task);
    task.claim = { ...noClaim(), isNew: !other && task.claim.isNew };
    task.patient = null;
    task.forOther ||= other;
    if (!other) talk.memory.known = null;
    return true;
  }
  if (task.patient !== null) return false;
  if (deniesNew(text)) {
    task.claim.isNew = false;
    return true;
  }
  if (takeNamed(talk, task) || takePhone(talk, task)) return true;
  if (!saysNew(text) || !mayBook) return false;
  task.claim.isNew = true;
  settleNew(talk, task);
  return true;
}

/** Takes a correction of what, when or with whom; false where the message is none. */
export async function correctWish(talk: Talk, task: Task, withType: boolean): Promise<boolean> {
  const aboutPerson = await correctPerson(talk, task, withType);
  if (aboutPerson && !saysNew(talk.text) && !saysForOther(talk.text)) return true;
  const wish = withinSpan(task.wish, await talk.wish(), foldText(talk.text));
  const named =
    withType && !onlySaysNew(talk, task)
      ? (wish.visitType ?? namedVisitType(talk.services.clinic, talk.masked))
      : null;
  const visitType = named !== null && named !== task.wish.visitType ? named : null;
  const practitioner = wish.practitioner !== task.wish.practitioner ? wish.practitioner : null;
  // A date, where one of birth was asked for, is a slip of it and no wish.
  if ((task.asked === 'birthDate' || task.asked === 'phone') && saysWhen(wish) && !STEERS.test(talk.text))
    return aboutPerson;
  const says = saysWhen(wish) || visitType !== null || practitioner !== null;
  if (isAside(talk, says)) return aboutPerson;
  const anybody = ANYBODY.test(talk.text) && practitioner === null;
  const relative = says ? null : readRelative(talk.text);
  const open = task.chosen !== null || task.offered.length > 0;
  if (!says && !anybody && !(relative !== null && open)) return aboutPerson;
  await release(talk, task);
  if (relative !== null && !says) takeRelative(talk, task, relative);
  else {
    const { answer } = readPolar(talk.text);
    setAside(task);
    // What was offered before may fit the new wish; after a plain no it is not offered again.
    if (answer !== 'no') task.seen = [];
    // What was chosen stands where the correction does not touch it: "at 3 instead" is the same day.
    const base = task.chosen
      ? {
          ...task.wish,
          window: dayAround(talk.services.clinic, task.chosen.start),
          days: null,
          alternatives: [],
          not: [],
          ambiguous: false,
          soonest: false,
        }
      : task.wish;
    task.wish = mergeWish(anybody ? { ...base, practitioner: null } : base, {
      ...wish,
      visitType,
      practitioner,
    });
    if (visitType !== null && practitioner === null && !doesIt(talk, task))
      task.wish = { ...task.wish, practitioner: null };
  }
  task.chosen = null;
  settleNew(talk, task);
  return true;
}

/** "I'm a new patient" names no visit where the visit is settled and new patients may have it. */
function onlySaysNew(talk: Talk, { wish }: Task): boolean {
  const type = talk.services.clinic.visitTypes.find(({ id }) => id === wish.visitType);
  return (
    saysNew(talk.text) &&
    type?.newPatients === true &&
    !/\b(?:visit|appointment|exam|instead|cita|visita|consulta)\b/i.test(talk.text)
  );
}

/** The clinician that was wished for does the visit that is wished for now. */
function doesIt(talk: Talk, { wish }: Task): boolean {
  const type = talk.services.clinic.visitTypes.find(({ id }) => id === wish.visitType);
  return wish.practitioner === null || (type?.practitioners.includes(wish.practitioner) ?? true);
}
