// Cancelling a visit: which one, read back, cancelled.
import type { Form } from '../form.dialog.ts';
import { identityFields } from '../identity/match.ts';
import { say } from '../say.ts';
import { words } from '../talk.ts';
import { appointmentField, meant } from './appointment.field.ts';
import { notTaken, outcomeOf } from './book.ts';
import { confirmCancelField } from './confirm.field.ts';
import { correctWish } from './correct.ts';
import { describe } from './describe.ts';
import { saysWhen } from './wish-of-task.ts';

export const cancelForm: Form = {
  name: 'cancel',
  fields: [...identityFields, appointmentField('cancel'), confirmCancelField],
  async correct(talk, task) {
    if (task.about === null || task.patient === null) return correctWish(talk, task, true);
    // "No, the Thursday one": another of the patient's visits.
    const wish = await talk.wish();
    if (!saysWhen(wish) && wish.about === null && wish.visitType === null && wish.practitioner === null)
      return false;
    const mine = await talk.services.scheduler.ofPatient(task.patient.id);
    const some = meant(talk, wish, mine, true);
    if (some.length === mine.length && mine.length > 1) return false;
    const [only] = some;
    if (!only || (some.length === 1 && only.id === task.about.id)) return false;
    task.about = some.length === 1 ? only : null;
    task.listed = some.length === 1 ? [] : some.slice(0, 5);
    return true;
  },
  async finish(talk, task) {
    const { services, language } = talk;
    const t = words(talk);
    const { about } = task;
    if (!about) return 'end';
    const taken = await outcomeOf(services.scheduler.cancel(about), talk);
    if (taken.kind === 'stale' || taken.kind === 'unknown-appointment') {
      talk.lead.push(t('changedMeanwhile'));
      task.about = null;
      task.listed = [];
      task.confirmed = false;
      return 'go';
    }
    if (taken.kind !== 'done') return notTaken(talk, task, taken);
    await services.audit.record({
      action: 'appointment.cancelled',
      actor: 'patient',
      object: `appointment:${about.id}`,
    });
    if (talk.memory.last?.start === about.start) talk.memory.last = null;
    const { visitType, day, time } = describe(services.clinic, language, about);
    await say(talk, t('cancelled', { visitType, day, time }));
    return 'end';
  },
  leave: () => Promise.resolve(),
};
