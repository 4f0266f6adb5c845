// Sends what staff or a job said: the entries are stored already, this carries them out on the patient's channel.
import type { ConversationId } from '../base/ids.ts';
import type { Channel, Entry } from '../conversation/conversation.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { ChannelPort } from './channel-port.ts';

/** Delivers stored entries of any conversation; notes stay behind. */
export type Proactive = (conversation: ConversationId, entries: readonly Entry[]) => Promise<void>;

export function createProactive(
  conversations: Conversations,
  ports: ReadonlyMap<Channel, ChannelPort>,
): Proactive {
  return async (id, entries) => {
    const outgoing = entries.filter((entry) => entry.kind !== 'note' && entry.from !== 'patient');
    if (outgoing.length === 0) return;
    const conversation = await conversations.get(id);
    if (!conversation) return;
    await ports.get(conversation.channel)?.deliver(id, conversation.reference, outgoing);
  };
}
