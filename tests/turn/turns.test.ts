// The turn on a real store, with dialogs and a screen small enough to see through.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { TurnContext, TestAdapter } from 'botbuilder';
import type { DialogInput, DialogResult, Dialogs } from '../../dialogs/index.ts';
import { systemClock } from '../../src/base/clock.ts';
import { conversationId, staffId, type ConversationId } from '../../src/base/ids.ts';
import type { Draft, Entry } from '../../src/conversation/conversation.ts';
import type { Incoming } from '../../src/conversation/conversations.ts';
import type { Origin } from '../../src/conversation/utterance.ts';
import { createChanges } from '../../src/infra/redis/changes.ts';
import { createRedisConversations } from '../../src/infra/redis/conversations.ts';
import { keysOf } from '../../src/infra/redis/keys.ts';
import { createKeyRing } from '../../src/infra/redis/seal.ts';
import { ConversationKeys } from '../../src/infra/redis/sealed-conversation.ts';
import { createRedisStaffQueue } from '../../src/infra/redis/staff-queue.ts';
import type { Screen } from '../../src/safety/screen.ts';
import type { Verdict } from '../../src/safety/verdict.ts';
import type { ChannelPort } from '../../src/turn/channel-port.ts';
import type { TurnEvents } from '../../src/turn/events.ts';
import { createRecover } from '../../src/turn/recover.ts';
import { createTurns } from '../../src/turn/turns.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

const draft = (text: string, kind: Draft['kind'] = 'message'): Draft => ({
  from: kind === 'notice' ? 'system' : 'assistant',
  kind,
  text,
  language: 'en',
});

/** Messages say what they are: "emergency …", "staff …"; anything else is the assistant's. */
const screen: Screen = {
  classify({ text }): Verdict {
    if (text.startsWith('emergency'))
      return { route: 'emergency', categories: ['emergency.medical'], by: ['test'] };
    if (text.startsWith('staff')) return { route: 'staff', categories: ['person.requested'], by: ['test'] };
    return { route: 'assistant', categories: ['faq'], by: ['test'] };
  },
  language: () => 'en',
  deidentify: (text) => ({ text, spans: [] }),
  guard: ({ reply }) => ({ allowed: !reply.includes('dose'), reason: 'advice' }),
};

type Answer = (context: TurnContext, input: DialogInput) => Promise<Partial<DialogResult> | void>;

function dialogsOf(answer: Answer): Dialogs {
  return {
    async run(context, input) {
      const result = (await answer(context, input)) ?? {};
      return { memory: { heard: input.message.text }, language: input.language, ...result };
    },
    welcome: () => draft('welcome'),
    handedOver: (_language, reason) => draft(`a person will take over: ${reason}`, 'notice'),
    emergency: () => draft('Call 911', 'notice'),
    expecting: () => null,
    insteadOf: () => draft('I do not know'),
    unavailable: () => draft('Please call +1 212 555 0142', 'notice'),
    wants: () => null,
    identified: () => null,
    answerBy: () => null,
  };
}

const speak = (context: TurnContext, text: string, origin: Origin = { kind: 'fixed' }) =>
  context.sendActivity({ type: 'message', text, channelData: { utterance: { draft: draft(text), origin } } });
const echo: Answer = async (context, input) => void (await speak(context, `you said ${input.message.text}`));

