// "The 3rd" after offers may be a day of the month or a place in the list: the day, where one offer has it.
import { localDateOf } from '../../src/clinic/local-time.ts';
import type { Opening } from '../../src/scheduling/scheduler.ts';

/** The one offer on the day of the month that a text names in digits ("the 3rd", "el 3"); null otherwise. */
export function dayNumberOf(text: string, offered: readonly Opening[], timeZone: string): Opening | null {
  const [, named] =
    /^\W*(?:on |for |para )?(?:the |el )(\d{1,2})(?:st|nd|rd|th)?\W*(?:please|works|is fine|is good|por favor)?\W*$/i.exec(
      text,
    ) ?? [];
  const [, suffixed] = /^\W*(\d{1,2})(?:st|nd|rd|th)\W*$/i.exec(text) ?? [];
  const day = Number(named ?? suffixed ?? Number.NaN);
  const matching = offered.filter(({ start }) => Number(localDateOf(timeZone, start).slice(8)) === day);
  return matching.length === 1 ? (matching[0] ?? null) : null;
}
