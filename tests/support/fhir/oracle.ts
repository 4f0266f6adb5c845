// The rules that Oracle Health documents for Millennium R4 (fhir.cerner.com: Slot, Appointment), over the strict
// service. Everything that the documents do not offer is refused.
import type { Appointment, Bundle, Slot } from '@medplum/fhirtypes';
import { partiesOf } from './clinic.ts';
import { outcome, type Ask, type Service, type Told } from './strict.ts';
import type { StrictStore } from './store.ts';

const SLOT_PARAMETERS = ['_id', 'service-type', 'schedule.actor', '-location', 'start', '_count', '_include'];
const APPOINTMENT_PARAMETERS = ['_id', 'patient', 'practitioner', 'location', 'date', 'status', '_count'];
const CREATE_FIELDS = [
  'resourceType',
  'status',
  'slot',
  'participant',
  'reasonCode',
  'comment',
  'description',
];

interface Patch {
  readonly op: string;
  readonly path: string;
  readonly value: unknown;
}

const bare = (reference: string): string => reference.split('/').at(-1) ?? '';
const prefixes = (values: readonly string[]): string => values.map((value) => value.slice(0, 2)).join();
const allows = (params: URLSearchParams, names: readonly string[]): boolean =>
  [...params.keys()].every((name) => names.includes(name));

