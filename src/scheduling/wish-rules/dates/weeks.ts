// Weekdays and weeks: Friday, this and next Friday, Monday or Wednesday next week, the weekend, in the week
// after. "Next Friday" means two days to two people, and is given both readings where they differ.
import {
  isOneDay,
  mondayOf,
  oneDay,
  onOrAfter,
  partsOf,
  weekdayOf,
  type Day,
  type DaySpan,
} from './civil.ts';
import { dateAt, keep, pattern, rewrite, type Context, type DateValue, type Line } from '../grammar.ts';

const week = (monday: Day): DaySpan => ({ from: monday, to: monday + 7 });

/** The week that "this week" means; on a Sunday people speak of the one that begins. */
export const thisWeek = (today: Day): DaySpan =>
  weekdayOf(today) === 7 ? { from: today, to: today + 8 } : week(mondayOf(today));

/** Readings of `next week`: on a Sunday it may be the one that begins tomorrow or the one after. */
const nextWeeks = (today: Day): readonly DaySpan[] =>
  weekdayOf(today) === 7 ? [week(today + 1), week(today + 8)] : [week(mondayOf(today) + 7)];

/** Readings of a weekday with the word that stands before it. */
export function weekdayReadings(context: Context, weekday: number, word: string): readonly DaySpan[] {
  const { today } = context;
  const coming = onOrAfter(today + 1, weekday);
  const isToday = weekdayOf(today) === weekday;
  if (word === 'this') {
    return [oneDay(isToday ? today : coming)];
  }
  if (word === 'coming') return [oneDay(coming)];
  if (word === 'next') {
    const sameWeek = !isToday && (mondayOf(coming) === mondayOf(today) || weekdayOf(today) === 7);
    return sameWeek ? [oneDay(coming), oneDay(coming + 7)] : [oneDay(coming)];
  }
  return isToday && !context.todayIsOver ? [oneDay(today), oneDay(coming)] : [oneDay(coming)];
}

const WEEK = '(this week|next week|week:2|(?<!next |this )week after(?! (?:the )?#D)|this coming week)';
const RULES = {
  plural: pattern('(?:every|on every|only) #W:(\\d)'),
  list: pattern(
    '#(W|WS):(\\d)((?:(?: ,| or| and| nor| \\/| &)* (?:the |on |every )?#(?:W|WS):\\d)+)( only)?',
  ),
  range: pattern('(?:from )?(?:the )?#W:(\\d) (-|to|through|until)(?: the)? #W:(\\d)'),
  listInWeek: pattern(`#(W|WL):([\\d,r]+)(?: (?:of|in|on|,))*(?: the)? ${WEEK}`),
  partInWeek: pattern(`#W:(\\d) (?:in |on |the )*(#PART:\\S+) (?:of |in |the )*${WEEK}`),
  weekOfList: pattern(
    `${WEEK}(?: (?:of|in|on|,|the|for|maybe|like|a|an|either|every|only|preferably|ideally|say|at))* #(W|WL):([\\d,r]+)`,
  ),
  weekFrom: pattern(
    '(?:(a|one|una|#N:\\d) weeks?(?: from| on| after)?|(?:from )?) ?#W:(\\d)( week| #N:2 weeks)?(?! of)',
  ),
  inEight: pattern('#W:(\\d) in #N:(8|15)(?! (?:days|weeks|min))'),
  theOther: pattern('but (?:the |la )?otra(?! #W)'),
  several: pattern('(?:in #N:([2-9]) #WS?|#N:([2-9]) #WS):(\\d)(?: fromnow)?'),
  otherOne: pattern('(?:the )?(?:otro|otra) #W:(\\d)'),
  betweenDays: pattern('between (?:the )?#W:(\\d) and (?:the )?#W:(\\d)'),
  afterNext: pattern('(?:the )?#W:(\\d) after next'),
  otherNext: pattern(
    '(?:the )?(last|next|this|coming|following)? ?(?:the )?#W:(\\d)(?: (coming|next|last|following)(?! (?:week|available|opening|slot|to)))?',
  ),
  weekdays: pattern('(?:every |on |only )*weekdays'),
  weekends: pattern('(?:every |on |only )*weekends'),
  weekend: pattern('(?:the )?(this|next|coming|following|last)? ?weekend'),
  set: pattern('#WL:([\\d,]+)(r?)'),
  plurals: pattern('#WS:(\\d)'),
  partOfWeek: pattern(
    `(earlyof|midof|endof|half:1|half:2)(?: the| of)* (this week|next week|week:2|week after|week)(?: of)?`,
  ),
  endOfWeek: pattern(
    '(?:before|by|until|through) (?:the )?endof(?: the| of)* (this week|next week|week:2|week)',
  ),
  laterThisWeek: pattern('laterthisweek'),
  weekOrTwo: pattern('(?:in )?(?:a|the next|next) week or (?:two|so|#N:2)'),
  weekAlone: pattern(`(?:the )?(this week|next week|week:2)`),
  weekAfter: pattern('(?:the )?(week after)(?! (?:the )?#D)'),
  modifiedList: pattern('(next|this)(?: the)? #WL:([\\d,]+)'),
  dateAndWeekday: pattern('#W:(\\d)(?: (?:,|the|on|-))* #D:(\\d+)'),
  weekdayAfterDate: pattern('#D:(\\d+) (?:, )?(?:on )?(?:the )?#W:(\\d)'),
  weekdayNumber: pattern(
    '#W:(\\d) (?:the )?#N:(1[3-9]|2\\d|3[01]|\\d{1,2}(?! #PART))(?! (?:am|pm|oclock|yhalf|-))',
  ),
};

