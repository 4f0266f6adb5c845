// What a patient is about, in one line for staff: made by code out of ids and times, without a word or an
// identifier of the patient's.
import type { Clinic } from '../../src/clinic/clinic.ts';
import type { Memory, Task } from '../memory.ts';
import { practitionerName, sentenceOf, visitTypeName } from '../scheduling/describe.ts';

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
    if (wish.window)
      known.push(`between ${wish.window.from.replace('T', ' ')} and ${wish.window.to.replace('T', ' ')}`);
    if (wish.days) known.push(wish.days.map((day) => DAYS[day - 1]).join(' or '));
    if (wish.exact) known.push(`at ${wish.exact}`);
    else if (wish.partOfDay) known.push(`in the ${wish.partOfDay}`);
  }
  if (task.patient?.isNew || task.claim.isNew) known.push('new patient');
  return known;
}

/** "Book a visit: Flu shot, Tuesday, December 1 at 10:15 AM with …"; null where nothing is under way. */
export function wantsOf(clinic: Clinic, memory: Memory): string | null {
  const top = memory.stack.at(-1);
  if (!top) return null;
  const known = details(clinic, top.state);
  return known.length === 0 ? VERBS[top.id] : `${VERBS[top.id]}: ${known.join(', ')}`;
}
