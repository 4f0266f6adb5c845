// The features of the small model: hashed character trigrams to 5-grams inside words, words, word pairs, and the
// concepts that the rules see at the words, alone and in pairs. Shared by training and screening, so that both see
// the same numbers.
import type { ModelWord } from './words.ts';

export const BITS = 17;
const MASK = (1 << BITS) - 1;
/** Of a word's concepts no more than these are paired with the ones before. */
const PAIRED = 4;
/** Before the first word of a sentence. */
const START = '^';
const NONE: readonly number[] = [];

/** Calls `each` with the index of every feature of a text and the number of the sentence it is in. */
export function features(words: readonly ModelWord[], each: (index: number, sentence: number) => void): void {
  let before = START;
  let conceptsBefore: readonly number[] = NONE;
  let last = -1;
  for (const one of words) {
    if (one.sentence !== last) {
      before = START;
      conceptsBefore = NONE;
      last = one.sentence;
    }
    conceptsBefore = featuresOf(one, before, conceptsBefore, each);
    before = one.word;
  }
}

/** The features of one word after another. Returns the concepts that the next word's are paired with. */
function featuresOf(
  { word, sentence, concepts }: ModelWord,
  before: string,
  conceptsBefore: readonly number[],
  each: (index: number, sentence: number) => void,
): readonly number[] {
  each(hash(word, 0, word.length, 17), sentence);
  each(hash(`${before} ${word}`, 0, before.length + 1 + word.length, 31), sentence);
  const padded = `<${word}>`;
  for (let size = 3; size <= 5; size++) {
    for (let start = 0; start + size <= padded.length && start < 24; start++)
      each(hash(padded, start, start + size, size), sentence);
  }
  if (concepts.length === 0) return conceptsBefore;
  const paired = Math.min(PAIRED, concepts.length);
  for (let k = 0; k < concepts.length; k++) each((concepts[k] as number) & MASK, sentence);
  for (let k = 0; k < paired; k++)
    for (let j = 0; j < Math.min(PAIRED, conceptsBefore.length); j++)
      each(mix((conceptsBefore[j] as number) * 31 + (concepts[k] as number)), sentence);
  return concepts;
}

/** About as many features as three lines of text have. */
const LONG = 200;

/** What the sum of a text's weights is multiplied by for the person head. */
export const personNorm = (count: number): number => 1 / Math.sqrt(count);

/**
 * The same for the emergency head: longer texts are averaged, since a long story that is a little like an emergency
 * everywhere is none.
 */
export const emergencyNorm = (count: number): number =>
  count <= LONG ? 1 / Math.sqrt(count) : Math.sqrt(LONG) / count;

/** The number that a concept is known by in the model: its name, hashed, whatever order the rules are compiled in. */
export const conceptHash = (name: string): number => hash(name, 0, name.length, 7);

/** FNV-1a over UTF-16 units. */
function hash(text: string, start: number, end: number, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = start; i < end; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 15;
  return h & MASK;
}

function mix(value: number): number {
  let h = Math.imul(value ^ 0x9e3779b9, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) & MASK;
}
