// Identifiers that need a person, by form, check digits and the words around them.
import type { Category } from '../verdict.ts';
import { addresses } from './addresses.ts';
import { codes } from './codes.ts';
import { phones } from './contacts.ts';
import { hasNumber } from './has-number.ts';
import type { Stretch } from './stretch.ts';

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: 'SSN' | 'CARD' | 'BANK' | 'MBI' | 'INSURANCE' | 'MRN' | 'DOCUMENT' | 'PASSWORD' | 'ID';
  readonly category: Category;
}

/** Luhn, ISO/IEC 7812-1 annex B. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}

/** Whether an area, group and serial may be a social security number (SSA: never 000, 666 or 9xx; group 00; serial 0000). */
export const mayBeSsn = (digits: string): boolean =>
  digits.length === 9 &&
  !/^(000|666)/.test(digits) &&
  !digits.startsWith('00', 3) &&
  !digits.endsWith('0000');

/** Medicare Beneficiary Identifier, CMS format: 11 characters, letters without S, L, O, I, B, Z. */
const MBI =
  /^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}$/;

/** IBAN, ISO 13616: mod 97 over the rotated letters and digits. */
export function iban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  let rest = 0;
  for (const c of text.slice(4) + text.slice(0, 4)) {
    const value = c >= 'A' ? c.charCodeAt(0) - 55 : Number(c);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

/** ABA routing number check digit. */
const aba = (d: string): boolean =>
  d.length === 9 &&
  (3 * (+d[0]! + +d[3]! + +d[6]!) + 7 * (+d[1]! + +d[4]! + +d[7]!) + (+d[2]! + +d[5]! + +d[8]!)) % 10 === 0;

const NUMBER_WORDS = new Map(
  'zero=0 oh=0 o=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 cero=0 uno=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9'
    .split(' ')
    .map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
);

/** Capitals beside a number that are words of their own. */
const LABELS = new Set(
  'SSN MRN DOB MBI ID IDS DL CVV EXP PIN AND OR ON AT IS THE FOR MY TO AM PM NO ZIP TEL FAX CC AN IT IN OF BY'.split(
    ' ',
  ),
);

interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly spoken: boolean;
}

