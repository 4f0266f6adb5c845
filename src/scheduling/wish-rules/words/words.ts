// The words of time in English and Spanish, each turned into one symbol of the grammar, so that the rules are
// written once for both languages; phrases are in the files beside this one.
import { CLOCK } from './phrases-clock.ts';
import { DAYS } from './phrases-days.ts';
import { HOLIDAYS } from './phrases-holidays.ts';
import { ROLES } from './phrases-roles.ts';

/** Weekdays: every form gives `#W1` (Monday) to `#W7`; plural ones `#WS1` …. */
export const WEEKDAY_FORMS: readonly (readonly string[])[] = [
  ['monday', 'mon', 'mond', 'lunes', 'lun'],
  ['tuesday', 'tue', 'tues', 'tuesd', 'martes'],
  ['wednesday', 'wed', 'weds', 'wednes', 'miercoles', 'mie', 'mierc'],
  ['thursday', 'thu', 'thur', 'thurs', 'jueves', 'jue', 'juev'],
  ['friday', 'fri', 'frid', 'viernes', 'vie', 'vier'],
  ['saturday', 'sat', 'satur', 'sabado', 'sab'],
  ['sunday', 'sun', 'domingo', 'dom'],
];

export const WEEKDAY_PLURALS: readonly (readonly string[])[] = [
  ['mondays', 'mons'],
  ['tuesdays', 'tues'],
  ['wednesdays'],
  ['thursdays'],
  ['fridays'],
  ['saturdays', 'sabados'],
  ['sundays', 'domingos'],
];

/** Months: every form gives `#M1` to `#M12`. */
export const MONTH_FORMS: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febr', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sep', 'sept', 'septiembre', 'setiembre'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
];

/** Long names that are corrected when one letter is wrong; short forms are too near to other words. */
export const CORRECTED: readonly string[] = [
  ...WEEKDAY_FORMS.flat(),
  ...WEEKDAY_PLURALS.flat(),
  ...MONTH_FORMS.flat(),
  'tomorrow',
  'morning',
  'mornings',
  'afternoon',
  'afternoons',
  'evening',
  'appointment',
  'reschedule',
  'cancel',
  'earliest',
  'manana',
  'semana',
  'proxima',
  'proximo',
  'cancelar',
  'weekend',
  'between',
  'before',
  'after',
  'thanksgiving',
  'christmas',
].filter((word) => word.length >= 5);

/** Words that are one letter from one of those and are not meant as it. */
export const NEVER_CORRECTED: ReadonlySet<string> = new Set(
  'match marcha marches month months money monkey sundae sundry later after alter altar mayor major junior juice junta mars martes martha marty warning meaning moaning mourning evenings martin lunas venia domingos cancer canceled cancels cancela cancelo cancele canceló before offer semanas weekends marked marched abrir julia julian junta jueces agusto gusto ages gust priority early opened open settled semantic marlo marco marcos lines lungs lanes entro entra enter entero entera genero banana vienes partes artes sacado salado jeeves mario marte marcy julie julius juliet frida easiest earning manning marking markings angosto semanal stefana mooring canceling'.split(
    ' ',
  ),
);

/** "value: words" turned into word → value. */
function byWord(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([value, words]) => words.split('|').map((word) => [word, value] as const)),
  );
}

/** Numbers in words; `one`, `una` and `un` are read as numbers only beside a time. */
export const NUMBER_WORDS = byWord({
  '2': 'two|dos',
  '3': 'three|tres',
  '4': 'four|cuatro',
  '5': 'five|cinco',
  '6': 'six|seis',
  '7': 'seven|siete',
  '8': 'eight|ocho',
  '9': 'nine|nueve',
  '10': 'ten|diez',
  '11': 'eleven',
  '12': 'twelve|doce',
  '13': 'thirteen|trece',
  '14': 'fourteen|catorce',
  '15': 'fifteen|quince',
  '16': 'sixteen|dieciseis',
  '17': 'seventeen|diecisiete',
  '18': 'eighteen|dieciocho',
  '19': 'nineteen|diecinueve',
  '20': 'twenty|veinte',
  '30': 'thirty|treinta',
  '40': 'forty|fourty|cuarenta',
  '50': 'fifty|cincuenta',
  '21': 'veintiuno|veintiun',
  '22': 'veintidos',
  '23': 'veintitres',
  '24': 'veinticuatro',
  '25': 'veinticinco',
  '26': 'veintiseis',
  '27': 'veintisiete',
  '28': 'veintiocho',
  '29': 'veintinueve',
});

export const ORDINAL_WORDS = byWord({
  '1': 'first|primero|primer|primera',
  '2': 'second|segundo|segunda',
  '3': 'third|tercero|tercer|tercera',
  '4': 'fourth',
  '5': 'fifth',
  '6': 'sixth',
  '7': 'seventh',
  '8': 'eighth',
  '9': 'ninth',
  '10': 'tenth',
  '11': 'eleventh',
  '12': 'twelfth',
  '13': 'thirteenth',
  '14': 'fourteenth',
  '15': 'fifteenth',
  '16': 'sixteenth',
  '17': 'seventeenth',
  '18': 'eighteenth',
  '19': 'nineteenth',
  '20': 'twentieth',
  '30': 'thirtieth',
  '-1': 'ultimo|ultima',
});

/** Phrases to symbols; the longest that fits is taken. */
export const PHRASES: ReadonlyMap<string, string> = new Map(
  [DAYS, CLOCK, ROLES, HOLIDAYS].flatMap((table) => [...byWord(table)]),
);
