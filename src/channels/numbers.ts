// On a channel without buttons choices are numbered lines, and "2" or "2." means the second of the last ones.
import type { Entry } from '../conversation/conversation.ts';

const NUMBER = /^\s*[(#]?(\d{1,2})\s*[.):]?\s*$/u;

/** True where a text may be a choice by its number. */
export const isNumber = (text: string): boolean => NUMBER.test(text);

/**
 * The value of the choice that `text` names by number, among those of the last text that the patient was sent.
 * Undefined where there is none: the number then means what it says.
 */
export function choiceByNumber(text: string, entries: readonly Entry[]): string | undefined {
  const number = Number(NUMBER.exec(text)?.[1]);
  const last = entries.findLast((entry) => entry.from !== 'patient' && entry.kind !== 'note');
  return last?.choices?.[number - 1]?.value;
}
