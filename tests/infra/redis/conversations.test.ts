import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { conversationId, staffId } from '../../../src/base/ids.ts';
import type { Draft } from '../../../src/conversation/conversation.ts';
import type { Conversations, Outcome, Turn } from '../../../src/conversation/conversations.ts';
import type { StaffQueue } from '../../../src/handoff/staff-queue.ts';
import { createChanges } from '../../../src/infra/redis/changes.ts';
import { createRedisConversations } from '../../../src/infra/redis/conversations.ts';
import { keysOf } from '../../../src/infra/redis/keys.ts';
import { createKeyRing } from '../../../src/infra/redis/seal.ts';
import { ConversationKeys } from '../../../src/infra/redis/sealed-conversation.ts';
import { createRedisStaffQueue } from '../../../src/infra/redis/staff-queue.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

const master = randomBytes(32);
function stores(options: { turnLimitMs?: number; leaseMs?: number; ladderMs?: number[] } = {}): {
  conversations: Conversations;
  queue: StaffQueue;
} {
  const redis = server.client();
  const keys = keysOf('test');
  const ring = createKeyRing(master);
  const deps = {
    redis,
    keys,
    conversationKeys: new ConversationKeys(redis, keys, ring),
    changes: createChanges(server.client(), keys),
    ...options,
  };
  const conversations = createRedisConversations(deps);
  return { conversations, queue: createRedisStaffQueue({ ...deps, ring, conversations }) };
}

let count = 0;
const fresh = () => conversationId(`c${(count += 1)}`);
const said = (text: string): Draft => ({ from: 'patient', kind: 'message', text, language: 'en' });
const answer = (text: string): Draft => ({ from: 'assistant', kind: 'message', text, language: 'en' });
const notice = (text: string): Draft => ({ from: 'system', kind: 'notice', text, language: 'en' });
const outcome = (entries: Draft[], more: Partial<Outcome> = {}): Outcome => ({
  entries,
  memory: { n: 1 },
  language: 'en',
  ...more,
});
const needsPerson = (
  priority: 'emergency' | 'clinical' | 'other' = 'clinical',
  answerBy?: number,
): Outcome['handoff'] => ({
  priority,
  reason: 'symptom',
  categories: ['clinical.symptom'],
  brief: { wants: 'w', cause: 'sore knee', said: '', ...(answerBy && { answerBy }) },
});
const incoming = (id: ReturnType<typeof fresh>, messageId: string, text: string) => ({
  conversation: id,
  channel: 'webchat' as const,
  messageId,
  message: said(text),
  reference: { a: 1 },
});

async function run(
  conversations: Conversations,
  id: ReturnType<typeof fresh>,
  messageId: string,
  text = 'hello',
): Promise<Turn> {
  const got = await conversations.receive(incoming(id, messageId, text));
  if (got.kind !== 'run') throw new Error(got.kind);
  return got.turn;
}

