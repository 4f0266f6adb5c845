// Plain R4: a visit and the Slots it takes are written together in one transaction, every Slot under If-Match, so
// that either all is as it was read or nothing happens (R4 http.html#transaction). Holds are `pending`
// Appointments over `busy-tentative` Slots; nobody but us ends them.
import { appointmentId } from '../../base/ids.ts';
import type * as port from '../../scheduling/calendar.ts';
import {
  actorsOf,
  booked,
  cancelled,
  heldUntil,
  isAsAsked,
  isBooked,
  isHeld,
  isLapsed,
  isOf,
  movedTo,
  versionOf,
} from './appointment.ts';
import { carryOut, readAppointment } from './carry-out.ts';
import { createFreeSlots } from './free-slots.ts';
import { clashOf, mismatch, told, toldOf, type Ehr, type Moves, type Who } from './moves.ts';
import { Appointment, instantOf } from './resources.ts';
import { freeing, put, taking, together } from './transaction-entries.ts';
import { createHold } from './transaction-hold.ts';

/** How far back holds are looked for that ran out, in milliseconds. */
const HOLDS_BACK_MS = 24 * 3_600_000;
/** And how far ahead, where nobody in particular asks; the clinic's horizon is at most a year. */
const HOLDS_AHEAD_MS = 366 * 24 * 3_600_000;

export function createTransactionMoves(ehr: Ehr): Moves {
  const { client, clock } = ehr;
  const freeSlots = createFreeSlots(ehr);

  const done = async (resource: Appointment, { id }: Who): Promise<port.Taken> => ({
    kind: 'done',
    appointment: await told(ehr, resource, id),
  });
  /** A booking as it is read back, if it is still the visit that was held. */
  const asHeld = async (resource: Appointment, wanted: Appointment | null, who: Who): Promise<port.Taken> =>
    wanted && !isAsAsked(resource, await told(ehr, wanted, who.id), actorsOf(wanted))
      ? mismatch(ehr, resource.id)
      : done(resource, who);

  const giveBack = (id: string, wanted: (current: Appointment) => boolean): Promise<port.Taken> =>
    carryOut(ehr, id, async (current) => {
      if (current.status !== 'pending' || heldUntil(current) === null || !wanted(current))
        return { kind: 'expired' };
      const entry = put(current, cancelled(current));
      return entry
        ? together([entry, ...(await freeing(client, current, ['busy-tentative']))])
        : { kind: 'needs-staff' };
    });

  /** Gives back our holds in a span that ran out; says whether there were any. */
  const sweep = async (span: port.Interval): Promise<boolean> => {
    const { found } = await client.search(
      'Appointment',
      [
        ['status', 'pending'],
        ['date', `ge${instantOf(span.start - HOLDS_BACK_MS)}`],
        ['date', `lt${instantOf(span.end)}`],
      ],
      Appointment,
    );
    const ran = found.filter((one) => isLapsed(one, clock.now()));
    await Promise.all(ran.map(({ id }) => giveBack(id, (one) => isLapsed(one, clock.now()))));
    return ran.length > 0;
  };

  return {
    free: async (resources, window) => {
      await sweep(window);
      return freeSlots.spans(resources, window);
    },
    async starts(wanted) {
      await sweep(wanted.window);
      return freeSlots.starts(wanted);
    },
    hold: createHold(ehr, freeSlots, sweep),

    book(id, who) {
      let wanted: Appointment | null = null;
      return carryOut(ehr, id, async (current) => {
        if (!isOf(current, who.address)) return { kind: 'unknown-appointment' };
        if (isBooked(current)) return asHeld(current, wanted, who);
        if (isLapsed(current, clock.now())) return { kind: 'expired' };
        if (!isHeld(current, clock.now())) return { kind: 'stale' };
        const clash = await clashOf(ehr, who, await told(ehr, current, who.id), null);
        if (clash !== null) return { kind: 'patient-busy', with: clash };
        const slots = await taking(client, current);
        const entry = put(current, booked(current));
        if (!slots || !entry) return { kind: 'expired' };
        wanted = current;
        return together([entry, ...slots]);
      });
    },

    async release(id, who) {
      await giveBack(id, (current) => isOf(current, who.address));
    },

    cancel: (id, who, version) =>
      carryOut(ehr, id, async (current) => {
        if (!isOf(current, who.address)) return { kind: 'unknown-appointment' };
        if (isLapsed(current, clock.now())) return { kind: 'expired' };
        if (current.status === 'cancelled' && movedTo(current) === null) return done(current, who);
        if (current.status !== 'booked' || versionOf(current) !== version) return { kind: 'stale' };
        const entry = put(current, cancelled(current));
        return entry
          ? together([entry, ...(await freeing(client, current, ['busy', 'busy-tentative']))])
          : { kind: 'needs-staff' };
      }),

    reschedule(from, version, toHold, who) {
      let wanted: Appointment | null = null;
      return carryOut(ehr, from, async (current) => {
        const next = await readAppointment(ehr, toHold);
        if (!next || !isOf(current, who.address) || !isOf(next, who.address))
          return { kind: 'unknown-appointment' };
        if (isBooked(next) && movedTo(current) === `Appointment/${next.id}`) return asHeld(next, wanted, who);
        if (current.status !== 'booked' || versionOf(current) !== version) return { kind: 'stale' };
        if (!isHeld(next, clock.now())) return { kind: 'expired' };
        const clash = await clashOf(ehr, who, await told(ehr, next, who.id), appointmentId(current.id));
        if (clash !== null) return { kind: 'patient-busy', with: clash };
        const slots = await taking(client, next);
        const leaving = put(current, cancelled(current, `Appointment/${next.id}`));
        const entering = put(next, booked(next));
        if (!slots || !leaving || !entering) return { kind: 'expired' };
        wanted = next;
        return together([
          leaving,
          entering,
          ...slots,
          ...(await freeing(client, current, ['busy', 'busy-tentative'])),
        ]);
      });
    },

    get: async (id) => toldOf(ehr, await readAppointment(ehr, id)),
    async sweep() {
      await sweep({ start: clock.now(), end: clock.now() + HOLDS_AHEAD_MS });
    },
  };
}
