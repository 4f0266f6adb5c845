// Questions about the clinic: answered out of its own passages, naming the passage; what they do not answer is
// said to be unknown, and the second time it goes to a person.
import type { Passage } from '../../src/knowledge/library.ts';
import type { Search } from '../../src/knowledge/search.ts';
import type { Origin } from '../../src/conversation/utterance.ts';
import { errorFields } from '../../src/base/log.ts';
import { handOver } from '../handoff/request.ts';
import { say } from '../say.ts';
import { words, type Talk } from '../talk.ts';

const sourceOf = ({ title, text }: Passage): string => `${title}\n${text}`;

/** Where the words of an answer come from: a passage as it stands, or a model that read passages. */
function originOf(text: string, passages: readonly Passage[], question: string): Origin {
  const quoted =
    passages.map((passage) => passage.text).join('\n\n') === text ||
    passages.some((passage) => passage.text === text);
  return quoted
    ? { kind: 'passage', ids: passages.map(({ id }) => id) }
    : { kind: 'model', question, passages: passages.map(sourceOf) };
}

/** The last sentence that is a question, where others stand before it: they may say what it is not about. */
function questionIn(text: string): string | null {
  const sentences = text.split(/(?<=[.!?])\s+/);
  return sentences.length < 2 ? null : (sentences.findLast((sentence) => sentence.endsWith('?')) ?? null);
}

/**
 * Answers a question. `gentle` does not offer a person or count where nothing is known: for a message that may
 * be no question. Gives whether something was said.
 */
export async function answerQuestion(talk: Talk, search: Search, gentle: boolean = false): Promise<boolean> {
  const { services, masked, language, memory } = talk;
  const t = words(talk);
  const whole = search(masked, language);
  const asked = questionIn(masked);
  const passages = whole.length > 0 || asked === null ? whole : search(asked, language);
  if (passages.length > 0) {
    const answer = await services.writeAnswer(masked, language, passages).catch((error: unknown) => {
      services.log.error('answer.failed', errorFields(error));
      return { kind: 'no-answer' } as const;
    });
    const [first] = answer.kind === 'answer' ? answer.passages : [];
    if (answer.kind === 'answer' && first && answer.text.trim() !== '') {
      memory.unanswered = 0;
      await say(talk, t('answer.from', { title: first.title, text: answer.text.trim() }), {
        origin: originOf(answer.text, answer.passages, masked),
      });
      return true;
    }
  }
  if (gentle) return false;
  memory.unanswered += 1;
  if (memory.unanswered >= 2) {
    memory.unanswered = 0;
    await handOver(talk, 'no-answer');
    return true;
  }
  memory.offer = 'person';
  await say(talk, t('answer.unknown'), { choices: [t('choice.person'), t('choice.noThanks')] });
  return true;
}
