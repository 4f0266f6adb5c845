// Tokens to symbols: phrases, weekdays, months, numbers and ordinals in words, in both languages at once,
// with slips of the finger mended where the word is long enough to be sure.
import { slips } from './edit-distance.ts';
import {
  CORRECTED,
  MONTH_FORMS,
  NEVER_CORRECTED,
  NUMBER_WORDS,
  ORDINAL_WORDS,
  PHRASES,
  WEEKDAY_FORMS,
  WEEKDAY_PLURALS,
} from './words.ts';

/** How many words the longest phrase has that begins with a word. */
const phraseLengths = new Map<string, number>();
for (const phrase of PHRASES.keys()) {
  const words = phrase.split(' ');
  const first = words[0] ?? '';
  phraseLengths.set(first, Math.max(words.length, phraseLengths.get(first) ?? 0));
}

const SPANISH = new Set(
  'el la los las un una de del al para por con que mi me quiero quisiera necesito puedo puede pueden tiene tienen hay cita citas hola gracias favor usted lunes martes miercoles jueves viernes sabado domingo manana pasado hoy tarde noche semana mes proximo proxima cambiar cancelar mover agendar reservar ver doctora antes despues hasta desde entre a y o no si en es cuando hora dia primera'.split(
    ' ',
  ),
);
// Also words of English, so they do not count as Spanish alone.
const BOTH = new Set([
  'a',
  'no',
  'me',
  'me',
  'o',
  'y',
  'es',
  'en',
  'la',
  'hora',
  'mi',
  'con',
  'de',
  'si',
  'favor',
  'mover',
]);

const ENGLISH = new Set(
  'book get me see up want would could works work better instead how about anything available make not but today tomorrow morning afternoon monday tuesday wednesday thursday friday saturday sunday the i my to for on at is can you need want would like do have with please and of in it next this from any after before between'.split(
    ' ',
  ),
);

/** True where a message is written in Spanish, by its small words. */
export function isSpanish(tokens: readonly string[], otherwise: boolean): boolean {
  let es = 0;
  let en = 0;
  for (const token of tokens) {
    if (SPANISH.has(token)) es += BOTH.has(token) ? 0.4 : 1;
    if (ENGLISH.has(token)) en += 1;
  }
  // One small word that both languages have decides nothing alone.
  return es < 0.8 && en < 1 ? otherwise : es > en;
}

