// /api/messages through CloudAdapter, against a stand-in for the Bot Connector that checks the wire, and against
// every sender that is not one.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { createHmac } from 'node:crypto';
import { systemClock } from '../../../src/base/clock.ts';
import type { ConversationId } from '../../../src/base/ids.ts';
import { silentLog } from '../../../src/base/log.ts';
import { ConnectorAdapter } from '../../../src/channels/connector/adapter.ts';
import { BoundedAuth, credentialsOf } from '../../../src/channels/connector/bounded-auth.ts';
import {
  connectorConversation,
  registerConnector,
  type ConnectorDeps,
} from '../../../src/channels/connector/connector.ts';
import { createConnectorCarrier } from '../../../src/channels/connector/port.ts';
import { createServiceHosts, SERVICE_HOSTS } from '../../../src/channels/connector/service-hosts.ts';
import { createSigningKeys } from '../../../src/channels/connector/signing-keys.ts';
import { createOutbox } from '../../../src/channels/outbox.ts';
import type { Channel } from '../../../src/conversation/conversation.ts';
import { createHttpServer } from '../../../src/http-server.ts';
import type { ChannelPort } from '../../../src/turn/channel-port.ts';
import { APP_ID, startConnector, type TestConnector, type TokenChange } from '../../support/connector.ts';
import { assistant, fakeMarks, fakeTalk, type FakeTalk } from '../../support/fakes/conversations.ts';

const hash = (field: string, text: string): string =>
  createHmac('sha256', 'key').update(`${field}\0${text}`).digest('base64url').slice(0, 22);
const TENANT = 'aaaaaaaa-0000-0000-0000-000000000001';

interface Bot {
  readonly url: string;
  readonly talk: FakeTalk;
  readonly port: ChannelPort;
  readonly later: [ConversationId, number][];
  readonly outbox: ReturnType<typeof createOutbox>;
  stop(): Promise<void>;
}

async function startBot(connector: TestConnector, change: Partial<ConnectorDeps> = {}): Promise<Bot> {
  const talk = fakeTalk();
  const hosts = createServiceHosts(SERVICE_HOSTS, true);
  const credentials = {
    ...credentialsOf(null),
    createCredentials: () =>
      Promise.resolve({
        signRequest: (request: { headers: { set(name: string, value: string): void } }) => (
          request.headers.set('authorization', 'Bearer outgoing'),
          Promise.resolve(request)
        ),
      }),
    isAuthenticationDisabled: () => Promise.resolve(false),
    isValidAppId: () => Promise.resolve(true),
  };
  const adapter = new ConnectorAdapter(
    new BoundedAuth(
      { appId: APP_ID, password: 'x', type: 'MultiTenant', tenantId: null },
      credentials as never,
      hosts,
      500,
    ),
    APP_ID,
  );
  const later: [ConversationId, number][] = [];
  const outbox = createOutbox({
    conversations: talk.conversations,
    marks: fakeMarks(talk),
    carriers: new Map<Channel, ReturnType<typeof createConnectorCarrier>>([
      ['connector', createConnectorCarrier(adapter, silentLog)],
    ]),
    enqueue: (conversation, seq) => Promise.resolve(void later.push([conversation, seq])),
    onUndelivered: () => {},
    log: silentLog,
  });
  const server = createHttpServer({ log: silentLog, secure: false });
  const port = registerConnector(server, {
    adapter,
    senders: {
      appId: APP_ID,
      keys: createSigningKeys(connector.metadataUrl, systemClock),
      clock: systemClock,
    },
    admission: { hosts, channels: ['msteams', 'emulator', 'telegram'], tenantId: TENANT },
    turns: talk.turns,
    conversations: talk.conversations,
    outbox,
    hash,
    languages: ['en', 'es'],
    clock: systemClock,
    log: silentLog,
    ...change,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    talk,
    port,
    later,
    outbox,
    stop: () =>
      new Promise((resolve) => {
        outbox.close();
        server.close(() => resolve());
        server.server.closeAllConnections();
      }),
  };
}

let connector: TestConnector;
let bot: Bot;
beforeAll(async () => {
  connector = await startConnector();
  bot = await startBot(connector);
});
afterAll(async () => {
  await bot.stop();
  await connector.stop();
});
beforeEach(() => {
  connector.sent.length = 0;
  connector.answer = () => null;
  bot.later.length = 0;
  bot.talk.answer = (message) => [assistant(`You said: ${message.value ?? message.text}`)];
});

let count = 0;
const message = (more: Record<string, unknown> = {}): Record<string, unknown> => {
  count += 1;
  return {
    type: 'message',
    id: `m-${count}`,
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: `29:user-${count}`, name: 'Pat', aadObjectId: 'x' },
    recipient: { id: `28:${APP_ID}`, name: 'Frontdesk' },
    conversation: { id: `a:conversation-${count}`, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    text: 'hello',
    locale: 'en-US',
    ...more,
  };
};
interface Posted {
  readonly status: number;
  readonly text: string;
}
async function post(
  body: unknown,
  options: { token?: TokenChange | null; url?: string; raw?: string; headers?: Record<string, string> } = {},
): Promise<Posted> {
  const { token = {}, url = bot.url, raw, headers = {} } = options;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: connector.bearer(token) }),
      ...headers,
    },
    body: raw ?? JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}
