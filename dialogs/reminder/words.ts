// What a reminder says: which visit, what can be answered, and nothing of why somebody comes.
import type { Clinic } from '../../src/clinic/clinic.ts';
import type { Draft } from '../../src/conversation/conversation.ts';
import type { Language } from '../../src/base/language.ts';
import type { Appointment } from '../../src/scheduling/calendar.ts';
import { asChoices } from '../say.ts';
import { describe } from '../scheduling/describe.ts';
import { wordingOf } from '../wording.ts';

/** What may be answered to a reminder, in the order in which it is shown. */
export const answersOf = (language: Language): string[] => {
  const t = wordingOf(language);
  return [t('choice.coming'), t('choice.moveIt'), t('choice.cantCome'), t('choice.prepare')];
};

/** Writes reminders. While a person holds the conversation one is a notice that asks nothing. */
export const createReminderWords =
  (clinic: Clinic) =>
  (language: Language, visit: Appointment, assistantSpeaks: boolean): Draft => {
    const { day, time, practitioner, place, address } = describe(clinic, language, visit);
    const t = wordingOf(language);
    const where = address === '' ? place : `${place}, ${address}`;
    const text = t('reminder', { clinic: clinic.name, day, time, practitioner, place: where });
    const about = { appointment: visit.id, patient: visit.patient };
    if (!assistantSpeaks) return { from: 'system', kind: 'notice', language, text, about };
    return {
      from: 'assistant',
      kind: 'message',
      language,
      text: `${text} ${t('reminder.ask')}`,
      choices: asChoices(answersOf(language)),
      about,
    };
  };
