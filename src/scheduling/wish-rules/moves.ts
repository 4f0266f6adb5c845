// What a move goes from and to: which of the times in a message are those of the appointment that there is, and what
// the wish takes over from it.
import { clockOf, minutesOf } from '../../clinic/local-time.ts';
import type { Wish } from '../wish.ts';
import type { TimeWish } from './compile.ts';
import { localTime, mondayOf, onOrAfter, parseDay, weekdayOf } from './dates/civil.ts';
import { plus } from './dates/counted-dates.ts';
import type { Context, Line } from './grammar.ts';
import type { Item } from './items.ts';

/** So many days, weeks or months from where it is. */
export const MOVED_BY = /#SHIFT:(-?\d+):(\w+)/;

interface Split {
  readonly target: readonly Item[];
  readonly about: readonly Item[];
  readonly refused: readonly Item[];
}

/** What is asked for, which appointment is meant, and what is refused. */
export function split(items: readonly Item[], intent: Wish['intent'], isShifted: boolean): Split {
  if (intent === 'cancel' || intent === 'lookup' || intent === 'confirm')
    return {
      target: [],
      about: items
        .filter((item) => !item.instead)
        // "Did it get moved from the 10th": the day that it was on.
        .map((item) =>
          intent === 'lookup' && item.bound === 'from' ? plainly(item) : { ...item, not: false },
        ),
      refused: [],
    };
  if (intent !== 'reschedule')
    return {
      target: items.filter((item) => !item.not && !item.instead && !(intent === 'waitlist' && item.held)),
      about: intent === 'waitlist' ? items.filter((item) => item.held) : [],
      refused: items.filter((item) => item.not || item.instead).map((item) => ({ ...item, not: true })),
    };
  const positive = items.filter((item) => !item.not && !item.instead);
  // "I have the 22nd at 11:20, I would prefer the 24th": what is told of it is all that is known of it.
  if (items.some((item) => item.held))
    return {
      target: positive.filter((item) => !item.held),
      about: items.filter((item) => item.held || item.instead).map(plainly),
      refused: items.filter((item) => item.not && !item.held && !item.instead),
    };
  const lastTo = positive.findLast((item) => item.to && !item.mine);
  const from = lastTo === undefined ? -1 : positive.indexOf(firstOfRun(positive, lastTo));
  const about = new Set<Item>(items.filter((item) => item.instead));
  if (from > 0) positive.slice(0, from).forEach((item) => about.add(item));
  else heldOf(positive).forEach((item) => about.add(item));
  if (about.size === 0 && lastTo === undefined) firstOfTwo(positive).forEach((item) => about.add(item));
  let target = positive.filter((item) => !about.has(item));
  // "I can't make it Tuesday, can we do Friday": the refused day is the appointment's.
  const refused = items.filter((item) => item.not && !item.instead);
  if (
    about.size === 0 &&
    (target.length > 0 || lastTo === undefined) &&
    refused.some((item) => item.kind === 'date' && !item.always)
  ) {
    refused.forEach((item) => about.add(item));
    return { target, about: [...about].map(plainly), refused: [] };
  }
  if (isShifted && about.size === 0) {
    target.forEach((item) => about.add(item));
    target = [];
  }
  if (
    !isShifted &&
    target.length === 0 &&
    about.size > 0 &&
    [...about].every((item) => !item.instead && item.to)
  ) {
    target = [...about];
    about.clear();
  }
  return { target, about: items.filter((item) => about.has(item)).map(plainly), refused };
}

/** "Is my appointment at 9 or at 10 today": the time is what is asked. */
export function withoutDoubt(about: readonly Item[]): readonly Item[] {
  const times = about.filter(({ kind }) => kind === 'time');
  return times.length > 1 && times.some(({ joined }) => joined)
    ? about.filter(({ kind }) => kind !== 'time')
    : about;
}

/** An appointment that is meant is at a time, whatever words lead to it: "from Monday at 9". */
const plainly = (item: Item): Item => ({ ...item, not: false, bound: null });

