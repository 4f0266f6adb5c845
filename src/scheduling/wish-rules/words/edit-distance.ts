// How many slips of a finger lie between two words: a letter left out, added, changed, or two swapped.

/** Which letters a word has, one bit for each of a to z; signs and digits are not counted. */
export type Letters = number;

export function letters(word: string): Letters {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) {
    const letter = word.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

/** False where two words have too many different letters to be within `max` slips: each slip accounts for one of either. */
export const mayBeNear = (a: Letters, b: Letters, max: number): boolean =>
  atMost(a & ~b, max) && atMost(b & ~a, max);

/** At most `max` bits are set. */
function atMost(bits: number, max: number): boolean {
  let left = bits;
  for (let count = 0; left !== 0; count += 1) {
    if (count === max) return false;
    left &= left - 1;
  }
  return true;
}

const LONGEST = 64;
/** Three rows of the table, used in turn: words are compared too often for rows of their own. */
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1)) as [Uint8Array, Uint8Array, Uint8Array];

/** The distance (optimal string alignment), or `max + 1` where it is more than `max` or a word is longer than 64. */
export function slips(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max || Math.max(a.length, b.length) > LONGEST) return max + 1;
  let [before, last, row] = rows;
  let leastBefore = 0;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      let best = Math.min(last[j - 1]! + (letter === other ? 0 : 1), last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        best = Math.min(best, before[j - 2]! + 1);
      row[j] = best;
      if (best < least) least = best;
    }
    // A swap looks two rows back; beyond that it only grows.
    if (least > max && leastBefore > max) return max + 1;
    leastBefore = least;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length]!, max + 1);
}
