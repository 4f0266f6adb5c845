// The real server as its own process, with its own data, for tests that kill it, starve it or talk to it as clients do.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
export const PASSWORD = 'front-desk-test-password';

export interface TestServer {
  readonly base: string;
  readonly dataDir: string;
  /** Everything written to standard error so far. */
  log(): string;
  readonly child: ChildProcess;
  /** SIGKILL, as a crash. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(env?: Record<string, string>): Promise<void>;
  /** The process ended by itself or was ended. */
  gone(): Promise<void>;
  /** SIGSTOP, SIGCONT or SIGKILL for its private Redis. */
  signalRedis(signal: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

export async function startServer(env: Record<string, string> = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'frontdesk-'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  let child: ChildProcess;
  let written = '';

  const start = async (more: Record<string, string>): Promise<void> => {
    child = spawn(
      process.execPath,
      ['--import', join(ROOT, 'tests', 'support', 'kill-at.mjs'), join(ROOT, 'src', 'main.ts')],
      {
        cwd: ROOT,
        env: {
          PATH: process.env['PATH'] ?? '',
          HOME: process.env['HOME'] ?? '',
          PORT: String(port),
          DATA_DIR: dataDir,
          RATE_LIMITS: 'off',
          NODE_ENV: 'test',
          DESK_PASSWORD: PASSWORD,
          ...env,
          ...more,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child.stderr?.on('data', (data: Buffer) => (written += data.toString()));
    await new Promise<void>((resolve, reject) => {
      child.stdout?.once('data', () => resolve());
      child.once('exit', (code) =>
        reject(new Error(`the server ended with ${code}: ${written.slice(-2000)}`)),
      );
    });
  };
  const gone = (): Promise<void> =>
    new Promise((resolve) =>
      child.exitCode !== null || child.signalCode !== null
        ? resolve()
        : void child.once('exit', () => resolve()),
    );
  const redisPid = async (): Promise<number> => {
    const { Redis } = await import('ioredis');
    const client = new Redis(join(dataDir, 'redis', 'redis.sock'));
    const pid = Number(/process_id:(\d+)/.exec(await client.info('server'))?.[1]);
    client.disconnect();
    return pid;
  };
  await start({});
  let knownRedis = await redisPid();
  return {
    base,
    dataDir,
    log: () => written,
    get child() {
      return child;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone();
    },
    async restart(more = {}) {
      await gone();
      await start(more);
    },
    gone,
    async signalRedis(signal) {
      if (signal !== 'SIGCONT') knownRedis = await redisPid();
      process.kill(knownRedis, signal);
    },
    async stop() {
      child.kill('SIGTERM');
      await gone();
      await readFile(join(dataDir, 'redis', 'redis.log'), 'utf8').catch(() => '');
      try {
        process.kill(knownRedis, 'SIGKILL');
      } catch {
        // It ended with its server, as it should.
      }
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
