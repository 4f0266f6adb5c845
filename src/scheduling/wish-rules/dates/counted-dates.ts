// Dates that are counted from now: in two weeks, 2 or 3 weeks from now, within a month, the next few days, in an
// hour.
import { monthStart, mondayOf, dayOf, oneDay, onOrAfter, partsOf, type Day } from './civil.ts';
import { keep, pattern, rewrite, type Context, type Line } from '../grammar.ts';

export const UNIT = '(days?|weeks?|months?)';
const COUNT = '(?:~n|(a|an|one|una|un))';

const RULES = {
  inHours: pattern(`in (?:about |like )?${COUNT} (?:hours?|hrs?|horas?|oclock)`),
  inMinutes: pattern('in (?:about |like )?~n (?:minutes|mins|min|minutos)'),
  hoursFromNow: pattern('(?:~n|(an|one|una)) (?:hours?|hrs?|horas?|oclock) fromnow'),
  thisTime: pattern('this time (#REL:\\d+|next week|#W:\\d)'),
  fewDays: pattern('(?:in |within |over )?fewdays'),
  nextUnits: pattern(`(?:in |within |over |during )?(?:the )?next ~n ${UNIT}`),
  within: pattern(`within (?:the )?(?:next )?(?:~n|(a|an|one|una|un|the)) ${UNIT}`),
  withinNext: pattern('(?:within|over) (?:the )?next(month| week)'),
  span: pattern(
    `(in |within |about )*~n (?:-|to|or|and) ~n ${UNIT}(?: (fromnow|out|away|later))?(?! (?:ago|old))`,
  ),
  eitherUnits: pattern(`in ~n ${UNIT} (?:, )?or ~n(?! (?:days?|weeks?|months?|oclock|am|pm))`),
  // "In two weeks on a Tuesday", "Tuesday in two weeks".
  weekdayOfCounted: pattern(
    '(?:in|after) (?:about |like )?(?:~n|(a|one|una|un)) weeks?(?: time)?(?: fromnow)?(?: (?:,|on|a|an|the|for|un|maybe|preferably|like|that))* #(?:W|WS):(\\d)(?! (?:the )?#[NOS])',
  ),
  countedOfWeekday: pattern(
    '#(?:W|WS):(\\d) (?:(?:in|about|like) )+(?:~n|(a|one|una|un)) weeks?(?: time)?(?: fromnow)?',
  ),
  inUnits: pattern(`(in|after) (about |like |maybe )?${COUNT} ${UNIT}(?: time)?(?: (fromnow))?`),
  orSo: pattern(`in ${COUNT} (weeks?|months?) orso`),
  unitsFromNow: pattern(`(?:~n|(a|one|una)) ${UNIT} (?:fromnow|out|away)`),
};

/** `day` moved by whole days, weeks or months; a month that is too short gives its last day. */
export const plus = (day: Day, count: number, unit: string): Day => {
  if (unit.startsWith('week')) return day + count * 7;
  if (!unit.startsWith('month')) return day + count;
  const { year, month, date } = partsOf(day);
  const start = partsOf(monthStart(year, month + count));
  return dayOf(start.year, start.month, date) ?? monthStart(year, month + count + 1) - 1;
};

const countOf = (n: string | undefined): number => (n === undefined ? 1 : Number(n));

/** In an hour, three hours from now: a day and a time. */
export function readHoursFromNow(line: Line, context: Context): void {
  const fromNow = (n: string | undefined, unit = 60): string | null => {
    if (countOf(n) * unit > 72 * 60) return null;
    const minutes = context.minute + unit * countOf(n);
    const ahead = Math.floor(minutes / 1440);
    return `${keep(line, [oneDay(context.today + ahead)])} #T:${minutes - 1440 * ahead}`;
  };
  rewrite(line, RULES.thisTime, ([day = '']) =>
    day === 'next week'
      ? `${keep(line, [oneDay(context.today + 7)])} #T:${context.minute}`
      : `${day} #T:${context.minute}`,
  );
  rewrite(line, RULES.inHours, ([n]) => fromNow(n));
  rewrite(line, RULES.inMinutes, ([n]) => fromNow(n, 1));
  rewrite(line, RULES.hoursFromNow, ([n]) => fromNow(n));
}

/** Days, weeks and months from now. */
export function readCountedDates(line: Line, context: Context): void {
  const { today } = context;
  const until = (n: string | undefined, unit: string): string =>
    keep(line, [{ from: today, to: plus(today, countOf(n), unit) + 1 }]);
  rewrite(line, RULES.fewDays, () => keep(line, [{ from: today, to: today + 4 }]));
  rewrite(line, RULES.nextUnits, ([n, unit = '']) => until(n, unit));
  rewrite(line, RULES.within, ([n, , unit = '']) => until(n, unit));
  rewrite(line, RULES.withinNext, ([unit = '']) => until('1', unit.trim()));
  rewrite(line, RULES.span, ([lead, a, b, unit = '', now]) => {
    // "For 2 or 3 days" is how long something lasts.
    if (lead === undefined && now === undefined) return null;
    const [from, to] = [Number(a), Number(b)].map((n) => plus(today, n, unit));
    return from === undefined || to === undefined || from >= to ? null : keep(line, [{ from, to: to + 1 }]);
  });
  rewrite(line, RULES.eitherUnits, ([a, unit = '', b]) =>
    [a, b].map((n) => keep(line, [oneDay(plus(today, Number(n), unit))])).join(' or '),
  );
  const around = (day: Day): string =>
    keep(line, [{ from: mondayOf(day), to: mondayOf(day) + 7 }], { isWeek: true });
  rewrite(line, RULES.orSo, ([n, , unit = '']) => around(plus(today, countOf(n), unit)));
  const ofCounted = (n: string | undefined, w: string | undefined): string =>
    keep(line, [oneDay(onOrAfter(mondayOf(plus(today, countOf(n), 'week')), Number(w)))]);
  rewrite(line, RULES.weekdayOfCounted, ([n, , w]) => ofCounted(n, w));
  rewrite(line, RULES.countedOfWeekday, ([w, n]) => ofCounted(n, w));
  rewrite(line, RULES.inUnits, ([, vague, n, , unit = '', fromNow]) => {
    const day = plus(today, countOf(n), unit);
    return !vague || unit.startsWith('day') || fromNow ? keep(line, [oneDay(day)]) : around(day);
  });
  rewrite(line, RULES.unitsFromNow, ([n, , unit = '']) =>
    keep(line, [oneDay(plus(today, countOf(n), unit))]),
  );
}
