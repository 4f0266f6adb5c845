// Numbers that want no texts, by keyed hash: a dump of Redis shows no phone.
import type { Redis } from 'ioredis';
import type { Keys } from './keys.ts';
import type { KeyRing } from './seal.ts';

export function createSmsConsent({ redis, keys, keyRing }: { redis: Redis; keys: Keys; keyRing: KeyRing }) {
  const all = keys('sms', 'out');
  const member = (phone: string): string => keyRing.hash('sms-consent', phone);
  return {
    isOut: async (phone: string): Promise<boolean> => (await redis.sismember(all, member(phone))) === 1,
    optOut: async (phone: string): Promise<boolean> => (await redis.sadd(all, member(phone))) === 1,
    optIn: async (phone: string): Promise<boolean> => (await redis.srem(all, member(phone))) === 1,
  };
}
