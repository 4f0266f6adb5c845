// From words to a wish by rules alone: tokens, names, symbols, dates, times, roles, and then the wish. Pure and
// synchronous; the same message at the same moment gives the same wish.
import type { Clinic } from '../../clinic/clinic.ts';
import { openIntervals } from '../../clinic/hours.ts';
import { clockOf, instantsOf, localOf, minutesOf } from '../../clinic/local-time.ts';
import type { WishContext } from '../understand.ts';
import { cutToClock } from '../wish-fit.ts';
import { EMPTY_WISH, type Wish } from '../wish.ts';
import { markPointing, readPointing, readThat, readThatTime } from './dates/anaphora.ts';
import { readAbsences } from './dates/absences.ts';
import { readNames } from './names/catalogue.ts';
import { localTime, parseDay } from './dates/civil.ts';
import { dropOtherTimes } from './clauses.ts';
import { applyCorrections, compile, type TimeWish } from './compile.ts';
import { plus } from './dates/counted-dates.ts';
import { readDates } from './dates/dates.ts';
import type { Context, Line } from './grammar.ts';
import { isOtherMatter, readIntent } from './intent/intent.ts';
import { readItems, type Item } from './items.ts';
import { isSpanish, symbols } from './words/lexicon.ts';
import { readRanges } from './dates/ranges.ts';
import { readRelatedDates, readWeekdaysBeside } from './dates/related-dates.ts';
import { openMinutes } from './times/readings.ts';
import { readTimes } from './times/times.ts';
import { plain, tokenize } from './words/tokens.ts';
import { readTurns } from './turns-of-phrase.ts';
import { readWeeks } from './dates/weeks.ts';

/**
 * Reads a wish from a masked message.
 * @returns windows are half-open and hold whole days; times of day are in `exact`, `earliest`, `latest` (not
 *   included) and `partOfDay`. A window is cut to times where two dates have different ones, where an hour has
 *   two readings, and in `about`: the exact time 14:00 is then [14:00, 14:01), whose only start is 14:00. Bounds
 *   without an end reach to the clinic's booking horizon.
 */
export function readWish(text: string, { now, timeZone, language }: WishContext, clinic: Clinic): Wish {
  const tokens = tokenize(text);
  const spanish = isSpanish(tokens, language === 'es');
  const names = readNames(tokens, clinic, spanish);
  const folded = plain(text);
  const local = localOf(timeZone, now);
  const date = local.slice(0, 10);
  const hasTarget = names.visitType !== null || names.practitioner !== null;
  const first = readIntent(folded, { hasTime: false, hasTarget: false, movesTo: false });
  // What is about something else, whatever days are in it, has no day of an appointment.
  const isOther =
    first === 'other' &&
    isOtherMatter(folded) &&
    readIntent(folded, { hasTime: true, hasTarget, movesTo: true }) === 'other';
  if (isOther) return { ...EMPTY_WISH, visitType: names.visitType, practitioner: names.practitioner };
  const context: Context = {
    clinic,
    spanish,
    today: parseDay(date),
    minute: minutesOf(local.slice(11)),
    todayIsOver: !openIntervals(clinic, date).some(({ end }) => end > now),
    moving: first === 'reschedule',
  };

  const line: Line = { text: symbols(names.rest, spanish), dates: [] };
  readTurns(line);
  readDates(line, context);
  readAbsences(line);
  readThat(line, context);
  readWeekdaysBeside(line);
  markPointing(line);
  readWeeks(line, context);
  readAbsences(line);
  readThat(line, context);
  readPointing(line, context);
  readRelatedDates(line);
  readTimes(line, context);
  readThatTime(line);
  readRanges(line, context);
  dropOtherTimes(line, context);
  const read = readItems(line, context);
  const items = applyCorrections(read.items);

  const hasTime = items.length > 0 || read.soonest;
  // A day and its time are one moment; two days, or two times, may be a move.
  const twice = (['date', 'time'] as const).some(
    (kind) => items.filter((item) => item.kind === kind).length > 1,
  );
  const movesTo = items.some((item) => !item.mine && !item.not && !item.instead) && twice;
  const intent = readIntent(folded, { hasTime, hasTarget, movesTo });

  const { target, about, refused } = split(items, intent, SHIFT.test(line.text));
  const moved = intent === 'reschedule' ? inheritTime(folded, inheritDay(target, about), about) : target;
  const meant = about.length > 0 ? compile(withoutDoubt(about), [], context) : null;
  const wanted = afterMeant(
    intent === 'reschedule',
    hoursLater(folded, shifted(line, compile(moved, refused, context), meant), meant),
    meant,
  );
  return wellFormed({
    ...EMPTY_WISH,
    ...wanted,
    intent,
    visitType: names.visitType,
    practitioner: names.practitioner,
    place: names.place,
    soonest: read.soonest,
    about: meant?.window ? cutToClock(meant.window, meant) : null,
    ambiguous:
      wanted.ambiguous ||
      read.unclearNo ||
      (meant?.ambiguous ?? false) ||
      isUncertainClock(wanted, timeZone) ||
      isOutOfHours(wanted, context),
  });
}

