// The identity check: name, date of birth and phone, few attempts, the same words and the same time for an
// unknown person and a wrong answer. SMS numbers and names alone prove nothing.

/** Failed checks allowed in one conversation, and against one claimed person, within an hour. */
export const ATTEMPTS_ALLOWED = 3;

/** Counts failed checks where every process sees them. */
export interface Attempts {
  /** Counts one failed check against `keys` and says how many are left (0: go to a person). */
  fail(keys: readonly string[]): Promise<number>;
  /** How many are left without counting. */
  left(keys: readonly string[]): Promise<number>;
}
