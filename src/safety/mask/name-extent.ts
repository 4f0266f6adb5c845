// The words that names are looked for in, and how far a name goes once it has begun.
import { PARTICLES, STOP } from './name-context.ts';
import { GIVEN, SURNAMES } from './name-words.ts';
import { AMBIGUOUS } from './words-as-names.ts';

export interface Word {
  readonly text: string;
  readonly low: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** No word of the language, no name that is known, nothing of a clinic's. */
  strange: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
}

export const isInitial = ({ text: word, capital }: Word): boolean =>
  word.length === 1 && capital && word !== 'I';

export const isKnownName = (low: string): boolean => GIVEN.has(low) || SURNAMES.has(low);
export const clearName = (low: string): boolean => isKnownName(low) && !AMBIGUOUS.has(low);

/** How many words belong to the name that begins at `at`. `capitals`: it is written with them; `loose`: it was introduced. */
export function extend(words: readonly Word[], at: number, capitals: boolean, loose: boolean): number {
  let count = 1;
  for (let i = at + 1; i < words.length && count < 5; i++) {
    const word = words[i] as Word;
    const gap =
      /^(?:\s{1,2}|-|,\s|\.\s|\s\p{Lu}\.\s)$/u.test(word.gap) &&
      !(word.gap.startsWith('.') && (words[i - 1] as Word).text.length > 1);
    if (!gap) break;
    const next = words[i + 1];
    const initial = word.text.length === 1 && word.low !== 'i' && (word.capital || !/[aeoy]/.test(word.low));
    const after = next && PARTICLES.has(next.low) && !next.capital ? words[i + 2] : next;
    const particle =
      PARTICLES.has(word.low) &&
      after !== undefined &&
      (after.capital || isKnownName(after.low)) &&
      (!STOP.has(after.low) || after.capital);
    // "Okonkwo, Chidi": the given name behind the surname ends what is said.
    const behind =
      word.capital &&
      count <= 2 &&
      !STOP.has(word.low) &&
      (isKnownName(word.low) ||
        word.strange ||
        isInitial(word) ||
        (loose && (!next?.capital || STOP.has(next.low) || /^[.;\n]/.test(next.gap))));
    if (word.gap.startsWith(',') && !behind) break;
    const afterInitial = i > at + 1 && (words[i - 1] as Word).text.length === 1;
    const name =
      (isKnownName(word.low) && (word.capital || clearName(word.low))) ||
      (afterInitial && !STOP.has(word.low)) ||
      behind ||
      (capitals && word.capital && (!STOP.has(word.low) || AMBIGUOUS.has(word.low))) ||
      (loose &&
        !capitals &&
        !STOP.has(word.low) &&
        count < 3 &&
        (isKnownName(word.low) || i === at + 1) &&
        word.low.length > 2);
    if (!name && !initial && !particle) break;
    count++;
  }
  while (
    count > 1 &&
    PARTICLES.has((words[at + count - 1] as Word).low) &&
    !(words[at + count - 1] as Word).capital
  )
    count--;
  return count;
}
