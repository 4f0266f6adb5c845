import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noSignInLimits } from '../../src/infra/redis/desk-limits.ts';
import { at, clientOf, newStaff, signIn } from '../support/desk/client.ts';
import { PASSWORD, startDesk, type TestDesk } from '../support/desk/start.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const attempt = (name: string, password: string) => clientOf(desk.url).post('/sign-in', { name, password });

describe('a sign-in', () => {
  test('sets a cookie that no script reads and no other site sends', async () => {
    const reply = await attempt('FrontDesk', PASSWORD);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('set-cookie')).toMatch(
      /^desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    );
    expect(reply.body).toMatchObject({
      name: 'frontdesk',
      clinic: { open: true, timeZone: 'America/New_York' },
    });
    expect(desk.audit.at(-1)).toMatchObject({ action: 'staff.signed-in' });
  });

  test('over https sets a cookie that is bound to the host', async () => {
    const secure = await startDesk({ secure: true, origins: ['https://desk.example'] });
    const reply = await clientOf(secure.url).post(
      '/sign-in',
      { name: 'frontdesk', password: PASSWORD },
      { origin: 'https://desk.example' },
    );
    expect(reply.headers.get('set-cookie')).toMatch(/^__Host-desk=.*; Path=\/; .*; Secure$/);
    expect(
      (await clientOf(secure.url).post('/sign-in', {}, { origin: 'https://other.example' })).status,
    ).toBe(403);
    await secure.stop();
  });

  test('refuses an unknown name and a wrong password in the same words', async () => {
    const [unknown, wrong] = [await attempt('nobody', 'x'), await attempt('frontdesk', 'x')];
    expect(unknown.status).toBe(401);
    expect(wrong).toMatchObject({ status: unknown.status, body: unknown.body });
    expect(desk.audit.slice(-2)).toMatchObject([
      { action: 'staff.sign-in-refused', actor: 'unknown' },
      { action: 'staff.sign-in-refused', actor: expect.not.stringMatching(/^unknown$/) },
    ]);
  });

  test('does the same work for an unknown name as for a wrong password', async () => {
    const time = async (name: string): Promise<number> => {
      const start = performance.now();
      await desk.deps.accounts.verify(name, 'wrong');
      return performance.now() - start;
    };
    await time('frontdesk');
    const [unknown, wrong] = [await time('nobody'), await time('frontdesk')];
    expect(unknown).toBeGreaterThan(wrong * 0.4);
    expect(wrong).toBeGreaterThan(unknown * 0.4);
  });

  test('ends the session that the browser had before', async () => {
    const first = await signIn(desk);
    const second = await clientOf(desk.url, first.cookie).post('/sign-in', {
      name: 'frontdesk',
      password: PASSWORD,
    });
    expect(second.status).toBe(200);
    expect((await first.get('/me')).status).toBe(401);
  });

  test.each([
    [{}],
    [{ name: 'frontdesk' }],
    [{ name: ['frontdesk'], password: 'x' }],
    [{ name: 'x'.repeat(61), password: 'x' }],
    [null],
    ['text'],
  ])('refuses %j', async (body) => {
    expect((await clientOf(desk.url).post('/sign-in', JSON.stringify(body))).status).toBe(400);
  });
});

describe('guessing', () => {
  test('is held up after five tries, even with the right password then, and others are not', async () => {
    await newStaff(desk, 'Guessed');
    const replies = await Promise.all(Array.from({ length: 8 }, () => attempt('guessed', 'wrong')));
    expect(replies.filter((reply) => reply.status === 401)).toHaveLength(5);
    const held = replies.filter((reply) => reply.status === 429);
    expect(held).toHaveLength(3);
    expect(Number(held[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await attempt('frontdesk', PASSWORD)).status).toBe(200);
  });

  test('from another address does not lock the owner out', async () => {
    const addresses = ['10.0.0.9', '10.0.0.1'];
    let from = addresses[0];
    const other = await startDesk({ addressOf: () => from ?? '' });
    for (let tries = 0; tries < 6; tries += 1)
      await clientOf(other.url).post('/sign-in', { name: 'frontdesk', password: 'no' });
    from = addresses[1];
    expect(
      (await clientOf(other.url).post('/sign-in', { name: 'frontdesk', password: PASSWORD })).status,
    ).toBe(200);
    await other.stop();
  });

  test('is free where the limits are off', async () => {
    await expect(noSignInLimits.attempt('a', 'b')).resolves.toEqual({ allowed: true });
  });
});

describe('a session', () => {
  test('ends with the sign-out', async () => {
    const ana = await signIn(desk);
    const out = await ana.post('/sign-out');
    expect(out.headers.get('set-cookie')).toMatch(/^desk=; .*Max-Age=0/);
    expect((await ana.get('/me')).status).toBe(401);
    expect(desk.audit.at(-1)).toMatchObject({ action: 'staff.signed-out' });
  });

  test('ends when the account is disabled', async () => {
    const gone = await newStaff(desk, 'Gone');
    await desk.deps.accounts.disable('gone');
    expect((await gone.get('/me')).status).toBe(401);
    expect(at((await (await signIn(desk)).get('/staff')).body, 'staff')).not.toContainEqual({ name: 'Gone' });
    expect(await desk.deps.accounts.add('Gone')).toBeNull();
  });

  test('ends when nobody uses it, and at the latest after its limit', async () => {
    const short = await startDesk({ idleMs: 400, limitMs: 900 });
    const [idle, busy] = [await signIn(short), await signIn(short)];
    const start = Date.now();
    let last = 200;
    while (last === 200 && Date.now() - start < 5000) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      last = (await busy.get('/me')).status;
    }
    expect(last).toBe(401);
    expect(Date.now() - start).toBeGreaterThan(500);
    expect((await idle.get('/me')).status).toBe(401);
    await short.stop();
  });
});

describe('what is kept', () => {
  test('shows neither names nor passwords nor tokens', async () => {
    const ana = await newStaff(desk, 'Zebulon Quick');
    const redis = desk.redis.client();
    const dump: string[] = [];
    for (const key of await redis.keys('*'))
      dump.push(key, (await redis.dumpBuffer(key))?.toString('latin1') ?? '');
    const all = dump.join('\n');
    for (const secret of ['Zebulon', 'zebulon', PASSWORD, ana.cookie.split('=')[1] ?? ''])
      expect(all).not.toContain(secret);
  });
});

test('the first account is made once, and a given password is set each time', async () => {
  const { accounts } = desk.deps;
  await expect((await accounts.prepareFirst(null))()).resolves.toBeNull();
  await expect((await accounts.prepareFirst('another password'))()).resolves.toMatchObject({
    name: 'frontdesk',
    password: 'another password',
  });
  await expect(accounts.verify('frontdesk', PASSWORD)).resolves.toMatchObject({ kind: 'refused' });
  await expect(accounts.verify('frontdesk', 'another password')).resolves.toMatchObject({ kind: 'verified' });
});

test('a store that is away is 503, not a sign-in that is refused', async () => {
  const broken = await startDesk();
  const ana = await signIn(broken);
  await broken.redis.kill();
  expect(
    (await clientOf(broken.url).post('/sign-in', { name: 'frontdesk', password: PASSWORD })).body,
  ).toMatchObject({ code: 'store.unavailable' });
  expect((await ana.get('/me')).status).toBe(503);
  await broken.stop();
});