export function oracle(plain: Service, store: StrictStore): Service {
  let last: Promise<unknown> = Promise.resolve();
  const oneAtATime = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
  const setSlot = async (id: string, status: Slot['status']): Promise<void> => {
    const slot = await store.readResource<Slot>('Slot', id);
    await store.updateResource<Slot>({ ...slot, status });
  };

  const findSlots = async (ask: Ask, params: URLSearchParams): Promise<Told> => {
    if (!allows(params, SLOT_PARAMETERS)) return outcome(400, 'a parameter that is not offered');
    if (!params.has('service-type') && !params.has('_id')) return outcome(400, 'service-type is required');
    if (!params.has('_id') && prefixes(params.getAll('start')) !== 'ge,lt')
      return outcome(400, 'start must be given with ge and with lt');
    for (const name of ['service-type', 'schedule.actor', '-location'])
      if (params.getAll(name).length > 1) return outcome(400, `${name} may be given once`);
    const query = new URLSearchParams(
      [...params].filter(([name]) => !/^(schedule\.actor|-location|_include)$/.test(name)),
    );
    query.set('status', 'free');
    const told = await plain({ ...ask, path: `Slot?${query.toString()}` });
    if (told.status !== 200) return told;
    const bundle = told.body as Bundle<Slot>;
    const lists = (name: string) => params.get(name)?.split(',').map(bare);
    const [actors, places] = [lists('schedule.actor'), lists('-location')];
    const entry = [];
    for (const one of bundle.entry ?? []) {
      const parties = (await partiesOf(store, one.resource as Slot)).map(({ reference = '' }) =>
        bare(reference),
      );
      if ([actors, places].every((list) => !list || list.some((id) => parties.includes(id)))) entry.push(one);
    }
    const schedules = new Set(entry.map(({ resource }) => (resource as Slot).schedule.reference ?? ''));
    const included =
      params.get('_include') === 'Slot:schedule'
        ? await Promise.all(
            [...schedules].map(async (reference) => ({
              search: { mode: 'include' },
              resource: await store.readReference({ reference }),
            })),
          )
        : [];
    return { ...told, body: { ...bundle, entry: [...entry, ...included] } };
  };

  const findAppointments = (ask: Ask, params: URLSearchParams): Promise<Told> | Told => {
    if (!allows(params, APPOINTMENT_PARAMETERS)) return outcome(400, 'a parameter that is not offered');
    const by = ['patient', 'practitioner', 'location'].filter((name) => params.has(name));
    if (!params.has('_id') && (by.length !== 1 || !params.has('date')))
      return outcome(400, 'exactly one of patient, practitioner and location, with a date');
    return plain(ask);
  };

  const create = async (body: Appointment): Promise<Told> => {
    const [patient, ...others] = body.participant ?? [];
    if (Object.keys(body).some((field) => !CREATE_FIELDS.includes(field)))
      return outcome(422, 'a field that is not offered');
    if (body.status !== 'booked' || body.slot?.length !== 1) return outcome(422, 'exactly one slot');
    if (
      others.length > 0 ||
      !patient?.actor?.reference?.startsWith('Patient/') ||
      patient.status !== 'accepted'
    )
      return outcome(422, 'exactly one patient, accepted');
    if (patient.type) return outcome(422, 'participant.type must not be set');
    const id = bare(body.slot[0]?.reference ?? '');
    const slot = await store.readResource<Slot>('Slot', id);
    if (slot.status === 'busy') return outcome(409, 'the slot is taken');
    await setSlot(id, 'busy');
    const made = await store.createResource<Appointment>({
      ...body,
      start: slot.start,
      end: slot.end,
      serviceType: slot.serviceType,
      participant: [
        patient,
        ...(await partiesOf(store, slot)).map((actor) => ({ actor, status: 'accepted' as const })),
      ],
    });
    return { status: 201, headers: { location: `/Appointment/${made.id}`, etag: 'W/"1"' } };
  };

  const patchSlot = async (ask: Ask, id: string, [patch]: readonly Patch[]): Promise<Told> => {
    const slot = await store.readResource<Slot>('Slot', id);
    const turn = `${slot.status}>${String(patch?.value)}`;
    if (patch?.op !== 'replace' || patch.path !== '/status') return outcome(422, 'only the status');
    if (turn !== 'free>busy-tentative' && turn !== 'busy-tentative>free') return outcome(422, turn);
    return emptied(await plain(ask));
  };

  const patchAppointment = async (ask: Ask, id: string, [patch]: readonly Patch[]): Promise<Told> => {
    const before = await store.readResource<Appointment>('Appointment', id);
    const old = bare(before.slot?.[0]?.reference ?? '');
    if (patch?.op !== 'replace') return outcome(422, 'only replace');
    if (patch.path === '/status' && patch.value === 'cancelled') {
      await setSlot(old, 'free');
      return emptied(await plain(ask));
    }
    if (patch.path !== '/slot') return outcome(422, 'only the status and the slot');
    const next = bare((patch.value as { reference: string }[])[0]?.reference ?? '');
    const slot = await store.readResource<Slot>('Slot', next);
    if (slot.status === 'busy') return outcome(409, 'the slot is taken');
    await setSlot(old, 'free');
    await setSlot(next, 'busy');
    const patient = before.participant[0];
    const parties = (await partiesOf(store, slot)).map((actor) => ({ actor, status: 'accepted' as const }));
    const made = await store.updateResource<Appointment>({
      ...before,
      slot: [{ reference: `Slot/${next}` }],
      start: slot.start,
      end: slot.end,
      participant: [...(patient ? [patient] : []), ...parties],
    });
    return { status: 200, headers: { etag: `W/"${made.meta?.versionId}"` } };
  };
  const emptied = ({ status, body, headers }: Told): Told =>
    status === 200 ? { status, ...(headers && { headers }) } : { status, ...(body && { body }) };

  return (ask) => {
    const [where = '', query = ''] = ask.path.split('?', 2);
    const [type = '', id] = where.split('/', 2);
    const params = new URLSearchParams(query);
    if (ask.method === 'GET') {
      if (id === undefined && type === 'Slot') return findSlots(ask, params);
      return id === undefined && type === 'Appointment'
        ? Promise.resolve(findAppointments(ask, params))
        : plain(ask);
    }
    return oneAtATime(async () => {
      if (ask.method === 'POST' && where === 'Appointment') return create(ask.body as Appointment);
      if (ask.method !== 'PATCH' || id === undefined) return outcome(405, 'not offered');
      const wanted = /"(.*)"/.exec(ask.headers['if-match'] ?? '')?.[1];
      if (wanted === undefined) return outcome(412, 'If-Match is needed');
      if (Number(wanted) !== (await store.versionOf(type, id))) return outcome(409, 'an older version');
      const patches = ask.body as readonly Patch[];
      return type === 'Slot' ? patchSlot(ask, id, patches) : patchAppointment(ask, id, patches);
    });
  };
}
