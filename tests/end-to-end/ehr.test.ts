// The real server with an EHR behind it: signed in by its key, it finds the patient there, offers what is free
// there, and the visit is there in the end.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Appointment, Slot } from '@medplum/fhirtypes';
import { exportPKCS8, generateKeyPair } from 'jose';
import { PLACE_SYSTEM, PRACTITIONER_SYSTEM } from '../../src/infra/fhir/directory.ts';
import { startEhr, type TestEhr } from '../support/fhir/ehr.ts';
import { createSmart } from '../support/fhir/smart.ts';
import { PLAIN } from '../support/fhir/statements.ts';
import { WebPatient } from '../support/patient.ts';
import { startServer, type TestServer } from '../support/server.ts';

const DAY_MS = 86_400_000;
const MINUTES_10 = 600_000;

let ehr: TestEhr;
let server: TestServer;
beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS384', { extractable: true });
  const smart = createSmart({ clientId: 'frontdesk', publicKey, alg: 'RS384', expiresIn: 300 });
  ehr = await startEhr({ statement: PLAIN, smart });
  await seed();
  server = await startServer({
    FHIR_BASE_URL: ehr.url,
    FHIR_CLIENT_ID: 'frontdesk',
    FHIR_PRIVATE_KEY: await exportPKCS8(privateKey),
  });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await ehr.stop();
});

/** NP Whitfield with one flu shot a day, at 16:00 UTC, in each of the next three weeks. */
async function seed(): Promise<void> {
  const { store } = ehr;
  const by = (system: string, value: string) => [{ system, value }];
  await store.createResource({
    resourceType: 'Location',
    id: 'harbor',
    identifier: by(PLACE_SYSTEM, 'main'),
  });
  await store.createResource({
    resourceType: 'Practitioner',
    id: 'w1',
    identifier: by(PRACTITIONER_SYSTEM, 'whitfield'),
  });
  await store.createResource({
    resourceType: 'Schedule',
    id: 's1',
    actor: [{ reference: 'Practitioner/w1' }],
  });
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  for (let day = 1; day <= 21; day += 1) {
    const start = today + day * DAY_MS + 16 * 3_600_000;
    await store.createResource<Slot>({
      resourceType: 'Slot',
      schedule: { reference: 'Schedule/s1' },
      status: 'free',
      start: new Date(start).toISOString(),
      end: new Date(start + MINUTES_10).toISOString(),
    });
  }
  await store.createResource({
    resourceType: 'Patient',
    id: 'pt-7',
    birthDate: '1972-08-14',
    name: [{ family: 'Kowalski', given: ['Irena'] }],
    telecom: [{ system: 'phone', value: '+1 212 555 0177' }],
  });
}

it('books a patient of the EHR at a time that the EHR has', async () => {
  const patient = await WebPatient.connect(server.base);
  await patient.say('I would like to book a flu shot with Nurse Dana');
  await patient.say('the first one');
  const readBack = await patient.say('Irena Kowalski, 8/14/1972, 212 555 0177');
  expect(readBack).toContain('Shall I book it?');
  expect(await patient.say('yes')).toContain('You are booked: Flu shot');
  const { entry = [] } = await ehr.store.search<Appointment>({ resourceType: 'Appointment' });
  expect(entry.map(({ resource }) => resource)).toMatchObject([
    { status: 'booked', participant: [{ actor: { reference: 'Patient/pt-7' } }, {}, {}] },
  ]);
  expect(server.log()).toContain('"way":"transaction"');
  expect(server.log()).not.toContain('Kowalski');
}, 60_000);

it('answers with a person while the EHR is silent', async () => {
  const patient = await WebPatient.connect(server.base);
  ehr.faults.next('GET', 'Slot?', 'go-silent');
  const said = await patient.say('Can I get a flu shot with Nurse Dana?', 40_000);
  expect(said).toMatch(/person|team|staff|phone|call/i);
  expect(said).not.toContain('booked');
}, 60_000);
