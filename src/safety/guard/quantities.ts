// The numbers, times, dates, weekdays, phones and links of a text in one form for both languages: "8 am", "8:00 a.m."
// and "las ocho de la mañana" are one time, "2 weeks" and "14 days" one length.
import { remembering } from '../../base/remembering.ts';
import { inDigits } from './in-digits.ts';

export { plain } from './in-digits.ts';

export interface Quantity {
  readonly kind: 'time' | 'number' | 'date' | 'weekday' | 'phone' | 'link';
  /** Equal where two quantities are the same, but for what {@link isSame} lets pass. */
  readonly key: string;
  /** Minutes after midnight, the number in its unit, or the day of the week; NaN where there is none. */
  readonly value: number;
  /** The number as it is written. */
  readonly amount: number;
  /** `minute` for every length up to weeks; '' where none is told. */
  readonly unit: string;
  /** A time without morning or evening. */
  readonly loose: boolean;
  /** "up to", "at least", "before" or "after" in front of it; '' where there is none. */
  readonly limit: '' | 'before' | 'after' | 'max' | 'min' | 'less' | 'over';
  /** Where it stands in {@link inDigits} of the text. */
  readonly at: number;
}

const list = (text: string): Map<string, number> =>
  new Map(
    text
      .split('|')
      .flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index])),
  );

const WEEKDAYS = list(
  'sunday sundays sun domingo domingos|monday mondays mon lunes|tuesday tuesdays tue tues martes|wednesday wednesdays wed miercoles|thursday thursdays thu thurs jueves|friday fridays fri viernes|saturday saturdays sat sabado sabados',
);
const MONTHS = list(
  'january jan enero|february feb febrero|march marzo|april apr abril|may mayo|june jun junio|july jul julio|august aug agosto|september sept sep septiembre|october oct octubre|november nov noviembre|december dec diciembre',
);
/** Lengths in minutes, so that "48 hours" is "2 days". */
const LENGTHS = new Map<string, number>(
  (
    [
      ['minute minutes min mins minuto minutos', 1],
      ['hour hours hr hrs h hora horas', 60],
      ['day days dia dias', 1440],
      ['week weeks semana semanas', 10_080],
    ] as const
  ).flatMap(([names, minutes]) => names.split(' ').map((name): [string, number] => [name, minutes])),
);
/** Longer ones in months. */
const MONTHS_IN = new Map<string, number>(
  'month months mes meses'
    .split(' ')
    .map((name): [string, number] => [name, 1])
    .concat('year years ano anos'.split(' ').map((name): [string, number] => [name, 12])),
);
const UNITS = new Map(
  'dollar dollars usd dolar dolares buck bucks|percent por-ciento|page pages pagina paginas|block blocks cuadra cuadras|mg milligrams miligramos|ml|mile miles milla millas|time times veces vez|pound pounds libras'
    .split('|')
    .flatMap((names) =>
      names.split(' ').map((name): [string, string] => [name, names.split(' ')[0] ?? name]),
    ),
);
const ORDINALS = list(
  'none|first primer primera primero|second segundo segunda|third tercer tercera tercero|fourth cuarto cuarta|fifth quinto quinta|sixth sexto sexta|seventh septimo septima|eighth octavo octava|ninth noveno novena|tenth decimo decima',
);
/** What an ordinal numbers that a patient goes to. */
const PLACE =
  /^(?:[\s,]|and|y|or|o|first|second|third|fourth|fifth|primer[oa]?|segund[oa]|tercer[oa]?){0,6}(?:floors?|doors?|street|avenue|rooms?|buildings?|levels?|entrances?|windows?|pisos?|puertas?|calle|avenida|salas?|edificios?|nivel(?:es)?|entradas?|ventanillas?)\b/;
/** Things that a reply counts by itself: "you need three things". */
const COUNTED =
  /^\s?(?:simple |main |different |easy |quick )?(?:things?|items?|steps?|documents?|options?|ways?|reasons?|buses|lines|parts?|of them|cosas?|pasos?|documentos?|opciones|maneras?|formas?|lineas|autobuses|partes)\b/;
