// What a person typed, made safe to keep and show: bounded, without control characters, never rewritten.

/** The longest message that is taken from a patient, in UTF-16 units; longer ones are cut and go to staff. */
export const MAX_MESSAGE = 4000;

// Everything in Unicode's Cc but tab and line feed, lone surrogates, and the bidirectional overrides that
// make a text read otherwise than it is written.
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/** Text from outside without control characters, overrides and lone surrogates; line ends become \n. */
export function cleanText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(UNSAFE, '');
}

/** At most `max` UTF-16 units, never ending in half a character. */
export function capText(text: string, max: number = MAX_MESSAGE): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}

/** Lower case, no marks, single spaces: the form in which names and answers are compared. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
