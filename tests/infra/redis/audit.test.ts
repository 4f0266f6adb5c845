import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { silentLog } from '../../../src/base/log.ts';
import { createRedisAudit, type RedisAudit } from '../../../src/infra/redis/audit.ts';
import { keysOf } from '../../../src/infra/redis/keys.ts';
import { createKeyRing } from '../../../src/infra/redis/seal.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
let folder: string;
let redis: Redis;
let audit: RedisAudit;
const keys = keysOf('audited');
const ring = createKeyRing(randomBytes(32));

beforeAll(async () => {
  server = await startRedis();
  redis = server.client();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await redis.flushall();
  folder = await mkdtemp(join(tmpdir(), 'frontdesk-audit-'));
  audit = createRedisAudit({
    redis,
    keys,
    ring,
    checkpointFile: join(folder, 'checkpoint.json'),
    log: silentLog,
  });
  for (let n = 1; n <= 5; n += 1)
    await audit.record({ action: 'handoff.read', actor: `s${n}`, object: `handoff:${n}` });
  await audit.seal();
});

it('holds as it was written, across several seals and writers', async () => {
  const other = createRedisAudit({
    redis,
    keys,
    ring,
    checkpointFile: join(folder, 'checkpoint.json'),
    log: silentLog,
  });
  await Promise.all(
    Array.from({ length: 300 }, (_, n) =>
      (n % 2 ? audit : other).record({ action: 'handoff.listed', actor: 'a', object: '' }),
    ),
  );
  await Promise.all([audit.seal(), other.seal()]);
  await audit.seal();
  expect(await audit.verify()).toEqual({ kind: 'holds', count: 305 });
});

it('finds a changed entry', async () => {
  const [entry] = await redis.xrange(keys('audit'), '3-0', '3-0');
  const fields = entry?.[1] ?? [];
  await redis.del(keys('copy'));
  const all = await redis.xrange(keys('audit'), '-', '+');
  await redis.del(keys('audit'));
  for (const [id, kept] of all)
    await redis.xadd(
      keys('audit'),
      id,
      ...(id === '3-0' ? ['r', (fields[1] ?? '').replace('s3', 's9'), 'h', fields[3] ?? ''] : kept),
    );
  expect(await audit.verify()).toEqual({ kind: 'broken', entry: 3, why: 'changed' });
});

it('finds a gap', async () => {
  await redis.xdel(keys('audit'), '2-0');
  expect(await audit.verify()).toEqual({ kind: 'broken', entry: 2, why: 'missing' });
});

it('finds a cut, also where the head was set back to hide it', async () => {
  const [, last] = (await redis.xrange(keys('audit'), '4-0', '4-0'))[0] ?? ['', []];
  await redis.xdel(keys('audit'), '5-0');
  expect(await audit.verify()).toEqual({ kind: 'broken', entry: 5, why: 'cut' });
  await redis.hset(keys('audit', 'head'), { n: '4', hash: last[3] ?? '' });
  expect(await audit.verify()).toEqual({ kind: 'broken', entry: 5, why: 'cut' });
});

it('finds that everything was thrown away', async () => {
  await redis.flushall();
  expect(await audit.verify()).toEqual({ kind: 'broken', entry: 1, why: 'cut' });
});
