// A Direct Line server on loopback in front of the fake conversations, and the official client against it.
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { DirectLine, type Activity } from 'botframework-directlinejs';
import { Observable, type Subscriber } from 'rxjs';
import { systemClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { createOrigins } from '../../../src/channels/origins.ts';
import type { WebchatDeps } from '../../../src/channels/webchat/deps.ts';
import { registerWebchat, type RegisteredWebchat } from '../../../src/channels/webchat/webchat.ts';
import { createHttpServer } from '../../../src/http-server.ts';
import { fakeTalk, type FakeTalk } from '../fakes/conversations.ts';

export interface TestWebchat {
  readonly url: string;
  readonly talk: FakeTalk;
  readonly tokenKey: Buffer;
  webchat: RegisteredWebchat;
  /** Cuts every connection and listens no more; `up` is a new process on the same port and store. */
  down(): Promise<void>;
  up(): Promise<void>;
}

export async function startWebchat(
  change: Partial<WebchatDeps> = {},
  talk: FakeTalk = fakeTalk(),
): Promise<TestWebchat> {
  const tokenKey = change.tokenKey ?? randomBytes(32);
  const make = () => {
    const server = createHttpServer({ log: silentLog, secure: false });
    const webchat = registerWebchat(server, {
      turns: talk.turns,
      conversations: talk.conversations,
      tokenKey,
      secret: null,
      origins: createOrigins(null, ['https://clinic.example']),
      publicUrl: null,
      rateLimits: false,
      languages: ['en', 'es'],
      refusal: (error) => `kind:${error.code}`,
      clock: systemClock,
      log: silentLog,
      ...change,
    });
    return { server, webchat };
  };
  let { server, webchat } = make();
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    talk,
    tokenKey,
    get webchat() {
      return webchat;
    },
    set webchat(_) {},
    down: () =>
      new Promise((resolve) => {
        webchat.close();
        server.close(() => resolve());
        server.server.closeAllConnections();
      }),
    async up() {
      ({ server, webchat } = make());
      await listen(port);
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Read by tests that know what they asked for.
  readonly body: Record<string, unknown>;
}

/** One request; a body that is no string is sent as JSON. */
export async function call(
  url: string,
  options: { token?: string; body?: unknown; method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { token, body, headers = {} } = options;
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(url, {
    method: options.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body: raw ? (body as string) : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text.startsWith('{') ? JSON.parse(text) : { text },
  };
}

// The client's own ajax needs a browser; this is the same on fetch.
function ajax(request: {
  url: string;
  method: string;
  headers?: Record<string, string>;
  body?: unknown;
  timeout?: number;
}): Observable<unknown> {
  return new Observable((observer: Subscriber<unknown>) => {
    fetch(request.url, {
      method: request.method,
      headers: { ...(request.headers ?? { 'Content-Type': 'application/json' }) },
      ...(request.body !== undefined && request.method !== 'GET' && { body: JSON.stringify(request.body) }),
    })
      .then(async (response) => {
        const text = await response.text();
        const result = {
          status: response.status,
          response: text ? JSON.parse(text) : null,
          xhr: { getResponseHeader: (name: string) => response.headers.get(name) },
        };
        if (!response.ok) return observer.error({ ...result, message: `ajax error ${response.status}` });
        observer.next(result);
        observer.complete();
      })
      .catch((error: unknown) => observer.error({ status: 0, message: String(error) }));
  });
}

export interface Client {
  readonly line: DirectLine;
  readonly got: Activity[];
  /** Resolves when what has arrived satisfies `enough`. */
  until(enough: (got: readonly Activity[]) => boolean): Promise<void>;
  say(text: string, more?: object): Promise<string>;
  end(): void;
}

/** botframework-directlinejs with a token of this server. It waits a hundredth of a second before it comes back. */
export function connect(
  url: string,
  token: string,
  options: { webSocket?: boolean; conversationId?: string; watermark?: string } = {},
): Client {
  const services = { ajax, random: () => -0.2499 };
  const line = new DirectLine({
    token,
    domain: `${url}/v3/directline`,
    webSocket: true,
    pollingInterval: 200,
    ...options,
    ...(services as object),
  });
  const got: Activity[] = [];
  const waiting = new Set<() => void>();
  const subscription = line.activity$.subscribe(
    (activity) => {
      got.push(activity);
      for (const check of [...waiting]) check();
    },
    () => {},
  );
  return {
    line,
    got,
    until: (enough) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!enough(got)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    say: (text, more = {}) =>
      new Promise((resolve, reject) =>
        line
          .postActivity({ type: 'message', text, from: { id: 'mallory' }, ...more } as Activity)
          .subscribe(resolve, reject),
      ),
    end() {
      subscription.unsubscribe();
      line.end();
    },
  };
}

export async function newToken(url: string): Promise<{ token: string; conversationId: string }> {
  const { body } = await call(`${url}/v3/directline/tokens/generate`, { body: {} });
  return body as { token: string; conversationId: string };
}
