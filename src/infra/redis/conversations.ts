// Conversations in Redis: a hash, a stream of entries, a list of messages that wait behind a turn. One script
// takes a message in, one puts a turn's outcome out; see lua/conversation for their contracts.
import { hash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { handoffId, newId, type ConversationId, type HandoffId } from '../../base/ids.ts';
import { randomPart } from '../../base/random.ts';
import { DELIVERIES, type Entry } from '../../conversation/conversation.ts';
import {
  TURN_LIMIT_MS,
  type Committed,
  type Conversations,
  type Incoming,
  type Outcome,
  type Received,
  type Turn,
} from '../../conversation/conversations.ts';
import { PRIORITIES } from '../../conversation/handoff-request.ts';
import type { Changes } from './changes.ts';
import { ChannelName, LanguageName, Mode, entryOf, readConversation } from './conversation-record.ts';
import type { Keys } from './keys.ts';
import { ReplyError, bytes, list, number, text } from './reply.ts';
import { loadScript, runScript, type Argument } from './scripts.ts';
import {
  openEntry,
  readEntry,
  sealDraft,
  sealJson,
  sealReference,
  unsealJson,
  unsealReference,
  type ConversationKeys,
  type OpenKey,
} from './sealed-conversation.ts';

/** How many fields of the conversation open the view that a turn is given. */
const VIEW_FIELDS = 6;
const Deliveries = z.record(z.string(), z.enum(DELIVERIES));
const opening = loadScript('conversation/open');
const receive = loadScript('conversation/receive');
const commit = loadScript('conversation/commit');
const append = loadScript('conversation/append');
const delivery = loadScript('conversation/delivery');

export interface ConversationStoreDeps {
  readonly redis: Redis;
  readonly keys: Keys;
  readonly conversationKeys: ConversationKeys;
  readonly changes: Changes;
  /** How long a turn may take, in ms; {@link TURN_LIMIT_MS} unless a test says otherwise. */
  readonly turnLimitMs?: number;
}

export function createRedisConversations({
  redis,
  keys,
  conversationKeys,
  changes,
  turnLimitMs = TURN_LIMIT_MS,
}: ConversationStoreDeps): Conversations {
  const [turns, queue, alarms, events] = [keys('turns'), keys('queue'), keys('alarms'), keys('events')];
  const keysOfOne = (id: ConversationId) => {
    const conv = keys('conv', id);
    return {
      conv,
      log: `${conv}:log`,
      inbox: `${conv}:inbox`,
      seen: `${conv}:seen`,
      delivery: `${conv}:delivery`,
    };
  };
  const fingerprint = (messageId: string): string =>
    hash('sha256', messageId, 'buffer').subarray(0, 9).toString('base64url');

  /** The view of lua/lib/transcript. */
  const readTurn = (
    id: ConversationId,
    open: OpenKey,
    channel: Turn['channel'],
    token: string,
    view: readonly unknown[],
  ): Turn => {
    const entries: Entry[] = [];
    for (let i = VIEW_FIELDS; i < view.length; i += 6) {
      const [seq, author, kind, at, epoch, body] = view.slice(i, i + 6);
      entries.unshift(openEntry(id, open.key, channel, { seq, author, kind, at, epoch, body }));
    }
    const message = entries.pop();
    if (!message) throw new ReplyError();
    return {
      conversation: id,
      channel,
      token,
      mode: Mode.parse(text(view[0])),
      epoch: number(view[1]),
      handoff: text(view[2]) === '' ? null : handoffId(text(view[2])),
      language: LanguageName.parse(text(view[3])),
      reference: unsealReference(id, open, bytes(view[4])),
      memory: unsealJson(id, open.key, 'memory', bytes(view[5])),
      message,
      recent: entries.filter((entry) => entry.kind !== 'note'),
    };
  };

  const finish = async (turn: Turn, outcome: Outcome, force: boolean): Promise<Committed> => {
    const id = turn.conversation;
    const open = await conversationKeys.of(id);
    const { key } = open;
    const { conv, log, inbox } = keysOfOne(id);
    const request = outcome.handoff;
    const newHandoff = request ? newId<HandoffId>() : '';
    const args: Argument[] = [
      id,
      turn.token,
      turn.epoch,
      force ? '1' : '0',
      turn.message.seq,
      sealJson(id, key, 'memory', outcome.memory),
      outcome.language,
      turnLimitMs,
      changes.channel,
      `${keys('handoff')}:`,
      request ? PRIORITIES.indexOf(request.priority) : '',
      newHandoff,
      request?.reason ?? '',
      JSON.stringify(request?.categories ?? []),
      request ? sealJson(id, key, 'brief', request.brief) : '',
      request?.brief.answerBy ?? '',
      request?.patient ?? '',
      outcome.entries.length,
    ];
    for (const draft of outcome.entries) {
      const always = draft.kind === 'notice' && request?.priority === 'emergency';
      args.push(draft.from, draft.kind, always ? '1' : '0', sealDraft(id, key, draft));
    }
    const reply = list(
      await runScript(
        redis,
        commit,
        [conv, log, inbox, turns, queue, alarms, keys('handoff', newHandoff), events, keys('deadlines')],
        args,
      ),
    );
    const epoch = number(reply[2]);
    const seqs = list(reply[3]).map(number);
    const at = number(reply[4]);
    const kept = outcome.entries.flatMap((draft, index) =>
      entryOf(draft, seqs[index] ?? 0, at, epoch, turn.channel),
    );
    const view = list(reply[5]);
    const next = view.length === 0 ? null : readTurn(id, open, turn.channel, turn.token, view);
    const handoff = text(reply[1]);
    if (text(reply[0]) === 'stale') return { kind: 'stale', entries: kept, next };
    return { kind: 'committed', entries: kept, handoff: handoff === '' ? null : handoffId(handoff), next };
  };

  return {
    async open(id, channel, language, reference) {
      const mine = await conversationKeys.of(id);
      const reply = list(
        await runScript(
          redis,
          opening,
          [keysOfOne(id).conv],
          [channel, language, sealReference(id, mine, reference), mine.wrapped],
        ),
      );
      const stored = bytes(reply[9]);
      const open = stored.equals(mine.wrapped)
        ? conversationKeys.confirm(id, mine)
        : conversationKeys.learn(id, stored);
      return readConversation(id, open, reply);
    },

    async receive(incoming: Incoming): Promise<Received> {
      const id = incoming.conversation;
      const { conv, log, inbox, seen } = keysOfOne(id);
      const token = randomPart(12).toString('base64url');
      let mine = await conversationKeys.of(id);
      for (;;) {
        const reply = list(
          await runScript(
            redis,
            receive,
            [conv, log, inbox, seen, turns],
            [
              id,
              incoming.channel,
              incoming.message.language,
              sealReference(id, mine, incoming.reference),
              mine.wrapped,
              fingerprint(incoming.messageId),
              incoming.message.kind,
              sealDraft(id, mine.key, incoming.message),
              token,
              turnLimitMs,
              changes.channel,
            ],
          ),
        );
        const answer = text(reply[0]);
        if (answer === 'rekey') {
          mine = conversationKeys.learn(id, bytes(reply[1]));
          continue;
        }
        conversationKeys.confirm(id, mine);
        if (answer === 'duplicate') return { kind: 'duplicate', seq: number(reply[1]) };
        return {
          kind: answer === 'run' ? 'run' : 'queued',
          turn: readTurn(id, mine, incoming.channel, token, list(reply[1])),
        };
      }
    },

    commit: (turn, outcome) => finish(turn, outcome, false),
    interrupt: (turn, outcome) => finish(turn, outcome, true),

    async append(id, drafts, { ifSeq, once = '' } = {}) {
      const { conv, log } = keysOfOne(id);
      const { key } = await conversationKeys.of(id);
      const args: Argument[] = [id, changes.channel, ifSeq ?? '', once, drafts.length];
      for (const draft of drafts) args.push(draft.from, draft.kind, sealDraft(id, key, draft));
      const reply = list(await runScript(redis, append, [conv, log], args));
      const seqs = list(reply[2]).map(number);
      return drafts.flatMap((draft, index) =>
        entryOf(
          draft,
          seqs[index] ?? 0,
          number(reply[0]),
          number(reply[1]),
          ChannelName.catch('webchat').parse(text(reply[3])),
        ),
      );
    },

    async get(id) {
      const reply = await redis.hmgetBuffer(
        keysOfOne(id).conv,
        'channel',
        'mode',
        'epoch',
        'seq',
        'lang',
        'ref',
        'handoff',
        'owner',
        'created',
        'key',
      );
      if (!reply[9]) return null;
      return readConversation(id, conversationKeys.learn(id, reply[9]), reply);
    },

    async entries(id, after, limit = 500) {
      const { conv, log, delivery: deliveryKey } = keysOfOne(id);
      const from = `(${Math.max(0, Math.floor(after))}-0`;
      const replies = await redis
        .pipeline()
        .hmgetBuffer(conv, 'key', 'channel')
        .callBuffer('XRANGE', log, from, '+', 'COUNT', limit)
        .hgetall(deliveryKey)
        .exec();
      const [meta, raw, states] = (replies ?? []).map(([error, result]) => {
        if (error) throw error;
        return result;
      });
      const [wrapped, channel] = list(meta);
      if (!wrapped) return [];
      const { key } = conversationKeys.learn(id, bytes(wrapped));
      const deliveries = new Map(
        Object.entries(Deliveries.parse(states)).map(([seq, state]) => [Number(seq), state]),
      );
      const channelName = ChannelName.parse(text(channel));
      return list(raw).map((entry) => readEntry(id, key, channelName, entry, deliveries));
    },

    async setDelivery(id, seq, state) {
      const { conv, delivery: deliveryKey } = keysOfOne(id);
      await runScript(redis, delivery, [conv, deliveryKey], [id, seq, state, changes.channel]);
    },

    onChange: (listener) => changes.onConversation(listener),
  };
}
