// The staff queue in Redis: sorted sets with leases, one script for each move; see lua/handoff for their contracts.
import { z } from 'zod';
import { newId, conversationId, handoffId, type ConversationId, type HandoffId } from '../../base/ids.ts';
import type { Draft, Entry } from '../../conversation/conversation.ts';
import type { Conversations } from '../../conversation/conversations.ts';
import {
  LADDER_MS,
  LEASE_MS,
  type Due,
  type Handoff,
  type HandoffState,
  type Moved,
  type StaffMember,
  type StaffQueue,
} from '../../handoff/staff-queue.ts';
import type { ConversationStoreDeps } from './conversations.ts';
import { readBrief, readHandoff } from './handoff-record.ts';
import { list, number, text } from './reply.ts';
import { loadScript, runScript, type Argument, type Script } from './scripts.ts';
import type { KeyRing } from './seal.ts';
import { sealDraft } from './sealed-conversation.ts';

const scripts = {
  claim: loadScript('handoff/claim'),
  renew: loadScript('handoff/renew'),
  release: loadScript('handoff/release'),
  transfer: loadScript('handoff/transfer'),
  say: loadScript('handoff/say'),
  note: loadScript('handoff/note'),
  close: loadScript('handoff/close'),
  acknowledge: loadScript('handoff/acknowledge'),
  due: loadScript('handoff/due'),
};
const DueKind = z.enum(['lease-expired', 'alarm', 'turn-overdue', 'answer-overdue']);
const CLOSED_KEPT = 1000;
const DUE_AT_ONCE = 50;

export interface StaffQueueDeps extends ConversationStoreDeps {
  readonly ring: KeyRing;
  readonly conversations: Conversations;
  /** How long a claim holds without a sign of life, in ms. */
  readonly leaseMs?: number;
  /** When an alarm climbs, in ms after it was raised; the first is 0. */
  readonly ladderMs?: readonly number[];
}

