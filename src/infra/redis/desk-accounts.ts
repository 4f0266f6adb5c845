// Staff accounts and sessions in Redis. A name is sealed and found by a keyed hash; of a session's token only
// the SHA-256 is kept, so a dump of Redis signs nobody in.
import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { AuditLog } from '../../audit/audit.ts';
import { FrontdeskError } from '../../base/errors.ts';
import { newId, newSecret, staffId, type StaffId } from '../../base/ids.ts';
import { foldText } from '../../base/text.ts';
import {
  SESSION_IDLE_MS,
  SESSION_LIMIT_MS,
  type NewAccount,
  type StaffAccounts,
  type StaffSessions,
} from '../../handoff/staff-accounts.ts';
import type { StaffMember } from '../../handoff/staff-queue.ts';
import { checkPassword, generatePassword, hashPassword } from './desk-password.ts';
import type { Keys } from './keys.ts';
import { loadScript, runScript, type Argument, type Script } from './scripts.ts';
import type { KeyRing } from './seal.ts';

/** The name of the account that the first start makes. */
export const FIRST_ACCOUNT = 'frontdesk';

export interface DeskStore {
  readonly redis: Redis;
  readonly keys: Keys;
  readonly keyRing: KeyRing;
  readonly audit: AuditLog;
  /** For tests: shorter sessions, in milliseconds. */
  readonly idleMs?: number;
  readonly limitMs?: number;
}

const SCRIPTS = {
  add: loadScript('desk/add-account'),
  setPassword: loadScript('desk/set-password'),
  disable: loadScript('desk/disable-account'),
  open: loadScript('desk/open-session'),
  touch: loadScript('desk/touch-session'),
};

const Word = z.instanceof(Buffer).transform((bytes) => bytes.toString('utf8'));
const Touched = z.tuple([Word, Word.pipe(z.coerce.number()), z.instanceof(Buffer)]).nullable();

/** Runs `work`; whatever Redis does not answer becomes `store.unavailable`. */
async function stored<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name === 'ReplyError') throw error;
    if (error instanceof FrontdeskError || error instanceof z.ZodError) throw error;
    throw new FrontdeskError('store.unavailable', {}, error);
  }
}

/** Accounts and sessions of the people at the desk. */
export function createDeskAccounts({
  redis,
  keys,
  keyRing,
  audit,
  idleMs = SESSION_IDLE_MS,
  limitMs = SESSION_LIMIT_MS,
}: DeskStore): StaffAccounts & { readonly sessions: StaffSessions } {
  const names = keys('desk', 'names');
  const accountKey = (id: StaffId | ''): string => keys('desk', 'account', id);
  const sessionsOf = (id: StaffId): string => keys('desk', 'sessions-of', id);
  const sessionKey = (token: string): string =>
    keys('desk', 'session', createHash('sha256').update(token).digest('base64url'));
  const indexOf = (name: string): string => keyRing.hash('staff-name', foldText(name));
  const place = (id: StaffId): string => `staff:${id}`;
  const run = (script: Script, on: readonly string[], args: readonly Argument[] = []): Promise<unknown> =>
    stored(() => runScript(redis, script, on, args));

  const idOf = async (name: string): Promise<StaffId | null> => {
    const found = await stored(() => redis.hget(names, indexOf(name)));
    return found === null ? null : staffId(found);
  };

  const make = async (
    name: string,
    password: string,
    hashing: Promise<string>,
    onlyFirst: boolean,
  ): Promise<NewAccount | null> => {
    const id = newId<StaffId>();
    const hash = await hashing;
    const made = Word.parse(
      await run(
        SCRIPTS.add,
        [names, accountKey(id)],
        [indexOf(name), id, keyRing.seal(place(id), name), hash, onlyFirst ? '1' : '0'],
      ),
    );
    if (made !== 'added') return null;
    await audit.record({ action: 'staff.added', actor: 'system', object: place(id) });
    return { id, name, password };
  };

  const member = async (id: StaffId): Promise<StaffMember | null> => {
    const [name, disabled] = await stored(() => redis.hmgetBuffer(accountKey(id), 'name', 'disabled'));
    return !name || disabled ? null : { id, name: keyRing.unseal(place(id), name) };
  };

  return {
    async add(name) {
      const shown = name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
      if (shown.length > 60 || foldText(shown) === '')
        throw new FrontdeskError('body.invalid', { field: 'name' });
      const password = generatePassword();
      return make(shown, password, hashPassword(password), false);
    },

    async prepareFirst(given) {
      const password = given ?? generatePassword();
      const nobody = (await stored(() => redis.hlen(names))) === 0;
      const hashing = nobody ? hashPassword(password) : null;
      return async () => {
        const made = hashing && (await make(FIRST_ACCOUNT, password, hashing, true));
        if (made || given === null) return made;
        const id = await idOf(FIRST_ACCOUNT);
        if (!id) return null;
        const kept = await stored(() => redis.hget(accountKey(id), 'password'));
        if (!(await checkPassword(password, kept)))
          await run(SCRIPTS.setPassword, [accountKey(id), sessionsOf(id)], [await hashPassword(password)]);
        return { id, name: FIRST_ACCOUNT, password };
      };
    },

    async verify(name, password) {
      const id = await idOf(name);
      const kept = await stored(() => redis.hget(accountKey(id ?? ''), 'password'));
      const right = await checkPassword(password, kept);
      const staff = await member(id ?? staffId(''));
      return right && staff ? { kind: 'verified', staff } : { kind: 'refused', staff: id };
    },

    async disable(name) {
      const id = await idOf(name);
      if (!id) return false;
      await run(SCRIPTS.disable, [accountKey(id), sessionsOf(id)]);
      await audit.record({ action: 'staff.disabled', actor: 'system', object: place(id) });
      return true;
    },

    async list() {
      const ids = await stored(() => redis.hvals(names));
      const members = await Promise.all(ids.map((id) => member(staffId(id))));
      return members.filter((one) => one !== null).sort((a, b) => a.name.localeCompare(b.name));
    },

    sessions: {
      async open(staff) {
        const token = newSecret();
        const answer = Word.parse(
          await run(
            SCRIPTS.open,
            [sessionKey(token), accountKey(staff), sessionsOf(staff)],
            [staff, idleMs, limitMs],
          ),
        );
        return answer === 'open' ? token : null;
      },
      async touch(token) {
        const found = Touched.parse(await run(SCRIPTS.touch, [sessionKey(token)], [accountKey(''), idleMs]));
        if (!found) return null;
        const id = staffId(found[0]);
        return { staff: { id, name: keyRing.unseal(place(id), found[2]) }, endsAt: found[1] };
      },
      async end(token) {
        await stored(() => redis.del(sessionKey(token)));
      },
    },
  };
}
