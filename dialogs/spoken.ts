// Dates, times, lengths and lists as people say them, in the clinic's own zone. Spanish keeps the twelve-hour
// clock that is used in the United States.
import type { Language } from '../src/base/language.ts';
import { wordingOf } from './wording.ts';

const LOCALE: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  language: Language,
  timeZone: string,
  kind: 'day' | 'short' | 'time' | 'date',
): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${kind}`;
  const known = formats.get(key);
  if (known) return known;
  const options: Record<typeof kind, Intl.DateTimeFormatOptions> = {
    day: { timeZone, weekday: 'long', month: 'long', day: 'numeric' },
    short: { timeZone, weekday: 'short', month: 'short', day: 'numeric' },
    time: { timeZone, hour: 'numeric', minute: '2-digit', hour12: true },
    date: { timeZone, month: 'long', day: 'numeric', year: 'numeric' },
  };
  const made = new Intl.DateTimeFormat(LOCALE[language], options[kind]);
  formats.set(key, made);
  return made;
}

// ICU writes narrow no-break spaces, which read badly in a text message and break comparisons.
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** "Tuesday, December 1"; "martes 1 de diciembre". */
export function dayOf(language: Language, timeZone: string, ms: number): string {
  const text = plain(formatOf(language, timeZone, 'day').format(ms));
  return language === 'es' ? text.replace(',', '') : text;
}

/** "10:15 AM"; "10:15 a. m.". */
export function clockTime(language: Language, timeZone: string, ms: number): string {
  const parts = formatOf(language, timeZone, 'time').formatToParts(ms);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  const [hour, minute] = [part('hour'), part('minute')];
  const morning = /^a/i.test(part('dayPeriod'));
  if (language === 'en') return `${hour}:${minute} ${morning ? 'AM' : 'PM'}`;
  return `${hour}:${minute} ${morning ? 'a. m.' : 'p. m.'}`;
}

/** The time as it stands after a day: "10:15 AM"; "a las 10:15 a. m.", "a la 1:15 p. m.". */
export function atTime(language: Language, timeZone: string, ms: number): string {
  const time = clockTime(language, timeZone, ms);
  if (language === 'en') return time;
  return `${time.startsWith('1:') ? 'a la' : 'a las'} ${time}`;
}

/** For a button: "Tue, Dec 1, 10:15 AM"; "mar, 1 dic, 10:15 a. m.". */
export function shortMoment(language: Language, timeZone: string, ms: number): string {
  return `${plain(formatOf(language, timeZone, 'short').format(ms))}, ${clockTime(language, timeZone, ms)}`;
}

/** A date of birth in full: "March 4, 1985"; "4 de marzo de 1985". */
export const calendarDate = (language: Language, date: string): string =>
  plain(formatOf(language, 'UTC', 'date').format(Date.parse(`${date}T00:00Z`)));

/** "a, b and c". */
export function listed(language: Language, items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return wordingOf(language)('list.and', { most: items.slice(0, -1).join(', '), last });
}

/** A US number as it is read out: "212-555-0142"; another country's as it is. */
export function spokenPhone(phone: string): string {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone) ?? [];
  return area ? `${area}-${exchange}-${line}` : phone;
}
