// The Direct Line 3.0 server, as the clients call it: token, conversation, activities, stream. A message is
// acknowledged after it is stored, and who may read or write what is decided by the token alone.
import type { IncomingMessage } from 'node:http';
import type { Activity } from 'botbuilder';
import { FrontdeskError } from '../../base/errors.ts';
import { conversationId, newId } from '../../base/ids.ts';
import {
  clientAddress,
  readJson,
  send,
  sendJson,
  type Handler,
  type Request,
  type Server,
} from '../../base/http.ts';
import type { Entry } from '../../conversation/conversation.ts';
import { draftsOf, languageOf } from '../incoming.ts';
import { activityId, activitySet } from './activities.ts';
import type { Webchat } from './deps.ts';
import { directLine, fromStore, holderOf, holderOfPath, holdsSecret } from './door.ts';
import { ActivityBody, GenerateBody, StartBody, watermarkOf } from './schemas.ts';
import { TOKEN_SECONDS, type Holder } from './tokens.ts';
import { takeUpload } from './upload.ts';

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'access-control-max-age': '600',
};
const HOST = /^[\w.[\]:-]{1,255}$/;

function parsed<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: unknown,
): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new FrontdeskError('body.invalid');
  return result.data;
}

const newHolder = (user: string | undefined): Holder => ({
  conversation: conversationId(newId<string>()),
  user: user ?? `dl_${newId<string>()}`,
});

const referenceOf = ({ conversation, user }: Holder) => ({ conversation, user });

/** The address that the client itself used, as a WebSocket's; its scheme is the public one where the host is. */
function streamUrl(webchat: Webchat, request: IncomingMessage, holder: Holder, after: number): string {
  const host = request.headers.host ?? '';
  if (!HOST.test(host)) throw new FrontdeskError('body.invalid');
  const known = webchat.publicUrl ? new URL(webchat.publicUrl) : null;
  const scheme = known?.protocol === 'https:' && known.host === host ? 'wss' : 'ws';
  return `${scheme}://${host}/v3/directline/conversations/${holder.conversation}/stream?watermark=${after}&t=${webchat.tokens.ticket(holder, after)}`;
}

const generate =
  (webchat: Webchat): Handler =>
  async (request, response) => {
    await webchat.tokenLimit(clientAddress(request));
    const trusted = holdsSecret(webchat, request);
    if (webchat.secret !== null && !trusted) throw new FrontdeskError('sender.unknown');
    const body = parsed(GenerateBody, await readJson(request));
    // Who a patient is can be said by the clinic's own server, not by the patient's browser.
    const holder = newHolder(trusted ? body?.user?.id : undefined);
    sendJson(response, 200, {
      conversationId: holder.conversation,
      token: webchat.tokens.issue(holder),
      expires_in: TOKEN_SECONDS,
    });
  };

const refresh =
  (webchat: Webchat): Handler =>
  async (request, response) => {
    const holder = holderOf(webchat, request);
    await webchat.tokenLimit(`refresh:${holder.conversation}`);
    sendJson(response, 200, {
      conversationId: holder.conversation,
      token: webchat.tokens.issue(holder),
      expires_in: TOKEN_SECONDS,
    });
  };

const start =
  (webchat: Webchat): Handler =>
  async (request, response) => {
    const holder = holdsSecret(webchat, request) ? newHolder(undefined) : holderOf(webchat, request);
    await webchat.tokenLimit(`start:${holder.conversation}`);
    const body = parsed(StartBody, await readJson(request));
    const locale = body?.locale ?? request.headers['accept-language']?.split(/[,;]/, 1)[0];
    const language = languageOf(locale, webchat.languages);
    await fromStore(webchat.turns.open(holder.conversation, webchat.port, language, referenceOf(holder)));
    sendJson(response, 201, {
      conversationId: holder.conversation,
      token: webchat.tokens.issue(holder),
      expires_in: TOKEN_SECONDS,
      streamUrl: streamUrl(webchat, request, holder, 0),
    });
  };

const resume =
  (webchat: Webchat): Handler =>
  async (request, response) => {
    const holder = holderOfPath(webchat, request);
    const url = streamUrl(webchat, request, holder, watermarkOf(request.url));
    sendJson(response, 200, {
      conversationId: holder.conversation,
      token: webchat.tokens.issue(holder),
      expires_in: TOKEN_SECONDS,
      streamUrl: url,
    });
  };

