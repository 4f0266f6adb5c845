// Plain R4: a visit and the Slots it takes are written together in one transaction, every Slot under If-Match, so
// that either all is as it was read or nothing happens (R4 http.html#transaction). Holds are `pending`
// Appointments over `busy-tentative` Slots; nobody but us ends them.
import { appointmentId, type AppointmentId } from '../../base/ids.ts';
import type * as port from '../../scheduling/calendar.ts';
import {
  KEY_SYSTEM,
  booked,
  cancelled,
  draftOf,
  heldUntil,
  isAsAsked,
  isBooked,
  isHeld,
  isLapsed,
  isOf,
  keyOf,
  movedTo,
  versionOf,
} from './appointment.ts';
import { idIn, readWritten, type Written } from './client.ts';
import { createFreeSlots } from './free-slots.ts';
import {
  clashOf,
  countHeld,
  lookFor,
  mismatch,
  refusalOf,
  refused,
  told,
  type Ehr,
  type Moves,
  type Who,
} from './moves.ts';
import { Appointment, Bundle, Slot, addressOf, etagOf, instantOf } from './resources.ts';
import { covering } from './slots.ts';

interface Entry {
  readonly fullUrl?: string;
  readonly resource: unknown;
  readonly request: { readonly method: 'PUT' | 'POST'; readonly url: string; readonly ifMatch?: string };
}

/** What to write next, or the answer where nothing has to be written any more. */
type Plan = (current: Appointment) => Promise<port.Taken | readonly Entry[]>;

/** How often one move is written at most; every time it is first read what became of the last. */
const WRITES = 3;
/** How far back holds are looked for that ran out, in milliseconds. */
const HOLDS_BACK_MS = 24 * 3_600_000;

/** Replaces a resource as it was read. Null where the EHR gave no version: then nothing protects the write. */
function put(read: Slot | Appointment, next: Slot | Appointment): Entry | null {
  const version = read.meta?.versionId;
  const url = `${read.resourceType}/${read.id}`;
  return version === undefined
    ? null
    : { resource: next, request: { method: 'PUT', url, ifMatch: etagOf(version) } };
}

