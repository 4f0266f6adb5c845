// On a channel without buttons choices are numbered lines, and "2" or "2." means the second of the last ones.
import type { Entry } from '../conversation/conversation.ts';

const NUMBER = /^\s*[(#]?(\d{1,2})\s*[.):]?\s*$/u;

/** True where a text may be a choice by its number. */
export const isNumber = (text: string): boolean => NUMBER.test(text);

/**
 * The value of the choice that `text` names by number, among those that came since the patient's last message.
 * Undefined where there is none, or where staff have asked something since: the number then means what it says.
 */
export function choiceByNumber(text: string, entries: readonly Entry[]): string | undefined {
  const number = Number(NUMBER.exec(text)?.[1]);
  for (const entry of entries.toReversed()) {
    if (entry.from === 'patient' || (entry.from === 'staff' && entry.kind === 'message')) return undefined;
    if (entry.choices && entry.choices.length > 0) return entry.choices[number - 1]?.value;
  }
  return undefined;
}