/** Weekdays and weeks, with the words around them. `numbers` come first: Thursday 13, Thursday the 13th. */
export function readWeeks(line: Line, context: Context): void {
  const { today } = context;
  const spansOf = (word: string | undefined, before: string): readonly DaySpan[] => {
    if (word === 'this week') return [thisWeek(today)];
    if (word === 'week:2') return [week(mondayOf(today) + 14)];
    if (word === 'week after') {
      // The week after the one that was spoken of last, and that is often one that was refused.
      const spoken = [...before.matchAll(/#D:(\d+)|(?:this|next) week|week:2/g)]
        .map((found) => (found[1] === undefined ? spansOf(found[0], '') : dateAt(line, found[1]).readings))
        .map(([span]) => span)
        .findLast((span) => span !== undefined);
      return spoken ? [week(mondayOf(spoken.to - 1) + 7)] : nextWeeks(today);
    }
    return nextWeeks(today);
  };
  const inWeek = (spans: readonly DaySpan[], days: readonly number[], isFirst = false): string => {
    const [only] = days;
    if (days.length === 1 && only !== undefined) {
      return keep(
        line,
        spans.map((span) => oneDay(onOrAfter(span.to - span.from === 8 ? span.from + 1 : span.from, only))),
        { weekday: null, within: isFirst && spans.length === 1 ? (spans[0] ?? null) : null },
      );
    }
    return keep(line, spans, { days });
  };

  rewrite(line, RULES.dateAndWeekday, ([w, at], before) =>
    // "I can't Monday or Friday, the week of the 14th": those days of it are refused.
    dateAt(line, at).isWeek &&
    /(?: #W:\d| ni| nor| or| and| cant| not| no| except)(?: on| the| #PART:\S+)* $/.test(before)
      ? null
      : agree(line, context, Number(w), at),
  );
  rewrite(line, RULES.weekdayAfterDate, ([at, w], _, after) => {
    const value = dateAt(line, at);
    // Of several weekdays the first is not taken alone: see `settleInWeek`.
    if (value.isWeek)
      return /^ (?:(?:or|and|,|\/|&) )*(?:on |the )*#W/.test(after)
        ? null
        : inWeek(value.readings, [Number(w)]);
    // "Hoy lunes": the weekday says the same again.
    const [first] = value.readings;
    const same = first !== undefined && isOneDay(first) && weekdayOf(first.from) === Number(w);
    return same && value.weekday === null ? `#D:${at}` : null;
  });
  rewrite(line, RULES.weekdayNumber, ([w, n]) => {
    const date = Number(n);
    const { year, month } = partsOf(today);
    const fits = [0, 1]
      .map((ahead) => Date.UTC(year, month - 1 + ahead, date) / 86_400_000)
      .find((day) => day >= today && weekdayOf(day) === Number(w) && partsOf(day).date === date);
    return fits !== undefined && (context.spanish || date > 12) ? keep(line, [oneDay(fits)]) : null;
  });
  rewrite(line, RULES.inEight, ([w, n]) =>
    keep(line, [oneDay(onOrAfter(today + 1, Number(w)) + (n === '8' ? 7 : 14))]),
  );
  if (context.spanish) rewrite(line, RULES.theOther, () => 'but week after');
  rewrite(line, RULES.several, ([inN, n = inN, w]) =>
    keep(line, [oneDay(onOrAfter(today + 1, Number(w)) + 7 * (Number(n) - 1))]),
  );
  rewrite(line, RULES.otherOne, ([w]) => keep(line, [oneDay(onOrAfter(today + 1, Number(w)) + 7)]));
  rewrite(line, RULES.betweenDays, ([a, b]) => `#W:${a} - #W:${b}`);
  rewrite(line, RULES.plural, ([w]) => `#WS:${w}`);
  rewrite(line, RULES.list, ([kind, first, rest = '', only], before, after) => {
    const days = [first, ...[...rest.matchAll(/#(?:W|WS):(\d)/g)].map((found) => found[1])];
    // Two with only a comma between them are two things: "not Monday, Tuesday".
    if (!/ (?:or|and|nor|\/|&) /.test(rest) && days.length < 3) return null;
    if (!/ (?:or|and|nor|\/|&) /.test(rest) && kind !== 'W') return null;
    // "Lunes y jueves no puedo", "Mon Wed Fri are out": such days, and not the next ones.
    const refused =
      (days.length > 2 || (context.spanish && !/ the /.test(`${before.slice(-5)}${rest} `))) &&
      (/^ (?:cant|nogood)/.test(after) ||
        (days.length > 2 && / (?:cant|not|no) (?:do |on |the )*$/.test(before)));
    return `#WL:${[...new Set(days)].sort().join(',')}${kind === 'WS' || refused || rest.includes('#WS') || only || / (?:every|only) $/.test(before) ? 'r' : ''}`;
  });
  rewrite(line, RULES.range, ([a, joint, b]) => {
    if (joint === 'to' && context.moving) return null;
    const from = Number(a);
    const length = ((Number(b) - from + 7) % 7) + 1;
    const days = Array.from({ length }, (_, i) => ((from - 1 + i) % 7) + 1);
    // "Monday to Thursday" is every week; "Monday to Wednesday" the coming days.
    return `#WL:${days.join(',')}${days.length > 3 && from === 1 ? 'r' : ''}`;
  });
  rewrite(line, RULES.partInWeek, ([list = '', part = '', word = '']) => `${part} #W:${list} ${word}`);
  rewrite(line, RULES.listInWeek, ([, list = '', word], before) => {
    const spans = spansOf(word, before);
    const day = inWeek(spans, numbers(list));
    // "Any day except Friday next week" wants the rest of that week.
    return / (?:every|anything|whenever|anytime|anybut) (?:\S+ )*?(?:except |anybut )?(?:the |on |for |a |#PART:\S+ )*$/.test(
      before,
    ) && / (?:except|anybut) (?:the |on |for |a |#PART:\S+ )*$/.test(before)
      ? `${day} . ${keep(line, spans, { isWeek: true })}`
      : day;
  });
  rewrite(line, RULES.weekOfList, ([word, , list = ''], before) =>
    inWeek(spansOf(word, before), numbers(list), true),
  );
  rewrite(line, RULES.modifiedList, ([word, list = '']) => {
    const days = numbers(list);
    if (word === 'this') return inWeek([thisWeek(today)], days);
    const left = days.every((day) => day > weekdayOf(today)) && weekdayOf(today) !== 7;
    return inWeek(left ? [thisWeek(today), ...nextWeeks(today)] : nextWeeks(today), days);
  });
  rewrite(line, RULES.afterNext, ([w]) => keep(line, [oneDay(onOrAfter(today + 1, Number(w)) + 7)]));
  rewrite(line, RULES.weekFrom, ([count, w, british]) => {
    if (count === undefined && british === undefined) return null;
    const weeks = count?.startsWith('#N') ? Number(count.slice(3)) : british === ' #N:2 weeks' ? 2 : 1;
    return keep(line, [oneDay(onOrAfter(today + 1, Number(w)) + 7 * weeks)]);
  });
  rewrite(line, RULES.otherNext, ([before, w, after]) => {
    const word = before ?? after ?? '';
    if (word === 'last') return '#PAST';
    return keep(line, weekdayReadings(context, Number(w), word === 'following' ? 'next' : word), {
      weekday: word === '' ? Number(w) : null,
    });
  });
  rewrite(line, RULES.weekdays, () => keep(line, [], { days: [1, 2, 3, 4, 5], recurring: true }));
  rewrite(line, RULES.weekends, () => keep(line, [], { days: [6, 7], recurring: true }));
  rewrite(line, RULES.weekend, ([word]) => {
    if (word === 'last') return '#PAST';
    const saturday = weekdayOf(today) === 7 ? today - 1 : mondayOf(today) + 5;
    const span = { from: Math.max(saturday, today), to: saturday + 2 };
    const after = { from: saturday + 7, to: saturday + 9 };
    return keep(
      line,
      word === 'next'
        ? weekdayOf(today) >= 6
          ? [after]
          : [span, after]
        : word === 'following'
          ? [after]
          : [span],
      { isWeek: true },
    );
  });
  rewrite(line, RULES.plurals, ([w]) => keep(line, [], { days: [Number(w)], recurring: true }));
  rewrite(line, RULES.set, ([list = '', recurring]) => {
    const days = numbers(list);
    return recurring
      ? keep(line, [], { days, recurring: true })
      : keep(line, [hull(context, days)], { days, floats: true });
  });
  rewrite(line, RULES.weekOrTwo, () =>
    keep(line, [{ from: mondayOf(today) + 7, to: mondayOf(today) + 21 }], { isWeek: true }),
  );
  rewrite(line, RULES.endOfWeek, ([word], before) => {
    const readings = spansOf(word === 'week' ? 'this week' : word, before);
    return `by ${keep(
      line,
      readings.map(({ to }) => oneDay(to - 1)),
    )}`;
  });
  rewrite(line, RULES.partOfWeek, ([part, word], before) =>
    keep(
      line,
      spansOf(word === 'week' ? 'this week' : word, before).map(({ to }) => {
        const monday = to - 7;
        if (part === 'earlyof') return { from: monday, to: monday + 2 };
        if (part === 'half:1') return { from: monday, to: monday + 3 };
        if (part === 'half:2') return { from: monday + 2, to: monday + 6 };
        return part === 'midof' ? { from: monday + 1, to: monday + 4 } : { from: monday + 3, to: monday + 5 };
      }),
    ),
  );
  rewrite(line, RULES.laterThisWeek, () => keep(line, [{ from: today + 1, to: thisWeek(today).to }]));
  rewrite(line, RULES.weekAlone, ([word], before) => keep(line, spansOf(word, before), { isWeek: true }));
  // Only now, since it is the week after one that was just read.
  rewrite(line, RULES.weekAfter, ([word], before) => keep(line, spansOf(word, before), { isWeek: true }));
}

const numbers = (list: string): readonly number[] => list.split(',').map((day) => Number.parseInt(day, 10));

/** From the first to the last of the next occurrences of some weekdays; for a run such as Mon–Wed, the run. */
function hull(context: Context, days: readonly number[]): DaySpan {
  const run = days.every((day, i) => i === 0 || day === ((days[i - 1] ?? 0) % 7) + 1) && days.length > 2;
  const first = days[0] ?? 1;
  if (run) {
    const from = onOrAfter(context.todayIsOver ? context.today + 1 : context.today, first);
    return { from, to: onOrAfter(from, days.at(-1) ?? first) + 1 };
  }
  const next = days.map((day) => onOrAfter(context.today + 1, day));
  return { from: Math.min(...next), to: Math.max(...next) + 1 };
}

/** "Thursday the 15th": one day where they agree, both readings where they do not. */
function agree(line: Line, context: Context, weekday: number, at: string | undefined): string | null {
  const value: DateValue = dateAt(line, at);
  if (value.isWeek)
    return keep(
      line,
      value.readings.map((span) => oneDay(onOrAfter(span.from, weekday))),
    );
  if (value.readings.length === 0 || !value.readings.every(isOneDay) || value.weekday !== null) return null;
  const same = value.readings.filter(({ from }) => weekdayOf(from) === weekday);
  if (same.length > 0) return keep(line, same.slice(0, 1));
  const first = value.readings[0];
  return first ? keep(line, [first, oneDay(onOrAfter(context.today + 1, weekday))]) : null;
}
