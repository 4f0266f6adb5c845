// `npm run bench:calendar`: 200,000 random moves from four processes on a few busy days, once through the calendar's
// scripts and once as systems do that look first and write then. Prints moves per second of both, and how many
// booked visits overlap afterwards: none, and some.
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { appointmentId, patientId } from '../src/base/ids.ts';
import { silentLog } from '../src/base/log.ts';
import { createRedisCalendar } from '../src/infra/redis/calendar.ts';
import { keysOf } from '../src/infra/redis/keys.ts';
import { startPrivateRedis } from '../src/infra/redis/server.ts';
import type { Appointment } from '../src/scheduling/calendar.ts';

const PROCESSES = 4;
const IN_FLIGHT = 32;
const MOVES = Number(process.argv[2] ?? 200_000);
const DAYS = 20;
const MINUTE = 60_000;
const FIRST_DAY = Date.UTC(2031, 0, 6, 14);
const RESOURCES = ['practitioner:a', 'practitioner:b', 'practitioner:c', 'resource:room'];
const ZONE = 'America/New_York';

type Way = 'scripts' | 'look-then-write';
interface Order {
  readonly socket: string;
  readonly way: Way;
  readonly worker: number;
  readonly moves: number;
}

/** The same numbers for the same worker, in every run. */
function randomOf(worker: number): (below: number) => number {
  let seed = 1 + worker * 7919;
  return (below) => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >> 8) % below;
}

interface Wanted {
  readonly start: number;
  readonly end: number;
  readonly resources: readonly string[];
}
function wish(random: (below: number) => number): Wanted {
  const start = FIRST_DAY + random(DAYS) * 1440 * MINUTE + random(96) * 5 * MINUTE;
  const one = RESOURCES[random(3)] ?? 'practitioner:a';
  return {
    start,
    end: start + (10 + random(8) * 5) * MINUTE,
    resources: random(10) < 3 ? [one, 'resource:room'] : [one],
  };
}

