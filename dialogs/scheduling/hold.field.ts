// The opening is held while the patient decides, once it is known who it is for.
import { EMPTY_WISH } from '../../src/scheduling/wish.ts';
import { localOf } from '../../src/clinic/local-time.ts';
import type { Opening } from '../../src/scheduling/scheduler.ts';
import { handOver } from '../handoff/request.ts';
import type { AskingField, Step } from '../form.dialog.ts';
import type { Task } from '../memory.ts';
import { words, type Talk } from '../talk.ts';
import { sentenceOf } from './describe.ts';
import { setAside } from './opening.field.ts';
import { isNewPatient, settleNew } from './visit-type.field.ts';

/** Gives a hold back; once given back it is forgotten. */
export async function release(talk: Talk, task: Task): Promise<void> {
  if (task.hold && task.patient) await talk.services.scheduler.releaseHold(task.hold.id, task.patient.id);
  task.hold = null;
  task.confirmed = false;
}

/** New patients may need longer: the same start is looked up again for them. */
async function forNewPatient(talk: Talk, task: Task, chosen: Opening): Promise<Opening | null> {
  const { clinic, scheduler } = talk.services;
  const type = clinic.visitTypes.find(({ id }) => id === chosen.visitType);
  if (
    !isNewPatient(task) ||
    !type?.newPatientMinutes ||
    chosen.end - chosen.start >= type.newPatientMinutes * 60_000
  )
    return chosen;
  const [from, to] = [chosen.start, chosen.start + 60_000].map((ms) => localOf(clinic.timeZone, ms)) as [
    string,
    string,
  ];
  const wish = {
    ...EMPTY_WISH,
    visitType: chosen.visitType,
    practitioner: chosen.practitioner,
    window: { from, to },
  };
  const { openings } = await scheduler.find(wish, { newPatient: true });
  return (
    openings.find(
      ({ start, practitioner }) => start === chosen.start && practitioner === chosen.practitioner,
    ) ?? null
  );
}

/** The patient has something at that time: says what, where it is theirs to know. */
export async function sayBusy(talk: Talk, task: Task, withId: string): Promise<void> {
  const { scheduler, clinic } = talk.services;
  const t = words(talk);
  const mine = task.patient ? await scheduler.ofPatient(task.patient.id) : [];
  const other = mine.find(({ id }) => id === withId);
  talk.lead.push(other ? t('busy', { opening: sentenceOf(clinic, talk.language, other) }) : t('busyUnknown'));
}

/** Looks for something else after the calendar refused what was chosen. */
export function tryOthers(task: Task): Step {
  if (task.chosen && !task.offered.some(({ start }) => start === task.chosen?.start))
    task.offered = [...task.offered, task.chosen].slice(-5);
  setAside(task);
  task.hold = null;
  task.confirmed = false;
  // The exact time is gone; the day that was asked for stands.
  task.wish = { ...task.wish, exact: null };
  return 'go';
}

export const holdField: AskingField = {
  name: 'hold',
  missing: (task) => task.hold === null,
  async fill(talk, task) {
    const { services, input } = talk;
    const t = words(talk);
    settleNew(talk, task);
    if (!task.chosen || !task.patient) return 'go';
    const opening = await forNewPatient(talk, task, task.chosen);
    if (opening === null) {
      talk.lead.push(t('takenAgain'));
      return tryOthers(task);
    }
    task.chosen = opening;
    const taken = await services.scheduler.hold(
      opening,
      task.patient.id,
      input.conversation,
      talk.key('hold'),
      task.about?.id ?? null,
    );
    switch (taken.kind) {
      case 'done':
        task.hold = { id: taken.appointment.id, until: taken.appointment.heldUntil ?? 0 };
        return 'go';
      case 'patient-busy':
        await sayBusy(talk, task, taken.with);
        return tryOthers(task);
      case 'too-many-holds':
        talk.lead.push(t('tooManyHolds'));
        return handOver(talk, 'booking');
      case 'unknown-outcome':
        talk.lead.push(t('unknownOutcome'));
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
  },
  read: () => Promise.resolve(false),
};
