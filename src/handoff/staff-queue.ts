// The port of the staff queue: where conversations wait for a person, and how a person holds one.
// A claim is a lease: who is gone gives it back. Every move is one atomic script and bumps the epoch.
import type { ConversationId, HandoffId, PatientId, StaffId } from '../base/ids.ts';
import type { Channel, Entry } from '../conversation/conversation.ts';
import type { HandoffRequest, Priority, Reason } from '../conversation/handoff-request.ts';
import type { Language } from '../base/language.ts';

/** How long a claim holds without a sign of life from its owner, in milliseconds; the desk renews every 20 s. */
export const LEASE_MS = 60_000;

/** When an unacknowledged emergency climbs, in milliseconds after it was raised (DESIGN, invariant 8). */
export const LADDER_MS = [0, 60_000, 120_000, 300_000] as const;

export const OUTCOMES = [
  'answered',
  'booked',
  'called-back',
  'told-911',
  'told-988',
  'nurse-follow-up',
  'no-reply',
  'wrong-number',
  'duplicate',
] as const;
export type HandoffOutcome = (typeof OUTCOMES)[number];

export type HandoffState = 'waiting' | 'claimed' | 'closed';

export interface Handoff {
  readonly id: HandoffId;
  readonly conversation: ConversationId;
  readonly state: HandoffState;
  readonly priority: Priority;
  readonly reason: Reason;
  readonly categories: readonly string[];
  readonly owner: { readonly id: StaffId; readonly name: string } | null;
  /** When the patient began to wait, ms since 1970. */
  readonly waitingSince: number;
  /** By when staff have to have answered, ms since 1970: the earliest that was asked for. It stands until it is closed. */
  readonly answerBy: number | null;
  readonly claimedAt: number | null;
  readonly leaseUntil: number | null;
  readonly closedAt: number | null;
  readonly outcome: HandoffOutcome | null;
  readonly language: Language;
  readonly channel: Channel;
  /** Who has proved in the conversation who they are, until it is closed; null where nobody has. */
  readonly patient: PatientId | null;
  readonly epoch: number;
  /** Number of the last entry of the conversation, and of the last one its owner or any staff has read. */
  readonly seq: number;
  /** Emergencies only: how far the alarm has climbed (index into LADDER_MS), and who acknowledged it. */
  readonly alarm: { readonly stage: number; readonly acknowledgedBy: StaffId | null } | null;
}

export type Brief = HandoffRequest['brief'];

export interface StaffMember {
  readonly id: StaffId;
  readonly name: string;
}

/** The answer to a move: done, or who was first. Doing what is already so is done. */
export type Moved =
  | { readonly kind: 'done'; readonly handoff: Handoff; readonly entries: readonly Entry[] }
  | {
      readonly kind: 'lost';
      readonly owner: { readonly id: StaffId; readonly name: string } | null;
      readonly handoff: Handoff;
    }
  | { readonly kind: 'closed'; readonly handoff: Handoff }
  | { readonly kind: 'unknown' };

/** What fell due: done by one process, told to it alone. */
export type Due =
  | { readonly kind: 'lease-expired'; readonly handoff: HandoffId; readonly conversation: ConversationId }
  | {
      readonly kind: 'alarm';
      readonly handoff: HandoffId;
      readonly conversation: ConversationId;
      readonly stage: number;
    }
  | { readonly kind: 'turn-overdue'; readonly handoff: HandoffId; readonly conversation: ConversationId }
  | { readonly kind: 'answer-overdue'; readonly handoff: HandoffId; readonly conversation: ConversationId };

/** The fixed sentences that moves put into the transcript; the store does not word anything. */
export interface MoveNotice {
  readonly text: string;
  readonly language: Language;
}

export interface StaffQueue {
  /** Handoffs in the order to be served (waiting), by claim time (claimed), latest first (closed). */
  list(state: HandoffState, limit?: number): Promise<readonly Handoff[]>;
  get(id: HandoffId): Promise<{ readonly handoff: Handoff; readonly brief: Brief } | null>;
  claim(id: HandoffId, by: StaffMember, joined: MoveNotice): Promise<Moved>;
  renew(id: HandoffId, by: StaffMember): Promise<Moved>;
  release(id: HandoffId, by: StaffMember, left: MoveNotice): Promise<Moved>;
  /** To another person (who then owns it at once) or, with `to` null, back to the queue; `note` is for staff alone. */
  transfer(
    id: HandoffId,
    by: StaffMember,
    to: StaffMember | null,
    note: string,
    notice: MoveNotice,
  ): Promise<Moved>;
  /** What the owner writes to the patient. The same `key` twice is one message. */
  say(id: HandoffId, by: StaffMember, key: string, text: string): Promise<Moved>;
  /** For staff alone; anybody on the desk may add one. */
  note(id: HandoffId, by: StaffMember, text: string): Promise<Moved>;
  close(id: HandoffId, by: StaffMember, outcome: HandoffOutcome, left: MoveNotice): Promise<Moved>;
  /** Somebody has seen the emergency: the alarm stops climbing. Claiming acknowledges too. */
  acknowledge(id: HandoffId, by: StaffMember): Promise<Moved>;
  /** Leases that ran out (given back), alarms that climb, turns that did not finish (now handoffs), late answers. */
  due(): Promise<readonly Due[]>;
  /** Calls `listener` after any handoff changed, in any process. Returns how to stop. */
  onChange(listener: (handoff: HandoffId) => void): () => void;
}
