// Words cut in two, words run together, letters on the wrong side of a space, and last the spelling.
import { NO_BREAK, token, type Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A shorter piece, or a shorter word made of two pieces, is more often an accident than a word cut in two. */
const MIN_JOINED = 4;

/** Words as they were meant: `raw` words, mended where one of them is unknown. Linear. */
export function rejoin(raw: readonly Token[], vocabulary: Vocabulary): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < raw.length; i++) {
    const current = raw[i] as Token;
    const next = raw[i + 1];
    const two = next && next.break === NO_BREAK && next.start <= current.end + 1 ? next : null;
    const whole = two && joined(current, two, vocabulary);
    if (two && whole) {
      out.push({ ...current, word: whole, end: two.end, corrected: true });
      i++;
      continue;
    }
    if (known(current, vocabulary)) {
      out.push(current);
      continue;
    }
    const moved = two && overTheSpace(current, two, vocabulary);
    if (moved) {
      out.push(...moved);
      i++;
      continue;
    }
    out.push(...mended(current, vocabulary));
  }
  return out;
}

const known = ({ word, number }: Token, vocabulary: Vocabulary): boolean =>
  vocabulary.knows(word) || !Number.isNaN(number);

/** "che st", "br eathe", "ag ain": the word that two pieces make, at least one of which is none. */
function joined(current: Token, next: Token, vocabulary: Vocabulary): string | null {
  const knowsCurrent = known(current, vocabulary);
  const knowsNext = known(next, vocabulary);
  if (knowsCurrent && knowsNext) return null;
  const word = current.word + next.word;
  if (vocabulary.isGrave(word)) return word;
  if (word.length < MIN_JOINED || knowsNext || current.capital || next.capital) return null;
  return vocabulary.has(word) && (!knowsCurrent || current.word.length <= 3) ? word : null;
}

/** "daughte rhad": one letter on the wrong side of the space. */
function overTheSpace(current: Token, next: Token, vocabulary: Vocabulary): Token[] | null {
  if (known(next, vocabulary)) return null;
  const pairs = [
    [current.word + next.word.slice(0, 1), next.word.slice(1)],
    [current.word.slice(0, -1), current.word.slice(-1) + next.word],
  ] as const;
  for (const [first, second] of pairs)
    if (first.length > 1 && second.length > 1 && vocabulary.has(first) && vocabulary.has(second))
      return [
        { ...current, word: first, corrected: true },
        { ...next, word: second, corrected: true },
      ];
  return null;
}

/** An unknown word as the words it was meant to be, or itself. */
function mended(current: Token, vocabulary: Vocabulary): Token[] {
  const words = current.word.length >= 7 ? vocabulary.segment(current.word) : null;
  if (words) return inPlaceOf(current, words, true);
  const right = vocabulary.correct(current.word, current.capital);
  if (right !== null) return inPlaceOf(current, right.split(' '), true);
  const pair = current.capital ? null : vocabulary.pair(current.word);
  return pair ? inPlaceOf(current, pair, true) : [current];
}

/** Several words at the place of one. */
export const inPlaceOf = (
  { start, end, break: brk, capital }: Token,
  words: readonly string[],
  corrected: boolean,
): Token[] =>
  words.map((word, index) => ({
    ...token(word, start, end, index === 0 ? brk : NO_BREAK, capital),
    corrected,
  }));
