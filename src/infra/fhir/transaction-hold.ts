// Holding by transaction: a `pending` Appointment with the request's key and the Slots it takes, made at once.
import type * as port from '../../scheduling/calendar.ts';
import { KEY_SYSTEM, draftOf, isAsAsked, isBooked, isHeld, keyOf } from './appointment.ts';
import { WRITES, readAppointment } from './carry-out.ts';
import { idIn, readWritten } from './client.ts';
import type { FreeSlots } from './free-slots.ts';
import {
  countHeld,
  lookFor,
  mismatch,
  refusalOf,
  refused,
  told,
  unavailable,
  type Ehr,
  type Moves,
  type Who,
} from './moves.ts';
import { Appointment, Bundle, type Slot } from './resources.ts';
import { covering } from './slots.ts';
import { put, together } from './transaction-entries.ts';

/** `sweep` gives back our holds in a span that ran out, and says whether there were any. */
export function createHold(
  ehr: Ehr,
  freeSlots: FreeSlots,
  sweep: (span: port.Interval) => Promise<boolean>,
): Moves['hold'] {
  const { client, directory, clock } = ehr;

  const byKey = async (key: string): Promise<Appointment | null> => {
    const { found } = await client.search(
      'Appointment',
      [['identifier', `${KEY_SYSTEM}|${key}`]],
      Appointment,
    );
    return found.find(({ status }) => status !== 'cancelled') ?? found[0] ?? null;
  };

  const answerFor = async (resource: Appointment, who: Who): Promise<port.Taken> =>
    isBooked(resource) || isHeld(resource, clock.now())
      ? { kind: 'done', appointment: await told(ehr, resource, who.id) }
      : { kind: 'expired' };

  /** The Appointment that a transaction says it made, as it is read back; null where it does not say. */
  const created = async (body: unknown): Promise<Appointment | null> => {
    const bundle = Bundle.safeParse(body);
    const entries = bundle.success ? (bundle.data.entry ?? []) : [];
    const id = entries
      .map(({ response }) => idIn(response?.location, 'Appointment'))
      .find((one) => one !== null);
    return id ? readAppointment(ehr, id).catch(() => null) : null;
  };

  /** The free Slots that a request takes, on every Schedule; null where one of them has none. */
  const slotsFor = async (
    span: port.Interval,
    schedules: readonly string[],
  ): Promise<readonly Slot[] | null> => {
    for (const attempt of [1, 2]) {
      const free = await freeSlots.of(schedules, span, 0);
      const taken = schedules.map((schedule) => covering(free.get(schedule) ?? [], span));
      if (taken.every((slots) => slots !== null)) return taken.flat();
      // What ran out is given back only when somebody wants it.
      if (attempt === 1 && !(await sweep(span))) return null;
    }
    return null;
  };

  return async (request, who, until) => {
    const key = keyOf(request.patient, request.key);
    const before = await byKey(key);
    if (before) return answerFor(before, who);
    const refusal = await refusalOf(ehr, request, who, (mine) => countHeld(mine, clock.now()));
    if (refusal) return refusal;
    const actors = await Promise.all(request.resources.map((resource) => directory.actor(resource)));
    const place = await directory.place(request.place);
    if (place === null || actors.some((actor) => actor === null)) return { kind: 'needs-staff' };
    const known = actors.filter((actor) => actor !== null);
    const taking = [...new Set([...known.map(({ actor }) => actor), place])];

    let lost = false;
    for (let writes = 0; writes < WRITES; writes += 1) {
      const slots = await slotsFor(
        request,
        known.map(({ schedule }) => schedule),
      );
      if (slots === null) {
        // Gone since, after a write that was lost: perhaps to that write.
        const late = lost ? await byKey(key) : null;
        return late ? answerFor(late, who) : { kind: lost ? 'unknown-outcome' : 'slot-taken' };
      }
      const entries = slots.map((slot) => put(slot, { ...slot, status: 'busy-tentative' }));
      if (entries.some((entry) => entry === null)) return { kind: 'needs-staff' };
      const draft = draftOf({
        request,
        patient: who.address,
        actors: taking,
        coding: directory.coding(request.visitType),
        slots: slots.map(({ id }) => `Slot/${id}`),
        until,
      });
      const written = readWritten(
        await client.write(
          together([
            ...entries.filter((entry) => entry !== null),
            {
              fullUrl: `urn:uuid:${crypto.randomUUID()}`,
              resource: draft,
              request: { method: 'POST', url: 'Appointment' },
            },
          ]),
        ),
      );
      if (written.kind === 'unsent' && !lost) throw unavailable('unsent');
      if (written.kind === 'refused') return refused(ehr, written.status);
      // Who was refused or lost may still be the one who has it: the key tells.
      const made =
        written.kind === 'ok'
          ? ((await created(written.answer.body)) ?? (await lookFor(ehr, () => byKey(key))))
          : written.kind === 'taken'
            ? await byKey(key)
            : await lookFor(ehr, () => byKey(key));
      if (made === 'unknown') return { kind: 'unknown-outcome' };
      if (made)
        return isAsAsked(made, request, [who.address, ...taking])
          ? answerFor(made, who)
          : mismatch(ehr, made.id);
      if (written.kind === 'ok') return mismatch(ehr, key);
      lost ||= written.kind === 'lost';
    }
    return lost ? { kind: 'unknown-outcome' } : { kind: 'slot-taken' };
  };
}
