// The answer without a model: the best passage, quoted as it stands.
import type { Answer, AnswerWriter } from '../../knowledge/answer.ts';
import type { Passage } from '../../knowledge/library.ts';

/** The best of `passages` (they come best first), word for word. */
export function quote(passages: readonly Passage[]): Answer {
  const [best] = passages;
  return best ? { kind: 'answer', text: best.text, passages: [best] } : { kind: 'no-answer' };
}

export const quotePassage: AnswerWriter = (_question, _language, passages) =>
  Promise.resolve(quote(passages));
