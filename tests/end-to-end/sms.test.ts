// A patient with a phone that only texts: booking, emergency, handoff and opting out through the whole product, on a
// real Redis, against a stand-in of Twilio that checks the wire.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { startServer, type TestServer } from '../support/server.ts';
import { detailAt, handoffAt, signInAt } from '../support/staff.ts';
import { ACCOUNT, inbound, knock, startTwilio, type TestTwilio } from '../support/twilio.ts';

const ON_CALL = '+12125550190';
let server: TestServer;
let twilio: TestTwilio;
beforeAll(async () => {
  twilio = await startTwilio();
  server = await startServer({
    NODE_OPTIONS: `--import=${join(import.meta.dirname, '..', 'support', 'twilio-here.mjs')}`,
    TWILIO_HERE: twilio.url,
    PUBLIC_URL: ACCOUNT.publicUrl,
    TWILIO_ACCOUNT_SID: ACCOUNT.accountSid,
    TWILIO_AUTH_TOKEN: ACCOUNT.authToken,
    TWILIO_FROM: ACCOUNT.from,
    ALARM_SMS_TO: `${ON_CALL}, +12125550191`,
  });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await twilio.stop();
});

const textsTo = (phone: string): string[] =>
  twilio.sent.filter(({ to }) => to === phone).map(({ body }) => body);

/** Texts the clinic and waits for a text back that fits. */
async function text(
  phone: string,
  body: string,
  back: RegExp,
  form = inbound(body, { From: phone }),
): Promise<string> {
  const before = textsTo(phone).length;
  expect((await knock(server.base, '/api/sms', form)).status).toBe(200);
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const found = textsTo(phone)
      .slice(before)
      .find((one) => back.test(one));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`no text like ${String(back)}; but ${textsTo(phone).slice(before).join(' | ')}`);
}

it('books a visit, choices answered by their numbers', async () => {
  const phone = '+12125550177';
  expect(await text(phone, 'I want to book a flu shot', /times are open/)).toMatch(/1[.)]/);
  await text(phone, '1', /full name/);
  await text(phone, "I'm new", /full name/);
  await text(phone, 'Maria Lopez', /date of birth/);
  await text(phone, 'March 5, 1985', /phone/);
  await text(phone, '212 555 0177', /Shall I book it/);
  const booked = await text(phone, 'yes', /You are booked/);
  // The file that the link leads to can be added to a phone's calendar; a guessed link leads nowhere.
  const [, path = ''] = /Add to calendar: https?:\/\/[^/\s]+(\/visits\/\S+\.ics)/.exec(booked) ?? [];
  const file = await fetch(`${server.base}${path}`);
  expect(file.headers.get('content-type')).toMatch(/^text\/calendar/);
  expect(await file.text()).toMatch(/BEGIN:VCALENDAR[^]*DTSTART:\d{8}T\d{6}Z/);
  expect((await fetch(`${server.base}${path.replace(/.\.ics$/, '_.ics')}`)).status).toBe(404);
}, 60_000);

it('meets an emergency once, however often it is delivered, and carries what staff answer', async () => {
  const phone = '+12125550178';
  const form = inbound('my husband collapsed and is not breathing', { From: phone });
  await text(phone, '', /911/, form);
  for (let again = 0; again < 2; again += 1)
    expect((await knock(server.base, '/api/sms', form)).status).toBe(200);
  const desk = await signInAt(server.base);
  const { handoff } = await handoffAt(desk, 'not breathing');
  expect(handoff.priority).toBe('emergency');
  // Who is on call is told at once, outside of the desk, and nothing of the patient.
  for (const end = Date.now() + 5000; textsTo(ON_CALL).length === 0 && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 30));
  expect(textsTo(ON_CALL)).toEqual([
    `Frontdesk: an emergency has come in. Please open the desk now. ${ACCOUNT.publicUrl}/desk`,
  ]);
  await desk.post(`/handoffs/${handoff.id}/claim`);
  await desk.post(`/handoffs/${handoff.id}/messages`, { key: 'k1', text: 'The ambulance is on its way.' });
  for (
    const end = Date.now() + 10_000;
    Date.now() < end && !textsTo(phone).some((one) => /ambulance/.test(one));
  )
    await new Promise((resolve) => setTimeout(resolve, 30));
  const texts = textsTo(phone);
  expect(texts.filter((one) => /ambulance/.test(one))).toHaveLength(1);
  expect(texts.filter((one) => /911 now/.test(one))).toHaveLength(1);
}, 60_000);

it('shows staff that a text did not arrive', async () => {
  const phone = '+12125550179';
  await text(phone, 'my knee has been swollen since Sunday', /person/i);
  const desk = await signInAt(server.base);
  const { handoff } = await handoffAt(desk, 'swollen');
  await desk.post(`/handoffs/${handoff.id}/claim`);
  await desk.post(`/handoffs/${handoff.id}/messages`, { key: 'k2', text: 'Please come in at four.' });
  const sent = async () => {
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      const found = twilio.sent.find(({ to, body }) => to === phone && body.includes('at four'));
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    throw new Error('not sent');
  };
  const { callback } = await sent();
  const address = new URL(callback ?? '');
  const status = {
    MessageSid: 'SM1',
    AccountSid: ACCOUNT.accountSid,
    MessageStatus: 'undelivered',
    ErrorCode: '30003',
  };
  expect((await knock(server.base, address.pathname + address.search, status)).status).toBeLessThan(300);
  for (const end = Date.now() + 5_000; Date.now() < end;) {
    const { entries } = await detailAt(desk, handoff.id);
    if (entries.some(({ text: words, delivery }) => words.includes('at four') && delivery === 'failed'))
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the desk does not show it');
}, 60_000);

it('sends nothing after STOP but the one confirmation', async () => {
  const phone = '+12125550180';
  await text(phone, 'Hello', /./);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await knock(server.base, '/api/sms', inbound('STOP', { From: phone, OptOutType: 'STOP' }));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const before = textsTo(phone).length;
  await knock(server.base, '/api/sms', inbound('When are you open?', { From: phone }));
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(textsTo(phone).length).toBe(before);
}, 30_000);
