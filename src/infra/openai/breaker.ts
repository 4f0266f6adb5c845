// Stops asking a model that is down: after five failures in a row nobody waits for it any more for half a
// minute; then one question tries, and decides whether the others may.
import type { Clock } from '../../base/clock.ts';

export const FAILURES_TO_OPEN = 5;
/** Milliseconds. */
export const OPEN_FOR_MS = 30_000;

export interface Breaker {
  /** Whether a call may go out now. Whoever is told true reports back with `done`. */
  admits(): boolean;
  /** `ok: null` says nothing about the server, and only ends the trial. */
  done(ok: boolean | null): void;
}

export function createBreaker(clock: Clock): Breaker {
  let failures = 0;
  let openUntil = 0;
  let trying = false;
  return {
    admits() {
      if (failures < FAILURES_TO_OPEN) return true;
      if (trying || clock.now() < openUntil) return false;
      trying = true;
      return true;
    },
    done(ok) {
      trying = false;
      if (ok === null) return;
      failures = ok ? 0 : failures + 1;
      if (failures >= FAILURES_TO_OPEN) openUntil = clock.now() + OPEN_FOR_MS;
    },
  };
}