export function createRedisStaffQueue(deps: StaffQueueDeps): StaffQueue {
  const {
    redis,
    keys,
    ring,
    conversationKeys,
    conversations,
    changes,
    leaseMs = LEASE_MS,
    ladderMs = LADDER_MS,
  } = deps;
  // A handoff never changes its conversation, so this may be remembered.
  const conversationOf = new Map<HandoffId, ConversationId>();

  const locate = async (id: HandoffId): Promise<ConversationId | null> => {
    const known = conversationOf.get(id);
    if (known) return known;
    const found = await redis.hget(keys('handoff', id), 'conv');
    if (!found) return null;
    if (conversationOf.size > 10_000) conversationOf.clear();
    conversationOf.set(id, conversationId(found));
    return conversationId(found);
  };

  const read = async (id: HandoffId): Promise<Handoff | null> => {
    const conversation = await locate(id);
    if (!conversation) return null;
    const replies = await redis
      .pipeline()
      .hgetallBuffer(keys('handoff', id))
      .hmget(keys('conv', conversation), 'epoch', 'seq')
      .exec();
    return readHandoff(id, replies?.[0]?.[1], replies?.[1]?.[1], ring);
  };

  /** Runs one move and reads back what it made of the handoff. `drafts` are sealed into its arguments by `args`. */
  const move = async (
    script: Script,
    id: HandoffId,
    by: StaffMember,
    args: (seal: (draft: Draft) => Buffer) => readonly Argument[],
    draft: Draft | null,
  ): Promise<Moved> => {
    const conversation = await locate(id);
    if (!conversation) return { kind: 'unknown' };
    const { key } = await conversationKeys.of(conversation);
    const keysOfMove = [
      keys('handoff', id),
      keys('conv', conversation),
      keys('conv', conversation, 'log'),
      keys('queue'),
      keys('claims'),
      keys('alarms'),
      keys('closed'),
      keys('events'),
      keys('handoff', id, 'said'),
      keys('deadlines'),
    ];
    const reply = list(
      await runScript(redis, script, keysOfMove, [
        id,
        conversation,
        changes.channel,
        by.id,
        ring.seal('staff-name', by.name),
        ...args((each) => sealDraft(conversation, key, each)),
      ]),
    );
    const answer = text(reply[0]);
    const handoff = await read(id);
    if (!handoff || answer === 'unknown') return { kind: 'unknown' };
    if (answer === 'closed') return { kind: 'closed', handoff };
    if (answer === 'lost') return { kind: 'lost', owner: handoff.owner, handoff };
    const seq = number(reply[1]);
    const entries: readonly Entry[] =
      draft && seq > 0 ? await conversations.entries(conversation, seq - 1, 1) : [];
    return { kind: 'done', handoff, entries };
  };

  const notice = (words: { text: string; language: Draft['language'] }): Draft => ({
    from: 'system',
    kind: 'notice',
    ...words,
  });
  const byStaff = (by: StaffMember, kind: 'message' | 'note', words: string): Draft => ({
    from: 'staff',
    kind,
    text: words,
    language: 'en',
    staffName: by.name,
  });

  return {
    async list(state: HandoffState, limit = 200) {
      const ids =
        state === 'waiting'
          ? await redis.zrange(keys('queue'), '0', String(limit - 1))
          : state === 'claimed'
            ? await redis.zrange(keys('claims'), '0', String(limit - 1))
            : await redis.zrevrange(keys('closed'), 0, limit - 1);
      const all = await Promise.all(ids.map((id) => read(handoffId(id))));
      const found = all.filter((handoff) => handoff?.state === state) as Handoff[];
      return state === 'claimed' ? found.sort((a, b) => (a.claimedAt ?? 0) - (b.claimedAt ?? 0)) : found;
    },

    async get(id) {
      const handoff = await read(id);
      if (!handoff) return null;
      const { key } = await conversationKeys.of(handoff.conversation);
      const sealed = await redis.hgetBuffer(keys('handoff', id), 'brief');
      return { handoff, brief: readBrief(handoff.conversation, key, sealed) };
    },

    claim: (id, by, joined) =>
      move(scripts.claim, id, by, (seal) => [leaseMs, seal(notice(joined))], notice(joined)),
    renew: (id, by) => move(scripts.renew, id, by, () => [leaseMs], null),
    release: (id, by, left) => move(scripts.release, id, by, (seal) => [seal(notice(left))], notice(left)),
    transfer: (id, by, to, note, words) =>
      move(
        scripts.transfer,
        id,
        by,
        (seal) => [
          leaseMs,
          to?.id ?? '',
          to ? ring.seal('staff-name', to.name) : '',
          seal(byStaff(by, 'note', note)),
          seal(notice(words)),
        ],
        notice(words),
      ),
    say: (id, by, key, words) =>
      move(
        scripts.say,
        id,
        by,
        (seal) => [leaseMs, key, seal(byStaff(by, 'message', words))],
        byStaff(by, 'message', words),
      ),
    note: (id, by, words) =>
      move(scripts.note, id, by, (seal) => [seal(byStaff(by, 'note', words))], byStaff(by, 'note', words)),
    close: (id, by, outcome, left) =>
      move(scripts.close, id, by, (seal) => [outcome, seal(notice(left)), CLOSED_KEPT], notice(left)),
    acknowledge: (id, by) => move(scripts.acknowledge, id, by, () => [], null),

    async due() {
      const prefix = (part: string): string => `${keys(part)}:`;
      const reply = await runScript(
        redis,
        scripts.due,
        ['queue', 'claims', 'alarms', 'turns', 'events', 'deadlines'].map((part) => keys(part)),
        [prefix('handoff'), prefix('conv'), changes.channel, DUE_AT_ONCE, newId(), ...ladderMs.slice(1)],
      );
      return list(reply).map((raw): Due => {
        const [kind, id, conversation, stage] = list(raw);
        const base = { handoff: handoffId(text(id)), conversation: conversationId(text(conversation)) };
        const name = DueKind.parse(text(kind));
        return name === 'alarm' ? { kind: name, ...base, stage: number(stage) } : { kind: name, ...base };
      });
    },

    onChange: (listener) => changes.onHandoff(listener),
  };
}
