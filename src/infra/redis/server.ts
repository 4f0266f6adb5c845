// A private Redis for a machine that has none given: a child on a socket, its data in a folder of ours, every
// write on disk before it is acknowledged. It is watched and started again; the last one out ends it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import type { Log } from '../../base/log.ts';

const SERVERS = ['redis-server', 'valkey-server'];
// sun_path holds 108 bytes on Linux and 104 on macOS.
const SOCKET_PATH_MAX = 100;

/** Thrown where neither redis-server nor valkey-server is installed; says what to type. */
export class NoRedisError extends Error {
  constructor() {
    super(
      'Redis is not installed. Debian or Ubuntu: apt-get install redis-server. macOS: brew install redis. Or: docker run -d -p 6379:6379 redis:7 redis-server --appendonly yes --appendfsync always, and REDIS_URL=redis://localhost:6379.',
    );
    this.name = 'NoRedisError';
  }
}

export function findServer(path: string): string | null {
  for (const folder of path.split(delimiter)) {
    for (const name of SERVERS) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        continue;
      }
    }
  }
  return null;
}

export interface PrivateRedis {
  readonly socket: string;
  /** Ends the server unless another process still uses it. */
  stop(): Promise<void>;
}

/** Finds the private server of `dataDir` or starts it. `path` is where programs are looked for. */
export async function startPrivateRedis(dataDir: string, path: string, log: Log): Promise<PrivateRedis> {
  const folder = resolve(dataDir, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const near = join(folder, 'redis.sock');
  const socket =
    near.length <= SOCKET_PATH_MAX
      ? near
      : join(tmpdir(), `frontdesk-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.sock`);
  let stopping = false;

  const start = (): void => {
    const program = findServer(path);
    if (!program) throw new NoRedisError();
    if (!mayStart(join(folder, 'starting'))) return;
    const options = {
      port: '0',
      unixsocket: socket,
      unixsocketperm: '700',
      dir: folder,
      appendonly: 'yes',
      appendfsync: 'always',
      save: '',
      'maxmemory-policy': 'noeviction',
      logfile: join(folder, 'redis.log'),
    };
    // In a process group of its own, so that Ctrl-C reaches us first and the last writes get through.
    const child = spawn(
      program,
      Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
      { stdio: 'ignore', detached: true },
    );
    child.on('error', () => log.error('redis.not-started'));
    child.unref();
  };

  if (!(await answers(socket))) {
    start();
    for (const end = Date.now() + 20_000; !(await answers(socket));) {
      if (Date.now() > end)
        throw new Error(`The private Redis did not start; see ${join(folder, 'redis.log')}`);
      await new Promise((next) => setTimeout(next, 20));
    }
  }

  const watch = setInterval(() => {
    void refused(socket).then((gone) => {
      if (!gone || stopping) return;
      log.warn('redis.restarted');
      start();
    });
  }, 1000);
  watch.unref();

  return {
    socket,
    async stop() {
      stopping = true;
      clearInterval(watch);
      const client = new Redis(socket, { retryStrategy: () => null, maxRetriesPerRequest: 0 });
      client.on('error', () => {});
      try {
        const clients = /connected_clients:(\d+)/.exec(await client.info('clients'))?.[1];
        if (clients === '1') {
          rmSync(join(folder, 'starting'), { force: true });
          await client.shutdown();
        }
      } catch {
        // SHUTDOWN closes the connection in place of answering.
      } finally {
        client.disconnect();
      }
    },
  };
}

// Two servers on one folder would spoil its data: whoever made this file last may start one, for a while alone.
const START_ALONE_MS = 5000;
function mayStart(marker: string): boolean {
  try {
    if (Date.now() - statSync(marker).mtimeMs < START_ALONE_MS) return false;
    rmSync(marker);
  } catch {
    // Nobody is starting one.
  }
  try {
    writeFileSync(marker, '', { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

async function answers(socket: string): Promise<boolean> {
  const client = new Redis(socket, { lazyConnect: true, retryStrategy: () => null, commandTimeout: 1000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

/** True only where nobody listens: a server that is slow or paused is left alone. */
function refused(socket: string): Promise<boolean> {
  return new Promise((done) => {
    const probe = connect(socket);
    probe.once('connect', () => (probe.destroy(), done(false)));
    probe.once('error', () => done(true));
  });
}
