// Which of a Schedule's free Slots a visit takes, and which starts they leave. Pure.
import type { Interval } from '../../scheduling/calendar.ts';
import { subtract, union } from '../../scheduling/interval.ts';
import type { Coding } from './directory.ts';
import { addressOf, msOf, type Slot } from './resources.ts';

export const spanOf = ({ start, end }: Slot): Interval => ({ start: msOf(start), end: msOf(end) });

/** A Slot that names services takes no other. */
export const allows = ({ serviceType = [] }: Slot, { system, code }: Coding): boolean => {
  const codings = serviceType.flatMap(({ coding = [] }) => coding);
  return codings.length === 0 || codings.some((one) => one.system === system && one.code === code);
};

/** Free Slots by the Schedule they are of, soonest first. */
export function bySchedule(slots: readonly Slot[]): ReadonlyMap<string, readonly Slot[]> {
  const sorted = new Map<string, Slot[]>();
  for (const slot of slots) {
    if (slot.status !== 'free' || !(msOf(slot.start) < msOf(slot.end))) continue;
    const address = addressOf(slot.schedule.reference);
    sorted.set(address, [...(sorted.get(address) ?? []), slot]);
  }
  for (const list of sorted.values()) list.sort((a, b) => msOf(a.start) - msOf(b.start));
  return sorted;
}

/**
 * The Slots that [start, end) takes: one that begins at its start, and each next one that begins where the last
 * ended, until the visit is covered. Null where there is a gap.
 */
export function covering(free: readonly Slot[], { start, end }: Interval): readonly Slot[] | null {
  const taken: Slot[] = [];
  let at = start;
  while (at < end) {
    const from = at;
    const next = free.find((slot) => msOf(slot.start) === from);
    if (!next) return null;
    taken.push(next);
    at = msOf(next.end);
  }
  return taken;
}

/** Starts, of spans as long as `length` milliseconds, that every one of the Schedules has free Slots for. */
export function startsIn(schedules: readonly (readonly Slot[])[], length: number): readonly Interval[] {
  const byStart = schedules.map((slots) => new Map(slots.map((slot) => [msOf(slot.start), slot])));
  const covers = (slots: ReadonlyMap<number, Slot>, start: number): boolean => {
    let at = start;
    while (at < start + length) {
      const next = slots.get(at);
      if (!next) return false;
      at = msOf(next.end);
    }
    return true;
  };
  return [...(byStart[0]?.keys() ?? [])]
    .filter((start) => byStart.every((slots) => covers(slots, start)))
    .map((start) => ({ start, end: start + length }));
}

/** What is not free of a window: an EHR's Slots say what can be had, and the rest cannot. */
export const busyIn = (window: Interval, free: readonly Interval[]): readonly Interval[] =>
  subtract([window], union(free));
