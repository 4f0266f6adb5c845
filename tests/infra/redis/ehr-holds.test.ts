// Holds in an EHR are remembered in Redis, by whichever process asks.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { appointmentId, conversationId, patientId } from '../../../src/base/ids.ts';
import type { Hold } from '../../../src/infra/fhir/hold-book.ts';
import { createEhrHolds } from '../../../src/infra/redis/ehr-holds.ts';
import { keysOf } from '../../../src/infra/redis/keys.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

const hold: Hold = {
  id: appointmentId('h1'),
  request: {
    key: 'k',
    start: 1,
    end: 2,
    resources: ['practitioner:okafor'],
    practitioner: 'okafor',
    visitType: 'follow-up',
    place: 'main',
    patient: patientId('ada'),
    conversation: conversationId('c1'),
  },
  patient: 'Patient/ada',
  until: 3,
  at: 'Slot/9',
  etag: 'W/"2"',
  booked: null,
};

it('keeps, replaces and drops', async () => {
  const [one, other] = [server.client(), server.client()].map((redis) =>
    createEhrHolds(redis, keysOf('clinic')),
  );
  await one?.keep(hold);
  expect(await other?.all()).toEqual([hold]);
  await other?.keep({ ...hold, booked: appointmentId('a1') });
  expect(await one?.all()).toEqual([{ ...hold, booked: 'a1' }]);
  await one?.drop(hold.id);
  await one?.drop(hold.id);
  expect(await other?.all()).toEqual([]);
});