/** Runs of digits, of letters with digits, and of spoken digits, with the separators that people put in. Linear. */
function runs(text: string): Run[] {
  const out: Run[] = [];
  const pieces = /[A-Za-zÀ-ÿ0-9]+/g;
  let piece: RegExpExecArray | null;
  let current: { start: number; end: number; text: string; spoken: boolean; words: number } | null = null;
  const flush = (): void => {
    if (current && current.text.length >= 4 && (!current.spoken || current.words >= 4)) out.push(current);
    current = null;
  };
  while ((piece = pieces.exec(text))) {
    const word = piece[0];
    const spoken = NUMBER_WORDS.get(word.toLowerCase());
    const letters: boolean = current !== null && /^[A-Z]{1,3}$/.test(word) && !LABELS.has(word);
    const value: string | null = spoken ?? (/\d/.test(word) || letters ? word.toUpperCase() : null);
    const end = piece.index + word.length;
    if (value === null) {
      flush();
      continue;
    }
    const between = current ? text.slice(current.end, piece.index) : '';
    if (
      current &&
      /^[\s.\-–—/*#,]{1,3}$/.test(between) &&
      !/,\s|\.\s|\n/.test(between) === true &&
      current.text.length < 40
    ) {
      current.text += value;
      current.end = end;
      current.spoken ||= spoken !== undefined;
      current.words++;
    } else if (current && current.spoken && spoken !== undefined && between.length <= 3) {
      current.text += value;
      current.end = end;
      current.words++;
    } else {
      flush();
      current = { start: piece.index, end, text: value, spoken: spoken !== undefined, words: 1 };
    }
  }
  flush();
  return out;
}

const near = (before: string, words: RegExp): boolean => words.test(before);
const SSN_WORDS =
  /\b(ssn|ss(?= ?(?:#|n[ou.]))|tax id|s\.s\.n|social( security)?|soc sec|soc|seguro social|nss|itin|social)\b/i;
const SSN_LAST = /\b(last|ultimos?|final|ends?|ending|termin\w+|acab\w+)\b|últimos?/i;
const CARD_WORDS = /\b(card|credit|debit|visa|mastercard|amex|discover|tarjeta|cr[eé]dito|d[eé]bito|cc)\b/i;
const BANK_WORDS = /\b(account|acct|routing|iban|bank|checking|savings|aba|cuenta|banco|ruta|clabe)\b/i;
const INSURANCE_WORDS =
  /\b(rx ?bin|pcn|member|policy|insurance|subscriber|enrollee|group|grp|plan id|medicaid|medi-?cal|masshealth|tenncare|badgercare|molina|centene|wellcare|ambetter|aetna|cigna|humana|bcbs|blue cross|united|anthem|kaiser|fidelis|oscar|healthfirst|emblem|p[oó]liza|miembro|afiliad[oa]|seguro|seguro m[eé]dico|beneficiary|payer)\b/i;
const MRN_WORDS =
  /\b(mrn|medical record|record (number|no|#)|registro m[eé]dico|chart(?: (?:number|no|#)|(?= [a-z]?\d)|\s*$)|patient (id|number|no)|expediente|historia cl[ií]nica|n[uú]mero de (?:paciente|r[eé]cord)|id de(?:l)? paciente|account id|account (?:#|number|no)? ?with (?:you|the clinic|your office))\b|\bm\.?r\.? ?#/i;
const DOCUMENT_WORDS =
  /\b(passport|pasaporte|driver'?s? lic|licen[sc]e|lic|licencia|dl\b|state id|id (number|card|no)|green card|alien|a-number|visa number|c[eé]dula|dni|curp|ine|matr[ií]cula|vin|identificaci[oó]n|claims?|confirmation|authorization|auth|reference|ref|case (?:number|no|#)|tracking|plates?|placas?|reclamo|reclamaci[oó]n|folio|autorizaci[oó]n|referencia|confirmaci[oó]n|caso n[uú]mero)\b/i;
const MBI_WORDS = /\b(medicare|mbi|hicn?)\b/i;
const PHONE_WORDS =
  /\b(phone|cell|mobile|call|text|tel|tel[eé]fono|celular|fax|contact|llam\w*|whatsapp|reach)\b/i;
/** Letters that belong to the number behind them: "HIX-22-884710", "NY 884 120 553". */
const PREFIX = /(?<![\p{L}\p{N}])(?:[A-Za-z]{1,5}[-–]|[A-HJ-Z][A-Z]{0,2}\s)$/u;

const DATE =
  /(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}|(?:19|20)\d{2}-\d{1,2}-\d{1,2})(?![\d/-])/g;

/** A card's code or end by names that nothing else has. */
const CVV =
  /(?<!\p{L})(?:cvv|cvc|security code|c[oó]digo de seguridad|(?:number|code|numbers) (?:on|in) (?:the |my )?back(?: of (?:the |my )?card)?|exp(?:iration|iry)? date|los 3 numeritos)(?: is| es| de atr[aá]s|:)?\s{1,2}(\d{3,4}|\d(?: \d){2,3}|\d{1,2}[/-]\d{2,4}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) twenty \p{L}{3,6})(?![\p{L}\p{N}])/giu;
/** Beside a card's number: when it ends, and its code. */
const EXPIRY =
  /(?<!\p{L})(?:exp(?:iry|ires|iration)?(?: date)?|(?:good|valid) thru|vence|vencimiento|fecha|code|c[oó]digo|cvv|cvc|security(?: code)?|(?:number|numbers|code|3|three|tres|los 3|n[uú]meros?|numeritos)(?: \p{L}{1,9}){0,3} (?:back|front|atr[aá]s|numeritos)|numeritos)(?: is| es| de atr[aá]s| en|[.:])?\s{0,2}(\d{3,4}|\d(?: \d){2,3}|\d{1,2}[/-]\d{2,4}|(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) )(?:de |del )?(?:20\d\d|\d\d|twenty \p{L}{3,6})|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) twenty \p{L}{3,6})(?![\p{L}\p{N}])/giu;
