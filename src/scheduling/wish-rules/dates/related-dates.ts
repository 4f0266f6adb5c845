// Dates that stand in relation to another one that is named beside them: the day before Thanksgiving, the week of
// the 16th, the weekend of the 14th, the Friday after the 5th, the 12th which is a Thursday.
import { isOneDay, mondayOf, oneDay, onOrAfter, weekdayOf, type DaySpan } from './civil.ts';
import { UNIT, plus } from './counted-dates.ts';
import { dateAt, keep, pattern, rewrite, type Line } from '../grammar.ts';

const RULES = {
  dayBeside: pattern('(?:the )?day (before|after) (?:the )?#D:(\\d+)'),
  unitsBeside: pattern(`(?:~n|(a|one|una)) ${UNIT} (before|after|from) (?:the )?#D:(\\d+)`),
  weekdayBeside: pattern('(?:the )?#W:(\\d) (before|after) (?:the )?#D:(\\d+)'),
  weekOf: pattern('(?:the )?week (?:of|starting|begins|that begins)(?: on)? (?:the )?#D:(\\d+)'),
  weekendBeside: pattern('(?:the )?weekend (before|after) (?:the )?#D:(\\d+)'),
  nthBeside: pattern('(?:the )?(?:#O|#OW):([1-5]) #W:(\\d) (?:back )?after (?:the )?#D:(\\d+)'),
  weekendOf: pattern('(?:the )?weekend of (?:the )?#D:(\\d+)'),
  weekBeside: pattern('(?:the )?week (before|after) (?:the )?#D:(\\d+)'),
  theSame: pattern(
    '#D:(\\d+)((?: ,)? which is| is|(?: ,)?(?= (?:the )?#D:\\d+(?: [.,?]| at| about| #| $)))(?: on)? (?:the |a )*#D:(\\d+)',
  ),
  deadline: pattern(
    '#D:(\\d+) (?:is |es |would be )?(?:the |my |mi )?(?:(?:last|#OW:-1) day|deadline|latest)',
  ),
  // "Around the 24th, give or take a day".
  giveOrTake: pattern('(?:about )?(?:the )?#D:(\\d+)(?: ,)? orso (?:~n|(a|one|un|una)) days?'),
};

/** Dates that stand in relation to another one; after weekdays and weeks. */
export function readRelatedDates(line: Line): void {
  const move = (at: string | undefined, by: (span: DaySpan) => DaySpan, isWeek = false): string =>
    keep(line, dateAt(line, at).readings.map(by), { isWeek });
  const readTheSame = (): void =>
    rewrite(line, RULES.theSame, ([a, word = '', b]) => theSame(line, a, word.includes('which'), b));
  readTheSame();
  rewrite(line, RULES.deadline, ([at]) => `by #D:${at}`);
  rewrite(line, RULES.giveOrTake, ([at, n]) =>
    move(at, ({ from, to }) => ({ from: from - Number(n ?? 1), to: to + Number(n ?? 1) })),
  );
  rewrite(line, RULES.dayBeside, ([side, at], before) =>
    / (?:every|some) (?:the )?$/.test(before)
      ? null
      : move(at, (span) => oneDay(side === 'before' ? span.from - 1 : span.to)),
  );
  rewrite(line, RULES.unitsBeside, ([n, , unit = '', side, at]) =>
    move(at, (span) =>
      oneDay(plus(span.from, (n === undefined ? 1 : Number(n)) * (side === 'before' ? -1 : 1), unit)),
    ),
  );
  readWeekOf(line);
  rewrite(line, RULES.weekBeside, ([side, at]) =>
    move(
      at,
      (span) => {
        const monday = side === 'before' ? mondayOf(span.from) - 7 : mondayOf(span.to - 1) + 7;
        return { from: monday, to: monday + 7 };
      },
      true,
    ),
  );
  readTheSame();
}

/** "The 12th, which is a Thursday": the days that both name; both, where they name other ones and it was said. */
function theSame(line: Line, a: string | undefined, said: boolean, b: string | undefined): string | null {
  const [first, second] = [dateAt(line, a), dateAt(line, b)];
  const days = [...first.readings, ...second.readings];
  if (days.length === 0 || !days.every(isOneDay)) return null;
  const common = first.readings.filter(
    ({ from }) => second.weekday === weekdayOf(from) || second.readings.some((other) => other.from === from),
  );
  if (common.length > 0) return keep(line, common.slice(0, 1));
  return said ? keep(line, days) : null;
}

/** "The week of the 16th". */
function readWeekOf(line: Line): void {
  rewrite(line, RULES.weekOf, ([at]) =>
    keep(
      line,
      dateAt(line, at).readings.map(({ from }) => ({ from: mondayOf(from), to: mondayOf(from) + 7 })),
      { isWeek: true },
    ),
  );
}

/** "The Friday after Thanksgiving": a weekday that another date settles; read before weekdays are. */
export function readWeekdaysBeside(line: Line): void {
  readWeekOf(line);
  rewrite(line, RULES.weekendOf, ([at]) =>
    keep(
      line,
      dateAt(line, at).readings.map(({ from }) => ({ from: mondayOf(from) + 5, to: mondayOf(from) + 7 })),
    ),
  );
  rewrite(line, RULES.weekendBeside, ([side, at]) =>
    keep(
      line,
      dateAt(line, at).readings.map(({ from, to }) => {
        const saturday = side === 'after' ? onOrAfter(to, 6) : onOrAfter(from - 7, 6);
        return { from: saturday, to: saturday + 2 };
      }),
    ),
  );
  rewrite(line, RULES.nthBeside, ([n, w, at]) =>
    keep(
      line,
      dateAt(line, at).readings.map(({ to }) => oneDay(onOrAfter(to, Number(w)) + 7 * (Number(n) - 1))),
    ),
  );
  rewrite(line, RULES.weekdayBeside, ([w, side, at], listed) => {
    // "Monday or Tuesday before the 5th": any such day until then.
    if (/ #W:\d (?:or|and|,|\/) (?:the )?$/.test(listed)) return null;
    const span = dateAt(line, at).readings[0];
    // "Tuesday after the 5th" names a Tuesday; "Tuesday after 5" does not come here.
    if (!span || !isOneDay(span) || dateAt(line, at).weekday !== null) return null;
    const day = side === 'after' ? onOrAfter(span.to, Number(w)) : onOrAfter(span.from - 7, Number(w));
    return keep(line, [oneDay(day)]);
  });
}
