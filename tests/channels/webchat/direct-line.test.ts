// The Direct Line server against the official client, and against everything a client would not send.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '../../../src/base/clock.ts';
import { conversationId } from '../../../src/base/ids.ts';
import { createTokens } from '../../../src/channels/webchat/tokens.ts';
import { assistant } from '../../support/fakes/conversations.ts';
import { call, connect, newToken, startWebchat, type TestWebchat } from '../../support/channels/webchat.ts';

let chat: TestWebchat;
beforeAll(async () => {
  chat = await startWebchat();
});
afterAll(() => chat.down());

const texts = (got: readonly { type: string }[]): string[] =>
  got.flatMap((activity) => ('text' in activity ? [String(activity.text)] : []));
const at = (path: string): string => `${chat.url}/v3/directline${path}`;
/** A conversation that is open. */
async function opened(): Promise<{ token: string; id: string; path: string }> {
  const { token, conversationId: id } = await newToken(chat.url);
  await call(at('/conversations'), { token, body: {} });
  return { token, id, path: `/conversations/${id}/activities` };
}

describe('with the official client', () => {
  it('greets, echoes what the patient wrote, and answers, in order', async () => {
    const { token } = await newToken(chat.url);
    const client = connect(chat.url, token);
    await client.until((got) => got.length === 1);
    const id = await client.say('hello', { channelData: { clientActivityID: 'c-1' } });
    await client.until((got) => got.length === 3);
    expect(texts(client.got)).toEqual(['Welcome', 'hello', 'You said: hello']);
    const [, echo, answer] = client.got;
    expect(echo).toMatchObject({ id, channelData: { clientActivityID: 'c-1' }, from: { role: 'user' } });
    expect(echo?.from.id).not.toBe('mallory');
    expect(answer).toMatchObject({ from: { role: 'bot' } });
    expect(answer).not.toHaveProperty('replyToId');
    client.end();
  });

  it('works by asking too', async () => {
    const { token } = await newToken(chat.url);
    const client = connect(chat.url, token, { webSocket: false });
    await client.until((got) => got.length === 1);
    await client.say('hello');
    await client.until((got) => got.length === 3);
    expect(texts(client.got)).toEqual(['Welcome', 'hello', 'You said: hello']);
    client.end();
  });

  it('shows two tabs the same, and a third that comes later', async () => {
    const { token } = await newToken(chat.url);
    const tabs = [connect(chat.url, token), connect(chat.url, token)];
    for (const tab of tabs) await tab.until((got) => got.length === 1);
    await tabs[0]?.say('one');
    await tabs[1]?.say('two');
    tabs.push(connect(chat.url, token));
    for (const tab of tabs) await tab.until((got) => got.length === 5);
    const [first, ...others] = tabs.map((tab) => texts(tab.got));
    for (const other of others) expect(other).toEqual(first);
    for (const tab of tabs) tab.end();
  });

  it('brings what was said by another process, names staff, and keeps notes back', async () => {
    const { token, conversationId: id } = await newToken(chat.url);
    const client = connect(chat.url, token);
    await client.until((got) => got.length === 1);
    await chat.talk.say(conversationId(id), [
      { from: 'staff', kind: 'note', text: 'secret note', language: 'en', staffName: 'Ann' },
      { from: 'staff', kind: 'message', text: 'I am here', language: 'en', staffName: 'Ann' },
    ]);
    await client.until((got) => got.length === 2);
    expect(texts(client.got)).toEqual(['Welcome', 'Ann: I am here']);
    client.end();
  });

  it('brings what was missed while the server was away, once and in order', async () => {
    const own = await startWebchat();
    const { token, conversationId: id } = await newToken(own.url);
    const client = connect(own.url, token);
    await client.until((got) => got.length === 1);
    await own.down();
    await own.talk.say(conversationId(id), [assistant('while away 1'), assistant('while away 2')]);
    await own.up();
    await client.until((got) => got.length === 3);
    await client.say('back');
    await client.until((got) => got.length === 5);
    expect(texts(client.got)).toEqual(['Welcome', 'while away 1', 'while away 2', 'back', 'You said: back']);
    client.end();
    await own.down();
  }, 30_000);

  it('replays the conversation after a reload and does not greet again', async () => {
    const { token } = await newToken(chat.url);
    const before = connect(chat.url, token);
    await before.until((got) => got.length === 1);
    await before.say('hi');
    before.end();
    const after = connect(chat.url, token);
    await after.until((got) => got.length === 3);
    expect(texts(after.got)).toEqual(['Welcome', 'hi', 'You said: hi']);
    after.end();
  });

  it('says a fixed sentence over open streams while nothing can be stored', async () => {
    const own = await startWebchat();
    const { token } = await newToken(own.url);
    const client = connect(own.url, token);
    await client.until((got) => got.length === 1);
    own.talk.away = true;
    await client.say('help').catch(() => {});
    await client.until(
      (got) => texts(got).includes('Please call us\\.') || texts(got).includes('Please call us.'),
    );
    client.end();
    await own.down();
  });
});

