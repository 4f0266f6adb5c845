// Looking up one's own upcoming visits, after the identity check.
import type { Form } from '../form.dialog.ts';
import { identityFields } from '../identity/match.ts';
import { say } from '../say.ts';
import { words } from '../talk.ts';
import { linesOf, meant } from './appointment.field.ts';
import { correctWish } from './correct.ts';

export const lookupForm: Form = {
  name: 'lookup',
  fields: identityFields,
  correct: (talk, task) => correctWish(talk, task, true),
  async finish(talk, task) {
    const { services, memory } = talk;
    const t = words(talk);
    if (!task.patient) return 'go';
    const mine = await services.scheduler.ofPatient(task.patient.id);
    await services.audit.record({
      action: 'appointment.read',
      actor: 'patient',
      object: `patient:${task.patient.id}`,
      detail: { count: mine.length },
    });
    if (mine.length === 0) {
      memory.offer = 'book';
      await say(talk, t('appointments.noneBook'), { choices: [t('choice.book'), t('choice.noThanks')] });
      return 'end';
    }
    const shown = meant(talk, task.wish, mine, true);
    const [next] = shown;
    if (next) memory.last = { visitType: next.visitType, start: next.start };
    memory.offer = 'change';
    await say(
      talk,
      `${t('appointments.list', { list: linesOf(talk, shown) })}\n${t('appointments.anything')}`,
      { choices: [t('choice.change'), t('choice.prepare'), t('choice.noThanks')] },
    );
    return 'end';
  },
  leave: () => Promise.resolve(),
};
