// What is said when a time came free for somebody who waits for one.
import type { Clinic } from '../../src/clinic/clinic.ts';
import type { Draft } from '../../src/conversation/conversation.ts';
import type { Language } from '../../src/base/language.ts';
import type { Appointment } from '../../src/scheduling/calendar.ts';
import { asChoices } from '../say.ts';
import { describe } from '../scheduling/describe.ts';
import { atTime, dayOf } from '../spoken.ts';
import { wordingOf } from '../wording.ts';

/** What may be answered to an offer, in the order in which it is shown. */
export const offerAnswers = (language: Language): string[] => {
  const t = wordingOf(language);
  return [t('choice.takeIt'), t('choice.notThis'), t('choice.leaveList')];
};

/** Writes offers of a held time, with until when it is held. */
export const createOfferWords =
  (clinic: Clinic) =>
  (language: Language, held: Appointment, until: number): Draft => {
    const { visitType, day, time, practitioner, place } = describe(clinic, language, held);
    const zone = clinic.timeZone;
    return {
      from: 'assistant',
      kind: 'message',
      language,
      text: wordingOf(language)('waitlist.offer', {
        visitType,
        day,
        time,
        practitioner,
        place,
        untilDay: dayOf(language, zone, until),
        untilTime: atTime(language, zone, until),
      }),
      choices: asChoices(offerAnswers(language)),
      about: { appointment: held.id, patient: held.patient, offer: true },
    };
  };
