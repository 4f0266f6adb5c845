// What staff do with a patient's visit is told to the patient, in the real store: once, in their language, with how to
// prepare, unless staff say otherwise.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { atTime, dayOf } from '../../dialogs/index.ts';
import type { ConversationId, HandoffId } from '../../src/base/ids.ts';
import type { Language } from '../../src/base/language.ts';
import type { AuditEvent } from '../../src/audit/audit.ts';
import type { Entry } from '../../src/conversation/conversation.ts';
import { at, newStaff, type DeskClient, type Reply } from '../support/desk/client.ts';
import { PATIENT, startDesk, weekday, type TestDesk } from '../support/desk/start.ts';
import { handOver, startStore, type TestStore } from '../support/desk/store.ts';
import { clinic } from '../scheduling/clinic-for-tests.ts';

let kept: TestStore;
let desk: TestDesk;
let ana: DeskClient;
let id: HandoffId;
let conversation: ConversationId;
let sent: string[] = [];
let told = 0;
const events: AuditEvent[] = [];
beforeAll(async () => {
  kept = await startStore();
  desk = await startDesk({
    queue: kept.store.queue,
    conversations: kept.store.conversations,
    audit: { record: (event) => Promise.resolve(void events.push(event)) },
    proactive: async (_conversation, entries) => void sent.push(...entries.map(({ text }) => text)),
  });
  ana = await newStaff(desk, 'Ana');
});
afterAll(async () => {
  await desk.stop();
  await kept.stop();
});
beforeEach(() => begin('es'));

async function begin(language: Language): Promise<void> {
  ({ id, conversation } = await handOver(kept.store, { language }));
  await ana.post(`/handoffs/${id}/claim`);
  told = (await entries(0)).length;
  sent = [];
  events.length = 0;
}
const entries = (after = told): Promise<readonly Entry[]> =>
  kept.store.conversations.entries(conversation, after);
const starts = async (
  visitType: string,
): Promise<readonly { start: string; practitioner: { id: string } }[]> =>
  (
    at((await ana.get(`/times?visitType=${visitType}&date=${weekday()}`)).body, 'times') as {
      start: string;
      free: boolean;
      practitioner: { id: string };
    }[]
  ).filter(({ free }) => free);
let keys = 0;
async function book(visitType: string, nth: number, more: object = {}): Promise<Reply & { start: number }> {
  const time = (await starts(visitType))[nth];
  if (!time) throw new Error('nothing is free');
  const reply = await ana.post(`/handoffs/${id}/appointments`, {
    key: `k${(keys += 1)}`,
    patient: PATIENT.id,
    visitType,
    practitioner: time.practitioner.id,
    start: time.start,
    ...more,
  });
  expect(reply.status).toBe(200);
  return { ...reply, start: Date.parse(time.start) };
}
const first = ({ body }: Reply): { id: string; version: number } => ({
  id: String(at(body, 'appointments.0.id')),
  version: Number(at(body, 'appointments.0.version')),
});
const cancel = (visit: { id: string; version: number }, more: object = {}): Promise<Reply> =>
  ana.post(`/handoffs/${id}/cancel`, {
    patient: PATIENT.id,
    appointment: visit.id,
    version: visit.version,
    ...more,
  });
const when = (language: Language, start: number): string =>
  `${dayOf(language, clinic.timeZone, start)} ${language === 'en' ? 'at ' : ''}${atTime(language, clinic.timeZone, start)}`;
const sheets = (): unknown[] =>
  events
    .filter(({ action }) => action === 'preparation.sent')
    .map(({ object, detail }) => ({ object, ...detail }));

test('booked, moved and cancelled are told in the patient’s language, with the preparation and its version', async () => {
  const booked = await book('blood-test', 0);
  const [said, sheet, ...none] = await entries();
  expect(none).toEqual([]);
  expect(said).toMatchObject({ from: 'system', kind: 'notice', language: 'es' });
  expect(said?.text).toMatch(/^La recepción programó su cita: Análisis de sangre, .* con .+, en .+\.$/);
  expect(said?.text).toContain(when('es', booked.start));
  expect(said?.facts?.title).toBe('Análisis de sangre');
  expect(sheet?.text).toContain(`para su cita del ${when('es', booked.start)}`);
  expect(sheet?.text).not.toContain('Las horas cambiaron');
  expect(sent).toEqual([said?.text, sheet?.text]);
  const version = {
    object: `conversation:${conversation}`,
    sheet: 'blood-test.standard',
    language: 'es',
    version: 2,
    patient: PATIENT.id,
    handoff: id,
  };
  expect(sheets()).toEqual([version]);

  told = sheet?.seq ?? 0;
  const moved = await book('blood-test', 3, { replaces: first(booked) });
  const [is, again] = await entries();
  expect(is?.text).toMatch(/^La recepción cambió su cita\. Ahora es: Análisis de sangre, /);
  expect(is?.text).toContain(when('es', moved.start));
  expect(again?.text.split('\n')[1]).toBe('Las horas cambiaron con su cita. Desde ahora, siga estas.');
  expect(sheets()).toEqual([version, version]);

  told = again?.seq ?? 0;
  await cancel(first(moved));
  expect((await entries()).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^La recepción canceló su cita: Análisis de sangre, .* con .+, en .+\.$/),
  ]);
});

test('a request that is made again is told once', async () => {
  await begin('en');
  const once = { key: 'once' };
  const booked = await book('follow-up', 0, once);
  const same = await ana.post(`/handoffs/${id}/appointments`, {
    ...once,
    patient: PATIENT.id,
    visitType: 'follow-up',
    practitioner: at(booked.body, 'appointments.0.practitioner.id'),
    start: at(booked.body, 'appointments.0.start'),
  });
  expect(same.body).toEqual(booked.body);
  expect((await entries()).map(({ text }) => text.split(':')[0])).toEqual([
    'The front desk has booked your visit',
    expect.stringMatching(/^How to prepare for your /),
  ]);
  expect(sent).toHaveLength(2);
  for (let again = 0; again < 2; again += 1) await cancel(first(booked));
  expect((await entries()).slice(2).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^The front desk has cancelled your visit: Follow-up visit, /),
  ]);
  expect(sent).toHaveLength(3);
});

test('nothing is said where staff tell the patient themselves, or where nothing was done', async () => {
  const booked = await book('flu-shot', 0, { tell: false });
  expect(
    await ana.post(`/handoffs/${id}/appointments`, {
      key: 'late',
      patient: PATIENT.id,
      visitType: 'flu-shot',
      practitioner: at(booked.body, 'appointments.0.practitioner.id'),
      start: at(booked.body, 'appointments.0.start'),
    }),
  ).toMatchObject({ status: 409 });
  expect((await cancel({ ...first(booked), version: 9 })).status).toBe(409);
  expect((await cancel(first(booked), { tell: false })).status).toBe(200);
  expect(await entries()).toEqual([]);
  expect(sent).toEqual([]);
  expect(sheets()).toEqual([]);
});

test('the language is the one that the patient writes in now', async () => {
  const received = await kept.store.conversations.receive({
    conversation,
    channel: 'webchat',
    messageId: 'english',
    message: { from: 'patient', kind: 'message', text: 'can we do this in English?', language: 'en' },
    reference: {},
  });
  if (received.kind !== 'run') throw new Error('no turn');
  await kept.store.conversations.commit(received.turn, { entries: [], memory: null, language: 'en' });
  told += 1;
  await cancel(first(await book('follow-up', 2)));
  expect((await entries()).map(({ language }) => language)).toEqual(['en', 'en', 'en']);
});
