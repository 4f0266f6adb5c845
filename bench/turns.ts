// `npm run bench`: whole turns (Direct Line in, stored, screened, answered, stored, out) beside a bare echo bot in
// the same run, then what a turn costs in Redis and memory. Rounds alternate, so that both meet the same machine.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import NODE_FLAGS from '../scripts/node-flags.json' with { type: 'json' };
import { Patient } from './direct-line.ts';

const CLIENTS = 32;
const ROUNDS = 3;
const ROUND_MS = 4000;
const CONVERSATIONS = Number(process.argv[2] ?? 10_000);
// Small talk and questions about the clinic: the commonest turns, without a model.
const WORDS = [
  'When are you open on Saturday?',
  'Where can I park?',
  'Hello',
  'Do you take Aetna?',
  'thanks',
  'What should I bring to my first visit?',
];

const row = (...cells: readonly (string | number)[]): void =>
  void process.stdout.write(
    `${cells.map((cell, n) => (n === 0 ? String(cell).padEnd(44) : String(cell).padStart(12))).join('')}\n`,
  );
const quantile = (values: number[], q: number): number =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? NaN;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Resident memory of a process, in MB. */
const resident = (child: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

async function startFrontdesk(
  dataDir: string,
): Promise<{ base: string; child: ChildProcess; firstAnswerMs: number }> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...NODE_FLAGS, 'src/main.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'error',
      NODE_ENV: 'development',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  const base = `http://127.0.0.1:${port}`;
  const patient = await Patient.connect(base);
  await patient.turn('Hello');
  patient.close();
  return { base, child, firstAnswerMs: performance.now() - began };
}

async function startEcho(): Promise<{ base: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['bench/echo-bot.ts'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim())),
  );
  return { base: `http://127.0.0.1:${port}`, child };
}

/** Runs turns from many clients for a while; gives the rate and every duration. */
async function load(
  clients: readonly ((n: number) => Promise<number>)[],
): Promise<{ rate: number; times: number[] }> {
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    clients.map(async (turn) => {
      for (let n = 0; performance.now() - began < ROUND_MS; n += 1) times.push(await turn(n));
    }),
  );
  return { rate: (times.length / (performance.now() - began)) * 1000, times };
}

const echoTurn =
  (base: string, client: number) =>
  async (n: number): Promise<number> => {
    const began = performance.now();
    const activity = {
      type: 'message',
      id: `${client}-${n}`,
      text: WORDS[n % WORDS.length],
      deliveryMode: 'expectReplies',
      channelId: 'test',
      serviceUrl: 'http://127.0.0.1',
      from: { id: `u${client}` },
      recipient: { id: 'bot' },
      conversation: { id: `c${client}` },
    };
    const response = await fetch(`${base}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    await response.json();
    return performance.now() - began;
  };

async function main(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'frontdesk-bench-'));
  const frontdesk = await startFrontdesk(dataDir);
  const echo = await startEcho();
  const redis = new Redis(join(dataDir, 'redis', 'redis.sock'));
  try {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const idle = resident(frontdesk.child);

    const patients = await Promise.all(
      Array.from({ length: CLIENTS }, () => Patient.connect(frontdesk.base)),
    );
    const ours = patients.map((patient) => (n: number) => patient.turn(WORDS[n % WORDS.length] ?? ''));
    const theirs = Array.from({ length: CLIENTS }, (_, client) => echoTurn(echo.base, client));
    await load(ours.slice(0, 4));
    await load(theirs.slice(0, 4));
    const rates: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
    const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const [a, b] = [await load(theirs), await load(ours)];
      rates.theirs.push(a.rate);
      rates.ours.push(b.rate);
      times.theirs.push(...a.times);
      times.ours.push(...b.times);
    }
    const [our, their] = [quantile(rates.ours, 0.5), quantile(rates.theirs, 0.5)];
    row(`${CLIENTS} clients, median of ${ROUNDS} rounds`, 'turns/s', 'p50 ms', 'p99 ms');
    row(
      'echo bot, state in memory',
      their.toFixed(0),
      quantile(times.theirs, 0.5).toFixed(1),
      quantile(times.theirs, 0.99).toFixed(1),
    );
    row(
      'frontdesk, durable',
      our.toFixed(0),
      quantile(times.ours, 0.5).toFixed(1),
      quantile(times.ours, 0.99).toFixed(1),
    );
    row('ratio', (our / their).toFixed(2));

    // Commands that reached Redis from outside a script, while one patient took turns alone.
    const monitor = await redis.monitor();
    let commands = 0;
    monitor.on('monitor', (_time: string, args: string[], source: string) => {
      // The watch names only prefixes; a turn names its conversation.
      if (source !== 'lua' && args.some((arg) => /:conv:./.test(arg))) commands += 1;
    });
    const alone = patients[0];
    for (let n = 0; n < 50; n += 1) await alone?.turn(WORDS[n % WORDS.length] ?? '');
    monitor.disconnect();
    row('Redis round trips of a turn', (commands / 50).toFixed(1));

    const twenty = await Patient.connect(frontdesk.base);
    const before = new Set(await redis.keys('*:conv:*'));
    for (let n = 0; n < 20; n += 1) await twenty.turn(WORDS[n % WORDS.length] ?? '');
    void before;
    let bytes = 0;
    const log = (await redis.keys('*:conv:*:log')).map((key) => key.slice(0, -':log'.length));
    const lengths = await Promise.all(log.map(async (key) => [key, await redis.xlen(`${key}:log`)] as const));
    const mine = lengths.find(([, length]) => length >= 41 && length <= 61)?.[0];
    for (const key of mine ? await redis.keys(`${mine.replace(/[[\]{}*?]/g, '\\$&')}*`) : [])
      bytes += Number(await redis.memory('USAGE', key, 'SAMPLES', 0));
    row('bytes in Redis, 20 turns', bytes);
    twenty.close();

    for (const patient of patients) patient.close();
    for (let made = 0; made < CONVERSATIONS;) {
      const batch = await Promise.all(
        Array.from({ length: Math.min(100, CONVERSATIONS - made) }, () => Patient.connect(frontdesk.base)),
      );
      await Promise.all(batch.map((patient) => patient.turn('Hello')));
      for (const patient of batch) patient.close();
      made += batch.length;
    }
    row('start to first answer, ms', frontdesk.firstAnswerMs.toFixed(0));
    row('resident memory idle, MB', idle.toFixed(0));
    row(`resident memory after ${CONVERSATIONS} conversations, MB`, resident(frontdesk.child).toFixed(0));
  } finally {
    redis.disconnect();
    echo.child.kill();
    const gone = new Promise((resolve) => frontdesk.child.once('exit', resolve));
    frontdesk.child.kill('SIGTERM');
    await gone;
    await rm(dataDir, { recursive: true, force: true });
  }
}

await main();
