// A small clinic as an EHR has it: two clinicians with half-hour Slots on one morning, one place, two patients.
import type { AppointmentParticipant, Slot } from '@medplum/fhirtypes';
import { PLACE_SYSTEM, PRACTITIONER_SYSTEM, VISIT_TYPE_SYSTEM } from '../../../src/infra/fhir/directory.ts';
import type { StrictStore } from './store.ts';

/** 09:00 in New York on Monday, January 7, 2030. */
export const MORNING = Date.UTC(2030, 0, 7, 14);
export const HALF_HOUR = 30 * 60_000;
export const PEOPLE = ['okafor', 'reyes'];

export const NAMES = {
  fhir: undefined,
  practitioners: PEOPLE.map((id) => ({ id })),
  resources: [],
  places: [{ id: 'main' }],
  visitTypes: [{ id: 'follow-up' }, { id: 'flu-shot' }],
};

export const SCHEDULING_LOCATION = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/scheduling-location';

/** Fills an empty store. Slots take follow-ups and flu shots; `slot-okafor-0` is at {@link MORNING}. */
export async function seedClinic(store: StrictStore): Promise<void> {
  store.clear();
  await store.createResource({
    resourceType: 'Location',
    id: 'main-street',
    identifier: [{ system: PLACE_SYSTEM, value: 'main' }],
    status: 'active',
    name: 'Main Street',
  });
  for (const id of ['ada', 'ben'])
    await store.createResource({ resourceType: 'Patient', id, birthDate: '1980-02-03' });
  for (const person of PEOPLE) {
    await store.createResource({
      resourceType: 'Practitioner',
      id: `dr-${person}`,
      identifier: [{ system: PRACTITIONER_SYSTEM, value: person }],
      name: [{ text: `Dr. ${person}` }],
    });
    await store.createResource({
      resourceType: 'Schedule',
      id: `week-${person}`,
      active: true,
      actor: [{ reference: `Practitioner/dr-${person}` }],
    });
    for (let n = 0; n < 8; n += 1) await store.createResource(slotOf(person, n));
  }
}

const slotOf = (person: string, n: number): Slot => ({
  resourceType: 'Slot',
  id: `slot-${person}-${n}`,
  schedule: { reference: `Schedule/week-${person}` },
  status: 'free',
  serviceType: [
    {
      coding: NAMES.visitTypes.map(({ id }) => ({ system: VISIT_TYPE_SYSTEM, code: id })),
    },
  ],
  start: new Date(MORNING + n * HALF_HOUR).toISOString(),
  end: new Date(MORNING + (n + 1) * HALF_HOUR).toISOString(),
  extension: [{ url: SCHEDULING_LOCATION, valueReference: { reference: 'Location/main-street' } }],
});

type Actor = NonNullable<AppointmentParticipant['actor']>;

/** Whose Slot it is, and where, as a reference each. */
export async function partiesOf(store: StrictStore, slot: Slot): Promise<Actor[]> {
  const schedule = await store.readReference(slot.schedule);
  const place = slot.extension?.find(({ url }) => url === SCHEDULING_LOCATION)?.valueReference;
  return [...schedule.actor, ...(place ? [place] : [])].map(({ reference = '' }) => ({ reference }));
}
