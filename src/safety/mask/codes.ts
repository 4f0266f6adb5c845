// Numbers that no label explains: a code of letters and digits, a long number, a number said digit by digit. At a
// clinic such a thing belongs to somebody, whatever it is; dates, times, prices and measures do not look so.
import { hasNumber } from './has-number.ts';
import type { Stretch } from './stretch.ts';

/** Letters and digits in groups, with one space, point, line or stroke between them. */
const GROUPS =
  /(?<![\p{L}\p{N}$€£@.,:/_-])#?(?:[A-Za-z]{1,6}[-–]){0,2}[A-Za-z]{0,6}\d[A-Za-z\d]*(?:[ ./–-]{1,2}(?:[A-Z]{1,4}(?=[ .-]?\d)|[A-Za-z]{0,4}\d[A-Za-z\d]*))*(?![\p{L}\p{N}@])/gu;
/** Capitals or a short word with a line that belong to the number behind them. */
const BEFORE = /(?<![\p{L}\p{N}])(?:[A-Za-z]{1,5}-|[A-Z]{1,4} )$/u;
/** Capitals before a number that are words. */
const WORDS =
  /^(?:SSN|MRN|DOB|MBI|IDS?|DL|CVV|EXP|PIN|AND|OR|ON|AT|IS|THE|FOR|MY|TO|AM|PM|NO|ZIP|TEL|FAX|CC|AN?|IT|IN|OF|BY|I|BUS|ROOM|RM|FORM|APT|COVID|CPT|ICD|BP|LINE|EXIT|SUITE|FLOOR|CALL|TEXT|MI|EL|LA|DE|ES|Y|O|NOV|DEC|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|SEPT|OCT|MON|TUE|WED|THU|FRI|SAT|SUN)[ -]$/i;
const DATE =
  /^(?:\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d\d|(?:19|20)\d\d))?|(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}|(?:19|20)\d{2}[01]\d[0-3]\d|(?:0[1-9]|1[0-2]|[1-9])[0-3]\d(?:19|20)\d\d)$/;
/** Dates and times, which end a number beside them. */
const WHEN =
  /(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}|\d{1,2}:\d\d)(?![\d/-])/g;
