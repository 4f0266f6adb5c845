// Rebuilds the calendars from the events and compares: from the audit chain, which takes events out of their stream,
// and the stream's rest. Reads in pages, changes nothing, and runs beside moves: what differs is looked at again
// until it is settled or stays.
import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import {
  differenceOf,
  rebuild,
  type AppointmentEvent,
  type Booked,
  type Difference,
  type Kept,
  type Rebuilt,
} from '../../scheduling/calendar-check.ts';
import type { Keys } from './keys.ts';
import { fields, list, text } from './reply.ts';

const PAGE = 500;
/** How often a difference has to be seen, and how long between: a move takes milliseconds. */
const LOOKS = 3;
const BETWEEN_MS = 300;
/** Visits that ended longer ago are let alone. */
const PAST_MS = 30 * 86_400_000;
/** A resource's calendar, and what staff booked over it. */
const KINDS = ['cal', 'over'];
const OBJECT = /^appointment:(.+)$/;
const Detail = z.object({
  start: z.number(),
  end: z.number(),
  resources: z.string(),
  from: z.string().optional(),
});

export interface CalendarCheck {
  /** How many booked appointments and taken intervals were compared. */
  readonly appointments: number;
  readonly intervals: number;
  readonly differences: readonly Difference[];
}

export interface CalendarCheckDeps {
  readonly redis: Redis;
  readonly keys: Keys;
  /** What is looked at besides the calendars that events name. */
  readonly calendars: readonly string[];
}

function readEvent(kept: { action?: string; object?: string; detail?: string }): AppointmentEvent | null {
  const id = OBJECT.exec(kept.object ?? '')?.[1];
  if (id === undefined || !kept.action?.startsWith('appointment.')) return null;
  const detail = Detail.safeParse(JSON.parse(kept.detail ?? '{}'));
  if (!detail.success) return null;
  const { start, end, resources, from } = detail.data;
  return { action: kept.action, id, start, end, resources: resources.split(','), from: from ?? null };
}

/** The appointments as the events leave them, read further each time. */
class Events {
  private readonly chained: Rebuilt = new Map();
  private readonly since: Rebuilt = new Map();
  readonly calendars: Set<string>;
  private next = '-';
  private readonly redis: Redis;
  private readonly keys: Keys;

  constructor({ redis, keys, calendars }: CalendarCheckDeps) {
    this.redis = redis;
    this.keys = keys;
    this.calendars = new Set(calendars);
  }

  async read(): Promise<void> {
    // The stream first: what leaves it meanwhile is in the chain by then.
    const waiting = list(await this.redis.callBuffer('XRANGE', this.keys('events'), '-', '+'));
    const [n, last] = await this.redis.hmget(this.keys('audit', 'head'), 'n', 'event');
    while (n) {
      const page = list(
        await this.redis.callBuffer('XRANGE', this.keys('audit'), this.next, `${n}-0`, 'COUNT', PAGE),
      );
      for (const raw of page) {
        const [id, flat] = list(raw);
        this.next = `(${text(id)}`;
        const record = z.record(z.string(), z.string()).parse(JSON.parse(text(fields(flat).get('r'))));
        this.take(this.chained, readEvent(record));
      }
      if (page.length < PAGE) break;
    }
    this.since.clear();
    for (const raw of waiting) {
      const [id, flat] = list(raw);
      if (isAfter(text(id), last ?? '0-0')) {
        const kept = Object.fromEntries(
          [...fields(flat)].map(([name, value]) => [name, value.toString('utf8')]),
        );
        this.take(this.since, readEvent(kept));
      }
    }
  }

  private take(rebuilt: Rebuilt, event: AppointmentEvent | null): void {
    if (event === null) return;
    for (const resource of event.resources) this.calendars.add(resource);
    rebuild(rebuilt, event);
  }

  of(id: string): Booked | null {
    const since = this.since.get(id);
    return since === undefined ? (this.chained.get(id) ?? null) : since;
  }

  booked(endingAfter: number): string[] {
    return [...new Set([...this.chained.keys(), ...this.since.keys()])].filter(
      (id) => (this.of(id)?.end ?? 0) > endingAfter,
    );
  }
}

/** Whether one id of a stream comes after another. */
function isAfter(a: string, b: string): boolean {
  const [aMs = 0, aSeq = 0] = a.split('-').map(Number);
  const [bMs = 0, bSeq = 0] = b.split('-').map(Number);
  return aMs > bMs || (aMs === bMs && aSeq > bSeq);
}

/** Compares every booked visit that has not long ended, and whatever stands on a calendar, with the events. */
export async function checkCalendar(deps: CalendarCheckDeps): Promise<CalendarCheck> {
  const { redis, keys } = deps;
  const events = new Events(deps);
  await events.read();
  const since = Date.now() - PAST_MS;
  const booked = events.booked(since);
  const standing = new Set<string>();
  let intervals = 0;
  for (const calendar of [...events.calendars].flatMap((resource) =>
    KINDS.map((kind) => keys(kind, resource)),
  )) {
    for (let from: string | number = since; ;) {
      const members: string[] = await redis.zrangebyscore(calendar, from, '+inf', 'LIMIT', 0, PAGE);
      for (const member of members) standing.add(member.split('|').slice(2).join('|'));
      intervals += members.length;
      if (members.length < PAGE) break;
      from = `(${members.at(-1)?.split('|')[0] ?? '+inf'}`;
    }
  }

  let suspects = [...new Set([...booked, ...standing])];
  let differences: Difference[] = [];
  for (let look = 0; look < LOOKS && suspects.length > 0; look += 1) {
    if (look > 0) {
      await wait(BETWEEN_MS);
      await events.read();
    }
    differences = [];
    for (let at = 0; at < suspects.length; at += PAGE) {
      const ids = suspects.slice(at, at + PAGE);
      const kept = await readKept(deps, ids, (id) => events.of(id));
      ids.forEach((id, n) => {
        const difference = differenceOf(id, events.of(id), kept[n] ?? null);
        if (difference) differences.push(difference);
      });
    }
    suspects = differences.map(({ appointment }) => appointment);
  }
  return { appointments: booked.length, intervals, differences };
}

/** Appointments as they stand in the store. */
async function readKept(
  { redis, keys }: CalendarCheckDeps,
  ids: readonly string[],
  booked: (id: string) => Booked | null,
): Promise<(Kept | null)[]> {
  const records = await Promise.all(
    ids.map((id) => redis.hmget(keys('appt', id), 'status', 'start', 'end', 'resources', 'patient')),
  );
  return Promise.all(
    records.map(async ([status, start, end, resources, patient], n) => {
      const id = ids[n] as string;
      const known = booked(id);
      const own = resources ? z.array(z.string()).parse(JSON.parse(resources)) : [];
      const span = { start: Number(start ?? known?.start), end: Number(end ?? known?.end) };
      const asked = [...new Set([...own, ...(known?.resources ?? [])])];
      const scores = await Promise.all([
        redis.zscore(keys('pt', patient ?? ''), id),
        ...asked.map(async (resource) => {
          const member = `${span.start}|${span.end}|${id}`;
          const found = await Promise.all(KINDS.map((kind) => redis.zscore(keys(kind, resource), member)));
          return found.find((score) => score !== null) ?? null;
        }),
      ]);
      const standsOn = asked.filter((_, at) => scores[at + 1] !== null);
      // An interval whose appointment is gone stands there for nobody.
      if (!status && known !== null) return null;
      return {
        status: status ?? 'none',
        ...span,
        resources: own,
        standsOn: status ? standsOn : ['?'],
        listed: scores[0] !== null,
      };
    }),
  );
}
