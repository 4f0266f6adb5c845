// Conversations in memory with the contract of the ones on Redis, and a turn that answers with what a test says:
// for tests of the channels, which neither decide nor store.
import type { TurnContext } from 'botbuilder';
import { FrontdeskError } from '../../../src/base/errors.ts';
import type { ConversationId } from '../../../src/base/ids.ts';
import {
  laterDelivery,
  type Channel,
  type Conversation,
  type Delivery,
  type Draft,
  type Entry,
  type Reference,
} from '../../../src/conversation/conversation.ts';
import type { ConversationChange, Conversations, Incoming } from '../../../src/conversation/conversations.ts';
import type { Language } from '../../../src/base/language.ts';
import type { DeliveryMarks } from '../../../src/channels/outbox.ts';
import type { ChannelPort, Turns } from '../../../src/turn/channel-port.ts';

interface Kept {
  is: Conversation;
  readonly log: Entry[];
  readonly seen: Map<string, number>;
}

export type Answer = (message: Entry, all: readonly Entry[]) => readonly Draft[];

export interface FakeTalk {
  readonly conversations: Pick<
    Conversations,
    'open' | 'get' | 'entries' | 'append' | 'setDelivery' | 'onChange'
  >;
  readonly turns: Turns;
  readonly received: Incoming[];
  /** What the turn says to a message; an echo unless set. */
  answer: Answer;
  /** While true nothing can be stored or read. */
  away: boolean;
  /** What is said without a store. */
  unstored: (message: Draft) => readonly Draft[];
  /** Entries from elsewhere: another process, staff, a job. They are announced, and carried out where `port` is given. */
  say(id: ConversationId, drafts: readonly Draft[], port?: ChannelPort): Promise<readonly Entry[]>;
  /** Sets a state, backwards too. */
  force(id: ConversationId, seq: number, delivery: Delivery): void;
  deliveries(id: ConversationId): (Delivery | null)[];
  reference(id: ConversationId): Reference | undefined;
}

export const assistant = (text: string, more: Partial<Draft> = {}): Draft => ({
  from: 'assistant',
  kind: 'message',
  text,
  language: 'en',
  ...more,
});

