// The rows of the screen's model, for the tagger: text as patients write it, in which few are named. What the rules
// find in them is taken for names.
import { names } from '../../../src/safety/mask/names.ts';
import { createRuleBook } from '../../../src/safety/rules/book.ts';
import type { TrainingRow } from '../rows.ts';
import type { Marked } from './marked.ts';
import { STAFF } from './train-tagger.ts';

/** The rows with their names marked. */
export function rowsWithNames(rows: readonly TrainingRow[]): Marked[] {
  const book = createRuleBook({ visitTypes: [], practitioners: [], catalogue: { en: [], es: [] } });
  const knows = (word: string): boolean => book.vocabulary.knows(word);
  return rows.map(({ text }) => ({
    text,
    marks: names(text, STAFF, knows).map((span) => ({ ...span, type: 'NAME' })),
  }));
}
