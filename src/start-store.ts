// The first half of the start: the clinic's folder, Redis, and the desk's first account. It loads little, so that
// the account's password, which takes half a second to hash on a thread of its own, is hashed while the rest is loaded.
import type { Log } from './base/log.ts';
import type { Config } from './config/config.ts';
import type { NewAccount, StaffAccounts, StaffSessions } from './handoff/staff-accounts.ts';
import { loadClinic, type LoadedClinic } from './infra/files/load-clinic.ts';
import { masterKeyIn } from './infra/files/master-key.ts';
import { createDeskAccounts } from './infra/redis/desk-accounts.ts';
import { openStore, type Store } from './infra/redis/open-store.ts';

export interface StartedStore extends LoadedClinic {
  readonly store: Store;
  readonly accounts: StaffAccounts & { readonly sessions: StaffSessions };
  /** Makes the account of the first start, with its password; null later. */
  readonly makeFirstAccount: () => Promise<NewAccount | null>;
}

/** Reads the clinic and opens the store. Throws what main.ts knows how to tell. `path` is where programs are looked for. */
export async function startStore(config: Config, log: Log, path: string): Promise<StartedStore> {
  const loaded = loadClinic(config.clinicDir);
  const store = await openStore({
    url: config.redis.kind === 'given' ? config.redis.url.reveal() : null,
    dataDir: config.dataDir,
    clinicId: loaded.clinic.id,
    masterKey: config.encryptionKey
      ? Buffer.from(config.encryptionKey.reveal(), 'base64')
      : masterKeyIn(config.dataDir),
    strict: config.production,
    path,
    log,
  });
  const { redis, keys, ring, audit } = store;
  const accounts = createDeskAccounts({ redis, keys, keyRing: ring, audit });
  const makeFirstAccount = await accounts.prepareFirst(config.deskPassword?.reveal() ?? null);
  return { ...loaded, store, accounts, makeFirstAccount };
}
