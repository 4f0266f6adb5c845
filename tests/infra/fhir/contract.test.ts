// The calendar in an EHR of plain R4 under the contract of every calendar. The EHR publishes Slots of five minutes
// all day long, for any Schedule that somebody asks for, so that the contract's odd times can be had.
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { createFhirCalendar, type FhirCalendar } from '../../../src/infra/fhir/calendar.ts';
import { createFhirClient } from '../../../src/infra/fhir/client.ts';
import { createHoldBook } from '../../../src/infra/fhir/hold-book.ts';
import { calendarContract } from '../../contracts/calendar.ts';
import { startEhr, type TestEhr } from '../../support/fhir/ehr.ts';
import { looseDirectory, publishGrid } from '../../support/fhir/grid.ts';
import { PLAIN } from '../../support/fhir/statements.ts';

let ehr: TestEhr;
let calendar: FhirCalendar;
beforeAll(async () => {
  ehr = await startEhr({ statement: PLAIN, publish: publishGrid });
  const client = createFhirClient({ baseUrl: ehr.url, tokens: null, log: silentLog });
  calendar = createFhirCalendar({
    client,
    directory: looseDirectory(),
    patients: { address: (id) => Promise.resolve(`Patient/${id}`) },
    holds: createHoldBook(),
    clock: systemClock,
    log: silentLog,
    timeZone: 'America/New_York',
  });
});
beforeEach(() => ehr.store.clear());
afterAll(() => ehr.stop());

calendarContract('FHIR R4, transactions', () => ({ open: () => calendar, pass: (ms) => pause(ms + 5) }), {
  rivals: 60,
  movers: 20,
  operations: 200,
});
