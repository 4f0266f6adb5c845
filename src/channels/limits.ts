// How often one sender may do a thing. Counted in this process, so that it holds while Redis is away; with
// several processes the limit is per process, which is what it protects.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { FrontdeskError } from '../base/errors.ts';

/** Counts one use for `key`; throws `rate.limited` when it is one too many. */
export type Limit = (key: string) => Promise<void>;

/** At most `points` uses in `seconds` for each key; `on` false for load tests. */
export function createLimit(points: number, seconds: number, on: boolean): Limit {
  if (!on) return () => Promise.resolve();
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (key) => {
    try {
      await limiter.consume(key);
    } catch (refused) {
      throw new FrontdeskError(
        'rate.limited',
        refused instanceof RateLimiterRes ? { retryAfterMs: refused.msBeforeNext } : {},
      );
    }
  };
}
