// The way out on channels where a text is sent to a service of others: one text after the other in each
// conversation, each marked before it is sent, so that no crash and no second process can send it twice. What may
// or may not have gone out is shown as failed and not sent again: the patient would read it twice.
import type { TurnContext } from 'botbuilder';
import type { ConversationId } from '../base/ids.ts';
import { errorFields, type Log } from '../base/log.ts';
import type { Channel, Delivery, Entry, Reference } from '../conversation/conversation.ts';
import type { Conversations } from '../conversation/conversations.ts';

/** `retry`: certainly not taken, may be tried again. `failed`: refused, or nobody knows. */
export type SendResult = 'sent' | 'retry' | 'failed';

/** Sends one entry by a channel's service. Never throws. */
export type Carrier = (
  conversation: ConversationId,
  reference: Reference,
  entry: Entry,
  context?: TurnContext,
) => Promise<SendResult>;

/** Marks that hold over all processes. */
export interface DeliveryMarks {
  /** From one state to another, only where it is in the first one; says whether it was. */
  move(conversation: ConversationId, seq: number, from: Delivery, to: Delivery): Promise<boolean>;
  /** The right to send in a conversation for `ms`; null where somebody has it. Gives how to let go. */
  hold(conversation: ConversationId, ms: number): Promise<(() => Promise<void>) | null>;
}

export interface OutboxDeps {
  readonly conversations: Pick<Conversations, 'get' | 'entries' | 'setDelivery'>;
  readonly marks: DeliveryMarks;
  readonly carriers: ReadonlyMap<Channel, Carrier>;
  /** Makes a job of it; ids only. Rejects while the store is away. */
  readonly enqueue: (conversation: ConversationId, seq: number) => Promise<void>;
  /** A text that did not reach the patient, or nobody knows. */
  readonly onUndelivered: (conversation: ConversationId, seq: number, channel: Channel) => void;
  readonly log: Log;
  /** Between two tries to make a job while the store is away, in ms. */
  readonly againMs?: number;
}

export interface Outbox {
  /** Sends what is queued up to `seq`. `busy`: somebody else is at it; `retry`: the service did not take it. */
  flush(conversation: ConversationId, seq: number, context?: TurnContext): Promise<'done' | 'busy' | 'retry'>;
  /** What is still queued up to `seq` is given up. */
  giveUp(conversation: ConversationId, seq: number): Promise<void>;
  /** Leaves it to a job; while the store is away this process keeps trying to make one. Never throws. */
  later(conversation: ConversationId, seq: number): void;
  close(): void;
}

/** Longer than a service is waited for, twice over, in milliseconds. */
const HOLD_MS = 60_000;
/** No new text is begun after this much of the hold. */
const BEGIN_MS = 35_000;
/** How far back a text may wait. */
const WINDOW = 200;

export function createOutbox({
  conversations,
  marks,
  carriers,
  enqueue,
  onUndelivered,
  log,
  againMs = 2000,
}: OutboxDeps): Outbox {
  const pending = new Map<ConversationId, number>();
  let timer: NodeJS.Timeout | undefined;

  const fail = async (conversation: ConversationId, seq: number, channel: Channel): Promise<void> => {
    await conversations.setDelivery(conversation, seq, 'failed');
    log.warn('delivery.failed', { conversation, seq, channel });
    onUndelivered(conversation, seq, channel);
  };

  const waiting = async (conversation: ConversationId, seq: number): Promise<readonly Entry[]> =>
    (await conversations.entries(conversation, Math.max(0, seq - WINDOW))).filter(
      (entry) => entry.seq <= seq && entry.from !== 'patient' && entry.kind !== 'note',
    );

  const sendAll = async (
    id: ConversationId,
    seq: number,
    context: TurnContext | undefined,
  ): Promise<'done' | 'retry'> => {
    const conversation = await conversations.get(id);
    const carrier = conversation && carriers.get(conversation.channel);
    if (!conversation || !carrier) return 'done';
    const began = performance.now();
    for (const entry of await waiting(id, seq)) {
      // Only who holds the conversation sends, and that is this call: the one before did not come back.
      if (entry.delivery === 'sending') await fail(id, entry.seq, conversation.channel);
      if (entry.delivery !== 'queued') continue;
      if (performance.now() - began > BEGIN_MS) return 'retry';
      if (!(await marks.move(id, entry.seq, 'queued', 'sending'))) continue;
      const result = await carrier(id, conversation.reference, entry, context);
      if (result === 'sent') await conversations.setDelivery(id, entry.seq, 'sent');
      else if (result === 'failed') await fail(id, entry.seq, conversation.channel);
      else {
        await marks.move(id, entry.seq, 'sending', 'queued');
        return 'retry';
      }
    }
    return 'done';
  };

  const again = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void makeJobs();
    }, againMs).unref();
  };

  const makeJobs = async (): Promise<void> => {
    for (const [conversation, seq] of [...pending]) {
      const made = await enqueue(conversation, seq).then(
        () => true,
        () => false,
      );
      if (!made) break;
      if (pending.get(conversation) === seq) pending.delete(conversation);
    }
    if (pending.size > 0) again();
  };

  return {
    async flush(conversation, seq, context) {
      const release = await marks.hold(conversation, HOLD_MS);
      if (!release) return 'busy';
      try {
        return await sendAll(conversation, seq, context);
      } finally {
        await release().catch((error: unknown) =>
          log.warn('delivery.hold-kept', { conversation, ...errorFields(error) }),
        );
      }
    },
    async giveUp(id, seq) {
      const conversation = await conversations.get(id);
      if (!conversation) return;
      for (const entry of await waiting(id, seq))
        if (entry.delivery === 'queued') await fail(id, entry.seq, conversation.channel);
    },
    later(conversation, seq) {
      enqueue(conversation, seq).catch((error: unknown) => {
        log.warn('delivery.not-queued', { conversation, seq, ...errorFields(error) });
        pending.set(conversation, Math.max(seq, pending.get(conversation) ?? 0));
        again();
      });
    },
    close: () => clearTimeout(timer),
  };
}
