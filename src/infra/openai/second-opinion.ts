// Asks a model for the categories of a message that the screen has already let through. It can only raise:
// categories that belong to the assistant are dropped, and a failure says nothing.
import { z } from 'zod';
import { capText } from '../../base/text.ts';
import { CATEGORIES, type Category } from '../../safety/verdict.ts';
import type { Model } from './model.ts';

const RAISING: readonly Category[] = CATEGORIES.filter((category) =>
  /^(emergency|clinical|sensitive|person)\./.test(category),
);
const Opinion = z.strictObject({ categories: z.array(z.enum(CATEGORIES)).max(8) });

/** How long it may take, in ms: a patient waits for it. */
const DEADLINE_MS = 2500;

/** The categories that call for a person, gravest first; empty where it sees none, null where it failed. */
export type SecondOpinion = (maskedText: string) => Promise<readonly Category[] | null>;

export function createSecondOpinion(model: Model): SecondOpinion {
  return async (text) => {
    const asked = await model.ask(
      'second-opinion',
      { text: capText(text, 2000), categories: RAISING },
      Opinion,
      { deadlineMs: DEADLINE_MS },
    );
    return asked.ok ? RAISING.filter((category) => asked.value.categories.includes(category)) : null;
  };
}
