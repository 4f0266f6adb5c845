// What the desk needs of HTTP: a server to hang its addresses on, a body of bounded size, cookies, and JSON
// that no cache keeps. Written against node:http, which restify's requests and answers are.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ERRORS, FrontdeskError } from '../base/errors.ts';

export type DeskRequest = IncomingMessage & { params?: unknown };
export type DeskHandler = (request: DeskRequest, response: ServerResponse) => Promise<void>;

/** The part of restify's server that the desk uses. */
export interface DeskServer {
  get(path: string, handler: DeskHandler): unknown;
  post(path: string, handler: DeskHandler): unknown;
}

/** The largest body that the desk takes, in bytes: a message of 4,000 characters in JSON fits twice. */
const MAX_BODY = 64 * 1024;

/** Reads a JSON body; an absent one is `{}`. Throws `body.*` for what is too large, compressed or no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new FrontdeskError('body.encoding');
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) throw new FrontdeskError('body.too-large');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size > MAX_BODY) throw new FrontdeskError('body.too-large');
    parts.push(bytes);
  }
  if (size === 0) return {};
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new FrontdeskError('body.encoding');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    throw new FrontdeskError('body.malformed');
  }
}

/** Answers with JSON that is not to be kept. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(bytes.length),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(bytes);
}

/** Answers with a refusal: its code, the sentence for staff and its facts. */
export function sendError(response: ServerResponse, error: FrontdeskError): void {
  const wait = error.detail.retryAfterMs;
  const headers: Record<string, string> = {};
  if (typeof wait === 'number') headers['retry-after'] = String(Math.max(1, Math.ceil(wait / 1000)));
  if (error.status === 413) headers.connection = 'close';
  sendJson(
    response,
    error.status,
    { code: error.code, message: ERRORS[error.code].staff, ...error.detail },
    headers,
  );
}

/** The value of one cookie; the first where it is sent twice. */
export function readCookie(request: IncomingMessage, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
