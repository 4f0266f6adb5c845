// The numbers, times, dates and prices of a text in one form for both languages: "8 am", "8:00 a.m.", "08:00" and
// "las 8 de la mañana" are one time; "$6" and "6 dollars" one price.

export interface Quantity {
  /** `t 08:00`, `n 15 minute`, `d 3-14`, `w 1` (Monday), `p 2125550142`. */
  readonly key: string;
  readonly kind: 'time' | 'number' | 'date' | 'weekday' | 'phone' | 'link';
  readonly value: number;
  readonly unit: string;
  /** "up to", "at least", "before" or "after" in front of it; '' where there is none. */
  readonly limit: string;
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
const NUMBERS = list(
  'zero cero|one un uno una a|two dos|three tres|four cuatro|five cinco|six seis|seven siete|eight ocho|nine nueve|ten diez|eleven once|twelve doce|thirteen trece|fourteen catorce|fifteen quince|sixteen|seventeen|eighteen|nineteen|twenty veinte',
);
for (const [name, value] of Object.entries({
  thirty: 30,
  treinta: 30,
  forty: 40,
  cuarenta: 40,
  fifty: 50,
  cincuenta: 50,
  sixty: 60,
  sesenta: 60,
  hundred: 100,
  cien: 100,
}))
  NUMBERS.set(name, value);
const UNITS = new Map(
  'minute minutes min mins minuto minutos|hour hours hr hrs hora horas|day days dia dias|week weeks semana semanas|month months mes meses|year years ano anos|dollar dollars usd dolar dolares buck bucks|percent por-ciento|page pages pagina paginas|block blocks cuadra cuadras|floor piso|mg milligrams miligramos|ml|mile miles milla millas|visit visits visita visitas|space spaces espacios lugares|time times veces vez|pound pounds libras'
    .split('|')
    .flatMap((names) =>
      names.split(' ').map((name): [string, string] => [name, names.split(' ')[0] ?? name]),
    ),
);
const ORDINALS = list(
  'none|first primer primera primero|second segundo segunda|third tercer tercera tercero|fourth cuarto cuarta|fifth quinto quinta|sixth sexto sexta|seventh septimo septima|eighth octavo octava|ninth noveno novena|tenth decimo decima',
);
const PLACES = new Set(
  'floor door street avenue room building level entrance window piso puerta calle avenida sala edificio nivel entrada ventanilla'.split(
    ' ',
  ),
);
/** Stand between a number and its unit: "10 business days". */
const OF_WORK = new Set('business working calendar full whole more'.split(' '));
const LIMITS: readonly (readonly [string, RegExp])[] = [
  ['before', /(before|antes de( las?)?) $/],
  ['after', /(after|past|despues de( las?)?) $/],
  [
    'max',
    /(up to|at most|no more than|not more than|maximum( of)?|max|within|less than|under|hasta|como maximo|maximo|no mas de|menos de|en menos de|dentro de) $/,
  ],
  [
    'min',
    /(at least|minimum( of)?|no less than|more than|over|al menos|por lo menos|como minimo|minimo|mas de) $/,
  ],
];

const PIECE =
  /https?:\/\/\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:example|com|org|net|gov|edu|io|co|us|info|health)(?:\/[^\s,;]*)?|[a-z0-9._%+-]+@[a-z0-9.-]+|\+?\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}|1-\d{3}-\d{3}-\d{4}|\d+(?:[.,:]\d+)*|\$|%|[a-z]+(?:\.[a-z]\.?)?/g;

/** Text without accents, in lower case, for reading quantities. */
export const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();

