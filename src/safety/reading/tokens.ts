// A message as words with their places. All forms in which a word may be disguised end in one folded form here:
// contractions, shorthand, stretched letters, letters written apart, digits for letters, words run together.
import { EMOJI } from './emoji.ts';
import { fold } from './fold.ts';
import { ENDINGS, IS_BEFORE_S, JOINS, SHORTHAND } from './shorthand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What stands before a word: nothing, a comma, or the end of a sentence. */
export const NO_BREAK = 0;
export const COMMA = 1;
export const SENTENCE = 2;

export interface Token {
  /** Folded, expanded. */
  word: string;
  /** UTF-16 offsets of the input. */
  start: number;
  end: number;
  break: 0 | 1 | 2;
  /** The input word begins with a capital. */
  capital: boolean;
  /** The number it is, or NaN. */
  number: number;
  /** Corrected from another spelling. */
  corrected: boolean;
}

const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 39 || code > 127;
const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '+': 't',
};
const EMOJI_LIKE = /\p{Extended_Pictographic}/u;

/** Splits a text into words. `vocabulary` says which words are known, for the disguises. Linear. */
export function tokenize(input: string, vocabulary: Vocabulary | null): Token[] {
  const { text, from } = fold(input);
  const raw: Token[] = [];
  let brk: 0 | 1 | 2 = SENTENCE;
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isWord(code)) {
      let j = i + 1;
      while (j < text.length && (isWord(text.charCodeAt(j)) || leetInside(text, j) || decimal(text, j))) j++;
      const word = text.slice(i, j);
      if (code > 127 && EMOJI_LIKE.test(word)) brk = pushEmoji(raw, word, from[i] ?? 0, from[j] ?? 0, brk);
      else {
        push(raw, word, from[i] ?? 0, from[j] ?? input.length, brk, input, vocabulary);
        brk = NO_BREAK;
      }
      i = j;
      continue;
    }
    if (code === 36 || code === 64) {
      if (
        vocabulary &&
        i + 2 < text.length &&
        isWord(text.charCodeAt(i + 1)) &&
        !(text.charCodeAt(i + 1) < 58)
      ) {
        let j = i + 1;
        while (j < text.length && isWord(text.charCodeAt(j))) j++;
        const plain = (code === 36 ? 's' : 'a') + text.slice(i + 1, j);
        if (vocabulary.knows(plain)) {
          push(raw, plain, from[i] ?? 0, from[j] ?? input.length, brk, input, vocabulary);
          brk = NO_BREAK;
          i = j;
          continue;
        }
      }
    } else if (code === 44 || code === 58 || code === 40 || code === 41)
      brk = brk === SENTENCE ? SENTENCE : COMMA;
    else if (code === 46 && (text[i + 1] === '.' || text[i - 1] === '.'))
      brk = brk === SENTENCE ? SENTENCE : COMMA;
    else if (code === 46 || code === 33 || code === 63 || code === 59 || code === 10) brk = SENTENCE;
    i++;
  }
  return rejoin(raw, vocabulary);
}

/** "p@in", "$" inside a word; the sign must stand between letters. */
function leetInside(text: string, j: number): boolean {
  const c = text[j];
  return (
    (c === '@' || c === '$' || c === '!') &&
    j + 1 < text.length &&
    /[a-z]/.test(text[j + 1] ?? '') &&
    !(c === '@' && text.slice(j).includes('.'))
  );
}

const decimal = (text: string, j: number): boolean =>
  text[j] === '.' && /\d/.test(text[j - 1] ?? '') && /\d/.test(text[j + 1] ?? '');

function pushEmoji(out: Token[], word: string, start: number, end: number, brk: 0 | 1 | 2): 0 | 1 | 2 {
  for (const character of word) {
    const words = EMOJI.get(character);
    if (words === undefined) continue;
    for (const one of words.split(' ')) {
      out.push(token(one, start, end, brk));
      brk = NO_BREAK;
    }
  }
  return brk;
}

const token = (word: string, start: number, end: number, brk: 0 | 1 | 2, capital = false): Token => ({
  word,
  start,
  end,
  break: brk,
  capital,
  number: word.charCodeAt(0) < 58 && /^\d+(\.\d+)?$/.test(word) ? Number(word) : NaN,
  corrected: false,
});

