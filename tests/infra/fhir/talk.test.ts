// A patient talks, and the EHR has the visit: the dialogs, the scheduler and the whole calendar as it is opened
// for a clinic, over HTTP.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Appointment, Slot } from '@medplum/fhirtypes';
import { fixedClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { PLACE_SYSTEM, PRACTITIONER_SYSTEM } from '../../../src/infra/fhir/directory.ts';
import { createHoldBook } from '../../../src/infra/fhir/hold-book.ts';
import { openEhr } from '../../../src/infra/fhir/open-ehr.ts';
import { createScheduler } from '../../../src/scheduling/clinic-scheduler.ts';
import { startEhr, type TestEhr } from '../../support/fhir/ehr.ts';
import { CLOSED, PLAIN, READ_ONLY } from '../../support/fhir/statements.ts';
import { fakeDirectory } from '../../support/fakes/identity.ts';
import { MONDAY, clinic, startTalk } from '../../support/talk.ts';
import type { StrictStore } from '../../support/fhir/store.ts';

let ehr: TestEhr;
let close = (): void => {};
afterEach(async () => {
  close();
  await ehr.stop();
});

/** Tuesday, December 1, 2026, 15:00 in New York: NP Whitfield's only flu shot. */
const TUESDAY_3PM = Date.UTC(2026, 11, 1, 20);

async function seed(store: StrictStore): Promise<void> {
  await store.createResource({
    resourceType: 'Location',
    id: 'harbor',
    identifier: [{ system: PLACE_SYSTEM, value: 'main' }],
  });
  await store.createResource({
    resourceType: 'Practitioner',
    id: 'w1',
    identifier: [{ system: PRACTITIONER_SYSTEM, value: 'whitfield' }],
  });
  await store.createResource({
    resourceType: 'Schedule',
    id: 's1',
    actor: [{ reference: 'Practitioner/w1' }],
  });
  await store.createResource<Slot>({
    resourceType: 'Slot',
    id: 'three',
    schedule: { reference: 'Schedule/s1' },
    status: 'free',
    start: new Date(TUESDAY_3PM).toISOString(),
    end: new Date(TUESDAY_3PM + 10 * 60_000).toISOString(),
  });
  await store.createResource({
    resourceType: 'Patient',
    id: 'pt-thomas',
    birthDate: '1949-11-02',
    name: [{ family: 'Whitaker', given: ['Thomas'] }],
    telecom: [{ system: 'phone', value: '718-555-0151' }],
  });
}

async function talkOn(statement: object) {
  ehr = await startEhr({ statement });
  await seed(ehr.store);
  const clock = fixedClock(MONDAY);
  const opened = openEhr({
    baseUrl: ehr.url,
    account: null,
    clinic,
    patients: fakeDirectory([]),
    holds: createHoldBook(),
    clock,
    log: silentLog,
  });
  close = () => opened.close();
  const scheduler = createScheduler({ clinic, calendar: opened.calendar, clock });
  return startTalk({ services: { scheduler, patients: opened.patients } });
}

describe('a talk over an EHR', () => {
  it('ends with the visit in the EHR', async () => {
    const talk = await talkOn(PLAIN);
    const offers = await talk.say('I would like to book a flu shot with Nurse Dana');
    expect(offers.choices[0]).toMatch(/^Tue, Dec 1, 3:00 PM, NP Dana Whitfield/);
    await talk.say('the first one');
    await talk.say('Thomas Whitaker, 11/2/1949, 718 555 0151');
    const end = await talk.say('yes');
    expect(end.texts.join(' ')).toContain('You are booked: Flu shot, Tuesday, December 1 at 3:00 PM');
    const { entry = [] } = await ehr.store.search<Appointment>({ resourceType: 'Appointment' });
    expect(entry.map(({ resource }) => resource)).toMatchObject([
      { status: 'booked', start: new Date(TUESDAY_3PM).toISOString(), slot: [{ reference: 'Slot/three' }] },
    ]);
    const lookup = await talk.say('when is my appointment?');
    expect(lookup.texts.join(' ')).toContain('December 1 at 3:00 PM');
  });

  it('goes to staff with what was chosen where the EHR takes no writes', async () => {
    const talk = await talkOn(READ_ONLY);
    await talk.say('I would like to book a flu shot with Nurse Dana');
    await talk.say('the first one');
    const end = await talk.say('Thomas Whitaker, 11/2/1949, 718 555 0151');
    expect(end.handoff?.reason).toBe('booking');
    expect(end.texts.join(' ')).toContain('A person has to help with this visit.');
    expect(end.texts.join(' ')).not.toContain('booked');
  });

  it('offers nothing where the EHR shows nothing, and goes to staff', async () => {
    const talk = await talkOn(CLOSED);
    const end = await talk.say('I would like to book a flu shot');
    expect(end.handoff?.reason).toBe('booking');
    expect(end.choices).toEqual([]);
  });
});
