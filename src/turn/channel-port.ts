// What the turn asks of a channel, and what a channel asks of the turn. A channel verifies its sender, makes
// an `Incoming` and hands it over; the turn stores, decides, stores again, and only then lets the channel speak.
import type { TurnContext } from 'botbuilder';
import type { ConversationId } from '../base/ids.ts';
import type { Channel, Draft, Entry, Reference } from '../conversation/conversation.ts';
import type { Incoming } from '../conversation/conversations.ts';

export interface ChannelPort {
  readonly channel: Channel;
  /** Runs `logic` in a turn context that reaches this patient; used for every turn that no request carries. */
  within(reference: Reference, logic: (context: TurnContext) => Promise<void>): Promise<void>;
  /**
   * Sends entries that are stored, in order, and records each one's way (`Conversations.setDelivery`) where the
   * channel has one. `context` is the turn's own where it is still alive. Notes never get here. Never throws:
   * what cannot be sent now is retried by a job and shown as failed at the desk in the end.
   */
  deliver(
    conversation: ConversationId,
    reference: Reference,
    entries: readonly Entry[],
    context?: TurnContext,
  ): Promise<void>;
  /** Says a fixed sentence while the store is away: best effort, nothing is kept. */
  speakUnstored(conversation: ConversationId, reference: Reference, drafts: readonly Draft[]): Promise<void>;
}

export interface Acknowledged {
  readonly kind: 'stored' | 'duplicate';
  /** The number that the message has in the conversation. */
  readonly seq: number;
  /** The message as it is stored, for clients that show it back; null for a duplicate. */
  readonly entry: Entry | null;
  /** Settles when the turn that this message started is over; never rejects. Channels need not wait for it. */
  readonly done: Promise<void>;
}

/** The turn, seen from a channel. */
export interface Turns {
  /**
   * Takes a patient's message. Resolves once it is stored (only then may the channel acknowledge it).
   * Throws FrontdeskError `store.unavailable` when it could not be stored; an emergency has then been answered
   * through `speakUnstored` all the same, and anything else with the sentence that names the phone number.
   */
  receive(incoming: Incoming, port: ChannelPort, context?: TurnContext): Promise<Acknowledged>;
  /** Makes a conversation and greets in it, once. Returns all its entries. */
  open(
    id: ConversationId,
    port: ChannelPort,
    language: Draft['language'],
    reference: Reference,
  ): Promise<readonly Entry[]>;
}
