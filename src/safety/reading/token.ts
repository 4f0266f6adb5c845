// One word of a message with its place.

/** What stands before a word: nothing, a comma, or the end of a sentence. */
export const NO_BREAK = 0;
export const COMMA = 1;
export const SENTENCE = 2;

export type Break = typeof NO_BREAK | typeof COMMA | typeof SENTENCE;

export interface Token {
  /** Folded, expanded. */
  word: string;
  /** UTF-16 offsets of the input. */
  start: number;
  end: number;
  break: Break;
  /** The input word begins with a capital. */
  capital: boolean;
  /** The number it is, or NaN. */
  number: number;
  /** Corrected from another spelling. */
  corrected: boolean;
}

/** A word as it stands, not corrected. */
export const token = (word: string, start: number, end: number, brk: Break, capital = false): Token => ({
  word,
  start,
  end,
  break: brk,
  capital,
  number: word.charCodeAt(0) < 58 && /^\d+(\.\d+)?$/.test(word) ? Number(word) : NaN,
  corrected: false,
});
