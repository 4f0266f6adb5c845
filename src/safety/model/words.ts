// The form of a message that the model sees: read words, numbers as their number of digits.
import type { Token } from '../reading/tokens.ts';

export const modelWords = (tokens: readonly Token[]): string[] =>
  tokens
    .slice(0, 400)
    .map(({ word, number }) => (Number.isNaN(number) ? word : `#${String(Math.trunc(number)).length}`));
