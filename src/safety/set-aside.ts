// What is set aside before words are read for what they name: figures of speech, and the clinic's own names.
import type { Findings } from './findings.ts';
import type { Match } from './reading/pattern.ts';
import type { Reading } from './reading/reading.ts';
import { tokenize } from './reading/tokens.ts';
import type { RuleBook } from './rules/book.ts';
import { markDenials } from './rules/denial.ts';

/** A text as the model reads it, in training as in the screen. */
export function readForModel(book: RuleBook, text: string): Reading {
  const reading = book.set.read(tokenize(text, book.vocabulary));
  hideFigures(book, reading, null);
  markDenials(reading, book.ids.symptom);
  hideServices(book, reading);
  return reading;
}

/** Figures of speech are set aside before anything is read at their words. */
export function hideFigures(book: RuleBook, reading: Reading, found: Findings | null): void {
  const spans: Match[] = [];
  for (const part of reading.parts()) {
    for (const rule of book.figureParts[part] ?? []) {
      if (book.heavyFigures.includes(rule)) {
        if (reading.find(rule)) found?.add('person.upset', 'figures');
      } else spans.push(...reading.matches(part));
    }
  }
  for (const { start, end } of spans) reading.hidden.fill(1, start, end);
  if (spans.length > 0) reading.forget();
}

/** Names of services and people hide the symptoms in them from the clinical layer. */
export function hideServices(book: RuleBook, reading: Reading): void {
  let any = false;
  reading.ids.forEach((ids, at) => {
    ids.forEach((id, k) => {
      if (id !== book.ids.service && id !== book.ids.clinician) return;
      const length = reading.lengths[at]?.[k] ?? 1;
      reading.named.fill(length > 1 ? 2 : 1, at, at + length);
      any = true;
    });
  });
  reading.nameIds = [book.ids.service, book.ids.clinician];
  if (any) reading.forget();
}
