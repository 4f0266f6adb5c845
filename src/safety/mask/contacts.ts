// Phones, e-mail addresses, street addresses, handles and great ages.
import { findPhoneNumbersInText } from 'libphonenumber-js/min';

export interface ContactSpan {
  readonly start: number;
  readonly end: number;
  readonly type: 'PHONE' | 'EMAIL' | 'ADDRESS' | 'HANDLE' | 'AGE' | 'URL';
}

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu;
const AT = /@|[([]at[)\]]|\b(?:at|arroba)\b/i;
const SPOKEN_EMAIL =
  /(?<![\p{L}\p{N}])(?:(?:\p{L}\s){2,20})?[\p{L}\p{N}]{1,40}(?:(?:\s(?:dot|punto|underscore|guion bajo|gui[oó]n bajo|dash|gui[oó]n)\s|[._-])[\p{L}\p{N}]{1,40}){0,4}(?:\s\d{1,6})?\s?(?:\(at\)|\[at\]|\bat\b|\barroba\b|@)\s?(?:gmail|yahoo|hotmail|outlook|icloud|aol|proton|protonmail|live|msn|comcast|me|mail|[\p{L}\p{N}-]{2,30}(?=\s(?:dot|punto)\s|\(dot\)|\[dot\]))\s?(?:\(dot\)|\[dot\]|\bdot\b|\bpunto\b|\.)\s?(?:com|net|org|edu|es|mx|io|co|us|me|gov)\b/giu;
const LOOSE_PHONE = /(?<![\d-])(?:\+?1[\s.-]?)?\(?[2-9]\d{2}\)?[\s.-]{0,3}\d{3}[\s.-]{0,3}\d{4}(?![\d-])/g;
/** Numbers of other countries, where something says that it is one. */
const FOREIGN_PHONE = /(?<![\d-])\+?\d(?:[\s().-]{0,2}\d){9,13}(?![\d-])/g;
const SHORT_PHONE = /(?<![\d-])\d{3}[\s.-]\d{4}(?![\d-])/g;
/** With a line between: nothing else at a clinic is written so. */
const LOCAL_PHONE = /(?<![\d/.-])[2-9]\d{2}-\d{4}(?![\d/.-])/g;
const PHONE_WORD =
  /\b(phone|cell|mobile|call|text|tel|tel[eé]fono|celular|number|n[uú]mero|reach|contact|whatsapp|llam\w*)\b/i;
const SPOKEN_DIGIT =
  '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)';
/** "tre.w22 at gmail": a provider says enough where the part before it is no word. */
const SHORT_EMAIL =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,30}(?:[._\d][\p{L}\p{N}._]{0,30})\s?(?:\(at\)|\bat\b|\barroba\b|@)\s?(?:gmail|yahoo|hotmail|outlook|icloud|aol|protonmail)\b(?!\s?(?:dot|punto|\.))/giu;
/** Ten digits one by one, as some type them. */
const SPACED_PHONE = /(?<![\d-])(?:1[\s.-])?[2-9](?:[\s.-]\d){9}(?![\d-])/g;
const HALF_SPOKEN_PHONE = new RegExp(`(?<![\\d-])\\d{3}(?:[\\s,-]{1,2}${SPOKEN_DIGIT}){7}\\b`, 'giu');
const SPOKEN_PHONE = new RegExp(`\\b${SPOKEN_DIGIT}(?:[\\s,-]{1,2}${SPOKEN_DIGIT}){6,11}\\b`, 'giu');
const STREET =
  '(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|terrace|ter|way|circle|cir|parkway|pkwy|square|sq|highway|hwy|trail|broadway|plaza|loop|row|alley|turnpike|pike|crescent|concourse|heights|esplanade|(?-i:Close|Walk|Path|Gardens|Mews|Run|Ridge|Green|Park))';
const STATE =
  '(?:(?-i:A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|DC|PR)\\b|New York|New Jersey|California|Texas|Florida)';
