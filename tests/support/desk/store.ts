// The whole store on a real Redis, and conversations in it that wait for a person.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversationId, newId, type ConversationId, type HandoffId } from '../../../src/base/ids.ts';
import type { Language } from '../../../src/base/language.ts';
import { silentLog } from '../../../src/base/log.ts';
import type { HandoffRequest } from '../../../src/conversation/handoff-request.ts';
import { openStore, type Store } from '../../../src/infra/redis/open-store.ts';
import { startRedis, type TestRedis } from '../redis.ts';

export interface TestStore {
  readonly redis: TestRedis;
  readonly store: Store;
  stop(): Promise<void>;
}

export async function startStore(): Promise<TestStore> {
  const redis = await startRedis();
  const dataDir = await mkdtemp(join(tmpdir(), 'frontdesk-desk-'));
  const store = await openStore({
    url: redis.socket,
    dataDir,
    clinicId: 'test',
    masterKey: randomBytes(32),
    strict: false,
    path: '',
    log: silentLog,
  });
  return {
    redis,
    store,
    async stop() {
      await store.close();
      await redis.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const SAID = { es: 'me duele la rodilla', en: 'my knee hurts' } as const;
const ANSWERED = { es: 'Una persona le responderá.', en: 'A person will answer.' } as const;

/** A patient has written, and a person is to answer. */
export async function handOver(
  store: Store,
  {
    language = 'es',
    brief,
    ...request
  }: Partial<Omit<HandoffRequest, 'brief'>> & {
    readonly language?: Language;
    readonly brief?: Partial<HandoffRequest['brief']>;
  } = {},
): Promise<{ readonly id: HandoffId; readonly conversation: ConversationId }> {
  const conversation = conversationId(newId());
  await store.conversations.open(conversation, 'webchat', language, {});
  const received = await store.conversations.receive({
    conversation,
    channel: 'webchat',
    messageId: newId(),
    message: { from: 'patient', kind: 'message', text: SAID[language], language },
    reference: {},
  });
  if (received.kind !== 'run') throw new Error('no turn');
  const committed = await store.conversations.commit(received.turn, {
    entries: [{ from: 'assistant', kind: 'notice', text: ANSWERED[language], language }],
    memory: null,
    language,
    handoff: {
      priority: 'clinical',
      reason: 'symptom',
      categories: ['clinical.symptom'],
      brief: { wants: 'a visit', cause: SAID[language], said: ANSWERED[language], ...brief },
      ...request,
    },
  });
  if (committed.kind !== 'committed' || !committed.handoff) throw new Error('no handoff');
  return { id: committed.handoff, conversation };
}
