// "No, Thursday", "actually the flu shot", "with Dr. Reyes instead": a correction at any point of a booking or
// a move gives back what was held and looks again.
import { addDays, localDateOf } from '../../src/clinic/local-time.ts';
import { isQuestion, readPolar } from '../ask.ts';
import { saysNew } from '../control.ts';
import { takeNamed, takePhone } from '../identity/fields.ts';
import { noClaim, type Task } from '../memory.ts';
import { isAbout, type Talk } from '../talk.ts';
import { release } from './hold.field.ts';
import { setAside, takeRelative } from './opening.field.ts';
import { readRelative } from './relative.ts';
import { namedVisitType, settleNew } from './visit-type.field.ts';
import { mergeWish, saysWhen } from './wish-of-task.ts';

const ASIDE = ['faq', 'previsit', 'smalltalk', 'outofscope', 'manipulation'];
const WRONG_PERSON =
  /\b(?:wrong (?:name|person|birthday|date of birth|phone|number)|(?:nombre|fecha|telefono|numero) (?:equivocad[oa]|incorrect[oa]))\b/i;
const ANYBODY =
  /\b(?:any(?:one|body| doctor| provider)|whoever|doesn'?t matter who|no preference|cualquier(?:a| doctor| persona)?|con quien sea|me da igual)\b/i;

/** The message is a question or remark about something else, whatever times or visits it names. */
const isAside = (talk: Talk, says: boolean): boolean =>
  isAbout(talk, ...ASIDE) && !isAbout(talk, 'scheduling') && (isQuestion(talk.text) || !says);

/** Takes a correction of what, when or with whom; false where the message is none. */
export async function correctWish(talk: Talk, task: Task, withType: boolean): Promise<boolean> {
  if (task.patient === null && (takeNamed(talk, task) || takePhone(talk, task))) return true;
  if (WRONG_PERSON.test(talk.text)) {
    task.claim = { ...noClaim(), isNew: task.claim.isNew };
    task.patient = null;
    talk.memory.known = null;
    await release(talk, task);
    return true;
  }
  const wish = await talk.wish();
  const named =
    withType && !onlySaysNew(talk, task)
      ? (wish.visitType ?? namedVisitType(talk.services.clinic, talk.masked))
      : null;
  const visitType = named !== null && named !== task.wish.visitType ? named : null;
  const practitioner = wish.practitioner !== task.wish.practitioner ? wish.practitioner : null;
  const says = saysWhen(wish) || visitType !== null || practitioner !== null;
  if (isAside(talk, says)) return false;
  const isNew = saysNew(talk.text) && !task.patient && !task.claim.isNew;
  if (isNew) task.claim.isNew = true;
  const anybody = ANYBODY.test(talk.text) && practitioner === null;
  const relative = says ? null : readRelative(talk.text);
  const open = task.chosen !== null || task.offered.length > 0;
  if (!says && !anybody && !(relative !== null && open)) return isNew;
  await release(talk, task);
  if (relative !== null && !says) takeRelative(talk, task, relative);
  else {
    const { answer } = readPolar(talk.text);
    setAside(task);
    // What was offered before may fit the new wish; after a plain no it is not offered again.
    if (answer !== 'no') task.seen = [];
    const day = task.chosen && localDateOf(talk.services.clinic.timeZone, task.chosen.start);
    // What was chosen stands where the correction does not touch it: "at 3 instead" is the same day.
    const base = day
      ? {
          ...task.wish,
          window: { from: `${day}T00:00`, to: `${addDays(day, 1)}T00:00` },
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
