import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clientOf, newStaff, signIn, type DeskClient } from '../support/desk/client.ts';
import { startDesk, type TestDesk } from '../support/desk/start.ts';

interface Heard {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
}

/** Follows a live stream: `until` waits for an event, `ended` for its end. */
async function follow(url: string, cookie: string, headers: Record<string, string> = {}) {
  const controller = new AbortController();
  const response = await fetch(`${url}/api/desk/live`, {
    headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers },
    signal: controller.signal,
  });
  const heard: Heard[] = [];
  const waiting = new Set<() => void>();
  const field = (text: string, name: string): string =>
    new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  const ended = (async () => {
    let rest = '';
    try {
      for await (const bytes of response.body ?? []) {
        rest += Buffer.from(bytes).toString('utf8');
        const blocks = rest.split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks)
          if (field(block, 'event'))
            heard.push({
              id: field(block, 'id'),
              name: field(block, 'event'),
              data: JSON.parse(field(block, 'data')),
            });
        for (const wake of waiting) wake();
      }
    } catch {
      // Cut from outside.
    }
  })();
  const until = async (good: (one: Heard) => boolean): Promise<Heard> => {
    for (;;) {
      const found = heard.find(good);
      if (found) return found;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
      });
    }
  };
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    heard,
    until,
    ended,
    stop: () => controller.abort(),
  };
}

let desk: TestDesk;
let ana: DeskClient;
beforeAll(async () => {
  desk = await startDesk();
  ana = await newStaff(desk, 'Ana');
});
afterAll(() => desk.stop());

describe('the live stream', () => {
  test('names what changed, without a word of it', async () => {
    const live = await follow(desk.url, ana.cookie);
    expect([live.status, live.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    await live.until((one) => one.name === 'reset');
    const id = desk.fake.handOver({
      entries: [{ from: 'patient', kind: 'message', text: 'a secret of mine', language: 'en' }],
    });
    await live.until((one) => one.name === 'handoff');
    desk.fake.add(id, { text: 'another secret' });
    const entries = await live.until(
      (one) => one.name === 'entries' && JSON.stringify(one.data).includes('2'),
    );
    expect(entries.data).toEqual({ id, seq: 2 });
    expect(JSON.stringify(live.heard)).not.toContain('secret');
    live.stop();
  });

  test('goes on after the last event that was heard', async () => {
    const first = await follow(desk.url, ana.cookie);
    const id = desk.fake.handOver({});
    const last = await first.until((one) => one.name === 'handoff');
    first.stop();
    await first.ended;
    desk.fake.add(id, { text: 'missed' });
    const again = await follow(desk.url, ana.cookie, { 'last-event-id': last.id });
    await again.until((one) => one.name === 'entries');
    expect(again.heard.map((one) => one.name)).toEqual(['hello', 'entries']);
    again.stop();
  });

  test.each(['', 'nonsense', 'x.1', '.', 'a.b.c'])(
    'says `reset` after an unknown last event %j',
    async (id) => {
      const live = await follow(desk.url, ana.cookie, id ? { 'last-event-id': id } : {});
      await live.until((one) => one.name === 'reset');
      live.stop();
    },
  );

  test('ends within five seconds of its session', async () => {
    const ben = await signIn(desk);
    const live = await follow(desk.url, ben.cookie);
    await live.until((one) => one.name === 'reset');
    const start = Date.now();
    await ben.post('/sign-out');
    await live.ended;
    expect(Date.now() - start).toBeLessThan(5000);
  });

  test('is refused to a stranger and to a page of another site', async () => {
    expect((await follow(desk.url, 'desk=none')).status).toBe(401);
    expect((await follow(desk.url, ana.cookie, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await follow(desk.url, ana.cookie, { origin: 'https://evil.example' })).status).toBe(403);
  });

  test('is bounded in number for one session', async () => {
    const cleo = await newStaff(desk, 'Cleo');
    const streams = await Promise.all(Array.from({ length: 13 }, () => follow(desk.url, cleo.cookie)));
    expect(streams.map((one) => one.status).sort()).toEqual([...Array<number>(12).fill(200), 429]);
    for (const one of streams) one.stop();
    expect((await clientOf(desk.url, cleo.cookie).get('/me')).status).toBe(200);
  });
});
