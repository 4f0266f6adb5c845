// What every calendar must do, whatever keeps it: Redis now, an EHR behind the same port later.
import { describe, expect, it } from '@jest/globals';
import { appointmentId, conversationId, patientId } from '../../src/base/ids.ts';
import type { Appointment, Calendar, Interval, Request, Taken } from '../../src/scheduling/calendar.ts';

export interface CalendarFixture {
  /** A new client of one and the same calendar. */
  open(): Calendar;
  /** Makes holds that were made for `ms` lapse. */
  pass(ms: number): Promise<void>;
}

const MINUTE = 60_000;
const HOLD = 5 * MINUTE;
let unique = 0;
const next = (what: string): string => `${what}-${(unique += 1)}`;
/** A day that no other test uses, 09:00 in New York in winter. */
const freshDay = (): number => Date.UTC(2030, 0, 7, 14) + (unique += 1) * 86_400_000;

export function request(start: number, minutes: number, more: Partial<Request> = {}): Request {
  return {
    key: next('key'),
    start,
    end: start + minutes * MINUTE,
    resources: ['practitioner:okafor'],
    practitioner: 'okafor',
    visitType: 'follow-up',
    place: 'main',
    patient: patientId(next('patient')),
    conversation: conversationId('c1'),
    ...more,
  };
}

export function done(taken: Taken): Appointment {
  if (taken.kind !== 'done') throw new Error(`expected done, was ${taken.kind}`);
  return taken.appointment;
}

export const holdAndBook = async (calendar: Calendar, wanted: Request): Promise<Appointment> => {
  const hold = done(await calendar.hold(wanted, HOLD));
  return done(await calendar.book(hold.id, wanted.patient));
};

const around = (start: number): Interval => ({ start: start - 12 * 3_600_000, end: start + 12 * 3_600_000 });

