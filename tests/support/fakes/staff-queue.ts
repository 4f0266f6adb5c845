// The staff queue and the conversations behind it, in memory, with the same contract as the ones on Redis: for
// tests of what stands in front of them.
import { fixedClock } from '../../../src/base/clock.ts';
import {
  conversationId,
  handoffId,
  type ConversationId,
  type HandoffId,
  type StaffId,
} from '../../../src/base/ids.ts';
import type { Channel, Delivery, Draft, Entry } from '../../../src/conversation/conversation.ts';
import { laterDelivery } from '../../../src/conversation/conversation.ts';
import type { ConversationChange, Conversations } from '../../../src/conversation/conversations.ts';
import { PRIORITIES, type HandoffRequest } from '../../../src/conversation/handoff-request.ts';
import {
  LEASE_MS,
  type Handoff,
  type Moved,
  type StaffMember,
  type StaffQueue,
} from '../../../src/handoff/staff-queue.ts';
import type { Language } from '../../../src/base/language.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Kept {
  is: Mutable<Handoff>;
  brief: HandoffRequest['brief'];
  returned: boolean;
  said: Map<string, number>;
}

export interface FakeDesk {
  readonly queue: StaffQueue;
  readonly conversations: Pick<Conversations, 'entries' | 'onChange' | 'setDelivery' | 'get' | 'append'>;
  /** A conversation with these entries asks for a person. */
  handOver(
    request: Partial<HandoffRequest> & {
      entries?: readonly Draft[];
      language?: Language;
      channel?: Channel;
      since?: number;
    },
  ): HandoffId;
  /** Something is said in the conversation of a handoff by anybody but its owner. */
  add(id: HandoffId, draft: Partial<Draft> & { text: string }, at?: number): Entry;
  deliver(id: HandoffId, seq: number, delivery: Delivery): void;
  clear(): void;
  /** The lease has run out. */
  expire(id: HandoffId): void;
}

