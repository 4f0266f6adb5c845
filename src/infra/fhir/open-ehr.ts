// Opens an EHR: client and tokens, its calendar and patients, and the sweep of what ran out.
import { setInterval } from 'node:timers';
import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import type { Clinic } from '../../clinic/clinic.ts';
import type { PatientDirectory } from '../../identity/patient-directory.ts';
import { createFhirCalendar, type FhirCalendar } from './calendar.ts';
import { createFhirClient } from './client.ts';
import { createDirectory } from './directory.ts';
import type { HoldBook } from './hold-book.ts';
import { createEhrPatients } from './patients.ts';
import { createTokens, type Account } from './token.ts';

export interface OpenEhrDeps {
  /** The FHIR base without a slash at its end. */
  readonly baseUrl: string;
  /** Null for an EHR that asks for no token. */
  readonly account: Account | null;
  readonly clinic: Clinic;
  /** Who is known here beside the EHR's patients. */
  readonly patients: PatientDirectory;
  readonly holds: HoldBook;
  readonly clock: Clock;
  readonly log: Log;
}

/** How often holds that ran out are given back, in milliseconds. */
const SWEEP_MS = 60_000;

export interface OpenedEhr {
  readonly calendar: FhirCalendar;
  readonly patients: PatientDirectory;
  /** Stops the sweep. */
  close(): void;
}

/** Calendar and patients of an EHR, which is asked nothing before they are used. */
export function openEhr({ baseUrl, account, clinic, patients, holds, clock, log }: OpenEhrDeps): OpenedEhr {
  const tokens = account && createTokens(baseUrl, account, clock);
  const client = createFhirClient({ baseUrl, tokens, log });
  const inEhr = createEhrPatients(patients, client);
  const calendar = createFhirCalendar({
    client,
    directory: createDirectory(clinic, client),
    patients: inEhr,
    holds,
    clock,
    log,
    timeZone: clinic.timeZone,
  });
  const timer = setInterval(() => void calendar.sweep(), SWEEP_MS);
  timer.unref();
  return { calendar, patients: inEhr, close: () => clearInterval(timer) };
}
