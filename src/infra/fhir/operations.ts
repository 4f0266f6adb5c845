// `$find`, `$hold` and `$book` as IHE ITI Scheduling 1.0 (ITI-115 to 117) and Argonaut Scheduling 1.0 define them:
// the EHR proposes Appointments, holds one by its reference as `pending`, and books it. The operations take a
// reference and nothing else, so that no key of ours travels with them: the proposal's own id and the patient in
// it tell what a lost answer did. Cancelling is a patch (Argonaut); moving is booking, then cancelling.
import { appointmentId } from '../../base/ids.ts';
import type * as port from '../../scheduling/calendar.ts';
import { actorsOf, isAsAsked, isBooked, isOf, keyOf, versionOf } from './appointment.ts';
import { carryOut, readAppointment } from './carry-out.ts';
import { readWritten, type Write } from './client.ts';
import { holdByKey, holdOf, type Hold } from './hold-book.ts';
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
import { cancelByPatch, replace } from './patch.ts';
import { createProposals } from './proposals.ts';
import { Appointment, Bundle, msOf } from './resources.ts';

const operation = (name: 'hold' | 'book', id: string): Write => ({
  method: 'POST',
  path: `Appointment/$${name}`,
  body: {
    resourceType: 'Parameters',
    parameter: [{ name: 'appointment-reference', valueReference: { reference: `Appointment/${id}` } }],
  },
});

/** The Appointment that an operation gives, by itself or in a Bundle; null where it gives only its reasons. */
function given(body: unknown): Appointment | null {
  const bundle = Bundle.safeParse(body);
  const resources = bundle.success ? (bundle.data.entry ?? []).map(({ resource }) => resource) : [body];
  for (const resource of resources) {
    const read = Appointment.safeParse(resource);
    if (read.success) return read.data;
  }
  return null;
}

