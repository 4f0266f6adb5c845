// How often a sign-in may be tried: five times per name and address, then a wait that doubles; and a wider
// limit per address and per name, so that neither many names nor many addresses get around it.
import type { Redis } from 'ioredis';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { FrontdeskError } from '../../base/errors.ts';
import { foldText } from '../../base/text.ts';
import type { SignInLimits } from '../../handoff/staff-accounts.ts';
import type { Keys } from './keys.ts';
import type { KeyRing } from './seal.ts';

const FREE = 5;
const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 60 * 60;
const DAY_S = 24 * 60 * 60;

/** For load tests: nobody is held up. */
export const noSignInLimits: SignInLimits = {
  attempt: () => Promise.resolve({ allowed: true }),
  succeeded: () => Promise.resolve(),
};

/** Limits that hold over all processes and restarts. Names and addresses are kept as keyed hashes. */
export function createSignInLimits({
  redis,
  keys,
  keyRing,
}: {
  redis: Redis;
  keys: Keys;
  keyRing: KeyRing;
}): SignInLimits {
  const limiter = (name: string, points: number, duration: number): RateLimiterRedis =>
    new RateLimiterRedis({ storeClient: redis, keyPrefix: keys('desk', 'limit', name), points, duration });
  const pair = limiter('pair', FREE, 15 * 60);
  const strikes = limiter('strikes', 1_000_000, DAY_S);
  const address = limiter('address', 60, 15 * 60);
  const account = limiter('name', 100, 60 * 60);

  const take = async (from: RateLimiterRedis, key: string): Promise<RateLimiterRes | null> => {
    try {
      await from.consume(key);
      return null;
    } catch (error) {
      if (error instanceof RateLimiterRes) return error;
      throw new FrontdeskError('store.unavailable', {}, error);
    }
  };
  const keyOf = (...parts: string[]): string => keyRing.hash('sign-in', parts.join('\0'));

  return {
    async attempt(name, from) {
      const both = keyOf(foldText(name), from);
      const refused = await take(pair, both);
      if (refused) {
        if (refused.consumedPoints !== FREE + 1)
          return { allowed: false, retryAfterMs: refused.msBeforeNext };
        const strike = await strikes.penalty(both);
        const wait = Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (strike.consumedPoints - 1));
        await pair.block(both, wait);
        return { allowed: false, retryAfterMs: wait * 1000 };
      }
      const wide = (await take(address, keyOf(from))) ?? (await take(account, keyOf(foldText(name))));
      return wide ? { allowed: false, retryAfterMs: wide.msBeforeNext } : { allowed: true };
    },
    async succeeded(name, from) {
      const both = keyOf(foldText(name), from);
      await Promise.all([pair.delete(both), strikes.delete(both)]);
    },
  };
}
