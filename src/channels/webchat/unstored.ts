// What was said while the store was away, kept for a few minutes for clients that ask instead of listening.
// Small on purpose: it is lost with the process, and the sentence says to call.
import type { Activity } from 'botbuilder';
import type { Clock } from '../../base/clock.ts';
import type { ConversationId } from '../../base/ids.ts';

const KEEP_MS = 5 * 60_000;
const CONVERSATIONS_MAX = 2000;
const EACH_MAX = 6;

interface Kept {
  readonly activities: Partial<Activity>[];
  readonly until: number;
}

export class Unstored {
  readonly #kept = new Map<ConversationId, Kept>();
  readonly #last = new Map<ConversationId, readonly string[]>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  keep(id: ConversationId, activities: readonly Partial<Activity>[], texts: readonly string[]): void {
    this.#last.delete(id);
    this.#last.set(id, texts);
    if (this.#last.size > CONVERSATIONS_MAX) this.#last.delete(this.#last.keys().next().value ?? id);
    const before = this.#kept.get(id)?.activities ?? [];
    this.#kept.delete(id);
    this.#kept.set(id, {
      activities: [...before, ...activities].slice(-EACH_MAX),
      until: this.#clock.now() + KEEP_MS,
    });
    for (const [oldest, { until }] of this.#kept) {
      if (until > this.#clock.now() && this.#kept.size <= CONVERSATIONS_MAX) break;
      this.#kept.delete(oldest);
    }
  }

  /** The texts that were said last, for the answer to the message that they answer. */
  last(id: ConversationId): readonly string[] {
    return this.#last.get(id) ?? [];
  }

  /** What was kept for a conversation, once. */
  take(id: ConversationId): readonly Partial<Activity>[] {
    const kept = this.#kept.get(id);
    if (!kept) return [];
    this.#kept.delete(id);
    return kept.until > this.#clock.now() ? kept.activities : [];
  }
}