function push(
  out: Token[],
  written: string,
  start: number,
  end: number,
  brk: 0 | 1 | 2,
  input: string,
  vocabulary: Vocabulary | null,
): void {
  const first = input.charCodeAt(start);
  const capital =
    (first >= 65 && first <= 90) || (first > 127 && input[start] !== input[start]?.toLowerCase());
  const add = (word: string): void => {
    if (!word) return;
    const before = out[out.length - 1];
    if (word === 'not' && before && brk === NO_BREAK) {
      const joined = JOINS.get(before.word);
      if (joined) {
        before.word = joined;
        before.end = end;
        return;
      }
    }
    out.push(token(word, start, end, brk, capital));
    brk = NO_BREAK;
  };
  const addAll = (words: string): void => {
    const expanded = SHORTHAND.get(words) ?? words;
    if (expanded.includes(' ')) for (const one of expanded.split(' ')) add(one);
    else add(expanded);
  };
  let word =
    written.charCodeAt(0) === 39 || written.endsWith("'") ? written.replace(/^'+|'+$/g, '') : written;
  if (!word) return;
  const apostrophe = word.lastIndexOf("'");
  if (apostrophe > 0) {
    const head = word.slice(0, apostrophe).replaceAll("'", '');
    const tail = word.slice(apostrophe + 1);
    if (tail === 't') return addAll(`${head}t`);
    if (word === "n't" && out.length > 0) return add('not');
    const ending = ENDINGS.get(tail);
    if (ending) {
      addAll(head);
      return add(ending);
    }
    if (tail === 's') {
      addAll(head);
      return IS_BEFORE_S.has(head) ? add('is') : undefined;
    }
    word = head + tail;
  }
  if (word === 'cannot') return add('cant');
  // "1st", "10am", "40mg", "3wks": a number and its unit.
  const unit = word.charCodeAt(0) < 58 ? /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(word) : null;
  if (unit && (!vocabulary || !vocabulary.knows(unleet(word)))) {
    add(unit[1] ?? '');
    return unit[2] === 'yo' ? (add('years'), add('old')) : addAll(unit[2] ?? '');
  }
  if (
    vocabulary &&
    word.length >= 5 &&
    word.endsWith('in') &&
    !vocabulary.has(word) &&
    vocabulary.has(`${word}g`)
  )
    word += 'g';
  if (vocabulary && !vocabulary.knows(word) && !SHORTHAND.has(word)) word = disguised(word, vocabulary);
  addAll(word);
}

const unleet = (word: string): string => word.replace(/[0134578@$!+]/g, (sign) => LEET[sign] ?? sign);

/** Digits for letters, then stretched letters. The word itself where neither gives a known one. */
function disguised(word: string, vocabulary: Vocabulary): string {
  if (/[0-9@$!]/.test(word) && /[a-z]/.test(word)) {
    const plain = unleet(word);
    if (vocabulary.knows(plain)) return plain;
    const other = plain.replaceAll('i', 'l');
    if (vocabulary.knows(other)) return other;
  }
  if (/(.)\1\1/.test(word)) {
    const one = word.replace(/(.)\1{2,}/g, '$1');
    if (vocabulary.knows(one) || SHORTHAND.has(one)) return one;
    const two = word.replace(/(.)\1{2,}/g, '$1$1');
    return vocabulary.knows(two) ? two : one;
  }
  if (/(.)\1/.test(word)) {
    const one = word.replace(/(.)\1+/g, '$1');
    if (vocabulary.knows(one)) return one;
  }
  return word;
}

/** Letters written apart, words cut in two, words run together, and last the spelling. */
function rejoin(raw: Token[], vocabulary: Vocabulary | null): Token[] {
  if (!vocabulary) return raw;
  const out: Token[] = [];
  for (let i = 0; i < raw.length; i++) {
    const current = raw[i] as Token;
    if (current.word.length === 1) {
      let j = i + 1;
      while (j < raw.length && (raw[j] as Token).word.length === 1 && j - i < 60) j++;
      if (j - i >= 4) {
        const joined = raw
          .slice(i, j)
          .map(({ word }) => word)
          .join('');
        const words = vocabulary.segment(joined);
        if (words) {
          for (const word of words)
            out.push(
              token(
                word,
                current.start,
                (raw[j - 1] as Token).end,
                word === words[0] ? current.break : NO_BREAK,
              ),
            );
          i = j - 1;
          continue;
        }
      }
    }
    if (vocabulary.knows(current.word) || !Number.isNaN(current.number)) {
      const next = raw[i + 1];
      // "che st", "br eathe": a short known piece before an unknown one.
      if (
        next &&
        next.break === NO_BREAK &&
        next.start <= current.end + 1 &&
        !vocabulary.knows(next.word) &&
        vocabulary.isGrave(current.word + next.word)
      ) {
        out.push({ ...current, word: current.word + next.word, end: next.end, corrected: true });
        i++;
      } else out.push(current);
      continue;
    }
    const next = raw[i + 1];
    if (next && next.start <= current.end + 1 && vocabulary.isGrave(current.word + next.word)) {
      out.push({ ...current, word: current.word + next.word, end: next.end, corrected: true });
      i++;
      continue;
    }
    const words = current.word.length >= 7 ? vocabulary.segment(current.word) : null;
    if (words) {
      for (const word of words)
        out.push({
          ...token(
            word,
            current.start,
            current.end,
            word === words[0] ? current.break : NO_BREAK,
            current.capital,
          ),
          corrected: true,
        });
      continue;
    }
    const right = vocabulary.correct(current.word, current.capital);
    if (right !== null) {
      const expanded = right.split(' ');
      for (const word of expanded)
        out.push({
          ...current,
          word,
          break: word === expanded[0] ? current.break : NO_BREAK,
          corrected: true,
        });
    } else out.push(current);
  }
  return out;
}