export function createOperationMoves(ehr: Ehr): Moves {
  const { client, clock, holds, abilities } = ehr;
  const proposals = createProposals(ehr);

  const done = async (resource: Appointment, { id }: Who): Promise<port.Taken> => ({
    kind: 'done',
    appointment: await told(ehr, resource, id),
  });
  /** The Appointment with what only this side knows of a hold: until when, and where it was asked for. */
  const held = async (resource: Appointment, hold: Hold): Promise<port.Appointment> => {
    const { request, until } = hold;
    const appointment = await told(ehr, resource, request.patient);
    const status =
      resource.status === 'pending' && until > clock.now()
        ? 'held'
        : appointment.status === 'booked'
          ? 'booked'
          : 'expired';
    return {
      ...appointment,
      status,
      heldUntil: status === 'held' ? until : null,
      conversation: request.conversation,
    };
  };

  const hold: Moves['hold'] = async (request, who, until) => {
    const kept = await holds.all();
    const before = holdByKey(kept, keyOf(request.patient, request.key));
    if (before) {
      const resource = await readAppointment(ehr, before.id);
      const appointment = resource && (await held(resource, before));
      return appointment && appointment.status !== 'expired'
        ? { kind: 'done', appointment }
        : { kind: 'expired' };
    }
    const live = kept.filter((one) => one.patient === who.address && one.until > clock.now());
    const refusal = await refusalOf(ehr, request, who, () => live.length);
    if (refusal) return refusal;
    await sweep();
    const proposal = await proposals.exactly(request, who.address);
    if (proposal === 'needs-staff') return { kind: 'needs-staff' };
    if (!proposal) return { kind: 'slot-taken' };

    const written = readWritten(await client.write(operation('hold', proposal.id)));
    if (written.kind === 'unsent') throw unavailable('unsent');
    if (written.kind === 'taken') return { kind: 'slot-taken' };
    // A time that is gone may be told as an error; who may not ask at all is another matter.
    if (written.kind === 'refused')
      return [400, 404, 410, 422].includes(written.status)
        ? { kind: 'slot-taken' }
        : refused(ehr, written.status);
    const said = written.kind === 'ok' ? given(written.answer.body) : null;
    if (written.kind === 'ok' && said?.status !== 'pending') return { kind: 'slot-taken' };
    const made = await lookFor(ehr, () =>
      said ? readAppointment(ehr, said.id) : pendingOf(request, who, proposal),
    );
    if (made === null || made === 'unknown') return { kind: 'unknown-outcome' };
    if (made.status !== 'pending' || !isAsAsked(made, request, [who.address, ...actorsOf(proposal)]))
      return mismatch(ehr, made.id);
    const mine: Hold = {
      id: appointmentId(made.id),
      request,
      patient: who.address,
      until,
      at: `Appointment/${made.id}`,
      etag: null,
      booked: null,
    };
    await holds.keep(mine);
    return { kind: 'done', appointment: await held(made, mine) };
  };

  /** What a lost `$hold` may have left: the proposal, now pending, or another of the patient at that time. */
  const pendingOf = async (
    { start }: port.Request,
    who: Who,
    proposal: Appointment,
  ): Promise<Appointment | null> => {
    const same = await readAppointment(ehr, proposal.id);
    if (same?.status === 'pending' && isOf(same, who.address)) return same;
    const mine = await appointmentsOf(ehr, who.address, start);
    return mine.find((one) => one.status === 'pending' && msOf(one.start ?? '') === start) ?? null;
  };

  const bookBut = (id: port.Appointment['id'], who: Who, but: port.Appointment['id'] | null) =>
    carryOut(
      ehr,
      id,
      async (current) => {
        if (!isOf(current, who.address)) return { kind: 'unknown-appointment' };
        const kept = await holdOf(holds, id);
        if (isBooked(current))
          return !kept || isAsAsked(current, kept.request, await actorsFor(ehr, kept))
            ? done(current, who)
            : mismatch(ehr, id);
        if (current.status !== 'pending' || !kept || kept.until <= clock.now()) return { kind: 'expired' };
        const clash = await clashOf(ehr, who, kept.request, but);
        if (clash !== null) return { kind: 'patient-busy', with: clash };
        return operation('book', id);
      },
      // Said to be booked, and not so under its own id: that is more than "taken".
      ({ body }) => (isBookedSomewhere(body) ? mismatch(ehr, id) : { kind: 'slot-taken' }),
    );
  const isBookedSomewhere = (body: unknown): boolean => {
    const said = given(body);
    return said !== null && isBooked(said);
  };
  const booked = async (taken: Promise<port.Taken>): Promise<port.Taken> => {
    const answer = await taken;
    if (answer.kind === 'done') await holds.drop(answer.appointment.id);
    return answer;
  };

  /** Cancels a hold, where it may be patched; else the EHR's own end of it has to come. */
  const giveBack = async (kept: Hold): Promise<void> => {
    if (abilities.patchesAppointments)
      await carryOut(ehr, kept.id, async (current) => {
        if (current.status !== 'pending' || !isOf(current, kept.patient)) return { kind: 'expired' };
        return replace(current, '/status', 'cancelled') ?? { kind: 'needs-staff' };
      });
    await holds.keep({ ...kept, until: Math.min(kept.until, clock.now()) });
  };

  const sweep = async (): Promise<void> => {
    for (const kept of await holds.all()) {
      if (kept.until > clock.now()) continue;
      await giveBack(kept);
      await holds.drop(kept.id);
    }
  };

  return {
    free: proposals.spans,
    starts: proposals.starts,
    hold,
    book: (id, who) => booked(bookBut(id, who, null)),
    async release(id, who) {
      const kept = await holdOf(holds, id);
      if (kept && kept.patient === who.address) await giveBack(kept);
    },
    cancel: (id, who, version) =>
      abilities.patchesAppointments
        ? cancelByPatch(ehr, id, who, version)
        : Promise.resolve({ kind: 'needs-staff' }),
    async reschedule(from, version, toHold, who) {
      if (!abilities.patchesAppointments) return { kind: 'needs-staff' };
      const old = await readAppointment(ehr, from);
      const next = await readAppointment(ehr, toHold);
      if (!old || !next || !isOf(old, who.address) || !isOf(next, who.address))
        return { kind: 'unknown-appointment' };
      if (old.status === 'cancelled' && isBooked(next)) return done(next, who);
      if (old.status !== 'booked' || versionOf(old) !== version) return { kind: 'stale' };
      const taken = await booked(bookBut(toHold, who, from));
      if (taken.kind !== 'done') return taken;
      const left = await cancelByPatch(ehr, from, who, version);
      if (left.kind === 'done') return taken;
      if (left.kind === 'unknown-outcome') return left;
      // The old visit stays, so the new one goes again.
      const undone = await cancelByPatch(ehr, toHold, who, taken.appointment.version);
      return undone.kind === 'done' ? left : { kind: 'unknown-outcome' };
    },
    async get(id) {
      const resource = await readAppointment(ehr, id);
      const kept = await holdOf(holds, id);
      if (resource && kept) return held(resource, kept);
      return toldOf(ehr, resource);
    },
    sweep,
  };
}