const SIDE = '(?:\\s(?:north|south|east|west|[ns]\\.?[ew]?\\.?|[ew]\\.?)(?![\\p{L}]))?';
const UNIT =
  '(?:,?\\s{1,2}(?:apartment|apartamento|apto|apt|int|interior|lote|unit|suite|ste|floor|fl|#|no|depto|piso)(?![\\p{L}])\\.?\\s?#?[\\p{L}\\p{N}-]{1,6}|,?\\s\\d{1,2}(?:st|nd|rd|th) fl(?:oor)?\\b)?';
const CITY = `(?:,\\s?[\\p{L}.' ]{2,25}(?<!\\s))?(?:(?:\\s[\\p{L}.']{2,20}){0,2}?,?\\s${STATE})?(?:,?\\s\\d{5}(?:-\\d{4})?)?`;
const ADDRESS = new RegExp(
  `\\b\\d{1,6}(?:-\\d{1,4})?[a-z]?\\s(?:[\\p{L}\\p{N}'.]{1,20}\\s){1,4}?${STREET}\\b\\.?${SIDE}${UNIT}${CITY}`,
  'giu',
);
const ADDRESS_ES = new RegExp(
  `\\b(?:calle|avenida|av\\.|avda\\.?|carrera|paseo|camino|callej[oó]n|colonia|urbanizaci[oó]n|boulevard|blvd)\\s[\\p{L}\\p{N} .']{2,40}?(?:#|n[uú]mero|no\\.|num\\.?|,)?\\s?\\d{1,6}(?:-\\d{1,4})?(?:\\s(?:#|n[uú]mero|no\\.|num\\.?)\\s?\\d{1,6}(?:-\\d{1,4})?)?${UNIT}(?:,\\s(?-i:\\p{Lu})\\p{L}{2,20}(?:\\s(?-i:\\p{Lu})\\p{L}{2,20})?)?`,
  'giu',
);
/** Words that stand between a number and a street's kind only by chance: "2 2026 at 11 with dr". */
const NO_STREET =
  /\s(?:at|with|for|on|to|and|or|in|is|the|a|my|until|from|by|of|am|pm|can|see|free|open)[.,]?\s|\bdr\.?$/i;
