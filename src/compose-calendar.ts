// Which calendar, and whose patients: the EHR's where one is configured, else the embedded ones.
import type { Clock } from './base/clock.ts';
import type { Log } from './base/log.ts';
import type { Clinic } from './clinic/clinic.ts';
import { ConfigError, type Config } from './config/config.ts';
import { openEhr } from './infra/fhir/open-ehr.ts';
import { readPrivateKey } from './infra/fhir/private-key.ts';
import { checkCalendar, type CalendarCheck } from './infra/redis/calendar-check.ts';
import { createRedisCalendar } from './infra/redis/calendar.ts';
import { createEhrHolds } from './infra/redis/ehr-holds.ts';
import type { Store } from './infra/redis/open-store.ts';
import type { PatientDirectory } from './identity/patient-directory.ts';
import { calendarsOf } from './scheduling/calendar-check.ts';
import type { Calendar } from './scheduling/calendar.ts';

export interface CalendarParts {
  readonly config: Pick<Config, 'fhir'>;
  readonly store: Pick<Store, 'redis' | 'keys'>;
  readonly clinic: Clinic;
  readonly patients: PatientDirectory;
  readonly clock: Clock;
  readonly log: Log;
}

export interface OpenedCalendar {
  readonly calendar: Calendar;
  readonly patients: PatientDirectory;
  /** Compares the calendars with their events; null where they are the EHR's. */
  readonly check: (() => Promise<CalendarCheck>) | null;
  close(): void;
}

/** Opens the calendar; `patients` are asked for beside the EHR's own. `close` stops what it does by itself. Throws ConfigError where the EHR's key cannot be read. */
export async function composeCalendar({
  config: { fhir },
  store: { redis, keys },
  clinic,
  patients,
  clock,
  log,
}: CalendarParts): Promise<OpenedCalendar> {
  if (!fhir)
    return {
      calendar: createRedisCalendar({ redis, keys, timeZone: clinic.timeZone }),
      patients,
      check: () => checkCalendar({ redis, keys, calendars: calendarsOf(clinic) }),
      close: () => {},
    };
  const { baseUrl, account } = fhir;
  const ehr = openEhr({
    baseUrl,
    account: account && {
      clientId: account.clientId,
      privateKey: await readPrivateKey(account.privateKey.reveal()).catch((error: unknown) => {
        throw new ConfigError([error instanceof Error ? error.message : 'FHIR_PRIVATE_KEY']);
      }),
    },
    clinic,
    patients,
    holds: createEhrHolds(redis, keys),
    clock,
    log,
  });
  return { ...ehr, check: null };
}