export function fakeDesk(clock: { now(): number } = fixedClock(Date.UTC(2026, 10, 24, 15))): FakeDesk {
  const handoffs = new Map<HandoffId, Kept>();
  let count = 0;
  const logs = new Map<ConversationId, Entry[]>();
  const added = new Map<string, readonly Entry[]>();
  const onHandoff = new Set<(id: HandoffId) => void>();
  const onConversation = new Set<(change: ConversationChange) => void>();

  const tell = (kept: Kept): void => {
    for (const listener of onHandoff) listener(kept.is.id);
  };
  const append = (kept: Kept, draft: Draft, at = clock.now()): Entry => {
    const log = logs.get(kept.is.conversation) ?? [];
    logs.set(kept.is.conversation, log);
    const outgoing = draft.from !== 'patient' && draft.kind !== 'note';
    const entry: Entry = {
      ...draft,
      seq: log.length + 1,
      at,
      epoch: kept.is.epoch,
      delivery: outgoing ? 'queued' : null,
    };
    log.push(entry);
    kept.is.seq = entry.seq;
    const mode =
      kept.is.state === 'waiting' ? 'waiting' : kept.is.state === 'claimed' ? 'staff' : 'assistant';
    for (const listener of onConversation)
      listener({ conversation: kept.is.conversation, seq: entry.seq, mode, handoff: kept.is.id });
    return entry;
  };
  const copy = (kept: Kept): Handoff => structuredClone(kept.is);
  const done = (kept: Kept, ...entries: Entry[]): Moved => {
    tell(kept);
    return { kind: 'done', handoff: copy(kept), entries };
  };
  const own = (kept: Kept, owner: StaffMember): void => {
    Object.assign(kept.is, {
      state: 'claimed',
      owner,
      claimedAt: clock.now(),
      leaseUntil: clock.now() + LEASE_MS,
      epoch: kept.is.epoch + 1,
    });
  };
  const giveBack = (kept: Kept): void => {
    Object.assign(kept.is, {
      state: 'waiting',
      owner: null,
      claimedAt: null,
      leaseUntil: null,
      epoch: kept.is.epoch + 1,
    });
    kept.returned = true;
  };
  const acknowledge = (kept: Kept, by: StaffId): void => {
    if (kept.is.alarm && !kept.is.alarm.acknowledgedBy)
      kept.is.alarm = { ...kept.is.alarm, acknowledgedBy: by };
  };
  const owned = async (id: HandoffId, by: StaffMember, act: (kept: Kept) => Moved): Promise<Moved> => {
    const kept = handoffs.get(id);
    if (!kept) return { kind: 'unknown' };
    if (kept.is.state === 'closed') return { kind: 'closed', handoff: copy(kept) };
    if (kept.is.owner?.id !== by.id) return { kind: 'lost', owner: kept.is.owner, handoff: copy(kept) };
    return act(kept);
  };
  const notice = (kept: Kept, text: string): Entry =>
    append(kept, { from: 'system', kind: 'notice', text, language: kept.is.language });
  const rank = (kept: Kept): number[] => [
    PRIORITIES.indexOf(kept.is.priority),
    kept.returned ? 0 : 1,
    kept.is.waitingSince,
  ];
  const inOrder = (a: Kept, b: Kept): number => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
  };

  const queue: StaffQueue = {
    async list(state, limit = 1000) {
      const found = [...handoffs.values()].filter((kept) => kept.is.state === state);
      if (state === 'waiting') found.sort(inOrder);
      else if (state === 'claimed') found.sort((a, b) => (a.is.claimedAt ?? 0) - (b.is.claimedAt ?? 0));
      else found.sort((a, b) => (b.is.closedAt ?? 0) - (a.is.closedAt ?? 0));
      return found.slice(0, limit).map(copy);
    },
    async get(id) {
      const kept = handoffs.get(id);
      return kept ? { handoff: copy(kept), brief: kept.brief } : null;
    },
    async claim(id, by, joined) {
      const kept = handoffs.get(id);
      if (!kept) return { kind: 'unknown' };
      if (kept.is.state === 'closed') return { kind: 'closed', handoff: copy(kept) };
      if (kept.is.owner?.id === by.id) return done(kept);
      if (kept.is.owner) return { kind: 'lost', owner: kept.is.owner, handoff: copy(kept) };
      own(kept, by);
      acknowledge(kept, by.id);
      return done(kept, notice(kept, joined.text));
    },
    renew: (id, by) =>
      owned(id, by, (kept) => {
        kept.is.leaseUntil = clock.now() + LEASE_MS;
        return { kind: 'done', handoff: copy(kept), entries: [] };
      }),
    release: (id, by, left) =>
      owned(id, by, (kept) => {
        giveBack(kept);
        return done(kept, notice(kept, left.text));
      }),
    transfer: (id, by, to, note, said) =>
      owned(id, by, (kept) => {
        if (to) own(kept, to);
        else giveBack(kept);
        append(kept, {
          from: 'staff',
          kind: 'note',
          text: note,
          language: kept.is.language,
          staffName: by.name,
        });
        return done(kept, notice(kept, said.text));
      }),
    say: (id, by, key, text) =>
      owned(id, by, (kept) => {
        const before = kept.said.get(`${by.id}|${key}`);
        const known = before === undefined ? undefined : logs.get(kept.is.conversation)?.[before - 1];
        if (known) return { kind: 'done', handoff: copy(kept), entries: [known] };
        const entry = append(kept, {
          from: 'staff',
          kind: 'message',
          text,
          language: kept.is.language,
          staffName: by.name,
        });
        kept.said.set(`${by.id}|${key}`, entry.seq);
        return done(kept, entry);
      }),
    async note(id, by, text) {
      const kept = handoffs.get(id);
      if (!kept) return { kind: 'unknown' };
      if (kept.is.state === 'closed') return { kind: 'closed', handoff: copy(kept) };
      return done(
        kept,
        append(kept, { from: 'staff', kind: 'note', text, language: kept.is.language, staffName: by.name }),
      );
    },
    close: (id, by, outcome, left) =>
      owned(id, by, (kept) => {
        Object.assign(kept.is, {
          state: 'closed',
          closedAt: clock.now(),
          outcome,
          leaseUntil: null,
          epoch: kept.is.epoch + 1,
        });
        acknowledge(kept, by.id);
        return done(kept, notice(kept, left.text));
      }),
    async acknowledge(id, by) {
      const kept = handoffs.get(id);
      if (!kept) return { kind: 'unknown' };
      acknowledge(kept, by.id);
      return done(kept);
    },
    due: () => Promise.resolve([]),
    onChange(listener) {
      onHandoff.add(listener);
      return () => void onHandoff.delete(listener);
    },
  };

  const kept = (id: HandoffId): Kept => {
    const found = handoffs.get(id);
    if (!found) throw new Error('no such handoff in the fake');
    return found;
  };
  return {
    queue,
    conversations: {
      entries: (id, after, limit = 500) =>
        Promise.resolve(
          structuredClone((logs.get(id) ?? []).filter((entry) => entry.seq > after).slice(0, limit)),
        ),
      async setDelivery(id, seq, delivery) {
        const owner = [...handoffs.values()].find((one) => one.is.conversation === id);
        const entry = logs.get(id)?.[seq - 1];
        if (!owner || !entry) return;
        Object.assign(entry, { delivery: laterDelivery(entry.delivery ?? 'queued', delivery) });
        for (const listener of onConversation)
          listener({ conversation: id, seq: owner.is.seq, mode: 'staff', handoff: owner.is.id });
      },
      async get(id) {
        const owner = [...handoffs.values()].find((one) => one.is.conversation === id);
        if (!owner) return null;
        const { channel, language, epoch, seq } = owner.is;
        const [handoff, held] = [owner.is.id, owner.is.owner?.id ?? null];
        return {
          id,
          channel,
          mode: 'staff',
          epoch,
          seq,
          language,
          reference: {},
          handoff,
          owner: held,
          createdAt: 0,
        };
      },
      async append(id, drafts, { once = '' } = {}) {
        const owner = [...handoffs.values()].find((one) => one.is.conversation === id);
        const before = once === '' ? undefined : added.get(`${id} ${once}`);
        if (before || !owner) return before ?? [];
        const entries = drafts.map((draft) => append(owner, draft));
        added.set(`${id} ${once}`, entries);
        return entries;
      },
      onChange(listener) {
        onConversation.add(listener);
        return () => void onConversation.delete(listener);
      },
    },
    handOver({ entries = [], language = 'en', channel = 'webchat', since = clock.now(), ...request }) {
      const number = (count += 1);
      const priority = request.priority ?? 'other';
      const made: Kept = {
        is: {
          id: handoffId(`handoff-${number}`),
          conversation: conversationId(`conversation-${number}`),
          state: 'waiting',
          priority,
          reason: request.reason ?? 'person',
          categories: request.categories ?? ['person.requested'],
          owner: null,
          waitingSince: since,
          answerBy: request.brief?.answerBy ?? null,
          patient: request.patient ?? null,
          claimedAt: null,
          leaseUntil: null,
          closedAt: null,
          outcome: null,
          language,
          channel,
          epoch: 1,
          seq: 0,
          alarm: priority === 'emergency' ? { stage: 0, acknowledgedBy: null } : null,
        },
        brief: request.brief ?? { wants: '', cause: '', said: '' },
        returned: false,
        said: new Map(),
      };
      handoffs.set(made.is.id, made);
      for (const entry of entries) append(made, entry, since);
      tell(made);
      return made.is.id;
    },
    add: (id, draft, at) =>
      append(kept(id), { from: 'patient', kind: 'message', language: 'en', ...draft }, at),
    deliver(id, seq, delivery) {
      const one = kept(id);
      const entry = logs.get(one.is.conversation)?.[seq - 1];
      if (entry) Object.assign(entry, { delivery });
      for (const listener of onConversation)
        listener({ conversation: one.is.conversation, seq: one.is.seq, mode: 'staff', handoff: id });
    },
    clear() {
      const gone = [...handoffs.values()];
      handoffs.clear();
      for (const one of gone) tell(one);
    },
    expire(id) {
      giveBack(kept(id));
      tell(kept(id));
    },
  };
}
