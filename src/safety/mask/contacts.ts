// Phones, e-mail addresses, street addresses, handles and great ages.
import { findPhoneNumbersInText } from 'libphonenumber-js/min';

export interface ContactSpan {
  readonly start: number;
  readonly end: number;
  readonly type: 'PHONE' | 'EMAIL' | 'ADDRESS' | 'HANDLE' | 'AGE' | 'URL';
}

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu;
const SPOKEN_EMAIL =
  /\b[\p{L}\p{N}]{1,40}(?:(?:\s(?:dot|punto|underscore|guion bajo|gui[oó]n bajo|dash|gui[oó]n)\s|[._-])[\p{L}\p{N}]{1,40}){0,4}\s?(?:\(at\)|\[at\]|\bat\b|\barroba\b|@)\s?(?:gmail|yahoo|hotmail|outlook|icloud|aol|proton|protonmail|live|msn|comcast|me|mail|[\p{L}\p{N}-]{2,30}(?=\s(?:dot|punto)\s))\s?(?:\(dot\)|\[dot\]|\bdot\b|\bpunto\b|\.)\s?(?:com|net|org|edu|es|mx|io|co|us|me|gov)\b/giu;
const LOOSE_PHONE = /(?<![\d-])(?:\+?1[\s.-]?)?\(?[2-9]\d{2}\)?[\s.-]{0,3}\d{3}[\s.-]{0,3}\d{4}(?![\d-])/g;
const SHORT_PHONE = /(?<![\d-])\d{3}[\s.-]\d{4}(?![\d-])/g;
const PHONE_WORD =
  /\b(phone|cell|mobile|call|text|tel|tel[eé]fono|celular|number|n[uú]mero|reach|contact|whatsapp|llam\w*)\b/i;
const SPOKEN_DIGIT =
  '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)';
const SPOKEN_PHONE = new RegExp(`\\b${SPOKEN_DIGIT}(?:[\\s,-]{1,2}${SPOKEN_DIGIT}){6,11}\\b`, 'giu');
const STREET =
  '(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|terrace|ter|way|circle|cir|parkway|pkwy|square|sq|highway|hwy|trail|broadway|plaza|loop|row|alley|turnpike|pike|crescent)';
const UNIT =
  '(?:,?\\s{1,2}(?:apt|apartment|unit|suite|ste|floor|fl|#|no|apto|depto|piso)\\.?\\s?#?[\\p{L}\\p{N}-]{1,6})?';
const CITY =
  "(?:,\\s?[\\p{L}.' ]{2,25})?(?:,?\\s(?:A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|DC|PR|New York|California|Texas|Florida))?(?:,?\\s\\d{5}(?:-\\d{4})?)?";
const ADDRESS = new RegExp(
  `\\b\\d{1,6}(?:-\\d{1,4})?[a-z]?\\s(?:[\\p{L}\\p{N}'.]{1,20}\\s){1,4}?${STREET}\\b\\.?${UNIT}${CITY}`,
  'giu',
);
const ADDRESS_ES = new RegExp(
  `\\b(?:calle|avenida|av\\.|avda\\.?|carrera|paseo|camino|callej[oó]n|colonia|urbanizaci[oó]n|boulevard|blvd)\\s[\\p{L}\\p{N} .']{2,40}?(?:#|n[uú]mero|no\\.|num\\.?|,)?\\s?\\d{1,6}${UNIT}`,
  'giu',
);
const PO_BOX = /\bp\.?\s?o\.?\s?box\s\d{1,8}/giu;
const LIVES = /\b(?:i live at|my address is|live at|mi direcci[oó]n es|vivo en)\s([^.!?\n]{5,60})/giu;
const HANDLE = /(?<![\p{L}\p{N}._%+-])@[A-Za-z_][\w.]{2,30}/gu;
const OLD_AGE =
  /\b(9\d|1[01]\d)(?=[\s-]?(?:years?[\s-]?old|year[\s-]old|yo\b|y\/o|yrs?\b|a[ñn]os(?! de experiencia)))|(?<=\b(?:turned|turning|aged?|is now|edad(?: de)?|cumpli[oó]|tiene)\s)(9\d|1[01]\d)(?!\d|\s?(?:min|dollar|d[oó]lar|percent|%|am\b|pm\b|d[ií]as|days))/giu;
const URL = /\bhttps?:\/\/[^\s]{3,200}/giu;

/** All contact details of a text, not yet free of overlaps. Linear in the text. */
export function contacts(text: string): ContactSpan[] {
  const out: ContactSpan[] = [];
  const all = (
    pattern: RegExp,
    type: ContactSpan['type'],
    accept: (match: RegExpExecArray) => boolean = () => true,
  ): void => {
    for (const match of text.matchAll(pattern))
      if (accept(match)) out.push({ start: match.index, end: match.index + match[0].length, type });
  };
  if (text.includes('@')) all(EMAIL, 'EMAIL');
  all(SPOKEN_EMAIL, 'EMAIL');
  if (/\d{3}/.test(text)) {
    for (const { startsAt, endsAt } of findPhoneNumbersInText(text, 'US'))
      out.push({ start: startsAt, end: endsAt, type: 'PHONE' });
    all(LOOSE_PHONE, 'PHONE');
    all(SHORT_PHONE, 'PHONE', (match) =>
      PHONE_WORD.test(text.slice(Math.max(0, match.index - 30), match.index)),
    );
  }
  all(SPOKEN_PHONE, 'PHONE');
  if (/\d/.test(text)) {
    all(ADDRESS, 'ADDRESS');
    all(ADDRESS_ES, 'ADDRESS');
    all(PO_BOX, 'ADDRESS');
    for (const match of text.matchAll(LIVES)) {
      const body = match[1] ?? '';
      if (/\d/.test(body))
        out.push({
          start: match.index + match[0].length - body.length,
          end: match.index + match[0].length,
          type: 'ADDRESS',
        });
    }
    all(OLD_AGE, 'AGE');
  }
  if (text.includes('@')) all(HANDLE, 'HANDLE');
  if (text.includes('://')) all(URL, 'URL');
  return out;
}
