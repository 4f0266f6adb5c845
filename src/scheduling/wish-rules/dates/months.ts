// Months and what lies in them: April, early May, the second half of June, the last Friday of the month, the
// first week of July, and their ends as bounds.
import { openIntervals } from '../../../clinic/hours.ts';
import {
  isoOf,
  mondayOf,
  monthStart,
  oneDay,
  onOrAfter,
  partsOf,
  weekdayOf,
  type Day,
  type DaySpan,
} from './civil.ts';
import { keep, pattern, rewrite, type Context, type Line } from '../grammar.ts';

const MONTH = '(?:#M:(\\d+)|(thismonth|nextmonth|month|ofthismonth|ofnextmonth))';

const RULES = {
  endOf: pattern(`(before|by|until|through) (?:the )?endof (?:the )?${MONTH}`),
  endOfYear: pattern('(?:(before|by|until|through) (?:the |of )*)?endofyear'),
  year: pattern('(?:in |during |for )?(thisyear|nextyear)'),
  lastDay: pattern(`lastdayof (?:the )?${MONTH}`),
  nthWeekday: pattern(
    `(?:the )?(?:(?:#O|#OW):(-?\\d)|last) #W:(\\d) (?:of|in) (?:the )?(?:#M:(\\d+)|(thismonth|nextmonth|month|the month))`,
  ),
  nthWeekdayShort: pattern('(?:the )?(?:(?:#O|#OW):(-?\\d)|last) #W:(\\d) (ofthismonth|ofnextmonth)'),
  businessDay: pattern(
    '(?:the )?(?:(#OW|#O):([1-5])|(last|#OW:-1)) weekdays (?:(?:of|in) (?:the )?(?:#M:(\\d+)|(nextmonth|thismonth|month))|(ofthismonth|ofnextmonth))',
  ),
  weekOfMonth: pattern(
    '(?:the )?(?:(?:#O|#OW):(-?\\d)|last) (full |whole |complete )?week (?:(?:of|in) (?:the )?(?:#M:(\\d+)|(nextmonth|thismonth|month))|(ofthismonth|ofnextmonth))',
  ),
  daysOfMonth: pattern(
    `(?:the )?(first|#OW:1|#O:1|primeros|primeras|last|ultimos|ultimas|#OW:-1) (?:~n|(few|couple)) (days|weeks) (?:(?:of|in) )?(?:the )?${MONTH}`,
  ),
  partOfMonth: pattern(`(earlyof|midof|endof|half:1|half:2) (?:the |of )*${MONTH}`),
  month: pattern(
    '(?:sometime )?(?:in |for |of |anytime in |during )?(?:#M:(\\d+)(?: #N:(20\\d\\d))?|(thismonth|nextmonth))',
  ),
};

/** A month as a span: the next one of that name, the running one included. */
export function monthSpan(context: Context, month: number): DaySpan {
  const now = partsOf(context.today);
  const year = month < now.month ? now.year + 1 : now.year;
  return { from: Math.max(monthStart(year, month), context.today), to: monthStart(year, month + 1) };
}

/** The year and month of a named month, or of "this month", "next month". */
export function monthOf(
  context: Context,
  named: string | undefined,
  word: string | undefined,
): { year: number; month: number } {
  const now = partsOf(context.today);
  if (named === undefined) return partsOf(monthStart(now.year, now.month + (word?.includes('next') ? 1 : 0)));
  const month = Number(named);
  return { year: month < now.month ? now.year + 1 : now.year, month };
}

function partOfMonth(span: DaySpan, part: string): DaySpan {
  switch (part) {
    case 'earlyof':
      return { from: span.from, to: span.from + 10 };
    case 'midof':
      return { from: span.from + 10, to: span.from + 20 };
    case 'half:1':
      return { from: span.from, to: span.from + 15 };
    case 'half:2':
      return { from: span.from + 15, to: span.to };
    default:
      return { from: span.from + 20, to: span.to };
  }
}

/** The n-th week of a month: its days by sevens, and its whole weeks where those are others. */
function weeksOf(start: Day, n: number, whole: boolean): readonly DaySpan[] {
  const bySevens = { from: start + (n - 1) * 7, to: start + n * 7 };
  // A month that begins by Wednesday begins with that week, a later one with the next.
  const first = weekdayOf(start) <= 3 && !whole ? mondayOf(start) : onOrAfter(start, 1);
  const monday = first + (n - 1) * 7;
  const byWeeks = { from: monday, to: monday + 7 };
  if (whole) return [byWeeks];
  // Beginning on a Sunday or a Monday both have the same working days; a first week is not cut short.
  const same = weekdayOf(start) === 7 || weekdayOf(start) === 1 || monday < start;
  return same ? [bySevens] : [bySevens, byWeeks];
}