let count = 0;
function setUp(answer: Answer = echo, options: { turnLimitMs?: number; decideLimitMs?: number } = {}) {
  const redis = server.client(500);
  const keys = keysOf(`turn${(count += 1)}`);
  const ring = createKeyRing(randomBytes(32));
  const deps = {
    redis,
    keys,
    conversationKeys: new ConversationKeys(redis, keys, ring),
    changes: createChanges(server.client(), keys),
    ...options,
  };
  const conversations = createRedisConversations(deps);
  const queue = createRedisStaffQueue({ ...deps, ring, conversations });
  const sent: Entry[] = [];
  const unstored: Draft[] = [];
  const happened: string[] = [];
  const adapter = new TestAdapter();
  const port: ChannelPort = {
    channel: 'webchat',
    within: (_reference, logic) =>
      logic(
        new TurnContext(adapter, {
          type: 'message',
          channelId: 'test',
          conversation: { id: 'x', isGroup: false, conversationType: '', name: '' },
          from: { id: 'p', name: '' },
          recipient: { id: 'b', name: '' },
        }),
      ),
    deliver: async (_id, _reference, entries) => void sent.push(...entries),
    speakUnstored: async (_id, _reference, drafts) => void unstored.push(...drafts),
  };
  const note = (name: string) => () => void happened.push(name);
  const events: TurnEvents = {
    turnDone: note('done'),
    turnFailed: note('failed'),
    textBlocked: note('blocked'),
    handoffInitiated: note('initiate'),
    handoffStatus: note('status'),
    emergencyUnstored: note('unstored'),
  };
  const dialogs = dialogsOf(answer);
  const turnDeps = {
    screen,
    dialogs,
    languages: ['en'] as const,
    clock: systemClock,
    conversations,
    events,
    ...options,
  };
  const turns = createTurns(turnDeps);
  const recover = createRecover({ ...turnDeps, ports: new Map([['webchat', port]]) });
  const say = (id: ConversationId, text: string, messageId = text): Incoming => ({
    conversation: id,
    channel: 'webchat',
    messageId,
    message: { from: 'patient', kind: 'message', text, language: 'en' },
    reference: {},
  });
  return {
    turns,
    conversations,
    queue,
    port,
    sent,
    unstored,
    happened,
    say,
    recover,
    id: conversationId('c'),
  };
}

