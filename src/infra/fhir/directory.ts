// What the clinic's own names are called in the EHR: from the `fhir` section of clinic.yaml, and where that is
// silent by an identifier that the EHR's records carry.
import type { Clinic } from '../../clinic/clinic.ts';
import type { FhirClient } from './client.ts';
import { Anything, Schedule, addressOf } from './resources.ts';

/** A coding that stands for a visit type. */
export interface Coding {
  readonly system: string;
  readonly code: string;
}

/** Where the EHR keeps a resource of the calendar: who takes part, and whose Slots are looked up. */
export interface Actor {
  readonly actor: string;
  readonly schedule: string;
}

export interface Directory {
  /** `Practitioner/7` of `practitioner:okafor`; null where it is not known there. Throws `ehr.unavailable`. */
  address(resource: string): Promise<string | null>;
  /** The same with whose Slots are looked up; null where it has no Schedule, or several. */
  actor(resource: string): Promise<Actor | null>;
  /** A place's Location; null where it is not known there. */
  place(id: string): Promise<string | null>;
  /** What a visit type is called in the EHR. */
  coding(visitType: string): Coding;
  /** What all of them are called. */
  codings(): readonly Coding[];
  /** The clinic's names behind addresses such as `Practitioner/7`; all are looked up first. */
  names(): Promise<Names>;
}

export interface Names {
  /** `practitioner:okafor` of an actor's address. */
  resource(address: string): string | null;
  place(address: string): string | null;
  visitType(codings: readonly { system?: string | undefined; code?: string | undefined }[]): string | null;
}

/** Systems of the identifiers by which records are found where clinic.yaml does not name them. */
export const PRACTITIONER_SYSTEM = 'urn:frontdesk:practitioner';
export const RESOURCE_SYSTEM = 'urn:frontdesk:resource';
export const PLACE_SYSTEM = 'urn:frontdesk:place';
export const VISIT_TYPE_SYSTEM = 'urn:frontdesk:visit-type';

type Named = NonNullable<Clinic['fhir']>['practitioners'][string];
/** The part of a clinic that has names in an EHR. */
export interface ClinicNames extends Pick<Clinic, 'fhir'> {
  readonly practitioners: readonly { readonly id: string }[];
  readonly resources: readonly { readonly id: string }[];
  readonly places: readonly { readonly id: string }[];
  readonly visitTypes: readonly { readonly id: string }[];
}

export function createDirectory(clinic: ClinicNames, client: FhirClient): Directory {
  const given = clinic.fhir;
  const known = new Map<string, Promise<unknown>>();
  /** Looks up once; what was not found or could not be asked is asked again next time. */
  const once = <T>(key: string, ask: () => Promise<T | null>): Promise<T | null> => {
    const before = known.get(key);
    if (before) return before as Promise<T | null>;
    const asked = ask();
    known.set(key, asked);
    void asked.then(
      (found) => found === null && known.delete(key),
      () => known.delete(key),
    );
    return asked;
  };

  /** The one record with an identifier; none where there are several, since nobody knows which is meant. */
  const byIdentifier = async (
    types: readonly string[],
    system: string,
    id: string,
  ): Promise<string | null> => {
    for (const type of types) {
      const { found } = await client.search(type, [['identifier', `${system}|${id}`]], Anything);
      if (found.length > 0) return found.length === 1 && found[0] ? `${type}/${found[0].id}` : null;
    }
    return null;
  };
  const scheduleOf = async (actor: string): Promise<string | null> => {
    const { found } = await client.search('Schedule', [['actor', actor]], Schedule);
    const active = found.filter((schedule) => schedule.active !== false);
    return active.length === 1 && active[0] ? `Schedule/${active[0].id}` : null;
  };

  const named = (resource: string): { id: string; isPerson: boolean; given: Named | undefined } => {
    const [kind, id = ''] = resource.split(':', 2);
    const isPerson = kind === 'practitioner';
    return { id, isPerson, given: isPerson ? given?.practitioners[id] : given?.resources[id] };
  };
  const address = (resource: string): Promise<string | null> =>
    once(resource, async () => {
      const { id, isPerson, given: there } = named(resource);
      if (there) return there.actor;
      return isPerson
        ? byIdentifier(['Practitioner'], PRACTITIONER_SYSTEM, id)
        : byIdentifier(['Location', 'Device'], RESOURCE_SYSTEM, id);
    });
  const actor = (resource: string): Promise<Actor | null> =>
    once(`schedule:${resource}`, async () => {
      const who = await address(resource);
      const schedule = who === null ? null : (named(resource).given?.schedule ?? (await scheduleOf(who)));
      return who === null || schedule === null ? null : { actor: who, schedule };
    });
  const place = (id: string): Promise<string | null> =>
    once(`place:${id}`, async () => given?.places[id] ?? byIdentifier(['Location'], PLACE_SYSTEM, id));
  const coding = (visitType: string): Coding =>
    given?.visitTypes[visitType] ?? { system: VISIT_TYPE_SYSTEM, code: visitType };

  const names = async (): Promise<Names> => {
    const resources = [
      ...clinic.practitioners.map(({ id }) => `practitioner:${id}`),
      ...clinic.resources.map(({ id }) => `resource:${id}`),
    ];
    const byAddress = new Map<string, string>();
    for (const resource of resources) {
      const found = await address(resource);
      if (found) byAddress.set(found, resource);
    }
    const places = new Map<string, string>();
    for (const { id } of clinic.places) {
      const found = await place(id);
      if (found) places.set(found, id);
    }
    const types = clinic.visitTypes.map(({ id }) => ({ id, ...coding(id) }));
    return {
      resource: (reference) => byAddress.get(addressOf(reference)) ?? null,
      place: (reference) => places.get(addressOf(reference)) ?? null,
      visitType: (codings) =>
        types.find(({ system, code }) => codings.some((one) => one.system === system && one.code === code))
          ?.id ?? null,
    };
  };
  const codings = (): readonly Coding[] => clinic.visitTypes.map(({ id }) => coding(id));
  return { address, actor, place, coding, codings, names };
}
