// What a patient and a staff member wrote is nowhere to be read but where it belongs: not in Redis, its files, the
// log or the jobs; and the audit chain of it all holds.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import { WebPatient } from '../support/patient.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { handoffAt, signInAt } from '../support/staff.ts';

const CANARIES = [
  'Zebulonia',
  'Quackenbush',
  '07/14/1931',
  '1931-07-14',
  '555-0187',
  '2125550187',
  'marmalade-knee',
  'tangerine-reply',
  'walnut-note',
  'visible-transfer',
];

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: 'debug' });
}, 60_000);
afterAll(() => server.stop());

it('keeps what people wrote sealed, and the chain of who read it whole', async () => {
  const patient = await WebPatient.connect(server.base);
  await patient.say('I want to book a flu shot');
  for (const text of ['the first one', 'Zebulonia Quackenbush', '07/14/1931', '(212) 555-0187'])
    await patient.say(text);
  await patient.say('my marmalade-knee hurts');
  const desk = await signInAt(server.base);
  const { handoff } = await handoffAt(desk, 'marmalade-knee');
  await desk.post(`/handoffs/${handoff.id}/claim`);
  await desk.post(`/handoffs/${handoff.id}/messages`, { key: 'k', text: 'tangerine-reply' });
  await desk.post(`/handoffs/${handoff.id}/notes`, { text: 'walnut-note' });
  await desk.post(`/handoffs/${handoff.id}/close`, { outcome: 'answered' });
  expect(await patient.hear()).toContain('tangerine-reply');
  await new Promise((resolve) => setTimeout(resolve, 1500));

  const redis = new Redis(join(server.dataDir, 'redis', 'redis.sock'));
  const dump: string[] = [server.log()];
  for (const key of await redis.keys('*'))
    dump.push(key, (await redis.dumpBuffer(key))?.toString('latin1') ?? '');
  redis.disconnect();
  for (const name of await readdir(server.dataDir, { recursive: true }))
    dump.push(await readFile(join(server.dataDir, name), 'latin1').catch(() => ''));
  const all = dump.join('\n');
  for (const canary of CANARIES)
    expect({ canary, found: all.includes(canary) }).toEqual({ canary, found: false });

  const { stdout } = await promisify(execFile)(process.execPath, ['src/cli.ts', 'verify-audit'], {
    env: { ...process.env, DATA_DIR: server.dataDir },
  });
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'holds' });
}, 60_000);
