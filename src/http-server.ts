// The one door to restify: what every request has to be before it reaches a route, and how a refusal looks.
// restify's own body parsers are not used: one compressed body ends the process, and limits count packed bytes.
import type { IncomingMessage, ServerResponse } from 'node:http';
import restify, { type Server } from 'restify';
import { FrontdeskError } from './base/errors.ts';
import { sendError } from './base/http.ts';
import { errorFields, type Log } from './base/log.ts';
import type { Metrics } from './base/metrics.ts';

const HEADERS_LIMIT_MS = 10_000;
const REQUEST_LIMIT_MS = 30_000;
/** Conversation ids are longer than restify's default of 100 characters, which answers 404. */
const PATH_PART_MAX = 500;

/** For every answer; pages that need more say so themselves. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-store',
};

export interface HttpDeps {
  readonly log: Log;
  /** Whether patients are reached over https: then browsers are told to stay there. */
  readonly secure: boolean;
}

export type Handler = (
  request: IncomingMessage & { params?: unknown },
  response: ServerResponse,
) => Promise<void>;

/** A server without routes. Nothing that a request holds ends the process. */
export function createHttpServer({ log, secure }: HttpDeps): Server {
  const server = restify.createServer({
    name: 'frontdesk',
    maxParamLength: PATH_PART_MAX,
    handleUncaughtExceptions: false,
  });
  server.server.headersTimeout = HEADERS_LIMIT_MS;
  server.server.requestTimeout = REQUEST_LIMIT_MS;
  server.server.on('clientError', (_error, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    else socket.destroy();
  });
  server.pre((request, response, next) => {
    response.removeHeader('server');
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (secure) response.setHeader('strict-transport-security', 'max-age=63072000');
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity')
      return void sendError(response, new FrontdeskError('body.encoding'));
    next();
  });
  server.on(
    'NotFound',
    (_request, response: ServerResponse, _error, done: () => void) => (
      sendError(response, new FrontdeskError('not-found')),
      done()
    ),
  );
  server.on(
    'MethodNotAllowed',
    (_request, response: ServerResponse, _error, done: () => void) => (
      sendError(response, new FrontdeskError('method.not-allowed')),
      done()
    ),
  );
  server.on('restifyError', (_request, response: ServerResponse, error: unknown, done: () => void) => {
    if (error instanceof FrontdeskError) sendError(response, error);
    else {
      log.error('http.unexpected', errorFields(error));
      sendError(response, new FrontdeskError('internal'));
    }
    done();
  });
  return server;
}

export interface HealthDeps {
  /** Resolves to what is up, by name; `redis` decides. */
  readonly ready: () => Promise<Readonly<Record<string, boolean>>>;
  readonly metrics: Metrics;
  /** Lets a scraper that is not on this machine in; null for none. */
  readonly metricsToken: string | null;
}

/** `/healthz`, `/readyz` and `/metrics`. */
export function registerHealth(server: Server, { ready, metrics, metricsToken }: HealthDeps): void {
  const json = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body));
  };
  server.get('/healthz', async (_request, response) => json(response, 200, { status: 'alive' }));
  server.get('/readyz', async (_request, response) => {
    const up = await ready();
    json(response, up['redis'] ? 200 : 503, { status: up['redis'] ? 'ready' : 'not ready', ...up });
  });
  server.get('/metrics', async (request, response) => {
    const address = request.socket.remoteAddress ?? '';
    const near =
      ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address) &&
      request.headers['x-forwarded-for'] === undefined;
    if (!near && (metricsToken === null || request.headers.authorization !== `Bearer ${metricsToken}`))
      return sendError(response, new FrontdeskError('sender.not-allowed'));
    const text = await metrics.text();
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
    response.end(text);
  });
}
