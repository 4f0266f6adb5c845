// Reads a date of birth as patients write it. An English reader writes the month first; in Spanish the day
// comes first in most countries and not in the United States, so two small numbers are asked about.
import { Temporal } from 'temporal-polyfill';
import { foldText } from '../base/text.ts';
import type { Language } from '../base/language.ts';

export type BirthDateReading =
  /** `date` is YYYY-MM-DD. */
  | { readonly kind: 'ok'; readonly date: string }
  /** Each is offered, so that the patient picks. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] }
  | { readonly kind: 'invalid' };

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero', 'febuary'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre', 'set'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
];
const monthOf = (word: string): number => MONTHS.findIndex((names) => names.includes(word)) + 1;

const INVALID = { kind: 'invalid' } as const;

/** The date of birth in a text. `today` is YYYY-MM-DD; a birth lies in the 120 years before it. */
export function readBirthDate(text: string, language: Language, today: string): BirthDateReading {
  const folded = foldText(text.slice(0, 300).replaceAll(/(\d)(?:st|nd|rd|th|ro|er|do|º|°)(?=\W|$)/gi, '$1'));
  const candidates = withMonthName(folded, today) ?? inNumbers(text.slice(0, 300), folded, language, today);
  const readings = [...new Set(candidates)];
  const [first] = readings;
  if (first === undefined) return INVALID;
  return readings.length === 1 ? { kind: 'ok', date: first } : { kind: 'ambiguous', readings };
}

/** "March 14, 1958", "14 de marzo del 58", "1958 mar 14"; null where no month is named. */
function withMonthName(folded: string, today: string): string[] | null {
  const words = folded.split(' ').filter((word) => !['de', 'del', 'of', 'the', 'el'].includes(word));
  for (let at = 0; at < words.length; at += 1) {
    const month = monthOf(words[at] ?? '');
    if (month === 0) continue;
    const [before2 = '', before = '', after = '', after2 = ''] = [
      words[at - 2],
      words[at - 1],
      words[at + 1],
      words[at + 2],
    ];
    for (const [day, year] of [
      [before, after],
      [after, after2],
      [after, before],
      [before, before2],
    ] as const) {
      if (!/^\d{1,2}$/.test(day) || !/^(\d{2}|\d{4})$/.test(year)) continue;
      const date = dateOf(year, month, Number(day), today);
      if (date) return [date];
    }
  }
  return null;
}

function inNumbers(text: string, folded: string, language: Language, today: string): string[] {
  const found = (...dates: readonly (string | null)[]): string[] => dates.filter((date) => date !== null);
  const iso = /(?<!\d)(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/.exec(text);
  if (iso) return found(dateOf(iso[1] ?? '', Number(iso[2]), Number(iso[3]), today));
  const usual = /(?<!\d)(\d{1,2})(?: ?[-/.] ?| )(\d{1,2})(?: ?[-/.] ?| )(\d{4}|\d{2})(?!\d)/.exec(text);
  const run = /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/.exec(folded);
  const [, a = '', b = '', year = ''] = usual ?? run ?? [];
  if (year === '') return [];
  const monthFirst = dateOf(year, Number(a), Number(b), today);
  const dayFirst = dateOf(year, Number(b), Number(a), today);
  if (language === 'en') return found(monthFirst ?? dayFirst);
  return found(dayFirst, monthFirst);
}

/** A date that exists, is not in the future and at most 120 years past; two digits of a year are the latest such. */
function dateOf(year: string, month: number, day: number, today: string): string | null {
  const now = Temporal.PlainDate.from(today);
  const years =
    year.length === 4
      ? [Number(year)]
      : [
          Math.floor(now.year / 100) * 100 + Number(year),
          Math.floor(now.year / 100) * 100 - 100 + Number(year),
        ];
  for (const full of years) {
    try {
      const date = Temporal.PlainDate.from({ year: full, month, day }, { overflow: 'reject' });
      const inTime = Temporal.PlainDate.compare(date, now) <= 0 && full >= now.year - 120;
      if (inTime) return date.toString();
    } catch {
      // No such day in that year; the other century may have it (29 February).
    }
  }
  return null;
}
