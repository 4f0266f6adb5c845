// The verb `understand`: one message and a moment in, the wish out, for checks from outside. Rules alone: no
// model, no server.
import { z } from 'zod';
import type { Clinic } from '../clinic/clinic.ts';
import { addDays, clockOf, instantOf } from '../clinic/local-time.ts';
import { clockSpan, cutToClock, hasClock } from './wish-fit.ts';
import { readWish } from './wish-rules/read-wish.ts';
import type { Intent, LocalWindow, PartOfDay, Wish } from './wish.ts';

export interface UnderstandLine {
  readonly text: string;
  /** An instant with offset, or a local time in the clinic's (or the given) zone. */
  readonly now: string;
  readonly timeZone?: string | undefined;
}

export interface Understood {
  readonly intent: Intent;
  readonly visitType: string | null;
  readonly provider: string | null;
  readonly place: string | null;
  readonly window: LocalWindow | null;
  readonly not: readonly LocalWindow[];
  readonly days: readonly number[] | null;
  readonly partOfDay: PartOfDay | null;
  readonly ambiguous: boolean;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly exact: string | null;
  readonly soonest: boolean;
  readonly about: LocalWindow | null;
  readonly alternatives: readonly LocalWindow[];
}

// A window of more days than this keeps its times of day in the fields only.
const CUT_DAYS = 31;
const Zone = z.string().refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}, 'no such time zone');
const Local = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/);

function instantOfText(now: string, zone: string): number {
  if (Local.safeParse(now).success)
    return instantOf(zone, now.length === 10 ? `${now}T00:00` : now.slice(0, 16));
  const ms = Date.parse(now);
  if (!Number.isFinite(ms)) throw new RangeError('`now` is no time');
  return ms;
}

/**
 * Reads one message as the clinic in `clinic` would at `now`.
 * @returns local times without offset. `window` is half-open and holds every allowed start that is not in `not`
 *   and lies on one of `days` in `partOfDay`: one day is cut to the times of day; an exact time is the window of
 *   one minute, whose only start it is; over up to 31 days the times outside bounds are in `not`. For a cancel,
 *   a look-up or a confirmation the window is that of the appointment that is meant.
 * @throws RangeError or ZodError where `now` or `timeZone` is none.
 */
export function understandLine({ text, now, timeZone }: UnderstandLine, clinic: Clinic): Understood {
  const zone = timeZone === undefined ? clinic.timeZone : Zone.parse(timeZone);
  const wish = readWish(text, { now: instantOfText(now, zone), timeZone: zone, language: 'en' }, clinic);
  const window = wish.window === null ? null : cutToClock(wish.window, wish);
  return {
    intent: wish.intent,
    visitType: wish.visitType,
    provider: wish.practitioner,
    place: wish.place,
    window:
      window ??
      (wish.intent === 'cancel' || wish.intent === 'lookup' || wish.intent === 'confirm' ? wish.about : null),
    not: [
      ...wish.not,
      ...(wish.window === null || window !== wish.window ? [] : outsideClock(wish.window, wish)),
    ],
    days: wish.days,
    partOfDay: wish.partOfDay,
    ambiguous: wish.ambiguous,
    earliest: wish.earliest,
    latest: wish.latest,
    exact: wish.exact,
    soonest: wish.soonest,
    about: wish.about,
    alternatives: wish.alternatives.map((other) => cutToClock(other, wish)),
  };
}

/** For several days with bounds on the time of day: what lies outside them on each. */
function outsideClock(window: LocalWindow, wish: Wish): readonly LocalWindow[] {
  if (!hasClock(wish) || (wish.earliest === null && wish.latest === null && wish.exact === null)) return [];
  const { from, to } = clockSpan(wish);
  const out: LocalWindow[] = [];
  let day = window.from.slice(0, 10);
  for (let count = 0; `${day}T00:00` < window.to; count += 1) {
    if (count >= CUT_DAYS) return [];
    if (from > 0) out.push({ from: `${day}T00:00`, to: `${day}T${clockOf(from)}` });
    if (to < 1440) out.push({ from: `${day}T${clockOf(to)}`, to: `${addDays(day, 1)}T00:00` });
    day = addDays(day, 1);
  }
  return out;
}