describe('messages', () => {
  it('are one for the same client id, and get the same answer', async () => {
    const { token, path } = await opened();
    const body = { type: 'message', text: 'once', channelData: { clientActivityID: 'x1' } };
    const [a, b] = [
      await call(at(path), { token, body }),
      await call(at(path), { token, body: { ...body, text: 'other' } }),
    ];
    expect(a.status).toBe(200);
    expect(b.body).toEqual(a.body);
    const { body: all } = await call(at(path), { token });
    expect(texts(all['activities'] as never)).toEqual(['Welcome', 'once', 'You said: once']);
  });

  it('take nothing from the body but what a patient may say', async () => {
    const { token, path, id } = await opened();
    await call(at(path), {
      token,
      body: {
        type: 'message',
        text: 'hi',
        id: 'mine',
        replyToId: 'x',
        from: { id: 'staff', role: 'bot', name: 'Dr' },
        timestamp: '1970-01-01',
        channelData: { staff: true, clientActivityID: 'c' },
        entities: [{ type: 'x' }],
        __proto__: { polluted: true },
      },
    });
    const incoming = chat.talk.received.at(-1);
    expect(incoming?.message).toEqual({
      from: 'patient',
      kind: 'message',
      text: 'hi',
      language: 'en',
      clientId: 'c',
    });
    expect(incoming?.conversation).toBe(id);
    expect({}).not.toHaveProperty('polluted');
  });

  it('of a button carry its value, and objects in its place are dropped', async () => {
    const { token, path } = await opened();
    await call(at(path), {
      token,
      body: { type: 'message', text: 'Tuesday', value: 'slot-2', locale: 'es-MX' },
    });
    expect(chat.talk.received.at(-1)?.message).toMatchObject({
      text: 'Tuesday',
      value: 'slot-2',
      language: 'es',
    });
    await call(at(path), { token, body: { type: 'message', text: 'Tuesday', value: { a: 1 } } });
    expect(chat.talk.received.at(-1)?.message).not.toHaveProperty('value');
  });

  it('with attachments are stored as a mention of them', async () => {
    const { token, path } = await opened();
    await call(at(path), {
      token,
      body: {
        type: 'message',
        attachments: [{ contentType: 'image/png', contentUrl: 'https://evil.example/x' }, {}],
      },
    });
    expect(chat.talk.received.at(-1)?.message).toMatchObject({
      text: '',
      attachments: ['image/png', 'application/octet-stream'],
    });
    const form = new FormData();
    form.append('activity', new Blob(['{}'], { type: 'application/vnd.microsoft.activity' }), 'blob');
    form.append('file', new Blob(['x'], { type: 'image/jpeg' }), '../../etc/passwd');
    const response = await fetch(at(`${path.replace('activities', 'upload')}?userId=x`), {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
    expect(chat.talk.received.at(-1)?.message).toMatchObject({ text: '', attachments: ['image/jpeg'] });
  });

  it('that are too long for one become several, of which nothing is lost', async () => {
    const { token, path } = await opened();
    const text = `${'word '.repeat(1500)}chest pain`;
    const before = chat.talk.received.length;
    const { status } = await call(at(path), { token, body: { type: 'message', text } });
    expect(status).toBe(200);
    const taken = chat.talk.received.slice(before).map(({ message }) => message);
    expect(taken).toHaveLength(2);
    expect(taken.map((message) => message.text).join(' ')).toBe(text);
    for (const message of taken) expect(message.attachments).toEqual(['text/plain']);
  });

  it.each([['typing'], ['event'], ['conversationUpdate'], ['something/else']])(
    'of type %s are answered with an id and go nowhere',
    async (type) => {
      const { token, path } = await opened();
      const before = chat.talk.received.length;
      const { status, body } = await call(at(path), {
        token,
        body: { type, name: 'handoff.status', value: 'accepted' },
      });
      expect([status, typeof body['id']]).toEqual([200, 'string']);
      expect(chat.talk.received).toHaveLength(before);
    },
  );
});

describe('tokens', () => {
  it('open one conversation; another’s and one that does not exist look the same', async () => {
    const [mine, yours] = [await opened(), await opened()];
    const paths = [
      yours.path,
      '/conversations/nobody/activities',
      `/conversations/${yours.id}`,
      '/conversations/nobody',
    ];
    for (const path of paths) expect((await call(at(path), { token: mine.token })).status).toBe(404);
    const [there, nowhere] = [
      await call(at(yours.path), { token: mine.token }),
      await call(at('/conversations/nobody/activities'), { token: mine.token }),
    ];
    expect(there.body).toEqual(nowhere.body);
    expect(
      (await call(at(yours.path), { token: mine.token, body: { type: 'message', text: 'x' } })).status,
    ).toBe(404);
  });

  it('that are over answer 403, and renewed ones stay in the conversation', async () => {
    const { token, id, path } = await opened();
    const clock = fixedClock(Date.now() - 31 * 60_000);
    const old = createTokens(chat.tokenKey, clock).issue({ conversation: conversationId(id), user: 'dl_x' });
    expect(await call(at(path), { token: old })).toMatchObject({
      status: 403,
      body: { error: { code: 'TokenExpired' } },
    });
    const renewed = await call(at('/tokens/refresh'), { token, body: {} });
    expect(renewed.body).toMatchObject({ conversationId: id, expires_in: 1800 });
    expect((await call(at(path), { token: String(renewed.body['token']) })).status).toBe(200);
  });

  it('that are forged answer 401', async () => {
    const { token, id, path } = await opened();
    const [head = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const of = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const other = createTokens(Buffer.alloc(32, 1), { now: () => Date.now() }).issue({
      conversation: conversationId(id),
      user: 'dl_x',
    });
    const ticket = createTokens(chat.tokenKey, { now: () => Date.now() }).ticket(
      { conversation: conversationId(id), user: 'dl_x' },
      0,
    );
    const forged = [
      `${of({ alg: 'none', typ: 'JWT' })}.${payload}.`,
      `${of({ alg: 'none', typ: 'JWT' })}.${payload}.${signature}`,
      `${head}.${of({ ...claims, exp: 9e9 })}.${signature}`,
      `${head}.${payload}.`,
      `${head}.${payload}.${signature}A`,
      other,
      ticket,
      'x',
      '..',
      'a.b.c',
    ];
    for (const bad of forged)
      expect([bad, (await call(at(path), { token: bad })).status]).toEqual([bad, 401]);
    expect((await call(at(path))).status).toBe(401);
    expect((await call(at(path), { headers: { authorization: `Basic ${token}` } })).status).toBe(401);
  });

  it('are for the clinic’s own server alone where there is a secret', async () => {
    const own = await startWebchat({ secret: 'a secret of the clinic' });
    const generate = `${own.url}/v3/directline/tokens/generate`;
    expect((await call(generate, { body: {} })).status).toBe(401);
    expect((await call(generate, { body: {}, token: 'a secret of the clinik' })).status).toBe(401);
    const { status, body } = await call(generate, {
      body: { user: { id: 'dl_patient' } },
      token: 'a secret of the clinic',
    });
    expect(status).toBe(200);
    expect(
      (await call(`${own.url}/v3/directline/conversations`, { token: String(body['token']), body: {} }))
        .status,
    ).toBe(201);
    await own.down();
  });

  it('are given out so often and not more', async () => {
    const own = await startWebchat({ rateLimits: true });
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => call(`${own.url}/v3/directline/tokens/generate`, { body: {} })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBe(10);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    await own.down();
  });
});

describe('pages of other sites', () => {
  it('get nothing, and the clinic’s own get what they need', async () => {
    const { token, path } = await opened();
    const preflight = { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } };
    for (const origin of [
      'https://evil.example',
      'null',
      'https://clinic.example.evil.example',
      'http://clinic.example',
    ]) {
      expect((await call(at('/tokens/generate'), { body: {}, headers: { origin } })).status).toBe(403);
      const { status, headers } = await call(at(path), { token, headers: { origin } });
      expect([status, headers.get('access-control-allow-origin')]).toEqual([403, null]);
      expect((await call(at(path), { ...preflight, headers: { ...preflight.headers, origin } })).status).toBe(
        403,
      );
    }
    for (const origin of ['https://clinic.example', chat.url]) {
      const { status, headers } = await call(at('/tokens/generate'), { body: {}, headers: { origin } });
      expect([status, headers.get('access-control-allow-origin')]).toEqual([200, origin]);
      const asked = await call(at(path), { ...preflight, headers: { ...preflight.headers, origin } });
      expect(asked.status).toBe(204);
      expect(asked.headers.get('access-control-allow-headers')).toContain('x-ms-bot-agent');
    }
  });
});

describe('streams', () => {
  const open = (url: string, headers: Record<string, string> = {}): Promise<string> =>
    new Promise((resolve) => {
      const socket = new WebSocket(url, { headers } as never);
      socket.onopen = () => (socket.close(), resolve('open'));
      socket.onerror = () => resolve('refused');
    });

  it('open once with their ticket, for our own pages', async () => {
    const { token, id } = await opened();
    const ask = async (): Promise<string> =>
      String((await call(at(`/conversations/${id}`), { token })).body['streamUrl']);
    const first = await ask();
    expect(await open(first)).toBe('open');
    expect(await open(first)).toBe('refused');
    expect(await open(await ask(), { origin: 'https://evil.example' })).toBe('refused');
    expect(await open(await ask(), { origin: 'https://clinic.example' })).toBe('open');
    const another = await opened();
    expect(await open((await ask()).replace(id, another.id))).toBe('refused');
    expect(await open((await ask()).replace(/t=.*/, `t=${token}`))).toBe('refused');
    expect(await open(chat.url.replace('http', 'ws'))).toBe('refused');
  });
});

describe('while the store is away', () => {
  it('answers 503 with the sentence for the patient, on every address, and tells those who ask', async () => {
    const own = await startWebchat();
    const { token, conversationId: id } = await newToken(own.url);
    const path = `${own.url}/v3/directline/conversations/${id}/activities`;
    await call(`${own.url}/v3/directline/conversations`, { token, body: {} });
    own.talk.away = true;
    own.talk.unstored = (message) =>
      message.text.includes('chest')
        ? [assistant('Call 911!', { from: 'system', kind: 'notice' }), assistant('Please call us.')]
        : [assistant('Please call us.')];
    expect(await call(path, { token, body: { type: 'message', text: 'my chest hurts' } })).toMatchObject({
      status: 503,
      body: { error: { code: 'store.unavailable', message: 'Call 911!\n\nPlease call us.' } },
    });
    const polled = await call(`${path}?watermark=1`, { token });
    expect(polled).toMatchObject({ status: 200, body: { watermark: '1' } });
    expect(polled.body['activities']).toHaveLength(2);
    expect(await call(path, { token })).toMatchObject({
      status: 503,
      body: { error: { message: 'kind:store.unavailable' } },
    });
    expect((await call(`${own.url}/v3/directline/conversations`, { token, body: {} })).status).toBe(503);
    own.talk.away = false;
    const after = await call(path, { token });
    expect(texts(after.body['activities'] as never)).toEqual(['Welcome']);
    await own.down();
  });
});

describe('bodies', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const table: [string, number, string | Uint8Array<ArrayBuffer>, Record<string, string>][] = [
    ['cut short', 400, '{"type":"message"', {}],
    ['of nothing', 400, '', {}],
    ['that are a list', 400, '[]', {}],
    ['that are a text', 400, '"x"', {}],
    ['without a type', 400, '{"text":"x"}', {}],
    ['with a text that is none', 400, '{"type":"message","text":{"$gt":""}}', {}],
    ['without anything said', 400, '{"type":"message","text":"   "}', {}],
    ['nested too deep', 413, deep, {}],
    ['nested deep', 400, `{"type":"message","text":"x","value":${'['.repeat(200)}${']'.repeat(200)}}`, {}],
    ['in broken UTF-8', 400, new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), {}],
    ['that are too large', 413, JSON.stringify({ type: 'message', text: 'x'.repeat(70_000) }), {}],
    ['of too many parts', 413, JSON.stringify({ type: 'message', text: 'x '.repeat(10_000) }), {}],
    ['that are compressed', 415, 'x', { 'content-encoding': 'gzip' }],
    ['of another type', 415, '{"type":"message","text":"x"}', { 'content-type': 'text/plain' }],
    ['in parts', 415, '--x\r\n', { 'content-type': 'multipart/form-data; boundary=x' }],
  ];
  it.each(table)('%s are answered %i', async (_, status, body, headers) => {
    const { token, path } = await opened();
    const answer = await call(at(path), { token, body, headers, method: 'POST' });
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).not.toMatch(/SyntaxError|zod|\/src\//);
  });

  it('with odd watermarks read from the start', async () => {
    const { token, path } = await opened();
    for (const watermark of ['-1', 'NaN', '1e309', 'x', '0x10', '%00']) {
      const { status, body } = await call(at(`${path}?watermark=${watermark}`), { token });
      expect([status, (body['activities'] as unknown[]).length]).toEqual([200, 1]);
    }
  });
});