const idOf = (activity: Record<string, unknown>): ConversationId =>
  connectorConversation(hash, String(activity['channelId']), (activity['conversation'] as { id: string }).id);
const said = (): unknown[] => connector.sent.map(({ activity }) => activity['text']);

describe('a message', () => {
  it('is answered on the wire, to its conversation, with our credentials and as a reply to nothing', async () => {
    const activity = message();
    expect((await post(activity)).status).toBe(200);
    const [sent] = connector.sent;
    expect(sent).toMatchObject({
      conversation: (activity['conversation'] as { id: string }).id,
      authorization: 'Bearer outgoing',
      activity: {
        type: 'message',
        text: 'You said: hello',
        channelId: 'msteams',
        from: { id: `28:${APP_ID}` },
        entities: [{ additionalType: ['AIGeneratedContent'] }],
      },
    });
    expect(sent?.path).toMatch(/\/activities$/);
    expect(bot.talk.deliveries(idOf(activity))).toEqual([null, 'sent']);
    expect(idOf(activity)).not.toContain('conversation');
  });

  it('is one, however often the channel brings it', async () => {
    const activity = message();
    for (let times = 0; times < 3; times += 1) expect((await post(activity)).status).toBe(200);
    expect(said()).toEqual(['You said: hello']);
  });

  it('is answered in the response where replies are expected', async () => {
    const { status, text } = await post(message({ deliveryMode: 'expectReplies' }));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ activities: [{ text: 'You said: hello' }] });
    expect(connector.sent).toHaveLength(0);
  });

  it('loses the mention of the assistant, and no other', async () => {
    const bot28 = `28:${APP_ID}`;
    const entities = [
      { type: 'mention', text: '<at>Frontdesk</at>', mentioned: { id: bot28 } },
      { type: 'mention', text: '<at>Ann</at>', mentioned: { id: '29:ann' } },
      { type: 'clientInfo', locale: 'en-US' },
    ];
    await post(message({ text: '<at>Frontdesk</at>&nbsp;ask <at>Ann</at>', entities }));
    expect(bot.talk.received.at(-1)?.message.text).toBe('ask <at>Ann</at>');
  });

  it('of a button carries its value, and a picture is a mention of one', async () => {
    await post(
      message({
        text: undefined,
        value: { msteams: { type: 'messageBack', value: 'slot-2', displayText: 'Tuesday' } },
      }),
    );
    expect(bot.talk.received.at(-1)?.message).toMatchObject({ text: 'Tuesday', value: 'slot-2' });
    await post(
      message({
        text: 'see',
        attachments: [
          { contentType: 'text/html', content: '<p>see</p>' },
          { contentType: 'image/png', contentUrl: 'https://x' },
        ],
      }),
    );
    expect(bot.talk.received.at(-1)?.message.attachments).toEqual(['image/png']);
  });

  it('shows cards where there are cards, and lines where there are none', async () => {
    bot.talk.answer = () => [
      assistant('Book it?', {
        facts: { title: 'Visit', rows: [['When', 'Monday']] },
        choices: [
          { title: 'Yes', value: 'yes' },
          { title: 'No', value: 'no' },
        ],
      }),
    ];
    await post(message());
    await post(message({ channelId: 'telegram' }));
    const [teams, telegram] = connector.sent.map(({ activity }) => activity);
    expect(JSON.stringify(teams)).toContain('FactSet');
    expect(JSON.stringify(teams)).toContain('Action.Submit');
    expect(telegram).toMatchObject({ text: 'Book it?\n\nVisit\nWhen: Monday\n\n1) Yes\n2) No' });
    expect(telegram).not.toHaveProperty('attachments');
  });

  it('that was changed afterwards is a message of its own', async () => {
    const activity = message({ text: 'fine' });
    await post(activity);
    await post({
      ...activity,
      type: 'messageUpdate',
      text: 'not fine',
      channelData: { tenant: { id: TENANT }, eventType: 'editMessage' },
    });
    expect(said()).toEqual(['You said: fine', 'You said: not fine']);
  });
});

