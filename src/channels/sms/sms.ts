// Twilio's webhooks: the signature over the public address first, then the words that carriers ask every sender to
// honour, then the turn. The answer is given when the message is stored, and what is said back goes by itself.
import type { ServerResponse } from 'node:http';
import twilio from 'twilio';
import type { Clock } from '../../base/clock.ts';
import { FrontdeskError } from '../../base/errors.ts';
import { conversationId, type ConversationId } from '../../base/ids.ts';
import { errorFields, type Log } from '../../base/log.ts';
import type { Entry } from '../../conversation/conversation.ts';
import type { Conversations } from '../../conversation/conversations.ts';
import type { Language } from '../../base/language.ts';
import type { ChannelPort, Turns } from '../../turn/channel-port.ts';
import { guarded, readForm, send, type Request, type Server } from '../../base/http.ts';
import { draftsOf } from '../incoming.ts';
import { choiceByNumber, isNumber } from '../numbers.ts';
import type { Outbox } from '../outbox.ts';
import type { SmsConsent } from './consent.ts';
import { isAsked, isCancel, isSpanishKeyword, keywordOf, type Keyword } from './keywords.ts';
import { createSmsPort } from './port.ts';
import { deliveryOf, Inbound, Status, StatusQuery } from './schemas.ts';
import type { SendText, SmsAccount } from './send.ts';

export interface SmsDeps {
  readonly account: SmsAccount;
  readonly turns: Turns;
  readonly conversations: Pick<Conversations, 'get' | 'entries' | 'setDelivery'>;
  readonly consent: SmsConsent;
  readonly outbox: Pick<Outbox, 'later'>;
  readonly sendText: SendText;
  /** Keyed hash: the same number is the same conversation, and the number is in no key. */
  readonly hash: (field: string, text: string) => string;
  readonly languages: readonly Language[];
  /** The fixed answers to STOP, START and HELP. */
  readonly words: (keyword: Keyword, language: Language) => string;
  /** A text that Twilio could not deliver. */
  readonly onUndelivered: (conversation: ConversationId, seq: number) => void;
  readonly clock: Clock;
  readonly log: Log;
}

const OPT_OUT_TYPES = { STOP: 'stop', START: 'start', HELP: 'help' } as const;

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function sendTwiml(response: ServerResponse, message?: string): void {
  send(
    response,
    200,
    'text/xml; charset=utf-8',
    `<?xml version="1.0" encoding="UTF-8"?><Response>${message ? `<Message>${escapeXml(message)}</Message>` : ''}</Response>`,
  );
}

const queryOf = (request: Request): string =>
  request.url?.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';

/** The form of a request that Twilio signed for this address. The address is ours to know, never the Host header's. */
async function signedForm(
  account: SmsAccount,
  path: string,
  request: Request,
): Promise<Record<string, string>> {
  const form = await readForm(request);
  const signature = request.headers['x-twilio-signature'];
  const valid =
    typeof signature === 'string' &&
    twilio.validateRequest(
      account.authToken,
      signature,
      `${account.publicUrl}${path}${queryOf(request)}`,
      form,
    );
  if (!valid || form['AccountSid'] !== account.accountSid) throw new FrontdeskError('sender.not-allowed');
  return form;
}

/** The conversation of a number. */
export const smsConversation = (hash: SmsDeps['hash'], phone: string): ConversationId =>
  conversationId(hash('sms', phone));

const mediaOf = (form: Readonly<Record<string, string>>, count: number): string[] =>
  Array.from({ length: count }, (_, index) => form[`MediaContentType${index}`] ?? '');

/**
 * Opens the conversation with a number that may never have written, so that it can be reached; null where it has
 * said STOP.
 */
export function createTextTo({
  consent,
  conversations,
  hash,
}: Pick<SmsDeps, 'consent' | 'hash'> & { readonly conversations: Pick<Conversations, 'open'> }) {
  return async (phone: string, language: Language): Promise<ConversationId | null> => {
    if (await consent.isOut(phone)) return null;
    const conversation = smsConversation(hash, phone);
    await conversations.open(conversation, 'sms', language, { conversation, phone });
    return conversation;
  };
}

/** The entries that the patient has before them; none where the store is away, since nothing hangs on them alone. */
async function lastEntries(deps: SmsDeps, id: ConversationId): Promise<readonly Entry[]> {
  try {
    const conversation = await deps.conversations.get(id);
    return conversation ? await deps.conversations.entries(id, Math.max(0, conversation.seq - 20)) : [];
  } catch (error) {
    deps.log.warn('sms.entries-unknown', { conversation: id, ...errorFields(error) });
    return [];
  }
}

