// A stand-in for a model's server, on loopback, that speaks the chat completions wire. Each request takes the
// next behaviour of its script, then the standing one; what was asked is recorded.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface ModelRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    readonly model: string;
    readonly store?: boolean;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: {
      readonly type: string;
      readonly json_schema?: { readonly name: string; readonly strict?: boolean; readonly schema: unknown };
    };
    readonly [field: string]: unknown;
  };
  /** True once the client has gone before the answer was whole. */
  aborted: boolean;
}

export type Behaviour =
  /** A completion whose content is this value as JSON, or what the function makes of the request. */
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'reply'; readonly value: (request: ModelRequest) => unknown; readonly afterMs?: number }
  /** A completion with this content as it stands. */
  | {
      readonly kind: 'content';
      readonly content: string | null;
      readonly finishReason?: string;
      readonly refusal?: string;
    }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** A body of any kind with status 200. */
  | { readonly kind: 'body'; readonly type: string; readonly body: string }
  /** Half of a good body, then the connection is reset. */
  | { readonly kind: 'cut' }
  /** No answer until the client goes. */
  | { readonly kind: 'hang' }
  /** Headers and half of a body, then nothing more. */
  | { readonly kind: 'stall' }
  /** The connection is closed before any answer. */
  | { readonly kind: 'drop' };

export const BEHAVIOURS = {
  tooMany: (retryAfter?: string): Behaviour => ({
    kind: 'status',
    status: 429,
    headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  }),
  broken: { kind: 'status', status: 500 },
  hang: { kind: 'hang' },
  stall: { kind: 'stall' },
  cut: { kind: 'cut' },
  drop: { kind: 'drop' },
  truncatedJson: { kind: 'content', content: '{"answered": true, "text": "We are op' },
  lengthLimit: { kind: 'content', content: '{"answered": true, "te', finishReason: 'length' },
  wrongShape: { kind: 'json', value: { hello: 'world' } },
  html: { kind: 'body', type: 'text/html', body: '<!doctype html><title>Gateway</title>' },
  noChoices: {
    kind: 'body',
    type: 'application/json',
    body: '{"id":"x","object":"chat.completion","created":1,"model":"m","choices":[]}',
  },
  emptyObject: { kind: 'body', type: 'application/json', body: '{}' },
  refusal: { kind: 'content', content: null, refusal: 'I cannot help with that.' },
  huge: { kind: 'body', type: 'application/json', body: `{"junk":"${'x'.repeat(2_000_000)}"}` },
} as const satisfies Record<string, Behaviour | ((retryAfter?: string) => Behaviour)>;

/** A JSON answer in a Markdown fence, as smaller models give it. */
export const fenced = (value: unknown): Behaviour => ({
  kind: 'content',
  content: `\`\`\`json\n${JSON.stringify(value)}\n\`\`\``,
});

/** An answer of the shape of prompts/answer, for replies that a guard must stop: advice, an invented number. */
export const answering = (text: string, passages: readonly string[]): Behaviour => ({
  kind: 'json',
  value: { answered: true, text, passages },
});

export interface FakeModel {
  readonly baseUrl: string;
  readonly requests: readonly ModelRequest[];
  /** What the next requests get, one each, before the standing behaviour. */
  script(...behaviours: readonly Behaviour[]): void;
  /** What every request gets that the script has nothing for. */
  always(behaviour: Behaviour): void;
  /** All that was sent to it, for a search for what must not leave. */
  heard(): string;
  stop(): Promise<void>;
}

export async function startFakeModel(): Promise<FakeModel> {
  const requests: ModelRequest[] = [];
  const sockets = new Set<Socket>();
  let scripted: Behaviour[] = [];
  let standing: Behaviour = BEHAVIOURS.broken;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      // A test's own client wrote it; a body that is no JSON fails the test here.
      const asked: ModelRequest = {
        path: request.url ?? '',
        headers: request.headers,
        body: JSON.parse(text),
        aborted: false,
      };
      response.on('close', () => {
        if (!response.writableFinished) asked.aborted = true;
      });
      requests.push(asked);
      const behaviour = scripted.shift() ?? standing;
      if (request.method !== 'POST' || request.url !== '/v1/chat/completions') response.writeHead(404).end();
      else play(behaviour, asked, response);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    script: (...behaviours) => void (scripted = [...behaviours]),
    always: (behaviour) => void (standing = behaviour),
    heard: () => JSON.stringify(requests.map(({ body, headers }) => ({ body, headers }))),
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function play(behaviour: Behaviour, request: ModelRequest, response: ServerResponse): void {
  switch (behaviour.kind) {
    case 'json':
      return send(response, completion(JSON.stringify(behaviour.value)));
    case 'reply': {
      const answer = (): void => send(response, completion(JSON.stringify(behaviour.value(request))));
      if (behaviour.afterMs === undefined) answer();
      else setTimeout(answer, behaviour.afterMs);
      return;
    }
    case 'content':
      return send(response, completion(behaviour.content, behaviour.finishReason, behaviour.refusal));
    case 'status':
      response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers });
      response.end(JSON.stringify({ error: { message: 'scripted', type: 'scripted', code: null } }));
      return;
    case 'body':
      response.writeHead(200, { 'content-type': behaviour.type });
      response.end(behaviour.body);
      return;
    case 'cut':
    case 'stall': {
      const body = completion('{"answered": true}');
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.write(body.slice(0, body.length / 2), () => {
        if (behaviour.kind === 'cut') response.socket?.resetAndDestroy();
      });
      return;
    }
    case 'drop':
      response.socket?.destroy();
      return;
    case 'hang':
      return;
  }
}

function send(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(body);
}

function completion(content: string | null, finishReason = 'stop', refusal: string | null = null): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: 'stand-in',
    choices: [
      {
        index: 0,
        finish_reason: finishReason,
        logprobs: null,
        message: { role: 'assistant', content, refusal },
      },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
}
