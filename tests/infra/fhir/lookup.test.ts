// Who is who in an EHR: by the clinic's own section, by identifiers, by what a patient said of themselves. And what
// a read does with answers that are none.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Patient as FhirPatient, Practitioner } from '@medplum/fhirtypes';
import { patientId } from '../../../src/base/ids.ts';
import { silentLog } from '../../../src/base/log.ts';
import { createFhirClient, type FhirClient } from '../../../src/infra/fhir/client.ts';
import { createDirectory } from '../../../src/infra/fhir/directory.ts';
import { createEhrPatients } from '../../../src/infra/fhir/patients.ts';
import { Slot } from '../../../src/infra/fhir/resources.ts';
import type { Patient } from '../../../src/identity/patient-directory.ts';
import { MORNING, NAMES, seedClinic } from '../../support/fhir/clinic.ts';
import { fakeDirectory } from '../../support/fakes/identity.ts';
import { startEhr, type TestEhr } from '../../support/fhir/ehr.ts';
import { publishGrid } from '../../support/fhir/grid.ts';
import { PLAIN } from '../../support/fhir/statements.ts';

let ehr: TestEhr;
let client: FhirClient;
beforeAll(async () => {
  ehr = await startEhr({ statement: PLAIN });
  client = createFhirClient({ baseUrl: ehr.url, tokens: null, log: silentLog, timeoutMs: 300 });
});
beforeEach(async () => {
  ehr.faults.clear();
  await seedClinic(ehr.store);
});
afterAll(() => ehr.stop());

describe('the directory', () => {
  it('takes the clinic’s section first, and then what carries our identifiers', async () => {
    const given = createDirectory(
      {
        ...NAMES,
        fhir: {
          practitioners: { okafor: { actor: 'Practitioner/77', schedule: 'Schedule/78' } },
          resources: {},
          places: { main: 'Location/79' },
          visitTypes: { 'flu-shot': { system: 'urn:ehr', code: '24477854' } },
        },
      },
      client,
    );
    expect(await given.actor('practitioner:okafor')).toEqual({
      actor: 'Practitioner/77',
      schedule: 'Schedule/78',
    });
    expect(await given.actor('practitioner:reyes')).toEqual({
      actor: 'Practitioner/dr-reyes',
      schedule: 'Schedule/week-reyes',
    });
    expect(await given.place('main')).toBe('Location/79');
    expect(given.coding('flu-shot')).toEqual({ system: 'urn:ehr', code: '24477854' });
    const names = await given.names();
    expect(names.resource('https://ehr.example/r4/Practitioner/77/_history/3')).toBe('practitioner:okafor');
    expect(names.place('Location/79')).toBe('main');
    expect(names.visitType([{ system: 'urn:ehr', code: '24477854' }])).toBe('flu-shot');
  });

  it('knows nobody where two records carry one identifier, or two Schedules are somebody’s', async () => {
    const directory = createDirectory(NAMES, client);
    await ehr.store.createResource({
      resourceType: 'Schedule',
      active: true,
      actor: [{ reference: 'Practitioner/dr-okafor' }],
    });
    expect(await directory.actor('practitioner:okafor')).toBeNull();
    const twin = await ehr.store.readResource<Practitioner>('Practitioner', 'dr-reyes');
    await ehr.store.createResource<Practitioner>({ ...twin, id: 'dr-twin' });
    expect(await directory.address('practitioner:reyes')).toBeNull();
  });
});

describe('patients', () => {
  const known: Patient = {
    id: patientId('p-1'),
    name: 'Lucia Ramos Ortiz',
    birthDate: '1991-05-06',
    phone: '+17185550123',
    language: 'es',
  };
  const patients = () => createEhrPatients(fakeDirectory([known]), client);
  const add = (family: string, given: string[], more: Partial<FhirPatient> = {}) =>
    ehr.store.createResource<FhirPatient>({
      resourceType: 'Patient',
      birthDate: '1991-05-06',
      name: [{ family, given }],
      telecom: [{ system: 'phone', value: '(718) 555-0123' }],
      ...more,
    });

  it('are found by date of birth, name and phone together', async () => {
    await add('Ramos Ortiz', ['Lucia'], { telecom: [{ system: 'phone', value: '718 555 9999' }] });
    await add('Ramos Ortiz', ['Maria']);
    await add('Ramos Ortiz', ['Lucia'], { birthDate: '1990-05-06' });
    await add('Ramos Ortiz', ['Lucia'], { active: false });
    const right = await add('Ramos Ortiz', ['Lucia']);
    expect(await patients().address(known.id)).toBe(`Patient/${right.id}`);
    const found = await patients().find(known);
    expect(found).toMatchObject({ id: `ehr:${right.id}`, name: known.name, phone: known.phone });
    expect(await patients().address(found?.id ?? patientId(''))).toBe(`Patient/${right.id}`);
    expect((await patients().get(found?.id ?? patientId('')))?.birthDate).toBe(known.birthDate);
    expect((await patients().add(known, 'es')).id).toBe(found?.id);
  });

  it('who are known only here are themselves, and have no address in the EHR', async () => {
    expect((await patients().find(known))?.id).toBe(known.id);
    expect(await patients().address(known.id)).toBeNull();
    const added = await patients().add({ ...known, name: 'Ana Paz', phone: '+17185550124' }, 'es');
    expect(added.id).toMatch(/^new-/);
  });

  it('are not guessed: none, or two that fit, are nobody', async () => {
    expect(await patients().address(known.id)).toBeNull();
    await add('Ramos Ortiz', ['Lucia']);
    await add('Ortiz', ['Lucia', 'Ramos']);
    expect(await patients().address(known.id)).toBeNull();
    expect(await patients().address(patientId('p-2'))).toBeNull();
  });
});

describe('a search', () => {
  it('turns every page', async () => {
    const [from, to] = [MORNING, MORNING + 40 * 3_600_000].map((ms) => new Date(ms).toISOString());
    const query = new URLSearchParams({ schedule: 'Schedule/long' });
    query.append('start', `ge${from}`);
    query.append('start', `lt${to}`);
    await publishGrid(query, ehr.store);
    const { found } = await client.search('Slot', [['schedule', 'Schedule/long']], Slot);
    expect(new Set(found.map(({ id }) => id)).size).toBe(480);
  });

  it.each([
    ['garbage', 'garbage'],
    ['silence', 'swallow'],
    ['an error', { status: 500 }],
    ['a page that asks to sign in', { status: 302 }],
  ] as const)('fails as unavailable on %s', async (_, fault) => {
    ehr.faults.next('GET', 'Slot', fault);
    await expect(client.search('Slot', [], Slot)).rejects.toMatchObject({ code: 'ehr.unavailable' });
  });

  it('takes no time that has no offset', () => {
    const slot = { resourceType: 'Slot', id: 's', schedule: {}, status: 'free', end: '2030-01-07T15:00:00Z' };
    expect(Slot.safeParse({ ...slot, start: '2030-01-07T14:00:00' }).success).toBe(false);
    expect(Slot.safeParse({ ...slot, start: '2030-01-07T09:00:00.000-05:00' }).success).toBe(true);
  });
});
