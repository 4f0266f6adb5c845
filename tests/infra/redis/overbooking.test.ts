// Visits that staff book over others, on a real Redis: what stands under and over stays taken, whatever becomes of the other.
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { staffId } from '../../../src/base/ids.ts';
import { checkCalendar } from '../../../src/infra/redis/calendar-check.ts';
import { createRedisCalendar } from '../../../src/infra/redis/calendar.ts';
import { keysOf } from '../../../src/infra/redis/keys.ts';
import type { Appointment, Calendar, Request } from '../../../src/scheduling/calendar.ts';
import { HOLD, MINUTE, done, freshDay, holdAndBook, request } from '../../contracts/calendar-requests.ts';
import { startRedis } from '../../support/redis.ts';

const server = await startRedis();
afterAll(() => server.stop());
const keys = keysOf('test-clinic');
const OKAFOR = 'practitioner:okafor';
const ANA = staffId('staff-ana');
let redis: Redis;
let calendar: Calendar;
beforeEach(async () => {
  redis = server.client();
  await redis.flushall();
  calendar = createRedisCalendar({ redis, keys, timeZone: 'America/New_York' });
});

const over = (start: number, minutes: number, perDay = 2): Request =>
  request(start, minutes, { overbook: { reason: 'urgent', perDay } });
const bookOver = async (wanted: Request): Promise<Appointment> => {
  const hold = done(await calendar.hold(wanted, HOLD));
  return done(await calendar.book(hold.id, wanted.patient, ANA));
};
const kindOf = async (wanted: Request): Promise<string> => (await calendar.hold(wanted, HOLD)).kind;
const differences = async () => (await checkCalendar({ redis, keys, calendars: [OKAFOR] })).differences;
const busyCount = async (start: number): Promise<number> =>
  ((await calendar.busy([OKAFOR], { start, end: start + 60 * MINUTE })).get(OKAFOR) ?? []).length;

test('it is booked with its reason, and the event names who did it', async () => {
  const start = freshDay();
  await holdAndBook(calendar, request(start, 30));
  const booked = await bookOver(over(start, 30));
  expect(booked).toMatchObject({ status: 'booked', overbooked: 'urgent' });
  expect(await calendar.get(booked.id)).toEqual(booked);
  expect(await busyCount(start)).toBe(2);
  const [, flat = []] = (await redis.xrevrange(keys('events'), '+', '-', 'COUNT', 1))[0] ?? [];
  expect(flat[flat.indexOf('actor') + 1]).toBe(ANA);
  expect(JSON.parse(flat[flat.indexOf('detail') + 1] ?? '')).toMatchObject({ overbooked: 'urgent' });
  expect(await differences()).toEqual([]);
});

test('where the time is free it is an ordinary visit', async () => {
  const start = freshDay();
  expect((await bookOver(over(start, 30, 0))).overbooked).toBeUndefined();
  expect(await kindOf(request(start, 30))).toBe('slot-taken');
});

test('a short visit over a long one does not hide the rest of the long one', async () => {
  const start = freshDay();
  await holdAndBook(calendar, request(start, 60));
  await bookOver(over(start + 10 * MINUTE, 10));
  expect(await kindOf(request(start + 30 * MINUTE, 15))).toBe('slot-taken');
  expect(await kindOf(request(start + 60 * MINUTE, 15))).toBe('done');
});

test('either may go, and the other keeps its time', async () => {
  const start = freshDay();
  const under = await holdAndBook(calendar, request(start, 30));
  const above = await bookOver(over(start, 30));
  await calendar.cancel(under.id, under.patient, under.version);
  expect(await kindOf(request(start, 30))).toBe('slot-taken');
  expect(await differences()).toEqual([]);
  await calendar.cancel(above.id, above.patient, above.version, ANA);
  const again = await holdAndBook(calendar, request(start, 30));
  const second = await bookOver(over(start, 30));
  await calendar.cancel(second.id, second.patient, second.version, ANA);
  expect(await kindOf(request(start, 30))).toBe('slot-taken');
  expect(await busyCount(start)).toBe(1);
  expect((await calendar.get(again.id))?.status).toBe('booked');
  expect(await differences()).toEqual([]);
});

test('it is moved like any other, to a free time or over another visit', async () => {
  const start = freshDay();
  await holdAndBook(calendar, request(start, 30));
  await holdAndBook(calendar, request(start + 60 * MINUTE, 30));
  const first = await bookOver(over(start, 30));
  const to = done(
    await calendar.hold(
      { ...over(start + 60 * MINUTE, 30), patient: first.patient, replaces: first.id },
      HOLD,
    ),
  );
  const moved = done(await calendar.reschedule(first.id, first.version, to.id, first.patient, ANA));
  expect(moved.overbooked).toBe('urgent');
  expect(await busyCount(start)).toBe(1);
  expect(await busyCount(start + 60 * MINUTE)).toBe(2);
  expect(await differences()).toEqual([]);
});

test('a hold over another that lapses is gone for everybody', async () => {
  const start = freshDay();
  const under = await holdAndBook(calendar, request(start, 30));
  done(await calendar.hold(over(start, 30), 30));
  await pause(40);
  expect(await busyCount(start)).toBe(1);
  await calendar.cancel(under.id, under.patient, under.version);
  expect(await kindOf(request(start, 30))).toBe('done');
});

test('a clinician’s day takes as many as the clinic allows, however many try at once', async () => {
  const start = freshDay();
  await holdAndBook(calendar, request(start, 60));
  const tried = await Promise.all(
    Array.from({ length: 40 }, (_, n) => calendar.hold(over(start + (n % 4) * 15 * MINUTE, 15, 3), HOLD)),
  );
  const kinds = tried.map(({ kind }) => kind).sort();
  expect(kinds.filter((kind) => kind === 'done')).toHaveLength(3);
  expect(kinds.filter((kind) => kind === 'overbooked-enough')).toHaveLength(37);
  expect(await kindOf(over(start, 15, 4))).toBe('done');
});

test('a patient’s own clash is refused over another visit too', async () => {
  const start = freshDay();
  const own = await holdAndBook(calendar, request(start, 30));
  expect((await calendar.hold({ ...over(start, 30), patient: own.patient, replaces: null }, HOLD)).kind).toBe(
    'patient-busy',
  );
});