/** Words that contradict themselves leave no backward span: what cannot be is dropped and asked about. */
function wellFormed(wish: Wish): Wish {
  const forward = ({ from, to }: { readonly from: string; readonly to: string }): boolean => from < to;
  const crossed = wish.earliest !== null && wish.latest !== null && wish.earliest >= wish.latest;
  const backward = wish.window !== null && !forward(wish.window);
  return {
    ...wish,
    window: backward ? null : wish.window,
    about: wish.about && forward(wish.about) ? wish.about : null,
    not: wish.not.filter(forward),
    alternatives: wish.alternatives.filter(forward),
    ...(crossed && { earliest: null, latest: null }),
    ambiguous: wish.ambiguous || crossed || backward,
  };
}

const SHIFT = /#SHIFT:(\d+):(\w+)/;

interface Split {
  readonly target: readonly Item[];
  readonly about: readonly Item[];
  readonly refused: readonly Item[];
}

/** What is asked for, which appointment is meant, and what is refused. */
function split(items: readonly Item[], intent: Wish['intent'], isShifted: boolean): Split {
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
      target: items.filter((item) => !item.not && !item.instead),
      about: [],
      refused: items.filter((item) => item.not || item.instead).map((item) => ({ ...item, not: true })),
    };
  const positive = items.filter((item) => !item.not && !item.instead);
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
function withoutDoubt(about: readonly Item[]): readonly Item[] {
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
function inheritDay(target: readonly Item[], about: readonly Item[]): readonly Item[] {
  if (target.length === 0 || target.some(({ kind }) => kind === 'date')) return target;
  const day = about.find((item) => item.kind === 'date' && item.bound === null);
  return day ? [day, ...target] : target;
}

/** "Move it to Tuesday, same time": the new time is the old one's. */
function inheritTime(folded: string, target: readonly Item[], about: readonly Item[]): readonly Item[] {
  if (!/same (?:time|hour)|mism[ao] (?:hora|horario)/.test(folded)) return target;
  return target.some(({ kind }) => kind !== 'date')
    ? target
    : [...target, ...about.filter(({ kind }) => kind === 'time')];
}

/** "Push my Friday one back a week": the day that many days, weeks or months after the one that is meant. */
function shifted(line: Line, wanted: TimeWish, meant: TimeWish | null): TimeWish {
  const [, count, unit] = SHIFT.exec(line.text) ?? [];
  if (count === undefined || unit === undefined || wanted.window !== null || !meant?.window) return wanted;
  const day = plus(parseDay(meant.window.from.slice(0, 10)), Number(count), unit);
  return { ...wanted, window: { from: localTime(day, 0), to: localTime(day + 1, 0) } };
}

/** "Make it an hour later": the time that much after or before the one that is meant, on its day. */
function hoursLater(folded: string, wanted: TimeWish, meant: TimeWish | null): TimeWish {
  const [, count = '', unit = '', side = ''] = BY_HOURS.exec(folded) ?? [];
  if (side === '' || !meant?.exact || wanted.exact !== null || !meant.window) return wanted;
  const size = HOW_MANY.get(count) ?? Number(count || 1);
  const minutes = /^h/.test(unit) ? size * 60 : size;
  const at = minutesOf(meant.exact) + (/early|earlier|sooner|antes|before/.test(side) ? -minutes : minutes);
  if (at < 0 || at >= 24 * 60 || !Number.isFinite(at)) return wanted;
  return { ...wanted, window: wanted.window ?? meant.window, exact: clockOf(at) };
}
const BY_HOURS =
  /(?<![a-z])(an?|half an?|one|two|three|una?|media|dos|tres|\d{1,2}) (hours?|hr|hrs|horas?|minutes?|mins?|minutos?) (later|earlier|sooner|before|mas tarde|despues|antes|mas temprano)(?! (?:than|my|the|que|de))/;
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
function afterMeant(moves: boolean, wanted: TimeWish, meant: TimeWish | null): TimeWish {
  const [other, ...more] = wanted.alternatives;
  if (!moves || !meant?.window || !wanted.window || !other || more.length > 0) return wanted;
  const [early, late] = wanted.window.from < other.from ? [wanted.window, other] : [other, wanted.window];
  return early.from <= meant.window.from && late.from > meant.window.from
    ? { ...wanted, window: late, alternatives: [], ambiguous: false }
    : wanted;
}

/** True for one exact time at which nobody is ever seen: something else was meant. */
function isOutOfHours({ exact }: TimeWish, context: Context): boolean {
  const { from, to } = openMinutes(context);
  return exact !== null && (minutesOf(exact) < from || minutesOf(exact) > to);
}

/** True for an exact time on one day that the clocks skip or strike twice. */
function isUncertainClock(wish: TimeWish, timeZone: string): boolean {
  if (wish.window === null || wish.exact === null) return false;
  const { from } = cutToClock(wish.window, wish);
  return from.slice(11) === wish.exact && instantsOf(timeZone, from).length !== 1;
}
