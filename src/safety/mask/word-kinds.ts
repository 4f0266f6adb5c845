// What a word may be: one of English or Spanish, a name, a place, one of the clinic's own. The languages' words and
// the names of many peoples are too many to keep as text: they are kept in word-kinds.bin as Bloom filters, which say
// "yes" wrongly about once in a hundred. Written by scripts/train.ts.
import { readFileSync } from 'node:fs';
import { NO_PERSON, PARTICLES, STOP } from './name-context.ts';
import { GIVEN, SURNAMES } from './name-words.ts';
import { AMBIGUOUS } from './words-as-names.ts';

/** Bits of {@link WordKinds}. */
export const KIND = {
  own: 1,
  given: 2,
  surname: 4,
  name: 8,
  /** A name that is an everyday word too. */
  wordAndName: 16,
  english: 32,
  spanish: 64,
  place: 128,
  /** One that the rules of the screen hang on. */
  known: 256,
  stop: 512,
  noPerson: 1024,
  particle: 2048,
  /** One edit away from a word of a language. */
  misspelt: 4096,
  /** With a hyphen or apostrophe, made of names. */
  compound: 8192,
} as const;
export const NAMED = KIND.given | KIND.surname | KIND.name | KIND.wordAndName;
export const PLAIN = KIND.english | KIND.spanish | KIND.known | KIND.stop | KIND.noPerson;

/** The kinds of a folded word, as bits of {@link KIND}. */
export type WordKinds = (word: string) => number;

/** Spanish words are known by so many first letters: their endings are too many. */
export const SPANISH_STEM = 6;
/** The filters of word-kinds.bin, in their order. */
export const FILTERS = ['english', 'spanish', 'name', 'place'] as const;

/** Bits for each word and questions for each: about 1 % wrong (m/n = 10, k = m/n · ln 2; Bloom 1970). */
const BITS_PER_WORD = 10;
const QUESTIONS = 7;
const SHORTEST_CORRECTED = 4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A Bloom filter over its bytes. */
export class WordFilter {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  static of(words: ReadonlySet<string>): WordFilter {
    const filter = new WordFilter(new Uint8Array(Math.ceil((words.size * BITS_PER_WORD) / 8)));
    for (const word of words)
      filter.#bits(word, (at, bit) => {
        filter.bytes[at] = (filter.bytes[at] as number) | bit;
        return true;
      });
    return filter;
  }

  has(word: string): boolean {
    return this.#bits(word, (at, bit) => ((this.bytes[at] as number) & bit) !== 0);
  }

  /** Two hashes make all the questions (Kirsch and Mitzenmacher 2006). */
  #bits(word: string, each: (at: number, bit: number) => boolean): boolean {
    let first = 0x811c9dc5;
    let second = 0x9747b28c;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      first = Math.imul(first ^ unit, 0x01000193);
      second = Math.imul(second ^ unit, 0x5bd1e995);
      second ^= second >>> 15;
    }
    const size = this.bytes.length * 8;
    for (let k = 0; k < QUESTIONS; k++) {
      const bit = ((first >>> 0) + k * (second >>> 0)) % size;
      if (!each(bit >> 3, 1 << (bit & 7))) return false;
    }
    return true;
  }
}

/** Filters one after the other, each behind its length in 32 bits. */
export function packFilters(filters: readonly WordFilter[]): Uint8Array {
  const bytes = new Uint8Array(filters.reduce((sum, one) => sum + 4 + one.bytes.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { bytes: own } of filters) {
    view.setUint32(at, own.length);
    bytes.set(own, at + 4);
    at += 4 + own.length;
  }
  return bytes;
}

/** The filters of a file in the order of {@link FILTERS}. Throws where they are not all there. */
export function unpackFilters(bytes: Uint8Array): Record<(typeof FILTERS)[number], WordFilter> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const read = FILTERS.map((name) => {
    const end = at + 4 + view.getUint32(at);
    if (end > bytes.length) throw new Error('not the word lists of this version');
    const filter = new WordFilter(bytes.subarray(at + 4, end));
    at = end;
    return [name, filter] as const;
  });
  return Object.fromEntries(read) as Record<(typeof FILTERS)[number], WordFilter>;
}

/**
 * What words may be at one clinic. `own`: folded words of its people and places; `knows`: whether the screen's rules
 * have a word; `filters`: the lists of {@link unpackFilters}.
 */
export function createWordKinds(
  own: ReadonlySet<string>,
  knows: (word: string) => boolean,
  filters: ReturnType<typeof unpackFilters>,
): WordKinds {
  const { english, spanish, name, place } = filters;
  const plain = (word: string): boolean =>
    english.has(word) || (word.length >= SPANISH_STEM && spanish.has(word.slice(0, SPANISH_STEM)));
  const simple = (word: string): number => {
    let kinds = 0;
    if (own.has(word)) kinds |= KIND.own;
    if (GIVEN.has(word)) kinds |= KIND.given;
    if (SURNAMES.has(word)) kinds |= KIND.surname;
    if (name.has(word)) kinds |= KIND.name;
    if (AMBIGUOUS.has(word)) kinds |= KIND.wordAndName;
    if (english.has(word) || english.has(word.replaceAll("'", ''))) kinds |= KIND.english;
    if (spanish.has(word.slice(0, SPANISH_STEM))) kinds |= KIND.spanish;
    if (place.has(word)) kinds |= KIND.place;
    if (knows(word)) kinds |= KIND.known;
    if (STOP.has(word)) kinds |= KIND.stop;
    if (NO_PERSON.has(word)) kinds |= KIND.noPerson;
    if (PARTICLES.has(word)) kinds |= KIND.particle;
    return kinds;
  };
  return (word) => {
    const kinds = simple(word);
    if (kinds === 0 && /['-]/.test(word))
      return word
        .split(/['-]/)
        .filter((part) => part.length > 1)
        .reduce<number>((sum, part) => sum | (simple(part) & (NAMED | PLAIN)), KIND.compound);
    return (kinds & ~(KIND.place | KIND.particle)) === 0 && nearOne(word, plain)
      ? kinds | KIND.misspelt
      : kinds;
  };
}

/** Whether a word of a language is one letter more, less, other or exchanged. */
function nearOne(word: string, plain: (word: string) => boolean): boolean {
  if (word.length < SHORTEST_CORRECTED || word.length > 20) return false;
  for (let i = 0; i < word.length; i++) {
    const [before, after] = [word.slice(0, i), word.slice(i + 1)];
    if (plain(before + after)) return true;
    if (after !== '' && plain(before + after.slice(0, 1) + word.slice(i, i + 1) + after.slice(1)))
      return true;
    for (const letter of LETTERS)
      if (plain(before + letter + after) || plain(before + letter + word.slice(i))) return true;
  }
  return false;
}

/** The lists that ship with the product. */
export const loadWordFilters = (): ReturnType<typeof unpackFilters> =>
  unpackFilters(readFileSync(new URL('./word-kinds.bin', import.meta.url)));