/** Behind a word for one's file, shorter codes too: "chart SV-6612". */
const LABELLED =
  /(?<!\p{L})(?:records?|charts?|file|folder|expediente|hist(?:oria|\.)? cl[ií]nica|case|caso|account|acct|order|orden|folio|ref(?:erence)?|accession|specimen)(?: (?:number|no\.?|id|n[uú]mero|is|es|en)){0,3}\s?[:#]?\s?((?:[A-Z]{1,4}[ -])?\d[\dA-Za-z]*(?:[ -](?:[\dA-Z]{1,6})(?![a-z])){0,4})(?![\p{L}\p{N}:/])/gu;
/** "LDL 190 HDL 38": values of a laboratory. */
const VALUES = /^(?:[A-Z]{2,4} \d{1,3}(?: |$))+$/i;
const YEAR = /^(?:19|20)\d\d$/;
/** "1030am", "30mg", "3rd": how much or when, not which. */
const MEASURE =
  /^#?\d{1,4}(?:[.,]\d+)?(?:am|pm|a|p|mg|mcg|ml|kg|g|lbs?|cm|mm|ft|in|km|mi|hrs?|h|min|mins|s|sec|st|nd|rd|th|x|k|yo|yr|yrs|f|c|d|w|wk|wks|mo|rn|ish|er|do|ro|to|mo|o|a|º|bpm|kcal|cal|iu|pm-\d+pm|am-\d+pm)$/i;
/** International classification of diseases, forms of the government, and the like: "J45.909", "I-693", "1095-A". */
const KNOWN_CODE =
  /^(?:[A-TV-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?|[A-Z]{1,3}-?\d{1,3}[A-Z]?|\d{3,4}-?[A-Z]{1,3}|[A-Z]{2} \d{5}(?:-\d{4})?|COVID-?\d\d|\d{5}(?:-\d{4})?)$/i;

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/** Whether a match of {@link GROUPS} says which one, not when or how much. */
function isCode(value: string): boolean {
  if (DATE.test(value) || KNOWN_CODE.test(value) || MEASURE.test(value) || VALUES.test(value)) return false;
  const parts = value.split(/[ /.–-]+/).filter(Boolean);
  if (parts.every((part) => YEAR.test(part) || /^\d{1,2}$/.test(part) || MEASURE.test(part)))
    return parts.length > 4;
  const [first = ''] = parts;
  if (parts.length === 1) {
    const digits = digitsIn(first);
    return /[A-Za-z]/.test(first) ? digits >= 4 : digits >= 6;
  }
  const long = parts.filter((part) => digitsIn(part) >= 3 && !YEAR.test(part) && !MEASURE.test(part));
  const lettered = parts.some((part) => /[A-Za-z]/.test(part) && !MEASURE.test(part));
  return (
    (long.length > 0 && digitsIn(value) >= (/^[A-Z]{2,4}-\d/.test(value) ? 4 : lettered ? 5 : 7)) ||
    long.some((part) => digitsIn(part) >= 6)
  );
}

const UNIT =
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve';
const COUNT = `${UNIT}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|diez|once|doce|trece|catorce|quince|dieci\\p{L}{3,6}|veinte|veinti\\p{L}{3,7}|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|mil|(?:dos|tres|cuatro|quin|seis|sete|ocho|nove)cientos|quinientos`;
/** Numbers said one by one, perhaps with letters between: a phone, a card, a Medicare number read out. */
const SAID = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:area code )?(?:(?:\\p{L}|dash)[ ,-]{1,2}){0,4}(?:${COUNT}|(?:double|triple|doble)[ -](?:${UNIT}|o)|\\d{1,4})(?:[ ,.-]{1,3}(?:${COUNT}|(?:double|triple|doble)[ -](?:${UNIT}|o)|dash|hyphen|gui[oó]n|and|y|\\p{L}(?![\\p{L}'’])|\\d{1,4})){5,30}(?![\\p{L}\\p{N}])`,
  'giu',
);
const NUMBER_SAID = new RegExp(`(?<!\\p{L})(?:${COUNT})(?!\\p{L})`, 'giu');
/** Letters and digits typed one by one: "1 e g 4 t e 5 m k 7 3". */
const APART = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}][ .-]{1,3}){7,24}[\p{L}\p{N}](?![\p{L}\p{N}])/gu;

/** The codes and numbers of a text. Linear in the text. */
export function codes(text: string): Stretch[] {
  const out: Stretch[] = [];
  if (!hasNumber(text)) return out;
  if (/\d/.test(text))
    for (const match of text.replace(WHEN, (when) => '_'.repeat(when.length)).matchAll(GROUPS)) {
      const prefix = BEFORE.exec(text.slice(Math.max(0, match.index - 6), match.index))?.[0] ?? '';
      const whole = WORDS.test(prefix) ? '' : prefix;
      if (isCode(whole + match[0].replace('#', '')))
        out.push({ start: match.index - whole.length, end: match.index + match[0].length });
    }
  for (const match of text.matchAll(LABELLED)) {
    const code = match[1] ?? '';
    const start = match.index + match[0].lastIndexOf(code);
    if (digitsIn(code) >= 4 && !DATE.test(code) && !YEAR.test(code))
      out.push({ start, end: start + code.length });
  }
  for (const match of text.matchAll(SAID))
    if ((match[0].match(NUMBER_SAID) ?? []).length >= 3 && saidIn(match[0]) >= SPOKEN)
      out.push({ start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(APART))
    if (digitsIn(match[0]) >= 3) out.push({ start: match.index, end: match.index + match[0].length });
  return out;
}
/** Numbers, digits and single letters. */
const saidIn = (text: string): number =>
  (text.match(NUMBER_SAID) ?? []).length +
  digitsIn(text) +
  (text.match(/(?<!\p{L})\p{L}(?!\p{L})/gu) ?? []).length;
/** So many numbers in a row are read out, not counted. */
const SPOKEN = 6;