export function createTransactionMoves(ehr: Ehr): Moves {
  const { client, directory, clock } = ehr;
  const freeSlots = createFreeSlots(ehr);

  const read = async (id: string): Promise<Appointment | null> =>
    (await client.read(`Appointment/${id}`, Appointment))?.resource ?? null;
  const done = async (resource: Appointment, { id }: Who): Promise<port.Taken> => ({
    kind: 'done',
    appointment: await told(ehr, resource, id),
  });
  const transact = async (entry: readonly Entry[]): Promise<Written> =>
    readWritten(
      await client.write({
        method: 'POST',
        path: '',
        body: { resourceType: 'Bundle', type: 'transaction', entry },
      }),
    );

  /** Entries that set the Slots of an appointment from one status to another; null where they moved on. */
  const setSlots = async (
    { slot = [] }: Appointment,
    from: readonly Slot['status'][],
    status: Slot['status'],
  ): Promise<readonly Entry[] | null> => {
    const ids = slot.map(({ reference }) => addressOf(reference).replace(/^Slot\//, '')).filter(Boolean);
    if (ids.length === 0) return [];
    const { found } = await client.search('Slot', [['_id', ids.join(',')]], Slot);
    const entries = found
      .filter((one) => from.includes(one.status))
      .map((one) => put(one, { ...one, status }));
    return entries.length === ids.length && entries.every((entry) => entry !== null) ? entries : null;
  };
  /** The same for giving back: what moved on by itself is left alone. */
  const freeing = async (
    resource: Appointment,
    from: readonly Slot['status'][],
  ): Promise<readonly Entry[]> => {
    const ids = (resource.slot ?? []).map(({ reference }) => addressOf(reference));
    const each = await Promise.all(
      ids.map((address) => setSlots({ ...resource, slot: [{ reference: address }] }, from, 'free')),
    );
    return each.flatMap((entries) => entries ?? []);
  };

  /**
   * Carries a plan out: reads, asks the plan, writes, and reads again, until the plan says that it is done. What
   * was lost, refused for its version, or written otherwise than asked shows in what is read.
   */
  const carryOut = async (id: string, plan: Plan): Promise<port.Taken> => {
    let written: Written | null = null;
    for (let writes = 0; ; writes += 1) {
      let step: port.Taken | readonly Entry[];
      try {
        const current = await read(id);
        if (!current) return { kind: 'unknown-appointment' };
        step = await plan(current);
      } catch (error) {
        if (written === null || written.kind === 'taken') throw error;
        return { kind: 'unknown-outcome' };
      }
      if (!Array.isArray(step)) return step as port.Taken;
      if (written?.kind === 'ok') return mismatch(ehr, id);
      if (writes === WRITES)
        return written?.kind === 'lost' ? { kind: 'unknown-outcome' } : { kind: 'stale' };
      written = await transact(step as readonly Entry[]);
      if (written.kind === 'refused') return refused(ehr, written.status);
    }
  };

  const byKey = async (key: string): Promise<Appointment | null> => {
    const { found } = await client.search(
      'Appointment',
      [['identifier', `${KEY_SYSTEM}|${key}`]],
      Appointment,
    );
    return found.find(({ status }) => status !== 'cancelled') ?? found[0] ?? null;
  };

  const answerFor = (resource: Appointment, who: Who): Promise<port.Taken> | port.Taken =>
    isBooked(resource) || isHeld(resource, clock.now()) ? done(resource, who) : { kind: 'expired' };

  const hold: Moves['hold'] = async (request, who, until) => {
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
      if (slots === null) return lost ? { kind: 'unknown-outcome' } : { kind: 'slot-taken' };
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
      const written = await transact([
        ...entries.filter((entry) => entry !== null),
        {
          fullUrl: `urn:uuid:${crypto.randomUUID()}`,
          resource: draft,
          request: { method: 'POST', url: 'Appointment' },
        },
      ]);
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

  /** The Appointment that a transaction says it made, as it is read back; null where it does not say. */
  const created = async (body: unknown): Promise<Appointment | null> => {
    const bundle = Bundle.safeParse(body);
    const entries = bundle.success ? (bundle.data.entry ?? []) : [];
    const id = entries
      .map(({ response }) => idIn(response?.location, 'Appointment'))
      .find((one) => one !== null);
    return id ? read(id).catch(() => null) : null;
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

  const giveBack = (id: string, wanted: (current: Appointment) => boolean): Promise<port.Taken> =>
    carryOut(id, async (current) => {
      if (current.status !== 'pending' || heldUntil(current) === null || !wanted(current))
        return { kind: 'expired' };
      const entry = put(current, cancelled(current));
      return entry ? [entry, ...(await freeing(current, ['busy-tentative']))] : { kind: 'needs-staff' };
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
    hold,

    book: (id, who) =>
      carryOut(id, async (current) => {
        if (!isOf(current, who.address)) return { kind: 'unknown-appointment' };
        if (isBooked(current)) return done(current, who);
        if (isLapsed(current, clock.now())) return { kind: 'expired' };
        if (!isHeld(current, clock.now())) return { kind: 'stale' };
        const clash = await clashOf(ehr, who, await told(ehr, current, who.id), null);
        if (clash !== null) return { kind: 'patient-busy', with: clash };
        const slots = await setSlots(current, ['busy-tentative'], 'busy');
        const entry = put(current, booked(current));
        return slots && entry ? [entry, ...slots] : { kind: 'expired' };
      }),

    async release(id, who) {
      await giveBack(id, (current) => isOf(current, who.address));
    },

    cancel: (id, who, version) =>
      carryOut(id, async (current) => {
        if (!isOf(current, who.address)) return { kind: 'unknown-appointment' };
        if (isLapsed(current, clock.now())) return { kind: 'expired' };
        if (current.status === 'cancelled' && movedTo(current) === null) return done(current, who);
        if (current.status !== 'booked' || versionOf(current) !== version) return { kind: 'stale' };
        const entry = put(current, cancelled(current));
        return entry
          ? [entry, ...(await freeing(current, ['busy', 'busy-tentative']))]
          : { kind: 'needs-staff' };
      }),

    reschedule: (from, version, toHold, who) =>
      carryOut(from, async (current) => {
        const next = await read(toHold);
        if (!next || !isOf(current, who.address) || !isOf(next, who.address))
          return { kind: 'unknown-appointment' };
        if (isBooked(next) && movedTo(current) === `Appointment/${next.id}`) return done(next, who);
        if (current.status !== 'booked' || versionOf(current) !== version) return { kind: 'stale' };
        if (!isHeld(next, clock.now())) return { kind: 'expired' };
        const clash = await clashOf(ehr, who, await told(ehr, next, who.id), appointmentId(current.id));
        if (clash !== null) return { kind: 'patient-busy', with: clash };
        const slots = await setSlots(next, ['busy-tentative'], 'busy');
        const leaving = put(current, cancelled(current, `Appointment/${next.id}`));
        const entering = put(next, booked(next));
        if (!slots || !leaving || !entering) return { kind: 'expired' };
        return [leaving, entering, ...slots, ...(await freeing(current, ['busy', 'busy-tentative']))];
      }),

    async get(id: AppointmentId) {
      const found = await read(id);
      const patient = found?.participant
        .map(({ actor }) => addressOf(actor?.reference))
        .find((address) => address.startsWith('Patient/'));
      return found && patient ? told(ehr, found, ehr.patientAt(patient)) : null;
    },
    // Holds are looked for where somebody wants their time.
    sweep: () => Promise.resolve(),
  };
}