/** "1." or "2)" before a step. */
const LISTED = /(?:^|[\n.:;,)]\s*|\s{2,})$/;
const LIMITS: readonly (readonly [Quantity['limit'], RegExp])[] = [
  ['before', /(before|antes de( las?)?|earlier than) $/],
  ['after', /(after|past|despues de( las?)?|later than) $/],
  [
    'max',
    /(up to|at most|no more than|not more than|no later than|maximum( of)?|max|within|hasta|como maximo|maximo( de)?|no mas de|dentro de) $/,
  ],
  [
    'min',
    /(at least|minimum( of)?|no less than|al menos|por lo menos|como minimo|minimo( de)?|anticipacion de) $/,
  ],
  ['less', /(less than|fewer than|under|below|menos de|(?:menores|menor) de) $/],
  ['over', /(more than|over|above|(?<!no )mas de|mayores de) $/],
];
/** Before a bare hour: "from 8 to 4", "a las 3". */
const HOUR_BEFORE =
  /(?:(?<!\bup )\b(?:at|from|until|till|to|by|between|before|after|around|about|and|opens?|closes?|las|la)|[-–])\s?$/;
/** "9 to 4, Monday to Friday", "2–5 pm". */
const HOURS_AFTER =
  /^\s?(?:to|[-–]|a|until|till)\s?\d{1,2}(?::\d\d)?(?: [ap]m|\s?(?:[,.;)]|$|on\b|mon|weekdays|los\b|de lunes))/;
const NO_HOUR_AFTER =
  /^\s?(?:-\s?\d+ )?(?:[%$]|(?:to|or|a|o|and|y) \d+ (?!am|pm)[a-z]|business|full|working|calendar|more|[a-z]{4,}s\b|minute|hour|day|week|month|year|percent|dollar|min\b|hora|dia|semana|mes\b|ano)/;

const PIECE =
  /https?:\/\/\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:example|com|org|net|gov|edu|io|co|us|info|health)(?:\/[^\s,;]*)?|[a-z0-9._%+-]+@[a-z0-9.-]+|\+?\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}|1-\d{3}-\d{3}-\d{4}|(?<!\d)\d{3}-\d{4}(?!\d)|\d{1,2}:\d{2}(?: [ap]m)?|\d{1,2} [ap]m\b|\d+(?:[.,]\d+)*|[a-z]+/g;

/** Every quantity of a text, in its order. Linear. */
export const quantities = remembering((text): readonly Quantity[] => {
  const low = inDigits(text);
  const out: Quantity[] = [];
  const add: Add = (kind, key, at, value = NaN, unit = '', loose = false, amount = value) => {
    const before = low.slice(Math.max(0, at - 28), at).replace(/[$(]\s*$/, '');
    const limit = LIMITS.find(([, pattern]) => pattern.test(before))?.[0] ?? '';
    out.push({ kind, key, value, amount, unit, loose, limit, at });
  };
  for (const { 0: piece, index: at } of low.matchAll(PIECE)) {
    const rest = low.slice(at + piece.length, at + piece.length + 40);
    const before = low.slice(Math.max(0, at - 14), at);
    if (piece.includes('@') || /[a-z]\.[a-z]{2,}/.test(piece) || piece.startsWith('http'))
      add('link', `l ${piece.replace(/^https?:\/\/(www\.)?/, '').replace(/[./]+$/, '')}`, at);
    else if (/^[a-z]/.test(piece)) word(piece, before, rest, at, add);
    else if (/^\+?\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}$|^1-|^\d{3}-\d{4}$/.test(piece))
      add('phone', `p ${piece.replace(/\D/g, '').slice(-10)}`, at);
    else if (/[:m]/.test(piece)) {
      const time = minutes(piece);
      if (time !== null) add('time', `t ${time.value}`, at, time.value, '', time.loose);
    } else digits(piece, before, rest, at, add);
  }
  return out;
});

type Add = (
  kind: Quantity['kind'],
  key: string,
  at: number,
  value?: number,
  unit?: string,
  loose?: boolean,
  amount?: number,
) => void;

