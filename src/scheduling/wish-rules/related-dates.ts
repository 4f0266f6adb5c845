// Dates that stand in relation to another one: the day before Thanksgiving, the week of the 16th, the Friday
// after the 5th.
import { isOneDay, mondayOf, oneDay, onOrAfter, type DaySpan } from './civil.ts';
import { UNIT } from './date-patterns.ts';
import { plus } from './dates.ts';
import { dateAt, keep, pattern, rewrite, type Line } from './grammar.ts';

const AROUND = {
  dayBeside: pattern('(?:the )?day (before|after) (?:the )?#D:(\\d+)'),
  unitsBeside: pattern(`(?:~n|(a|one|una)) ${UNIT} (before|after|from) (?:the )?#D:(\\d+)`),
  weekdayBeside: pattern('(?:the )?#W:(\\d) (before|after) (?:the )?#D:(\\d+)'),
  weekOf: pattern('(?:the )?week of (?:the )?#D:(\\d+)'),
  weekBeside: pattern('(?:the )?week (before|after) (?:the )?#D:(\\d+)'),
};

/** Dates that stand in relation to another one: the day before Thanksgiving, the week of the 16th. */
export function readRelatedDates(line: Line): void {
  const move = (at: string | undefined, by: (span: DaySpan) => DaySpan, isWeek = false): string =>
    keep(line, dateAt(line, at).readings.map(by), { isWeek });
  rewrite(line, AROUND.dayBeside, ([side, at], before) =>
    / (?:every|some) (?:the )?$/.test(before)
      ? null
      : move(at, (span) => oneDay(side === 'before' ? span.from - 1 : span.to)),
  );
  rewrite(line, AROUND.unitsBeside, ([n, , unit = '', side, at]) =>
    move(at, (span) =>
      oneDay(plus(span.from, (n === undefined ? 1 : Number(n)) * (side === 'before' ? -1 : 1), unit)),
    ),
  );
  rewrite(line, AROUND.weekOf, ([at]) =>
    move(at, (span) => ({ from: mondayOf(span.from), to: mondayOf(span.from) + 7 }), true),
  );
  rewrite(line, AROUND.weekBeside, ([side, at]) =>
    move(
      at,
      (span) => {
        const monday = mondayOf(span.from) + (side === 'before' ? -7 : 7);
        return { from: monday, to: monday + 7 };
      },
      true,
    ),
  );
}

const THAT = pattern('#D:(\\d+) ((?:(?!#D:)\\S+ ){0,14}?)(before|after) (?:that|then|it|eso|esa fecha)');
const DAY_BESIDE = pattern(
  '#D:(\\d+) ((?:(?!#D:)\\S+ ){0,14}?)(?:the )?day (after|before)(?! (?:the )?(?:#|that|it|then))',
);
const BESIDE = pattern('#D:(\\d+) (?:, )?or (?:the )?day (before|after)(?! (?:the )?#)');

/** "School starts Thursday, so I need it before that": what "that" is, in place of the word. */
export function readThat(line: Line): void {
  rewrite(line, THAT, ([at, between = '', side]) => `_ ${between}${side} #D:${at}`);
  rewrite(line, DAY_BESIDE, ([at, between = '', side]) =>
    / or $/.test(` ${between}`) ? null : `_ ${between}day ${side} #D:${at}`,
  );
  rewrite(line, BESIDE, ([at, side]) => {
    const beside = dateAt(line, at).readings.map((span) =>
      oneDay(side === 'before' ? span.from - 1 : span.to),
    );
    return `#D:${at} or ${keep(line, beside)}`;
  });
}

/** "The Friday after Thanksgiving": a weekday that another date settles; read before weekdays are. */
export function readWeekdaysBeside(line: Line): void {
  rewrite(line, AROUND.weekdayBeside, ([w, side, at]) => {
    const span = dateAt(line, at).readings[0];
    // "Tuesday after the 5th" names a Tuesday; "Tuesday after 5" does not come here.
    if (!span || !isOneDay(span) || dateAt(line, at).weekday !== null) return null;
    const day = side === 'after' ? onOrAfter(span.to, Number(w)) : onOrAfter(span.from - 7, Number(w));
    return keep(line, [oneDay(day)]);
  });
}
