// Finding the names of the clinic's things among the words of a message: as they stand, run together, without
// their articles, with slips of the finger, and as they sound.
import { foldText } from '../../../base/text.ts';
import { letters, mayBeNear, slips, type Letters } from '../words/edit-distance.ts';
import { mend } from '../words/lexicon.ts';

export interface Entry {
  readonly id: string;
  readonly joined: string;
  readonly words: readonly string[];
  /** As it sounds, for those who write it so. */
  readonly sound: string;
  readonly letters: Letters;
  readonly heard: Letters;
  /** How many slips it may be written with. */
  readonly slack: number;
}

/** Entries by their first letter, since a slip of the finger is looked for after it, and by how long words are that may be they. */
export type Entries = ReadonlyMap<string, readonly (readonly Entry[])[]>;

const COMMON = new Set(
  'blood last latest later next list left first best labels tablets reason reasons please police mailed'.split(
    ' ',
  ),
);
const ARTICLES = new Set(['the', 'la', 'el', 'los', 'las']);
const LONGEST = 6;
const MOST_SLIPS = 2;

/** Spellings of one sound made one: ph and f, k, qu and c, z and s, double letters. */
const soundOf = (word: string): string =>
  word
    .replace(/ph/g, 'f')
    .replace(/qu|k|q/g, 'c')
    .replace(/z/g, 's')
    .replace(/y/g, 'i')
    .replace(/v/g, 'b')
    .replace(/(?<!c)h/g, '')
    .replace(/(.)\1/g, '$1');

const bit = (letter: string): Letters => letters(letter);
const UNHEARD = ~(bit('h') | bit('p') | bit('f') | bit('u'));
/** The letters of a word after {@link soundOf}, but for those that it drops or may make: words of one sound have the same. */
function heardLetters(written: Letters): Letters {
  let bits = written;
  for (const [from, to] of HEARD) if (bits & from) bits = (bits & ~from) | to;
  return bits & UNHEARD;
}
const HEARD = ['kc', 'qc', 'zs', 'yi', 'vb'].map(([from = '', to = '']) => [bit(from), bit(to)] as const);

/** A name as it is looked for. */
export const entry = (id: string, alias: string): Entry => {
  const all = foldText(alias.replace(/[’']/g, '')).split(' ').filter(Boolean);
  const words = all.filter((word, i) => i === 0 || !ARTICLES.has(word));
  const joined = words.join('');
  const written = letters(joined);
  return {
    id,
    joined,
    words,
    sound: soundOf(joined),
    letters: written,
    heard: heardLetters(written),
    slack: allowed(joined),
  };
};

export const byLetter = (entries: readonly Entry[]): Entries =>
  new Map(
    [...Map.groupBy(entries, ({ joined }) => joined[0] ?? '')].map(([letter, all]) => {
      const longest = Math.max(...all.map(({ joined }) => joined.length)) + MOST_SLIPS;
      return [
        letter,
        Array.from({ length: longest + 1 }, (_, length) =>
          all.filter(({ joined }) => Math.abs(joined.length - length) <= MOST_SLIPS),
        ),
      ];
    }),
  );

export interface Match extends Entry {
  readonly at: number;
  readonly length: number;
  readonly slips: number;
}

function allowed(word: string): number {
  return word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
}

/** Two spellings of one sound may differ in so many letters more. */
const SOUNDED = 2;

/** How far words are from a name, where they are near enough to be it; null where they are not. */
function distanceTo(
  name: Entry,
  said: readonly string[],
  joined: string,
  written: Letters,
  sound: () => string,
): number | null {
  const max = name.slack;
  if (max === 0 || !mayBeNear(written, name.letters, max + SOUNDED)) return null;
  const all = mayBeNear(written, name.letters, max) ? slips(joined, name.joined, max) : max + 1;
  // "Ok for" sounds like a name, and is none.
  if (said.length > name.words.length && said.some((word) => COMMON.has(word) || word === 'ok')) return null;
  if (all > max) return heardLetters(written) === name.heard && sound() === name.sound ? 1 : null;
  // Word by word, "last appointment" is no lab appointment, however near the whole is.
  const apart =
    said.length === name.words.length &&
    name.words.some((word, i) => {
      const most = Math.max(1, allowed(word));
      return slips(said[i] ?? '', word, most) > most;
    });
  return apart || said.some((word, i) => COMMON.has(word) && word !== name.words[i]) ? null : all;
}

const FIRST = /^(?:primeracita|primeraconsulta|firstappointment|firstvisit)$/;
const AVAILABLE = /^(?:disponible|available|open|libre|que|you|u|of|del|possible|posible)$/;

/** Every place where an entry stands in the tokens, best first: more letters, fewer slips, earlier. */
export function matches(tokens: readonly string[], entries: Entries, exactOnly: boolean): readonly Match[] {
  const found: Match[] = [];
  const words = tokens.map((token) =>
    /^[a-z]/.test(token) ? token.replace(/'s$/, '').replaceAll("'", '') : null,
  );
  for (let at = 0; at < tokens.length; at += 1) {
    let joined = '';
    const said: string[] = [];
    for (let length = 1; length <= LONGEST && at + length <= tokens.length; length += 1) {
      const token = words[at + length - 1] ?? null;
      if (token === null) {
        if (tokens[at + length - 1] === '-' && length > 1) continue;
        break;
      }
      if (length > 1 && ARTICLES.has(token)) continue;
      joined += token;
      said.push(token);
      const near = entries.get(joined.charAt(0))?.[joined.length];
      if (!near) break;
      if (near.length === 0) continue;
      const written = letters(joined);
      let heard: string | undefined;
      const sound = (): string => (heard ??= soundOf(joined));
      for (const each of near) {
        // "Check up on my knee" asks for no check-up.
        if (joined === 'checkup' && tokens[at + length] === 'on') continue;
        // "Primera cita disponible" is the soonest, and nobody's first.
        if (FIRST.test(joined) && AVAILABLE.test(tokens[at + length] ?? '')) continue;
        if (each.joined === joined) found.push({ ...each, at, length, slips: 0 });
        else if (!exactOnly && Math.abs(each.words.length - said.length) <= 1) {
          const distance = distanceTo(each, said, joined, written, sound);
          // A word of time is never a misspelled name.
          if (distance !== null && !(length === 1 && mend(token) !== token))
            found.push({ ...each, at, length, slips: distance });
        }
      }
    }
  }
  return found.toSorted(
    (a, b) => b.joined.length - b.slips * 3 - (a.joined.length - a.slips * 3) || a.at - b.at,
  );
}
