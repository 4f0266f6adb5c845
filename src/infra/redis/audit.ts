// The audit log in Redis. Whatever changes state writes its event in the same script; reads and refusals write
// theirs before data leaves. Here the events become links of the chain, and a checkpoint goes to a file.
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { AuditLog } from '../../audit/audit.ts';
import {
  GENESIS,
  linkHash,
  verifyChain,
  type Checkpoint,
  type Link,
  type Verification,
} from '../../audit/chain.ts';
import { errorFields, type Log } from '../../base/log.ts';
import type { Keys } from './keys.ts';
import { fields, list, text } from './reply.ts';
import { loadScript, runScript, type Argument } from './scripts.ts';
import type { KeyRing } from './seal.ts';

const chain = loadScript('audit/chain');
const AT_ONCE = 200;
const CheckpointShape = z.object({ n: z.number().int().min(0), hash: z.string() });

export interface AuditDeps {
  readonly redis: Redis;
  readonly keys: Keys;
  readonly ring: KeyRing;
  /** Where the checkpoint is written down, outside Redis. */
  readonly checkpointFile: string;
  readonly log: Log;
}

export interface RedisAudit extends AuditLog {
  /** Chains what happened since; safe to call from several processes. */
  seal(): Promise<void>;
  verify(): Promise<Verification>;
}

export function createRedisAudit({ redis, keys, ring, checkpointFile, log }: AuditDeps): RedisAudit {
  const key = ring.derive('audit');
  const [chainKey, headKey, eventsKey] = [keys('audit'), keys('audit', 'head'), keys('events')];

  const readHead = async (): Promise<Checkpoint & { event: string }> => {
    const [n, hash, event] = await redis.hmget(headKey, 'n', 'hash', 'event');
    return { n: Number(n ?? 0), hash: hash ?? GENESIS, event: event ?? '0-0' };
  };
  const readCheckpoint = async (): Promise<Checkpoint | null> => {
    const kept = await readFile(checkpointFile, 'utf8').catch(() => null);
    return kept === null ? null : CheckpointShape.parse(JSON.parse(kept));
  };
  const writeCheckpoint = async (checkpoint: Checkpoint): Promise<void> => {
    const draft = `${checkpointFile}.${process.pid}`;
    await writeFile(draft, JSON.stringify(checkpoint), { mode: 0o600 });
    await rename(draft, checkpointFile);
  };

  /** Chains one batch; false where nothing was left. */
  const sealBatch = async (): Promise<boolean> => {
    const head = await readHead();
    const events = list(await redis.callBuffer('XRANGE', eventsKey, `(${head.event}`, '+', 'COUNT', AT_ONCE));
    if (events.length === 0) return false;
    let { n, hash } = head;
    let last = head.event;
    const args: Argument[] = [];
    for (const raw of events) {
      const [id, flat] = list(raw);
      const kept = fields(flat);
      const record = JSON.stringify(
        Object.fromEntries([...kept].map(([name, value]) => [name, value.toString('utf8')])),
      );
      n += 1;
      hash = linkHash(key, hash, n, record);
      last = text(id);
      args.push(n, record, hash);
    }
    const mine =
      (await runScript(
        redis,
        chain,
        [chainKey, headKey, eventsKey],
        [head.n, last, n, hash, events.length, ...args],
      )) === 1;
    if (mine) await writeCheckpoint({ n, hash });
    return events.length === AT_ONCE;
  };

  async function* links(): AsyncGenerator<Link> {
    for (let from = '-'; ;) {
      const page = list(await redis.callBuffer('XRANGE', chainKey, from, '+', 'COUNT', 1000));
      for (const raw of page) {
        const [id, flat] = list(raw);
        const kept = fields(flat);
        from = `(${text(id)}`;
        yield { n: Number.parseInt(text(id), 10), record: text(kept.get('r')), hash: text(kept.get('h')) };
      }
      if (page.length < 1000) return;
    }
  }

  return {
    async record(event) {
      await redis.xadd(
        eventsKey,
        '*',
        'action',
        event.action,
        'actor',
        event.actor,
        'object',
        event.object,
        'at',
        String(Date.now()),
        'detail',
        JSON.stringify(event.detail ?? {}),
      );
    },
    async seal() {
      try {
        while (await sealBatch());
      } catch (error) {
        log.warn('audit.seal-failed', errorFields(error));
      }
    },
    async verify() {
      const head = await readHead();
      return verifyChain(key, links(), head, await readCheckpoint());
    },
  };
}
