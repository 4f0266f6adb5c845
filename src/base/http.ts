// What an address needs of HTTP: a body of bounded size and depth, an answer in JSON, and one place
// where every refusal is put into words. Nothing of a request is quoted back, and no error leaves this place.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ERRORS, FrontdeskError } from './errors.ts';
import { errorFields, type Log } from './log.ts';

export type Request = IncomingMessage & { params?: unknown };
export type Handler = (request: Request, response: ServerResponse) => Promise<void>;

/** The part of restify's server that addresses are hung on. */
export interface Server {
  get(path: string, handler: Handler): unknown;
  post(path: string, handler: Handler): unknown;
  opts(path: string, handler: Handler): unknown;
}

/** The largest body that is read, in bytes, unless an address says otherwise. */
export const BODY_MAX = 64 * 1024;
/** How deep JSON may be nested: an Adaptive Card's submit needs about six. */
const DEPTH_MAX = 20;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The bytes of a body. Throws `body.too-large` as soon as it is known to be. */
export function readBytes(request: IncomingMessage, max: number = BODY_MAX): Promise<Buffer> {
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    return Promise.reject(new FrontdeskError('body.encoding'));
  if (Number(request.headers['content-length'] ?? 0) > max)
    return Promise.reject(new FrontdeskError('body.too-large'));
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > max) {
        request.pause();
        request.removeAllListeners('data');
        return reject(new FrontdeskError('body.too-large'));
      }
      parts.push(part);
    });
    request.on('end', () => resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)));
    request.on('error', () => reject(new FrontdeskError('body.malformed')));
    request.on('aborted', () => reject(new FrontdeskError('body.malformed')));
  });
}

/** The media type of a body in lower case, without parameters; '' where none was sent. */
export const mediaType = (request: IncomingMessage): string =>
  (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new FrontdeskError('body.malformed');
  }
}

/** True where brackets outside strings nest deeper than {@link DEPTH_MAX}; one pass, no recursion. */
function tooDeep(json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < json.length; i += 1) {
    const code = json.charCodeAt(i);
    if (inString) {
      if (code === 0x5c) i += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > DEPTH_MAX) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

/** A JSON body; `undefined` where none was sent. Throws `body.*`. */
export async function readJson(request: IncomingMessage, max?: number): Promise<unknown> {
  const bytes = await readBytes(request, max);
  if (bytes.length === 0) return undefined;
  if (mediaType(request) !== 'application/json') throw new FrontdeskError('body.encoding');
  const text = decode(bytes);
  if (tooDeep(text)) throw new FrontdeskError('body.malformed');
  try {
    return JSON.parse(text);
  } catch {
    throw new FrontdeskError('body.malformed');
  }
}

/** A form's fields; the last one where a name is sent twice. Throws `body.*`. */
export async function readForm(request: IncomingMessage, max?: number): Promise<Record<string, string>> {
  const bytes = await readBytes(request, max);
  if (mediaType(request) !== 'application/x-www-form-urlencoded') throw new FrontdeskError('body.encoding');
  return Object.fromEntries(new URLSearchParams(decode(bytes)));
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

/** How an address words a refusal; the default is `{code, message}`. */
export type Refusal = (error: FrontdeskError) => unknown;

const plain: Refusal = (error) => ({ code: error.code, message: ERRORS[error.code].staff });

export function sendError(response: ServerResponse, error: FrontdeskError, refusal: Refusal = plain): void {
  // What is left of a body that was not read is not waited for.
  if (!response.headersSent && (error.status === 413 || error.status === 415))
    response.setHeader('connection', 'close');
  const wait = error.detail['retryAfterMs'];
  if (!response.headersSent && typeof wait === 'number')
    response.setHeader('retry-after', String(Math.max(1, Math.ceil(wait / 1000))));
  sendJson(response, error.status, refusal(error));
}

/** A handler from which nothing escapes: what is unexpected is logged by its class and answered as `internal`. */
export function guarded(log: Log, route: string, work: Handler, refusal?: Refusal): Handler {
  return async (request, response) => {
    try {
      await work(request, response);
    } catch (error) {
      if (!(error instanceof FrontdeskError)) log.error('http.failed', { route, ...errorFields(error) });
      sendError(
        response,
        error instanceof FrontdeskError ? error : new FrontdeskError('internal', {}, error),
        refusal,
      );
    }
  };
}

/** The bearer token of a request, or null. */
export function bearer(request: IncomingMessage): string | null {
  const header = request.headers.authorization ?? '';
  return header.startsWith('Bearer ') ? header.slice(7) : null;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** True where the socket's other end is this machine. */
export const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && LOOPBACK.has(address);

/**
 * Who is at the other end. X-Forwarded-For is believed only from this machine (a proxy beside the server), and
 * then its last hop: the ones before it are whatever the sender claims.
 */
export function clientAddress(request: IncomingMessage): string {
  const socket = request.socket.remoteAddress ?? '';
  if (!isLoopback(socket)) return socket;
  const forwarded = request.headers['x-forwarded-for'];
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').at(-1)?.trim();
  return last || socket;
}
