// Who has proved to the assistant who they are is found at the desk without being asked again, in the real store.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { AuditEvent } from '../../src/audit/audit.ts';
import { patientId } from '../../src/base/ids.ts';
import { newStaff, type DeskClient } from '../support/desk/client.ts';
import { PATIENT, startDesk, type TestDesk } from '../support/desk/start.ts';
import { handOver, startStore, type TestStore } from '../support/desk/store.ts';

let kept: TestStore;
let desk: TestDesk;
let ana: DeskClient;
let ben: DeskClient;
const events: AuditEvent[] = [];
beforeAll(async () => {
  kept = await startStore();
  desk = await startDesk({
    queue: kept.store.queue,
    conversations: kept.store.conversations,
    audit: { record: (event) => Promise.resolve(void events.push(event)) },
  });
  [ana, ben] = [await newStaff(desk, 'Ana'), await newStaff(desk, 'Ben')];
});
afterAll(async () => {
  await desk.stop();
  await kept.stop();
});
beforeEach(() => void (events.length = 0));

const rosa = patientId(PATIENT.id);
const KNOWN = { known: { patient: { id: PATIENT.id, name: PATIENT.name }, appointments: [] } };

test('who holds the conversation finds the patient, and it is audited', async () => {
  const { id } = await handOver(kept.store, { patient: rosa });
  expect((await ana.get(`/handoffs/${id}/patient`)).status).toBe(409);
  await ana.post(`/handoffs/${id}/claim`);
  events.length = 0;
  expect((await ana.get(`/handoffs/${id}/patient`)).body).toEqual(KNOWN);
  expect(events).toMatchObject([
    {
      action: 'appointment.read',
      actor: expect.any(String),
      object: `patient:${PATIENT.id}`,
      detail: { count: 0, found: 'conversation' },
    },
  ]);
  expect(await ben.get(`/handoffs/${id}/patient`)).toMatchObject({
    status: 409,
    body: { code: 'handoff.not-owner' },
  });
  expect(events.slice(1)).toMatchObject([{ action: 'staff.refused' }]);
});

test('it stays through a release, a transfer and a raise, and ends with the handoff', async () => {
  const { id, conversation } = await handOver(kept.store, { patient: rosa });
  await ana.post(`/handoffs/${id}/claim`);
  await ana.post(`/handoffs/${id}/release`);
  await ben.post(`/handoffs/${id}/claim`);
  await ben.post(`/handoffs/${id}/transfer`, { to: 'Ana', note: '' });
  const received = await kept.store.conversations.receive({
    conversation,
    channel: 'webchat',
    messageId: 'grave',
    message: { from: 'patient', kind: 'message', text: 'me duele el pecho', language: 'es' },
    reference: {},
  });
  if (received.kind !== 'run') throw new Error('no turn');
  await kept.store.conversations.commit(received.turn, {
    entries: [],
    memory: null,
    language: 'es',
    handoff: {
      priority: 'emergency',
      reason: 'emergency',
      categories: ['emergency.medical'],
      brief: { wants: '', cause: '', said: '' },
    },
  });
  expect((await ana.get(`/handoffs/${id}/patient`)).body).toEqual(KNOWN);
  await ana.post(`/handoffs/${id}/close`, { outcome: 'told-911' });
  expect((await ana.get(`/handoffs/${id}/patient`)).status).toBe(409);
  expect((await kept.store.queue.get(id))?.handoff.patient).toBeNull();
});

test.each([
  ['nobody has proved who they are', undefined],
  ['the directory knows nobody by that id', patientId('gone')],
])('nobody is opened where %s', async (_, patient) => {
  const { id } = await handOver(kept.store, patient && { patient });
  await ana.post(`/handoffs/${id}/claim`);
  events.length = 0;
  expect(await ana.get(`/handoffs/${id}/patient`)).toMatchObject({ status: 200, body: { known: null } });
  expect(events).toEqual([]);
});
