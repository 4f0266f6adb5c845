// Random bytes in small parts, fetched for many of them at once: each fetch is a call of the system.
import { randomBytes } from 'node:crypto';

const FETCHED = 4096;
let fetched = Buffer.alloc(0);

/** `count` random bytes, given out once. */
export function randomPart(count: number): Buffer {
  if (fetched.length < count) fetched = randomBytes(FETCHED);
  const part = fetched.subarray(0, count);
  fetched = fetched.subarray(count);
  return part;
}
