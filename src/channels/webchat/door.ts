// Who stands at the door of the Direct Line server: from which page, with which token, for which conversation.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FrontdeskError } from '../../base/errors.ts';
import { ERRORS } from '../../base/errors.ts';
import type { Language } from '../../base/language.ts';
import { languageOf } from '../incoming.ts';
import { bearer, guarded, type Handler, type Request } from '../../base/http.ts';
import type { Webchat } from './deps.ts';
import { ConversationParams } from './schemas.ts';
import type { Holder } from './tokens.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether the request carries the secret that the clinic's own server has. */
export function holdsSecret(webchat: Webchat, request: IncomingMessage): boolean {
  const given = bearer(request);
  return webchat.secret !== null && given !== null && timingSafeEqual(digest(given), digest(webchat.secret));
}

/** The holder of a valid token. Throws 401 for what is no token of ours, 403 for one that is over (clients renew on that). */
export function holderOf(webchat: Webchat, request: IncomingMessage): Holder {
  const given = bearer(request);
  const checked = given === null ? null : webchat.tokens.check(given);
  if (checked?.kind === 'valid') return checked.holder;
  throw new FrontdeskError(checked?.kind === 'expired' ? 'sender.not-allowed' : 'sender.unknown');
}

/** The holder, where the conversation in the path is theirs. Another's and one that does not exist look the same. */
export function holderOfPath(webchat: Webchat, request: Request): Holder {
  const holder = holderOf(webchat, request);
  const params = ConversationParams.safeParse(request.params);
  if (!params.success || params.data.id !== holder.conversation) throw new FrontdeskError('not-found');
  return holder;
}

/** Refuses pages of other sites; tells browsers of the clinic's own that they may read the answer. */
export function admitOrigin(webchat: Webchat, request: IncomingMessage, response: ServerResponse): void {
  const origin = request.headers.origin;
  response.setHeader('vary', 'origin');
  if (origin === undefined) return;
  if (!webchat.origins.allows(request, origin)) throw new FrontdeskError('origin.not-allowed');
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'retry-after');
}

const languageOfRequest = (webchat: Webchat, request: IncomingMessage): Language =>
  languageOf(request.headers['accept-language']?.split(/[,;]/, 1)[0], webchat.languages);

/** What a client reads when it is refused: Direct Line's `{error: {code, message}}`, in the patient's words. */
export function directLineRefusal(
  webchat: Webchat,
  request: IncomingMessage,
): (error: FrontdeskError) => unknown {
  return (error) => {
    const told = error.detail['told'];
    const forPatient = [413, 429, 503, 500].includes(error.status);
    const message =
      typeof told === 'string'
        ? told
        : forPatient
          ? webchat.refusal(error, languageOfRequest(webchat, request))
          : ERRORS[error.code].staff;
    const code = error.code === 'sender.not-allowed' ? 'TokenExpired' : error.code;
    return { error: { code, message } };
  };
}

/** A handler behind the origin check, whose refusals have Direct Line's shape. */
export function directLine(webchat: Webchat, route: string, work: Handler): Handler {
  return async (request, response) => {
    const answer = guarded(
      webchat.log,
      route,
      async () => {
        admitOrigin(webchat, request, response);
        await work(request, response);
      },
      directLineRefusal(webchat, request),
    );
    await answer(request, response);
  };
}

/** What the store does not answer is `store.unavailable`, whatever it threw. */
export async function fromStore<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof FrontdeskError ? error : new FrontdeskError('store.unavailable', {}, error);
  }
}
