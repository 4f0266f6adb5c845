// A Redis that forgets loses patients: its settings are looked at before it is used.
import type { Redis } from 'ioredis';

/** What each setting has to be, and why. */
const NEEDED = [
  ['appendonly', 'yes', 'without it a restart forgets everybody who is waiting'],
  ['appendfsync', 'always', 'without it a power loss forgets what was acknowledged in the last second'],
  ['maxmemory-policy', 'noeviction', 'with any other a full memory throws patients away'],
] as const;

/** One sentence for each setting that is wrong. Settings that the server will not show are taken as right. */
export async function wrongSettings(redis: Redis): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [name, needed, why] of NEEDED) {
    const is = await redis.config('GET', name).then(
      (reply) => (Array.isArray(reply) ? String(reply[1]) : null),
      () => null,
    );
    if (is !== null && is !== needed) wrong.push(`Redis: ${name} is ${is} and has to be ${needed}: ${why}.`);
  }
  return wrong;
}
