// A real redis-server for one test file, on a socket of its own, gone when the test is.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

export interface TestRedis {
  readonly socket: string;
  /** A fresh client; closed with the server. Waits as long as it takes, or `commandTimeout` ms. */
  client(commandTimeout?: number): Redis;
  /** SIGKILL, as a crash; `restart` brings it back with what was on disk. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

/** `port` opens one beside the socket; `replicaOf` follows the server on that port. */
export async function startRedis({
  port = 0,
  replicaOf,
}: { port?: number; replicaOf?: number } = {}): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-redis-'));
  const socket = join(folder, 'redis.sock');
  const clients: Redis[] = [];
  let server: ChildProcess;
  const start = async (): Promise<void> => {
    server = spawn(
      'redis-server',
      [
        '--port',
        String(port),
        ...(replicaOf === undefined ? [] : ['--replicaof', `127.0.0.1 ${replicaOf}`]),
        '--unixsocket',
        socket,
        '--dir',
        folder,
        '--appendonly',
        'yes',
        '--appendfsync',
        'always',
        '--save',
        '',
        '--maxmemory-policy',
        'noeviction',
      ],
      { stdio: 'ignore' },
    );
    for (let tries = 0; tries < 200; tries += 1) {
      const probe = new Redis(socket, { lazyConnect: true, retryStrategy: () => null });
      probe.on('error', () => {});
      try {
        await probe.connect();
        if ((await probe.ping()) === 'PONG') return void probe.disconnect();
      } catch {
        probe.disconnect();
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }
    throw new Error('redis-server did not start');
  };
  const gone = (): Promise<void> =>
    new Promise((resolve) =>
      server.exitCode !== null || server.signalCode !== null
        ? resolve()
        : server.once('exit', () => resolve()),
    );
  await start();
  return {
    socket,
    client(commandTimeout) {
      const client = new Redis(socket, {
        maxRetriesPerRequest: null,
        ...(commandTimeout !== undefined && { commandTimeout }),
      });
      client.on('error', () => {});
      clients.push(client);
      return client;
    },
    async kill() {
      server.kill('SIGKILL');
      await gone();
    },
    restart: start,
    pause: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    async stop() {
      for (const client of clients) client.disconnect();
      server.kill('SIGKILL');
      await gone();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
