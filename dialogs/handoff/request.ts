// Asking for a person: the request with its brief, and the sentence that the patient reads. Both go out with
// the turn's outcome, so the sentence is true when it is read.
import { capText } from '../../src/base/text.ts';
import { isOpen, opensAt } from '../../src/clinic/hours.ts';
import type { Clinic } from '../../src/clinic/clinic.ts';
import type { Draft } from '../../src/conversation/conversation.ts';
import type { Reason } from '../../src/conversation/handoff-request.ts';
import type { Language } from '../../src/base/language.ts';
import { knownPatient } from '../memory.ts';
import { answerBy, presses } from '../pre-visit/answer-by.ts';
import { draftOf, send } from '../say.ts';
import { atTime, dayOf, spokenPhone } from '../spoken.ts';
import type { Talk } from '../talk.ts';
import { wordingOf, type Sentence } from '../wording.ts';
import { wantsOf } from './wants.ts';

const CAUSE_MAX = 600;
const SAID_MAX = 400;

const WORDS = {
  emergency: 'handed.reason.private',
  symptom: 'handed.reason.health',
  medication: 'handed.reason.medicine',
  results: 'handed.reason.health',
  advice: 'handed.reason.health',
  sensitive: 'handed.reason.private',
  record: 'handed.reason.private',
  person: 'handed.reason.person',
  upset: 'handed.reason.upset',
  unclear: 'handed.reason.unclear',
  language: 'handed.reason.language',
  attachment: 'handed.reason.attachment',
  'not-verified': 'handed.reason.not-verified',
  'no-answer': 'handed.reason.no-answer',
  preparation: 'handed.reason.preparation',
  booking: 'handed.reason.booking',
  manipulation: 'handed.reason.manipulation',
  unfinished: 'handed.reason.unfinished',
  undelivered: 'handed.reason.undelivered',
} as const satisfies Record<Reason, Sentence>;

/** When the desk opens next, in words: "Tuesday, December 1 at 8:00 AM"; null where nobody can say. */
export function opensInWords(clinic: Clinic, language: Language, now: number): string | null {
  const opens = opensAt(clinic, now);
  if (opens === null) return null;
  return wordingOf(language)('moment', {
    day: dayOf(language, clinic.timeZone, opens),
    time: atTime(language, clinic.timeZone, opens),
  });
}

function whyOf(clinic: Clinic, language: Language, reason: Reason): string {
  const t = wordingOf(language);
  const key = WORDS[reason];
  const { number: emergency, crisisLine } = clinic.emergency;
  return key === 'handed.reason.language' ? t(key, { emergency, crisisLine }) : t(key);
}

function whenOf(clinic: Clinic, language: Language, urgent: boolean, now: number): string {
  const t = wordingOf(language);
  const { number: emergency, crisisLine } = clinic.emergency;
  const phone = spokenPhone(clinic.phone);
  const open = isOpen(clinic, now);
  if (urgent) return t(open ? 'handed.urgentOpen' : 'handed.urgentClosed');
  if (open) return t('handed.open');
  const opens = opensInWords(clinic, language, now);
  return opens === null
    ? t('handed.closedUnknown', { phone, emergency, crisisLine })
    : t('handed.closed', { opens, phone, emergency, crisisLine });
}

/** What a patient reads when a person takes over: true about the hours, without a promise while closed. */
export function handedOver(clinic: Clinic, language: Language, reason: Reason, now: number): Draft {
  const when = whenOf(clinic, language, reason === 'emergency', now);
  const text = reason === 'emergency' ? when : `${whyOf(clinic, language, reason)} ${when}`;
  return draftOf(text, language, { kind: 'notice' });
}

/**
 * Hands this conversation to staff and tells the patient. What is in the lead says why; where nothing is, the
 * reason's own sentence does. `wants` is for what is no task under way.
 */
export async function handOver(talk: Talk, reason: Reason, wants?: string): Promise<'end'> {
  const { input, memory, services, language, now } = talk;
  const { clinic } = services;
  const patient = knownPatient(memory, now);
  const due = presses(reason) ? answerBy(services, memory, language, now) : null;
  talk.handoff = {
    priority: 'other',
    reason,
    categories: input.verdict.categories,
    ...(patient !== null && { patient }),
    brief: {
      wants: wants ?? wantsOf(clinic, memory) ?? 'Nothing else was under way',
      cause: capText(input.message.text, CAUSE_MAX),
      said: capText(talk.said, SAID_MAX),
      ...(due !== null && { answerBy: due }),
    },
  };
  const why = talk.lead.length > 0 ? talk.lead : [whyOf(clinic, language, reason)];
  talk.lead = [];
  const text = [...why, whenOf(clinic, language, false, now)].join(' ');
  await send(talk, draftOf(text, language, { kind: 'notice' }), { kind: 'fixed' });
  return 'end';
}
