// What a patient reads when staff booked, moved or cancelled their visit: what is so now, and how to prepare for it.
import type { Language } from '../../src/base/language.ts';
import { localDateOf } from '../../src/clinic/local-time.ts';
import type { Draft } from '../../src/conversation/conversation.ts';
import type { Sheet } from '../../src/knowledge/library.ts';
import type { Appointment } from '../../src/scheduling/calendar.ts';
import { textOfSheet } from '../pre-visit/sheet-text.ts';
import type { DialogServices } from '../services.ts';
import { wordingOf } from '../wording.ts';
import { describe, visitFacts } from './describe.ts';

export type StaffMove = 'booked' | 'moved' | 'cancelled';

/** What to write, and the sheet that is in it; null where the visit has none or is not to be. */
export interface MoveTold {
  readonly drafts: readonly Draft[];
  readonly sheet: Pick<Sheet, 'id' | 'language' | 'version'> | null;
}

/** Writes notices: a person holds the conversation, and the assistant says nothing in it. */
export const createMoveWords =
  (services: Pick<DialogServices, 'clinic' | 'library' | 'visitLink' | 'clock'>) =>
  (language: Language, move: StaffMove, visit: Appointment): MoveTold => {
    const { clinic, library, clock } = services;
    const { visitType, day, time, practitioner, place } = describe(clinic, language, visit);
    const facts = { visitType, day, time, practitioner, place };
    const notice = { from: 'system', kind: 'notice', language } as const;
    const t = wordingOf(language);
    if (move === 'cancelled')
      return { drafts: [{ ...notice, text: t('notice.cancelled', facts) }], sheet: null };
    const done: Draft = {
      ...notice,
      text: t(move === 'booked' ? 'notice.booked' : 'notice.moved', facts),
      facts: visitFacts(services, language, visit),
    };
    const sheet = library.sheet(visit.visitType, language, localDateOf(clinic.timeZone, clock.now()));
    if (!sheet) return { drafts: [done], sheet };
    const text = textOfSheet(sheet, clinic.timeZone, visit.start, move === 'moved');
    return { drafts: [done, { ...notice, text }], sheet };
  };
