// The chain: each record's keyed hash covers the one before it, so a change, a gap or a cut shows. The key comes
// from ENCRYPTION_KEY: who can write to Redis alone cannot make a chain that holds.
import { createHmac } from 'node:crypto';

/** The hash that the first record stands on. */
export const GENESIS = '0'.repeat(43);

export interface Link {
  readonly n: number;
  /** The record as JSON, exactly as it was hashed. */
  readonly record: string;
  readonly hash: string;
}

/** A place in the chain that was written down elsewhere. */
export interface Checkpoint {
  readonly n: number;
  readonly hash: string;
}

export type Verification =
  | { readonly kind: 'holds'; readonly count: number }
  | {
      readonly kind: 'broken';
      readonly entry: number;
      readonly why: 'changed' | 'missing' | 'cut' | 'rewritten';
    };

export const linkHash = (key: Buffer, previous: string, n: number, record: string): string =>
  createHmac('sha256', key).update(`${previous}\n${n}\n${record}`).digest('base64url');

/**
 * Checks links in order against the head kept in Redis and a checkpoint kept outside it.
 * Gives the number of the first entry that is changed, missing or cut off.
 */
export async function verifyChain(
  key: Buffer,
  links: AsyncIterable<Link>,
  head: Checkpoint,
  checkpoint: Checkpoint | null,
): Promise<Verification> {
  let previous = GENESIS;
  let count = 0;
  for await (const link of links) {
    if (link.n !== count + 1) return { kind: 'broken', entry: count + 1, why: 'missing' };
    if (linkHash(key, previous, link.n, link.record) !== link.hash)
      return { kind: 'broken', entry: link.n, why: 'changed' };
    if (checkpoint && checkpoint.n === link.n && checkpoint.hash !== link.hash)
      return { kind: 'broken', entry: link.n, why: 'rewritten' };
    previous = link.hash;
    count = link.n;
  }
  if (count < head.n || (checkpoint && count < checkpoint.n))
    return { kind: 'broken', entry: count + 1, why: 'cut' };
  if (count > head.n || (count > 0 && head.hash !== previous))
    return { kind: 'broken', entry: head.n + 1, why: 'rewritten' };
  return { kind: 'holds', count };
}
