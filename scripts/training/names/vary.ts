// The same line with other people in it: every name exchanged for another of the same make, towns for other towns, in
// another case. So that what is learnt is where names stand and how they look, not who is called what.
import { GIVEN, SURNAMES } from '../../../src/safety/mask/name-words.ts';
import { AMBIGUOUS } from '../../../src/safety/mask/words-as-names.ts';
import { PARTICLES } from '../../../src/safety/mask/name-context.ts';
import { pick, type Random } from '../patients.ts';
import type { Mark, Marked } from './marked.ts';
import { givenNames, surnames, towns } from './word-lists.ts';

const capital = (word: string): string => word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const OWN_GIVEN = [...GIVEN].map(capital);
const OWN_SURNAMES = [...SURNAMES].map(capital);
const WORDS = [...AMBIGUOUS].map(capital);
const VOWELS = 'a e i o u ai ie ou ya'.split(' ');
const CONSONANTS = 'b ch d f g h j k kh l m n ng p r s sh t tr v w x y z mb nd'.split(' ');
const ENDINGS = 'n s r l k z ski ez yan ov'.split(' ');
const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/i;

/** A name that nobody has. */
function invented(random: Random): string {
  const syllables = 2 + Math.floor(random() * 2);
  let out = '';
  for (let i = 0; i < syllables; i++) out += pick(random, CONSONANTS) + pick(random, VOWELS);
  return capital(random() < 0.4 ? out + pick(random, ENDINGS) : out);
}

function another(random: Random, word: string, given: boolean): string {
  const way = random();
  if (way < 0.4) return pick(random, given ? givenNames : surnames);
  if (way < 0.7) return pick(random, given ? OWN_GIVEN : OWN_SURNAMES);
  if (way < 0.85) return invented(random);
  return way < 0.93 ? pick(random, WORDS) : word;
}

const inCaseOf = (word: string, value: string): string => {
  if (word === word.toLowerCase()) return value.toLowerCase();
  return word.length > 1 && word === word.toUpperCase() ? value.toUpperCase() : value;
};

/** `had`: who has been exchanged for whom in this text. */
function anotherName(random: Random, name: string, had: Map<string, string>): string {
  let first = true;
  return name.replace(WORD, (word) => {
    if (word.length === 1 || PARTICLES.has(fold(word)) || SUFFIX.test(word)) return word;
    const known = had.get(word);
    if (known !== undefined) return known;
    let value = another(random, word, first || GIVEN.has(fold(word)));
    if (!first && random() < 0.06) value = `${value}-${pick(random, surnames)}`;
    first = false;
    value = inCaseOf(word, value);
    had.set(word, value);
    return value;
  });
}

function anotherPlace(random: Random, place: string): string {
  const way = random();
  if (way < 0.35) return inCaseOf(place, pick(random, towns));
  if (way < 0.7) return place;
  return inCaseOf(place, way < 0.87 ? invented(random) : pick(random, OWN_SURNAMES));
}

/** "j o h n": letters stay. */
const spelled = (value: string): boolean => value.split(/[\s.-]+/).every((part) => part.length <= 1);

/** One more way to write a line. */
export function vary(random: Random, line: Marked): Marked {
  let text = '';
  let at = 0;
  const marks: Mark[] = [];
  const had = new Map<string, string>();
  for (const { start, end, type } of line.marks) {
    text += line.text.slice(at, start);
    let value = line.text.slice(start, end);
    if (type === 'NAME' && !spelled(value)) value = anotherName(random, value, had);
    if (type === 'PLACE') value = anotherPlace(random, value);
    marks.push({ start: text.length, end: text.length + value.length, type });
    text += value;
    at = end;
  }
  return recase(random, { text: text + line.text.slice(at), marks });
}

/** The same line, often in lower case, at times in capitals. */
export function recase(random: Random, { text, marks }: Marked): Marked {
  const way = random();
  const cased = way < 0.4 ? text.toLowerCase() : way < 0.5 ? text.toUpperCase() : text;
  // "ß" and its like change their length.
  return { text: cased.length === text.length ? cased : text, marks };
}

/** The same line with slips in a tenth of its longer words that are no names: a letter missing, double or exchanged. */
export function misspell(random: Random, { text, marks }: Marked): Marked {
  let shift = 0;
  const moved = marks.map((mark) => ({ ...mark }));
  const out = text.replace(/[a-z]{4,}/g, (word, start: number) => {
    if (random() >= SLIPS || marks.some((mark) => start < mark.end && mark.start < start + word.length))
      return word;
    const at = 1 + Math.floor(random() * (word.length - 2));
    const [head, one, next, rest] = [
      word.slice(0, at),
      word.charAt(at),
      word.charAt(at + 1),
      word.slice(at + 2),
    ];
    const way = random();
    const slip =
      way < 0.4 ? head + next + one + rest : way < 0.7 ? head + next + rest : head + one + one + next + rest;
    for (const mark of moved)
      if (mark.start >= start + shift) {
        mark.start += slip.length - word.length;
        mark.end += slip.length - word.length;
      }
    shift += slip.length - word.length;
    return slip;
  });
  return { text: out, marks: moved };
}
const SLIPS = 0.1;
