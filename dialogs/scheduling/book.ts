// Booking: what for, when, who, held, read back, booked. "You are booked" is said only after the calendar has
// said so; what is not known is told as not known.
import type { AppointmentId } from '../../src/base/ids.ts';
import type { Taken } from '../../src/scheduling/calendar.ts';
import { handOver } from '../handoff/request.ts';
import { identityFields } from '../identity/match.ts';
import type { Form, Step } from '../form.dialog.ts';
import type { Task } from '../memory.ts';
import { localDateOf } from '../../src/clinic/local-time.ts';
import { say } from '../say.ts';
import { words, type Talk } from '../talk.ts';
import { confirmField } from './confirm.field.ts';
import { correctWish } from './correct.ts';
import { bookedFacts, describe } from './describe.ts';
import { holdField, release, sayBusy, tryOthers } from './hold.field.ts';
import { openingField } from './opening.field.ts';
import { visitTypeField } from './visit-type.field.ts';

/** What a move of the calendar gave; an error is an outcome that nobody knows. */
export async function outcomeOf(move: Promise<Taken>, talk: Talk): Promise<Taken> {
  try {
    return await move;
  } catch (error) {
    talk.services.log.error('calendar.failed', {
      conversation: talk.input.conversation,
      errorName: error instanceof Error ? error.name : typeof error,
    });
    return { kind: 'unknown-outcome' };
  }
}

/** Makes a move with what is held; where the hold ran out, holds the same opening once more. */
export async function withHold(
  talk: Talk,
  task: Task,
  move: (hold: AppointmentId) => Promise<Taken>,
): Promise<Taken> {
  const { hold, patient, chosen, about } = task;
  if (!hold || !patient || !chosen) return { kind: 'expired' };
  const taken = await outcomeOf(move(hold.id), talk);
  const lapsed = hold.until <= talk.now;
  if (taken.kind !== 'expired' && !(taken.kind === 'unknown-appointment' && lapsed)) return taken;
  const again = await outcomeOf(
    talk.services.scheduler.hold(
      chosen,
      patient.id,
      talk.input.conversation,
      talk.key('hold-again'),
      about?.id ?? null,
    ),
    talk,
  );
  if (again.kind !== 'done') return again;
  task.hold = { id: again.appointment.id, until: again.appointment.heldUntil ?? 0 };
  return outcomeOf(move(again.appointment.id), talk);
}

/** What follows where the calendar did not do it: other times, or a person. */
export async function notTaken(
  talk: Talk,
  task: Task,
  taken: Exclude<Taken, { kind: 'done' }>,
): Promise<Step> {
  const t = words(talk);
  switch (taken.kind) {
    case 'unknown-outcome':
      talk.lead.push(t('unknownOutcome'));
      // It may be booked: what is held is left as it is, for a person to look at.
      await handOver(talk, 'booking');
      task.hold = null;
      return 'end';
    case 'patient-busy':
      await sayBusy(talk, task, taken.with);
      await release(talk, task);
      return tryOthers(task);
    case 'too-many-holds':
      talk.lead.push(t('tooManyHolds'));
      return handOver(talk, 'booking');
    case 'needs-staff':
      return handOver(talk, 'booking');
    case 'slot-taken':
    case 'expired':
    case 'stale':
    case 'unknown-appointment':
    case 'overbooked-enough':
      talk.lead.push(t('taken'));
      return tryOthers(task);
  }
}

/** Offers the preparation of a visit that was just booked, where there is a sheet for it. */
export function offerPreparation(talk: Talk, visitType: string, start: number): string[] {
  const { clinic, library } = talk.services;
  const t = words(talk);
  talk.memory.last = { visitType, start };
  if (!library.sheet(visitType, talk.language, localDateOf(clinic.timeZone, talk.now))) return [];
  talk.memory.offer = 'prepare';
  return [t('choice.prepare'), t('choice.noThanks')];
}

export const bookForm: Form = {
  name: 'book',
  fields: [visitTypeField, openingField, ...identityFields, holdField, confirmField('book')],
  correct: (talk, task) => correctWish(talk, task, true),
  async finish(talk, task) {
    const { services, language } = talk;
    const t = words(talk);
    const { patient } = task;
    const taken = await withHold(talk, task, (hold) =>
      patient ? services.scheduler.book(hold, patient.id) : Promise.resolve({ kind: 'expired' }),
    );
    if (taken.kind !== 'done') return notTaken(talk, task, taken);
    const { appointment } = taken;
    task.hold = null;
    await services.audit.record({
      action: 'appointment.booked',
      actor: 'patient',
      object: `appointment:${appointment.id}`,
      detail: { visitType: appointment.visitType },
    });
    const { visitType, day, time, practitioner, place } = describe(services.clinic, language, appointment);
    const choices = offerPreparation(talk, appointment.visitType, appointment.start);
    const done = t('booked', { visitType, day, time, practitioner, place });
    await say(talk, choices.length > 0 ? `${done} ${t('booked.prepare')}` : done, {
      choices,
      facts: bookedFacts(talk, appointment),
    });
    return 'end';
  },
  leave: release,
};
