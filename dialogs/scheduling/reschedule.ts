// Moving a visit: which one, when instead, held, read back old and new, moved in one step.
import type { Form } from '../form.dialog.ts';
import { identityFields } from '../identity/match.ts';
import { say } from '../say.ts';
import { words } from '../talk.ts';
import { appointmentField } from './appointment.field.ts';
import { sendAgain } from '../pre-visit/prepare.ts';
import { notTaken, withHold } from './book.ts';
import { confirmField } from './confirm.field.ts';
import { correctWish } from './correct.ts';
import { bookedFacts, describe } from './describe.ts';
import { holdField, release } from './hold.field.ts';
import { openingField } from './opening.field.ts';
import { dayAround, hasDay, saysWhen } from './wish-of-task.ts';
import type { AskingField } from '../form.dialog.ts';

/** A moved visit keeps its type and, unless somebody else is asked for, its clinician. */
const sameVisitField: AskingField = {
  name: 'same',
  missing: ({ about, wish }) => about !== null && wish.visitType !== about.visitType,
  fill(talk, task) {
    const { about, wish } = task;
    if (about) {
      // "Move it to 2 pm" names no day: its own.
      const window =
        wish.window ??
        (saysWhen(wish) && !hasDay(wish) ? dayAround(talk.services.clinic, about.start) : null);
      task.wish = {
        ...wish,
        window,
        visitType: about.visitType,
        practitioner: wish.practitioner ?? about.practitioner,
      };
    }
    return Promise.resolve('go');
  },
  read: () => Promise.resolve(false),
};

export const rescheduleForm: Form = {
  name: 'reschedule',
  fields: [
    ...identityFields,
    appointmentField('move'),
    sameVisitField,
    openingField,
    holdField,
    confirmField('move'),
  ],
  correct: (talk, task) => correctWish(talk, task, false),
  async finish(talk, task) {
    const { services, language } = talk;
    const { about, hold } = task;
    if (!about || !hold) return 'end';
    const taken = await withHold(talk, task, (held) => services.scheduler.reschedule(about, held));
    if (taken.kind === 'stale' || taken.kind === 'unknown-appointment') {
      talk.lead.push(words(talk)('changedMeanwhile'));
      await release(talk, task);
      task.about = null;
      task.chosen = null;
      task.offered = [];
      return 'go';
    }
    if (taken.kind !== 'done') return notTaken(talk, task, taken);
    const { appointment } = taken;
    task.hold = null;
    await services.audit.record({
      action: 'appointment.rescheduled',
      actor: 'patient',
      object: `appointment:${appointment.id}`,
      detail: { from: about.id },
    });
    const { day, time, practitioner, place } = describe(services.clinic, language, appointment);
    const t = words(talk);
    await say(talk, t('moved', { day, time, practitioner, place }), {
      facts: bookedFacts(talk, appointment),
    });
    await sendAgain(talk, appointment);
    return 'end';
  },
  leave: release,
};
