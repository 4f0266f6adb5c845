// A time by which staff have to have answered, on a real Redis: it goes with the handoff, and once it is past it is told
// once, whoever looks.
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { staffId } from '../../src/base/ids.ts';
import type { LogFields } from '../../src/base/log.ts';
import { createMetrics } from '../../src/base/metrics.ts';
import type { Turn } from '../../src/conversation/conversations.ts';
import { startWatch } from '../../src/jobs/watch.job.ts';
import { handOver, startStore, type TestStore } from '../support/desk/store.ts';

const ana = { id: staffId('s1'), name: 'Ana' };
const notice = { text: 'Ana', language: 'es' as const };
let kept: TestStore;
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  kept = await startStore();
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
afterAll(() => kept.stop());

/** Far enough for what comes before it, however slow the machine. */
const SOON = 4_000;
const looks = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something was logged, and a little longer for what should not be. */
async function told(lines: readonly unknown[]): Promise<void> {
  for (let tries = 0; tries < 200 && lines.length === 0; tries += 1) await looks(100);
  await looks(150);
}

/** Two processes that look; gives the lines that were logged and the figure of the counter. */
function watch() {
  const lines: [string, LogFields | undefined][] = [];
  const say = (event: string, fields?: LogFields): void => void lines.push([event, fields]);
  const metrics = createMetrics();
  for (let n = 0; n < 2; n += 1)
    stops.push(
      startWatch({
        queue: kept.store.queue,
        recover: () => Promise.resolve(),
        stillWaiting: () => Promise.resolve(),
        alarm: () => undefined,
        sealAudit: () => Promise.resolve(),
        metrics,
        log: { info: say, warn: say, error: say },
        everyMs: 10,
      }),
    );
  return { lines, figure: async () => (await metrics.overdue.get()).values[0]?.value, metrics };
}
/** The audit entries of a handoff that say it is overdue. */
async function audited(handoff: string): Promise<unknown[]> {
  const { redis, keys } = kept.store;
  const all = (await redis.xrange(keys('events'), '-', '+')).map(([, flat]) =>
    Object.fromEntries(Array.from({ length: flat.length / 2 }, (_, n) => [flat[2 * n], flat[2 * n + 1]])),
  );
  return all.filter(({ action, object }) => action === 'handoff.overdue' && object === `handoff:${handoff}`);
}
const answerBy = async (handoff: Awaited<ReturnType<typeof handOver>>['id']): Promise<unknown> =>
  (await kept.store.queue.get(handoff))?.handoff.answerBy;

test('survives a claim and a release, and is told once by all that look, without the patient’s words', async () => {
  const at = Date.now() + SOON;
  const { id, conversation } = await handOver(kept.store, { brief: { answerBy: at } });
  const { queue } = kept.store;
  await queue.claim(id, ana, notice);
  expect(await answerBy(id)).toBe(at);
  await queue.release(id, ana, notice);
  expect((await queue.list('waiting')).find((one) => one.id === id)?.answerBy).toBe(at);
  const { lines, figure, metrics } = watch();
  await looks(100);
  expect(lines).toEqual([]);
  await told(lines);
  expect(lines).toEqual([['handoff.overdue', { handoff: id, conversation }]]);
  expect(await figure()).toBe(1);
  expect(await metrics.text()).toContain('frontdesk_handoffs_overdue_total 1');
  expect(await audited(id)).toEqual([
    expect.objectContaining({ actor: 'system', detail: JSON.stringify({ answerBy: at, state: 'waiting' }) }),
  ]);
  expect(await answerBy(id)).toBe(at);
});

test('is told while a person holds the handoff, and not once it is closed', async () => {
  const at = Date.now() + SOON;
  const [held, closed] = [
    await handOver(kept.store, { brief: { answerBy: at } }),
    await handOver(kept.store, { brief: { answerBy: at } }),
  ];
  const { queue } = kept.store;
  for (const { id } of [held, closed]) await queue.claim(id, ana, notice);
  await queue.close(closed.id, ana, 'answered', notice);
  const { lines } = watch();
  await told(lines);
  expect(lines).toEqual([['handoff.overdue', { handoff: held.id, conversation: held.conversation }]]);
  expect(await audited(closed.id)).toEqual([]);
});

test('of several the earliest counts, and moves the handoff forward', async () => {
  const hour = 3_600_000;
  const { conversations, queue } = kept.store;
  const first = await handOver(kept.store);
  const second = await handOver(kept.store);
  const order = async (): Promise<number[]> => {
    const ids = (await queue.list('waiting')).map(({ id }) => id);
    return [first, second].map(({ id }) => ids.indexOf(id));
  };
  expect(await answerBy(second.id)).toBeNull();
  const more = async (at: number | undefined): Promise<void> => {
    const is = await conversations.get(second.conversation);
    const [message] = await conversations.entries(second.conversation, 0);
    if (!is || !message) throw new Error('no conversation');
    const turn: Turn = { ...is, conversation: is.id, token: '', message, recent: [], memory: null };
    await conversations.interrupt(
      { ...turn, message: { ...message, seq: (asked += 1) } },
      {
        entries: [],
        memory: null,
        language: 'es',
        handoff: {
          priority: 'clinical',
          reason: 'medication',
          categories: [],
          brief: { wants: '', cause: '', said: '', ...(at !== undefined && { answerBy: at }) },
        },
      },
    );
  };
  let asked = 1;
  const soon = Date.now() + hour;
  expect(await order()).toEqual([...(await order())].sort((a, b) => a - b));
  await more(soon);
  expect(await answerBy(second.id)).toBe(soon);
  expect((await order())[1]).toBeLessThan((await order())[0] ?? 0);
  await more(soon + hour);
  await more(undefined);
  expect(await answerBy(second.id)).toBe(soon);
});