/** Right behind a card's number: its end and its code, without a word. */
const BEHIND_CARD =
  /^[\s,;-]{1,3}((?:\d{1,2}[/-]\d{2,4}|\d{4})(?:[\s,;-]{1,3}\d{3,4})?|\d{3,4})(?![\d/:.-]|\s?(?:am|pm)\b)/iu;
/** "8843 are the last 4 of my ssn", "my last 4 is 1186, for the social". */
const LAST_FOUR =
  /(?<!\p{L})(?:last ?(?:4|four)|[uú]ltimos? (?:4|cuatro))(?: digits| d[ií]gitos)?(?: (?:de mi|del|of my|of the|of) (?:seguro social|seguro|social security|social|ssn|ss))(?: number| n[uú]mero)?(?: is| are| son| es|:)?\s(\d{4})(?!\d)|(?<!\p{L})(?:last ?(?:4|four)|[uú]ltimos? (?:4|cuatro))(?: digits| d[ií]gitos)?(?: is| are| son|:)?\s(\d{4})(?=[^.!?\n]{0,30}(?<!\p{L})(?:ssn|social|seguro)(?!\p{L}))|(?<!\d)(\d{4})(?= (?:are|is|son|es) (?:the |my |los |mis )?(?:last|[uú]ltimos?))|(?<=x{3}[ -]?x{2}[ -]?)(\d{4})(?!\d)/giu;
