// Oracle Health Millennium's way (fhir.cerner.com, Slot and Appointment, R4): Slots are found by service type
// within a range, held by a patch to `busy-tentative`, booked by an Appointment that names exactly one Slot and
// exactly one patient, cancelled by a patch of the status, moved by a patch of the Slot. There is no search by
// identifier: what a lost answer left is found by patient and time.
import { newId, type AppointmentId } from '../../base/ids.ts';
import type * as port from '../../scheduling/calendar.ts';
import { isAsAsked, isBooked, isOf, keyOf, versionOf } from './appointment.ts';
import { carryOut, readAppointment } from './carry-out.ts';
import { idIn, readWritten } from './client.ts';
import { heldAppointment, holdOf, holdByKey, type Hold } from './hold-book.ts';
import {
  actorsFor,
  appointmentsOf,
  clashOf,
  lookFor,
  mismatch,
  refusalOf,
  refused,
  told,
  toldOf,
  unavailable,
  type Ehr,
  type Moves,
  type Who,
} from './moves.ts';
import { cancelByPatch, forbids, replace } from './patch.ts';
import { Slot, addressOf, msOf, type Appointment } from './resources.ts';
import { createServiceSlots } from './service-slots.ts';

export function createSlotPatchMoves(ehr: Ehr): Moves {
  const { client, clock, holds, log } = ehr;
  const slots = createServiceSlots(ehr);

  const done = async (resource: Appointment, { id }: Who): Promise<port.Taken> => ({
    kind: 'done',
    appointment: await told(ehr, resource, id),
  });
  const readSlot = async (address: string): Promise<{ slot: Slot; etag: string | null } | null> => {
    const read = await client.read(address, Slot);
    return read && { slot: read.resource, etag: read.etag };
  };
  const setStatus = async (address: string, status: Slot['status'], etag: string) =>
    readWritten(
      await client.write({
        method: 'PATCH',
        path: address,
        body: [{ op: 'replace', path: '/status', value: status }],
        ifMatch: etag,
      }),
    );

  /** Gives a Slot back, if it is still as we left it; where nobody knows, the next sweep tries again. */
  const giveBack = async (hold: Hold): Promise<void> => {
    if (hold.booked === null && hold.etag !== null) {
      const written = await setStatus(hold.at, 'free', hold.etag);
      if (written.kind === 'lost' || written.kind === 'unsent')
        return holds.keep({ ...hold, until: Math.min(hold.until, clock.now()) });
      if (written.kind !== 'ok') log.warn('ehr.hold-moved-on', { state: written.kind });
    }
    await holds.drop(hold.id);
  };

  const sweep = async (): Promise<void> => {
    for (const hold of await holds.all()) if (hold.until <= clock.now()) await giveBack(hold);
  };

  const hold: Moves['hold'] = async (request, who, until) => {
    const kept = await holds.all();
    const before = holdByKey(kept, keyOf(request.patient, request.key));
    if (before) return answerFor(before, who);
    const live = kept.filter((one) => one.patient === who.address && !one.booked && one.until > clock.now());
    const refusal = await refusalOf(ehr, request, who, () => live.length);
    if (refusal) return refusal;
    await sweep();
    const found = await slots.exactly(request);
    if (found === 'needs-staff') return { kind: 'needs-staff' };
    if (!found) return { kind: 'slot-taken' };
    const address = `Slot/${found.id}`;
    const free = await readSlot(address);
    if (!free || free.slot.status !== 'free') return { kind: 'slot-taken' };
    if (free.etag === null) return { kind: 'needs-staff' };

    const written = await setStatus(address, 'busy-tentative', free.etag);
    if (written.kind === 'unsent') throw unavailable('unsent');
    if (written.kind === 'taken') return { kind: 'slot-taken' };
    if (written.kind === 'refused') return refused(ehr, written.status);
    const after = await readSlot(address).catch(() => null);
    // Still free and the same: it was not done. Tentative: by us or by another, and nobody can say.
    if (written.kind === 'lost')
      return after?.slot.status === 'free' && after.etag === free.etag
        ? { kind: 'slot-taken' }
        : { kind: 'unknown-outcome' };
    if (!after || after.slot.status !== 'busy-tentative' || msOf(after.slot.start) !== request.start)
      return mismatch(ehr, found.id);
    const mine: Hold = {
      id: newId<AppointmentId>(),
      request,
      patient: who.address,
      until,
      at: address,
      etag: after.etag,
      booked: null,
    };
    await holds.keep(mine);
    return { kind: 'done', appointment: heldAppointment(mine) };
  };

  const answerFor = async (kept: Hold, who: Who): Promise<port.Taken> => {
    if (kept.booked !== null) {
      const resource = await readAppointment(ehr, kept.booked);
      return resource ? done(resource, who) : { kind: 'unknown-appointment' };
    }
    return kept.until > clock.now()
      ? { kind: 'done', appointment: heldAppointment(kept) }
      : { kind: 'expired' };
  };

  /** The booking that a hold may have become, found as this EHR lets one look: by patient and time. */
  const bookingOf = async (kept: Hold): Promise<Appointment | null> => {
    const mine = await appointmentsOf(ehr, kept.patient, kept.request.start - 1);
    return (
      mine.find(
        (one) => isBooked(one) && one.slot?.some(({ reference }) => addressOf(reference) === kept.at),
      ) ?? null
    );
  };

  const book: Moves['book'] = async (id, who) => {
    const kept = await holdOf(holds, id);
    if (!kept) {
      const resource = await readAppointment(ehr, id);
      return resource && isOf(resource, who.address) && isBooked(resource)
        ? done(resource, who)
        : { kind: 'unknown-appointment' };
    }
    if (kept.patient !== who.address) return { kind: 'unknown-appointment' };
    if (kept.booked !== null) return answerFor(kept, who);
    // A try before this one, whose answer was lost, may have made it.
    const before = await bookingOf(kept);
    if (before) return settled(before, kept, who);
    if (kept.until <= clock.now()) return { kind: 'expired' };
    const clash = await clashOf(ehr, who, kept.request, null);
    if (clash !== null) return { kind: 'patient-busy', with: clash };
    const written = readWritten(
      await client.write({
        method: 'POST',
        path: 'Appointment',
        body: {
          resourceType: 'Appointment',
          status: 'booked',
          slot: [{ reference: kept.at }],
          participant: [{ actor: { reference: who.address }, status: 'accepted' }],
        },
      }),
    );
    if (written.kind === 'unsent') throw unavailable('unsent');
    if (written.kind === 'refused') return refused(ehr, written.status);
    const location = written.kind === 'ok' ? idIn(written.answer.location, 'Appointment') : null;
    // Not sent a second time: only the EHR's own check would keep it from being booked twice.
    const made = await lookFor(ehr, () =>
      location === null ? bookingOf(kept) : readAppointment(ehr, location),
    );
    if (made === 'unknown') return { kind: 'unknown-outcome' };
    if (made === null) return written.kind === 'taken' ? { kind: 'slot-taken' } : { kind: 'unknown-outcome' };
    return settled(made, kept, who);
  };

  /** What was booked, if it is what was held; remembered, so that it is not looked for again. */
  const settled = async (made: Appointment, kept: Hold, who: Who): Promise<port.Taken> => {
    if (!isBooked(made) || !isAsAsked(made, kept.request, await actorsFor(ehr, kept)))
      return mismatch(ehr, made.id);
    const answer = await done(made, who);
    if (answer.kind === 'done') await holds.keep({ ...kept, booked: answer.appointment.id });
    return answer;
  };

  return {
    free: slots.spans,
    starts: slots.starts,
    hold,
    book,
    async release(id, who) {
      const kept = await holdOf(holds, id);
      if (kept && kept.patient === who.address && kept.booked === null) await giveBack(kept);
    },
    cancel: (id, who, version) => cancelByPatch(ehr, id, who, version),
    async reschedule(from, version, toHold, who) {
      const kept = await holdOf(holds, toHold);
      if (!kept || kept.patient !== who.address) return { kind: 'unknown-appointment' };
      const actors = await actorsFor(ehr, kept);
      const answer = await carryOut(ehr, from, async (current) => {
        if (!isOf(current, who.address)) return { kind: 'unknown-appointment' };
        const there = current.slot?.some(({ reference }) => addressOf(reference) === kept.at) ?? false;
        if (there && isBooked(current))
          return isAsAsked(current, kept.request, actors) ? done(current, who) : mismatch(ehr, current.id);
        if (current.status !== 'booked' || versionOf(current) !== version) return { kind: 'stale' };
        if (kept.until <= clock.now()) return { kind: 'expired' };
        if (forbids(current, 'is-reschedulable')) return { kind: 'needs-staff' };
        const clash = await clashOf(ehr, who, kept.request, from);
        if (clash !== null) return { kind: 'patient-busy', with: clash };
        return replace(current, '/slot', [{ reference: kept.at }]) ?? { kind: 'needs-staff' };
      });
      if (answer.kind === 'done') await holds.keep({ ...kept, booked: answer.appointment.id });
      return answer;
    },
    async get(id) {
      const kept = await holdOf(holds, id);
      const made = kept && kept.booked === null ? await bookingOf(kept) : null;
      if (kept && kept.booked === null && !made) return heldAppointment(kept, clock.now());
      return toldOf(ehr, made ?? (await readAppointment(ehr, kept?.booked ?? id)));
    },
    sweep,
  };
}
