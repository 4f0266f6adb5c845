import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, clientOf, newStaff, signIn, type DeskClient } from '../support/desk/client.ts';
import { startDesk, type TestDesk } from '../support/desk/start.ts';

let desk: TestDesk;
let ana: DeskClient;
let ben: DeskClient;

beforeAll(async () => {
  desk = await startDesk();
  [ana, ben] = [await newStaff(desk, 'Ana'), await newStaff(desk, 'Ben')];
});
afterAll(() => desk.stop());

describe('the lists', () => {
  test('give waiting handoffs in the order to be served', async () => {
    const late = desk.fake.handOver({ reason: 'person', since: Date.now() - 60_000 });
    const early = desk.fake.handOver({
      reason: 'booking',
      since: Date.now() - 90_000,
      language: 'es',
      channel: 'sms',
    });
    const grave = desk.fake.handOver({
      priority: 'emergency',
      reason: 'emergency',
      categories: ['emergency.medical'],
    });
    const reply = await ana.get('/handoffs?state=waiting');
    expect(reply.status).toBe(200);
    expect(at(reply.body, 'handoffs')).toMatchObject([
      {
        id: grave,
        state: 'waiting',
        priority: 'emergency',
        categories: ['emergency.medical'],
        owner: null,
        alarm: { acknowledgedBy: null },
      },
      { id: early, language: 'es', channel: 'sms', waitingSince: expect.stringMatching(/Z$/) },
      { id: late, reason: 'person' },
    ]);
    for (const id of [late, early, grave]) {
      await ana.post(`/handoffs/${id}/claim`);
      await ana.post(`/handoffs/${id}/close`, { outcome: 'answered' });
    }
  });

  test('refuse a state that does not exist', async () => {
    expect((await ana.get('/handoffs?state=lost')).status).toBe(400);
  });

  test('leave an audit entry before they are given', async () => {
    const before = desk.audit.length;
    await ana.get('/handoffs?state=closed');
    expect(desk.audit.slice(before)).toMatchObject([
      { action: 'handoff.listed', detail: { state: 'closed' } },
    ]);
  });
});

describe('one handoff', () => {
  test('gives its brief and its entries from a number on', async () => {
    const id = desk.fake.handOver({
      brief: { wants: 'Book a visit', cause: 'my knee hurts', said: 'A person will take over.' },
      entries: [
        { from: 'patient', kind: 'message', text: 'my knee hurts', language: 'en' },
        { from: 'assistant', kind: 'notice', text: 'A person will take over.', language: 'en' },
      ],
    });
    const whole = await ana.get(`/handoffs/${id}`);
    expect(whole.body).toMatchObject({
      handoff: { id, mine: false },
      brief: { cause: 'my knee hurts' },
      entries: [
        { seq: 1, from: 'patient', text: 'my knee hurts', delivery: null },
        { seq: 2, from: 'assistant', delivery: 'queued' },
      ],
      more: false,
    });
    const rest = await ana.get(`/handoffs/${id}?after=1`);
    expect(at(rest.body, 'entries')).toMatchObject([{ seq: 2 }]);
    expect(desk.audit.at(-1)).toMatchObject({
      action: 'handoff.read',
      object: `handoff:${id}`,
      detail: { after: 1, count: 1 },
    });
  });

  test.each([
    ['an unknown id', '/handoffs/nothing-here'],
    ['a path', '/handoffs/..%2f..%2fetc'],
    ['a very long id', `/handoffs/${'a'.repeat(300)}`],
  ])('is not found under %s', async (_, path) => {
    expect((await ana.get(path)).status).toBe(404);
  });

  test.each(['-1', 'x', '1e99', '1.5'])('refuses after=%s', async (after) => {
    const id = desk.fake.handOver({});
    expect((await ana.get(`/handoffs/${id}?after=${after}`)).status).toBe(400);
  });

  test('gives a very long conversation in parts', async () => {
    const id = desk.fake.handOver({
      entries: Array.from({ length: 501 }, (_, index) => ({
        from: 'patient' as const,
        kind: 'message' as const,
        text: `${index}`,
        language: 'en' as const,
      })),
    });
    const first = await ana.get(`/handoffs/${id}`);
    expect(at(first.body, 'more')).toBe(true);
    const rest = await ana.get(`/handoffs/${id}?after=${String(at(first.body, 'entries.-1.seq'))}`);
    expect(at(rest.body, 'entries')).toHaveLength(1);
    expect(at(rest.body, 'more')).toBe(false);
  });
});

