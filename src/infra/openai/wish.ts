// Lets a model read a wish from masked words. Ids are those of the clinic, times are real local times, and a
// reading that does not hold together is none.
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { capText } from '../../base/text.ts';
import type { Clinic } from '../../clinic/clinic.ts';
import type { WishContext } from '../../scheduling/understand.ts';
import { INTENTS, PARTS_OF_DAY, type Wish } from '../../scheduling/wish.ts';
import type { Model } from './model.ts';

const LocalTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Window = z.strictObject({ from: LocalTime, to: LocalTime });

function wishSchema(clinic: Clinic) {
  const oneOf = (list: readonly { id: string }[]) => z.enum(list.map(({ id }) => id)).nullable();
  return z.strictObject({
    intent: z.enum(INTENTS),
    visitType: oneOf(clinic.visitTypes),
    practitioner: oneOf(clinic.practitioners),
    place: oneOf(clinic.places),
    window: Window.nullable(),
    not: z.array(Window).max(8),
    days: z.array(z.int().min(1).max(7)).max(7).nullable(),
    partOfDay: z.enum(PARTS_OF_DAY).nullable(),
    earliest: ClockTime.nullable(),
    latest: ClockTime.nullable(),
    exact: ClockTime.nullable(),
    soonest: z.boolean(),
    about: Window.nullable(),
    alternatives: z.array(Window).max(4),
    ambiguous: z.boolean(),
  });
}

/** Reads a wish with a model; null on any failure, and the rules' reading stands. */
export type ModelWish = (maskedText: string, context: WishContext) => Promise<Wish | null>;

export function createModelWish(model: Model, clinic: Clinic): ModelWish {
  const schema = wishSchema(clinic);
  const named = (list: readonly { id: string; name: string | { en: string; es: string } }[]) =>
    list.map(({ id, name }) => ({ id, name: typeof name === 'string' ? name : `${name.en} / ${name.es}` }));
  const catalogue = {
    visitTypes: named(clinic.visitTypes),
    practitioners: named(clinic.practitioners),
    places: named(clinic.places),
  };
  return async (text, { now, timeZone, language, asked }) => {
    const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
    const nowLocal = `${local.toPlainDateTime().toString({ smallestUnit: 'minute' })} (${WEEKDAYS[local.dayOfWeek - 1]})`;
    const answer = await model.ask(
      'understand',
      {
        text: capText(text, 1000),
        now: nowLocal,
        language,
        asked: asked ? capText(asked, 500) : null,
        ...catalogue,
      },
      schema,
    );
    return answer.ok && holds(answer.value) ? answer.value : null;
  };
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Dates exist, spans run forward, bounds do not cross. */
function holds(wish: Wish): boolean {
  const windows = [wish.window, wish.about, ...wish.not, ...wish.alternatives].filter(
    (window) => window !== null,
  );
  if (windows.some(({ from, to }) => !exists(from) || !exists(to) || from >= to)) return false;
  return wish.earliest === null || wish.latest === null || wish.earliest <= wish.latest;
}

function exists(local: string): boolean {
  try {
    Temporal.PlainDateTime.from(local, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}
