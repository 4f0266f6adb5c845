// Time is passed in, never read from the air, so that a test can stand on any day of the year.

/** Says what time it is. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is moved, for tests and demonstrations. */
export function fixedClock(start: number): Clock & { set(ms: number): void; advance(ms: number): void } {
  let at = start;
  return {
    now: () => at,
    set: (ms) => void (at = ms),
    advance: (ms) => void (at += ms),
  };
}