describe('a turn', () => {
  it('stores, answers, remembers, and sends only what it stored', async () => {
    const { turns, conversations, port, sent, say, id } = setUp();
    const { done } = await turns.receive(say(id, 'hello'), port);
    await done;
    expect(sent.map((entry) => [entry.seq, entry.text])).toEqual([[2, 'you said hello']]);
    expect((await conversations.entries(id, 0)).map((entry) => entry.text)).toEqual([
      'hello',
      'you said hello',
    ]);
  });

  it('greets once, however often the page opens', async () => {
    const { turns, port, sent, id } = setUp();
    await Promise.all([turns.open(id, port, 'en', {}), turns.open(id, port, 'en', {})]);
    expect(sent.map((entry) => entry.text)).toEqual(['welcome']);
    expect(await turns.open(id, port, 'en', {})).toHaveLength(1);
  });

  it('answers a burst one by one and in order', async () => {
    const { turns, port, sent, say, id } = setUp(async (context, input) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await speak(context, input.message.text);
    });
    const all = await Promise.all(
      ['1', '2', '3', '4', '5'].map((text) => turns.receive(say(id, text), port)),
    );
    await Promise.all(all.map(({ done }) => done));
    const asked = [...sent].map((entry) => entry.text);
    expect(asked).toHaveLength(5);
    expect(sent.map((entry) => entry.seq)).toEqual([...sent.map((entry) => entry.seq)].sort((a, b) => a - b));
    expect(new Set(asked)).toEqual(new Set(['1', '2', '3', '4', '5']));
  });

  it('hands over with one sentence, and stays silent until a person closes', async () => {
    const { turns, queue, port, sent, happened, say, id } = setUp();
    await (
      await turns.receive(say(id, 'staff please'), port)
    ).done;
    await (
      await turns.receive(say(id, 'are you there?'), port)
    ).done;
    expect(sent.map((entry) => entry.text)).toEqual(['a person will take over: person']);
    expect(happened).toContain('initiate');
    const [handoff] = await queue.list('waiting');
    const ana = { id: staffId('a'), name: 'Ana' };
    if (!handoff) throw new Error('no handoff');
    await queue.claim(handoff.id, ana, { text: 'joined', language: 'en' });
    await queue.close(handoff.id, ana, 'answered', { text: 'left', language: 'en' });
    await (
      await turns.receive(say(id, 'thanks'), port)
    ).done;
    expect(sent.at(-1)?.text).toBe('you said thanks');
  });

  it('meets an emergency while a person holds the conversation, and raises the handoff', async () => {
    const { turns, queue, port, sent, say, id } = setUp();
    await (
      await turns.receive(say(id, 'staff please'), port)
    ).done;
    await (
      await turns.receive(say(id, 'emergency: he fell'), port)
    ).done;
    expect(sent.map((entry) => entry.text)).toEqual(['a person will take over: person', 'Call 911']);
    expect((await queue.list('waiting'))[0]).toMatchObject({ priority: 'emergency', reason: 'emergency' });
  });

  it('does not let an emergency wait behind a slow answer, and drops that answer', async () => {
    let finish = (): void => {};
    const slow = new Promise<void>((resolve) => (finish = resolve));
    const { turns, port, sent, say, id } = setUp(async (context) => {
      await slow;
      await speak(context, 'we open at 8');
    });
    const first = await turns.receive(say(id, 'when do you open?'), port);
    await (
      await turns.receive(say(id, 'emergency now'), port)
    ).done;
    expect(sent.map((entry) => entry.text)).toEqual(['Call 911', 'a person will take over: emergency']);
    finish();
    await first.done;
    expect(sent).toHaveLength(2);
  });

  it('stops a model’s text that the guard refuses, and a text without an origin', async () => {
    const { turns, port, sent, happened, say, id } = setUp(async (context) => {
      await speak(context, 'take a double dose', { kind: 'model', question: 'q', passages: [] });
      await context.sendActivity('from nowhere');
    });
    await (
      await turns.receive(say(id, 'x'), port)
    ).done;
    expect(sent.map((entry) => entry.text)).toEqual(['I do not know', 'I do not know']);
    expect(happened.filter((name) => name === 'blocked')).toHaveLength(2);
  });

  it.each([
    ['throws', async () => Promise.reject(new Error('boom'))],
    ['hangs', () => new Promise<void>(() => {})],
  ])('becomes a handoff when a dialog %s', async (_, answer) => {
    const { turns, queue, port, sent, say, id } = setUp(answer, { decideLimitMs: 50 });
    await (
      await turns.receive(say(id, 'book me in'), port)
    ).done;
    expect(sent.map((entry) => entry.text)).toEqual(['a person will take over: unfinished']);
    expect((await queue.get((await queue.list('waiting'))[0]!.id))?.brief.cause).toBe('book me in');
  });

  it('tells the patient of a turn that died with its process, and screens their words again', async () => {
    const { turns, conversations, queue, sent, say, recover, id } = setUp(echo, { turnLimitMs: 10 });
    void turns;
    await conversations.receive(say(id, 'emergency: chest'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    for (const due of await queue.due()) if (due.kind === 'turn-overdue') await recover(due.conversation);
    expect(sent.map((entry) => entry.text)).toEqual(['Call 911', 'a person will take over: unfinished']);
    expect(await queue.list('waiting')).toMatchObject([{ priority: 'emergency' }]);
  });
});

it('acknowledges nothing while the store is away, names the phone, and meets an emergency', async () => {
  const { turns, port, unstored, happened, say, id } = setUp();
  await (
    await turns.receive(say(id, 'hello'), port)
  ).done;
  await server.kill();
  try {
    await expect(turns.receive(say(id, 'book'), port)).rejects.toMatchObject({ code: 'store.unavailable' });
    await expect(turns.receive(say(id, 'emergency'), port)).rejects.toMatchObject({
      code: 'store.unavailable',
    });
  } finally {
    await server.restart();
  }
  expect(unstored.map(({ text }) => text)).toEqual([
    'Please call +1 212 555 0142',
    'Call 911',
    'Please call +1 212 555 0142',
  ]);
  expect(happened).toContain('unstored');
}, 30_000);
