// A turn context for channels that are ours from end to end (web chat, SMS): there is no service to call, since
// what a turn says is stored first and then carried out by the channel's `deliver`.
import {
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder';
import type { Channel, Reference } from '../conversation/conversation.ts';

class OwnAdapter extends BotAdapter {
  override sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    return Promise.resolve(activities.map((_, index) => ({ id: String(index) })));
  }
  override updateActivity(): Promise<void> {
    return Promise.resolve();
  }
  override deleteActivity(): Promise<void> {
    return Promise.resolve();
  }
  override continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    return logic(new TurnContext(this, { type: 'event', ...reference } as Partial<Activity>));
  }
}

const adapter = new OwnAdapter();

/** Runs `logic` in a context of its own. `reference` holds what the channel needs, and the conversation's id. */
export async function withinOwn(
  channel: Channel,
  reference: Reference,
  logic: (context: TurnContext) => Promise<void>,
): Promise<void> {
  await logic(
    new TurnContext(adapter, {
      type: 'message',
      channelId: channel,
      serviceUrl: '',
      conversation: {
        id: String(reference['conversation'] ?? ''),
        isGroup: false,
        conversationType: 'personal',
        name: '',
      },
      from: { id: 'patient', name: '', role: 'user' },
      recipient: { id: 'frontdesk', name: '', role: 'bot' },
    }),
  );
}
