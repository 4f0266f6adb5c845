// The embedded calendar under the contract of every calendar, on a real Redis, and what is its own.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { patientId } from '../../src/base/ids.ts';
import { createRedisCalendar } from '../../src/infra/redis/calendar.ts';
import { keysOf } from '../../src/infra/redis/keys.ts';
import type { Calendar } from '../../src/scheduling/calendar.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { done, holdAndBook, request } from './calendar-requests.ts';
import { calendarContract } from './calendar.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

const keys = keysOf('test-clinic');
const timeZone = 'America/New_York';
const open = (): Calendar => createRedisCalendar({ redis: server.client(), keys, timeZone });

calendarContract('Redis', () => ({
  open,
  async pass(ms) {
    // The script reads the server's clock, so the test waits for that clock.
    const redis = server.client();
    const now = async (): Promise<number> => {
      const [seconds, micros] = await redis.time();
      return Number(seconds) * 1000 + Number(micros) / 1000;
    };
    for (const end = (await now()) + ms; (await now()) <= end;) await redis.ping();
  },
}));

describe('the calendar in Redis', () => {
  it('appends one event for each change and none for what was refused or repeated', async () => {
    const redis = server.client();
    await redis.del(keys('events'));
    const calendar = open();
    const start = Date.UTC(2031, 0, 6, 14);
    const first = await holdAndBook(calendar, request(start, 20));
    await calendar.book(first.id, first.patient);
    const hold = done(
      await calendar.hold(
        request(start + 3_600_000, 20, { patient: first.patient, replaces: first.id }),
        300_000,
      ),
    );
    const moved = done(await calendar.reschedule(first.id, first.version, hold.id, first.patient));
    await calendar.cancel(moved.id, moved.patient, moved.version);
    await calendar.cancel(moved.id, moved.patient, moved.version);
    const events = (await redis.xrange(keys('events'), '-', '+')).map(([, flat]) =>
      Object.fromEntries(flat.flatMap((value, i) => (i % 2 === 0 ? [[value, flat[i + 1]]] : []))),
    );
    expect(events.map(({ action, actor, object }) => [action, actor, object])).toEqual([
      ['appointment.booked', 'patient', `appointment:${first.id}`],
      ['appointment.rescheduled', 'patient', `appointment:${moved.id}`],
      ['appointment.cancelled', 'patient', `appointment:${moved.id}`],
    ]);
    expect(JSON.parse(String(events[1]?.detail))).toMatchObject({
      from: first.id,
      start: start + 3_600_000,
      resources: 'practitioner:okafor',
    });
    expect(JSON.stringify(events)).not.toContain(first.patient);
  });

  it('keeps every key under the clinic’s hash tag', async () => {
    const all = await server.client().keys('*');
    expect(all.filter((key) => !key.startsWith('{test-clinic}:'))).toEqual([]);
  });

  it('forgets holds that nobody came back for', async () => {
    const redis = server.client();
    const calendar = open();
    const start = Date.UTC(2031, 1, 3, 14);
    const hold = done(await calendar.hold(request(start, 20, { resources: ['sweep'] }), 1));
    while ((await calendar.busy(['sweep'], { start, end: start + 1 })).get('sweep')?.length)
      await redis.ping();
    await calendar.hold(request(start, 20, { resources: ['other'] }), 60_000);
    expect(await redis.zcard(keys('cal', 'sweep'))).toBe(0);
    expect(await redis.pttl(keys('appt', hold.id))).toBeGreaterThan(0);
  });

  it('keeps what was booked when the server is killed', async () => {
    const booked = await holdAndBook(open(), request(Date.UTC(2031, 2, 3, 14), 20));
    await server.kill();
    await server.restart();
    expect(await open().get(booked.id)).toEqual(booked);
  });

  it('says that an outcome is unknown while the server hangs, and the same request settles it', async () => {
    const redis = server.client();
    redis.options.commandTimeout = 60;
    const calendar = createRedisCalendar({ redis, keys, timeZone });
    const wanted = request(Date.UTC(2031, 3, 7, 14), 20, { patient: patientId('unknown-outcome') });
    server.pause();
    const taken = await calendar.hold(wanted, 300_000).finally(() => server.resume());
    expect(taken).toEqual({ kind: 'unknown-outcome' });
    const settled = done(await open().hold(wanted, 300_000));
    expect((await open().busy(wanted.resources, wanted)).get('practitioner:okafor')).toEqual([
      { start: settled.start, end: settled.end },
    ]);
  });

  it('refuses at once, as unavailable, when there is no connection', async () => {
    const redis = server.client();
    await redis.ping();
    redis.options.enableOfflineQueue = false;
    redis.disconnect();
    const calendar = createRedisCalendar({ redis, keys, timeZone });
    await expect(calendar.busy(['practitioner:okafor'], { start: 0, end: 1 })).rejects.toMatchObject({
      code: 'store.unavailable',
    });
    await expect(calendar.hold(request(Date.UTC(2031, 4, 5, 14), 20), 300_000)).rejects.toMatchObject({
      code: 'store.unavailable',
    });
  });
});
