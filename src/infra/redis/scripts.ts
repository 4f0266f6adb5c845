// Every change of state is one Lua script in a file of its own. They are loaded once, sent by hash, and named
// by their file; `lua/lib/*.lua` are pasted in where a script says `-- include NAME`.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Redis } from 'ioredis';
import { followed } from './replicas.ts';

export type Argument = string | number | Buffer;

/** A script: its text and the SHA-1 by which Redis knows it. */
export interface Script {
  readonly text: string;
  readonly sha: string;
}

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`./lua/${path}.lua`, import.meta.url)), 'utf8');

/** Reads `lua/NAME.lua` (NAME may hold a folder, such as `calendar/hold`). */
export function loadScript(name: string): Script {
  const text = read(name).replaceAll(/^-- include (\S+)$/gm, (_, lib: string) => read(`lib/${lib}`));
  return { text, sha: createHash('sha1').update(text).digest('hex') };
}

async function evaluate(
  redis: Redis,
  script: Script,
  keys: readonly string[],
  args: readonly Argument[],
): Promise<unknown> {
  try {
    return await redis.callBuffer('EVALSHA', script.sha, keys.length, ...keys, ...args);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
    return redis.callBuffer('EVAL', script.text, keys.length, ...keys, ...args);
  }
}

/**
 * Runs a script by its hash, sending the text only where the server does not know it. Resolves, where Redis has
 * replicas, when one of them has what the script wrote. Replies hold Buffers.
 */
export async function runScript(
  redis: Redis,
  script: Script,
  keys: readonly string[],
  args: readonly Argument[],
): Promise<unknown> {
  const reply = await evaluate(redis, script, keys, args);
  await followed(redis);
  return reply;
}