describe('other activities', () => {
  it('of somebody who comes greet once', async () => {
    const activity = message({
      type: 'conversationUpdate',
      text: undefined,
      membersAdded: [{ id: '29:x' }],
      locale: 'es-MX',
    });
    await post(activity);
    await post(activity);
    expect(said()).toEqual(['Bienvenido']);
  });

  it.each([
    ['typing', 200],
    ['messageReaction', 200],
    ['event', 200],
    ['endOfConversation', 200],
    ['invoke', 501],
  ])('of type %s are answered %i and say nothing', async (type, status) => {
    const before = bot.talk.received.length;
    expect((await post(message({ type, name: 'adaptiveCard/action', value: { action: {} } }))).status).toBe(
      status,
    );
    expect([bot.talk.received.length, connector.sent.length]).toEqual([before, 0]);
  });
});

describe('what the service does not take', () => {
  it.each([
    ['is busy', 429 as const],
    ['is away', 503 as const],
  ])('is left to a job where it %s, and a job sends it once and in order', async (_, answer) => {
    bot.talk.answer = () => [assistant('one'), assistant('two')];
    connector.answer = () => answer;
    const activity = message();
    expect((await post(activity)).status).toBe(200);
    expect(bot.later).toEqual([[idOf(activity), 3]]);
    connector.answer = () => null;
    expect(await bot.outbox.flush(idOf(activity), 3)).toBe('done');
    expect(await bot.outbox.flush(idOf(activity), 3)).toBe('done');
    expect(said()).toEqual(['one', 'two']);
    expect(connector.sent.every(({ path }) => path.endsWith('/activities'))).toBe(true);
  });

  it.each([
    ['refuses it', 403 as const],
    ['fails', 500 as const],
    ['drops the line', 'cut' as const],
    ['does not answer', 'hang' as const],
  ])('is failed and not sent again where it %s', async (_, answer) => {
    let tries = 0;
    connector.answer = () => ((tries += 1), answer);
    const activity = message();
    expect((await post(activity)).status).toBe(200);
    expect([tries, bot.talk.deliveries(idOf(activity)), bot.later]).toEqual([1, [null, 'failed'], []]);
  });
});

describe('while the store is away', () => {
  it('says the sentence through the service and answers 503', async () => {
    bot.talk.away = true;
    const { status, text } = await post(message());
    bot.talk.away = false;
    expect([status, said()]).toEqual([503, ['Please call us\\.'.replace('\\', '')]]);
    expect(text).toContain('store.unavailable');
  });
});

