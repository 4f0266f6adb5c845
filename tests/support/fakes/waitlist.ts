// A waiting list in memory.
import type { Waiting, Waitlist } from '../../../src/scheduling/waitlist.ts';

export function fakeWaitlist(): Waitlist {
  const kept = new Map<string, Waiting>();
  return {
    all: () => Promise.resolve([...kept.values()]),
    put: (one) => Promise.resolve(void kept.set(`${one.patient} ${one.wish.visitType}`, one)),
    remove: (patient, visitType) => Promise.resolve(void kept.delete(`${patient} ${visitType}`)),
  };
}
