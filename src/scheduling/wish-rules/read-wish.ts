// From words to a wish by rules alone: tokens, names, symbols, dates, times, roles, and then the wish. Pure and
// synchronous; the same message at the same moment gives the same wish.
import type { Clinic } from '../../clinic/clinic.ts';
import { openIntervals } from '../../clinic/hours.ts';
import { instantsOf, localOf, minutesOf } from '../../clinic/local-time.ts';
import type { WishContext } from '../understand.ts';
import { cutToClock } from '../wish-fit.ts';
import { EMPTY_WISH, type Wish } from '../wish.ts';
import { markPointing, readPointing, readThat, readThatTime } from './dates/anaphora.ts';
import { readAbsences } from './dates/absences.ts';
import {
  MOVED_BY,
  beside,
  afterMeant,
  inheritDay,
  inheritTime,
  shifted,
  split,
  withoutDoubt,
} from './moves.ts';
import { readNames } from './names/catalogue.ts';
import { parseDay } from './dates/civil.ts';
import { dropOtherTimes } from './clauses.ts';
import { applyCorrections, compile, type TimeWish } from './compile.ts';
import { readDates } from './dates/dates.ts';
import type { Context, Line } from './grammar.ts';
import { besideHeld, heldIn } from './held.ts';
import { isOtherMatter, readIntent } from './intent/intent.ts';
import { readItems } from './items.ts';
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
  const first = readIntent(folded, { hasTime: false, hasTarget: false, movesTo: false, held: false });
  // What is about something else, whatever days are in it, has no day of an appointment.
  const isOther =
    first === 'other' &&
    isOtherMatter(folded) &&
    readIntent(folded, { hasTime: true, hasTarget, movesTo: true, held: false }) === 'other';
  if (isOther) return { ...EMPTY_WISH, visitType: names.visitType, practitioner: names.practitioner };
  const line: Line = { text: symbols(names.rest, spanish), dates: [] };
  const asked = besideHeld(line.text);
  const held = asked === 'wanted';
  const context: Context = {
    clinic,
    spanish,
    today: parseDay(date),
    minute: minutesOf(local.slice(11)),
    todayIsOver: !openIntervals(clinic, date).some(({ end }) => end > now),
    moving: first === 'reschedule' || (held && first !== 'cancel' && first !== 'waitlist'),
    held: heldIn(line.text) !== null,
  };

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
  const said = readIntent(folded, { hasTime, hasTarget, movesTo, held });
  const intent = asked === 'asked' && (said === 'book' || said === 'availability') ? 'lookup' : said;

  const { target, about, refused } = split(items, intent, MOVED_BY.test(line.text));
  const moved = intent === 'reschedule' ? inheritTime(folded, inheritDay(target, about), about) : target;
  const meant = about.length > 0 ? compile(withoutDoubt(about), [], context) : null;
  const wanted = afterMeant(
    intent === 'reschedule',
    beside(folded, shifted(line, compile(moved, refused, context), meant), meant, context),
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
