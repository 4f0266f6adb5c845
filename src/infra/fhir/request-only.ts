// An EHR that lets nothing be written: what is free may be shown, and every move goes to a person.
import type * as port from '../../scheduling/calendar.ts';
import { createFreeSlots } from './free-slots.ts';
import type { Ehr, Moves } from './moves.ts';

export function createRequestOnlyMoves(ehr: Ehr): Moves {
  const slots = createFreeSlots(ehr);
  const staff = (): Promise<port.Taken> => Promise.resolve({ kind: 'needs-staff' });
  return {
    free: (resources, window) =>
      ehr.abilities.findsSlots ? slots.spans(resources, window) : Promise.resolve(new Map()),
    starts: (wanted) => (ehr.abilities.findsSlots ? slots.starts(wanted) : Promise.resolve('staff')),
    hold: staff,
    book: staff,
    release: () => Promise.resolve(),
    cancel: staff,
    reschedule: staff,
    get: () => Promise.resolve(null),
    sweep: () => Promise.resolve(),
  };
}
