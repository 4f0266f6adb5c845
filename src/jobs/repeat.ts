// Looks again and again, one look at a time, until it is told to stop.

/** Looks at once and then `everyMs` after each look has ended. Gives how to stop: resolves when the last is over. */
export function repeat(look: () => Promise<void>, everyMs: number): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void>;
  const again = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      looking = look().finally(again);
    }, everyMs);
    timer.unref();
  };
  looking = look().finally(again);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await looking;
  };
}
