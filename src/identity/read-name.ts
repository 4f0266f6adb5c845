// Reads a person's name from how it is given in talk, in English or Spanish, and compares two names the way a
// receptionist would: case, marks, order and middle names do not matter, and one slip of a finger is forgiven.
import { oneSlip } from '../base/slip.ts';
import { foldText } from '../base/text.ts';

export type NameReading =
  | { readonly kind: 'ok'; readonly name: string }
  /** One word only: ask for the whole name. */
  | { readonly kind: 'partial'; readonly name: string }
  | { readonly kind: 'invalid' };

const LEAD_IN =
  /^(?:(?:hi|hello|hey|sure|ok|okay|yes|hola|claro|sí|si|buenas|buenos días|buenas tardes)[\s,.!]+)*(?:my (?:full |legal )?name(?:'s| is)|the name(?:'s| is)|full name(?: is)?|name(?: is)?|i am|i'm|im|it is|it's|its|this is|me llamo|mi nombre(?: completo)? es|nombre(?: completo)?|soy|habla|es)(?: (?:la|el)(?= ))?(?!\p{L})\s*[:,-]?\s*/iu;
const GREETING = /^(?:hi|hello|hey|sure|ok|okay|yes|hola|claro|sí|si)[\s,.!]+/iu;
// Where the name ends and another fact begins.
const TAIL =
  /(?:[\s,;.]+(?:born|dob|date of birth|birth ?date|phone|tel|cell|my (?:phone|number|date)|and my|and i|nacid[oa]|nací|fecha|teléfono|telefono|celular|mi (?:teléfono|telefono|número|numero|fecha)|y mi|y nací)(?!\p{L})|[\d(#@\n;]).*$/isu;
const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'sr',
  'sra',
  'srta',
  'senor',
  'senora',
  'senorita',
  'don',
  'dona',
  'doctor',
  'doctora',
  'jr',
  'ii',
  'iii',
  'iv',
  'phd',
  'md',
]);
// Words of answers that are no names.
const NOT_NAMES = new Set(
  'i you it me we they is are was do does dont not no yes yeah nope ok sure thanks thank please what why how when where who which the a an my your this that want need would like can could help book cancel appointment later stop nothing sorry name maybe know si que por para como cuando donde quien cual quiero necesito puedo gracias favor cita nada luego nombre ayuda cancelar se mi tu su el una'.split(
    ' ',
  ),
);

/** The name in a text, as it was written, without lead-in and titles. */
export function readName(text: string): NameReading {
  const said = text
    .slice(0, 300)
    .normalize('NFC')
    .replaceAll(/[’‘`´]/g, "'")
    .trim();
  const plain = said.replace(LEAD_IN, '').replace(GREETING, '').replace(TAIL, '').trim();
  const [first = '', second = '', more] = plain.split(',').map((part) => part.trim());
  // "Delgado, Rosa" is a name the other way round; after anything longer a comma ends the name.
  const turned =
    more === undefined && second !== '' && wordsOf(first).length <= 2 && wordsOf(second).length <= 2
      ? `${second} ${first}`
      : first;
  const kept = turned.split(/\s+/).filter((word) => word !== '' && !TITLES.has(foldText(word)));
  const name = kept.join(' ').replace(/[.!?]+$/, '');
  if (name.length < 2 || name.length > 80 || kept.length > 7) return { kind: 'invalid' };
  if (!/^\p{L}[\p{L}\p{M}'. -]*$/u.test(name)) return { kind: 'invalid' };
  if (wordsOf(name).some((word) => NOT_NAMES.has(word))) return { kind: 'invalid' };
  return { kind: kept.length === 1 ? 'partial' : 'ok', name };
}

const wordsOf = (name: string): string[] =>
  foldText(name.replaceAll(/['’‘`´]/g, ''))
    .split(' ')
    .filter(Boolean);

const PARTICLES = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'y',
  'e',
  'da',
  'do',
  'dos',
  'von',
  'van',
  'der',
  'den',
  'bin',
  'al',
  'el',
]);

/** The words of a name that count, folded; a lone "o" or "d" belongs to what follows (O Connor, D Angelo). */
function nameWords(name: string): string[] {
  const words = wordsOf(name.replaceAll(/\b([od])['’ ](?=\p{L}{3})/giu, '$1'));
  const kept = words.filter((word) => !TITLES.has(word) && !PARTICLES.has(word));
  return kept.length === 0 ? words : kept;
}

/** The form in which a name is hashed for an exact match: its words, folded, in alphabetical order. */
export const nameKey = (name: string): string => nameWords(name).sort().join(' ');

/**
 * How well two names fit: 2 word for word, 1 with a middle name left out, an initial or one typo, 0 not at all.
 * Meant for a date of birth and phone that fit already.
 */
export function fitNames(a: string, b: string): 0 | 1 | 2 {
  const [one, two] = [nameWords(a), nameWords(b)];
  if (one.toSorted().join(' ') === two.toSorted().join(' ')) return 2;
  if (one.join('') === two.join('')) return 1;
  const [few, many] = one.length <= two.length ? [one, two] : [two, one];
  const left = [...many];
  let whole = 0;
  let typos = 0;
  // The exact words first, so that a typo or an initial cannot take the place of one.
  const rest = few.filter((word) => {
    const at = left.indexOf(word);
    if (at < 0) return true;
    left.splice(at, 1);
    whole += 1;
    return false;
  });
  for (const word of rest) {
    const initial =
      word.length === 1
        ? left.findIndex((other) => other.startsWith(word))
        : left.findIndex((other) => other.length === 1 && word.startsWith(other));
    const near =
      initial >= 0
        ? -1
        : left.findIndex((other) => word.length > 3 && other.length > 3 && oneSlip(word, other));
    const at = Math.max(initial, near);
    if (at < 0) return 0;
    left.splice(at, 1);
    if (near >= 0) {
      typos += 1;
      whole += 1;
    }
  }
  return typos <= 1 && whole >= 2 ? 1 : 0;
}
