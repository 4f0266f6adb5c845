// When a step of a sheet is due, by the start of the visit, in the clinic's own time.
import { Temporal } from 'temporal-polyfill';
import type { Step } from './library.ts';

/** The moment of a step in milliseconds since 1970; null for one without a time before the start. */
export function stepTime(step: Step, timeZone: string, start: number): number | null {
  if (!step.when.startsWith('-')) return null;
  return Temporal.Instant.fromEpochMilliseconds(start)
    .toZonedDateTimeISO(timeZone)
    .add(Temporal.Duration.from(step.when)).epochMilliseconds;
}
