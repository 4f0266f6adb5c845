// Dates with a number or a name: the 15th, March 3, 12/3, in two weeks, the day before Thanksgiving. They
// come before times, so that their numbers are not taken for hours.
import {
  dayOf,
  isOneDay,
  mondayOf,
  monthStart,
  oneDay,
  onOrAfter,
  partsOf,
  weekdayOf,
  type Day,
  type DaySpan,
} from './civil.ts';
import { DATES } from './date-patterns.ts';
import { dateAt, keep, rewrite, type Context, type Line } from './grammar.ts';
import { namedDay } from './named-days.ts';

/** The next such date, today included; without a year, this year's or the next. */
function monthDay(context: Context, month: number, date: number, year?: number): Day | null {
  const now = partsOf(context.today);
  if (year !== undefined) return dayOf(year < 100 ? 2000 + year : year, month, date);
  for (let ahead = 0; ahead <= 4; ahead += 1) {
    const day = dayOf(now.year + ahead, month, date);
    if (day !== null && day >= context.today) return day;
  }
  return null;
}

/** The readings of a bare day of the month: the next one; where this month's is over, the one after it too. */
function dayOfMonth(context: Context, date: number): readonly DaySpan[] {
  const now = partsOf(context.today);
  const found: DaySpan[] = [];
  for (let ahead = 0; ahead <= 3 && found.length < 2; ahead += 1) {
    const { year, month } = partsOf(monthStart(now.year, now.month + ahead));
    const day = dayOf(year, month, date);
    if (day !== null && day >= context.today) found.push(oneDay(day));
  }
  // Over a month's end the coming one is near: on the 31st "the 2nd" is the day after tomorrow.
  const [first] = found;
  const near = first !== undefined && first.from - context.today <= NEAR;
  return date < now.date && !near ? found : found.slice(0, 1);
}

/** In days: how near a day of next month is named without a second thought. */
const NEAR = 14;
/** In days: how far ahead a weekday and a number settle one another. */
const SOON = 31;
const LEADS_TO_DAY = / (?:on|by|before|after|until|for|from|till|starting) $/;

/** A month as a span: the next one of that name, the running one included. */
function monthSpan(context: Context, month: number): DaySpan {
  const now = partsOf(context.today);
  const year = month < now.month ? now.year + 1 : now.year;
  return { from: Math.max(monthStart(year, month), context.today), to: monthStart(year, month + 1) };
}

function partOfMonth(span: DaySpan, part: string): DaySpan {
  const start = monthStart(partsOf(span.from).year, partsOf(span.from).month);
  if (part === 'earlyof') return { from: start, to: start + 10 };
  return part === 'midof' ? { from: start + 10, to: start + 20 } : { from: start + 20, to: span.to };
}

/** `day` moved by whole days, weeks or months; a month that is too short gives its last day. */
export const plus = (day: Day, count: number, unit: string): Day => {
  if (unit.startsWith('week')) return day + count * 7;
  if (!unit.startsWith('month')) return day + count;
  const { year, month, date } = partsOf(day);
  return (
    dayOf(
      partsOf(monthStart(year, month + count)).year,
      partsOf(monthStart(year, month + count)).month,
      date,
    ) ?? monthStart(year, month + count + 1) - 1
  );
};

