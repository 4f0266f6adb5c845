// Words that point back to a date or time named before them: after that, the day after, the Monday before, the
// following Friday, the one after. The date that is pointed to is then no wish of its own, unless "or" joins them.
import { isOneDay, mondayOf, oneDay, onOrAfter, type DaySpan } from './civil.ts';
import { dateAt, keep, pattern, rewrite, type Context, type Line } from '../grammar.ts';

const WORDS = '((?:(?!#D:|#C:|#T:|#H:|at #N)\\S+ ){0,14}?)';
const THAT = '(?:(?:that|ese|esa|dicha) (?:day|date|fecha)|that|then|it|eso)';
const END = '(?= (?:[.,?]|at|about|in|and|or|if|please|works|is|#PART:\\S+|$)|$)';

const RULES = {
  that: pattern(`#D:(\\d+) ${WORDS}(before|after|from|by|until|noearlier|notafter) ${THAT}`),
  unitsFrom: pattern(
    `#D:(\\d+) ${WORDS}((?:#N:\\d+|a|one|una) (?:days?|weeks?|months?)) (before|after)(?: ${THAT})?(?= (?:[.,?]|and|or|please|$)|$)`,
  ),
  daysOfThatWeek: pattern(
    `#D:(\\d+) ${WORDS}(?:the )?#D:(\\d+) (?:(?:of|in|on) )?(?:the )?(?:that|same|esa|esa misma|misma) (?:same )?week`,
  ),
  thatWeek: pattern(
    `#D:(\\d+) ${WORDS}(?:(?:on )?(?:the )?#W:(\\d) )?(?:in |of |on )?(?:the )?(?:that|same|esa|esa misma|misma) (?:same )?week(?: (?:,|on|the|la|el))*(?: #W:(\\d))?(?! of)`,
  ),
  thatTime: pattern(
    `(?:(?:at|by|about|until|around|noearlier|after) )?#([TH]):(\\d+) ((?:(?!#[THD]:)\\S+ ){0,14}?)(before|after) ${THAT}`,
  ),
  day: pattern(`#D:(\\d+) ${WORDS}(?:the )?day (after|before)(?! (?:the )?(?:#|that|it|then))`),
  orDay: pattern('#D:(\\d+) (?:, )?or (?:the )?day (before|after)(?! (?:the )?#)'),
  week: pattern(`#D:(\\d+) ((?:\\S+ )*?)(?:the )?week before(?: ${THAT})?${END}`),
  // Kept apart until the weekday that it points to is a date.
  weekday: pattern(
    `(?:the )?(?:(?:next |following )?#W:(\\d) (before|after)(?: ${THAT})?${END}|following #W:(\\d))`,
  ),
  pointing: pattern('#D:(\\d+) ((?:(?!#POINT)\\S+ )*?)#POINT:(\\d):(before|after)'),
  alone: pattern('#POINT:(\\d):(before|after)'),
  one: pattern(
    `#D:(\\d+)((?: (?:,|but|or|no|and|not|is|nogood|cant|\\.|then|to))*) (?:the |la )?(?:oneafter|(?:otro|otra)(?! #))`,
  ),
};

