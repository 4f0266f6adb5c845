// Lets a model word an answer out of approved passages. A guard reads it before anybody else does; whatever
// goes wrong, the passage itself is quoted.
import { z } from 'zod';
import { capText, cleanText } from '../../base/text.ts';
import type { AnswerWriter } from '../../knowledge/answer.ts';
import type { Language } from '../../base/language.ts';
import { quote } from '../offline/answer.ts';
import type { Model } from './model.ts';

/** Whether a reply may be sent; the screen's output guard. */
export type ReplyGuard = (reply: {
  question: string;
  passages: readonly string[];
  reply: string;
  language: Language;
}) => { allowed: boolean; reason: string };

const Answered = z.strictObject({
  /** False where the passages do not answer the question. */
  answered: z.boolean(),
  text: z.string().max(900),
  /** The ids of the passages that were used. */
  passages: z.array(z.string().max(60)).max(6),
});

/** An answer writer on a model. `onRefused` hears the guard's reason, for the counters. */
export function createAnswerWriter(
  model: Model,
  guard: ReplyGuard,
  onRefused: (reason: string) => void = () => {},
): AnswerWriter {
  return async (question, language, passages) => {
    if (passages.length === 0) return { kind: 'no-answer' };
    const asked = await model.ask(
      'answer',
      {
        question: capText(question, 1000),
        language,
        passages: passages.map(({ id, title, text }) => ({ id, title, text })),
      },
      Answered,
    );
    if (!asked.ok) return quote(passages);
    if (!asked.value.answered) return { kind: 'no-answer' };
    const text = cleanText(asked.value.text).trim();
    const used = passages.filter(({ id }) => asked.value.passages.includes(id));
    if (text === '' || used.length === 0) return quote(passages);
    try {
      const verdict = guard({
        question,
        passages: used.map((passage) => passage.text),
        reply: text,
        language,
      });
      if (verdict.allowed) return { kind: 'answer', text, passages: used };
      onRefused(verdict.reason);
    } catch {
      onRefused('guard-failed');
    }
    return quote(passages);
  };
}