export function fakeTalk(): FakeTalk {
  const all = new Map<ConversationId, Kept>();
  const listeners = new Set<(change: ConversationChange) => void>();
  const check = (): void => {
    if (talk.away) throw new Error('the store is away');
  };
  const tell = ({ is }: Kept): void => {
    for (const listener of listeners)
      listener({ conversation: is.id, seq: is.seq, mode: is.mode, handoff: is.handoff });
  };
  const ensure = (id: ConversationId, channel: Channel, language: Language, reference: Reference): Kept => {
    const kept: Kept = all.get(id) ?? {
      is: {
        id,
        channel,
        mode: 'assistant',
        epoch: 0,
        seq: 0,
        language,
        reference,
        handoff: null,
        owner: null,
        createdAt: Date.now(),
      },
      log: [],
      seen: new Map(),
    };
    all.set(id, kept);
    return kept;
  };
  const add = (kept: Kept, drafts: readonly Draft[]): Entry[] =>
    drafts.map((draft) => {
      const outgoing = draft.from !== 'patient' && draft.kind !== 'note';
      const entry: Entry = {
        ...draft,
        seq: kept.log.length + 1,
        at: Date.now(),
        epoch: 0,
        delivery: outgoing ? (kept.is.channel === 'webchat' ? 'sent' : 'queued') : null,
      };
      kept.log.push(entry);
      kept.is = { ...kept.is, seq: entry.seq };
      return entry;
    });

  const conversations: FakeTalk['conversations'] = {
    async open(id, channel, language, reference) {
      check();
      return ensure(id, channel, language, reference).is;
    },
    async get(id) {
      check();
      return all.get(id)?.is ?? null;
    },
    async entries(id, after, limit = 500) {
      check();
      return structuredClone((all.get(id)?.log ?? []).filter((entry) => entry.seq > after).slice(0, limit));
    },
    async append(id, drafts, { ifSeq } = {}) {
      check();
      const kept = all.get(id);
      if (!kept || (ifSeq !== undefined && kept.is.seq !== ifSeq)) return [];
      const entries = add(kept, drafts);
      tell(kept);
      return entries;
    },
    async setDelivery(id, seq, delivery) {
      check();
      const kept = all.get(id);
      const entry = kept?.log[seq - 1];
      if (!kept || !entry) return;
      Object.assign(entry, { delivery: laterDelivery(entry.delivery ?? 'queued', delivery) });
      tell(kept);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };

  const respond = async (
    kept: Kept,
    message: Entry,
    port: ChannelPort,
    context: TurnContext | undefined,
  ): Promise<void> => {
    const entries = add(kept, talk.answer(message, kept.log));
    if (entries.length === 0) return;
    tell(kept);
    await port.deliver(kept.is.id, kept.is.reference, entries, context);
  };

  const turns: Turns = {
    async receive(incoming, port, context) {
      talk.received.push(incoming);
      if (talk.away) {
        await port.speakUnstored(incoming.conversation, incoming.reference, talk.unstored(incoming.message));
        throw new FrontdeskError('store.unavailable');
      }
      const kept = ensure(
        incoming.conversation,
        incoming.channel,
        incoming.message.language,
        incoming.reference,
      );
      const before = kept.seen.get(incoming.messageId);
      if (before !== undefined)
        return { kind: 'duplicate', seq: before, entry: null, done: Promise.resolve() };
      kept.is = { ...kept.is, reference: incoming.reference };
      const [message] = add(kept, [incoming.message]);
      if (!message) throw new Error('nothing was added');
      kept.seen.set(incoming.messageId, message.seq);
      tell(kept);
      return {
        kind: 'stored',
        seq: message.seq,
        entry: message,
        done: respond(kept, message, port, context),
      };
    },
    async open(id, port, language, reference) {
      check();
      const kept = ensure(id, port.channel, language, reference);
      if (kept.is.seq === 0) {
        const entries = add(kept, [assistant(language === 'es' ? 'Bienvenido' : 'Welcome', { language })]);
        tell(kept);
        await port.deliver(id, reference, entries);
      }
      return structuredClone(kept.log);
    },
  };

  const talk: FakeTalk = {
    conversations,
    turns,
    received: [],
    answer: (message) => [assistant(`You said: ${message.text}`)],
    away: false,
    unstored: () => [assistant('Please call us.', { from: 'system', kind: 'notice' })],
    async say(id, drafts, port) {
      const kept = all.get(id);
      if (!kept) throw new Error('no such conversation in the fake');
      const entries = add(kept, drafts);
      tell(kept);
      if (port)
        await port.deliver(
          id,
          kept.is.reference,
          entries.filter((entry) => entry.kind !== 'note'),
        );
      return entries;
    },
    force(id, seq, delivery) {
      const entry = all.get(id)?.log[seq - 1];
      if (entry) Object.assign(entry, { delivery });
    },
    deliveries: (id) => (all.get(id)?.log ?? []).map((entry) => entry.delivery),
    reference: (id) => all.get(id)?.is.reference,
  };
  return talk;
}

/** Marks of what is under way, for one process. */
export function fakeMarks(talk: FakeTalk): DeliveryMarks {
  const held = new Set<ConversationId>();
  return {
    async move(id, seq, from, to) {
      const entry = (await talk.conversations.entries(id, seq - 1, 1))[0];
      if (entry?.delivery !== from) return false;
      talk.force(id, seq, to);
      return true;
    },
    hold(id) {
      if (held.has(id)) return Promise.resolve(null);
      held.add(id);
      return Promise.resolve(() => Promise.resolve(void held.delete(id)));
    },
  };
}
