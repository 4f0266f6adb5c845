// Which of the patient's own visits is meant, where there is more than one.
import { toInterval } from '../../src/scheduling/wish-fit.ts';
import type { Appointment } from '../../src/scheduling/calendar.ts';
import type { Wish } from '../../src/scheduling/wish.ts';
import { ask } from '../asking.ts';
import { readTitle, readYesNo } from '../ask.ts';
import { namesIt } from '../control.ts';
import type { AskingField } from '../form.dialog.ts';
import type { Task } from '../memory.ts';
import { say, MOST_CHOICES } from '../say.ts';
import { words, type Talk } from '../talk.ts';
import { describe, titleOf, visitTypeName } from './describe.ts';
import { fits, saysWhen } from './wish-of-task.ts';
import { namedVisitType } from './visit-type.field.ts';

/** Lists appointments, one a line. */
export function linesOf(talk: Talk, appointments: readonly Appointment[]): string {
  const { clinic } = talk.services;
  return appointments
    .map((appointment) => {
      const { visitType, day, time, practitioner, place } = describe(clinic, talk.language, appointment);
      return `• ${words(talk)('appointments.line', { visitType, day, time, practitioner, place })}`;
    })
    .join('\n');
}

/** Those of a patient's visits that a wish names by type, clinician or day; all where it names nothing. */
export function meant(
  talk: Talk,
  wish: Wish,
  appointments: readonly Appointment[],
  byTime: boolean,
): readonly Appointment[] {
  const { clinic } = talk.services;
  let left = appointments;
  const narrow = (rule: (appointment: Appointment) => boolean): void => {
    const fewer = left.filter(rule);
    if (fewer.length > 0) left = fewer;
  };
  if (wish.visitType !== null) narrow(({ visitType }) => visitType === wish.visitType);
  if (wish.about !== null) {
    const { start, end } = toInterval(clinic, wish.about);
    narrow((one) => start <= one.start && one.start < end);
  } else if (byTime && saysWhen(wish)) narrow((one) => fits(clinic, { ...wish, practitioner: null }, one));
  if (wish.practitioner !== null) narrow(({ practitioner }) => practitioner === wish.practitioner);
  return left;
}

const titles = (talk: Talk, task: Task): string[] =>
  task.listed.map(
    (one) =>
      `${visitTypeName(talk.services.clinic, talk.language, one.visitType)}, ${titleOf(talk.services.clinic, talk.language, one)}`,
  );

function pick(task: Task, appointment: Appointment): void {
  task.about = appointment;
  task.listed = [];
}

/** The field; `kind` says what is done with the visit, and whether the first wish's times name it or its new time. */
export const appointmentField = (kind: 'move' | 'cancel'): AskingField => ({
  name: 'appointment',
  missing: (task) => task.about === null,
  async fill(talk, task) {
    const { services } = talk;
    const t = words(talk);
    if (!task.patient) return 'go';
    if (task.listed.length === 0) {
      const mine = await services.scheduler.ofPatient(task.patient.id);
      await services.audit.record({
        action: 'appointment.read',
        actor: 'patient',
        object: `patient:${task.patient.id}`,
        detail: { count: mine.length },
      });
      if (mine.length === 0) {
        await say(talk, t('appointments.noneBook'), { choices: [t('choice.book'), t('choice.noThanks')] });
        talk.memory.offer = 'book';
        return 'end';
      }
      const named = meant(talk, task.wish, mine, kind === 'cancel');
      // "Move it", right after a visit was booked or shown, is that visit.
      const last =
        named.length === mine.length && namesIt(talk.text)
          ? mine.filter(({ start }) => start === talk.memory.last?.start)
          : [];
      const some = last.length === 1 ? last : named;
      const [only] = some;
      if (only && some.length === 1) {
        pick(task, only);
        return 'go';
      }
      task.listed = some.slice(0, MOST_CHOICES);
    }
    return ask(
      talk,
      task,
      'appointment',
      `${t(kind === 'move' ? 'appointments.whichMove' : 'appointments.whichCancel')}\n${linesOf(talk, task.listed)}`,
      { choices: titles(talk, task) },
    );
  },
  async read(talk, task) {
    const at = readTitle(talk.text, titles(talk, task));
    const shown = at === null ? undefined : task.listed[at];
    if (shown) {
      pick(task, shown);
      return true;
    }
    if (readYesNo(talk.text) !== null) return false;
    const wish = await talk.wish();
    const visitType = wish.visitType ?? namedVisitType(talk.services.clinic, talk.masked);
    if (!saysWhen(wish) && wish.about === null && visitType === null && wish.practitioner === null)
      return false;
    const some = meant(talk, { ...wish, visitType }, task.listed, true);
    if (some.length === task.listed.length) return false;
    const [only] = some;
    if (only && some.length === 1) pick(task, only);
    else task.listed = some;
    return true;
  },
});
