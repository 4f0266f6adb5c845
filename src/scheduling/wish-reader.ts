// Two readers of one message: the rules, always, and a model where there is one. The stricter reading wins,
// and where they name different days both are offered; a model never widens what the rules understood.
import type { Clinic } from '../clinic/clinic.ts';
import { toInterval } from './wish-fit.ts';
import { readWish } from './wish-rules/read-wish.ts';
import type { WishContext, WishReader } from './understand.ts';
import type { LocalWindow, Wish } from './wish.ts';

/** A reading by somebody else: null where there is none; it keeps its own deadline. */
export type SecondReading = (text: string, context: WishContext) => Promise<Wish | null>;

const MOST_EXCLUDED = 12;

/** A reader by rules, and by `second` where it is given. A second reading that fails is none. */
export function createWishReader(clinic: Clinic, second?: SecondReading): WishReader {
  return async (text, context) => {
    const rules = readWish(text, context, clinic);
    if (!second) return rules;
    const model = await second(text, context).catch(() => null);
    return model === null ? rules : mergeReadings(rules, model, clinic, context.now);
  };
}

const same = (a: LocalWindow, b: LocalWindow): boolean => a.from === b.from && a.to === b.to;

/** What both readings leave: the rules' reading, narrowed by the model's, asked about where they differ. */
export function mergeReadings(rules: Wish, model: Wish, clinic: Clinic, now: number): Wish {
  const intent = rules.intent === 'other' ? model.intent : rules.intent;
  const days =
    rules.days && model.days
      ? rules.days.filter((day) => model.days?.includes(day))
      : (rules.days ?? model.days);
  const latest = least(rules.latest, model.latest);
  const earliest = most(rules.earliest, model.earliest);
  const crossed = earliest !== null && latest !== null && earliest >= latest;
  const exactDiffers = rules.exact !== null && model.exact !== null && rules.exact !== model.exact;
  const windows = mergeWindows(rules, model, clinic, now);
  const noDay = days?.length === 0;
  const not = [...rules.not, ...model.not.filter((span) => !rules.not.some((known) => same(known, span)))];
  return {
    intent,
    visitType: rules.visitType ?? model.visitType,
    practitioner: rules.practitioner ?? model.practitioner,
    place: rules.place ?? model.place,
    window: windows.window,
    // What the model alone excludes must not swallow what is wanted.
    not: not
      .filter(
        (span) =>
          rules.not.includes(span) ||
          windows.window === null ||
          !(span.from <= windows.window.from && windows.window.to <= span.to),
      )
      .slice(0, MOST_EXCLUDED),
    days: noDay ? rules.days : days,
    partOfDay: rules.partOfDay ?? model.partOfDay,
    earliest: crossed ? rules.earliest : earliest,
    latest: crossed ? rules.latest : latest,
    exact: rules.exact ?? model.exact,
    soonest: rules.soonest || model.soonest,
    about: rules.about ?? model.about,
    alternatives: windows.alternatives,
    ambiguous: rules.ambiguous || model.ambiguous || windows.differ || exactDiffers || noDay || crossed,
  };
}

function mergeWindows(
  rules: Wish,
  model: Wish,
  clinic: Clinic,
  now: number,
): { window: LocalWindow | null; alternatives: readonly LocalWindow[]; differ: boolean } {
  const future = (window: LocalWindow): boolean => toInterval(clinic, window).end > now;
  const others = model.alternatives.filter(future);
  if (model.window === null || !future(model.window))
    return { window: rules.window, alternatives: rules.alternatives, differ: false };
  if (rules.window === null)
    return {
      window: model.window,
      alternatives: [...rules.alternatives, ...others],
      differ: others.length > 0,
    };
  const readings = [rules.window, ...rules.alternatives];
  const meets = (window: LocalWindow): boolean =>
    model.window !== null && window.from < model.window.to && model.window.from < window.to;
  if (!readings.some(meets))
    return { window: rules.window, alternatives: [...rules.alternatives, model.window], differ: true };
  if (!meets(rules.window)) return { window: rules.window, alternatives: rules.alternatives, differ: true };
  const narrow = {
    from: most(rules.window.from, model.window.from) ?? rules.window.from,
    to: least(rules.window.to, model.window.to) ?? rules.window.to,
  };
  return { window: narrow, alternatives: rules.alternatives, differ: false };
}

const most = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : a > b ? a : b;
const least = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : a < b ? a : b;