function word(piece: string, before: string, rest: string, at: number, add: Add): void {
  const weekday = WEEKDAYS.get(piece);
  const month = MONTHS.get(piece);
  const day =
    month === undefined ? undefined : /^\.?\s(\d{1,2})(?:st|nd|rd|th)?\b(?!:|\s[ap]m)/.exec(rest)?.[1];
  const ordinal = ORDINALS.get(piece);
  if (/^weekends?$/.test(piece) || (/^fin(?:es)?$/.test(piece) && rest.startsWith(' de semana')))
    for (const one of [6, 0]) add('weekday', `w ${one}`, at, one);
  else if (
    /^weekdays?$/.test(piece) ||
    (/^dias?$/.test(piece) && !/\d $/.test(before) && /^ (?:laborables?|de semana|entre semana)/.test(rest))
  )
    for (const one of [1, 2, 3, 4, 5]) add('weekday', `w ${one}`, at, one);
  else if (weekday !== undefined) add('weekday', `w ${weekday}`, at, weekday);
  else if (day !== undefined && Number(day) <= 31) add('date', `d ${month}-${Number(day)}`, at);
  else if (ordinal !== undefined && ordinal > 0 && PLACE.test(rest))
    add('number', `n ${ordinal} place`, at, ordinal, 'place');
}

