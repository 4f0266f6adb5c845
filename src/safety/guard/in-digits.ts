// Numbers and times that are written in words, in digits: "half past five in the evening" is "5:30 pm", "noventa y
// cinco" 95, "half an hour" 30 minutes. Both languages; the passage and the reply are read in this one form.
import { remembering } from '../../base/remembering.ts';

/** Text without accents, in lower case, for reading quantities. */
export const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();

const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  cero: 0,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  trece: 13,
  catorce: 14,
  quince: 15,
  dieciseis: 16,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
  veinte: 20,
  veintiuno: 21,
  veintiun: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
};
const HUNDREDS: Readonly<Record<string, number>> = {
  hundred: 100,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  trescientos: 300,
  cuatrocientos: 400,
  quinientos: 500,
};
const names = (of: Readonly<Record<string, number>>): string =>
  Object.keys(of)
    .sort((a, b) => b.length - a.length)
    .join('|');
/** "Once" is English too, and "one" and "una" are articles: they count only beside others or a unit. */
const ALONE = /^(?:once|one|uno)$/;
const NUMBER = new RegExp(
  `\\b(?:(?:(${names(UNITS)}|a) hundred|(${names(HUNDREDS)}))(?:(?: and| y)?(?= (?:${names(TENS)}|${names(UNITS)})\\b))?)?\\s?(?:(${names(TENS)})(?:(?:-| y | )(${names(UNITS)}))?|(${names(UNITS)}))?\\b`,
  'g',
);
const HOUR = '(\\d{1,2})';
const PERIOD_AM = /\s(?:in the morning|de la manana|de la madrugada)\b/g;
const PERIOD_PM = /\s(?:in the (?:afternoon|evening)|at night|de la (?:tarde|noche))\b/g;
const DURATIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:an? )?hour and a half\b|\bhora y media\b|\b(?:1 )?hora con 30 minutos\b/g, '90 minutes'],
  [/\bthree[- ]quarters? of an hour\b|\b3[- ]quarters? of an hour\b|\b3 cuartos de hora\b/g, '45 minutes'],
  [/\b(?:a )?quarter (?:of an )?hour\b|\b(?:un )?cuarto de hora\b/g, '15 minutes'],
  [/\bhalf an? hour\b|\b(?:a )?half[- ]hour\b|\bmedia hora\b/g, '30 minutes'],
  [/(?<!\d )\b(?:an|one|una) (?:full )?(?:hour|hora)\b/g, '1 hour'],
  [
    /(?<!\d )\b(?:a|one|una?) (?:full |whole )?(day|dia|week|semana|month|mes|year|ano|minute|minuto)\b/g,
    '1 $1',
  ],
  [/\ba dozen\b|\buna docena\b/g, '12'],
  [/\ba couple of\b|\bun par de\b/g, '2'],
];

function number(...[whole, times, hundred, tens, unitOfTens, unit]: (string | undefined)[]): string {
  if (whole === undefined || !/[a-z]/.test(whole)) return whole ?? '';
  if (hundred === undefined && times === undefined && tens === undefined && unit === undefined) return whole;
  const lead = /^\s/.test(whole) ? ' ' : '';
  const tail = /\s$/.test(whole) ? ' ' : '';
  if (hundred === undefined && times === undefined && tens === undefined && ALONE.test(unit ?? ''))
    return whole;
  const of = (table: Readonly<Record<string, number>>, name: string | undefined): number =>
    name === undefined ? 0 : (table[name] ?? 0);
  const hundreds = times === undefined ? of(HUNDREDS, hundred) : 100 * (of(UNITS, times) || 1);
  return `${lead}${hundreds + of(TENS, tens) + of(UNITS, unitOfTens) + of(UNITS, unit)}${tail}`;
}

/** The text in plain letters with its numbers and times in digits. Linear. */
export const inDigits = remembering((text) => {
  let out = plain(text)
    .replace(/\b([ap])\.?\s?m\b\.?/g, '$1m')
    .replace(/(\d)\s?([ap]m)\b/g, '$1 $2');
  out = out.replace(
    /\b(\d{1,2})(?: a (\d{1,2}))? h\b(?! (?:antes|before|al dia))/g,
    (whole, from: string, to?: string) =>
      to !== undefined || (Number(from) > 12 && Number(from) < 24)
        ? [from, to]
            .filter(Boolean)
            .map((hour) => `${hour}:00`)
            .join(' a ')
        : whole,
  );
  // "Las once" is an hour; "once" alone may be English.
  out = out.replace(
    /\b(las|a la|la) (once|una|uno)\b/g,
    (_, article: string, hour: string) => `${article} ${hour === 'once' ? 11 : 1}`,
  );
  for (const [phrase, digits] of DURATIONS) out = out.replace(phrase, digits);
  out = out.replace(NUMBER, number as (...args: string[]) => string);
  out = out
    .replace(
      /\b(?:one|uno) (?=(?:(?:business|full|working|whole) )?(?:minute|hour|day|week|month|minuto|hora|dia|semana|mes)\b)/g,
      '1 ',
    )
    .replace(/\bone (?=o'clock|[ap]m\b|in the (?:morning|afternoon))/g, '1 ')
    .replace(new RegExp(`\\bhalf past ${HOUR}\\b`, 'g'), '$1:30')
    .replace(new RegExp(`\\b(?:a )?quarter past ${HOUR}\\b`, 'g'), '$1:15')
    .replace(
      new RegExp(`\\b(\\d{1,2}) (?:minutes )?past ${HOUR}\\b`, 'g'),
      (_, minutes: string, hour: string) => `${hour}:${minutes.padStart(2, '0')}`,
    )
    .replace(
      new RegExp(`\\b(?:a )?quarter to ${HOUR}\\b`, 'g'),
      (_, hour: string) => `${(Number(hour) + 11) % 12 || 12}:45`,
    )
    .replace(new RegExp(`\\b(las?|la) ${HOUR} y media\\b`, 'g'), '$1 $2:30')
    .replace(new RegExp(`\\b(las?|la) ${HOUR} y cuarto\\b`, 'g'), '$1 $2:15')
    .replace(
      new RegExp(`\\b(las?|la) ${HOUR} y (\\d{1,2})\\b`, 'g'),
      (_, article: string, hour: string, minutes: string) => `${article} ${hour}:${minutes.padStart(2, '0')}`,
    )
    .replace(
      new RegExp(`\\b(las?|la) ${HOUR} menos cuarto\\b`, 'g'),
      (_, article: string, hour: string) => `${article} ${(Number(hour) + 11) % 12 || 12}:45`,
    )
    .replace(/\b(?:12(?::00)? )?(?:noon|midday|mediodia)\b/g, '12:00 pm')
    .replace(/\b(?:12(?::00)? )?(?:midnight|medianoche)\b/g, '12:00 am')
    .replace(/(\d) del 12:00 pm\b/g, '$1 pm')
    .replace(/\b12:00 pm (?:pm|noon)\b/g, '12:00 pm')
    .replace(/\s?o'clock\b/g, ' oclock');
  for (const [period, suffix] of [
    [PERIOD_AM, ' am'],
    [PERIOD_PM, ' pm'],
  ] as const)
    out = out.replace(period, (match, at: number, whole: string) =>
      /\d(?: oclock)?$/.test(whole.slice(0, at)) ? suffix : match,
    );
  return out;
});
