// Two dates or two times that are one span: between 2 and 4, from Monday to Wednesday, the 3rd through the
// 7th. In a message that moves something, "from A to B" is a move and is left for that.
import { onOrAfter, type DaySpan } from './civil.ts';
import { timeReadings } from '../times/readings.ts';
import { dateAt, keep, pattern, rewrite, type Context, type Line } from '../grammar.ts';

const THE = '(?: the| la| las| on| at| about| el)*';
const TIMES = pattern(
  `(?:(between|from) )?(?:the |la |las |at |about )*#([TH]):(\\d+) (-|to|until|through|and)${THE} #([TH]):(\\d+)`,
);
const DATES = pattern(
  `(?:(between|from|starting) )?(?:the |on )*#D:(\\d+) (?:, )?(-|to|until|through|and)${THE} #D:(\\d+)`,
);

const MOMENTS = pattern(
  `(?:(between|from|starting) )?(?:the |on )*#D:(\\d+)(?: (?:at|las|,|about))* #([TH]:\\d+) (?:, )?(-|to|until|through|and)${THE} #D:(\\d+)(?: (?:at|las|,|about))* #([TH]:\\d+)`,
);

export function readRanges(line: Line, context: Context): void {
  rewrite(line, MOMENTS, ([word, first, a, joint, second, b]) => {
    if (joint === 'and' ? word !== 'between' : context.moving && joint === 'to' && word !== 'between')
      return null;
    const [start] = dateAt(line, first).readings;
    const [end] = dateAt(line, second).readings;
    if (!start || !end || end.to - 1 <= start.from) return null;
    const minutes = (at: string | undefined): number => timeReadings(`#${at}`, context)[0] ?? 0;
    return keep(line, [{ from: start.from, to: end.to }], { edges: [minutes(a), minutes(b)] });
  });
  rewrite(line, TIMES, ([word, a, from, joint, b, to]) => {
    if (joint === 'and' && word !== 'between') return null;
    if (context.moving && joint === 'to' && word !== 'between') return null;
    return `#R:${a}${from}:${b}${to}`;
  });
  rewrite(line, DATES, ([word, first, joint, second]) => {
    if (joint === 'and' && word !== 'between') return null;
    if (context.moving && joint === 'to' && word !== 'between') return null;
    const from = dateAt(line, first);
    const to = dateAt(line, second);
    const start = from.readings[0];
    const end = to.readings[0];
    if (!start || !end) return null;
    const last =
      to.weekday === null
        ? end
        : { from: onOrAfter(start.from, to.weekday), to: onOrAfter(start.from, to.weekday) + 1 };
    const span: DaySpan = { from: start.from, to: last.to };
    return span.to <= span.from ? null : keep(line, [span]);
  });
}
