// Dates in the forms that people write, to tell a date of birth from a date of an appointment by its words.

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|fev|ene|abr|ago|dic)';
const DAY = '(?:[0-3]?\\d(?:st|nd|rd|th|º|ro|er)?|primero)';
/** No hour: "march 3 10 am", "30th march 13:00". */
const YEAR =
  "(?:(?:19|20)\\d\\d|'?\\d\\d)(?!\\s?[:.]\\d|\\s?(?:[ap]\\.?m\\b|h\\b|hrs|min|o'?clock|de la |in the ))";
const FORMS = [
  `\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}`,
  `\\b${MONTH}\\.?\\s{1,2}(?:the )?${DAY}(?!\\s${MONTH})(?:,?\\s{1,3}(?:of |del? |in )?${YEAR})?\\b`,
  `\\b${DAY}[\\s/-](?:of |de )?${MONTH}\\.?(?:,?[\\s/-](?:of |del? )?${YEAR})?\\b`,
  `\\b${MONTH}/\\d{1,2}/${YEAR}\\b`,
  `\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[ -]first)\\s(?:of\\s)?${MONTH},?\\s(?:of\\s)?(?:19|20)\\d\\d\\b`,
  `\\b\\d{1,2} del? \\d{1,2} del? (?:19|20)?\\d\\d\\b`,
  `\\b\\d{1,2}[/-][IVX]{1,4}[/-]\\d{2,4}\\b`,
  `\\b(?:19|20)\\d{6}\\b`,
  `\\b\\d{1,2}\\s\\d{1,2}\\s(?:19|20)?\\d\\d\\b`,
  `\\b(?:0\\d|1[0-2])[0-3]\\d(?:19|20)\\d\\d\\b`,
  `\\b${MONTH}\\.?\\s{1,2}(?:(?:of|del?),?\\s)?(?:(?:19|20)\\d\\d|['’]\\d\\d)\\b`,
  `\\b(?:0\\d|1[0-2]|[0-3]\\d)[0-3]\\d\\d\\d\\b`,
  `\\b(?:19|20)\\d\\d\\b`,
  `(?<=(?:born|n[aá]c[ií]|nacid[oa]|naci[oó])[^.!?]{0,12})['’]?\\d\\d\\b(?![/.:-])`,
];
/** A date in words, as people dictate one: "march fourteenth nineteen sixty two". */
const NUMBER_WORD =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|oh|hundred|thousand|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\p{L}{3,6}|veinte|veinti\\p{L}{3,7}|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|novecientos|mil|primero)';
const IN_WORDS = new RegExp(
  `(?<!\\p{L})(?:${NUMBER_WORD}|${MONTH})(?:[\\s,-]{1,2}(?:(?:of|del?|and|y|the) )?(?:${NUMBER_WORD}|${MONTH}|\\d{1,4})){1,9}(?!\\p{L})`,
  'giu',
);
const DATE = new RegExp(FORMS.join('|'), 'giu');
const BIRTH =
  /(?<!\p{L})(born|birth|birthdate|birthday|b-?day|dob|d[./]o[./]b|bday|nac[ií]|naci[oó]|nacid[oa]|nacimiento|cumplea[ñn]os|cumple|fdn|f\.?\s?nac)(?!\p{L})/iu;
const BORN_AFTER =
  /^\W{0,3}(?:is |es |as )?(?:my |mi |his |her |the |la |su )?(?:dob|date of birth|birth|birthday|bday|fecha de nac|cumplea)/iu;
/** Without one of these no date in words is one of birth. */
const MAY_BE_BIRTH = /born|birth|b-?day|d[./]?o[./]?b|nac|cumple|fdn|nineteen|two thousand|mil/iu;
const VISIT =
  /\b(appointment|appt|visit|book|schedule|reschedule|move|cancel|come in|opening|slot|available|see|cita|turno|agendar|cambiar|mover|reservar|reprogramar|disponible|on|next|this|for)\b/iu;
