// Dates with a number or a name: the 15th, March 3, 12/3, Thanksgiving. They come before times, so that their
// numbers are not taken for hours.
import { dayOf, isOneDay, mondayOf, monthStart, oneDay, partsOf, weekdayOf, type Day } from './civil.ts';
import { plus, readCountedDates, readHoursFromNow } from './counted-dates.ts';
import { DATES } from './date-patterns.ts';
import { dateAt, keep, rewrite, type Context, type Line } from '../grammar.ts';
import { monthOf, monthSpan, readMonthEdges, readMonths } from './months.ts';
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

/** A bare day of the month: the next one; unsure where this month's is over, since it may be a slip. */
function dayOfMonth(line: Line, context: Context, date: number, before = ''): string | null {
  const now = partsOf(context.today);
  const beside = besideNamed(line, context, date, before);
  if (beside !== null) return keep(line, [oneDay(beside)]);
  for (let ahead = 0; ahead <= 3; ahead += 1) {
    const { year, month } = partsOf(monthStart(now.year, now.month + ahead));
    const day = dayOf(year, month, date);
    if (day === null || day < context.today) continue;
    // Over a month's end the coming one is near: on the 31st "the 2nd" is the day after tomorrow.
    const unsure = date < now.date && now.date - date <= JUST_OVER && day - context.today > NEAR;
    return keep(line, [oneDay(day)], { unsure });
  }
  return null;
}

/** "Dec 8 no, the 10th", "home Dec 19 to Jan 9, not the 24th": a day of the month or the span that was named before. */
function besideNamed(line: Line, context: Context, date: number, before: string): Day | null {
  if (context.moving) return null;
  const [, first, last = first] = NAMED_BEFORE.exec(before) ?? [];
  if (first === undefined) {
    const month = Number(MONTH_BEFORE.exec(before)?.[1] ?? 0);
    return month === 0 ? null : monthDay(context, month, date);
  }
  const [from, to] = [dateAt(line, first).readings[0]?.from, dateAt(line, last).readings[0]?.to];
  if (from === undefined || to === undefined) return null;
  const { year, month } = partsOf(from);
  const days = [0, 1].map((ahead) => {
    const start = partsOf(monthStart(year, month + ahead));
    return dayOf(start.year, start.month, date);
  });
  const within = days.find((day) => day !== null && day >= from && day < to);
  const after =
    days[0] !== null && days[0] !== undefined && days[0] > from && to - from === 1 ? days[0] : null;
  return within ?? after;
}
const NAMED_BEFORE = / #D:(\d+) (?:(?:to|-|through|until|and) (?:the )?#D:(\d+) )?(?:(?!#D:|[.?] )\S+ )*$/;
const MONTH_BEFORE = / #M:(\d+) (?:(?!#[DMW]:|[?] )\S+ )*$/;

/** In days: how long ago a day was that its month and number alone still name. */
const LONG_AGO = 200;
const TOLD = / (?:was|were|since|had|did|fue|tuve|hice|hicieron|vine) (?:(?!but|pero|so|[.?,] )\S+ ){0,5}$/;
/** In days: how near a day of next month is named without a second thought. */
const NEAR = 14;
/** In days: how long ago a day was that somebody may still mean by a slip. */
const JUST_OVER = 10;
/** In days: a holiday so far away was only days ago. */
const ALMOST_A_YEAR = 335;
/** In days: how far ahead a weekday and a number settle one another. */
const SOON = 31;
const LEADS_TO_DAY = / (?:on|by|before|after|until|for|from|till|starting) $/;

