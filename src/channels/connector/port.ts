// Bot Connector channels as the turn sees them: what is stored is sent at once and in order, and what the service
// does not take is left to a job.
import { TurnContext, type Activity } from 'botbuilder';
import { errorFields, type Log } from '../../base/log.ts';
import type { ConversationId } from '../../base/ids.ts';
import type { Entry, Reference } from '../../conversation/conversation.ts';
import type { ChannelPort } from '../../turn/channel-port.ts';
import type { Carrier, Outbox, SendResult } from '../outbox.ts';
import { showAsActivity } from '../show.ts';
import type { ConnectorAdapter } from './adapter.ts';
import { abilitiesFor } from './read-activity.ts';
import { KeptReference } from './schemas.ts';

/** Somebody else sends in this conversation: tried again this often before a job takes over, every so many ms. */
const BUSY_TRIES = 20;
const BUSY_MS = 50;
/** Said by a service that did not take it and may be asked again (Microsoft, "Send and receive: retry guidance"). */
const TRY_AGAIN = new Set([408, 412, 429, 502, 503, 504]);
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null && name in error
    ? (error as Record<string, unknown>)[name]
    : undefined;

/** What a failed send means; what may have arrived is not sent again. */
export function resultOf(error: unknown): SendResult {
  const status = field(error, 'statusCode');
  if (typeof status === 'number') return TRY_AGAIN.has(status) ? 'retry' : 'failed';
  const code = field(error, 'code');
  return typeof code === 'string' && NOT_CONNECTED.has(code) ? 'retry' : 'failed';
}

function activityOf(entry: Entry, reference: Reference): Partial<Activity> {
  const kept = KeptReference.parse(reference);
  return TurnContext.applyConversationReference(
    showAsActivity(entry, abilitiesFor(reference)),
    kept as unknown as Parameters<typeof TurnContext.applyConversationReference>[1],
  );
}

export function createConnectorCarrier(adapter: ConnectorAdapter, log: Log): Carrier {
  return async (conversation, reference, entry, context) => {
    try {
      const activity = activityOf(entry, reference);
      if (context?.activity.deliveryMode === 'expectReplies')
        context.bufferedReplyActivities.push(activity as Activity);
      // The words have been through the guard and are stored; the context's own way out is the guard.
      else if (context) await adapter.sendActivities(context, [activity]);
      else
        await adapter.reach(
          reference,
          async (fresh) => void (await adapter.sendActivities(fresh, [activity])),
        );
      return 'sent';
    } catch (error) {
      const result = resultOf(error);
      log.warn('connector.not-sent', {
        conversation,
        seq: entry.seq,
        outcome: result,
        status: Number(field(error, 'statusCode')) || undefined,
        ...errorFields(error),
      });
      return result;
    }
  };
}

export interface ConnectorPortDeps {
  readonly adapter: ConnectorAdapter;
  readonly outbox: Pick<Outbox, 'flush' | 'later'>;
  readonly log: Log;
}

export function createConnectorPort({ adapter, outbox, log }: ConnectorPortDeps): ChannelPort {
  const flush = async (
    conversation: ConversationId,
    seq: number,
    context: TurnContext | undefined,
  ): Promise<boolean> => {
    for (let tries = 0; tries < BUSY_TRIES; tries += 1) {
      const result = await outbox.flush(conversation, seq, context);
      if (result !== 'busy') return result === 'done';
      await new Promise((resolve) => setTimeout(resolve, BUSY_MS));
    }
    return false;
  };
  return {
    channel: 'connector',
    within: (reference, logic) => adapter.reach(reference, logic),
    async deliver(conversation, _reference, entries, context) {
      const last = entries.at(-1);
      if (!last) return;
      const sent = await flush(conversation, last.seq, context).catch((error: unknown) => {
        log.warn('connector.not-flushed', { conversation, ...errorFields(error) });
        return false;
      });
      if (!sent) outbox.later(conversation, last.seq);
    },
    async speakUnstored(conversation, reference, drafts) {
      try {
        const activities = drafts.map((draft) =>
          activityOf({ ...draft, seq: 0, at: 0, epoch: 0, delivery: null }, reference),
        );
        await adapter.reach(
          reference,
          async (context) => void (await adapter.sendActivities(context, activities)),
        );
      } catch (error) {
        log.error('connector.unstored-not-sent', { conversation, ...errorFields(error) });
      }
    },
  };
}
