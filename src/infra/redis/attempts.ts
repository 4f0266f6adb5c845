// Failed identity checks, counted in Redis where every process sees them, for an hour from the first.
import type { Redis } from 'ioredis';
import { ATTEMPTS_ALLOWED, type Attempts } from '../../identity/verify.ts';
import type { Keys } from './keys.ts';
import { list, number } from './reply.ts';
import { loadScript, runScript } from './scripts.ts';
import type { KeyRing } from './seal.ts';

/** How long a failure counts, in ms. */
const FOR_MS = 3_600_000;

const failScript = loadScript('identity/fail');

export interface AttemptsDeps {
  readonly redis: Redis;
  readonly keys: Keys;
  readonly keyRing: KeyRing;
}

export function createRedisAttempts({ redis, keys, keyRing }: AttemptsDeps): Attempts {
  // What is counted against names a person, so it is kept as a keyed hash.
  const counters = (against: readonly string[]): string[] =>
    against.map((key) => keys('attempts', keyRing.hash('attempts', key)));
  const leftAfter = (failed: number): number => Math.max(0, ATTEMPTS_ALLOWED - failed);
  return {
    async fail(against) {
      if (against.length === 0) return ATTEMPTS_ALLOWED;
      return leftAfter(number(await runScript(redis, failScript, counters(against), [FOR_MS])));
    },
    async left(against) {
      if (against.length === 0) return ATTEMPTS_ALLOWED;
      const counts = list(await redis.mget(...counters(against)));
      return leftAfter(Math.max(...counts.map((count) => (count === null ? 0 : number(count)))));
    },
  };
}