/** Hold, book, cancel and move at random, as the product does it. */
async function byScripts(
  { worker, moves }: Order,
  redis: Redis,
  random: (n: number) => number,
): Promise<void> {
  const calendar = createRedisCalendar({ redis, keys: keysOf('scripts'), timeZone: ZONE });
  const booked: Appointment[] = [];
  let done = 0;
  const lane = async (): Promise<void> => {
    while (done < moves) {
      done += 1;
      const mine =
        booked.length > 0 && random(4) === 0 ? booked.splice(random(booked.length), 1)[0] : undefined;
      if (mine && random(3) === 0) {
        await calendar.cancel(mine.id, mine.patient, mine.version);
        continue;
      }
      const patient = mine?.patient ?? patientId(`${worker}-${done}-${random(1_000_000)}`);
      const held = await calendar.hold(
        {
          ...wish(random),
          key: `${worker}-${done}`,
          patient,
          practitioner: 'a',
          visitType: 'x',
          place: 'main',
          conversation: null,
        },
        300_000,
      );
      if (held.kind !== 'done') {
        if (mine) booked.push(mine);
        continue;
      }
      done += 1;
      const sure = mine
        ? await calendar.reschedule(mine.id, mine.version, held.appointment.id, patient)
        : await calendar.book(held.appointment.id, patient);
      if (sure.kind === 'done') booked.push(sure.appointment);
      else await calendar.releaseHold(held.appointment.id, patient);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

/** Looks whether a time is free and then writes, in two round trips; the race between them is the point. */
async function byLooking(
  { worker, moves }: Order,
  redis: Redis,
  random: (n: number) => number,
): Promise<void> {
  const key = (resource: string): string => `{look}:cal:${resource}`;
  const booked: { id: string; wanted: Wanted }[] = [];
  let done = 0;
  const lane = async (): Promise<void> => {
    while (done < moves) {
      done += 1;
      const gone =
        booked.length > 0 && random(4) === 0 ? booked.splice(random(booked.length), 1)[0] : undefined;
      if (gone) {
        const { id, wanted } = gone;
        await Promise.all(
          wanted.resources.map((one) => redis.zrem(key(one), `${wanted.start}|${wanted.end}|${id}`)),
        );
        continue;
      }
      const wanted = wish(random);
      const before = await Promise.all(
        wanted.resources.map((one) =>
          redis.zrevrangebyscore(key(one), `(${wanted.end}`, '-inf', 'LIMIT', 0, 1),
        ),
      );
      if (before.flat().some((member) => Number(member.split('|')[1]) > wanted.start)) continue;
      done += 1;
      const id = `${worker}-${done}`;
      await Promise.all(
        wanted.resources.map((one) =>
          redis.zadd(key(one), wanted.start, `${wanted.start}|${wanted.end}|${id}`),
        ),
      );
      booked.push({ id, wanted });
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

async function work(order: Order): Promise<void> {
  const redis = new Redis(order.socket);
  await (order.way === 'scripts' ? byScripts : byLooking)(order, redis, randomOf(order.worker));
  redis.disconnect();
}

/** How many neighbours overlap on any resource, and how many visits there are. */
async function overlaps(redis: Redis, name: string): Promise<{ visits: number; overlapping: number }> {
  let visits = 0;
  let overlapping = 0;
  for (const resource of RESOURCES) {
    const members = await redis.zrange(`{${name}}:cal:${resource}`, '0', '-1');
    let until = -Infinity;
    for (const member of members) {
      const [start, end] = member.split('|').map(Number);
      visits += 1;
      if ((start ?? 0) < until) overlapping += 1;
      until = Math.max(until, end ?? 0);
    }
  }
  return { visits, overlapping };
}

/** Every booked appointment stands on its calendars, and nothing else does. */
async function mismatches(redis: Redis): Promise<number> {
  const keys = keysOf('scripts');
  const calendar = createRedisCalendar({ redis, keys, timeZone: ZONE });
  let wrong = 0;
  for (const resource of RESOURCES) {
    for (const member of await redis.zrange(keys('cal', resource), '0', '-1')) {
      const [start, end, id = ''] = member.split('|');
      const found = await calendar.get(appointmentId(id));
      const right =
        found !== null &&
        (found.status === 'booked' || found.status === 'held') &&
        found.start === Number(start) &&
        found.end === Number(end) &&
        found.resources.includes(resource);
      if (!right) wrong += 1;
    }
  }
  return wrong;
}

async function run(way: Way, socket: string): Promise<number> {
  const began = performance.now();
  await Promise.all(
    Array.from({ length: PROCESSES }, (_, worker) => {
      const child: ChildProcess = fork(fileURLToPath(import.meta.url), ['worker']);
      child.send({ socket, way, worker, moves: MOVES / PROCESSES } satisfies Order);
      return new Promise<void>((resolve, reject) => {
        child.once('exit', (code) =>
          code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`)),
        );
      });
    }),
  );
  return MOVES / ((performance.now() - began) / 1000);
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-bench-'));
  const server = await startPrivateRedis(folder, process.env['PATH'] ?? '', silentLog);
  const redis = new Redis(server.socket);
  try {
    for (const [way, name] of [
      ['scripts', 'scripts'],
      ['look-then-write', 'look'],
    ] as const) {
      const rate = await run(way, server.socket);
      const { visits, overlapping } = await overlaps(redis, name);
      const wrong = way === 'scripts' ? `, ${await mismatches(redis)} without their appointment` : '';
      process.stdout.write(
        `${way.padEnd(18)}${Math.round(rate)} moves/s, ${visits} on the calendars, ${overlapping} overlapping${wrong}\n`,
      );
      if (way === 'scripts' && overlapping > 0) process.exitCode = 1;
    }
  } finally {
    redis.disconnect();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === 'worker')
  process.once('message', (order: Order) => {
    work(order).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  });
else await main();
