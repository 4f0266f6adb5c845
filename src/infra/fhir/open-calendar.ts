// Opens the calendar of an EHR: client, tokens, names and patients, and the sweep of what ran out.
import { setInterval } from 'node:timers';
import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import type { Clinic } from '../../clinic/clinic.ts';
import type { PatientDirectory } from '../../identity/patient-directory.ts';
import { createFhirCalendar, type FhirCalendar } from './calendar.ts';
import { createFhirClient } from './client.ts';
import { createDirectory } from './directory.ts';
import type { HoldBook } from './hold-book.ts';
import { createPatients } from './patients.ts';
import { createTokens, type Account } from './token.ts';

export interface OpenCalendarDeps {
  /** The FHIR base without a slash at its end. */
  readonly baseUrl: string;
  /** Null for an EHR that asks for no token. */
  readonly account: Account | null;
  readonly clinic: Clinic;
  readonly patients: Pick<PatientDirectory, 'get'>;
  readonly holds: HoldBook;
  readonly clock: Clock;
  readonly log: Log;
}

/** How often holds that ran out are given back, in milliseconds. */
const SWEEP_MS = 60_000;

/** The calendar, which asks the EHR nothing before it is used. `close` stops the sweep. */
export function openFhirCalendar({
  baseUrl,
  account,
  clinic,
  patients,
  holds,
  clock,
  log,
}: OpenCalendarDeps): FhirCalendar & { close(): void } {
  const tokens = account && createTokens(baseUrl, account, clock);
  const client = createFhirClient({ baseUrl, tokens, log });
  const calendar = createFhirCalendar({
    client,
    directory: createDirectory(clinic, client),
    patients: createPatients(patients, client),
    holds,
    clock,
    log,
    timeZone: clinic.timeZone,
  });
  const timer = setInterval(() => void calendar.sweep(), SWEEP_MS);
  timer.unref();
  return { ...calendar, close: () => clearInterval(timer) };
}