export function calendarContract(name: string, fixture: () => CalendarFixture): void {
  describe(`a calendar: ${name}`, () => {
    const open = (): Calendar => fixture().open();

    it('holds, books and gives back what it was asked for', async () => {
      const calendar = open();
      const wanted = request(freshDay(), 20, { resources: ['practitioner:okafor', 'resource:room'] });
      const hold = done(await calendar.hold(wanted, HOLD));
      expect(hold).toMatchObject({
        status: 'held',
        start: wanted.start,
        end: wanted.end,
        patient: wanted.patient,
        version: 1,
        resources: wanted.resources,
        conversation: 'c1',
      });
      expect(hold.heldUntil).toBeGreaterThan(0);
      const booked = done(await calendar.book(hold.id, wanted.patient));
      expect(booked).toMatchObject({ id: hold.id, status: 'booked', version: 2, heldUntil: null });
      expect(await calendar.get(hold.id)).toEqual(booked);
      expect(await calendar.ofPatient(wanted.patient, wanted.start - 1)).toEqual([booked]);
      expect(await calendar.ofPatient(wanted.patient, wanted.end)).toEqual([]);
      const busy = await calendar.busy(
        ['practitioner:okafor', 'resource:room', 'resource:idle'],
        around(wanted.start),
      );
      expect(busy.get('resource:room')).toEqual([{ start: wanted.start, end: wanted.end }]);
      expect(busy.get('resource:idle')).toEqual([]);
    });

    it('counts a span as busy where it only touches the window from before', async () => {
      const calendar = open();
      const wanted = request(freshDay(), 60);
      await holdAndBook(calendar, wanted);
      const busyIn = async (start: number, end: number): Promise<number> =>
        ((await calendar.busy(wanted.resources, { start, end })).get('practitioner:okafor') ?? []).length;
      expect(await busyIn(wanted.end - 1, wanted.end + MINUTE)).toBe(1);
      expect(await busyIn(wanted.end, wanted.end + MINUTE)).toBe(0);
      expect(await busyIn(wanted.start - MINUTE, wanted.start)).toBe(0);
    });

    it.each([
      ['the same span', 0, 30],
      ['one that begins inside', 15, 30],
      ['one that ends inside', -15, 30],
      ['one that lies inside', 10, 5],
      ['one that contains it', -10, 60],
    ])('refuses %s on a resource that is held', async (_, offset, minutes) => {
      const calendar = open();
      const start = freshDay();
      done(await calendar.hold(request(start, 30), HOLD));
      expect(await calendar.hold(request(start + offset * MINUTE, minutes), HOLD)).toEqual({
        kind: 'slot-taken',
      });
    });

    it('lets appointments stand back to back', async () => {
      const calendar = open();
      const start = freshDay();
      await holdAndBook(calendar, request(start, 30));
      await holdAndBook(calendar, request(start + 30 * MINUTE, 30));
      await holdAndBook(calendar, request(start - 30 * MINUTE, 30));
    });

    it('takes every resource or none', async () => {
      const calendar = open();
      const start = freshDay();
      done(await calendar.hold(request(start, 30, { resources: ['resource:room-2'] }), HOLD));
      expect(
        await calendar.hold(
          request(start, 30, { resources: ['practitioner:reyes', 'resource:room-2'] }),
          HOLD,
        ),
      ).toEqual({ kind: 'slot-taken' });
      expect((await calendar.busy(['practitioner:reyes'], around(start))).get('practitioner:reyes')).toEqual(
        [],
      );
    });

    it('lets a hold lapse: a rival has it, and the first is told that it expired', async () => {
      const calendar = open();
      const wanted = request(freshDay(), 30);
      const hold = done(await calendar.hold(wanted, 40));
      await fixture().pass(40);
      expect(
        (await calendar.busy(wanted.resources, around(wanted.start))).get('practitioner:okafor'),
      ).toEqual([]);
      await holdAndBook(calendar, request(wanted.start, 30));
      expect(await calendar.book(hold.id, wanted.patient)).toEqual({ kind: 'expired' });
      expect((await calendar.get(hold.id))?.status).toBe('expired');
    });

    it('gives a hold back once, and never a booking', async () => {
      const calendar = open();
      const wanted = request(freshDay(), 30);
      const hold = done(await calendar.hold(wanted, HOLD));
      await calendar.releaseHold(hold.id, patientId('somebody-else'));
      expect((await calendar.get(hold.id))?.status).toBe('held');
      await calendar.releaseHold(hold.id, wanted.patient);
      await calendar.releaseHold(hold.id, wanted.patient);
      const booked = await holdAndBook(calendar, request(wanted.start, 30));
      await calendar.releaseHold(booked.id, booked.patient);
      expect((await calendar.get(booked.id))?.status).toBe('booked');
    });

    it('allows one patient two holds at a time', async () => {
      const calendar = open();
      const start = freshDay();
      const patient = patientId(next('patient'));
      const first = done(await calendar.hold(request(start, 30, { patient }), HOLD));
      done(await calendar.hold(request(start + 60 * MINUTE, 30, { patient }), HOLD));
      expect(await calendar.hold(request(start + 120 * MINUTE, 30, { patient }), HOLD)).toEqual({
        kind: 'too-many-holds',
      });
      await calendar.releaseHold(first.id, patient);
      done(await calendar.hold(request(start + 120 * MINUTE, 30, { patient }), HOLD));
    });

    it('refuses a booking at the time of another of the patient, or of its type on that day', async () => {
      const calendar = open();
      const start = freshDay();
      const patient = patientId(next('patient'));
      const first = await holdAndBook(calendar, request(start, 30, { patient }));
      const busy = { kind: 'patient-busy', with: first.id };
      const clashing = request(start, 30, {
        patient,
        resources: ['practitioner:reyes'],
        visitType: 'blood-test',
      });
      expect(await calendar.hold({ ...clashing, replaces: null }, HOLD)).toEqual(busy);
      const held = done(await calendar.hold({ ...clashing, key: next('key') }, HOLD));
      expect(await calendar.book(held.id, patient)).toEqual(busy);
      await calendar.releaseHold(held.id, patient);
      expect(
        await calendar.hold(request(start + 180 * MINUTE, 30, { patient, replaces: null }), HOLD),
      ).toEqual(busy);
      done(
        await calendar.hold(
          request(start + 180 * MINUTE, 30, { patient, visitType: 'flu-shot', replaces: null }),
          HOLD,
        ),
      );
      done(await calendar.hold(request(start + 86_400_000, 30, { patient, replaces: null }), HOLD));
    });

    it('gives the same key the same answer', async () => {
      const start = freshDay();
      const wanted = request(start, 30);
      const answers = await Promise.all(Array.from({ length: 100 }, () => open().hold(wanted, HOLD)));
      expect(new Set(answers.map((answer) => done(answer).id)).size).toBe(1);
      const refused = request(start, 30);
      expect(await open().hold(refused, HOLD)).toEqual({ kind: 'slot-taken' });
      await open().releaseHold(done(answers[0] ?? { kind: 'stale' }).id, wanted.patient);
      expect(await open().hold(refused, HOLD)).toEqual({ kind: 'slot-taken' });
      expect(await open().hold(wanted, HOLD)).toEqual({ kind: 'expired' });
    });

    it('keeps one patient from the holds and bookings of another, even with their key', async () => {
      const calendar = open();
      const wanted = request(freshDay(), 30);
      const hold = done(await calendar.hold(wanted, HOLD));
      const stranger = patientId('stranger');
      expect(await calendar.hold({ ...wanted, patient: stranger }, HOLD)).toEqual({ kind: 'slot-taken' });
      expect(await calendar.book(hold.id, stranger)).toEqual({ kind: 'unknown-appointment' });
      const booked = done(await calendar.book(hold.id, wanted.patient));
      expect(await calendar.cancel(booked.id, stranger, booked.version)).toEqual({
        kind: 'unknown-appointment',
      });
      expect(await calendar.reschedule(booked.id, booked.version, hold.id, stranger)).toEqual({
        kind: 'unknown-appointment',
      });
      expect(await calendar.get(appointmentId('none'))).toBeNull();
    });

    it('books and cancels once, however often it is asked, and refuses an older version', async () => {
      const calendar = open();
      const wanted = request(freshDay(), 30);
      const booked = await holdAndBook(calendar, wanted);
      expect(done(await calendar.book(booked.id, wanted.patient))).toEqual(booked);
      expect(await calendar.cancel(booked.id, wanted.patient, booked.version - 1)).toEqual({ kind: 'stale' });
      const cancelled = done(await calendar.cancel(booked.id, wanted.patient, booked.version));
      expect(cancelled).toMatchObject({ status: 'cancelled', version: booked.version + 1 });
      expect(done(await calendar.cancel(booked.id, wanted.patient, booked.version))).toEqual(cancelled);
      expect(await calendar.book(booked.id, wanted.patient)).toEqual({ kind: 'stale' });
      expect(await calendar.ofPatient(wanted.patient, 0)).toEqual([]);
      await holdAndBook(calendar, request(wanted.start, 30));
    });

    it('moves in one step: the new time is booked, the old one free', async () => {
      const calendar = open();
      const start = freshDay();
      const from = await holdAndBook(calendar, request(start, 30));
      const hold = done(
        await calendar.hold(
          request(start + 15 * MINUTE, 30, {
            patient: from.patient,
            resources: ['practitioner:reyes'],
            practitioner: 'reyes',
            replaces: from.id,
          }),
          HOLD,
        ),
      );
      expect(await calendar.reschedule(from.id, from.version + 1, hold.id, from.patient)).toEqual({
        kind: 'stale',
      });
      const moved = done(await calendar.reschedule(from.id, from.version, hold.id, from.patient));
      expect(moved).toMatchObject({ id: hold.id, status: 'booked', practitioner: 'reyes' });
      expect(done(await calendar.reschedule(from.id, from.version, hold.id, from.patient))).toEqual(moved);
      expect((await calendar.get(from.id))?.status).toBe('cancelled');
      expect(await calendar.ofPatient(from.patient, 0)).toEqual([moved]);
      await holdAndBook(calendar, request(start, 30));
    });

    it('leaves the old appointment alone where the move cannot be made', async () => {
      const calendar = open();
      const start = freshDay();
      const from = await holdAndBook(calendar, request(start, 30));
      const hold = done(await calendar.hold(request(start + 60 * MINUTE, 30, { patient: from.patient }), 40));
      await fixture().pass(40);
      expect(await calendar.reschedule(from.id, from.version, hold.id, from.patient)).toEqual({
        kind: 'expired',
      });
      expect(await calendar.get(from.id)).toEqual(from);
    });

    it('gives one slot to one of 500 patients', async () => {
      const start = freshDay();
      const clients = Array.from({ length: 8 }, open);
      const answers = await Promise.all(
        Array.from({ length: 500 }, async (_, n) => {
          const calendar = clients[n % clients.length] ?? open();
          const wanted = request(start + (n % 3) * 5 * MINUTE, 30);
          const taken = await calendar.hold(wanted, HOLD);
          return taken.kind === 'done' ? calendar.book(taken.appointment.id, wanted.patient) : taken;
        }),
      );
      expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
      expect(answers.filter(({ kind }) => kind === 'slot-taken')).toHaveLength(499);
    });

    it('moves one of 200 appointments to one target and loses none of them', async () => {
      const target = freshDay();
      const clients = Array.from({ length: 8 }, open);
      const origins = await Promise.all(
        Array.from({ length: 200 }, (_, n) =>
          holdAndBook(
            clients[n % 8] ?? open(),
            request(target + (n + 2) * 30 * MINUTE, 30, { resources: ['practitioner:natarajan'] }),
          ),
        ),
      );
      const moves = await Promise.all(
        origins.map(async (from, n) => {
          const calendar = clients[n % 8] ?? open();
          const hold = await calendar.hold(
            request(target, 30, {
              patient: from.patient,
              resources: ['practitioner:natarajan'],
              replaces: from.id,
            }),
            HOLD,
          );
          return hold.kind === 'done'
            ? calendar.reschedule(from.id, from.version, hold.appointment.id, from.patient)
            : hold;
        }),
      );
      expect(moves.filter(({ kind }) => kind === 'done')).toHaveLength(1);
      const live = await Promise.all(origins.map(({ patient }) => open().ofPatient(patient, 0)));
      expect(live.filter((list) => list.length === 1)).toHaveLength(200);
    });

    // 2030-03-10 lasts 23 hours in New York, 2030-11-03 lasts 25.
    it.each([
      ['spring', Date.UTC(2030, 2, 10, 6, 30), Date.UTC(2030, 2, 11, 3, 30), Date.UTC(2030, 2, 11, 4, 30)],
      ['autumn', Date.UTC(2030, 10, 3, 4, 30), Date.UTC(2030, 10, 4, 4, 30), Date.UTC(2030, 10, 4, 5, 30)],
    ])(
      'knows where the local day ends on the day in %s when the clocks change',
      async (_, early, late, nextDay) => {
        const calendar = open();
        const patient = patientId(next('patient'));
        const resources = [next('resource')];
        await holdAndBook(calendar, request(early, 20, { patient, resources }));
        const hold = done(await calendar.hold(request(late, 20, { patient, resources }), HOLD));
        expect((await calendar.book(hold.id, patient)).kind).toBe('patient-busy');
        await calendar.releaseHold(hold.id, patient);
        await holdAndBook(calendar, request(nextDay, 20, { patient, resources }));
      },
    );

    it('never has two appointments at one time on one resource after 20,000 random operations', async () => {
      await hammer(Array.from({ length: 6 }, open), freshDay(), 20_000);
    });
  });
}

