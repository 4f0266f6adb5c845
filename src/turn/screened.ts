// What the screen made of a message.
import type { Reason } from '../conversation/handoff-request.ts';
import type { Language } from '../base/language.ts';
import type { Verdict } from '../safety/verdict.ts';

export interface Screened {
  readonly verdict: Verdict;
  /** The language to answer in. */
  readonly language: Language;
  /** Why a person is needed; null where the message is the assistant's. */
  readonly reason: Reason | null;
}
