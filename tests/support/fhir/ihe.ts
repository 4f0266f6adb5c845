// `$find`, `$hold` and `$book` of IHE ITI Scheduling 1.0 (ITI-115, 116, 117) over the strict service, and patches
// of an Appointment's status. Slots stand behind the proposals and cannot be seen.
import type { Appointment, OperationOutcome, Parameters, Slot } from '@medplum/fhirtypes';
import { partiesOf } from './clinic.ts';
import { outcome, type Service, type Told } from './strict.ts';
import type { StrictStore } from './store.ts';

const bare = (reference: string | undefined): string => reference?.split('/').at(-1) ?? '';
const GONE: OperationOutcome = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'fatal', code: 'not-found', details: { text: 'no longer available' } }],
};
const bundle = (...resources: (Appointment | OperationOutcome)[]): Told => ({
  status: 200,
  body: {
    resourceType: 'Bundle',
    type: 'searchset',
    total: resources.length,
    entry: resources.map((resource) => ({ resource })),
  },
});

export function ihe(plain: Service, store: StrictStore): Service {
  let last: Promise<unknown> = Promise.resolve();
  const oneAtATime = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
  const slotOf = (appointment: Appointment): Promise<Slot> =>
    store.readResource<Slot>('Slot', bare(appointment.slot?.[0]?.reference));
  const setSlot = async (appointment: Appointment, status: Slot['status']): Promise<void> => {
    await store.updateResource<Slot>({ ...(await slotOf(appointment)), status });
  };

  const find = async ({ parameter = [] }: Parameters): Promise<Told> => {
    const one = (name: string) => parameter.find((each) => each.name === name);
    const references = (name: string) =>
      parameter.filter((each) => each.name === name).map((each) => bare(each.valueReference?.reference));
    const [from, to] = [
      Date.parse(one('start')?.valueDateTime ?? ''),
      Date.parse(one('end')?.valueDateTime ?? ''),
    ];
    if (Number.isNaN(from) || Number.isNaN(to)) return outcome(400, 'start and end are required');
    const types = parameter
      .filter(({ name }) => name === 'visit-type')
      .map(({ valueString }) => valueString ?? '');
    const [code] = types.map((type) => type.split('|'));
    const { entry = [] } = await store.search<Slot>({ resourceType: 'Slot', count: 1000 });
    const proposals: Appointment[] = [];
    for (const { resource: slot } of entry) {
      if (!slot || slot.status !== 'free') continue;
      if (Date.parse(slot.start) < from || Date.parse(slot.start) >= to) continue;
      const parties = await partiesOf(store, slot);
      const there = parties.map(({ reference }) => bare(reference));
      const wanted = [references('practitioner'), references('location-reference')];
      if (!wanted.every((list) => list.length === 0 || list.some((id) => there.includes(id)))) continue;
      proposals.push(
        await store.createResource<Appointment>({
          resourceType: 'Appointment',
          status: 'proposed',
          start: slot.start,
          end: slot.end,
          slot: [{ reference: `Slot/${slot.id}` }],
          ...(code && { serviceType: [{ coding: [{ system: code[0] ?? '', code: code[1] ?? '' }] }] }),
          participant: [
            ...references('patient-reference').map((id) => ({ actor: { reference: `Patient/${id}` } })),
            ...parties.map((actor) => ({ actor })),
          ].map((one) => ({ ...one, status: 'tentative' as const })),
        }),
      );
    }
    return bundle(...proposals);
  };

  const turn = async ({ parameter = [] }: Parameters, to: 'pending' | 'booked'): Promise<Told> => {
    const id = bare(
      parameter.find(({ name }) => name === 'appointment-reference')?.valueReference?.reference,
    );
    const appointment = await store.readResource<Appointment>('Appointment', id);
    const slot = await slotOf(appointment);
    if (appointment.status === to && to === 'booked') return bundle(appointment);
    const free = appointment.status === 'proposed' && slot.status === 'free';
    if (!free && !(appointment.status === 'pending' && to === 'booked')) return bundle(GONE);
    await setSlot(appointment, to === 'booked' ? 'busy' : 'busy-tentative');
    return bundle(await store.updateResource<Appointment>({ ...appointment, status: to }));
  };

  return (ask) => {
    if (ask.method === 'GET')
      return ask.path.startsWith('Slot') ? Promise.resolve(outcome(404, 'none')) : plain(ask);
    return oneAtATime(async () => {
      const body = ask.body as Parameters;
      if (ask.path === 'Appointment/$find') return find(body);
      if (ask.path === 'Appointment/$hold') return turn(body, 'pending');
      if (ask.path === 'Appointment/$book') return turn(body, 'booked');
      if (ask.method !== 'PATCH') return outcome(405, 'not offered');
      const told = await plain(ask);
      if (told.status === 200) await setSlot(told.body as Appointment, 'free');
      return told;
    });
  };
}