/** The keyword that a message is, by Twilio's own word for it first. */
async function keywordIn(
  deps: SmsDeps,
  { OptOutType, Body, From, NumMedia }: Inbound,
): Promise<Keyword | null> {
  if (OptOutType !== undefined) return OPT_OUT_TYPES[OptOutType];
  if (NumMedia > 0) return null;
  if (!isCancel(Body)) return keywordOf(Body);
  const entries = await lastEntries(deps, smsConversation(deps.hash, From));
  return isAsked(entries, deps.clock.now()) ? null : 'stop';
}

/** "2" becomes what the second choice says, where choices were the last thing sent. */
const valueOf = async (deps: SmsDeps, id: ConversationId, text: string): Promise<string | undefined> =>
  isNumber(text) ? choiceByNumber(text, await lastEntries(deps, id)) : undefined;

async function takeKeyword(
  deps: SmsDeps,
  response: ServerResponse,
  keyword: Keyword,
  { From, Body, OptOutType }: Inbound,
): Promise<void> {
  const language: Language =
    isSpanishKeyword(Body) && deps.languages.includes('es') ? 'es' : (deps.languages[0] ?? 'en');
  if (keyword === 'help' && (await isOut(deps, From))) return sendTwiml(response);
  const changed =
    keyword === 'help'
      ? true
      : await (keyword === 'stop' ? deps.consent.optOut(From) : deps.consent.optIn(From)).catch(storeAway);
  deps.log.info(`sms.${keyword}`, { conversation: smsConversation(deps.hash, From) });
  // One confirmation, and none where Twilio has already given it.
  sendTwiml(response, changed && OptOutType === undefined ? deps.words(keyword, language) : undefined);
}

const storeAway = (error: unknown): never => {
  throw new FrontdeskError('store.unavailable', {}, error);
};

const isOut = (deps: SmsDeps, phone: string): Promise<boolean> => deps.consent.isOut(phone).catch(storeAway);

async function takeMessage(
  deps: SmsDeps,
  port: ChannelPort,
  form: Readonly<Record<string, string>>,
  message: Inbound,
): Promise<void> {
  const conversation = smsConversation(deps.hash, message.From);
  const drafts = draftsOf({
    text: message.Body,
    language: deps.languages[0] ?? 'en',
    value: await valueOf(deps, conversation, message.Body),
    attachments: mediaOf(form, message.NumMedia),
  });
  for (const [index, draft] of drafts.entries()) {
    await deps.turns.receive(
      {
        conversation,
        channel: 'sms',
        messageId: index === 0 ? message.MessageSid : `${message.MessageSid}#${index + 1}`,
        message: draft,
        reference: { conversation, phone: message.From },
      },
      port,
    );
  }
}

async function takeStatus(
  deps: SmsDeps,
  request: Request,
  form: Readonly<Record<string, string>>,
): Promise<void> {
  const status = Status.safeParse(form);
  const query = StatusQuery.safeParse(Object.fromEntries(new URLSearchParams(queryOf(request))));
  if (!status.success) throw new FrontdeskError('body.invalid');
  // A message that is not one of ours, such as the answer to STOP.
  if (!query.success) return;
  const delivery = deliveryOf(status.data.MessageStatus);
  const id = conversationId(query.data.c);
  if (status.data.ErrorCode === '21610' && status.data.To)
    await deps.consent.optOut(status.data.To).catch(storeAway);
  // A text of several messages has arrived with its last one, and has failed with any.
  if (delivery === null || delivery === 'sending' || (delivery !== 'failed' && query.data.l === '0')) return;
  const [entry] = await deps.conversations.entries(id, query.data.s - 1, 1).catch(storeAway);
  if (
    !entry ||
    entry.seq !== query.data.s ||
    entry.from === 'patient' ||
    entry.kind === 'note' ||
    entry.delivery === delivery
  )
    return;
  await deps.conversations.setDelivery(id, query.data.s, delivery).catch(storeAway);
  if (delivery === 'failed' && entry.delivery !== 'delivered') deps.onUndelivered(id, query.data.s);
}

/** Registers `POST /api/sms` and `/api/sms/status`. Gives the port through which the turn speaks. */
export function registerSms(server: Server, deps: SmsDeps): ChannelPort {
  const port = createSmsPort(deps);
  const { account, log } = deps;
  server.post(
    '/api/sms',
    guarded(log, '/api/sms', async (request, response) => {
      const form = await signedForm(account, '/api/sms', request);
      const message = Inbound.safeParse(form);
      if (!message.success) throw new FrontdeskError('body.invalid');
      const keyword = await keywordIn(deps, message.data);
      if (keyword !== null) return takeKeyword(deps, response, keyword, message.data);
      await takeMessage(deps, port, form, message.data);
      sendTwiml(response);
    }),
  );
  server.post(
    '/api/sms/status',
    guarded(log, '/api/sms/status', async (request, response) => {
      await takeStatus(deps, request, await signedForm(account, '/api/sms/status', request));
      send(response, 204, 'text/plain', '');
    }),
  );
  return port;
}
