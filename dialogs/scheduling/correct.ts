// "No, Thursday", "actually the flu shot", "with Dr. Reyes instead": a correction at any point of a booking or
// a move gives back what was held and looks again.
import { isQuestion, readPolar } from '../ask.ts';
import { saysNew } from '../control.ts';
import { takeNamed } from '../identity/fields.ts';
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
  if (task.patient === null && takeNamed(talk, task)) return true;
  if (WRONG_PERSON.test(talk.text)) {
    task.claim = { ...noClaim(), isNew: task.claim.isNew };
    task.patient = null;
    talk.memory.known = null;
    await release(talk, task);
    return true;
  }
  const wish = await talk.wish();
  const named = withType ? (wish.visitType ?? namedVisitType(talk.services.clinic, talk.masked)) : null;
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
    task.wish = mergeWish(anybody ? { ...task.wish, practitioner: null } : task.wish, {
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

/** The clinician that was wished for does the visit that is wished for now. */
function doesIt(talk: Talk, { wish }: Task): boolean {
  const type = talk.services.clinic.visitTypes.find(({ id }) => id === wish.visitType);
  return wish.practitioner === null || (type?.practitioners.includes(wish.practitioner) ?? true);
}
