// The nightly check on a real Redis: clean after any moves and while they run, and every planted damage is named.
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { patientId } from '../../../src/base/ids.ts';
import { silentLog } from '../../../src/base/log.ts';
import { createRedisAudit, type RedisAudit } from '../../../src/infra/redis/audit.ts';
import { checkCalendar, type CalendarCheck } from '../../../src/infra/redis/calendar-check.ts';
import { createRedisCalendar } from '../../../src/infra/redis/calendar.ts';
import { keysOf } from '../../../src/infra/redis/keys.ts';
import { createKeyRing } from '../../../src/infra/redis/seal.ts';
import type { Appointment, Calendar } from '../../../src/scheduling/calendar.ts';
import { HOLD, MINUTE, done, holdAndBook, request } from '../../contracts/calendar-requests.ts';
import { startRedis } from '../../support/redis.ts';

const server = await startRedis();
const folder = mkdtempSync(join(tmpdir(), 'frontdesk-check-'));
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});
const keys = keysOf('test-clinic');
const DAY = 24 * 60 * MINUTE;
const CALENDARS = ['practitioner:okafor', 'practitioner:reyes'];
let redis: Redis;
let calendar: Calendar;
let audit: RedisAudit;
const check = (): Promise<CalendarCheck> => checkCalendar({ redis, keys, calendars: CALENDARS });

beforeEach(async () => {
  redis = server.client();
  await redis.flushall();
  calendar = createRedisCalendar({ redis, keys, timeZone: 'America/New_York' });
  const ring = createKeyRing(Buffer.alloc(32, 7));
  audit = createRedisAudit({ redis, keys, ring, checkpointFile: join(folder, 'head'), log: silentLog });
});

/** The same numbers in each run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const tomorrow = (): number => Math.ceil(Date.now() / DAY) * DAY + 14 * 60 * MINUTE;

/** Books, moves and cancels at random, as patients do; some holds are left standing. */
async function operate(count: number, seed: number): Promise<void> {
  const random = numbers(seed);
  const booked: Appointment[] = [];
  const wanted = () => {
    const start = tomorrow() + Math.floor(random() * 20) * DAY + Math.floor(random() * 32) * 15 * MINUTE;
    const resource = CALENDARS[Math.floor(random() * CALENDARS.length)] ?? '';
    return request(start, 30, {
      resources: [resource],
      patient: patientId(`p${Math.floor(random() * 400)}`),
    });
  };
  for (let n = 0; n < count; n += 1) {
    const roll = random();
    const some = booked.length > 0 ? booked.splice(Math.floor(random() * booked.length), 1)[0] : undefined;
    if (some && roll < 0.25) await calendar.cancel(some.id, some.patient, some.version);
    else {
      const hold = await calendar.hold(
        { ...wanted(), ...(some && { patient: some.patient, replaces: some.id }) },
        HOLD,
      );
      if (hold.kind === 'done' && roll < 0.95) {
        const { id, patient } = hold.appointment;
        const taken = some
          ? await calendar.reschedule(some.id, some.version, id, patient)
          : await calendar.book(id, patient);
        if (taken.kind === 'done') booked.push(taken.appointment);
      }
    }
    if (n % 300 === 0) await audit.seal();
  }
}

test('nothing differs after three thousand moves, some of their events chained and some not', async () => {
  await operate(3000, 1);
  const { appointments, intervals, differences } = await check();
  expect(differences).toEqual([]);
  expect(appointments).toBeGreaterThan(100);
  expect(intervals).toBeGreaterThanOrEqual(appointments);
  await audit.seal();
  expect((await check()).differences).toEqual([]);
}, 60_000);

test('nothing differs while moves run', async () => {
  const running = Promise.all([operate(600, 2), operate(600, 3)]);
  for (let n = 0; n < 4; n += 1) expect((await check()).differences).toEqual([]);
  await running;
}, 60_000);

const DAMAGE: readonly [string, string, (one: Appointment) => Promise<unknown>][] = [
  [
    'an interval that is gone',
    'interval-missing',
    (one) => redis.zrem(keys('cal', 'practitioner:okafor'), `${one.start}|${one.end}|${one.id}`),
  ],
  [
    'another time',
    'time-changed',
    (one) => redis.hset(keys('appt', one.id), 'end', String(one.end + MINUTE)),
  ],
  ['an appointment that is gone', 'appointment-lost', (one) => redis.del(keys('appt', one.id))],
  [
    'one that was never cancelled',
    'appointment-lost',
    (one) => redis.hset(keys('appt', one.id), 'status', 'cancelled'),
  ],
  [
    "a patient's list that forgot it",
    'patient-list-short',
    (one) => redis.zrem(keys('pt', one.patient), one.id),
  ],
];

test.each(DAMAGE)('%s is named as %s', async (_, kind, damage) => {
  await holdAndBook(calendar, request(tomorrow(), 30));
  const one = await holdAndBook(calendar, request(tomorrow() + DAY, 30));
  if (kind !== 'time-changed') await audit.seal();
  await damage(one);
  expect((await check()).differences).toEqual([{ kind, appointment: one.id }]);
});

test('an interval that nobody booked is named, a hold is not', async () => {
  done(await calendar.hold(request(tomorrow(), 30), HOLD));
  const start = tomorrow() + DAY;
  await redis.zadd(keys('cal', 'practitioner:reyes'), start, `${start}|${start + 30 * MINUTE}|ghost`);
  expect((await check()).differences).toEqual([{ kind: 'interval-unknown', appointment: 'ghost' }]);
});
