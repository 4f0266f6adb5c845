import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Redis } from 'ioredis';
import { conversationId } from '../../src/base/ids.ts';
import { attemptKeys } from '../../src/identity/attempt-keys.ts';
import { loadClinic } from '../../src/infra/files/load-clinic.ts';
import { createRedisAttempts } from '../../src/infra/redis/attempts.ts';
import { keysOf } from '../../src/infra/redis/keys.ts';
import { createRedisPatients, type RedisPatients } from '../../src/infra/redis/patients.ts';
import { createKeyRing } from '../../src/infra/redis/seal.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

const keyRing = createKeyRing(randomBytes(32));
const keys = keysOf('test');
const { patients: samples } = loadClinic('clinic');
let server: TestRedis;
let redis: Redis;
let patients: RedisPatients;

beforeAll(async () => {
  server = await startRedis();
  redis = server.client();
  patients = createRedisPatients({ redis, keys, keyRing });
  await patients.seed(samples);
});
afterAll(() => server.stop());

describe('the patient directory', () => {
  test('knows every patient of the example by the three facts, and by their id', async () => {
    for (const { id, name, birthDate, phone, language } of samples) {
      const found = await patients.find({ name, birthDate, phone });
      expect(found).toEqual({ id, name, birthDate, phone, language });
      expect(await patients.get(found!.id)).toEqual(found);
    }
  });

  test('adds nobody twice', async () => {
    expect(await patients.seed(samples)).toBe(0);
  });

  test('forgives a typo and a middle name, and no other fact', async () => {
    const { birthDate, phone } = samples.find(({ id }) => id === 'maria-fernanda-lopez')!;
    expect((await patients.find({ name: 'lopez maria', birthDate, phone }))?.id).toBe('maria-fernanda-lopez');
    expect(await patients.find({ name: 'Maria Gomez', birthDate, phone })).toBeNull();
    expect(await patients.find({ name: 'Maria Lopez', birthDate: '1990-06-22', phone })).toBeNull();
    expect(await patients.find({ name: 'Maria Lopez', birthDate, phone: '+12125550199' })).toBeNull();
  });

  test('tells twins with one phone apart, and neither from a name that fits both', async () => {
    const facts = { birthDate: '2015-05-05', phone: '+12125550190' };
    const ana = await patients.add({ name: 'Ana Ruiz', ...facts }, 'es');
    const ada = await patients.add({ name: 'Ada Lucía Ruiz', ...facts }, 'es');
    expect(ada.id).not.toBe(ana.id);
    expect((await patients.find({ name: 'Ana Ruiz', ...facts }))?.id).toBe(ana.id);
    expect((await patients.find({ name: 'Ada Ruiz', ...facts }))?.id).toBe(ada.id);
    expect(await patients.find({ name: 'A. Ruiz', ...facts })).toBeNull();
  });

  test('adding the same person at the same time makes one patient', async () => {
    const claimed = { name: 'Nina Simone Okoye', birthDate: '1999-01-02', phone: '+12125550191' };
    const added = await Promise.all(Array.from({ length: 20 }, () => patients.add(claimed, 'en')));
    expect(new Set(added.map(({ id }) => id)).size).toBe(1);
    expect((await patients.add({ ...claimed, name: 'OKOYE NINA SIMONE' }, 'en')).id).toBe(added[0]!.id);
  });

  test('shows no patient to somebody who reads the whole of Redis', async () => {
    const names = await redis.keys('*');
    const dump = (
      await Promise.all(
        names.map(async (key) =>
          Buffer.concat([Buffer.from(key), (await redis.dumpBuffer(key)) ?? Buffer.alloc(0)]).toString(
            'latin1',
          ),
        ),
      )
    ).join('\n');
    for (const { name, birthDate, phone } of samples)
      for (const fact of [name, birthDate, phone.slice(1)]) expect(dump.includes(fact)).toBe(false);
  });

  test('does the same work for an unknown person and a wrong name', async () => {
    const { name, birthDate, phone } = samples[0]!;
    const commands: string[][] = [];
    const monitored = new Proxy(redis, {
      get(target, property, receiver) {
        if (typeof property === 'string' && /^(smembers|mget|get)/.test(property)) {
          return (...args: string[]) => {
            commands.at(-1)?.push(`${property} ${args.length}`);
            return Reflect.apply(Reflect.get(target, property, receiver), target, args);
          };
        }
        return Reflect.get(target, property, receiver);
      },
    });
    const watched = createRedisPatients({ redis: monitored, keys, keyRing });
    for (const claimed of [
      { name, birthDate, phone },
      { name: 'Some Body', birthDate, phone },
      { name, birthDate: '1900-02-02', phone },
    ]) {
      commands.push([]);
      await watched.find(claimed);
    }
    expect(commands[1]).toEqual(commands[0]);
    expect(commands[2]).toEqual(commands[0]);
  });
});

describe('failed checks', () => {
  const claimed = { name: 'Rosa Delgado', birthDate: '1958-03-14', phone: '+12125550150' };

  test('are counted for the conversation and for the person, whichever fact is varied', async () => {
    const attempts = createRedisAttempts({ redis, keys, keyRing });
    const tries = [
      attemptKeys(conversationId('one'), claimed),
      attemptKeys(conversationId('two'), { ...claimed, phone: '+12125550198' }),
      attemptKeys(conversationId('three'), { ...claimed, phone: '+12125550197' }),
    ];
    expect(await attempts.left(tries[0]!)).toBe(3);
    expect(await attempts.fail(tries[0]!)).toBe(2);
    expect(await attempts.fail(tries[1]!)).toBe(1);
    expect(await attempts.fail(tries[2]!)).toBe(0);
    expect(
      await attempts.left(attemptKeys(conversationId('four'), { ...claimed, phone: '+12125550196' })),
    ).toBe(0);
    expect(
      await attempts.left(
        attemptKeys(conversationId('four'), { ...claimed, name: 'Somebody Else', birthDate: '1970-01-01' }),
      ),
    ).toBe(3);
  });

  test('last an hour from the first and name nobody in Redis', async () => {
    const attempts = createRedisAttempts({ redis, keys, keyRing });
    await attempts.fail(attemptKeys(conversationId('five'), { ...claimed, name: 'Clear Canary' }));
    const counters = await redis.keys('{test}:attempts:*');
    for (const key of counters) {
      const left = await redis.pttl(key);
      expect(left).toBeGreaterThan(3_500_000);
      expect(left).toBeLessThanOrEqual(3_600_000);
    }
    expect(counters.join()).not.toMatch(/canary|1958|555/i);
  });

  test('are all counted when they come at once', async () => {
    const attempts = createRedisAttempts({ redis, keys, keyRing });
    const left = await Promise.all(Array.from({ length: 10 }, () => attempts.fail(['burst'])));
    expect(left.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 2]);
  });
});
