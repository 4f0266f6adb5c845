// POST /api/messages: Teams and every other channel of the Bot Connector. Token, shape, and what this clinic admits
// come before the adapter; the answer comes after the message is stored.
import type { Activity, TurnContext } from 'botbuilder';
import { createHash } from 'node:crypto';
import type { Clock } from '../../base/clock.ts';
import { FrontdeskError } from '../../base/errors.ts';
import { conversationId, newId, type ConversationId } from '../../base/ids.ts';
import type { Language } from '../../base/language.ts';
import { errorFields, type Log } from '../../base/log.ts';
import type { Entry } from '../../conversation/conversation.ts';
import type { Conversations } from '../../conversation/conversations.ts';
import type { ChannelPort, Turns } from '../../turn/channel-port.ts';
import { guarded, isLoopback, readJson, send, sendJson, type Request, type Server } from '../../base/http.ts';
import { languageOf } from '../incoming.ts';
import type { Outbox } from '../outbox.ts';
import type { ConnectorAdapter } from './adapter.ts';
import { createConnectorPort } from './port.ts';
import { mayChooseByNumber, messagesOf, referenceOf } from './read-activity.ts';
import { IncomingActivity } from './schemas.ts';
import { admit, holdAgainst, proveSender, type Admission, type StrictAuthDeps } from './strict-auth.ts';

/** Teams sends larger messages than a browser does: cards and mentions come with them. In bytes. */
const BODY_MAX = 256 * 1024;
/** How long the answer waits for the turn: Teams gives up after 15 s, and the message is stored by then. In ms. */
const ANSWER_MS = 8000;
const EXPECTED_REPLIES_MS = 28_000;

export interface ConnectorDeps {
  readonly adapter: ConnectorAdapter;
  /** Tokens of a registered app; `local`: the Emulator on this machine, without tokens; null: nobody. */
  readonly senders: StrictAuthDeps | 'local' | null;
  readonly admission: Admission;
  readonly turns: Turns;
  readonly conversations: Pick<Conversations, 'get' | 'entries'>;
  readonly outbox: Pick<Outbox, 'flush' | 'later'>;
  /** Keyed hash: no tenant's or person's id is in a key. */
  readonly hash: (field: string, text: string) => string;
  readonly languages: readonly Language[];
  readonly clock: Clock;
  readonly log: Log;
}

/** Our id of a channel's conversation. */
export const connectorConversation = (
  hash: ConnectorDeps['hash'],
  channelId: string,
  id: string,
): ConversationId => conversationId(hash('connector', `${channelId}\0${id}`));

/** An activity that is proven, whole and admitted. Throws what it is not. */
async function admitted(deps: ConnectorDeps, request: Request): Promise<IncomingActivity> {
  const { senders } = deps;
  const near =
    isLoopback(request.socket.remoteAddress) &&
    request.headers['x-forwarded-for'] === undefined &&
    request.headers.origin === undefined;
  if (senders === null || (senders === 'local' && !near)) throw new FrontdeskError('sender.unknown');
  const sender = senders === 'local' ? null : await proveSender(senders, request.headers.authorization);
  const parsed = IncomingActivity.safeParse(await readJson(request, BODY_MAX));
  if (!parsed.success) throw new FrontdeskError('body.invalid');
  if (sender) holdAgainst(sender, parsed.data);
  admit(deps.admission, parsed.data);
  return parsed.data;
}

/** What the SDK is given: the fields that were read, and no other. */
function activityFor(read: IncomingActivity): Activity {
  const { type, id, channelId, serviceUrl, from, recipient, conversation, text, locale, name, deliveryMode } =
    read;
  const known = {
    type,
    id: id ?? newId<string>(),
    channelId,
    serviceUrl,
    from,
    recipient,
    conversation: { ...conversation, isGroup: conversation.isGroup ?? false },
    text: text ?? '',
    locale: locale ?? undefined,
    name: name ?? undefined,
  };
  const expected = deliveryMode === 'expectReplies' ? { deliveryMode } : {};
  return { ...known, ...expected } as unknown as Activity;
}

const within = (work: Promise<void>, ms: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

async function lastEntries(deps: ConnectorDeps, id: ConversationId): Promise<readonly Entry[]> {
  try {
    const conversation = await deps.conversations.get(id);
    return conversation ? await deps.conversations.entries(id, Math.max(0, conversation.seq - 20)) : [];
  } catch (error) {
    deps.log.warn('connector.entries-unknown', { conversation: id, ...errorFields(error) });
    return [];
  }
}

/** A text that was changed afterwards is a message of its own: it may say something else now. */
const messageIdOf = ({ type, id, text }: IncomingActivity): string =>
  type === 'messageUpdate'
    ? `${id}@${createHash('sha256')
        .update(text ?? '')
        .digest('base64url')
        .slice(0, 12)}`
    : (id ?? newId<string>());

async function takeMessage(
  deps: ConnectorDeps,
  port: ChannelPort,
  activity: IncomingActivity,
  context: TurnContext,
): Promise<void> {
  const conversation = connectorConversation(deps.hash, activity.channelId, activity.conversation.id);
  const drafts = messagesOf(
    activity,
    deps.languages,
    mayChooseByNumber(activity) ? await lastEntries(deps, conversation) : [],
  );
  const messageId = messageIdOf(activity);
  const turns: Promise<void>[] = [];
  for (const [index, message] of drafts.entries()) {
    const incoming = {
      conversation,
      channel: 'connector' as const,
      messageId: index === 0 ? messageId : `${messageId}#${index + 1}`,
      message,
      reference: referenceOf(activity),
    };
    turns.push((await deps.turns.receive(incoming, port, context)).done);
  }
  await within(
    Promise.all(turns).then(() => {}),
    activity.deliveryMode === 'expectReplies' ? EXPECTED_REPLIES_MS : ANSWER_MS,
  );
}

async function take(
  deps: ConnectorDeps,
  port: ChannelPort,
  activity: IncomingActivity,
  context: TurnContext,
): Promise<void> {
  const edited =
    activity.type === 'messageUpdate' && (activity.channelData?.eventType ?? 'editMessage') === 'editMessage';
  if (activity.type === 'message' || edited) return takeMessage(deps, port, activity, context);
  const installed = activity.type === 'installationUpdate' && activity.action?.startsWith('add');
  if ((activity.type === 'conversationUpdate' && activity.membersAdded?.length) || installed) {
    const id = connectorConversation(deps.hash, activity.channelId, activity.conversation.id);
    await deps.turns
      .open(id, port, languageOf(activity.locale ?? undefined, deps.languages), referenceOf(activity))
      .catch((error: unknown) => {
        throw error instanceof FrontdeskError ? error : new FrontdeskError('store.unavailable', {}, error);
      });
  }
  // Everything else (typing, reactions, invokes) has no meaning here; an invoke is answered 501 by the adapter.
}

/** Registers `POST /api/messages`. Gives the port through which the turn speaks. */
export function registerConnector(server: Server, deps: ConnectorDeps): ChannelPort {
  const port = createConnectorPort(deps);
  server.post(
    '/api/messages',
    guarded(deps.log, '/api/messages', async (request, response) => {
      const activity = await admitted(deps, request);
      const answer = await deps.adapter.run(activityFor(activity), (context) =>
        take(deps, port, activity, context),
      );
      if (answer?.body !== undefined) return sendJson(response, answer.status, answer.body);
      send(response, answer?.status ?? 200, 'text/plain', '');
    }),
  );
  return port;
}