/** Marks weekdays that point back ("the Monday before"), so that they are not read as the next such day. */
export function markPointing(line: Line): void {
  rewrite(line, RULES.weekday, ([w, side = 'after', following], before) =>
    / (?:#D:|#W|#HOL|#M|#O|week)\S*(?= )/.test(before) || side === 'before'
      ? `#POINT:${w ?? following}:${side}`
      : null,
  );
}

const TIME_BEFORE =
  / (?:until|at|after|by|noearlier|before|las) (?:at |about |las |the )*(#[NC]:\S+(?: (?:am|pm|oclock))?) (?:on |the |every )*$/;

/** What "that" and "the day after" are; before and after weekdays and weeks. */
export function readThat(line: Line, context: Context): void {
  // "Due on the 15th, so that week", "back on the 6th, Tuesday that week".
  rewrite(line, RULES.daysOfThatWeek, ([at, between = '', days]) => {
    const [span] = dateAt(line, at).readings;
    const value = dateAt(line, days);
    if (!span || (!value.floats && value.weekday === null)) return null;
    const monday = mondayOf(span.from);
    const settled =
      value.weekday === null
        ? keep(line, [{ from: monday, to: monday + 7 }], { days: value.days })
        : keep(line, [oneDay(onOrAfter(monday, value.weekday))]);
    return `${context.moving ? `#D:${at}` : '_'} ${between}${settled}`;
  });
  rewrite(
    line,
    RULES.unitsFrom,
    ([at, between = '', count, side]) => `_ ${between}${count} ${side} #D:${at}`,
  );
  rewrite(line, RULES.thatWeek, ([at, between = '', before, after]) => {
    // "Something earlier that week" is read beside the appointment.
    if (context.moving && /(?:earlier|later|sooner) $/.test(between)) return null;
    const weekday = Number(before ?? after ?? 0);
    const spans = dateAt(line, at).readings.map(({ from, to }): DaySpan => {
      // "Spring break is March 15 to 19 … that week" is those days.
      if (weekday === 0 && to - from > 1 && to - from <= 7) return { from, to };
      const monday = mondayOf(from);
      return weekday === 0 ? { from: monday, to: monday + 7 } : oneDay(onOrAfter(monday, weekday));
    });
    if (spans.length === 0) return null;
    return `${context.moving ? `#D:${at}` : '_'} ${between}${keep(line, spans, { isWeek: weekday === 0 })}`;
  });
  const thatOf = (
    at: string | undefined,
    between: string,
    side: string | undefined,
    before: string,
  ): string | null =>
    // "He works until 4, so Tuesday after that": after the time.
    between === '' && / (?:until|at|after|by) (?:about )?#[NC]:\S+ /.test(before)
      ? null
      : /^(?:from|by|until|noearlier|notafter)$/.test(side ?? '')
        ? `_ ${between}${side} #D:${at}`
        : side === 'after' && /^or (?!.* (?:day|week) $)/.test(between)
          ? `#D:${at} orlater`
          : `_ ${between}${side} #D:${at}`;
  rewrite(line, RULES.that, ([at, between = '', side], before) => {
    // "I get out at 1 on Wednesday, so after that": after that time of that day.
    const [, time] = TIME_BEFORE.exec(before) ?? [];
    if (time !== undefined && side === 'after') return `#D:${at} ${between}after ${time}`;
    return thatOf(at, between, side, before);
  });

  rewrite(line, RULES.day, ([at, between = '', side]) =>
    / or $/.test(` ${between}`) ? null : `_ ${between}day ${side} #D:${at}`,
  );
  rewrite(line, RULES.orDay, ([at, side]) => {
    const beside = dateAt(line, at).readings.map((span) =>
      oneDay(side === 'before' ? span.from - 1 : span.to),
    );
    return `#D:${at} or ${keep(line, beside)}`;
  });
}

/** "The week before", "the Monday after that", "the one after": when every date that they may point to is read. */
export function readPointing(line: Line, context: Context): void {
  const last = (between: string, at: string | undefined): string =>
    [...between.matchAll(/#D:(\d+)/g)].at(-1)?.[1] ?? at ?? '';
  const moved = (at: string, by: (span: DaySpan) => DaySpan): string =>
    keep(line, dateAt(line, at).readings.map(by));
  rewrite(line, RULES.week, ([at, between = '']) =>
    dateAt(line, last(between, at)).readings.length === 0
      ? null
      : `#D:${at} ${between}week before #D:${last(between, at)}`,
  );
  for (let again = 0; again < 2; again += 1)
    rewrite(line, RULES.pointing, ([at, between = '', w, side]) => {
      const anchor = last(between, at);
      const pointed = moved(anchor, ({ from, to }) =>
        oneDay(side === 'after' ? onOrAfter(to, Number(w)) : onOrAfter(from - 7, Number(w))),
      );
      const stays = context.moving || /(?:^| )(?:or|and) (?:on )?$/.test(between);
      const before = stays ? `#D:${at} ${between}` : `#D:${at} ${between}`.replace(`#D:${anchor} `, '_ ');
      return `${before}${pointed}`;
    });
  rewrite(line, RULES.alone, ([w, side]) => (side === 'after' ? `following #W:${w}` : `#W:${w}`));
  rewrite(line, RULES.one, ([at = '', between = '']) => {
    const date = dateAt(line, at);
    const single = date.readings.every(isOneDay);
    if (date.readings.length === 0 || (!single && !date.isWeek)) return null;
    const after = keep(
      line,
      date.readings.map(({ from, to }) => ({ from: from + 7, to: to + 7 })),
      { isWeek: date.isWeek },
    );
    return `#D:${at}${between} ${after}`;
  });
}

/** "I get out at three, so after that": after times are read. */
export function readThatTime(line: Line): void {
  rewrite(
    line,
    RULES.thatTime,
    ([kind, minutes, between = '', side]) => `_ ${between}${side} #${kind}:${minutes}`,
  );
}