const PASSWORD =
  /\b(?:passwords?|passcode|pass|pwd?|contrase[ñn]a|clave|pin)(?: de [a-z ]{2,20}?)?(?:(?:\s\p{L}{1,8}){0,3}?\s(?:is|es|was)|\s?[:=])?\s{1,3}["'“]?([^\s"'”,]{4,40})/giu;
const NO_PASSWORD =
  /^(?:wrong|incorrect|not|expired|needed|required|incorrecta|mala|the|still|reset|for|link|number|smear|de|del|para|\W+)\W*$/i;
const PREFIXED = new Set(['INSURANCE', 'MRN', 'DOCUMENT']);

/** Codes that nothing explains and that are nobody's phone, address or date of birth: whatever they are, staff may know. */
function unlabelled(text: string, found: readonly Found[]): Found[] {
  const apart = (one: Stretch, other: Stretch): boolean => other.end <= one.start || one.end <= other.start;
  const left = codes(text).filter(
    (code) =>
      found.every((one) => apart(code, one)) && GRAVE_CODE.test(plainCode(text.slice(code.start, code.end))),
  );
  if (left.length === 0) return [];
  const reached = [...phones(text), ...addresses(text)];
  return left
    .filter((code) => reached.every((one) => apart(code, one)))
    .map(({ start, end }) => ({ start, end, type: 'ID', category: 'sensitive.identifier' }));
}
const plainCode = (text: string): string => text.replace(/[\s./–-]/g, '');
/** Letters with five digits, or more digits than a date has and not as many as a phone. */
const GRAVE_CODE =
  /^#?(?=(?:\D*\d){5})(?=.*[A-Za-z])[A-Za-z\d]{6,30}$|^#?(?:\d{9}|\d{12,30})$|^#?(?!0?[1-9]|1[0-2])\d{8}$/;

/** When the cards of a text end, and their codes. */
function besideCards(text: string, cards: readonly Found[]): Found[] {
  const card = (start: number, end: number): Found => ({
    start,
    end,
    type: 'CARD',
    category: 'sensitive.identifier',
  });
  const out: Found[] = [];
  for (const match of text.matchAll(cards.length > 0 || text.search(CVV) >= 0 ? EXPIRY : CVV)) {
    const end = match.index + match[0].length;
    out.push(card(end - (match[1] ?? '').length, end));
  }
  for (const { end } of cards) {
    const behind = BEHIND_CARD.exec(text.slice(end, end + 24));
    if (behind) out.push(card(end + behind[0].length - (behind[1] ?? '').length, end + behind[0].length));
  }
  return out;
}

/** Everything in a text that is an identifier a person must handle. */
export function findIdentifiers(text: string): Found[] {
  const found: Found[] = [];
  const add = (run: { start: number; end: number }, type: Found['type']): void => {
    const prefix = PREFIXED.has(type)
      ? (PREFIX.exec(text.slice(Math.max(0, run.start - 7), run.start))?.[0] ?? '')
      : '';
    const start = LABELS.has(prefix.trim()) ? run.start : run.start - prefix.length;
    found.push({ start, end: run.end, type, category: 'sensitive.identifier' });
  };
  const numbers = hasNumber(text);
  // A date is no part of a number that stands beside it.
  for (const run of numbers ? runs(text.replace(DATE, (date) => '|'.repeat(date.length))) : []) {
    const before = text.slice(Math.max(0, run.start - 60), run.start);
    const after = text.slice(run.end, run.end + 30);
    const around = `${before} ${after}`;
    const value = run.text;
    const digits = /^\d+$/.test(value);
    const written = text.slice(run.start, run.end);
    if (digits && value.length >= 13 && value.length <= 19 && (luhn(value) || near(around, CARD_WORDS)))
      add(run, 'CARD');
    else if (value.length === 11 && MBI.test(value) && /[A-Z]/.test(value)) add(run, 'MBI');
    else if (iban(value)) add(run, 'BANK');
    else if (
      digits &&
      value.length === 9 &&
      mayBeSsn(value) &&
      (near(around, SSN_WORDS) || /^\d{3}[-. ]\d{2}[-. ]\d{4}$/.test(written))
    )
      add(run, 'SSN');
    else if (
      digits &&
      value.length === 4 &&
      (near(before, SSN_WORDS) ||
        (near(before, SSN_LAST) &&
          /^\W{0,3}(?:of |de )?(?:my |mi )?(?:ssn|social|seguro social)/i.test(after)))
    )
      add(run, 'SSN');
    else if (digits && value.length === 4 && near(before, CARD_WORDS) && near(before, SSN_LAST))
      add(run, 'CARD');
    else if (digits && value.length === 4 && near(before, BANK_WORDS) && near(before.slice(-22), SSN_LAST))
      add(run, 'BANK');
    else if (near(before, MBI_WORDS) && value.length >= 9 && /\d/.test(value)) add(run, 'MBI');
    else if (
      digits &&
      value.length >= 6 &&
      value.length <= 17 &&
      near(before, BANK_WORDS) &&
      (!near(before.slice(-25), PHONE_WORDS) || aba(value))
    )
      add(run, 'BANK');
    else if (near(before, MRN_WORDS) && /\d{3}/.test(value)) add(run, 'MRN');
    else if (
      near(before, DOCUMENT_WORDS) &&
      /\d.*\d/.test(value) &&
      (value.length >= 5 || PREFIX.test(before)) &&
      !(digits && value.length === 10)
    )
      add(run, 'DOCUMENT');
    else if (
      near(before, INSURANCE_WORDS) &&
      /\d{3}/.test(value) &&
      (value.length >= 6 || PREFIX.test(before)) &&
      !/^\d{10}$/.test(value)
    )
      add(run, 'INSURANCE');
    else if (near(before, SSN_WORDS) && digits && value.length >= 4 && value.length <= 9) add(run, 'SSN');
  }
  if (numbers)
    found.push(
      ...besideCards(
        text,
        found.filter(({ type }) => type === 'CARD'),
      ),
    );
  for (const match of numbers ? text.matchAll(LAST_FOUR) : []) {
    const value = match.slice(1).find((group) => group !== undefined) ?? '';
    const start = match.index + match[0].lastIndexOf(value);
    found.push({ start, end: start + value.length, type: 'SSN', category: 'sensitive.identifier' });
  }
  found.push(...unlabelled(text, found));
  for (const match of text.matchAll(PASSWORD)) {
    const value = match[1] ?? '';
    const told = /(?:is|es|:|=)\s{0,3}["'“]?$/i.test(match[0].slice(0, -value.length));
    const made = /\d/.test(value) || /[A-Za-z].*[^A-Za-z].*/.test(value.replace(/[.!?]+$/, ''));
    if (NO_PASSWORD.test(value) || !(made || (told && /\b(?:my|mi)\b/i.test(text)))) continue;
    const end = match.index + match[0].length;
    found.push({ start: end - value.length, end, type: 'PASSWORD', category: 'sensitive.identifier' });
  }
  return found;
}
