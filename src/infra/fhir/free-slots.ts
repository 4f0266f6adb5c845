// What an EHR that publishes Slots has free: for a Schedule, for a resource of the clinic, for a visit.
import type { Interval, Start, Wanted } from '../../scheduling/calendar.ts';
import type { Ehr } from './moves.ts';
import { Slot, instantOf } from './resources.ts';
import { allows, bySchedule, spanOf, startsIn } from './slots.ts';

/** No Slot is longer, in milliseconds: R4 has no search by a Slot's end, so what touches a window is asked for by its start. */
const SLOT_MAX_MS = 4 * 3_600_000;

export interface FreeSlots {
  /** Free Slots of each Schedule that begin in the window, or up to `before` milliseconds earlier. */
  of(
    schedules: readonly string[],
    window: Interval,
    before: number,
  ): Promise<ReadonlyMap<string, readonly Slot[]>>;
  /** Free spans of each of the clinic's resources that touch the window. */
  spans(resources: readonly string[], window: Interval): Promise<ReadonlyMap<string, readonly Interval[]>>;
  starts(wanted: Wanted): Promise<readonly Start[]>;
}

export function createFreeSlots({ client, directory }: Pick<Ehr, 'client' | 'directory'>): FreeSlots {
  const of: FreeSlots['of'] = async (schedules, window, before) => {
    const { found } = await client.search(
      'Slot',
      [
        ['schedule', [...new Set(schedules)].join(',')],
        ['status', 'free'],
        ['start', `ge${instantOf(window.start - before)}`],
        ['start', `lt${instantOf(window.end)}`],
      ],
      Slot,
    );
    return bySchedule(found);
  };

  return {
    of,
    async spans(resources, window) {
      const actors = await Promise.all(resources.map((resource) => directory.actor(resource)));
      const schedules = actors.flatMap((actor) => (actor ? [actor.schedule] : []));
      const free =
        schedules.length === 0 ? new Map<string, never[]>() : await of(schedules, window, SLOT_MAX_MS);
      return new Map(
        resources.map((resource, n) => [resource, (free.get(actors[n]?.schedule ?? '') ?? []).map(spanOf)]),
      );
    },
    async starts({ visitType, with: people, length, window }) {
      const coding = directory.coding(visitType);
      const taking = await Promise.all(
        people.map(async ({ practitioner, resources }) => ({
          practitioner,
          schedules: (await Promise.all(resources.map((resource) => directory.actor(resource)))).map(
            (actor) => actor?.schedule,
          ),
        })),
      );
      const all = taking.flatMap(({ schedules }) => schedules.filter((schedule) => schedule !== undefined));
      if (all.length === 0) return [];
      const free = await of(all, window, 0);
      return taking.flatMap(({ practitioner, schedules }) =>
        startsIn(
          schedules.map((schedule) =>
            (free.get(schedule ?? '') ?? []).filter((slot) => allows(slot, coding)),
          ),
          length,
        ).map((span) => ({ ...span, practitioner })),
      );
    },
  };
}
