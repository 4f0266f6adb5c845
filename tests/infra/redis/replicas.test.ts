import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { conversationId } from '../../../src/base/ids.ts';
import { createLog } from '../../../src/base/log.ts';
import type { Conversations } from '../../../src/conversation/conversations.ts';
import { createChanges } from '../../../src/infra/redis/changes.ts';
import { createRedisConversations } from '../../../src/infra/redis/conversations.ts';
import { keysOf } from '../../../src/infra/redis/keys.ts';
import { watchReplicas } from '../../../src/infra/redis/replicas.ts';
import { createKeyRing } from '../../../src/infra/redis/seal.ts';
import { ConversationKeys } from '../../../src/infra/redis/sealed-conversation.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';
import { freePort } from '../../support/server.ts';

const keys = keysOf('test');
let first: TestRedis;
let second: TestRedis;
let onSecond: Redis;
let conversations: Conversations;
let stop: () => void;

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

beforeAll(async () => {
  const port = await freePort();
  first = await startRedis({ port });
  second = await startRedis({ replicaOf: port });
  onSecond = second.client();
  await until(async () => (await onSecond.info('replication')).includes('master_link_status:up'));
  const redis = first.client(2000);
  stop = await watchReplicas(redis, createLog('silent'));
  conversations = createRedisConversations({
    redis,
    keys,
    conversationKeys: new ConversationKeys(redis, keys, createKeyRing(randomBytes(32))),
    changes: createChanges(first.client(), keys),
  });
}, 20_000);
afterAll(async () => {
  stop();
  await first.stop();
  await second.stop();
});

const message = (id: string, messageId: string) => ({
  conversation: conversationId(id),
  channel: 'webchat' as const,
  messageId,
  message: { from: 'patient' as const, kind: 'message' as const, text: 'hello', language: 'en' as const },
  reference: {},
});

it('acknowledges many messages at once only when the replica has each of them', async () => {
  await Promise.all(
    Array.from({ length: 50 }, async (_, n) => {
      await conversations.receive(message(`many${n}`, 'm1'));
      expect(await onSecond.exists(keys('conv', conversationId(`many${n}`), 'log'))).toBe(1);
    }),
  );
});

it('acknowledges nothing while the replica does not follow, and loses nothing', async () => {
  second.pause();
  const refused = conversations.receive(message('behind', 'm1'));
  await expect(refused).rejects.toThrow('no replica has followed');
  second.resume();
  // The channel delivers it again: it is there, once.
  expect(await conversations.receive(message('behind', 'm1'))).toEqual({ kind: 'duplicate', seq: 1 });
  expect(await onSecond.xlen(keys('conv', conversationId('behind'), 'log'))).toBe(1);
});

it('goes on alone when the replica is gone for good', async () => {
  await second.kill();
  const received = await conversations.receive(message('alone', 'm1'));
  expect(received.kind).toBe('run');
});
