// Joining the waiting list: for which visit, who, and what would suit.
import type { Form } from '../form.dialog.ts';
import { identityFields } from '../identity/match.ts';
import { say } from '../say.ts';
import { correctWish } from '../scheduling/correct.ts';
import { describe, visitTypeName } from '../scheduling/describe.ts';
import { visitTypeField } from '../scheduling/visit-type.field.ts';
import { words } from '../talk.ts';

export const waitlistForm: Form = {
  name: 'waitlist',
  fields: [visitTypeField, ...identityFields],
  correct: (talk, task) => correctWish(talk, task, true),
  async finish(talk, task) {
    const { services, language, now, input } = talk;
    const { patient, wish } = task;
    const t = words(talk);
    if (!patient || wish.visitType === null) return 'go';
    const mine = await services.scheduler.ofPatient(patient.id);
    const own = mine.find((one) => one.visitType === wish.visitType);
    await services.waitlist.put({
      patient: patient.id,
      newPatient: patient.isNew,
      conversation: input.conversation,
      wish: { ...wish, visitType: wish.visitType, about: null },
      since: now,
      offers: 0,
      offer: null,
      refused: [],
    });
    await services.audit.record({
      action: 'waitlist.joined',
      actor: 'patient',
      object: `patient:${patient.id}`,
      detail: { visitType: wish.visitType },
    });
    const visitType = visitTypeName(services.clinic, language, wish.visitType);
    if (!own) await say(talk, t('waitlist.joined', { visitType }));
    else {
      const { day, time } = describe(services.clinic, language, own);
      await say(talk, t('waitlist.joinedEarlier', { visitType, day, time }));
    }
    return 'end';
  },
  leave: () => Promise.resolve(),
};
