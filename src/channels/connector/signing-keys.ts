// The Bot Connector's public keys, with the channels that each may sign for. They are fetched from the published
// metadata, kept for a day, and asked for again when a key is new, but not more often than the limit says, so that
// forged key ids cannot make this server knock there.
import { importJWK, type CryptoKey } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';

/** Where the Bot Connector publishes its keys (Microsoft, "Authenticate requests from the Bot Connector service"). */
export const CONNECTOR_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const KEEP_MS = 24 * 60 * 60_000;
/** Between two fetches for a key that is not known. */
const AGAIN_MS = 5 * 60_000;
const FETCH_LIMIT_MS = 5000;

const Metadata = z.object({ jwks_uri: z.url() });
const Keys = z.object({
  keys: z.array(
    z.looseObject({
      kid: z.string(),
      kty: z.string(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});

export interface SigningKey {
  readonly key: CryptoKey;
  /** Channels that it may sign for; none listed is no limit. */
  readonly endorsements: readonly string[];
}

/** A key by its id; null where there is none. Rejects while the metadata cannot be read and nothing is kept. */
export type SigningKeys = (kid: string) => Promise<SigningKey | null>;

export function createSigningKeys(metadataUrl: string, clock: Clock): SigningKeys {
  let known: ReadonlyMap<string, SigningKey> = new Map();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | null = null;

  const get = async (url: string): Promise<unknown> => {
    const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_LIMIT_MS) });
    if (!response.ok) throw new Error('signing keys are not to be had');
    return response.json();
  };
  const load = async (): Promise<void> => {
    triedAt = clock.now();
    const { jwks_uri } = Metadata.parse(await get(metadataUrl));
    const { keys } = Keys.parse(await get(jwks_uri));
    const found = new Map<string, SigningKey>();
    for (const { kid, kty, n, e, endorsements = [] } of keys) {
      if (kty !== 'RSA' || n === undefined || e === undefined) continue;
      const key = await importJWK({ kty, n, e }, 'RS256');
      if (!(key instanceof Uint8Array)) found.set(kid, { key, endorsements });
    }
    known = found;
    fetchedAt = clock.now();
  };
  const refresh = (): Promise<void> => {
    fetching ??= load().finally(() => (fetching = null));
    return fetching;
  };

  return async (kid) => {
    const now = clock.now();
    const stale = now - fetchedAt > KEEP_MS;
    const found = known.get(kid);
    if (found && !stale) return found;
    if (now - triedAt > AGAIN_MS || fetching || (known.size === 0 && now - triedAt > 1000)) {
      await refresh().catch((error: unknown) => {
        // Keys of yesterday are better than none; a retired one is not taken for longer than another day.
        if (known.size === 0 || now - fetchedAt > 2 * KEEP_MS) throw error;
      });
    } else if (known.size === 0) throw new Error('signing keys are not to be had');
    return known.get(kid) ?? null;
  };
}
