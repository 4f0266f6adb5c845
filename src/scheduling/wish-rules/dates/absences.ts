// Being away and coming back: "out of town for two weeks starting Monday, so when I get back", "estoy fuera hasta el
// 20, cuando regrese". Who comes back comes after the last day away.
import { keep, dateAt, pattern, rewrite, type Line } from '../grammar.ts';
import { plus } from './counted-dates.ts';

const RULES = {
  lasts: pattern('#LASTS:(\\d+):(\\w+) (?:starting |from |on |the |of )*#D:(\\d+)'),
  lastsAfter: pattern(
    'cant ((?:(?!#)[a-z]+ ){0,4})#D:(\\d+) for (?:about )?(?:#N:(\\d{1,2})|(?:a|one|una)) (days|weeks?|months?)',
  ),
  back: pattern(
    '(cant|until|through|thru) ((?:(?!#D:|noearlier|until|through|after)\\S+ ){0,6}?)(?:#D:\\d+ (?:to|-|and|through) (?:the )?)?#D:(\\d+) ((?:(?!#D:)\\S+ ){0,10}?)whenback',
  ),
  backBefore: pattern(
    'whenback ((?:(?!#D:|until|cant)\\S+ ){0,8}?)(cant|until|through) ((?:(?!#D:)\\S+ ){0,5}?)(?:#D:\\d+ (?:to|-|and|through) (?:the )?)?#D:(\\d+)(?! (?:to|-|until))',
  ),
};

/** Days away as spans, and coming back as the time after them; after dates and weekdays are read. */
export function readAbsences(line: Line): void {
  const lasting = (at: string | undefined, count: string | undefined, unit = ''): string =>
    keep(
      line,
      dateAt(line, at).readings.map(({ from }) => ({ from, to: plus(from, Number(count ?? 1), unit) })),
    );
  rewrite(line, RULES.lasts, ([count, unit, at]) => lasting(at, count, unit));
  rewrite(
    line,
    RULES.lastsAfter,
    ([between = '', at, count, unit]) => `cant ${between}${lasting(at, count, unit)}`,
  );
  // "Until the 20th" ends with the 20th, on which somebody is back.
  const after = (lead: string | undefined, at: string | undefined): string =>
    `${lead === 'until' ? 'from' : 'after'} #D:${at}`;
  rewrite(line, RULES.back, ([lead, , at, between = '']) => `_ ${between}${after(lead, at)}`);
  rewrite(line, RULES.backBefore, ([between = '', lead, , at]) => `${after(lead, at)} ${between}_`);
}
