// Opens the one store: finds or starts Redis, checks it, and gives what stands on it.
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import type { Log } from '../../base/log.ts';
import type { Conversations } from '../../conversation/conversations.ts';
import type { StaffQueue } from '../../handoff/staff-queue.ts';
import { createRedisAudit, type RedisAudit } from './audit.ts';
import { createChanges, type Changes } from './changes.ts';
import { wrongSettings } from './check-settings.ts';
import { connectRedis, connectWaitingRedis, waitForRedis, type RedisAddress } from './client.ts';
import { createRedisConversations } from './conversations.ts';
import { keysOf, type Keys } from './keys.ts';
import { watchReplicas } from './replicas.ts';
import { createKeyRing, type KeyRing } from './seal.ts';
import { ConversationKeys } from './sealed-conversation.ts';
import { startPrivateRedis, type PrivateRedis } from './server.ts';
import { createRedisStaffQueue } from './staff-queue.ts';

const START_LIMIT_MS = 20_000;

export interface StoreOptions {
  /** A Redis that is given; null for a private one. */
  readonly url: string | null;
  readonly dataDir: string;
  readonly clinicId: string;
  readonly masterKey: Buffer;
  /** Refuse a Redis that could forget. */
  readonly strict: boolean;
  /** Where programs are looked for. */
  readonly path: string;
  readonly log: Log;
}

export interface Store {
  readonly redis: Redis;
  readonly keys: Keys;
  readonly ring: KeyRing;
  readonly changes: Changes;
  readonly conversations: Conversations;
  readonly queue: StaffQueue;
  readonly audit: RedisAudit;
  /** A connection that waits, for job workers; closed with the store. */
  connect(): Redis;
  close(): Promise<void>;
}

/** Thrown where a given Redis is set to forget, in production. */
export class SettingsError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

export async function openStore({
  url,
  dataDir,
  clinicId,
  masterKey,
  strict,
  path,
  log,
}: StoreOptions): Promise<Store> {
  const server: PrivateRedis | null = url === null ? await startPrivateRedis(dataDir, path, log) : null;
  const address: RedisAddress = server ? { socket: server.socket } : { url: url ?? '' };
  const redis = connectRedis(address, log);
  const opened: Redis[] = [redis];
  const connect = (): Redis => {
    const client = connectWaitingRedis(address);
    opened.push(client);
    return client;
  };
  let stopLooking = (): void => {};
  const close = async (): Promise<void> => {
    stopLooking();
    for (const client of opened) client.disconnect();
    await server?.stop();
  };
  try {
    await waitForRedis(redis, START_LIMIT_MS);
    const wrong = server ? [] : await wrongSettings(redis);
    if (strict && wrong.length > 0) throw new SettingsError(wrong);
    for (const _ of wrong) log.warn('redis.settings', { count: wrong.length });
    if (!server) stopLooking = await watchReplicas(redis, log);
  } catch (error) {
    await close();
    throw error;
  }
  const keys = keysOf(clinicId);
  const ring = createKeyRing(masterKey);
  const deps = {
    redis,
    keys,
    conversationKeys: new ConversationKeys(redis, keys, ring),
    changes: createChanges(connect(), keys),
  };
  const conversations = createRedisConversations(deps);
  return {
    redis,
    keys,
    ring,
    changes: deps.changes,
    conversations,
    queue: createRedisStaffQueue({ ...deps, ring, conversations }),
    audit: createRedisAudit({
      redis,
      keys,
      ring,
      checkpointFile: join(dataDir, 'audit-checkpoint.json'),
      log,
    }),
    connect,
    close,
  };
}
