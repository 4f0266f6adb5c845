// Free Slots as Oracle Health lets them be looked up: by service type, each parameter once with comma lists, and
// a start that has both a lower and an upper bound. Each Slot is one visit, as long as the EHR has it.
import type { Interval, Request, Start, Wanted } from '../../scheduling/calendar.ts';
import type { Coding } from './directory.ts';
import type { Ehr } from './moves.ts';
import { Schedule, Slot, addressOf, instantOf } from './resources.ts';
import { spanOf } from './slots.ts';

/** A free Slot and whose it is, by the clinic's names. */
interface Offer {
  readonly slot: Slot;
  readonly practitioner: string;
}

export interface ServiceSlots {
  starts(wanted: Wanted): Promise<readonly Start[]>;
  /** The one free Slot for a request; null for none, `needs-staff` where the EHR has no name for who is asked. */
  exactly(request: Request): Promise<Slot | null | 'needs-staff'>;
  /** Free spans of clinicians for any visit. Rooms are the EHR's own affair, and free as far as we can tell. */
  spans(resources: readonly string[], window: Interval): Promise<ReadonlyMap<string, readonly Interval[]>>;
}

const token = ({ system, code }: Coding): string => `${system}|${code}`;

export function createServiceSlots({ client, directory }: Pick<Ehr, 'client' | 'directory'>): ServiceSlots {
  const search = async (
    services: readonly Coding[],
    actors: readonly string[],
    place: string | null,
    window: Interval,
  ): Promise<readonly Offer[]> => {
    const { found, others } = await client.search(
      'Slot',
      [
        ['service-type', services.map(token).join(',')],
        ['schedule.actor', actors.join(',')],
        ...(place === null ? [] : [['-location', place] as const]),
        ['start', `ge${instantOf(window.start)}`],
        ['start', `lt${instantOf(window.end)}`],
        ['_include', 'Slot:schedule'],
      ],
      Slot,
    );
    const names = await directory.names();
    const schedules = new Map(
      others.flatMap((other) => {
        const read = Schedule.safeParse(other);
        return read.success
          ? [
              [
                `Schedule/${read.data.id}`,
                read.data.actor.map(({ reference }) => names.resource(reference ?? '')),
              ],
            ]
          : [];
      }),
    );
    return found.flatMap((slot) => {
      const whose = schedules
        .get(addressOf(slot.schedule.reference))
        ?.find((name) => name?.startsWith('practitioner:'));
      return slot.status === 'free' && whose ? [{ slot, practitioner: whose.slice(13) }] : [];
    });
  };
  const addressesOf = async (practitioners: readonly string[]): Promise<readonly string[]> => {
    const all = await Promise.all(practitioners.map((id) => directory.address(`practitioner:${id}`)));
    return all.filter((address) => address !== null);
  };

  return {
    async starts({ visitType, place, with: people, length, window }) {
      const actors = await addressesOf(people.map(({ practitioner }) => practitioner));
      if (actors.length === 0) return [];
      const offers = await search(
        [directory.coding(visitType)],
        actors,
        await directory.place(place),
        window,
      );
      return offers
        .map(({ slot, practitioner }) => ({ ...spanOf(slot), practitioner }))
        .filter(({ start, end }) => end - start === length);
    },
    async exactly({ start, end, practitioner, visitType, place }) {
      const [actor] = await addressesOf([practitioner]);
      if (actor === undefined) return 'needs-staff';
      const offers = await search([directory.coding(visitType)], [actor], await directory.place(place), {
        start,
        end,
      });
      const offer = offers.find((one) => {
        const span = spanOf(one.slot);
        return span.start === start && span.end === end && one.practitioner === practitioner;
      });
      return offer?.slot ?? null;
    },
    async spans(resources, window) {
      const practitioners = resources.flatMap((name) => /^practitioner:(.+)$/.exec(name)?.slice(1) ?? []);
      const actors = await addressesOf(practitioners);
      const offers = actors.length === 0 ? [] : await search(directory.codings(), actors, null, window);
      return new Map(
        resources.map((name) => [
          name,
          name.startsWith('practitioner:')
            ? offers
                .filter(({ practitioner }) => `practitioner:${practitioner}` === name)
                .map(({ slot }) => spanOf(slot))
            : [window],
        ]),
      );
    },
  };
}