describe('a claim', () => {
  test('has one winner among many and tells the others who', async () => {
    const others = await Promise.all(['Cleo', 'Dora', 'Emil'].map((name) => newStaff(desk, name)));
    for (let round = 0; round < 20; round += 1) {
      const id = desk.fake.handOver({});
      const replies = await Promise.all(
        [ana, ben, ...others].map((staff) => staff.post(`/handoffs/${id}/claim`)),
      );
      const won = replies.filter((reply) => reply.status === 200);
      expect(won).toHaveLength(1);
      const owner = at(won[0]?.body, 'handoff.owner');
      for (const reply of replies.filter((one) => one.status !== 200)) {
        expect(reply.status).toBe(409);
        expect(reply.body).toMatchObject({
          code: 'handoff.claimed',
          owner,
          since: expect.any(String),
          agoMs: expect.any(Number),
        });
      }
    }
  });

  test('tells the patient in their language, once', async () => {
    const id = desk.fake.handOver({ language: 'es' });
    const before = desk.delivered.length;
    await ana.post(`/handoffs/${id}/claim`);
    expect((await ana.post(`/handoffs/${id}/claim`)).status).toBe(200);
    const told = desk.delivered
      .slice(before)
      .flatMap((one) => one.entries)
      .filter((entry) => entry.text === 'Ana está aquí.');
    expect(told).toHaveLength(1);
  });

  test('is what a message, a renewal, a release, a transfer and a close need', async () => {
    const id = desk.fake.handOver({});
    await ana.post(`/handoffs/${id}/claim`);
    for (const [path, body] of [
      ['messages', { key: 'k1', text: 'hello' }],
      ['renew', {}],
      ['release', {}],
      ['transfer', { to: null, note: '' }],
      ['close', { outcome: 'answered' }],
    ] as const) {
      const reply = await ben.post(`/handoffs/${id}/${path}`, body);
      expect([path, reply.status, reply.body]).toMatchObject([
        path,
        409,
        { code: 'handoff.not-owner', owner: 'Ana' },
      ]);
    }
    expect(desk.audit.at(-1)).toMatchObject({
      action: 'staff.refused',
      object: `handoff:${id}`,
      detail: { code: 'handoff.not-owner' },
    });
  });

  test('is gone after the lease, and the next message says so', async () => {
    const id = desk.fake.handOver({});
    await ana.post(`/handoffs/${id}/claim`);
    desk.fake.expire(id);
    expect((await ana.post(`/handoffs/${id}/messages`, { key: 'a', text: 'hello?' })).body).toMatchObject({
      code: 'handoff.not-owner',
      owner: null,
    });
  });
});

describe('a message', () => {
  test('is one message however often its key is sent', async () => {
    const id = desk.fake.handOver({});
    await ana.post(`/handoffs/${id}/claim`);
    const replies = await Promise.all(
      Array.from({ length: 5 }, () =>
        ana.post(`/handoffs/${id}/messages`, { key: 'once', text: 'Hello, Ana here.' }),
      ),
    );
    expect(new Set(replies.map((reply) => at(reply.body, 'entries.0.seq'))).size).toBe(1);
    const sent = desk.delivered
      .flatMap((one) => one.entries)
      .filter((entry) => entry.text === 'Hello, Ana here.');
    expect(sent).toHaveLength(1);
    const read = await ana.get(`/handoffs/${id}`);
    expect(at(read.body, 'entries.-1')).toMatchObject({
      from: 'staff',
      staffName: 'Ana',
      text: 'Hello, Ana here.',
      delivery: 'delivered',
    });
  });

  test('reaches the patient in the order it was written, however slow the channel is', async () => {
    const sent: string[] = [];
    const waits = new Map([
      ['first', 60],
      ['second', 5],
    ]);
    const slow = await startDesk({
      proactive: async (_id, entries) => {
        for (const entry of entries) {
          await new Promise((resolve) => setTimeout(resolve, waits.get(entry.text) ?? 0));
          sent.push(entry.text);
        }
      },
    });
    const staff = await signIn(slow);
    const id = slow.fake.handOver({});
    await staff.post(`/handoffs/${id}/claim`);
    await staff.post(`/handoffs/${id}/messages`, { key: '1', text: 'first' });
    await staff.post(`/handoffs/${id}/messages`, { key: '2', text: 'second' });
    while (sent.length < 3) await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toEqual(['frontdesk has joined.', 'first', 'second']);
    await slow.stop();
  });

  test.each([
    ['no key', { text: 'x' }],
    ['no text', { key: 'k' }],
    ['only spaces', { key: 'k', text: ' \n ' }],
    ['only control characters', { key: 'k', text: '\u0000\u0007' }],
    ['too long', { key: 'k', text: 'x'.repeat(4001) }],
    ['a key that is no text', { key: ['k'], text: 'x' }],
    ['a field nobody knows', { key: 'k', text: 'x', from: 'patient' }],
  ])('is refused with %s', async (_, body) => {
    const id = desk.fake.handOver({});
    await ana.post(`/handoffs/${id}/claim`);
    expect((await ana.post(`/handoffs/${id}/messages`, body)).body).toMatchObject({ code: 'body.invalid' });
  });

  test('keeps markup as text and drops what would turn its direction', async () => {
    const id = desk.fake.handOver({});
    await ana.post(`/handoffs/${id}/claim`);
    const reply = await ana.post(`/handoffs/${id}/messages`, { key: 'k', text: '<b>hi</b>\u202Eevil' });
    expect(at(reply.body, 'entries.0.text')).toBe('<b>hi</b>evil');
  });
});