/** The first item of the run that ends a move: "to Friday at 4", "to Monday or Tuesday". */
function firstOfRun(items: readonly Item[], last: Item): Item {
  let at = items.indexOf(last);
  while (at > 0 && items[at - 1]?.to && items[at]?.to) at -= 1;
  return items[at] ?? last;
}

/** "It's on Friday at 9, Monday would be better": of two days that are no choice, the first is the appointment's. */
function firstOfTwo(items: readonly Item[]): readonly Item[] {
  const [first, second] = items.filter(({ kind }) => kind === 'date');
  return first && second && !second.joined && first.bound === null
    ? items.slice(0, items.indexOf(second))
    : [];
}

/** "My Monday 2 o'clock needs to be Friday": of what may be the appointment's, no second day that is no choice. */
function heldOf(items: readonly Item[]): readonly Item[] {
  const held = items.filter((item) => item.mine);
  const [, second] = held.filter(({ kind }) => kind === 'date');
  return second && !second.joined ? held.slice(0, held.indexOf(second)) : held;
}

/** "Move my Thursday 3pm to 4": the new time is on the day of the old one. */
export function inheritDay(target: readonly Item[], about: readonly Item[]): readonly Item[] {
  if (target.length === 0 || target.some(({ kind }) => kind === 'date')) return target;
  const day = about.find((item) => item.kind === 'date' && item.bound === null);
  return day ? [day, ...target] : target;
}

/** "Move it to Tuesday, same time": the new time is the old one's. */
export function inheritTime(
  folded: string,
  target: readonly Item[],
  about: readonly Item[],
): readonly Item[] {
  if (!/same (?:time|hour)|mism[ao] (?:hora|horario)/.test(folded)) return target;
  return target.some(({ kind }) => kind !== 'date')
    ? target
    : [...target, ...about.filter(({ kind }) => kind === 'time')];
}

/** "Push my Friday one back a week": the day that many days, weeks or months after the one that is meant. */
export function shifted(line: Line, wanted: TimeWish, meant: TimeWish | null): TimeWish {
  const [, count, unit] = MOVED_BY.exec(line.text) ?? [];
  if (count === undefined || unit === undefined || wanted.window !== null || !meant?.window) return wanted;
  const day = plus(parseDay(meant.window.from.slice(0, 10)), Number(count), unit);
  return { ...wanted, window: { from: localTime(day, 0), to: localTime(day + 1, 0) } };
}

/** "To the week after, same day": its weekday in that week. */
function sameWeekday(folded: string, wanted: TimeWish, meant: TimeWish | null): TimeWish {
  if (!meant?.window || !wanted.window || wanted.days !== null || !SAME_DAY.test(folded)) return wanted;
  const [from, to, at] = [wanted.window.from, wanted.window.to, meant.window.from].map((each) =>
    parseDay(each.slice(0, 10)),
  );
  if (from === undefined || to === undefined || at === undefined || to - from !== 7) return wanted;
  const day = onOrAfter(from, weekdayOf(at));
  return { ...wanted, window: { from: localTime(day, 0), to: localTime(day + 1, 0) } };
}

