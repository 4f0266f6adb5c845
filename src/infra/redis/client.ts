// The one door to Redis. No command waits longer than a moment and none waits for a server that is away: a
// patient is better served by "please call us" now than by an answer later. Scripts are idempotent, so a
// command that is sent again after a lost reply does no harm.
import { Redis } from 'ioredis';
import type { Log } from '../../base/log.ts';
import { errorFields } from '../../base/log.ts';

/** How long one command may take, in milliseconds. */
export const COMMAND_LIMIT_MS = 800;

/** Where Redis is: a socket's path or a redis:// address. */
export type RedisAddress = { readonly socket: string } | { readonly url: string };

const target = (address: RedisAddress): string => ('socket' in address ? address.socket : address.url);
const soon = (attempt: number): number => Math.min(50 * attempt, 1000);

/** A client for requests: fails at once while the server is away. */
export function connectRedis(address: RedisAddress, log: Log): Redis {
  const client = new Redis(target(address), {
    commandTimeout: COMMAND_LIMIT_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    retryStrategy: soon,
    connectTimeout: 2000,
  });
  let away = false;
  client.on('error', (error: unknown) => {
    if (!away) log.error('redis.away', errorFields(error));
    away = true;
  });
  client.on('ready', () => {
    if (away) log.info('redis.back');
    away = false;
  });
  return client;
}

/** A client for subscriptions or job workers, which wait for the server as long as it takes. */
export function connectWaitingRedis(address: RedisAddress): Redis {
  const client = new Redis(target(address), { maxRetriesPerRequest: null, retryStrategy: soon });
  client.on('error', () => {});
  return client;
}

/** Resolves when the server answers; rejects after `limitMs`. */
export async function waitForRedis(client: Redis, limitMs: number): Promise<void> {
  const end = Date.now() + limitMs;
  for (;;) {
    try {
      await client.ping();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