const PO_BOX = new RegExp(`\\bp\\.?\\s?o\\.?\\s?box\\s\\d{1,8}${CITY}`, 'giu');
const LIVES = /\b(?:i live at|my address is|live at|mi direcci[oó]n es|vivo en)\s([^.!?\n]{5,60})/giu;
const HANDLE = /(?<![\p{L}\p{N}._%+-])@[A-Za-z_][\w.]{2,30}/gu;
const OLD_AGE =
  /\b(9\d|1[01]\d)(?=[\s-]?(?:years?[\s-]?old|year[\s-]old|yo\b|y\/o|yrs?\b|a[ñn]os(?! de experiencia)))|(?<=\b(?:turned|turning|turns|aged?:?|is now|will be|'ll be|edad(?: de|:)?|cumpli[oó]|cumple|tiene)\s)(9\d|1[01]\d)(?!\d|\s?(?:min|dollar|d[oó]lar|percent|%|am\b|pm\b|d[ií]as|days))/giu;
/** "grandma (95)", "my mother-in-law, 94, lives …". */
const AGE_IN_BRACKETS =
  /(?<=\p{L}\s\()(9\d|1[01]\d)(?=\))|(?<=\b(?:mother|father|mom|dad|law|aunt|uncle|husband|wife|grand\p{L}{1,8}|abuel[oa]|mam[aá]|pap[aá]|suegr[oa]),\s)(9\d|1[01]\d)(?=,)/giu;
/** "My grandfather is 94", and the same in words. */
const AGE_OF =
  /\b(?:he|she|i|i'm|im|am|grand\p{L}{1,8}|mother|father|mom|dad|aunt|uncle|husband|wife|patient|abuel[oa]|mam[aá]|pap[aá]|madre|padre|esposo|esposa)(?:'s| is| am| was| just| es| ya)?(?: (?:now|just|turned|turning|turns|only|tiene|cumpli[oó]|ya))?\s(9\d|1[01]\d)(?![\d:/.%-]|\s?(?:min|dollar|d[oó]lar|percent|am\b|pm\b|d[ií]as|days|lb|kg|pounds|kilos))/giu;
const OLD_IN_WORDS =
  '(ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred(?: and)?(?: (?:one|two|three|four|five|six|seven|eight|nine|ten))?|noventa(?: y (?:uno?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?|cien|ciento (?:uno?|dos|tres|cuatro|cinco))';
const AGE_IN_WORDS = new RegExp(
  `\\b${OLD_IN_WORDS}(?=[\\s-](?:years?[\\s-]old|year[\\s-]olds?|a[ñn]os))`,
  'giu',
);
const PERSON =
  "(?:he|she|i'm|im|am|grand\\p{L}{1,8}|mother|father|mom|mum|dad|aunt|uncle|husband|wife|abuel[oa]|mam[aá]|pap[aá]|madre|padre|suegr[oa])";
/** "My father is ninety four", with nothing after it that is counted. */
const AGE_OF_IN_WORDS = new RegExp(
  `\\b${PERSON}(?:'s| is| am| was| just| tiene)?(?: (?:now|just|turned|turning|turns|only|tiene|cumpli[oó]|ya))?\\s${OLD_IN_WORDS}(?!\\s?(?:\\p{L}{0,3}\\d|min|dollar|percent|pounds|kilos|days|miles|degrees))`,
  'giu',
);
const USER_NAME =
  /\b(?:user ?name|user|login|usuario|handle|insta(?:gram)?|ig|telegram|snap(?:chat)?|tik ?tok|twitter|facebook|fb)(?:\s?(?:is|es|:|=))?\s@?([A-Za-z][\w.]{2,30})/giu;
const URL =
  /\b(?:https?:\/\/|www\.)[^\s]{3,200}|\b[\p{L}\p{N}-]{2,40}\.(?:com|org|net|me|io)\/[^\s]{2,200}/giu;

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
  /** The same for patterns whose last group is what counts. */
  const allLast = (
    pattern: RegExp,
    type: ContactSpan['type'],
    accept: (match: RegExpExecArray) => boolean = () => true,
  ): void => {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (accept(match)) out.push({ start: end - (match.at(-1) ?? '').length, end, type });
    }
  };
  if (text.includes('@')) all(EMAIL, 'EMAIL');
  if (AT.test(text)) {
    all(SPOKEN_EMAIL, 'EMAIL');
    all(SHORT_EMAIL, 'EMAIL');
  }
  if (/\d{3}/.test(text)) {
    for (const { startsAt, endsAt } of findPhoneNumbersInText(text, 'US'))
      out.push({ start: startsAt, end: endsAt, type: 'PHONE' });
    all(LOOSE_PHONE, 'PHONE');
    const announced = (match: RegExpExecArray): boolean =>
      PHONE_WORD.test(text.slice(Math.max(0, match.index - 30), match.index));
    all(SHORT_PHONE, 'PHONE', announced);
    all(LOCAL_PHONE, 'PHONE');
    all(FOREIGN_PHONE, 'PHONE', (match) => match[0].startsWith('+') || announced(match));
  }
  all(HALF_SPOKEN_PHONE, 'PHONE');
  all(SPOKEN_PHONE, 'PHONE');
  all(SPACED_PHONE, 'PHONE');
  if (/\d/.test(text)) {
    all(ADDRESS, 'ADDRESS', (match) => !NO_STREET.test(match[0].split(',', 1)[0] ?? ''));
    all(ADDRESS_ES, 'ADDRESS');
    all(PO_BOX, 'ADDRESS');
    allLast(LIVES, 'ADDRESS', (match) => /\d/.test(match[1] ?? ''));
    all(OLD_AGE, 'AGE');
    all(AGE_IN_BRACKETS, 'AGE');
    allLast(AGE_OF, 'AGE');
  }
  all(AGE_IN_WORDS, 'AGE');
  allLast(AGE_OF_IN_WORDS, 'AGE');
  if (text.includes('@')) all(HANDLE, 'HANDLE');
  // A word after "user" is a name of one only where no plain word looks like it.
  allLast(USER_NAME, 'HANDLE', (match) => /[\d_@]|\.\w|(?::|=)\s/.test(match[0]));
  if (text.includes('/') || text.includes('www.')) all(URL, 'URL');
  return out;
}
