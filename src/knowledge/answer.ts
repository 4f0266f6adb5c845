// Words an answer to a question out of passages that the clinic approved.
import type { Language } from '../base/language.ts';
import type { Passage } from './library.ts';

export type Answer =
  /** `text` came from `passages`; a model may have worded it, and then the guard has let it through. */
  | { readonly kind: 'answer'; readonly text: string; readonly passages: readonly Passage[] }
  | { readonly kind: 'no-answer' };

/** `question` is masked. Resolves within its own deadline, whatever a model does. */
export type AnswerWriter = (
  question: string,
  language: Language,
  passages: readonly Passage[],
) => Promise<Answer>;