/** Every quantity of a text, in its order. Linear. */
export function quantities(text: string): Quantity[] {
  const low = plain(text);
  const pieces = [...low.matchAll(PIECE)].map((match) => ({ text: match[0], at: match.index }));
  const out: Quantity[] = [];
  const add = (kind: Quantity['kind'], key: string, at: number, value = NaN, unit = ''): void => {
    const before = low.slice(Math.max(0, at - 24), at).replace(/[$(]\s*$/, '');
    out.push({
      kind,
      key,
      value,
      unit,
      at,
      limit: LIMITS.find(([, pattern]) => pattern.test(before))?.[0] ?? '',
    });
  };
  for (let i = 0; i < pieces.length; i++) {
    const { text: piece, at } = pieces[i] as { text: string; at: number };
    const next = pieces[i + 1]?.text ?? '';
    const after = pieces[i + 2]?.text ?? '';
    if (piece.includes('@') || /[a-z]\.[a-z]{2,}/.test(piece) || piece.startsWith('http')) {
      add('link', `l ${piece.replace(/^https?:\/\/(www\.)?/, '').replace(/[./]+$/, '')}`, at);
      continue;
    }
    const digits = piece.replace(/\D/g, '');
    if (/^[+\d(]/.test(piece) && digits.length >= 10) {
      add('phone', `p ${digits.slice(-10)}`, at);
      continue;
    }
    if (piece === 'noon' || piece === 'mediodia') {
      const last = out[out.length - 1];
      if (!(last && last.kind === 'time' && last.value === 720 && at - last.at < 14))
        add('time', 't 720', at, 720);
      continue;
    }
    if (piece === 'midnight' || piece === 'medianoche') {
      add('time', 't 0', at, 0);
      continue;
    }
    if (/^weekends?$/.test(piece) || (/^fin(?:es)?$/.test(piece) && next === 'de' && after === 'semana')) {
      add('weekday', 'w 6', at, 6);
      add('weekday', 'w 0', at, 0);
      continue;
    }
    const weekday = WEEKDAYS.get(piece);
    if (weekday !== undefined) {
      add('weekday', `w ${weekday}`, at, weekday);
      continue;
    }
    const month = MONTHS.get(piece);
    const dayAfter = /^\d{1,2}$/.test(next) ? Number(next) : NaN;
    if (month !== undefined && dayAfter <= 31) {
      add('date', `d ${month}-${dayAfter}`, at);
      i++;
      continue;
    }
    const ordinal = ORDINALS.get(piece);
    if (ordinal !== undefined && PLACES.has(next)) {
      add('number', `n ${ordinal} place`, at, ordinal, 'place');
      continue;
    }
    const spoken = NUMBERS.get(piece);
    const unitOf = UNITS.get(next) ?? (OF_WORK.has(next) ? UNITS.get(after) : undefined);
    if (
      spoken !== undefined &&
      (spoken > 1 || (unitOf && piece !== 'a' && piece !== 'un' && piece !== 'una'))
    ) {
      if (piece === 'once' && !unitOf) continue;
      add('number', `n ${spoken} ${unitOf ?? ''}`, at, spoken, unitOf ?? '');
      continue;
    }
    if (!/^\d/.test(piece)) continue;
    const ofMonth = next === 'de' ? MONTHS.get(after) : MONTHS.get(next);
    if (ofMonth !== undefined && Number(piece) <= 31) {
      add('date', `d ${ofMonth}-${Number(piece)}`, at);
      i += next === 'de' ? 2 : 1;
      continue;
    }
    const time = timeOf(
      piece,
      next,
      pieces.slice(i + 1, i + 4).map((p) => p.text),
    );
    if (time !== null) {
      add('time', `t ${time}`, at, time);
      continue;
    }
    const value = Number(piece.replace(/,(?=\d{3})/g, '').replace(',', '.'));
    const unit = pieces[i - 1]?.text === '$' ? 'dollar' : next === '%' ? 'percent' : (unitOf ?? '');
    add('number', `n ${value} ${unit}`, at, value, unit);
  }
  return out;
}

/** Minutes after midnight of "8:00", "8" with am/pm or "de la tarde" after it; null where it is no time. */
function timeOf(piece: string, next: string, after: readonly string[]): number | null {
  const clock = /^(\d{1,2})(?::(\d{2}))?$/.exec(piece);
  if (!clock) return null;
  let hour = Number(clock[1]);
  const minute = Number(clock[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  const suffix = /^(am|a\.m\.?|a\.m|a)$/.test(next)
    ? next === 'a'
      ? after[1] === 'm'
        ? 'am'
        : ''
      : 'am'
    : /^(pm|p\.m\.?|p\.m|p)$/.test(next)
      ? next === 'p'
        ? after[1] === 'm'
          ? 'pm'
          : ''
        : 'pm'
      : '';
  const part =
    after[0] === 'de' && after[1] === 'la' ? (after[2] ?? '') : after[0] === 'in' ? (after[2] ?? '') : '';
  const late =
    suffix === 'pm' || part === 'tarde' || part === 'noche' || part === 'afternoon' || part === 'evening';
  const early = suffix === 'am' || part === 'manana' || part === 'morning';
  if (!late && !early && clock[2] === undefined) return null;
  if (late && hour < 12) hour += 12;
  if (early && hour === 12) hour = 0;
  return hour * 60 + minute;
}

/** Which times a text gives for which weekdays: "Monday to Friday 8 to 5, Saturday 9 to 12". */
export function timesByDay(text: string): Map<number, Set<number>> {
  const out = new Map<number, Set<number>>();
  for (const { days, times } of dayGroups(text)) {
    for (const day of days) {
      const known = out.get(day) ?? new Set<number>();
      for (const time of times) known.add(time);
      out.set(day, known);
    }
  }
  return out;
}

export interface DayGroup {
  readonly days: readonly number[];
  readonly times: readonly number[];
  /** Times that stand before the days: they may belong to these or to the group before. */
  readonly before: readonly number[];
}

/** Groups of weekdays with the times after and before them, sentence by sentence. */
export function dayGroups(text: string): DayGroup[] {
  const groups: { days: number[]; times: number[]; before: number[] }[] = [];
  for (const sentence of plain(text)
    .replace(/([ap])\.\s?m\.?/g, '$1m')
    .split(/[.!?;]\s|\n/)) {
    let group: { days: number[]; times: number[]; before: number[] } | null = null;
    let loose: number[] = [];
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
        group?.times.push(quantity.value);
        loose.push(quantity.value);
      } else continue;
      last = quantity;
    }
  }
  return groups;
}
