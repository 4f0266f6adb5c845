// Slots of five minutes for any Schedule at any time, published as they are asked for; and a directory that knows
// every name by itself. For the contract, whose resources and days are its own.
import type { Directory } from '../../../src/infra/fhir/directory.ts';
import type { StrictStore } from './store.ts';

const GRID = 5 * 60_000;

/** Makes the Slots that a search would find on such a Schedule, where they are not there yet. */
export async function publishGrid(query: URLSearchParams, store: StrictStore): Promise<void> {
  const bound = (prefix: string): number =>
    Date.parse(
      query
        .getAll('start')
        .find((value) => value.startsWith(prefix))
        ?.slice(2) ?? '',
    );
  const [from, to] = [bound('ge'), bound('lt')];
  if (!query.has('schedule') || Number.isNaN(from) || Number.isNaN(to)) return;
  for (const reference of (query.get('schedule') ?? '').split(','))
    for (let start = Math.floor(from / GRID) * GRID; start < to; start += GRID) {
      const id = `${reference.replace('Schedule/', '')}.${start / GRID}`;
      if ((await store.versionOf('Slot', id)) > 0) continue;
      await store.createResource({
        resourceType: 'Slot',
        id,
        schedule: { reference },
        status: 'free',
        start: new Date(start).toISOString(),
        end: new Date(start + GRID).toISOString(),
      });
    }
}

/** Every resource is an actor with a Schedule of the same name. */
export function looseDirectory(): Directory {
  const byAddress = new Map<string, string>();
  const directory: Directory = {
    address: async (resource) => (await directory.actor(resource))?.actor ?? null,
    codings: () => [],
    actor(resource) {
      const type = resource.startsWith('practitioner:') ? 'Practitioner' : 'Location';
      const id = resource.replace(/^practitioner:/, '').replaceAll(':', '.');
      byAddress.set(`${type}/${id}`, resource);
      return Promise.resolve({ actor: `${type}/${id}`, schedule: `Schedule/${id}` });
    },
    place: (id) => Promise.resolve(`Location/place-${id}`),
    coding: (visitType) => ({ system: 'urn:test', code: visitType }),
    names: () =>
      Promise.resolve({
        resource: (address) => byAddress.get(address) ?? null,
        place: (address) => /^Location\/place-(.+)$/.exec(address)?.[1] ?? null,
        visitType: (codings) => codings.find(({ system }) => system === 'urn:test')?.code ?? null,
      }),
  };
  return directory;
}
