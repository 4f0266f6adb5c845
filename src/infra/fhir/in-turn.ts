// One thing at a time for one key, so that what is checked first is still so when it is written. Within this
// process; between processes the EHR's versions decide.

/** Runs `work` once everything that was given for the same key before has ended, however it ended. */
export function createInTurn(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, mine);
    const forget = (): void => {
      if (last.get(key) === mine) last.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  };
}