const REACH = 40;

export interface DateSpan {
  readonly start: number;
  readonly end: number;
}

/** The dates of birth in a text: after a word of birth, or with a year long past. `asked`: the whole text answers it. */
export function birthDates(text: string): DateSpan[] {
  const out: DateSpan[] = [];
  let end = 0;
  for (const match of /\d/.test(text) ? text.matchAll(DATE) : []) {
    const start = match.index;
    const before = text.slice(Math.max(end, start - REACH), start);
    const after = text.slice(start + match[0].length, start + match[0].length + 16);
    const year = /(?:19|20)\d\d/.exec(match[0]);
    const long = /^\d{1,2}[/.-]\d{1,2}[/.-]\d\d$/.test(match[0]) ? null : year;
    const bareYear = /^['’]?\d{2}(?:\d\d)?$/.test(match[0]);
    const born =
      BIRTH.test(before) &&
      !/[.!?]\s+[A-ZÁÉÍÓÚ]/.test(before.slice(before.search(BIRTH) + 8).replace(/d\.o\.b\./i, ''));
    const bornAfter = BORN_AFTER.test(after);
    const old = (long !== null && Number(long[0]) <= LAST_BORN && !bareYear) || longPast(match[0]);
    const visitClose = VISIT.test(before.slice(-24)) && !BIRTH.test(before);
    // Digits in a row are a date of birth only where one is announced.
    if (/^\d{6}(?:\d\d)?$/.test(match[0]) && !born && !bornAfter && !BIRTH_DIGITS.test(match[0])) continue;
    if (born || bornAfter || (old && !visitClose) || (old && Number(long?.[0]) < 2015)) {
      if (bareYear && !born) continue;
      out.push(withArticle(text, start, start + match[0].length));
      end = start + match[0].length;
    }
  }
  for (const match of MAY_BE_BIRTH.test(text) ? text.matchAll(IN_WORDS) : []) {
    const start = match.index;
    const before = text.slice(Math.max(0, start - REACH), start);
    const after = text.slice(start + match[0].length, start + match[0].length + 24);
    const span = withArticle(text, start, start + match[0].length);
    if (BORN_AFTER.test(after)) out.push(span);
    else if (BIRTH.test(before) && !/[.!?]/.test(before.slice(before.search(BIRTH) + 8))) out.push(span);
    else if (YEAR_IN_WORDS.test(match[0])) out.push(span);
  }
  return out;
}

/** "The 4th of July, 1938", "el veinte de julio": the article is part of it. */
function withArticle(text: string, start: number, end: number): DateSpan {
  const article = /(?<!\p{L})(?:the|el) $/iu.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? '';
  return { start: start - article.length, end };
}

/** "08301977": month, day and a year long past. */
const BIRTH_DIGITS = /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19[2-9]\d|20[01]\d)$/;
/** "7/7/77", "14 march 61": no visit is booked for a year that ends so. */
function longPast(date: string): boolean {
  const short = /(?:[/.-]|['\s])(\d\d)$/.exec(date);
  return (
    short !== null &&
    !/(?:19|20)\d\d/.test(date) &&
    /\d.*\d\d$/.test(date) &&
    (Number(short[1]) > LAST_BOOKED ||
      (/^\d{1,2}[/.-]\d{1,2}[/.-]\d\d$/.test(date) && 2000 + Number(short[1]) <= LAST_BORN))
  );
}
/** Years up to here are long past: nobody asks for a visit then. */
const LAST_BORN = 2022;
/** Two digits of a year that visits may be booked in. */
const LAST_BOOKED = 35;
/** A month and a year of a life, in words. */
const YEAR_IN_WORDS = new RegExp(
  `${MONTH}.*(?:nineteen|two thousand|mil novecientos|dos mil)|(?:nineteen|mil novecientos).*${MONTH}`,
  'iu',
);