describe('the other moves', () => {
  test('a note stays with staff, and anybody may add one', async () => {
    const id = desk.fake.handOver({});
    const before = desk.delivered.length;
    expect((await ben.post(`/handoffs/${id}/notes`, { text: 'called her, no answer' })).body).toMatchObject({
      entries: [{ kind: 'note', staffName: 'Ben' }],
    });
    expect(desk.delivered).toHaveLength(before);
  });

  test('a release puts it back and tells the patient', async () => {
    const id = desk.fake.handOver({});
    await ana.post(`/handoffs/${id}/claim`);
    expect((await ana.post(`/handoffs/${id}/release`)).body).toMatchObject({
      handoff: { state: 'waiting', owner: null },
      entries: [{ text: 'Ana has left.' }],
    });
    expect((await ben.post(`/handoffs/${id}/claim`)).status).toBe(200);
  });

  test('a transfer to a colleague is theirs at once', async () => {
    const id = desk.fake.handOver({});
    await ana.post(`/handoffs/${id}/claim`);
    expect(
      (await ana.post(`/handoffs/${id}/transfer`, { to: 'ben', note: 'insurance question' })).body,
    ).toMatchObject({ handoff: { owner: 'Ben', mine: false } });
    expect((await ben.post(`/handoffs/${id}/messages`, { key: 'b', text: 'Ben here' })).status).toBe(200);
    const read = await ben.get(`/handoffs/${id}`);
    expect(at(read.body, 'entries')).toContainEqual(
      expect.objectContaining({ kind: 'note', text: 'insurance question', staffName: 'Ana', delivery: null }),
    );
  });

  test.each([
    ['nobody of that name', 'Zoe'],
    ['oneself', 'Ana'],
    ['no name', undefined],
  ])('a transfer to %s is refused', async (_, to) => {
    const id = desk.fake.handOver({});
    await ana.post(`/handoffs/${id}/claim`);
    expect((await ana.post(`/handoffs/${id}/transfer`, { to, note: '' })).status).toBe(400);
  });

  test('a close needs an outcome of the list, and is final', async () => {
    const id = desk.fake.handOver({});
    await ana.post(`/handoffs/${id}/claim`);
    expect((await ana.post(`/handoffs/${id}/close`, {})).status).toBe(400);
    expect((await ana.post(`/handoffs/${id}/close`, { outcome: 'whatever' })).status).toBe(400);
    expect((await ana.post(`/handoffs/${id}/close`, { outcome: 'booked' })).body).toMatchObject({
      handoff: { state: 'closed', outcome: 'booked' },
    });
    expect((await ana.post(`/handoffs/${id}/close`, { outcome: 'booked' })).status).toBe(200);
    expect((await ana.post(`/handoffs/${id}/close`, { outcome: 'answered' })).body).toMatchObject({
      code: 'handoff.closed',
      owner: 'Ana',
    });
    expect((await ben.post(`/handoffs/${id}/claim`)).body).toMatchObject({
      code: 'handoff.closed',
      owner: 'Ana',
    });
    const closed = await ana.get('/handoffs?state=closed');
    expect(at(closed.body, 'handoffs.0')).toMatchObject({ id, outcome: 'booked' });
  });

  test('an acknowledged emergency says who has seen it and still waits', async () => {
    const id = desk.fake.handOver({ priority: 'emergency', reason: 'emergency' });
    expect((await ben.post(`/handoffs/${id}/acknowledge`)).body).toMatchObject({
      handoff: { state: 'waiting', alarm: { acknowledgedBy: 'Ben' } },
    });
  });
});

describe('a request that is not wanted', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['the right origin by name of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('is refused from %s', async (_, headers) => {
    const id = desk.fake.handOver({});
    const reply = await ana.post(`/handoffs/${id}/claim`, {}, headers);
    expect([reply.status, reply.body]).toMatchObject([403, { code: 'origin.not-allowed' }]);
    expect((await ana.get('/live', headers)).status).toBe(403);
    expect((await ana.get(`/handoffs/${id}`)).body).toMatchObject({ handoff: { state: 'waiting' } });
  });

  test.each([
    ['no JSON', '{', {}, 400],
    ['text that is no UTF-8 JSON', '"\ud800', {}, 400],
    ['another type', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a compressed body', 'xx', { 'content-encoding': 'gzip' }, 415],
    ['a body that is too large', JSON.stringify({ key: 'k', text: 'x'.repeat(70_000) }), {}, 413],
    ['deep nesting', '['.repeat(30_000), {}, 400],
  ])('is refused with %s, and the desk goes on', async (_, body, headers, status) => {
    const id = desk.fake.handOver({});
    expect((await ana.post(`/handoffs/${id}/messages`, body, headers)).status).toBe(status);
    expect((await ana.get('/me')).status).toBe(200);
  });

  test.each(['/me', '/staff', '/handoffs', '/handoffs/handoff-1', '/live'])(
    'is refused without a session at %s',
    async (path) => {
      expect((await clientOf(desk.url).get(path)).status).toBe(401);
      expect((await clientOf(desk.url, 'desk=nonsense').get(path)).status).toBe(401);
      expect((await clientOf(desk.url, `desk=${'A'.repeat(43)}`).get(path)).status).toBe(401);
    },
  );
});
