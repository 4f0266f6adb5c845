// A patient's appointments at the desk, on a real calendar: only for who holds the conversation, and over others with a reason.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { patientId } from '../../src/base/ids.ts';
import { at, newStaff, type DeskClient, type Reply } from '../support/desk/client.ts';
import { PATIENT, startDesk, weekday, type TestDesk } from '../support/desk/start.ts';

let desk: TestDesk;
let ana: DeskClient;
let ben: DeskClient;
let id: string;
let keys = 0;
beforeAll(async () => {
  desk = await startDesk();
  [ana, ben] = [await newStaff(desk, 'Ana'), await newStaff(desk, 'Ben')];
});
afterAll(() => desk.stop());
beforeEach(async () => {
  id = desk.fake.handOver({ reason: 'booking' });
  await ana.post(`/handoffs/${id}/claim`);
});

interface Time {
  readonly start: string;
  readonly free: boolean;
  readonly practitioner: { readonly id: string };
}
const timesOf = async (practitioner = 'okafor', visitType = 'follow-up'): Promise<readonly Time[]> =>
  at(
    (await ana.get(`/times?visitType=${visitType}&practitioner=${practitioner}&date=${weekday()}`)).body,
    'times',
  ) as readonly Time[];
const book = (start: string, more: object = {}, by = ana): Promise<Reply> =>
  by.post(`/handoffs/${id}/appointments`, {
    key: `k${(keys += 1)}`,
    patient: PATIENT.id,
    visitType: 'follow-up',
    practitioner: 'okafor',
    start,
    ...more,
  });
const codeOf = ({ status, body }: Reply): unknown => (status === 200 ? 'done' : at(body, 'code'));
/** Somebody else's visit. */
async function occupy(start: string, n = 1): Promise<void> {
  const from = Date.parse(start);
  const patient = patientId(`other-${start}-${n}`);
  const hold = await desk.calendar.hold(
    {
      key: 'other',
      start: from,
      end: from + 20 * 60_000,
      practitioner: 'okafor',
      resources: ['practitioner:okafor'],
      visitType: 'follow-up',
      place: 'main',
      patient,
      conversation: null,
    },
    60_000,
  );
  if (hold.kind === 'done') await desk.calendar.book(hold.appointment.id, patient);
}

test('a patient is found by all three facts, and both outcomes are audited', async () => {
  const { name, birthDate, phone } = PATIENT;
  const before = desk.audit.length;
  const found = await ana.post(`/handoffs/${id}/patient`, { name, birthDate, phone: '(212) 555-0177' });
  expect(found.body).toEqual({ patient: { id: PATIENT.id, name }, appointments: [] });
  const wrong = await ana.post(`/handoffs/${id}/patient`, { name, birthDate: '1961-04-10', phone });
  expect([wrong.status, codeOf(wrong)]).toEqual([404, 'patient.unknown']);
  expect(desk.audit.slice(before).map(({ action }) => action)).toEqual([
    'appointment.read',
    'patient.not-verified',
    'staff.refused',
  ]);
  expect(codeOf(await ana.post(`/handoffs/${id}/patient`, { name, birthDate, phone: 'none of it' }))).toBe(
    'body.invalid',
  );
});

test('only who holds the conversation may look, book or cancel', async () => {
  const { name, birthDate, phone } = PATIENT;
  expect(codeOf(await ben.post(`/handoffs/${id}/patient`, { name, birthDate, phone }))).toBe(
    'handoff.not-owner',
  );
  const [first] = await timesOf();
  expect(codeOf(await book(first?.start ?? '', {}, ben))).toBe('handoff.not-owner');
  const cancel = { patient: PATIENT.id, appointment: 'a', version: 1 };
  expect(codeOf(await ben.post(`/handoffs/${id}/cancel`, cancel))).toBe('handoff.not-owner');
});

test('it is booked once for a key, moved and cancelled, and an older version is refused', async () => {
  const [first, , , , later] = await timesOf();
  const once = { key: 'once' };
  const booked = await book(first?.start ?? '', once);
  expect(at(booked.body, 'appointments')).toMatchObject([
    { start: first?.start, visitType: { id: 'follow-up' }, practitioner: { name: 'Dr. Amara Okafor' } },
  ]);
  expect((await book(first?.start ?? '', once)).body).toEqual(booked.body);
  expect((await timesOf())[0]).toMatchObject({ start: first?.start, free: false });
  const seen = { id: at(booked.body, 'appointments.0.id'), version: 2 };
  const moved = await book(later?.start ?? '', { replaces: seen });
  expect(at(moved.body, 'appointments')).toMatchObject([{ start: later?.start }]);
  const cancel = {
    patient: PATIENT.id,
    appointment: at(moved.body, 'appointments.0.id'),
    version: at(moved.body, 'appointments.0.version'),
  };
  expect((await ana.post(`/handoffs/${id}/cancel`, cancel)).body).toEqual({ appointments: [] });
  expect((await ana.post(`/handoffs/${id}/cancel`, cancel)).body).toEqual({ appointments: [] });
  expect(codeOf(await ana.post(`/handoffs/${id}/cancel`, { ...cancel, version: 9 }))).toBe(
    'appointment.changed',
  );
});

test('a taken time is refused, and booked over with a reason until the day has enough', async () => {
  const times = (await timesOf('okafor')).filter((_, n) => n % 8 === 0).slice(2, 5);
  for (const [n, { start }] of times.entries()) await occupy(start, n);
  const [a = '', b = '', c = ''] = times.map(({ start }) => start);
  expect(codeOf(await book(a))).toBe('appointment.taken');
  expect(codeOf(await book(a, { overbook: 'because' }))).toBe('body.invalid');
  const before = desk.audit.length;
  const over = await book(a, { overbook: 'clinician-asked' });
  expect(desk.audit.slice(before)).toMatchObject([
    { action: 'appointment.booked', detail: { handoff: id, overbooked: 'clinician-asked' } },
    { action: 'preparation.sent', detail: { handoff: id, sheet: 'follow-up.standard' } },
  ]);
  expect(at(over.body, 'appointments')).toMatchObject([{ start: a, overbooked: 'clinician-asked' }]);
  const seen = {
    id: at(over.body, 'appointments.0.id'),
    version: at(over.body, 'appointments.0.version'),
  };
  const moved = await book(b, { overbook: 'urgent', replaces: seen });
  expect(codeOf(moved)).toBe('done');
  expect(codeOf(await book(c, { overbook: 'urgent' }))).toBe('appointment.clash');
});
