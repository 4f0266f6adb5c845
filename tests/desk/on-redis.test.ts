import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { HandoffId } from '../../src/base/ids.ts';
import type { Store } from '../../src/infra/redis/open-store.ts';
import { at, newStaff, type DeskClient } from '../support/desk/client.ts';
import { startDesk, type TestDesk } from '../support/desk/start.ts';
import { handOver, startStore } from '../support/desk/store.ts';
import type { TestRedis } from '../support/redis.ts';

let redis: TestRedis;
let stop: () => Promise<void>;
let store: Store;
let desk: TestDesk;
let staff: DeskClient[];
const sent: string[] = [];

beforeAll(async () => {
  ({ redis, store, stop } = await startStore());
  desk = await startDesk({
    queue: store.queue,
    conversations: store.conversations,
    audit: store.audit,
    proactive: async (_conversation, entries) => void sent.push(...entries.map((entry) => entry.text)),
  });
  staff = await Promise.all(['Ana', 'Ben', 'Cleo'].map((name) => newStaff(desk, name)));
});
afterAll(async () => {
  await desk.stop();
  await stop();
});

const handed = async (): Promise<{ id: HandoffId; owner: DeskClient; loser: DeskClient; name: unknown }> => {
  const { id } = await handOver(store);
  const replies = await Promise.all(staff.map((one) => one.post(`/handoffs/${id}/claim`)));
  const winners = staff.filter((_, index) => replies[index]?.status === 200);
  expect(winners).toHaveLength(1);
  const name = at(replies.find((reply) => reply.status === 200)?.body, 'handoff.owner');
  for (const reply of replies.filter((one) => one.status !== 200))
    expect([reply.status, reply.body]).toMatchObject([409, { code: 'handoff.claimed', owner: name }]);
  const owner = winners[0];
  const loser = staff.find((one) => one !== owner);
  if (!owner || !loser) throw new Error('no staff');
  return { id, owner, loser, name };
};

test('one of three has each of thirty handoffs, through the real store', async () => {
  for (let round = 0; round < 30; round += 1) await handed();
});

test('a whole handoff is read, answered once, noted, passed back and closed', async () => {
  const { id, owner, loser, name } = await handed();
  const read = await loser.get(`/handoffs/${id}`);
  expect(read.body).toMatchObject({
    handoff: { state: 'claimed', owner: name, language: 'es', reason: 'symptom' },
    brief: { cause: 'me duele la rodilla' },
    entries: [
      { from: 'patient' },
      { from: 'assistant' },
      { from: 'system', text: `${String(name)} está aquí.` },
    ],
  });
  const say = () => owner.post(`/handoffs/${id}/messages`, { key: 'one', text: 'Hola, ¿puede caminar?' });
  const replies = await Promise.all([say(), say(), say()]);
  expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200]);
  expect((await loser.post(`/handoffs/${id}/messages`, { key: 'two', text: 'no' })).body).toMatchObject({
    code: 'handoff.not-owner',
    owner: name,
  });
  expect((await loser.post(`/handoffs/${id}/notes`, { text: 'called her' })).status).toBe(200);
  expect((await owner.post(`/handoffs/${id}/renew`)).status).toBe(200);
  expect(
    (await owner.post(`/handoffs/${id}/transfer`, { to: null, note: 'needs a nurse' })).body,
  ).toMatchObject({ handoff: { state: 'waiting', owner: null } });
  expect((await loser.post(`/handoffs/${id}/claim`)).status).toBe(200);
  expect((await loser.post(`/handoffs/${id}/close`, { outcome: 'nurse-follow-up' })).body).toMatchObject({
    handoff: { state: 'closed', outcome: 'nurse-follow-up' },
  });
  expect((await loser.post(`/handoffs/${id}/close`, { outcome: 'nurse-follow-up' })).status).toBe(200);
  const after = await owner.get(`/handoffs/${id}?after=${String(at(read.body, 'entries.-1.seq'))}`);
  const entries = at(after.body, 'entries');
  expect(entries).toContainEqual(
    expect.objectContaining({
      kind: 'message',
      from: 'staff',
      staffName: name,
      text: 'Hola, ¿puede caminar?',
    }),
  );
  expect(entries).toContainEqual(
    expect.objectContaining({ kind: 'note', text: 'needs a nurse', delivery: null }),
  );
  expect(sent.filter((text) => text === 'Hola, ¿puede caminar?')).toHaveLength(1);
  expect(sent).not.toContain('needs a nurse');
});

test('a time to answer by is in the lists and in the handoff, before and after it is taken', async () => {
  const answerBy = Date.now() + 3_600_000;
  const { id } = await handOver(store, { brief: { answerBy } });
  const is = new Date(answerBy).toISOString();
  const [ana] = staff;
  const listed = async (): Promise<unknown> =>
    (at((await ana?.get('/handoffs'))?.body, 'handoffs') as { id: string; answerBy: unknown }[]).find(
      (one) => one.id === id,
    )?.answerBy;
  expect(await listed()).toBe(is);
  await ana?.post(`/handoffs/${id}/claim`);
  expect(await listed()).toBe(is);
  await ana?.post(`/handoffs/${id}/release`);
  expect((await ana?.get(`/handoffs/${id}`))?.body).toMatchObject({
    handoff: { answerBy: is },
    brief: { answerBy: is },
  });
  const { id: other } = await handOver(store);
  expect((await ana?.get(`/handoffs/${other}`))?.body).toMatchObject({ handoff: { answerBy: null } });
});

test('a store that is gone is said, and what was stored is there when it is back', async () => {
  const { id, owner } = await handed();
  await redis.kill();
  expect(
    (await owner.post(`/handoffs/${id}/messages`, { key: 'lost', text: 'are you there?' })).body,
  ).toMatchObject({ code: 'store.unavailable' });
  expect((await owner.get(`/handoffs/${id}`)).status).toBe(503);
  await redis.restart();
  let status = 503;
  while (status === 503)
    status = (await owner.post(`/handoffs/${id}/messages`, { key: 'lost', text: 'are you there?' })).status;
  expect(status).toBe(200);
  const read = await owner.get(`/handoffs/${id}`);
  expect(at(read.body, 'entries.-1')).toMatchObject({ text: 'are you there?' });
});