describe('senders', () => {
  const now = Math.floor(Date.now() / 1000);
  const tokens: [string, number, TokenChange | null][] = [
    ['is the Bot Connector', 200, {}],
    ['has a token that ended two minutes ago', 200, { claims: { exp: now - 120 } }],
    ['has no token', 401, null],
    ['has a token that ended ten minutes ago', 401, { claims: { exp: now - 600 } }],
    ['has a token without an end', 401, { claims: { exp: undefined } }],
    ['has a token that is not yet valid', 401, { claims: { nbf: now + 3600 } }],
    ['has a token for another bot', 401, { claims: { aud: 'another' } }],
    ['has a token of another issuer', 401, { claims: { iss: 'https://sts.windows.net/x/' } }],
    [
      'has a token of the Emulator',
      401,
      {
        claims: {
          iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
          appid: APP_ID,
        },
      },
    ],
    ['has a token without a service', 401, { claims: { serviceurl: undefined } }],
    ['has a token for another service', 401, { claims: { serviceurl: 'https://smba.trafficmanager.net/x' } }],
    ['has a key that nobody knows', 401, { header: { kid: 'unknown' } }],
    ['has no key', 401, { header: { kid: undefined } }],
    ['signed it with another key', 401, { by: 'other' }],
    ['did not sign it', 401, { by: 'nobody' }],
    ['signed it with no algorithm', 401, { header: { alg: 'none' }, by: 'nobody' }],
    ['signed it with the public key as a secret', 401, { header: { alg: 'HS256' }, by: 'hmac' }],
    ['names another algorithm', 401, { header: { alg: 'RS512' } }],
  ];
  it.each(tokens)('who %s is answered %i', async (_, status, token) => {
    const before = bot.talk.received.length;
    const answer = await post(message(), { token });
    expect(answer.status).toBe(status);
    expect(bot.talk.received.length - before).toBe(status === 200 ? 1 : 0);
    expect(answer.text).not.toMatch(/jose|stack|signature/i);
  });

  it.each([['Basic x'], ['Bearer'], ['Bearer x'], ['Bearer a.b.c'], [`Bearer ${'x'.repeat(10_000)}`]])(
    'with the header %s are answered 401',
    async (authorization) => {
      expect((await post(message(), { token: null, headers: { authorization } })).status).toBe(401);
    },
  );

  const bodies: [string, number, Record<string, unknown>][] = [
    ['name no service', 400, { serviceUrl: undefined }],
    ['name no channel', 400, { channelId: undefined }],
    ['name an empty channel', 403, { channelId: '' }],
    ['name a channel of the SDK’s own', 403, { channelId: 'AseChannel' }],
    ['name no type', 400, { type: undefined }],
    ['name no conversation', 400, { conversation: undefined }],
    ['name no sender', 400, { from: undefined }],
    ['come from another tenant', 403, { channelData: { tenant: { id: 'b' } } }],
    ['come from another tenant by their conversation', 403, { conversation: { id: 'c', tenantId: 'b' } }],
    ['come from no tenant', 403, { channelData: {}, conversation: { id: 'c' } }],
    ['have a text that is none', 400, { text: { a: 1 } }],
    ['have attachments that are none', 400, { attachments: 'x' }],
  ];
  it.each(bodies)('whose messages %s are answered %i', async (_, status, more) => {
    const before = bot.talk.received.length;
    const { status: given, text } = await post(message(more));
    expect(given).toBe(status);
    expect(text).not.toMatch(/zod|TypeError|Cannot read/);
    expect(bot.talk.received).toHaveLength(before);
  });

  it.each([
    ['https://evil.example'],
    ['https://botframework.com.evil.example'],
    ['https://evilbotframework.com'],
    ['http://smba.trafficmanager.net'],
    ['https://user@smba.trafficmanager.net'],
    ['https://169.254.169.254'],
    ['file:///etc/passwd'],
  ])('who name the service %s are not called there', async (serviceUrl) => {
    const { status } = await post(message({ serviceUrl }), { token: { claims: { serviceurl: serviceUrl } } });
    expect(status).toBe(403);
  });

  it.each([
    ['{', 400],
    ['[]', 400],
    ['', 400],
    [`{"a":${'['.repeat(3000)}${']'.repeat(3000)}}`, 400],
    [JSON.stringify({ text: 'x'.repeat(300_000) }), 413],
  ])('whose bodies are broken (%#) are answered as such', async (raw, status) => {
    expect((await post(null, { raw })).status).toBe(status);
  });

  it('cannot make this server fetch keys again and again', async () => {
    await post(message());
    const before = connector.fetches;
    for (let times = 0; times < 20; times += 1)
      await post(message(), { token: { header: { kid: `unknown-${times}` } } });
    expect(connector.fetches - before).toBeLessThanOrEqual(1);
  });

  it('write on the channels that their key is endorsed for', async () => {
    const endorsed = await startConnector(['msteams']);
    const own = await startBot(endorsed);
    const as = (activity: Record<string, unknown>) =>
      fetch(own.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: endorsed.bearer() },
        body: JSON.stringify({ ...activity, serviceUrl: endorsed.url }),
      });
    expect((await as(message())).status).toBe(200);
    expect((await as(message({ channelId: 'telegram' }))).status).toBe(401);
    await own.stop();
    await endorsed.stop();
  });

  it('are nobody without a registration, but for the Emulator on this machine', async () => {
    const nobody = await startBot(connector, { senders: null });
    expect((await post(message(), { url: nobody.url })).status).toBe(401);
    await nobody.stop();
    const local = await startBot(connector, {
      senders: 'local',
      admission: { hosts: createServiceHosts([], true), channels: ['emulator'], tenantId: null },
    });
    const activity = message({ channelId: 'emulator' });
    expect((await post(activity, { url: local.url, token: null })).status).toBe(200);
    expect(said()).toEqual(['You said: hello']);
    expect(
      (
        await post(
          { ...activity, serviceUrl: 'https://smba.trafficmanager.net' },
          { url: local.url, token: null },
        )
      ).status,
    ).toBe(403);
    expect(
      (await post(activity, { url: local.url, token: null, headers: { origin: 'https://evil.example' } }))
        .status,
    ).toBe(401);
    expect(
      (await post(activity, { url: local.url, token: null, headers: { 'x-forwarded-for': '203.0.113.9' } }))
        .status,
    ).toBe(401);
    await local.stop();
  });
});