/** The ends of months and years as bounds, their last days, and the n-th weekday of a month. */
export function readMonthEdges(line: Line, context: Context): void {
  const { today } = context;
  const { year: thisYear } = partsOf(today);
  // "By the end of March" is the whole of it, and the end of it is its last days.
  rewrite(line, RULES.endOf, ([, m, word]) => {
    const { year, month } = monthOf(context, m, word);
    return `before ${keep(line, [oneDay(monthStart(year, month + 1))])}`;
  });
  rewrite(line, RULES.endOfYear, ([word]) => {
    const end = monthStart(thisYear + 1, 1);
    return word === undefined
      ? keep(line, [{ from: Math.max(today, end - 11), to: end }])
      : `before ${keep(line, [oneDay(end)])}`;
  });
  rewrite(line, RULES.year, ([word]) =>
    keep(line, [
      word === 'thisyear'
        ? { from: today, to: monthStart(thisYear + 1, 1) }
        : { from: monthStart(thisYear + 1, 1), to: monthStart(thisYear + 2, 1) },
    ]),
  );
  rewrite(line, RULES.lastDay, ([m, word]) => {
    const { year, month } = monthOf(context, m, word);
    const day = monthStart(year, month + 1) - 1;
    return day < today ? '#PAST' : keep(line, [oneDay(day)]);
  });
  const nth = (
    n: number | null,
    w: number,
    m: string | undefined,
    word: string | undefined,
  ): string | null => {
    const { year, month } = monthOf(context, m, word);
    const start = monthStart(year, month);
    const day =
      n === null || n < 0 ? onOrAfter(monthStart(year, month + 1) - 7, w) : onOrAfter(start, w) + (n - 1) * 7;
    if (day >= today) return keep(line, [oneDay(day)]);
    // The last Friday "of the month" is over: it is the next one's.
    return m === undefined && word !== undefined && !word.includes('next') && word !== 'thismonth'
      ? nth(n, w, undefined, 'nextmonth')
      : null;
  };
  rewrite(line, RULES.businessDay, ([, n, , m, word, short]) => {
    const { year, month } = monthOf(context, m, word ?? short);
    const start = monthStart(year, month);
    const working = Array.from(
      { length: monthStart(year, month + 1) - start },
      (_, ahead) => start + ahead,
    ).filter((day) => weekdayOf(day) <= 5 && openIntervals(context.clinic, isoOf(day)).length > 0);
    const day = n === undefined ? working.at(-1) : working[Number(n) - 1];
    return day === undefined || day < today ? null : keep(line, [oneDay(day)]);
  });
  rewrite(line, RULES.nthWeekday, ([n, w, m, word]) =>
    nth(n === undefined ? null : Number(n), Number(w), m, word),
  );
  rewrite(line, RULES.nthWeekdayShort, ([n, w, word]) =>
    nth(n === undefined ? null : Number(n), Number(w), undefined, word),
  );
}

/** Weeks and parts of months, and whole months; after every date that has a month in it. */
export function readMonths(line: Line, context: Context): void {
  rewrite(line, RULES.weekOfMonth, ([n, whole, m, word, short]) => {
    const { year, month } = monthOf(context, m, word ?? short);
    const start = monthStart(year, month);
    if (n !== undefined && Number(n) > 0)
      return keep(line, weeksOf(start, Number(n), whole !== undefined), { isWeek: true });
    const end = monthStart(year, month + 1);
    return keep(line, [{ from: end - 7, to: end }], { isWeek: true });
  });
  rewrite(line, RULES.daysOfMonth, ([side = '', n, , unit = '', m, word]) => {
    const { year, month } = monthOf(context, m, word);
    const length = Number(n ?? 3) * (unit === 'weeks' ? 7 : 1);
    const [from, to] = [monthStart(year, month), monthStart(year, month + 1)];
    const isLast = /^(?:last|ult|#OW:-1)/.test(side);
    return length > to - from
      ? null
      : keep(line, [isLast ? { from: to - length, to } : { from, to: from + length }]);
  });
  rewrite(line, RULES.partOfMonth, ([part = '', m, word]) => {
    const { year, month } = monthOf(context, m, word);
    return keep(line, [
      partOfMonth({ from: monthStart(year, month), to: monthStart(year, month + 1) }, part),
    ]);
  });
  rewrite(line, RULES.month, ([m, y, word], before) => {
    if (m !== undefined && y !== undefined)
      return keep(line, [
        { from: monthStart(Number(y), Number(m)), to: monthStart(Number(y), Number(m) + 1) },
      ]);
    if (m !== undefined) return keep(line, [monthSpan(context, Number(m))]);
    if (/#D:\d+ $/.test(before)) return null;
    const { year, month } = monthOf(context, undefined, word);
    return keep(line, [
      { from: Math.max(monthStart(year, month), context.today), to: monthStart(year, month + 1) },
    ]);
  });
}
