// Texts in and out, against a stand-in for Twilio that checks the wire; what is sent goes through a real job on a
// real Redis.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { systemClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { createOutbox, type Outbox } from '../../../src/channels/outbox.ts';
import { createSendText, createSmsCarrier } from '../../../src/channels/sms/send.ts';
import { registerSms, smsConversation } from '../../../src/channels/sms/sms.ts';
import type { Channel, Delivery } from '../../../src/conversation/conversation.ts';
import type { ConversationId } from '../../../src/base/ids.ts';
import { createHttpServer } from '../../../src/http-server.ts';
import { createSmsConsent } from '../../../src/infra/redis/sms-consent.ts';
import { keysOf } from '../../../src/infra/redis/keys.ts';
import { createKeyRing } from '../../../src/infra/redis/seal.ts';
import { createDeliverQueue, type DeliverQueue } from '../../../src/jobs/queues.ts';
import { startDeliverJob } from '../../../src/jobs/deliver.job.ts';
import type { ChannelPort } from '../../../src/turn/channel-port.ts';
import { assistant, fakeMarks, fakeTalk, type FakeTalk } from '../../support/fakes/conversations.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';
import { ACCOUNT, inbound, knock, sign, startTwilio, type TestTwilio } from '../../support/twilio.ts';

const keyRing = createKeyRing(randomBytes(32));
let redis: TestRedis;
let twilio: TestTwilio;
let talk: FakeTalk;
let port: ChannelPort;
let url: string;
let outbox: Outbox;
let queue: DeliverQueue;
const undelivered: number[] = [];
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  redis = await startRedis();
  twilio = await startTwilio();
  talk = fakeTalk();
  const account = { ...ACCOUNT, apiUrl: twilio.url };
  const consent = createSmsConsent({ redis: redis.client(), keys: keysOf('test'), keyRing });
  const sendText = createSendText(account);
  queue = createDeliverQueue('test', redis.client());
  const onUndelivered = (_: ConversationId, seq: number): void => void undelivered.push(seq);
  outbox = createOutbox({
    conversations: talk.conversations,
    marks: fakeMarks(talk),
    carriers: new Map<Channel, ReturnType<typeof createSmsCarrier>>([
      ['sms', createSmsCarrier({ account, consent, sendText, log: silentLog })],
    ]),
    enqueue: (conversation, seq) => queue.enqueue(conversation, seq),
    onUndelivered,
    log: silentLog,
  });
  const stopJob = startDeliverJob({
    clinicId: 'test',
    connection: redis.client(),
    flush: outbox.flush,
    giveUp: outbox.giveUp,
    log: silentLog,
    tries: 3,
    firstWaitMs: 20,
  });
  const server = createHttpServer({ log: silentLog, secure: false });
  port = registerSms(server, {
    account,
    turns: talk.turns,
    conversations: talk.conversations,
    consent,
    outbox,
    sendText,
    hash: keyRing.hash,
    languages: ['en', 'es'],
    words: (keyword, language) => `${keyword} ${language} & more`,
    onUndelivered,
    clock: systemClock,
    log: silentLog,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ends.push(
    stopJob,
    () => queue.close(),
    () =>
      new Promise<void>((resolve) => (server.close(() => resolve()), server.server.closeAllConnections())),
    () => twilio.stop(),
    () => redis.stop(),
  );
});
afterAll(async () => {
  outbox.close();
  for (const end of ends) await end();
});

let phone = 0;
let from = '';
let id: ConversationId;
beforeEach(() => {
  phone += 1;
  from = `+1212555${String(2000 + phone)}`;
  id = smsConversation(keyRing.hash, from);
  twilio.sent.length = 0;
  twilio.answer = () => null;
  undelivered.length = 0;
  talk.answer = (message) => [assistant(`You said: ${message.value ?? message.text}`)];
});

const text = (body: string, more: Record<string, string> = {}) =>
  knock(url, '/api/sms', inbound(body, { From: from, ...more }));
