// The open streams of this process. Each knows the last number it was sent and is brought up to date in order:
// from what the turn has just stored where that follows on, and from the store where it does not. So two tabs of
// a patient see the same, and nothing comes twice or out of order whatever news is late, lost or repeated.
import type { WebSocket } from 'ws';
import type { ConversationId } from '../../base/ids.ts';
import { errorFields, type Log } from '../../base/log.ts';
import type { Entry } from '../../conversation/conversation.ts';
import type { Conversations } from '../../conversation/conversations.ts';
import { activitySet, type ActivitySet } from './activities.ts';

/** News between processes may be lost with a connection: nobody waits longer than this, in milliseconds. */
const LOOK_AGAIN_MS = 10_000;
/** How long news is gathered before it is looked at: most of it is of what this process stored itself, and pushes. In milliseconds. */
const GATHER_MS = 10;
const PING_MS = 25_000;
const BATCH = 200;
/** A client that does not read is let go; it comes back with its watermark. In bytes. */
const MAX_UNSENT = 1024 * 1024;
const OF_ONE_MAX = 10;

interface Stream {
  readonly socket: WebSocket;
  readonly conversation: ConversationId;
  readonly user: string;
  sent: number;
  wanted: number;
  reading: boolean;
  alive: boolean;
}

export interface StreamsDeps {
  readonly conversations: Pick<Conversations, 'entries' | 'onChange'>;
  readonly log: Log;
}

export class Streams {
  readonly #deps: StreamsDeps;
  readonly #open = new Map<ConversationId, Set<Stream>>();
  /** The last number that is known to stand in the store, for conversations of which there was news. */
  #news = new Map<ConversationId, number>();
  readonly #stop: () => void;
  readonly #timers: readonly NodeJS.Timeout[];

  constructor(deps: StreamsDeps) {
    this.#deps = deps;
    this.#stop = deps.conversations.onChange(({ conversation, seq }) => {
      if (!this.#open.has(conversation)) return;
      if (this.#news.size === 0) setTimeout(() => this.#lookAtNews(), GATHER_MS);
      this.#news.set(conversation, seq);
    });
    this.#timers = [
      setInterval(() => this.#each((stream) => void this.#read(stream, stream.sent + 1)), LOOK_AGAIN_MS),
      setInterval(() => this.#each((stream) => this.#ping(stream)), PING_MS),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  /** Takes a socket over; it gets everything after `after`. */
  add(socket: WebSocket, conversation: ConversationId, user: string, after: number): void {
    const stream: Stream = {
      socket,
      conversation,
      user,
      sent: after,
      wanted: 0,
      reading: false,
      alive: true,
    };
    const all = this.#open.get(conversation) ?? new Set();
    this.#open.set(conversation, all);
    all.add(stream);
    if (all.size > OF_ONE_MAX) [...all][0]?.socket.close(1008, 'collision');
    socket.on('pong', () => (stream.alive = true));
    socket.on('message', () => (stream.alive = true));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      all.delete(stream);
      if (all.size === 0 && this.#open.get(conversation) === all) this.#open.delete(conversation);
    });
    void this.#read(stream, after + 1);
  }

  /** Carries out entries that have just been stored. */
  push(conversation: ConversationId, entries: readonly Entry[]): void {
    const first = entries[0]?.seq ?? 0;
    const last = entries.at(-1)?.seq ?? 0;
    const unbroken = last - first + 1 === entries.length;
    for (const stream of this.#open.get(conversation) ?? []) {
      if (unbroken && !stream.reading && stream.sent === first - 1) this.#send(stream, entries);
      else void this.#read(stream, last);
    }
  }

  /** Sends what has no number to every stream of a conversation; false where there is none. */
  say(conversation: ConversationId, activities: ActivitySet['activities']): boolean {
    const streams = this.#open.get(conversation);
    for (const stream of streams ?? []) this.#frame(stream, { activities, watermark: String(stream.sent) });
    return streams !== undefined && streams.size > 0;
  }

  /** Ends every stream, so that clients come back to another process or after the restart. */
  close(): void {
    this.#stop();
    for (const timer of this.#timers) clearInterval(timer);
    this.#each((stream) => stream.socket.close(1001));
  }

  #each(work: (stream: Stream) => void): void {
    for (const streams of [...this.#open.values()]) for (const stream of [...streams]) work(stream);
  }

  /**
   * Only what another process stored has to be read: what this one stored is pushed with the answer to its own
   * command, which a busy process reads late. So one round of answers is awaited.
   */
  #lookAtNews(): void {
    const news = this.#news;
    this.#news = new Map();
    setImmediate(() => {
      for (const [conversation, seq] of news)
        for (const stream of this.#open.get(conversation) ?? [])
          if (stream.sent < seq) void this.#read(stream, seq);
    });
  }

  /** Reads on from the store until the stream has `upTo`, or there is no more. One reader for each stream. */
  async #read(stream: Stream, upTo: number): Promise<void> {
    stream.wanted = Math.max(stream.wanted, upTo);
    if (stream.reading) return;
    stream.reading = true;
    try {
      while (stream.sent < stream.wanted && stream.socket.readyState === stream.socket.OPEN) {
        const wanted = stream.wanted;
        const entries = await this.#deps.conversations.entries(stream.conversation, stream.sent, BATCH);
        if (entries.length === 0 && wanted === stream.wanted) break;
        this.#send(stream, entries);
      }
    } catch (error) {
      this.#deps.log.warn('webchat.stream-behind', {
        conversation: stream.conversation,
        ...errorFields(error),
      });
    } finally {
      stream.reading = false;
      stream.wanted = stream.sent;
    }
  }

  #send(stream: Stream, entries: readonly Entry[]): void {
    const fresh = entries.filter((entry) => entry.seq > stream.sent);
    if (fresh.length === 0) return;
    const set = activitySet(stream.conversation, stream.user, fresh, stream.sent);
    stream.sent = fresh.at(-1)?.seq ?? stream.sent;
    if (set.activities.length > 0) this.#frame(stream, set);
  }

  #frame(stream: Stream, set: ActivitySet): void {
    if (stream.socket.readyState !== stream.socket.OPEN) return;
    if (stream.socket.bufferedAmount > MAX_UNSENT) stream.socket.terminate();
    else stream.socket.send(JSON.stringify(set));
  }

  #ping(stream: Stream): void {
    if (!stream.alive) return stream.socket.terminate();
    stream.alive = false;
    stream.socket.ping();
  }
}
