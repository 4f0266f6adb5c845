// A patient in a Bot Connector channel: booking, emergency and handoff end to end, against a stand-in that takes what
// the bot sends. Without a registration only this machine may write, which is what the test is.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startConnector, type TestConnector } from '../support/connector.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { handoffAt, signInAt } from '../support/staff.ts';

let server: TestServer;
let connector: TestConnector;
beforeAll(async () => {
  [server, connector] = await Promise.all([startServer(), startConnector()]);
}, 60_000);
afterAll(async () => {
  await server.stop();
  await connector.stop();
});

let count = 0;
const post = (conversation: string, text: string, id = `a${(count += 1)}`): Promise<Response> =>
  fetch(`${server.base}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id,
      text,
      channelId: 'emulator',
      serviceUrl: connector.url,
      from: { id: 'patient' },
      recipient: { id: 'bot' },
      conversation: { id: conversation },
    }),
  });

const textsOf = (conversation: string): string[] =>
  connector.sent
    .filter((sent) => sent.conversation === conversation)
    .map(({ activity }) => String(activity['text'] ?? ''));

/** Waits until something that fits has reached the patient. */
async function hears(conversation: string, words: RegExp): Promise<string> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const found = textsOf(conversation).find((text) => words.test(text));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`not heard: ${String(words)}; but ${textsOf(conversation).join(' | ')}`);
}

it('books a visit', async () => {
  const talk: readonly (readonly [string, RegExp])[] = [
    ['I want to book a flu shot', /times are open/],
    ['the first one', /full name/],
    ["I'm new", /full name/],
    ['Maria Lopez', /date of birth/],
    ['March 5, 1985', /phone/],
    ['212 555 0177', /Shall I book it/],
    ['yes', /You are booked/],
  ];
  for (const [text, words] of talk) {
    expect((await post('booking', text)).status).toBeLessThan(300);
    await hears('booking', words);
  }
}, 60_000);

it('meets an emergency, hands over, and carries what staff answer, each once', async () => {
  const words = 'my husband collapsed and is not breathing';
  const answers = await Promise.all(['same', 'same', 'same'].map((id) => post('crisis', words, id)));
  expect(answers.map(({ status }) => status < 300)).toEqual([true, true, true]);
  await hears('crisis', /911/);
  const desk = await signInAt(server.base);
  const { handoff } = await handoffAt(desk, 'not breathing');
  expect(handoff.priority).toBe('emergency');
  await desk.post(`/handoffs/${handoff.id}/claim`);
  await desk.post(`/handoffs/${handoff.id}/messages`, { key: 'k1', text: 'The ambulance is on its way.' });
  await desk.post(`/handoffs/${handoff.id}/messages`, { key: 'k1', text: 'The ambulance is on its way.' });
  expect(await hears('crisis', /ambulance/)).toContain('frontdesk');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const heard = textsOf('crisis');
  expect(heard.filter((text) => text.includes('ambulance'))).toHaveLength(1);
  expect(heard.filter((text) => text.startsWith('Call 911'))).toHaveLength(1);
}, 60_000);

it('refuses a caller who comes through a proxy, a service that is not on this machine, and what is no activity', async () => {
  const send = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.base}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const activity = {
    type: 'message',
    id: 'x',
    text: 'hi',
    channelId: 'emulator',
    serviceUrl: connector.url,
    from: { id: 'p' },
    recipient: { id: 'b' },
    conversation: { id: 'z' },
  };
  expect((await send(JSON.stringify(activity), { 'x-forwarded-for': '203.0.113.9' })).status).toBe(401);
  expect((await send(JSON.stringify({ ...activity, serviceUrl: 'https://evil.example' }))).status).toBe(403);
  expect((await send('{"type":')).status).toBe(400);
  expect((await send('{}')).status).toBe(400);
});