function digits(piece: string, before: string, rest: string, at: number, add: Add): void {
  const ofMonth = /^(?:st|nd|rd|th)?(?: of| de)? ([a-z]+)/.exec(rest)?.[1];
  const month = ofMonth === undefined ? undefined : MONTHS.get(ofMonth);
  const value = Number(piece.replace(/,(?=\d{3})/g, '').replace(',', '.'));
  // "Under 18 may not …".
  const verb = ofMonth === 'may' && !/^(?:st|nd|rd|th| of)|^ may(?:[,.;)]|$| \d)/.test(rest);
  if (month !== undefined && !verb && value <= 31) return add('date', `d ${month}-${value}`, at);
  // A day that was read with its month.
  const [, monthBefore = ''] = /([a-z]+)\.?\s$/.exec(before) ?? [];
  if (MONTHS.has(monthBefore) && value <= 31) return;
  if (value <= 9 && (COUNTED.test(rest) || (LISTED.test(before) && /^[.)]\s/.test(rest)))) return;
  const unit =
    /^[\s-]?(?:(?:business|working|calendar|full|whole|more) |dias? (?:habiles|laborables))?([a-z]+|%)/.exec(
      rest,
    )?.[1] ?? '';
  const length = LENGTHS.get(unit);
  if (length !== undefined)
    return add('number', `n ${value * length} minute`, at, value * length, 'minute', false, value);
  const months = MONTHS_IN.get(unit);
  if (months !== undefined)
    return add('number', `n ${value * months} month`, at, value * months, 'month', false, value);
  const named = /\$\s?$/.test(before) ? 'dollar' : unit === '%' ? 'percent' : (UNITS.get(unit) ?? '');
  if (
    named === '' &&
    value >= 1 &&
    value <= 12 &&
    !piece.includes('.') &&
    (HOURS_AFTER.test(rest) || (HOUR_BEFORE.test(before) && !NO_HOUR_AFTER.test(rest)))
  )
    return add('time', `t ${value * 60}`, at, value * 60, '', true);
  if (/^(?:st|nd|rd|th)\b/.test(rest) && PLACE.test(rest.replace(/^(?:st|nd|rd|th)/, '')))
    return add('number', `n ${value} place`, at, value, 'place');
  // "The two of them", "one person": counted by the way, where no place is numbered.
  if (named === '' && value <= 3 && !NUMBERED.test(before) && !NUMBERED_AFTER.test(rest)) return;
  add('number', `n ${value} ${named}`, at, value, named);
}
const NUMBERED =
  /\b(?:ages?|aged|edad(?:es)?|floors?|levels?|lines?|bus|buses|windows?|rooms?|platform|doors?|exit|steps?|ext|extension|suite|building|gate|zone|option|press|number|no|pisos?|nivel|niveles|linea|lineas|autobus|ventanilla|ventana|sala|salas|puerta|anden|salida|edificio|opcion|numero|planta|and|y|or|o)[. #]*$/;
const NUMBERED_AFTER =
  /^(?:st|nd|rd|th)?\s?(?:st|nd|rd|th|floor|piso|planta|level|%|(?:and|or) (?:up|older|over|more|under|younger)|o mas|y mas)/;

/** Minutes after midnight of "8:00 am" or "17:30"; null where it is no time. */
function minutes(piece: string): { value: number; loose: boolean } | null {
  const [, hours = '', past = '0', suffix] = /^(\d{1,2})(?::(\d{2}))?(?: ([ap]m))?$/.exec(piece) ?? [];
  let hour = Number(hours);
  if (hours === '' || hour > 24 || Number(past) > 59) return null;
  if (suffix === 'pm' && hour < 12) hour += 12;
  if (suffix === 'am' && hour === 12) hour = 0;
  return {
    value: hour * 60 + Number(past),
    loose: suffix === undefined && hour >= 1 && hour <= 12 && !hours.startsWith('0'),
  };
}

const HALF_DAY = 720;

/** Whether two quantities are one: a time without morning or evening is either, a number without a unit any. */
export function isSame(one: Quantity, other: Quantity): boolean {
  if (one.kind === 'time' && other.kind === 'time')
    return one.loose || other.loose
      ? one.value % HALF_DAY === other.value % HALF_DAY
      : one.value === other.value;
  if (one.kind === 'number' && other.kind === 'number')
    return one.unit === other.unit
      ? one.value === other.value
      : one.amount === other.amount && [one.unit, other.unit].some((unit) => unit === '' || unit === 'time');
  // "On the 24th".
  if (one.kind !== other.kind && (one.kind === 'date' || other.kind === 'date')) {
    const [date, day] = one.kind === 'date' ? [one, other] : [other, one];
    return day.kind === 'number' && day.unit === '' && date.key.endsWith(`-${day.value}`);
  }
  // "At 4" may be a room, and "8 to 14" are hours.
  if (one.kind !== other.kind) {
    const [time, number] = one.kind === 'time' ? [one, other] : [other, one];
    return (
      time.kind === 'time' &&
      number.kind === 'number' &&
      (number.unit === '' || number.unit === 'place') &&
      (time.value === number.value * 60 || time.value === number.value * 60 + HALF_DAY)
    );
  }
  if (one.kind === 'link')
    return one.key === other.key || other.key.startsWith(one.key) || one.key.startsWith(other.key);
  return one.key === other.key;
}
/** Which times a text gives for which weekdays: "Monday to Friday 8 to 5, Saturday 9 to 12". */
export function timesByDay(text: string): Map<number, Quantity[]> {
  const out = new Map<number, Quantity[]>();
  for (const { days, times } of dayGroups(text))
    for (const day of days) out.set(day, [...(out.get(day) ?? []), ...times]);
  return out;
}

export interface DayGroup {
  readonly days: readonly number[];
  readonly times: readonly Quantity[];
  /** Times that stand before the days: they may belong to these or to the group before. */
  readonly before: readonly Quantity[];
}

/** Groups of weekdays with the times after and before them, sentence by sentence. */
export const dayGroups = remembering((text): readonly DayGroup[] => {
  const groups: { days: number[]; times: Quantity[]; before: Quantity[] }[] = [];
  for (const sentence of inDigits(text).split(/[.!?;]\s|\n/)) {
    let group: (typeof groups)[number] | null = null;
    let loose: Quantity[] = [];
    let last: Quantity | null = null;
    for (const quantity of quantities(sentence)) {
      if (quantity.kind === 'weekday') {
        const between = last ? sentence.slice(last.at, quantity.at) : '';
        if (!group || group.times.length > 0) {
          group = { days: [], times: [], before: loose };
          groups.push(group);
        } else if (
          last?.kind === 'weekday' &&
          /\b(to|through|thru|until|till|a|al|hasta)\b|[-–]/.test(between)
        ) {
          for (
            let day = (last.value + 1) % 7, steps = 0;
            day !== quantity.value && steps < 7;
            day = (day + 1) % 7, steps++
          )
            group.days.push(day);
        }
        group.days.push(quantity.value);
        loose = [];
      } else if (quantity.kind === 'time') {
        group?.times.push(quantity);
        loose.push(quantity);
      } else continue;
      last = quantity;
    }
  }
  return groups;
});
