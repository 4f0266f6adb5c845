// An EHR of each dialect with the small clinic in it, and calendars on it.
import { systemClock, type Clock } from '../../../src/base/clock.ts';
import { appointmentId, conversationId, patientId } from '../../../src/base/ids.ts';
import { silentLog, type Log } from '../../../src/base/log.ts';
import { createFhirCalendar, type FhirCalendar } from '../../../src/infra/fhir/calendar.ts';
import { createFhirClient } from '../../../src/infra/fhir/client.ts';
import { createDirectory } from '../../../src/infra/fhir/directory.ts';
import { createHoldBook, type HoldBook } from '../../../src/infra/fhir/hold-book.ts';
import type { Request } from '../../../src/scheduling/calendar.ts';
import { HALF_HOUR, MORNING, NAMES } from './clinic.ts';
import type { EhrOptions, TestEhr } from './ehr.ts';
import { ihe } from './ihe.ts';
import { oracle } from './oracle.ts';
import { IHE, ORACLE, PLAIN } from './statements.ts';

export interface TestDialect {
  readonly name: 'transaction' | 'slot-patch' | 'operations';
  readonly options: EhrOptions;
  /** The write that holds, and the one that books: method and path. */
  readonly holds: readonly [string, string];
  readonly books: readonly [string, string];
  readonly cancels: readonly [string, string];
  /** A hold whose answer was lost can be found again. */
  readonly findsLostHold: boolean;
}

export const WRITABLE: readonly TestDialect[] = [
  {
    name: 'transaction',
    options: { statement: PLAIN },
    holds: ['POST', ''],
    books: ['POST', ''],
    cancels: ['POST', ''],
    findsLostHold: true,
  },
  {
    name: 'slot-patch',
    options: { statement: ORACLE, facade: oracle },
    holds: ['PATCH', 'Slot/'],
    books: ['POST', 'Appointment'],
    cancels: ['PATCH', 'Appointment/'],
    findsLostHold: false,
  },
  {
    name: 'operations',
    options: { statement: IHE, facade: ihe },
    holds: ['POST', 'Appointment/$hold'],
    books: ['POST', 'Appointment/$book'],
    cancels: ['PATCH', 'Appointment/'],
    findsLostHold: true,
  },
];

export interface OpenOptions {
  readonly holds?: HoldBook;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly settleMs?: number;
  /** Milliseconds that one exchange may take. */
  readonly timeoutMs?: number;
}

/** A calendar of its own on the EHR, as another process would have it. */
export function openOn(
  ehr: TestEhr,
  {
    holds = createHoldBook(),
    clock = systemClock,
    log = silentLog,
    settleMs = 60_000,
    timeoutMs = 4000,
  }: OpenOptions = {},
): FhirCalendar {
  const client = createFhirClient({ baseUrl: ehr.url, tokens: null, log, timeoutMs });
  return createFhirCalendar({
    client,
    directory: createDirectory(NAMES, client),
    patients: { address: (id) => Promise.resolve(id === 'nobody' ? null : `Patient/${id}`) },
    holds,
    clock,
    log,
    timeZone: 'America/New_York',
    settleMs,
  });
}

let unique = 0;
/** A follow-up with Dr. Okafor in the n-th half hour of the morning. */
export function visit(n: number, more: Partial<Request> = {}): Request {
  const practitioner = more.practitioner ?? 'okafor';
  return {
    key: `key-${(unique += 1)}`,
    start: MORNING + n * HALF_HOUR,
    end: MORNING + (n + 1) * HALF_HOUR,
    resources: [`practitioner:${practitioner}`],
    practitioner,
    visitType: 'follow-up',
    place: 'main',
    patient: patientId('ada'),
    conversation: conversationId('c1'),
    ...more,
  };
}

export const NONE = appointmentId('none');