/** Numbered and named dates. */
export function readDates(line: Line, context: Context): void {
  const { today } = context;
  const now = partsOf(today);
  const one = (day: Day | null, past: string | null = '#PAST'): string | null =>
    day === null ? null : day < today ? past : keep(line, [oneDay(day)]);
  const monthOf = (named: string | undefined, word: string | undefined): { year: number; month: number } => {
    if (named !== undefined) {
      const month = Number(named);
      return { year: month < now.month ? now.year + 1 : now.year, month };
    }
    return partsOf(monthStart(now.year, now.month + (word?.includes('next') ? 1 : 0)));
  };

  rewrite(line, DATES.ymd, ([y, m, d]) => one(dayOf(Number(y), Number(m), Number(d))));
  rewrite(line, DATES.slash, ([a, b, y]) =>
    slash(line, context, Number(a), Number(b), y ? Number(y) : undefined),
  );
  if (context.spanish) {
    // "Pasado" is the day after tomorrow, or "after": "pasado en la mañana", "no mañana, pasado", "pasado el 22".
    rewrite(line, DATES.pastThe, () => 'after the');
    rewrite(line, DATES.nextOne, (_, before) => (/#(?:W|M):\d+ $/.test(before) ? null : '#REL:2'));
    rewrite(line, DATES.notTomorrow, (_, _before, after) =>
      /^ (?:#W|week|month)/.test(after) ? null : '#REL:1 but #REL:2',
    );
  }
  if (!context.moving) rewrite(line, DATES.sameDay, () => '#REL:0');
  else {
    // What is moved by a week is moved from where it is: see `shiftOf`.
    const shift = (n: string | undefined, unit: string): string =>
      `#SHIFT:${n === undefined ? 1 : Number(n)}:${unit}`;
    rewrite(line, DATES.shiftedBack, ([n, , unit = '']) => shift(n, unit));
    rewrite(line, DATES.shifted, ([n, , unit = '']) => shift(n, unit));
  }
  rewrite(line, DATES.weeksFromDay, ([n, , day]) =>
    keep(line, [oneDay(today + 7 * (n === undefined ? 1 : Number(n)) + Number(day))]),
  );
  rewrite(line, DATES.eitherOfNamed, ([a, b, m]) => {
    const [first, second] = [a, b].map((date) => monthDay(context, Number(m), Number(date)));
    return first === undefined || first === null || second === undefined || second === null
      ? null
      : `${keep(line, [oneDay(first)])} or ${keep(line, [oneDay(second)])}`;
  });
  rewrite(line, DATES.weekdayThe, ([w, d]) => {
    const day = Array.from({ length: 13 }, (_, ahead) => monthStart(now.year, now.month + ahead))
      .map((start) => dayOf(partsOf(start).year, partsOf(start).month, Number(d)))
      .find((found) => found !== null && found >= today && weekdayOf(found) === Number(w));
    return day === undefined || day === null || day > today + SOON ? null : keep(line, [oneDay(day)]);
  });
  rewrite(line, DATES.holidayWeek, ([name = '']) => {
    const day = namedDay(name, today, now.year);
    return day === null
      ? null
      : keep(line, [{ from: Math.max(today, mondayOf(day)), to: mondayOf(day) + 7 }], { isWeek: true });
  });
  // "By the end of March" is the whole of it, and the end of it is its last days.
  rewrite(line, DATES.endOf, ([, m, word]) => {
    const { year, month } = monthOf(m, word);
    return `before ${keep(line, [oneDay(monthStart(year, month + 1))])}`;
  });
  rewrite(line, DATES.endOfYear, ([word]) =>
    word === undefined
      ? keep(line, [
          { from: Math.max(today, monthStart(now.year + 1, 1) - 11), to: monthStart(now.year + 1, 1) },
        ])
      : `before ${keep(line, [oneDay(monthStart(now.year + 1, 1))])}`,
  );
  rewrite(line, DATES.lastDay, ([m, word]) => {
    const { year, month } = monthOf(m, word);
    return one(monthStart(year, month + 1) - 1);
  });
  const fromNow = (n: string | undefined): string => {
    const minutes = context.minute + 60 * (n === undefined ? 1 : Number(n));
    const ahead = Math.floor(minutes / 1440);
    return `${keep(line, [oneDay(today + ahead)])} #T:${minutes - 1440 * ahead}`;
  };
  rewrite(line, DATES.inHours, ([n]) => (Number(n ?? 1) > 72 ? null : fromNow(n)));
  rewrite(line, DATES.hoursFromNow, ([n]) => (Number(n ?? 1) > 72 ? null : fromNow(n)));
  rewrite(line, DATES.nthWeekday, ([n, w, m, word]) => {
    const { year, month } = monthOf(m, word);
    const start = monthStart(year, month);
    const last = n === undefined || Number(n) < 0;
    const day = last
      ? onOrAfter(monthStart(year, month + 1) - 7, Number(w))
      : onOrAfter(start, Number(w)) + (Number(n) - 1) * 7;
    return one(day < today && m === undefined && word !== 'nextmonth' ? null : day, null);
  });
  rewrite(line, DATES.rangeOfNamed, ([a, b, m, word]) => {
    const { year, month } =
      m === undefined ? monthOf(undefined, word) : partsOf(monthDay(context, Number(m), Number(b)) ?? today);
    const from = dayOf(year, month, Number(a));
    const to = dayOf(year, month, Number(b));
    return from === null || to === null || to <= from ? null : keep(line, [{ from, to: to + 1 }]);
  });
  rewrite(line, DATES.dayOfNamed, ([d, m, y]) =>
    Number(d) <= 31 ? one(monthDay(context, Number(m), Number(d), y ? Number(y) : undefined)) : null,
  );
  rewrite(line, DATES.namedDay, ([m, d, y]) =>
    Number(d) <= 31 ? one(monthDay(context, Number(m), Number(d), y ? Number(y) : undefined)) : null,
  );
  rewrite(line, DATES.numberThis, ([d, word]) => {
    const { year, month } = monthOf(undefined, word);
    const day = dayOf(year, month, Number(d));
    // "The 1st of the month" on any later day is the next one's.
    const coming = day !== null && day < today ? plus(day, 1, 'month') : day;
    return coming === null ? null : keep(line, [oneDay(coming)]);
  });
  for (let again = 0; again < 3; again += 1)
    rewrite(line, DATES.sameMonth, ([at, joint, d], before) =>
      sameMonth(line, context, at, joint, Number(d), before),
    );
  rewrite(line, DATES.bareOrdinal, ([d], before) => {
    if (Number(d) > 31 || Number(d) < 1 || /(?: my| his| her| their| our| mi| tu| su) $/.test(before))
      return null;
    return keep(line, dayOfMonth(context, Number(d)));
  });
  rewrite(line, DATES.wordOrdinal, ([word, d]) => `${word} ${keep(line, dayOfMonth(context, Number(d)))}`);
  rewrite(line, DATES.firstWord, ([d], before) =>
    before.trim() === '' ? keep(line, dayOfMonth(context, Number(d))) : null,
  );
  rewrite(line, DATES.theNumber, ([, d], before) =>
    Number(d) > 31 || Number(d) < 1 || !(context.spanish || LEADS_TO_DAY.test(before))
      ? null
      : keep(line, dayOfMonth(context, Number(d))),
  );
  rewrite(line, DATES.fewDays, () => keep(line, [{ from: today, to: today + 4 }]));
  rewrite(line, DATES.nextUnits, ([n, unit = '']) =>
    keep(line, [{ from: today, to: plus(today, Number(n), unit) + 1 }]),
  );
  rewrite(line, DATES.inUnits, ([vague, n, , unit = '', fromNow], before) => {
    const within = / (?:within|next) $/.test(` ${before.split(' ').at(-2) ?? ''} `);
    const day = plus(today, n === undefined ? 1 : Number(n), unit);
    if (within) return keep(line, [{ from: today, to: day + 1 }]);
    if (!vague || unit.startsWith('day') || fromNow) return keep(line, [oneDay(day)]);
    return keep(line, [{ from: mondayOf(day), to: mondayOf(day) + 7 }], { isWeek: true });
  });
  rewrite(line, DATES.unitsFromNow, ([n, , unit = '']) =>
    keep(line, [oneDay(plus(today, n === undefined ? 1 : Number(n), unit))]),
  );
  rewrite(line, DATES.holiday, ([name = '']) => one(namedDay(name, today, now.year)));
  rewrite(line, DATES.rel, ([n]) => keep(line, [oneDay(today + Number(n))]));
  rewrite(line, DATES.weekOfMonth, ([n, m, word]) => {
    const { year, month } = monthOf(m, word);
    const from =
      n === undefined || Number(n) < 0
        ? monthStart(year, month + 1) - 7
        : monthStart(year, month) + (Number(n) - 1) * 7;
    return keep(line, [{ from, to: from + 7 }], { isWeek: true });
  });
  rewrite(line, DATES.partOfMonth, ([part = '', m, word]) => {
    const { year, month } = monthOf(m, word);
    return keep(line, [
      partOfMonth({ from: monthStart(year, month), to: monthStart(year, month + 1) }, part),
    ]);
  });
  rewrite(line, DATES.month, ([m, y, word], before) => {
    if (m !== undefined && y !== undefined)
      return keep(line, [
        { from: monthStart(Number(y), Number(m)), to: monthStart(Number(y), Number(m) + 1) },
      ]);
    if (m !== undefined) return keep(line, [monthSpan(context, Number(m))]);
    if (/#D:\d+ $/.test(before)) return null;
    const { year, month } = monthOf(undefined, word);
    return keep(line, [{ from: Math.max(monthStart(year, month), today), to: monthStart(year, month + 1) }]);
  });
}

/** 12/3: month first in English, day first in Spanish, and both where both are possible and nobody said. */
function slash(line: Line, context: Context, a: number, b: number, year: number | undefined): string | null {
  const full = year !== undefined && year < 100 ? 2000 + year : year;
  const order: readonly (readonly [number, number])[] = context.spanish
    ? [
        [b, a],
        [a, b],
      ]
    : [
        [a, b],
        [b, a],
      ];
  const days = order
    .map(([month, date]) => (month >= 1 && month <= 12 ? monthDay(context, month, date, full) : null))
    .filter((day) => day !== null);
  const unique = [...new Set(days)];
  const future = unique.filter((day) => day >= context.today);
  if (unique.length === 0) return null;
  if (future.length === 0) return '#PAST';
  return keep(line, future.map(oneDay));
}

/** "March 3 or 4", "March 3 to 5": the second number belongs to the month of the first. */
function sameMonth(
  line: Line,
  context: Context,
  at: string | undefined,
  joint: string | undefined,
  date: number,
  before: string,
): string | null {
  const first = dateAt(line, at).readings[0];
  if (!first || !isOneDay(first) || date > 31 || (joint === ',' && date < 13)) return null;
  const { year, month, date: from } = partsOf(first.from);
  const day = dayOf(year, month, date);
  if (
    day === null ||
    date <= from ||
    (joint === 'to' && context.moving && !/ (?:between|from) $/.test(before))
  )
    return null;
  if (joint === 'or' || joint === 'and' || joint === ',') {
    return / between $/.test(before)
      ? keep(line, [{ from: first.from, to: day + 1 }])
      : `#D:${at} or ${keep(line, [oneDay(day)])}`;
  }
  return keep(line, [{ from: first.from, to: day + 1 }]);
}
