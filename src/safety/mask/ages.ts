// Ages of 90 and more, which by themselves can tell who somebody is (45 CFR 164.514(b)(2)(i)(C)). A number from 90 to
// 119 is an age where a word of years follows it or somebody stands before it, and nothing says that it is a measure.
import type { Stretch } from './stretch.ts';

const WORDS =
  'ninety(?:[ -]?(?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred(?: (?:and )?(?:one|two|three|four|five|six|seven|eight|nine|ten))?|noventa(?:(?: [yi] |i)(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?|ciento (?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)|cien(?!to)';
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}$#/.:,-])(?:9\\d|1[01]\\d|${WORDS})(?![\\p{L}\\p{N}]*\\d|\\p{L}{3})`,
  'giu',
);
const YEARS =
  /^(?: and a half| y medio| y pico)?[\s-]{0,2}(?:years?(?:[\s-]?(?:old|of age|young))?|y\/?o|yrs?(?:[\s-]?old)?|a[ñn](?:it)?os?)(?![\p{L}])(?! (?:de (?:experiencia|casad\p{L}+)|ago|of (?:experience|marriage)|together|juntos|later|apart))/iu;
/** "95M": a man of 95, as it stands in charts. */
const SEX = /^[MFmf](?![\p{L}\p{N}])(?!\s?(?:fever|fiebre))/u;
const RELATION =
  'he|she|i|ella|él|el|grand\\p{L}{1,8}|great[ -]grand\\p{L}{1,8}|mother(?:[ -]in[ -]law)?|father(?:[ -]in[ -]law)?|mom|mum|mama|dad|papa|granny|gran|nana|aunt|auntie|uncle|husband|wife|sister|brother|neighbou?r|lady|gentleman|man|woman|resident|patient|client|tenant|tata|abuel(?:it)?[oa]|[bv]isabuel(?:it)?[oa]|mam[aá]|pap[aá]|madre|padre|espos[oa]|suegr[oa]|t[ií][oa]|señora?|vecin[oa]|paciente|viejit[oa]|anciano|anciana|ti[oa]';
const BETWEEN =
  "(?:'s|’s|s| is| am|'m| was|'ll be| will be| would be| es)?(?: (?:now|just|turned|turning|turns|only|almost|nearly|about|over|past|around|already|like|still|aged?|gonna be|going to be|about to be|about to turn|ya|d|tiene|tenia|tenía|cumpli[oó]|cumple|va a cumplir|de|casi|como|tendr[aá]|acaba de cumplir|anda en(?: los)?|with|at|en sus)){0,3}";
const SOMEBODY = new RegExp(`(?<!\\p{L})(?:${RELATION}),?${BETWEEN},?\\s?\\(?$`, 'iu');
const TURNED =
  /(?<!\p{L})(?:im|i'm|i’m|hes|shes|he's|she's|turned|turning|turns|just hit|hit|aged?:?|gonna be|going to be|about to be|will be|cumpli[oó](?: los)?|cumple los|cumple|cumplir|tiene|tengo|tendr[aá]|edad(?: de|:)?|(?:lady|man|woman|person|persona|señora?|patient|paciente) (?:of|de|age)) (?:now |just |only |already |almost |nearly |like |ya |casi |como )?$/iu;
/** What counts other things than years. */
const MEASURE =
  /^\s?(?:[.:/]\d|[%°/]|\s*(?:min|dollar|bucks|d[oó]lar|percent|por ciento|am(?!\p{L})|pm(?!\p{L})|d[ií]as|days|weeks|semanas|months|meses|hours?|horas|lbs?|pounds|libras|kg|kilos?|mg|ml|cm|miles|millas|blocks|cuadras|bpm|degrees|grados|de (?:fiebre|az[uú]car|temperatura)|fever|over \d|sobre \d|people|personas|yards?|yds|feet|ft|foot|inch(?:es)?|met(?:er|re|ro)s?|steps|pies|street|st\.|ave|park|main|f(?!\p{L})))/iu;
const OF_MEASURE =
  /(?<!\p{L})(?:temp\p{L}*|fever|fiebre|sugar|az[uú]car|glucos[ea]|pulse|pulso|heart rate|oxygen|ox[ií]geno|sats?|saturaci[oó]n|bp|pressure|presi[oó]n|weigh\p{L}*|pes[oa]|room|cuarto|suite|bus|apt|apto|line|ruta|route|exit|floor|number|n[uú]mero|costs?|cuesta|pay|pag\p{L}+|owe|debo)(?:'s|s| is| was| es| de| at| of| a| en)?(?: \p{L}{1,6})?\s?$/iu;

/** The great ages of a text, each with the word for years behind it. Linear in the text. */
export function ages(text: string): Stretch[] {
  const out: Stretch[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 40);
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const unit = YEARS.exec(after)?.[0] ?? SEX.exec(after)?.[0];
    if (unit !== undefined && !/(?:past|last|for|over|por|durante|hace|about) (?:the )?$/i.test(before))
      out.push({ start: match.index, end: end + unit.length });
    else if (
      (SOMEBODY.test(before) || TURNED.test(before) || (/\p{L},\s$/u.test(before) && /^,\s/.test(after))) &&
      !MEASURE.test(after) &&
      !OF_MEASURE.test(before)
    )
      out.push({ start: match.index, end });
  }
  return out;
}
