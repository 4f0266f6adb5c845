// The features of the small model: hashed character trigrams to 5-grams inside words, words, words beside each other
// and one apart, and the concepts that the rules see at the words, alone, in pairs and beside the beginnings of words.
// Shared by training and screening, so that both see the same numbers.
import type { ModelWord } from './words.ts';

export const BITS = 17;
const MASK = (1 << BITS) - 1;
/** Of a word's concepts no more than these are paired with others. */
const PAIRED = 4;
/** Letters of a word that stand for it beside another: enough for its meaning, in any of its forms. */
const STEM = 5;
const WHOLE = 40;
/** Before the first word of a sentence. */
const START: ModelWord = { word: '^', sentence: -1, concepts: [] };

/** Calls `each` with the index of every feature of a text and the place of the word that it is at. */
export function features(words: readonly ModelWord[], each: (index: number, at: number) => void): void {
  let [before, earlier, meant] = [START, START, START];
  for (let at = 0; at < words.length; at++) {
    const one = words[at] as ModelWord;
    if (at > 0 && one.sentence !== words[at - 1]?.sentence) [before, earlier, meant] = [START, START, START];
    const found = (index: number): void => each(index, at);
    ofWord(one, found);
    ofWords(earlier, before, one, found);
    ofConcepts(before, meant, one, found);
    [earlier, before] = [before, one];
    if (one.concepts.length > 0) meant = one;
  }
}

/** What a word is by itself. */
function ofWord({ word, concepts }: ModelWord, each: (index: number) => void): void {
  each(hash(word, 0, word.length, 17));
  const padded = `<${word}>`;
  for (let size = 3; size <= 5; size++) {
    for (let start = 0; start + size <= padded.length && start < 24; start++)
      each(hash(padded, start, start + size, size));
  }
  for (const concept of concepts) each(concept & MASK);
}

/** A word with the one before it, and with the one before that. */
function ofWords(earlier: ModelWord, before: ModelWord, one: ModelWord, each: (index: number) => void): void {
  each(hashPair(before.word, one.word, WHOLE, 31));
  each(hashPair(before.word, one.word, STEM, 41));
  if (earlier !== START) each(hashPair(earlier.word, one.word, WHOLE, 37));
}

/** The concepts of a word with those last `meant`, and words with the concepts beside them. */
function ofConcepts(
  before: ModelWord,
  meant: ModelWord,
  one: ModelWord,
  each: (index: number) => void,
): void {
  const few = Math.min(PAIRED, one.concepts.length);
  const fewMeant = Math.min(PAIRED, meant.concepts.length);
  const fewBefore = Math.min(PAIRED, before.concepts.length);
  const stemBefore = few > 0 ? hash(before.word, 0, Math.min(STEM, before.word.length), 43) : 0;
  const stem = fewBefore > 0 ? hash(one.word, 0, Math.min(STEM, one.word.length), 47) : 0;
  for (let k = 0; k < few; k++) {
    const concept = one.concepts[k] as number;
    for (let j = 0; j < fewMeant; j++) each(mix((meant.concepts[j] as number) * 31 + concept));
    each(mix(stemBefore * 31 + concept));
  }
  for (let j = 0; j < fewBefore; j++) each(mix((before.concepts[j] as number) * 37 + stem));
}

/** About as many features as sixteen words have. */
const LONG = 280;

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

/** No more than so many first letters of two words, hashed together. */
const hashPair = (first: string, second: string, most: number, seed: number): number =>
  mix(
    hash(first, 0, Math.min(most, first.length), seed) * 31 +
      hash(second, 0, Math.min(most, second.length), seed),
  );

function mix(value: number): number {
  let h = Math.imul(value ^ 0x9e3779b9, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) & MASK;
}
