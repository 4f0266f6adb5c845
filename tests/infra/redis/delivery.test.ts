// Marks and consent on a real Redis: one sender in each conversation, one move from each state, no number in a key.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { conversationId } from '../../../src/base/ids.ts';
import { createChanges, type Changes } from '../../../src/infra/redis/changes.ts';
import { createDeliveryMarks } from '../../../src/infra/redis/delivery-marks.ts';
import { keysOf } from '../../../src/infra/redis/keys.ts';
import { createKeyRing } from '../../../src/infra/redis/seal.ts';
import { createSmsConsent } from '../../../src/infra/redis/sms-consent.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
  changes = createChanges(server.client(), keys);
});
afterAll(() => server.stop());
const keys = keysOf('test');
let changes: Changes;
const marks = () => createDeliveryMarks({ redis: server.client(), keys, changes });

it('lets one of many move a text from queued to sending', async () => {
  const id = conversationId('one');
  await server.client().hset(keys('conv', id), 'seq', 3, 'mode', 'assistant');
  const all = await Promise.all(Array.from({ length: 20 }, () => marks().move(id, 3, 'queued', 'sending')));
  expect(all.filter(Boolean)).toHaveLength(1);
  expect(await marks().move(id, 3, 'sending', 'queued')).toBe(true);
  expect(await marks().move(id, 3, 'sending', 'queued')).toBe(false);
});

it('lets one send in a conversation until it lets go, and never lets go of another’s hold', async () => {
  const [a, b] = [marks(), marks()];
  const id = conversationId('two');
  const release = await a.hold(id, 50);
  expect(await b.hold(id, 5000)).toBeNull();
  const redis = server.client();
  while (await redis.exists(keys('conv', id, 'sender')))
    await new Promise((resolve) => setImmediate(resolve));
  const other = await b.hold(id, 5000);
  await release?.();
  expect(await a.hold(id, 5000)).toBeNull();
  await other?.();
  expect(await a.hold(id, 5000)).not.toBeNull();
});

it('remembers who wants no texts, without their number', async () => {
  const redis = server.client();
  const consent = createSmsConsent({ redis, keys, keyRing: createKeyRing(randomBytes(32)) });
  expect([
    await consent.isOut('+12125550123'),
    await consent.optOut('+12125550123'),
    await consent.optOut('+12125550123'),
    await consent.isOut('+12125550123'),
  ]).toEqual([false, true, false, true]);
  expect(JSON.stringify(await redis.smembers(keys('sms', 'out')))).not.toContain('5550123');
  expect([await consent.optIn('+12125550123'), await consent.isOut('+12125550123')]).toEqual([true, false]);
});
