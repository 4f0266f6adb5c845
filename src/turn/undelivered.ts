// A text that did not reach its patient, or nobody knows: a person has to reach them another way. Nothing is said
// to the patient, since nothing gets through.
import type { ConversationId } from '../base/ids.ts';
import { capText } from '../base/text.ts';
import type { Conversations } from '../conversation/conversations.ts';

const SAID_MAX = 400;

/** Hands a conversation over unless a person has it already. */
export function createUndelivered(conversations: Conversations): (id: ConversationId) => Promise<void> {
  return async (id) => {
    const conversation = await conversations.get(id);
    if (conversation?.mode !== 'assistant') return;
    const recent = (await conversations.entries(id, Math.max(0, conversation.seq - 8))).filter(
      (entry) => entry.kind !== 'note',
    );
    const message = recent.findLast((entry) => entry.from === 'patient') ?? recent.at(-1);
    if (!message) return;
    const said = recent.findLast((entry) => entry.from !== 'patient');
    await conversations.interrupt(
      { ...conversation, conversation: id, token: '', message, recent, memory: undefined },
      {
        entries: [],
        memory: undefined,
        language: conversation.language,
        handoff: {
          priority: 'other',
          reason: 'undelivered',
          categories: [],
          brief: { wants: '', cause: message.text, said: capText(said?.text ?? '', SAID_MAX) },
        },
      },
    );
  };
}