describe('a turn', () => {
  it('stores the message, keeps the answer, and gives it back in order with what was remembered', async () => {
    const { conversations } = stores();
    const id = fresh();
    const turn = await run(conversations, id, 'm1', 'hëllo 👋');
    expect(turn.message).toMatchObject({ seq: 1, text: 'hëllo 👋', from: 'patient' });
    expect(turn.memory).toBeUndefined();
    const committed = await conversations.commit(
      turn,
      outcome([
        { ...answer('hi'), choices: [{ title: 'A', value: 'a' }], facts: { title: 't', rows: [['x', 'y']] } },
      ]),
    );
    expect(committed).toMatchObject({ kind: 'committed', next: null, entries: [{ seq: 2, text: 'hi' }] });
    const again = await run(conversations, id, 'm2');
    expect(again.memory).toEqual({ n: 1 });
    expect(again.recent.map((entry) => entry.text)).toEqual(['hëllo 👋', 'hi']);
    expect((await conversations.entries(id, 1))[0]).toMatchObject({
      seq: 2,
      choices: [{ title: 'A', value: 'a' }],
      facts: { title: 't', rows: [['x', 'y']] },
      delivery: 'sent',
    });
  });

  it('takes a message once, however often it is delivered', async () => {
    const { conversations } = stores();
    const id = fresh();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => conversations.receive(incoming(id, 'same', 'x'))),
    );
    expect(all.filter((one) => one.kind === 'run')).toHaveLength(1);
    expect(all.filter((one) => one.kind === 'duplicate')).toHaveLength(19);
    expect(await conversations.entries(id, 0)).toHaveLength(1);
  });

  it('runs one at a time and hands the next message to the one who ends', async () => {
    const { conversations } = stores();
    const other = stores().conversations;
    const id = fresh();
    const first = await run(conversations, id, 'm1', 'one');
    expect((await other.receive(incoming(id, 'm2', 'two'))).kind).toBe('queued');
    expect((await other.receive(incoming(id, 'm3', 'three'))).kind).toBe('queued');
    const second = await conversations.commit(first, outcome([answer('1')]));
    expect(second.next?.message.text).toBe('two');
    const third = await conversations.commit(second.next as Turn, outcome([answer('2')]));
    expect(third.next?.message.text).toBe('three');
    expect((await conversations.commit(third.next as Turn, outcome([answer('3')]))).next).toBeNull();
    expect((await conversations.entries(id, 0)).map((entry) => entry.text)).toEqual([
      'one',
      'two',
      'three',
      '1',
      '2',
      '3',
    ]);
  });

  it('answers the same when a commit is sent twice because its reply was lost', async () => {
    const { conversations } = stores();
    const id = fresh();
    const turn = await run(conversations, id, 'm1');
    const one = await conversations.commit(turn, outcome([answer('once')]));
    const two = await conversations.commit(turn, outcome([answer('once')]));
    expect(two.entries.map((entry) => entry.seq)).toEqual(one.entries.map((entry) => entry.seq));
    expect(await conversations.entries(id, 0)).toHaveLength(2);
  });

  it('is stale after a message that could not wait handed the conversation over', async () => {
    const { conversations } = stores();
    const id = fresh();
    const slow = await run(conversations, id, 'm1', 'when do you open?');
    const behind = await conversations.receive(incoming(id, 'm2', 'chest pain'));
    if (behind.kind !== 'queued') throw new Error(behind.kind);
    const raised = await conversations.interrupt(
      behind.turn,
      outcome([notice('Call 911')], { handoff: needsPerson('emergency') }),
    );
    expect(raised).toMatchObject({ kind: 'committed', entries: [{ text: 'Call 911' }] });
    expect(await conversations.commit(slow, outcome([answer('We open at 8')]))).toMatchObject({
      kind: 'stale',
      entries: [],
      next: null,
    });
    expect(await conversations.get(id)).toMatchObject({ mode: 'waiting', epoch: 1 });
    expect((await conversations.entries(id, 0)).map((entry) => entry.text)).toEqual([
      'when do you open?',
      'chest pain',
      'Call 911',
    ]);
  });

  it('becomes a handoff when it does not finish', async () => {
    const { conversations, queue } = stores({ turnLimitMs: 20 });
    const id = fresh();
    const turn = await run(conversations, id, 'm1', 'book me');
    await new Promise((resolve) => setTimeout(resolve, 40));
    const due = (await queue.due()).filter((one) => one.conversation === id);
    expect(due).toMatchObject([{ kind: 'turn-overdue' }]);
    expect(await conversations.commit(turn, outcome([answer('late')]))).toMatchObject({
      kind: 'stale',
      entries: [],
    });
    expect((await queue.list('waiting')).find((one) => one.conversation === id)).toMatchObject({
      reason: 'unfinished',
    });
    expect((await queue.due()).filter((one) => one.conversation === id)).toEqual([]);
  });

  it('keeps patients’ words out of Redis in the clear', async () => {
    const { conversations } = stores();
    const id = fresh();
    const turn = await run(conversations, id, 'm1', 'canary-words-7431');
    await conversations.commit(turn, {
      ...outcome([answer('canary-answer-7431')]),
      memory: { name: 'canary-name-7431' },
      handoff: needsPerson(),
    });
    const redis = server.client();
    const dump: string[] = [];
    for (const key of await redis.keys('*')) dump.push(key, (await redis.dumpBuffer(key)).toString('latin1'));
    expect(dump.join('\n')).not.toContain('canary');
    expect(dump.join('\n')).not.toContain('sore knee');
  });
});

