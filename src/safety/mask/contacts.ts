// How somebody is reached: phones, e-mail addresses, and with them addresses, handles, great ages and links.
import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import { addresses } from './addresses.ts';
import { ages } from './ages.ts';
import { hasNumber } from './has-number.ts';
import { handles } from './handles.ts';
import { stretches, type Stretch } from './stretch.ts';

export interface ContactSpan extends Stretch {
  readonly type: 'PHONE' | 'EMAIL' | 'ADDRESS' | 'HANDLE' | 'AGE' | 'URL';
}

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu;
const AT = /@|[([]at[)\]]|\b(?:at|arroba)\b/i;
const SPOKEN_EMAIL =
  /(?<![\p{L}\p{N}])(?:(?:\p{L}\s){2,20})?[\p{L}\p{N}]{1,40}(?:(?:\s(?:dot|punto|underscore|guion bajo|gui[oó]n bajo|dash|gui[oó]n)\s|[._-])[\p{L}\p{N}]{1,40}){0,4}(?:\s\d{1,6})?\s?(?:\(at\)|\[at\]|\bat\b|\barroba\b|@)\s?(?:gmail|yahoo|hotmail|outlook|icloud|aol|proton|protonmail|live|msn|comcast|me|mail|[\p{L}\p{N}-]{2,30}(?=\s(?:dot|punto)\s|\s?\(dot\)|\s?\[dot\]))\s?(?:\(dot\)|\[dot\]|\bdot\b|\bpunto\b|\.)\s?(?:com|net|org|edu|es|mx|io|co|us|me|gov)\b/giu;
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
const URL =
  /\b(?:https?:\/\/|www\.)[^\s]{3,200}|\b[\p{L}\p{N}-]{2,40}\.(?:com|org|net|me|io)\/[^\s]{2,200}/giu;

/** An address read out: what stands after "my email is", or is joined by "dot" and the like, up to the provider. */
const LABELLED_EMAIL =
  /(?<!\p{L})(?:e-?mail|mail|correo)(?: address| electr[oó]nico)?(?: is| es|:)?\s((?:[\p{L}\p{N}._-]{1,30}[ ,]{1,2}){1,8}?(?:at|arroba)(?: sign,?)?\s(?:[\p{L}\p{N}-]{2,30}[ .]){1,2}(?:(?:dot|punto) ?)?(?:com|net|org|edu|es|mx|example|gov|us))(?!\p{L})/giu;
const JOINED_EMAIL =
  /(?<![\p{L}\p{N}])(?:(?:the letter |la letra )?[\p{L}\p{N}]{1,30} (?:dot|punto|underscore|guion bajo|gui[oó]n bajo|dash|gui[oó]n) ){1,4}(?:[\p{L}\p{N}]{1,20} ){1,4}(?:at|arroba) [\p{L}\p{N}-]{2,30} (?:dot |punto )?(?:com|net|org|edu|es|mx|gov|us)(?!\p{L})/giu;
/** "kofi99 @ example . com", "dvorak-family(at)example.com". */
const SPACED_EMAIL =
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}._+-]{2,40}\s?(?:@|\(at\)|\[at\])|[\p{L}\p{N}]{1,20}[._\d-][\p{L}\p{N}._-]{0,20}\s(?:at|arroba))\s?[\p{L}\p{N}-]{2,30}\s?\.\s?(?:com|net|org|edu|es|mx|example|gov|us)(?!\p{L})/giu;
/** "d as in dog, hartley, the number 9, at gmail dot com": piece by piece. */
const PIECED_EMAIL =
  /(?<![\p{L}\p{N}])(?:(?:the (?:number|letter) |la letra |el (?:n[uú]mero )?)?[\p{L}\p{N}]{1,20}(?: (?:as in|de|como) \p{L}{2,12})?, ?){1,8}(?:at|arroba) [\p{L}\p{N}-]{2,30} (?:dot|punto) (?:com|net|org|edu|es|mx)(?!\p{L})/giu;
/** "j-dub at hotmail com": the point left out. */
const POINTLESS_EMAIL =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}._-]{2,40} (?:at|arroba) (?:gmail|yahoo|hotmail|outlook|icloud|aol|protonmail|live|msn) com(?!\p{L})/giu;

/** "Sin número": an address of a house that has none. */
const NO_HOUSE = /s\/n/i;

/** Phones, e-mail addresses, handles, addresses, ages and links of a text, not yet free of overlaps. Linear in the text. */
export function contacts(text: string): ContactSpan[] {
  const of = (type: ContactSpan['type'], found: readonly Stretch[]): ContactSpan[] =>
    found.map(({ start, end }) => ({ start, end, type }));
  const numbers = hasNumber(text);
  return [
    ...of('EMAIL', emails(text)),
    ...(numbers ? of('PHONE', phones(text)) : []),
    ...(numbers || NO_HOUSE.test(text) ? of('ADDRESS', addresses(text)) : []),
    ...(numbers ? of('AGE', ages(text)) : []),
    ...of('HANDLE', handles(text)),
    ...(text.includes('/') || text.includes('www.') ? of('URL', stretches(text, URL)) : []),
  ];
}

function emails(text: string): Stretch[] {
  const out = text.includes('@') ? stretches(text, EMAIL) : [];
  if (!AT.test(text)) return out;
  return [
    ...out,
    ...[SPOKEN_EMAIL, SHORT_EMAIL, JOINED_EMAIL, POINTLESS_EMAIL, SPACED_EMAIL, PIECED_EMAIL].flatMap((one) =>
      stretches(text, one),
    ),
    ...stretches(text, LABELLED_EMAIL, () => true, true),
  ];
}

/** The phone numbers of a text. */
export function phones(text: string): Stretch[] {
  const out = [HALF_SPOKEN_PHONE, SPOKEN_PHONE, SPACED_PHONE].flatMap((one) => stretches(text, one));
  if (!/\d{3}/.test(text)) return out;
  const announced = (match: RegExpExecArray): boolean =>
    PHONE_WORD.test(text.slice(Math.max(0, match.index - 30), match.index));
  return [
    ...out,
    ...findPhoneNumbersInText(text, 'US').map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt })),
    ...stretches(text, LOOSE_PHONE),
    ...stretches(text, SHORT_PHONE, announced),
    ...stretches(text, LOCAL_PHONE),
    ...stretches(text, FOREIGN_PHONE, (match) => match[0].startsWith('+') || announced(match)),
  ];
}
