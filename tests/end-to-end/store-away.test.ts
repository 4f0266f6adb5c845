// Redis is gone, or hangs: nothing is acknowledged, everybody is told where to call, an emergency is met, and when it
// is back the server goes on by itself.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { WebPatient } from '../support/patient.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
}, 60_000);
afterEach(() => server.stop());

async function heardWithin(patient: WebPatient, limitMs: number): Promise<string> {
  return patient.hear(limitMs).catch(() => '');
}

it.each(['SIGSTOP', 'SIGKILL'] as const)(
  'meets an emergency within 2 s after %s to Redis, and names the phone for the rest',
  async (signal) => {
    const [first, second] = [await WebPatient.connect(server.base), await WebPatient.connect(server.base)];
    await server.signalRedis(signal);
    const began = Date.now();
    const [status, other] = await Promise.all([
      first.post('my father collapsed and is not breathing'),
      second.post('book me for Tuesday'),
    ]);
    const emergency = await heardWithin(first, 2500);
    expect(emergency).toContain('911');
    expect(Date.now() - began).toBeLessThan(2000);
    if (signal === 'SIGSTOP') {
      expect([status, other]).toEqual([503, 503]);
      expect(await heardWithin(second, 2000)).toContain('555-0142');
      expect((await fetch(`${server.base}/readyz`)).status).toBe(503);
      await server.signalRedis('SIGCONT');
    }
    expect((await fetch(`${server.base}/healthz`)).status).toBe(200);
    for (const end = Date.now() + 15_000; (await fetch(`${server.base}/readyz`)).status !== 200;) {
      if (Date.now() > end) throw new Error('it did not come back');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await second.replies();
    expect(await second.say('Where can I park?')).not.toBe('');
  },
  60_000,
);