/** Random moves from many clients at once; then reads what is booked and looks for overlaps. Seeded. */
async function hammer(clients: readonly Calendar[], day: number, operations: number): Promise<void> {
  let seed = 12_345;
  const random = (below: number): number =>
    ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >> 8) % below;
  const resources = ['h:a', 'h:b', 'h:room'];
  const booked = new Map<string, Appointment>();
  const worker = async (calendar: Calendar, count: number): Promise<void> => {
    for (let n = 0; n < count;) {
      const start = day + random(4) * 86_400_000 + random(96) * 5 * MINUTE;
      const taken =
        random(3) === 0 ? [resources[random(2)] ?? 'h:a', 'h:room'] : [resources[random(2)] ?? 'h:a'];
      const mine = booked.size > 0 ? [...booked.values()][random(booked.size)] : undefined;
      const wanted = request(start, 10 + random(12) * 5, {
        resources: taken,
        ...(mine && random(2) === 0 && { patient: mine.patient }),
      });
      n += 1;
      const hold = await calendar.hold(wanted, random(12) === 0 ? 1 : HOLD);
      if (hold.kind !== 'done') {
        if (mine && random(4) === 0) {
          n += 1;
          const gone = await calendar.cancel(mine.id, mine.patient, mine.version);
          if (gone.kind === 'done') booked.delete(mine.id);
        }
        continue;
      }
      n += 1;
      if (mine && mine.patient === wanted.patient) {
        const moved = await calendar.reschedule(mine.id, mine.version, hold.appointment.id, wanted.patient);
        if (moved.kind === 'done') {
          booked.delete(mine.id);
          booked.set(moved.appointment.id, moved.appointment);
        } else await calendar.releaseHold(hold.appointment.id, wanted.patient);
        continue;
      }
      const sure = await calendar.book(hold.appointment.id, wanted.patient);
      if (sure.kind === 'done') booked.set(sure.appointment.id, sure.appointment);
      else await calendar.releaseHold(hold.appointment.id, wanted.patient);
    }
  };
  const lanes = 24;
  await Promise.all(
    Array.from({ length: lanes }, (_, n) =>
      worker(clients[n % clients.length] ?? clients[0]!, operations / lanes),
    ),
  );

  const all = await Promise.all([...booked.values()].map(({ id }) => clients[0]!.get(id)));
  const live = all.filter((appointment): appointment is Appointment => appointment?.status === 'booked');
  expect(live.length).toBeGreaterThan(20);
  for (const resource of resources) {
    const spans = live
      .filter((appointment) => appointment.resources.includes(resource))
      .sort((a, b) => a.start - b.start);
    for (let i = 1; i < spans.length; i += 1)
      expect(spans[i]!.start).toBeGreaterThanOrEqual(spans[i - 1]!.end);
    // What the calendar says is busy is what is booked or still held, and does not overlap either.
    const busy =
      (await clients[0]!.busy([resource], { start: day, end: day + 6 * 86_400_000 })).get(resource) ?? [];
    for (let i = 1; i < busy.length; i += 1) expect(busy[i]!.start).toBeGreaterThanOrEqual(busy[i - 1]!.end);
    for (const { start, end } of spans) expect(busy).toContainEqual({ start, end });
  }
}