const index = (forms: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(forms.flatMap((words, i) => words.map((word) => [word, i + 1] as const)));
const weekdays = index(WEEKDAY_FORMS);
const weekdayPlurals = index(WEEKDAY_PLURALS);
const months = index(MONTH_FORMS);
const known = (word: string): boolean =>
  weekdays.has(word) ||
  weekdayPlurals.has(word) ||
  months.has(word) ||
  PHRASES.has(word) ||
  NUMBER_WORDS.has(word) ||
  ORDINAL_WORDS.has(word);

const corrections = new Map<string, string>();

/** The word that a misspelled one was meant to be, or the word itself. */
export function mend(said: string): string {
  // "Tomorrow's no good": tomorrow is.
  const word = said.endsWith("'s") && known(said.slice(0, -2)) ? said.slice(0, -2) : said;
  if (word.length < 5 || known(word) || NEVER_CORRECTED.has(word) || word.startsWith('#')) return word;
  const kept = corrections.get(word);
  if (kept !== undefined) return kept;
  const near = (max: number): string | undefined =>
    CORRECTED.find(
      (right) =>
        right.length > 3 &&
        slips(word, right, max) <= max &&
        (word.length > 6 || right[0] === word[0]) &&
        (max === 1 || (right[0] === word[0] && right.slice(-3) === word.slice(-3))),
    );
  const best = near(1) ?? (word.length >= 7 ? near(2) : undefined) ?? word;
  if (corrections.size > 5000) corrections.clear();
  corrections.set(word, best);
  return best;
}

// Months that are also given to people, after who they are: "my daughter April".
const NAMES = new Set(['april', 'may', 'june', 'august', 'abril', 'julio', 'domingo']);
const KIN = new Set(
  'girl boy son daughter wife husband mom mother sister kid baby name named called hija hijo esposo esposa mama hermana nina nino llama'.split(
    ' ',
  ),
);

const isNumber = (token: string | undefined): boolean => token !== undefined && /^#[NO]:/.test(token);
const MONTH_BEFORE = new Set([
  'in',
  'of',
  'de',
  'en',
  'this',
  'next',
  'early',
  'late',
  'mid',
  'until',
  'till',
  'by',
  'before',
  'after',
  'through',
  'since',
  'end',
  'beginning',
]);

/** True where a title makes a name of the word after it: "Dr. Friday", but not "the doctor Friday" or "any dr Monday". */
const isTitle = (title: string, before: string | undefined, after: string | undefined): boolean =>
  /^(?:dr|dra|ms|mr|mrs)$/.test(title)
    ? !/^(?:the|a|my|any|el|la|un|una|mi|kids|kid's|childrens|same|another|other)$/.test(before ?? '')
    : /^(?:doctor|doctora|nurse|np)$/.test(title) &&
      /^(?:referred|said|told|wants|recommended|sent|is|dijo|recomendo)$/.test(after ?? '');

/** Symbols of one token that stands alone, given its neighbours. */
function symbolOf(tokens: readonly string[], at: number, spanish: boolean): string {
  const token = tokens[at] ?? '';
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const title = before === '.' ? tokens[at - 2] : before;
  const titled = title !== undefined && isTitle(title, tokens[before === '.' ? at - 3 : at - 2], after);
  if (titled || (NAMES.has(token) && KIN.has(before ?? ''))) return token;
  if (token === 'mar') return isNumber(after) || isNumber(before) || !spanish ? '#M:3' : '#W:2';
  if (token === 'may')
    return isNumber(after) || isNumber(before) || MONTH_BEFORE.has(before ?? '') ? '#M:5' : token;
  if (token === 'sat' && /^(?:i|we|he|she|they)$/.test(before ?? '')) return token;
  if (token === 'once') return /^(?:las|a)$/.test(before ?? '') || after === 'y' ? '#N:11' : token;
  if (token === 'uno') return '#N:1';
  if (token === 'sun' && /^(?:the|in)$/.test(before ?? '') && before === 'in') return token;
  const weekday = weekdays.get(token);
  if (weekday !== undefined) return `#W:${weekday}`;
  const plural = weekdayPlurals.get(token);
  if (plural !== undefined) return `#WS:${plural}`;
  const month = months.get(token);
  if (month !== undefined) return `#M:${month}`;
  const number = NUMBER_WORDS.get(token);
  if (number !== undefined) return `#N:${number}`;
  const ordinal = ORDINAL_WORDS.get(token);
  if (ordinal !== undefined) return `#OW:${ordinal}`;
  if (spanish && token === 'a') return 'to';
  return token;
}

/** Joins tens and units that stand in two words: twenty first, thirty-one, treinta y cinco. */
function joinNumbers(tokens: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? '';
    const tens = /^#N:([2345]0)$/.exec(token);
    const skip = tokens[i + 1] === '-' || tokens[i + 1] === 'y' || tokens[i + 1] === 'and' ? 1 : 0;
    const unit = tens ? /^(?:#N:([1-9])|#OW:([1-9])|(one|una|uno))$/.exec(tokens[i + 1 + skip] ?? '') : null;
    if (tens && unit && (skip === 0 || tokens[i + 1] === '-' || tens[1] !== '20')) {
      const sum = Number(tens[1]) + Number(unit[1] ?? unit[2] ?? 1);
      // A digit never follows tens as a unit: "20 5" is two numbers, "twenty five" one.
      out.push(unit[2] === undefined ? `#N:${sum}` : `#OW:${sum}`);
      i += 1 + skip;
      continue;
    }
    out.push(token);
  }
  return out;
}

const isShort = (word: string | undefined): boolean =>
  word !== undefined && word.length <= 5 && (weekdays.has(word) || months.has(word));

/** The message as symbols and words, one space between, a space at both ends. */
export function symbols(raw: readonly string[], spanish: boolean): string {
  // The stop of "thurs. 3/5" ends no sentence.
  const tokens = raw
    .map(mend)
    .filter(
      (token, i, all) => token !== '.' || !(isShort(all[i - 1]) && /^#|^at$|^@$/.test(all[i + 1] ?? '')),
    );
  const out: string[] = [];
  for (let i = 0; i < tokens.length;) {
    let used = 0;
    for (
      let length = Math.min(phraseLengths.get(tokens[i] ?? '') ?? 0, tokens.length - i);
      length >= 1;
      length -= 1
    ) {
      const phrase = tokens.slice(i, i + length);
      const found = PHRASES.get(phrase.join(' '));
      if (
        found === undefined ||
        (phrase[0] === 'e' && !spanish) ||
        (phrase[0] === 'o' && length === 1 && !spanish) ||
        (phrase[0] === 'y' && length === 1 && !spanish)
      )
        continue;
      // After "a la" or "es la", una is an hour.
      if (length === 1 && phrase[0] === 'una') break;
      out.push(...found.split(' ').map((part) => (/^\d+$/.test(part) ? `#N:${part}` : part)));
      used = length;
      break;
    }
    if (used === 0) {
      out.push(symbolOf(tokens, i, spanish));
      used = 1;
    }
    i += used;
  }
  return ` ${joinNumbers(out.filter((token) => token !== '')).join(' ')} `;
}