/** Numbered and named dates. */
export function readDates(line: Line, context: Context): void {
  const { today } = context;
  const now = partsOf(today);
  const one = (day: Day | null, past: string | null = '#PAST'): string | null =>
    day === null ? null : day < today ? past : keep(line, [oneDay(day)]);

  /** "My last visit was Nov 3": a day that is not long over, where it is told and not asked for. */
  const told = (before: string, m: string | undefined, d: string | undefined): string | null => {
    const day = TOLD.test(before) ? dayOf(now.year, Number(m), Number(d)) : null;
    return day !== null && day < today && today - day < LONG_AGO ? keep(line, [oneDay(day)]) : null;
  };

  const named = (before: string, m = '', d = '', y?: string): string | null => {
    if (Number(d) > 31) return null;
    const day = monthDay(context, Number(m), Number(d), y ? Number(y) : undefined);
    // "February 30": some day of that month, which has to be asked.
    return day === null
      ? keep(line, [monthSpan(context, Number(m))], { unsure: true })
      : (told(before, m, d) ?? one(day));
  };

  rewrite(line, DATES.ymd, ([y, m, d]) => one(dayOf(Number(y), Number(m), Number(d))));
  rewrite(line, DATES.slash, ([a, b, y]) =>
    slash(line, context, Number(a), Number(b), y ? Number(y) : undefined),
  );
  if (context.spanish) {
    // "Pasado" is the day after tomorrow, or "after": "pasado en la mañana", "no mañana, pasado", "pasado el 22".
    rewrite(line, DATES.pastThe, () => 'after the');
    rewrite(line, DATES.nextOne, (_, before) => (/#(?:W|M):\d+ $/.test(before) ? null : '#REL:2'));
    rewrite(line, DATES.afterNext, (_, before) =>
      / (?:[.,?]|or|and|no|but|for|#REL:1) $/.test(before) || before.trim() === '' ? '#REL:2' : null,
    );
    rewrite(line, DATES.notTomorrow, (_, _before, after) =>
      /^ (?:#W|week|month)/.test(after) ? null : '#REL:1 but #REL:2',
    );
  }
  if (!context.moving) rewrite(line, DATES.sameDay, () => '#REL:0');
  else {
    // What is moved by a week is moved from where it is: see `shiftOf`.
    const shift = (n: string | undefined, unit: string): string =>
      `#SHIFT:${n === undefined ? 1 : Number(n)}:${unit}`;
    rewrite(
      line,
      DATES.shiftedUp,
      ([n, , unit = '']) => `#SHIFT:-${n === undefined ? 1 : Number(n)}:${unit}`,
    );
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
  rewrite(line, DATES.holidayWeekend, ([name = '']) => {
    const day = namedDay(name, today, now.year);
    if (day === null) return null;
    const saturday = weekdayOf(day) <= 2 ? mondayOf(day) - 2 : mondayOf(day) + 5;
    const span = { from: Math.min(day, saturday), to: Math.max(day, saturday + 1) + 1 };
    return keep(line, [span], { isWeek: true });
  });
  readMonthEdges(line, context);
  readHoursFromNow(line, context);
  rewrite(line, DATES.rangeOfNamed, ([a, joint, b, m, word]) => {
    const { year, month } =
      m === undefined
        ? monthOf(context, undefined, word)
        : partsOf(monthDay(context, Number(m), Number(b)) ?? today);
    const from = dayOf(year, month, Number(a));
    const to = dayOf(year, month, Number(b));
    if (from === null || to === null || to <= from) return null;
    return context.moving && joint === 'to'
      ? `${keep(line, [oneDay(from)])} to ${keep(line, [oneDay(to)])}`
      : keep(line, [{ from, to: to + 1 }]);
  });
  rewrite(line, DATES.dayOfNamed, ([d, m, y], before) => named(before, m, d, y));
  rewrite(line, DATES.namedDay, ([m, d, y], before) => named(before, m, d, y));
  rewrite(line, DATES.numberThis, ([d, word]) => {
    const { year, month } = monthOf(context, undefined, word);
    const day = dayOf(year, month, Number(d));
    // "The 1st of the month" on any later day is the next one's.
    const coming = day !== null && day < today ? plus(day, 1, 'month') : day;
    return coming === null ? null : keep(line, [oneDay(coming)]);
  });
  const readSameMonth = (): void => {
    for (let again = 0; again < 3; again += 1)
      rewrite(line, DATES.sameMonth, ([at, joint, d], before) =>
        sameMonth(line, context, at, joint, Number(d), before),
      );
  };
  readSameMonth();
  rewrite(line, DATES.bareOrdinal, ([the, d], before) => {
    if (Number(d) > 31 || Number(d) < 1) return null;
    // "Her 12th" is a birthday, "see her the 12th" a day.
    if (the === undefined && /(?: my| his| her| their| our| mi| tu| su) $/.test(before)) return null;
    return dayOfMonth(line, context, Number(d), before);
  });
  rewrite(line, DATES.wordOrdinal, ([word, d], before) => {
    const day = dayOfMonth(line, context, Number(d), before);
    return day === null ? null : `${word} ${day}`;
  });
  rewrite(line, DATES.freeOrdinal, ([lead, d], before, after) =>
    (context.spanish && lead?.includes('day')) ||
    Number(d) > 3 ||
    / #D:\d+ (?:or|and|,) (?:on )?$/.test(before) ||
    /^ (?:or|and|,) (?:the )?#OW:(?:[4-9]|\d\d)/.test(after)
      ? dayOfMonth(line, context, Number(d), before)
      : null,
  );
  rewrite(line, DATES.firstWord, ([d], before) =>
    before.trim() === '' ? dayOfMonth(line, context, Number(d)) : null,
  );
  rewrite(line, DATES.theNumber, ([, d], before) =>
    Number(d) > 31 || Number(d) < 1 || !(context.spanish || LEADS_TO_DAY.test(before) || before.trim() === '')
      ? null
      : dayOfMonth(line, context, Number(d), before),
  );
  readSameMonth();
  readCountedDates(line, context);
  rewrite(line, DATES.holiday, ([name = '']) => {
    const day = namedDay(name, today, now.year);
    // One that is just over is next a year away: it may be the past one that is meant.
    return day === null ? null : keep(line, [oneDay(day)], { unsure: day - today > ALMOST_A_YEAR });
  });
  rewrite(line, DATES.rel, ([n]) => {
    // Until four in the morning people are still in the day before: "tomorrow" is either.
    const late = n === '1' && context.minute < 240;
    return keep(line, [...(late ? [oneDay(today)] : []), oneDay(today + Number(n))]);
  });
  readMonths(line, context);
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
