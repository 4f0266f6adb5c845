// From the patient's check to the desk and back: staff open the appointments without asking again, move one, and the
// patient reads it with how to prepare.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { at } from '../support/desk/client.ts';
import { weekday } from '../support/desk/start.ts';
import { WebPatient } from '../support/patient.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { handoffAt, signInAt } from '../support/staff.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
}, 60_000);
afterAll(() => server.stop());

it('a visit that staff move is told to the patient', async () => {
  const patient = await WebPatient.connect(server.base);
  await patient.say('what appointments do I have?');
  await patient.say('Thomas Whitaker, 11/2/1949, 718 555 0151');
  await patient.say('can my results be sent to my daughter?');
  const desk = await signInAt(server.base);
  const { handoff } = await handoffAt(desk, 'sent to my daughter');
  await desk.post(`/handoffs/${handoff.id}/claim`);
  await patient.hear();
  const { body } = await desk.get(`/handoffs/${handoff.id}/patient`);
  expect(body).toMatchObject({ known: { patient: { id: 'thomas-whitaker', name: 'Thomas Whitaker' } } });
  const visit = (
    at(body, 'known.appointments') as { id: string; version: number; visitType: { id: string } }[]
  ).find(({ visitType }) => visitType.id === 'blood-test');
  const times = at(
    (await desk.get(`/times?visitType=blood-test&practitioner=whitfield&date=${weekday()}`)).body,
    'times',
  ) as { start: string; free: boolean }[];
  const start = times.find(({ free }) => free)?.start;
  const moved = await desk.post(`/handoffs/${handoff.id}/appointments`, {
    key: 'k',
    patient: 'thomas-whitaker',
    visitType: 'blood-test',
    practitioner: 'whitfield',
    start,
    replaces: { id: visit?.id, version: visit?.version },
  });
  expect(moved.status).toBe(200);
  const told = await patient.hear();
  expect(told).toMatch(
    /^The front desk has moved your visit\. It is now: Blood test, .* with NP Dana Whitfield, at /,
  );
  expect(told).toContain('The times have changed with your visit.');
});
