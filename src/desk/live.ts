// The live stream: ids and sequence numbers of what changed, as Server-Sent Events; the page fetches the rest,
// so that every read has its audit entry. A stream ends within seconds of its session.
import type { ServerResponse } from 'node:http';
import { FrontdeskError } from '../base/errors.ts';
import { newId } from '../base/ids.ts';
import { errorFields } from '../base/log.ts';
import type { DeskDeps } from './deps.ts';
import { staffRoute, type Route } from './route.ts';
import type { Signed } from './sessions.ts';

/** An event at least this often, so that the page and every proxy see that the stream is alive, in milliseconds. */
export const HEARTBEAT_MS = 15_000;
/** How often a stream asks whether its session still holds, in milliseconds. */
const SESSION_CHECK_MS = 2_500;
/** Events that are kept for a page that was away; who was away longer reads everything again. */
const KEPT = 1_000;
const STREAMS_OF_ONE = 12;
const MAX_UNSENT = 256 * 1024;

interface LiveEvent {
  readonly number: number;
  readonly name: 'handoff' | 'entries';
  readonly data: string;
}

interface Stream {
  readonly token: string;
  readonly response: ServerResponse;
  readonly stop: () => void;
}

export class Live {
  readonly #deps: DeskDeps;
  readonly #run = newId();
  readonly #kept: LiveEvent[] = [];
  readonly #streams = new Set<Stream>();
  readonly #unsubscribe: readonly (() => void)[];
  #number = 0;

  constructor(deps: DeskDeps) {
    this.#deps = deps;
    this.#unsubscribe = [
      deps.queue.onChange((id) => this.#publish('handoff', { id })),
      deps.conversations.onChange(({ handoff, seq }) => {
        if (handoff) this.#publish('entries', { id: handoff, seq });
      }),
    ];
  }

  /** Opens a stream; what happened after `lastId` comes first, or `reset` where that is not known any more. */
  open(response: ServerResponse, signed: Signed, lastId: string | undefined): void {
    const open = [...this.#streams].filter((stream) => stream.token === signed.token).length;
    if (open >= STREAMS_OF_ONE) throw new FrontdeskError('rate.limited');
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    const stream: Stream = { token: signed.token, response, stop: () => this.#stop(stream, timers) };
    const timers = [
      setInterval(() => this.#write(stream, 'event: alive\ndata: {}\n\n'), HEARTBEAT_MS),
      setInterval(() => void this.#check(stream), SESSION_CHECK_MS),
    ];
    this.#streams.add(stream);
    response.on('close', stream.stop);
    response.on('error', stream.stop);

    const [run, last] = (lastId ?? '').split('.');
    const oldest = this.#kept[0]?.number ?? this.#number + 1;
    const known = run === this.#run && Number(last) >= oldest - 1 && Number(last) <= this.#number;
    this.#write(
      stream,
      `retry: 1000\n\n${this.#text({ number: this.#number, name: known ? 'hello' : 'reset', data: '{}' })}`,
    );
    if (known)
      for (const event of this.#kept) if (event.number > Number(last)) this.#write(stream, this.#text(event));
  }

  /** Ends every stream, so that a server that stops is not held open by them. */
  close(): void {
    for (const stop of this.#unsubscribe) stop();
    for (const stream of [...this.#streams]) stream.stop();
  }

  #publish(name: LiveEvent['name'], data: object): void {
    this.#number += 1;
    const event: LiveEvent = { number: this.#number, name, data: JSON.stringify(data) };
    this.#kept.push(event);
    if (this.#kept.length > KEPT) this.#kept.shift();
    const text = this.#text(event);
    for (const stream of this.#streams) this.#write(stream, text);
  }

  #text(event: { number: number; name: string; data: string }): string {
    return `id: ${this.#run}.${event.number}\nevent: ${event.name}\ndata: ${event.data}\n\n`;
  }

  #write(stream: Stream, text: string): void {
    if (stream.response.writableLength > MAX_UNSENT) stream.stop();
    else stream.response.write(text);
  }

  /** Ends the stream where the session is over, and where nobody can tell: the page then asks and is told. */
  async #check(stream: Stream): Promise<void> {
    try {
      if (await this.#deps.sessions.touch(stream.token)) return;
    } catch (error) {
      this.#deps.log.warn('desk.live-unchecked', errorFields(error));
    }
    stream.stop();
  }

  #stop(stream: Stream, timers: readonly NodeJS.Timeout[]): void {
    for (const timer of timers) clearInterval(timer);
    this.#streams.delete(stream);
    stream.response.end();
  }
}

/** `GET /api/desk/live`. */
export const liveRoute = (live: Live): Route =>
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/live',
      summary:
        'Server-Sent Events: `handoff` {id} when one changed, `entries` {id, seq} when something was said or delivered, `reset` when everything is to be read again, `alive` every 15 s. Takes Last-Event-ID.',
      refusals: ['origin.not-allowed', 'rate.limited', 'store.unavailable'],
    },
    (_deps, signed, { request, response }) => {
      live.open(response, signed, request.headers['last-event-id']?.toString());
      return Promise.resolve();
    },
  );
