// What happened in turns, for the log, the counters and whoever listens: one function for each business event,
// with ids and codes and never a text. Handoffs carry Bot Framework's names.
import type { ConversationId, HandoffId } from '../base/ids.ts';
import type { Channel } from '../conversation/conversation.ts';
import type { HandoffRequest } from '../conversation/handoff-request.ts';
import type { Verdict } from '../safety/verdict.ts';

/** Bot Framework's states of a handoff, from its handoff protocol. */
export type HandoffStatus = 'accepted' | 'failed' | 'completed';

export interface TurnEvents {
  turnDone(turn: {
    conversation: ConversationId;
    channel: Channel;
    verdict: Verdict;
    ms: number;
    stale: boolean;
  }): void;
  turnFailed(turn: { conversation: ConversationId; channel: Channel; error: unknown }): void;
  textBlocked(turn: { conversation: ConversationId; reason: string }): void;
  /** `activity` is the `handoff.initiate` event; it goes to whoever listens, never to the patient's channel. */
  handoffInitiated(handoff: {
    id: HandoffId | null;
    conversation: ConversationId;
    request: HandoffRequest;
    activity: unknown;
  }): void;
  handoffStatus(handoff: {
    id: HandoffId;
    conversation: ConversationId;
    status: HandoffStatus;
    activity: unknown;
  }): void;
  /** An emergency that could not be stored: the alarm has to go out by other ways. */
  emergencyUnstored(emergency: {
    conversation: ConversationId;
    channel: Channel;
    categories: readonly string[];
  }): void;
}
