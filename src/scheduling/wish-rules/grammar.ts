// The rules rewrite a line of symbols step by step, smaller things into larger ones: numbers into times, times
// into ranges, weekdays into dates. What a symbol stands for is kept beside the line.
import type { Clinic } from '../../clinic/clinic.ts';
import type { DaySpan, Day } from './dates/civil.ts';

/** Days that a date may mean. More than one reading: it has to be asked or offered both ways. */
export interface DateValue {
  readonly readings: readonly DaySpan[];
  /** Weekdays within the span, 1 to 7; null for all. */
  readonly days: readonly number[] | null;
  /** Every such weekday, not the next one. */
  readonly recurring: boolean;
  /** A weekday named alone, so that another date beside it can settle which one. */
  readonly weekday: number | null;
  /** Weekdays named without a week, so that a week beside them can settle which ones. */
  readonly floats: boolean;
  readonly isWeek: boolean;
  /** One reading, but maybe a slip: it has to be asked. */
  readonly unsure: boolean;
  /** The week that it was named in: "next week, Wednesday or later" ends with that week. */
  readonly within: DaySpan | null;
  /** The minutes that a span begins and ends at: "from Monday 3pm to Wednesday noon". */
  readonly edges: readonly [from: number, to: number] | null;
}

export interface Context {
  readonly clinic: Clinic;
  readonly spanish: boolean;
  readonly today: Day;
  /** Minutes since local midnight. */
  readonly minute: number;
  /** The clinic is closed for the rest of today, so "Friday" on a Friday evening is another one. */
  readonly todayIsOver: boolean;
  /** The message asks to move something, so "from A to B" is a move and not a span. */
  readonly moving: boolean;
  /** The message tells of an appointment that there is. */
  readonly held: boolean;
}

export interface Line {
  text: string;
  readonly dates: DateValue[];
}

/** A pattern over symbols; it matches whole tokens only. `~n` is a number, `~h` an hour as a bare number. */
export function pattern(source: string): RegExp {
  const full = source
    .replaceAll('~n', '#N:(\\d{1,4})')
    .replaceAll('~h', '(?:#N:(\\d{1,2})|(one|una))')
    .replaceAll('~d', '(?:#N|#O|#OW):(\\d{1,2})')
    .replaceAll('~the', '(?:the |la |on |for |of )*');
  const re = new RegExp(`(?<= )(?:${full})(?= )`, 'g');
  needles.set(re, needleOf(full));
  return re;
}

/** What must stand in a line for a pattern to match. Most patterns are not there, which this tells at once. */
const needles = new WeakMap<RegExp, string>();

/** The longest run of letters that every match holds: outside of groups and classes, and not optional. */
function needleOf(source: string): string {
  let best = '';
  let run = '';
  let depth = 0;
  const end = (): void => {
    if (run.length > best.length) best = run;
    run = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (sign === '\\') {
      at += 1;
      end();
    } else if (sign === '(' || sign === '[') {
      end();
      depth += 1;
    } else if (sign === ')' || sign === ']') depth -= 1;
    else if (depth > 0) continue;
    else if (sign === '|') return '';
    else if (sign === '?' || sign === '*' || sign === '+' || sign === '{') {
      // What is repeated may be missing.
      run = run.slice(0, -1);
      end();
      if (sign === '{') at = source.indexOf('}', at);
    } else if (/[\w #:/,'-]/.test(sign)) run += sign;
    else end();
  }
  end();
  return best;
}

/** Replaces every match by what `to` gives; null leaves it as it is. */
export function rewrite(
  line: Line,
  re: RegExp,
  to: (groups: readonly (string | undefined)[], before: string, after: string) => string | null,
): void {
  if (!line.text.includes(needles.get(re) ?? '')) return;
  re.lastIndex = 0;
  if (!re.test(line.text)) return;
  line.text = line.text.replace(re, (...args: unknown[]) => {
    const offset = args.findIndex((arg, i) => i > 0 && typeof arg === 'number');
    const all = String(args[0]);
    const groups = args.slice(1, offset).map((group) => (typeof group === 'string' ? group : undefined));
    const at = Number(args[offset]);
    const whole = String(args[offset + 1]);
    return to(groups, whole.slice(0, at), whole.slice(at + all.length)) ?? all;
  });
}

/** Keeps a date and gives its symbol. */
export function keep(line: Line, readings: readonly DaySpan[], more: Partial<DateValue> = {}): string {
  line.dates.push({
    readings,
    days: null,
    recurring: false,
    weekday: null,
    floats: false,
    isWeek: false,
    unsure: false,
    within: null,
    edges: null,
    ...more,
  });
  return `#D:${line.dates.length - 1}`;
}

export function dateAt(line: Line, index: string | undefined): DateValue {
  const value = line.dates[Number(index)];
  if (!value) throw new RangeError('no such date in the line');
  return value;
}
