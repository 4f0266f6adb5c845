// A message as words with their places. All forms in which a word may be disguised end in one folded form here:
// contractions, shorthand, stretched letters, letters written apart, digits for letters, words run together.
import { EMOJI, isFace, isTone } from './emoji.ts';
import { fold } from './fold.ts';
import { inPlaceOf, rejoin } from './rejoin.ts';
import { ENDINGS, IS_BEFORE_S, JOINS, SHORTHAND } from './shorthand.ts';
import { COMMA, NO_BREAK, SENTENCE, token, type Break, type Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  let brk: Break = SENTENCE;
  let i = 0;
  // A face must not come between two words: it is read at the sentence's end.
  let faces: Token[] = [];
  let tones: Token[] = [];
  let opened = 0;
  const closeSentence = (): void => {
    if (raw.length === opened && faces.length === 0) raw.push(...tones);
    raw.push(...faces);
    [faces, tones, opened] = [[], [], raw.length];
  };
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isWord(code)) {
      const apart = vocabulary && lettersApart(text, i, vocabulary);
      if (apart) {
        const place = token('', from[i] ?? 0, from[apart.end] ?? input.length, brk);
        raw.push(...inPlaceOf(place, apart.words, false));
        brk = NO_BREAK;
        i = apart.end;
        continue;
      }
      const width = picture(text, i);
      let j = i + Math.max(1, width);
      if (width === 0)
        while (
          j < text.length &&
          (isWord(text.charCodeAt(j)) || leetInside(text, j) || decimal(text, j)) &&
          picture(text, j) === 0
        )
          j++;
      const word = text.slice(i, j);
      if (width > 0) {
        if (isTone(word)) pushEmoji(tones, word, from[i] ?? 0, from[j] ?? 0, SENTENCE);
        else if (isFace(word)) pushEmoji(faces, word, from[i] ?? 0, from[j] ?? 0, NO_BREAK);
        else brk = pushEmoji(raw, word, from[i] ?? 0, from[j] ?? 0, brk);
      } else {
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
        if (vocabulary.knows(plain.split("'", 1)[0] ?? plain)) {
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
    else if (code === 46 || code === 33 || code === 63 || code === 59 || code === 10) {
      brk = SENTENCE;
      closeSentence();
    }
    i++;
  }
  closeSentence();
  return vocabulary ? rejoin(raw, vocabulary) : raw;
}

/** "c h e s t", "n o": letters with one sign between them, as the words they spell; null where they spell none. */
function lettersApart(
  text: string,
  start: number,
  vocabulary: Vocabulary,
): { words: readonly string[]; end: number } | null {
  let letters = '';
  let end = start;
  for (let at = start; isLetter(text, at) && !isWord(text.charCodeAt(at + 1)); at += 2) {
    letters += text[at];
    end = at + 1;
    if (!APART.has(text[at + 1] ?? '') || letters.length === MAX_APART) break;
  }
  if (letters.length < 2) return null;
  if (letters.length < 4) return vocabulary.has(letters) ? { words: [letters], end } : null;
  return { words: vocabulary.segment(letters) ?? [letters], end };
}

/** What stands between letters that are written apart. */
const APART = new Set([' ', '-', '.', '_', '*']);
const MAX_APART = 60;
const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
};

/** "p@in", "hurt$": a sign that stands for a letter, between letters or "$" after one. No address has it. */
function leetInside(text: string, j: number): boolean {
  const c = text[j];
  if (c !== '@' && c !== '$' && c !== '!') return false;
  if (!isLetter(text, j + 1)) return c === '$' && isLetter(text, j - 1) && !isWord(text.charCodeAt(j + 1));
  return !(c === '@' && /^@[^\s.]{1,64}\./.test(text.slice(j, j + 66)));
}

const decimal = (text: string, j: number): boolean =>
  text[j] === '.' && /\d/.test(text[j - 1] ?? '') && /\d/.test(text[j + 1] ?? '');

/** How many units the picture at a place has; 0 where there is none. */
function picture(text: string, at: number): number {
  if (text.charCodeAt(at) < 0x2190) return 0;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return EMOJI_LIKE.test(character) ? character.length : 0;
}

function pushEmoji(out: Token[], word: string, start: number, end: number, brk: Break): Break {
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

function push(
  out: Token[],
  written: string,
  start: number,
  end: number,
  brk: Break,
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
      addAll(head === '1' ? 'i' : head);
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