describe('the staff queue', () => {
  const ana = { id: staffId('s1'), name: 'Ana' };
  const ben = { id: staffId('s2'), name: 'Ben' };
  const joined = { text: 'joined', language: 'en' as const };

  async function handedOver(
    priority: 'emergency' | 'clinical' | 'other' = 'clinical',
    options = {},
    answerBy?: number,
  ) {
    const made = stores(options);
    const id = fresh();
    const turn = await run(made.conversations, id, 'm1');
    const committed = await made.conversations.commit(
      turn,
      outcome([notice('a person will answer')], { handoff: needsPerson(priority, answerBy) }),
    );
    if (committed.kind !== 'committed' || !committed.handoff) throw new Error('no handoff');
    return { ...made, id, handoff: committed.handoff };
  }

  it('serves emergencies first, then clinical, then the rest, each by who has waited longest', async () => {
    const other = await handedOver('other');
    const clinical = await handedOver('clinical');
    const clinicalLater = await handedOver('clinical');
    const emergency = await handedOver('emergency');
    const order = (await emergency.queue.list('waiting')).map((one) => one.id);
    const places = [emergency, clinical, clinicalLater, other].map((one) => order.indexOf(one.handoff));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('serves what has to be answered soon before what has only waited longer', async () => {
    const hour = 3_600_000;
    const waiting = await handedOver('clinical');
    const nextWeek = await handedOver('clinical', {}, Date.now() + 160 * hour);
    const tonight = await handedOver('clinical', {}, Date.now() + hour);
    const now = await handedOver('clinical', {}, Date.now());
    const emergency = await handedOver('emergency');
    const order = (await waiting.queue.list('waiting')).map((one) => one.id);
    const places = [emergency, now, tonight, waiting, nextWeek].map((one) => order.indexOf(one.handoff));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('gives one owner to each of 1,000 races, and tells the loser who was first', async () => {
    const { queue, conversations } = stores();
    const rival = stores().queue;
    for (let round = 0; round < 1000; round += 1) {
      const id = fresh();
      const turn = await run(conversations, id, 'm1');
      const committed = await conversations.commit(turn, outcome([], { handoff: needsPerson('other') }));
      if (committed.kind !== 'committed' || !committed.handoff) throw new Error('no handoff');
      const [a, b] = await Promise.all([
        queue.claim(committed.handoff, ana, joined),
        rival.claim(committed.handoff, ben, joined),
      ]);
      expect([a.kind, b.kind].sort()).toEqual(['done', 'lost']);
      const lost = a.kind === 'lost' ? a : b;
      expect(lost).toMatchObject({ owner: { name: a.kind === 'lost' ? 'Ben' : 'Ana' } });
      await queue.close(committed.handoff, a.kind === 'done' ? ana : ben, 'answered', joined);
    }
  }, 120_000);

  it('keeps assistant text out from the claim on, in 500 races of a claim with a late answer', async () => {
    const { queue, conversations } = stores();
    for (let round = 0; round < 500; round += 1) {
      const id = fresh();
      const slow = await run(conversations, id, 'm1', 'question');
      const behind = await conversations.receive(incoming(id, 'm2', 'a person please'));
      if (behind.kind !== 'queued') throw new Error(behind.kind);
      const handed = await conversations.interrupt(
        behind.turn,
        outcome([notice('waiting')], { handoff: needsPerson('other') }),
      );
      if (handed.kind !== 'committed' || !handed.handoff) throw new Error('no handoff');
      await Promise.all([
        queue.claim(handed.handoff, ana, joined),
        conversations.commit(slow, outcome([answer('late')])),
      ]);
      expect((await conversations.entries(id, 0)).map((entry) => entry.text)).toEqual([
        'question',
        'a person please',
        'waiting',
        'joined',
      ]);
    }
  }, 120_000);

  it('takes one message for the same key, keeps notes from the patient’s side, and ends with an outcome', async () => {
    const { queue, conversations, id, handoff } = await handedOver();
    expect((await queue.say(handoff, ana, 'k1', 'hello')).kind).toBe('lost');
    await queue.claim(handoff, ana, joined);
    expect((await queue.say(handoff, ben, 'k1', 'hello')).kind).toBe('lost');
    const one = await queue.say(handoff, ana, 'k1', 'hello');
    const two = await queue.say(handoff, ana, 'k1', 'hello');
    expect(one).toMatchObject({
      kind: 'done',
      entries: [{ text: 'hello', from: 'staff', staffName: 'Ana' }],
    });
    expect(two).toMatchObject({
      kind: 'done',
      entries: [{ seq: one.kind === 'done' ? one.entries[0]?.seq : 0 }],
    });
    expect((await queue.note(handoff, ben, 'knows Dr. Reyes')).kind).toBe('done');
    const moved = await queue.transfer(handoff, ana, ben, 'please take', {
      text: 'Ben takes over',
      language: 'en',
    });
    expect(moved).toMatchObject({ kind: 'done', handoff: { owner: { name: 'Ben' }, state: 'claimed' } });
    expect(await queue.close(handoff, ben, 'called-back', joined)).toMatchObject({
      kind: 'done',
      handoff: { state: 'closed', outcome: 'called-back' },
    });
    expect((await queue.close(handoff, ben, 'called-back', joined)).kind).toBe('closed');
    expect(await conversations.get(id)).toMatchObject({ mode: 'assistant', handoff: null });
    const next = await run(conversations, id, 'm9');
    expect(next.mode).toBe('assistant');
    expect(next.recent.map((entry) => entry.kind)).not.toContain('note');
  });

  it('gives an absent owner’s handoff back to the head of its priority', async () => {
    const early = await handedOver('clinical', { leaseMs: 20 });
    const later = await handedOver('clinical');
    await later.queue.claim(later.handoff, ben, joined);
    await later.queue.release(later.handoff, ben, joined);
    await early.queue.claim(early.handoff, ana, joined);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect((await later.queue.due()).map((one) => one.handoff)).toContain(early.handoff);
    const order = (await early.queue.list('waiting'))
      .filter((one) => one.priority === 'clinical')
      .map((one) => one.id);
    expect(order.slice(0, 2)).toEqual([early.handoff, later.handoff]);
    expect((await early.queue.renew(early.handoff, ana)).kind).toBe('lost');
  });

  it('climbs an emergency until somebody acknowledges it', async () => {
    const { queue, handoff } = await handedOver('emergency', { ladderMs: [0, 30, 60, 90] });
    const stages: number[] = [];
    for (let tries = 0; tries < 100 && stages.length < 3; tries += 1) {
      for (const one of await queue.due())
        if (one.kind === 'alarm' && one.handoff === handoff) stages.push(one.stage);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(stages).toEqual([0, 1, 2]);
    await queue.acknowledge(handoff, ana);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await queue.due()).filter((one) => one.handoff === handoff)).toEqual([]);
    expect((await queue.get(handoff))?.handoff.alarm?.acknowledgedBy).toBe('s1');
  });
});