const bodies = (): string[] => twilio.sent.filter(({ to }) => to === from).map(({ body }) => body);
async function eventually(check: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !check(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(check()).toBe(true);
}
const states = (): (Delivery | null)[] => talk.deliveries(id).filter((delivery) => delivery !== null);

describe('a text', () => {
  it('is answered when it is stored, and what is said back goes by itself', async () => {
    expect(await text('hello')).toEqual({
      status: 200,
      text: '<?xml version="1.0" encoding="UTF-8"?><Response></Response>',
    });
    await eventually(() => states()[0] === 'sent');
    expect(twilio.sent).toEqual([
      expect.objectContaining({ to: from, from: ACCOUNT.from, body: 'You said: hello' }),
    ]);
    expect(talk.received.at(-1)).toMatchObject({
      conversation: id,
      channel: 'sms',
      message: { text: 'hello', language: 'en' },
      reference: { phone: from },
    });
    expect(id).not.toContain(from.slice(1));
  });

  it('is one, however often Twilio brings it', async () => {
    const form = inbound('once', { From: from });
    for (let times = 0; times < 3; times += 1) expect((await knock(url, '/api/sms', form)).status).toBe(200);
    await eventually(() => states()[0] === 'sent');
    expect(bodies()).toEqual(['You said: once']);
  });

  it('chooses by number, and a number is a number where nothing was to choose', async () => {
    talk.answer = (message) => [
      message.text === 'book'
        ? assistant('When?', {
            choices: [
              { title: 'Monday', value: 'slot-1' },
              { title: 'Tuesday', value: 'slot-2' },
            ],
          })
        : assistant(`You said: ${message.value ?? message.text}`),
    ];
    await text('book');
    await eventually(() => bodies()[0] === 'When?\n\n1) Monday\n2) Tuesday');
    await text(' 2. ');
    await eventually(() => bodies()[1] === 'You said: slot-2');
    await text('2');
    await eventually(() => bodies()[2] === 'You said: 2');
    expect(talk.received.at(-1)?.message).not.toHaveProperty('value');
  });

  it('is said to be a picture where it was one', async () => {
    await text('', {
      NumMedia: '2',
      MediaUrl0: 'https://evil.example/x',
      MediaContentType0: 'image/jpeg',
      MediaContentType1: '<b>',
    });
    expect(talk.received.at(-1)?.message).toMatchObject({
      text: '',
      attachments: ['image/jpeg', 'application/octet-stream'],
    });
  });

  it.each([
    ['a wrong signature', 403, {}, 'AAAA'],
    ['a signature for another address', 403, {}, sign('http://clinic.example/api/sms', inbound('x'))],
    ['another account', 403, { AccountSid: 'AC00000000000000000000000000000002' }, undefined],
    ['no sender', 400, { From: '' }, undefined],
    ['no id', 400, { MessageSid: '' }, undefined],
  ])('with %s is answered %i', async (_, status, more, signature) => {
    const before = talk.received.length;
    expect((await knock(url, '/api/sms', inbound('x', more), signature)).status).toBe(status);
    expect(talk.received).toHaveLength(before);
  });

  it('that was changed on its way, or has no signature, is refused', async () => {
    const form = inbound('x');
    expect(
      (await knock(url, '/api/sms', { ...form, Body: 'y' }, sign(`${ACCOUNT.publicUrl}/api/sms`, form)))
        .status,
    ).toBe(403);
    expect(
      (await knock(url, '/api/sms', { ...form, Extra: '1' }, sign(`${ACCOUNT.publicUrl}/api/sms`, form)))
        .status,
    ).toBe(403);
    const bare = await fetch(`${url}/api/sms`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form),
    });
    expect(bare.status).toBe(403);
    const json = await fetch(`${url}/api/sms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(415);
  });

  it('gets the sentence by a text of its own while nothing can be stored, and 503 brings it again', async () => {
    talk.away = true;
    const form = inbound('my chest hurts', { From: from });
    for (let times = 0; times < 2; times += 1) expect((await knock(url, '/api/sms', form)).status).toBe(503);
    talk.away = false;
    expect(bodies()).toEqual(['Please call us.']);
  });
});

describe('the words that carriers reserve', () => {
  it.each([
    'STOP',
    'stop',
    ' Stop. ',
    'STOP ALL',
    'stopall',
    'UNSUBSCRIBE',
    'End',
    'quit',
    'Parar',
    'ALTO',
    'revoke',
    'cancel',
  ])('%s ends all texts after one confirmation', async (word) => {
    await text('hello');
    await eventually(() => states()[0] === 'sent');
    if (word === 'cancel')
      await talk.say(id, [{ from: 'system', kind: 'notice', text: 'A reminder', language: 'en' }]);
    const said = bodies().length;
    const answer = await text(word);
    expect(answer.text).toContain('<Message>stop ');
    expect(answer.text).toContain('&#38; more');
    expect((await text(word)).text).not.toContain('<Message>');
    await text('one more thing');
    await eventually(() => states().at(-1) === 'failed');
    expect(bodies()).toHaveLength(said);
    expect(undelivered).not.toHaveLength(0);
    expect(talk.received.at(-1)?.message.text).toBe('one more thing');
    expect((await text(word === 'ALTO' ? 'ALTA' : 'start')).text).toContain('<Message>start ');
    await text('back');
    await eventually(() => bodies().at(-1) === 'You said: back');
  });

  it.each([
    'cancel my appointment',
    'please stop by',
    'stop taking it?',
    'end of the month',
    'no',
    'yes',
    'Help! my baby',
    'HELP!',
  ])('are words like others in "%s"', async (body) => {
    expect((await text(body)).text).not.toContain('<Message>');
    expect(talk.received.at(-1)?.message.text).toBe(body);
  });

  it('leave CANCEL to the assistant where it has just asked something', async () => {
    await text('book');
    await eventually(() => states()[0] === 'sent');
    await text('Cancel');
    await eventually(() => bodies().at(-1) === 'You said: Cancel');
  });

  it('answer HELP and AYUDA', async () => {
    expect((await text('help')).text).toContain('<Message>help en');
    expect((await text('Ayuda')).text).toContain('<Message>help es');
  });

  it('count as Twilio has read them', async () => {
    expect((await text('Cancel', { OptOutType: 'STOP' })).text).not.toContain('<Message>');
    await text('hi');
    await eventually(() => states().at(-1) === 'failed');
    expect(bodies()).toEqual([]);
  });
});

describe('what is sent', () => {
  it('goes in order, tries again what Twilio did not take, and nothing twice', async () => {
    let refusals = 2;
    twilio.answer = () => ((refusals -= 1) >= 0 ? { status: 429, code: 20429 } : null);
    talk.answer = () => [assistant('one'), assistant('two'), assistant('three')];
    await text('hi');
    await eventually(() => states().every((state) => state === 'sent'));
    expect(bodies()).toEqual(['one', 'two', 'three']);
  });

  it.each([
    ['refuses', { status: 400, code: 21614 }],
    ['fails', { status: 500 }],
    ['drops the line', 'cut' as const],
  ])('is failed and not sent again where Twilio %s', async (_, answer) => {
    let tries = 0;
    twilio.answer = () => ((tries += 1), answer);
    await text('hi');
    await eventually(() => states()[0] === 'failed');
    expect([tries, undelivered]).toEqual([1, [2]]);
  });

  it('is given up after many tries', async () => {
    twilio.answer = () => ({ status: 503 });
    await text('hi');
    await eventually(() => states()[0] === 'failed');
    expect(undelivered).toEqual([2]);
  });

  it('ends where Twilio says the number has opted out', async () => {
    twilio.answer = () => ({ status: 400, code: 21610 });
    await text('hi');
    await eventually(() => states()[0] === 'failed');
    twilio.answer = () => null;
    await text('again');
    await eventually(() => states()[1] === 'failed');
    expect(bodies()).toEqual([]);
  });

  it('is cut where it is too long for one, between words, in plain signs', async () => {
    const long = 'It’s “fine” – really. '.repeat(200).trim();
    talk.answer = () => [assistant(long)];
    await text('hi');
    await eventually(() => states()[0] === 'sent');
    expect(bodies().length).toBeGreaterThan(1);
    expect(bodies().join(' ')).toBe(long.replaceAll('’', "'").replaceAll(/[“”]/g, '"').replaceAll('–', '-'));
  });

  it('names staff and keeps notes back', async () => {
    await text('hi');
    await eventually(() => states()[0] === 'sent');
    await talk.say(
      id,
      [
        { from: 'staff', kind: 'note', text: 'a note', language: 'en' },
        { from: 'staff', kind: 'message', text: 'Come at 9', language: 'en', staffName: 'Ann' },
      ],
      port,
    );
    await eventually(() => bodies().at(-1) === 'Ann: Come at 9');
  });
});

describe('reports of what became of a text', () => {
  const report = (path: string, status: string, more: Record<string, string> = {}) =>
    knock(url, path, { MessageSid: 'SM1', AccountSid: ACCOUNT.accountSid, MessageStatus: status, ...more });

  it('never take a state back, however they come', async () => {
    await text('hi');
    await eventually(() => states()[0] === 'sent');
    const path = String(twilio.sent[0]?.callback).replace(ACCOUNT.publicUrl, '');
    for (const [status, state] of [
      ['queued', 'sent'],
      ['delivered', 'delivered'],
      ['sent', 'delivered'],
      ['undelivered', 'delivered'],
      ['nonsense', 'delivered'],
    ] as const) {
      expect((await report(path, status)).status).toBe(204);
      expect(states()[0]).toBe(state);
    }
    expect(undelivered).toEqual([]);
  });

  it('of a failure are told, and another account’s, another conversation’s and the patient’s own are not', async () => {
    await text('hi');
    await eventually(() => states()[0] === 'sent');
    const path = String(twilio.sent[0]?.callback).replace(ACCOUNT.publicUrl, '');
    expect((await report(path, 'failed', { AccountSid: 'AC1' })).status).toBe(403);
    expect((await report(path.replace('s=2', 's=1'), 'failed')).status).toBe(204);
    expect((await report(path.replace('s=2', 's=99'), 'failed')).status).toBe(204);
    expect((await report('/api/sms/status', 'failed')).status).toBe(204);
    expect(states()).toEqual(['sent']);
    await report(path, 'undelivered', { ErrorCode: '30003' });
    expect([states(), undelivered]).toEqual([['failed'], [2]]);
  });
});
