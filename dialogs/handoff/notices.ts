// The fixed sentences that patients read when staff come and go; true about the hours.
import type { Clock } from '../../src/base/clock.ts';
import type { Clinic } from '../../src/clinic/clinic.ts';
import { isOpen } from '../../src/clinic/hours.ts';
import type { Draft } from '../../src/conversation/conversation.ts';
import type { Language } from '../../src/base/language.ts';
import { wordingOf } from '../wording.ts';
import { opensInWords } from './request.ts';

export interface StaffNotices {
  joined(language: Language, name: string): string;
  left(language: Language, name: string): string;
  transferred(language: Language): string;
  closed(language: Language, name: string): string;
  /** For a patient whose person is gone: they are still in line. */
  stillWaiting(language: Language): Draft;
}

export function createNotices(clinic: Clinic, clock: Clock): StaffNotices {
  const emergency = clinic.emergency.number;
  return {
    joined: (language, name) => wordingOf(language)('notice.joined', { name }),
    left(language, name) {
      const now = clock.now();
      const opens = opensInWords(clinic, language, now);
      if (isOpen(clinic, now) || opens === null) return wordingOf(language)('notice.left', { name });
      return wordingOf(language)('notice.leftClosed', { name, opens, emergency });
    },
    transferred: (language) => wordingOf(language)('notice.waiting', { emergency }),
    closed: (language, name) => wordingOf(language)('notice.closed', { name }),
    stillWaiting: (language) => ({
      from: 'system',
      kind: 'notice',
      language,
      text: wordingOf(language)('notice.waiting', { emergency }),
    }),
  };
}