/** What is wanted as later or earlier than the appointment that is meant: by an hour, that day, sooner. */
export function beside(
  folded: string,
  wanted: TimeWish,
  meant: TimeWish | null,
  { today }: Context,
): TimeWish {
  const moved = hoursLater(folded, sameWeekday(folded, wanted, meant), meant);
  if (moved !== wanted || !meant?.window || moved.window !== null || wanted.days !== null) return moved;
  const [, side = '', unit] = LATER.exec(folded) ?? [];
  const day = parseDay(meant.window.from.slice(0, 10));
  const isLater = /^(?:later|mas tarde|despues)/.test(side);
  const within = (from: number, to: number): TimeWish =>
    from < to ? { ...wanted, window: { from: localTime(from, 0), to: localTime(to, 0) } } : wanted;
  if (side === '') return wanted;
  if (/^(?:week|semana)/.test(unit ?? '')) {
    const monday = mondayOf(day);
    return isLater ? within(day + 1, monday + 7) : within(Math.max(today, monday), day);
  }
  const isSameDay = /^(?:day|dia)/.test(unit ?? '') || SAME_DAY.test(folded);
  if (isSameDay || (meant.exact !== null && !/^(?:sooner|antes)/.test(side) && unit === undefined)) {
    if (
      wanted.exact !== null ||
      wanted.partOfDay !== null ||
      wanted.earliest !== null ||
      wanted.latest !== null
    )
      return within(day, day + 1);
    return { ...within(day, day + 1), ...(isLater ? { earliest: meant.exact } : { latest: meant.exact }) };
  }
  return isLater ? wanted : within(today, day);
}
const LATER =
  /(?<![a-z])(later|earlier|sooner|mas tarde|mas temprano|antes|mas pronto)(?! (?:than|que|de|del))(?: (?:in|on|that|the|same|of|ese|esa|mismo|misma|en|el|la|de|this))*(?: (day|dia|week|semana|date|fecha|month|mes)(?![a-z]))?/;
const SAME_DAY = /(?<![a-z])(?:same day|mismo dia|that day|ese dia)(?![a-z])/;

/** "Make it an hour later": the time that much after or before the one that is meant, on its day. */
function hoursLater(folded: string, wanted: TimeWish, meant: TimeWish | null): TimeWish {
  const [, count = '', unit = '', after = ''] = BY_HOURS.exec(folded) ?? [];
  const [, moved, verb = moved ?? ''] = BACK.exec(folded) ?? [];
  const side = after || verb;
  if (count === '' || side === '' || !meant?.exact || wanted.exact !== null || !meant.window) return wanted;
  const size = HOW_MANY.get(count) ?? Number(count || 1);
  const minutes = /^h/.test(unit) ? size * 60 : size;
  const at =
    minutesOf(meant.exact) +
    (/early|earlier|sooner|antes|before|temprano|forward|up|adelant/.test(side) ? -minutes : minutes);
  if (at < 0 || at >= 24 * 60 || !Number.isFinite(at)) return wanted;
  return { ...wanted, window: wanted.window ?? meant.window, exact: clockOf(at) };
}
const BY_HOURS =
  /(?<![a-z])(an?|half an?|one|two|three|una?|media|dos|tres|\d{1,2}) (hours?|hr|hrs|horas?|minutes?|mins?|minutos?)(?![a-z])(?: (later|earlier|sooner|before|mas tarde|despues|antes|mas temprano))?(?! ?(?:before|after|from|ago|than|my|the|que|de|antes|notice))/;
/** "Push it back an hour": the side that the verb tells. */
const BACK =
  /(?<![a-z])(?:(?:push|move|bump|slide|shift|set|bring|pull)(?:ed)? (?:[^.?]{1,40} )?(back|out|forward|up|later|earlier)|(?:la |lo |me |se )?(atras|retras|adelant|recorr|corr|pospon)\w+)(?![a-z])/;
const HOW_MANY = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['un', 1],
  ['una', 1],
  ['half a', 0.5],
  ['half an', 0.5],
  ['media', 0.5],
  ['two', 2],
  ['dos', 2],
  ['three', 3],
  ['tres', 3],
]);

/** Of two days that a move may go to, one before or at the visit that is moved is not meant: "Monday's to Friday". */
export function afterMeant(moves: boolean, wanted: TimeWish, meant: TimeWish | null): TimeWish {
  const [other, ...more] = wanted.alternatives;
  if (!moves || !meant?.window || !wanted.window || !other || more.length > 0) return wanted;
  const [early, late] = wanted.window.from < other.from ? [wanted.window, other] : [other, wanted.window];
  return early.from <= meant.window.from && late.from > meant.window.from
    ? { ...wanted, window: late, alternatives: [], ambiguous: false }
    : wanted;
}
