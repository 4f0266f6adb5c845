// The features of the small model: hashed character trigrams to 5-grams inside words, words and word pairs. Shared
// by training and screening, so that both see the same numbers.

export const BITS = 17;
const MASK = (1 << BITS) - 1;

/** Calls `each` with the index of every feature of a text of folded words. */
export function features(words: readonly string[], each: (index: number) => void): void {
  let before = '^';
  for (const word of words) {
    each(hash(word, 0, word.length, 17));
    each(hash(`${before} ${word}`, 0, before.length + 1 + word.length, 31));
    before = word;
    const padded = `<${word}>`;
    for (let size = 3; size <= 5; size++) {
      for (let start = 0; start + size <= padded.length && start < 24; start++)
        each(hash(padded, start, start + size, size));
    }
  }
}

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
