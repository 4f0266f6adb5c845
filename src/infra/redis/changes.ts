// News of changes between processes, by publish and subscribe: ids and numbers only. It may be lost with a
// connection; who listens reads on from the last number it knows, so only time is lost.
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { conversationId, handoffId, type HandoffId } from '../../base/ids.ts';
import { MODES } from '../../conversation/conversation.ts';
import type { ConversationChange } from '../../conversation/conversations.ts';
import type { Keys } from './keys.ts';

const Mode = z.enum(MODES).catch('assistant');

export interface Changes {
  /** The name that scripts publish under. */
  readonly channel: string;
  onConversation(listener: (change: ConversationChange) => void): () => void;
  onHandoff(listener: (handoff: HandoffId) => void): () => void;
}

/** Subscribes on a connection of its own (`subscriber` is used for nothing else). */
export function createChanges(subscriber: Redis, keys: Keys): Changes {
  const channel = keys('changes');
  const conversations = new Set<(change: ConversationChange) => void>();
  const handoffs = new Set<(handoff: HandoffId) => void>();
  const subscribe = (): void => void subscriber.subscribe(channel).catch(() => {});
  subscriber.on('ready', subscribe);
  if (subscriber.status === 'ready') subscribe();
  subscriber.on('message', (_, message: string) => {
    const [kind, id = '', seq, mode, handoff] = message.split('|');
    if (kind === 'handoff') for (const listener of handoffs) listener(handoffId(id));
    if (kind !== 'conversation') return;
    const change = {
      conversation: conversationId(id),
      seq: Number(seq),
      mode: Mode.parse(mode),
      handoff: handoff ? handoffId(handoff) : null,
    };
    for (const listener of conversations) listener(change);
  });
  const listen = <Listener>(all: Set<Listener>, listener: Listener): (() => void) => {
    all.add(listener);
    return () => void all.delete(listener);
  };
  return {
    channel,
    onConversation: (listener) => listen(conversations, listener),
    onHandoff: (listener) => listen(handoffs, listener),
  };
}