const poll =
  (webchat: Webchat): Handler =>
  async (request, response) => {
    const { conversation, user } = holderOfPath(webchat, request);
    const after = watermarkOf(request.url);
    const answer = (entries: readonly Entry[], unstored: readonly Partial<Activity>[]): void => {
      const set = activitySet(conversation, user, entries, after);
      sendJson(response, 200, { ...set, activities: [...set.activities, ...unstored] });
    };
    // What was said without the store does not wait for the store.
    const waiting = webchat.unstored.take(conversation);
    if (waiting.length > 0) return answer([], waiting);
    try {
      answer(await fromStore(webchat.conversations.entries(conversation, after)), []);
    } catch (error) {
      const meanwhile = webchat.unstored.take(conversation);
      if (meanwhile.length === 0) throw error;
      answer([], meanwhile);
    }
  };

/** Stores what a client sent as the patient's messages. Gives the number of the first. */
export async function takeMessages(
  webchat: Webchat,
  holder: Holder,
  messageId: string,
  drafts: ReturnType<typeof draftsOf>,
): Promise<number> {
  let first = 0;
  for (const [index, message] of drafts.entries()) {
    const incoming = {
      conversation: holder.conversation,
      channel: 'webchat' as const,
      messageId: index === 0 ? messageId : `${messageId}#${index + 1}`,
      message,
      reference: referenceOf(holder),
    };
    try {
      const { seq, entry } = await webchat.turns.receive(incoming, webchat.port);
      if (entry) webchat.streams.push(holder.conversation, [entry]);
      first ||= seq;
    } catch (error) {
      if (!(error instanceof FrontdeskError) || error.code !== 'store.unavailable') throw error;
      throw new FrontdeskError('store.unavailable', { told: toldUnstored(webchat, holder) }, error);
    }
  }
  return first;
}

/** What the turn has just said without a store: the emergency text too, so that a client reads it in the refusal. */
function toldUnstored(webchat: Webchat, { conversation }: Holder): string | undefined {
  const said = webchat.unstored.last(conversation);
  return said.length > 0 ? said.join('\n\n') : undefined;
}

const post =
  (webchat: Webchat): Handler =>
  async (request, response) => {
    const holder = holderOfPath(webchat, request);
    const activity = parsed(ActivityBody, await readJson(request));
    if (activity.type !== 'message')
      return sendJson(response, 200, { id: `${holder.conversation}|${newId<string>()}` });
    await webchat.messageLimit(holder.conversation);
    const clientId = activity.channelData?.clientActivityID;
    const drafts = draftsOf({
      text: activity.text ?? '',
      language: languageOf(activity.locale ?? undefined, webchat.languages),
      value: typeof activity.value === 'string' ? activity.value : undefined,
      clientId,
      attachments: activity.attachments?.map(({ contentType }) => contentType),
    });
    if (drafts.length === 0) throw new FrontdeskError('body.invalid');
    const seq = await takeMessages(webchat, holder, clientId ?? newId<string>(), drafts);
    sendJson(response, 200, { id: activityId(holder.conversation, seq) });
  };

const upload =
  (webchat: Webchat): Handler =>
  async (request, response) => {
    const holder = holderOfPath(webchat, request);
    await webchat.messageLimit(holder.conversation);
    const drafts = draftsOf({
      text: '',
      language: languageOf(request.headers['accept-language']?.split(/[,;]/, 1)[0], webchat.languages),
      attachments: await takeUpload(request),
    });
    const seq = await takeMessages(webchat, holder, newId<string>(), drafts);
    sendJson(response, 200, { id: activityId(holder.conversation, seq) });
  };

/** Registers the addresses under `/v3/directline`. */
export function registerDirectLine(server: Server, webchat: Webchat): void {
  const at = (path: string): string => `/v3/directline${path}`;
  const handle = (work: (webchat: Webchat) => Handler, route: string): Handler =>
    directLine(webchat, route, work(webchat));
  server.post(at('/tokens/generate'), handle(generate, 'tokens/generate'));
  server.post(at('/tokens/refresh'), handle(refresh, 'tokens/refresh'));
  server.post(at('/conversations'), handle(start, 'conversations'));
  server.get(at('/conversations/:id'), handle(resume, 'conversations/:id'));
  server.get(at('/conversations/:id/activities'), handle(poll, 'activities'));
  server.post(at('/conversations/:id/activities'), handle(post, 'activities'));
  server.post(at('/conversations/:id/upload'), handle(upload, 'upload'));
  // Asked for by Web Chat where a card wants a sign-in; there is none.
  server.get(
    at('/session/getsessionid'),
    handle(
      () => (_request: Request, response) =>
        Promise.resolve(sendJson(response, 200, { sessionId: newId<string>() })),
      'session',
    ),
  );
  server.opts(
    at('/*'),
    handle(
      () => (_request: Request, response) =>
        Promise.resolve(send(response, 204, 'text/plain', '', PREFLIGHT)),
      'preflight',
    ),
  );
}
