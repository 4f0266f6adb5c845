// Which task a message begins, or turns a running one into.
import type { Intent } from '../../src/scheduling/wish.ts';
import { foldText } from '../../src/base/text.ts';
import { saysForOther, saysNew } from '../control.ts';
import { takeNamed } from '../identity/fields.ts';
import { newTask, type Task, type TaskName } from '../memory.ts';
import type { Talk } from '../talk.ts';
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
  if (named.has('cancel') && named.has('book')) return 'reschedule';
  const { intent } = await talk.wish();
  const wished = TASK_OF[intent];
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

/** What a running task turns into with this message; null where it goes on as it is. */
export async function turnsInto(talk: Talk, current: TaskName): Promise<Begins | null> {
  const named = await taskNamed(talk);
  if (named === null || named === current) return null;
  const own = OWN.test(foldText(talk.text));
  if (current === 'book' || current === 'prepare') {
    // "Move it to Thursday" within a booking is a correction; "move my appointment" is another task.
    if (named === 'reschedule' || named === 'cancel' || named === 'lookup') return own ? named : null;
    return current === 'prepare' || named === 'waitlist' ? named : null;
  }
  if (named !== 'book') return named;
  // Naming a time within a move is the new time; "I need another appointment" is a booking.
  const wish = await talk.wish();
  return wish.intent === 'book' && !saysWhen(wish) ? 'book' : null;
}
