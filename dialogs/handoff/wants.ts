// What a patient is about, in one line for staff: made by code out of ids and times, without a word or an
// identifier of the patient's.
import type { Clinic } from '../../src/clinic/clinic.ts';
import { MINUTE_MS, addDays, instantAt, minutesOf } from '../../src/clinic/local-time.ts';
import type { LocalWindow } from '../../src/scheduling/wish.ts';
import type { Memory, Task } from '../memory.ts';
import { practitionerName, sentenceOf, visitTypeName } from '../scheduling/describe.ts';
import { clockTime, dayOf } from '../spoken.ts';

const VERBS = {
  book: 'Book a visit',
  reschedule: 'Move a visit',
  cancel: 'Cancel a visit',
  lookup: 'Look up visits',
  prepare: 'Prepare for a visit',
  waitlist: 'Wait for a visit',
} as const;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What is known of a task, in words for staff. */
export function details(clinic: Clinic, task: Task): string[] {
  const { wish, chosen, about } = task;
  const known: string[] = [];
  if (wish.visitType && !about) known.push(visitTypeName(clinic, 'en', wish.visitType));
  if (about)
    known.push(`${visitTypeName(clinic, 'en', about.visitType)} on ${sentenceOf(clinic, 'en', about)}`);
  if (chosen) known.push(`${about ? 'to ' : ''}${sentenceOf(clinic, 'en', chosen)}`);
  else {
    if (wish.practitioner) known.push(`with ${practitionerName(clinic, wish.practitioner)}`);
    if (wish.window) known.push(spokenWindow(clinic.timeZone, wish.window));
    if (wish.days) known.push(wish.days.map((day) => DAYS[day - 1]).join(' or '));
    if (wish.exact) known.push(`at ${spokenClock(wish.exact)}`);
    else if (wish.partOfDay) known.push(`in the ${wish.partOfDay}`);
  }
  if (task.patient?.isNew || task.claim.isNew) known.push('new patient');
  return known;
}

/** "On Thursday, December 3", "from Monday, … to Friday, …", with times where it does not hold whole days. */
function spokenWindow(timeZone: string, { from, to }: LocalWindow): string {
  const day = (date: string): string => dayOf('en', timeZone, instantAt(timeZone, date, NOON));
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  if (!from.endsWith('T00:00') || !to.endsWith('T00:00'))
    return `between ${day(first)}, ${spokenClock(from.slice(11))} and ${day(last)}, ${spokenClock(to.slice(11))}`;
  const end = addDays(last, -1);
  return first === end ? `on ${day(first)}` : `from ${day(first)} to ${day(end)}`;
}
const NOON = 12 * 60;
const spokenClock = (clock: string): string => clockTime('en', 'UTC', minutesOf(clock) * MINUTE_MS);

/** "Book a visit: Flu shot, Tuesday, December 1 at 10:15 AM with …"; null where nothing is under way. */
export function wantsOf(clinic: Clinic, memory: Memory): string | null {
  const top = memory.stack.at(-1);
  if (!top) return null;
  const known = details(clinic, top.state);
  return known.length === 0 ? VERBS[top.id] : `${VERBS[top.id]}: ${known.join(', ')}`;
}
