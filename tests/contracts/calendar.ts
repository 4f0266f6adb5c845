// What every calendar must do, whatever keeps it: Redis now, an EHR behind the same port later.
import { describe, expect, it } from '@jest/globals';
import { appointmentId, patientId } from '../../src/base/ids.ts';
import type { Calendar, Interval } from '../../src/scheduling/calendar.ts';
import { HOLD, MINUTE, done, freshDay, holdAndBook, next, request } from './calendar-requests.ts';
import { CROWD, races, type Crowd } from './calendar-races.ts';

export interface CalendarFixture {
  /** A new client of one and the same calendar. */
  open(): Calendar;
  /** Makes holds that were made for `ms` lapse. */
  pass(ms: number): Promise<void>;
}

const around = (start: number): Interval => ({ start: start - 12 * 3_600_000, end: start + 12 * 3_600_000 });

export function calendarContract(name: string, fixture: () => CalendarFixture, crowd: Crowd = CROWD): void {
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

    races(open, crowd);
  });
}
