// The port behind which conversations are kept. One round trip takes a message in, one puts the answer out;
// both are atomic, so a crash between them leaves a message that is stored and a turn that is overdue.
import type { ConversationId, HandoffId } from '../base/ids.ts';
import type { Language } from '../base/language.ts';
import type { HandoffRequest } from './handoff-request.ts';
import type { Channel, Conversation, Delivery, Draft, Entry, Mode, Reference } from './conversation.ts';

/** How long a turn may take before its conversation goes to a person, in milliseconds (DESIGN, invariant 1). */
export const TURN_LIMIT_MS = 30_000;

export interface Incoming {
  readonly conversation: ConversationId;
  readonly channel: Channel;
  /** The channel's own id of the message: the same id twice is one message. */
  readonly messageId: string;
  readonly message: Draft;
  /** How to reach this patient later; the latest one counts. */
  readonly reference: Reference;
}

/** The right to speak for the assistant in one conversation, until {@link TURN_LIMIT_MS} after it was given. */
export interface Turn {
  readonly conversation: ConversationId;
  readonly channel: Channel;
  /** Proves the right: only the holder of the token can commit. */
  readonly token: string;
  readonly epoch: number;
  readonly mode: Mode;
  readonly handoff: HandoffId | null;
  readonly language: Language;
  readonly reference: Reference;
  /** The message that this turn answers. */
  readonly message: Entry;
  /** Up to six entries before it, oldest first, without notes. */
  readonly recent: readonly Entry[];
  /** What the dialogs remember; undefined in a new conversation. */
  readonly memory: unknown;
}

export type Received =
  /** Seen before; `seq` is the number it was given then. */
  | { readonly kind: 'duplicate'; readonly seq: number }
  /** Stored; another turn of this conversation is under way and will take it up. */
  | { readonly kind: 'queued'; readonly turn: Turn }
  /** Stored; this caller speaks. */
  | { readonly kind: 'run'; readonly turn: Turn };

/** What a turn decided. Everything in it becomes true at once or not at all. */
export interface Outcome {
  readonly entries: readonly Draft[];
  readonly memory: unknown;
  readonly language: Language;
  /** Hands the conversation to staff, or raises the handoff that it has. */
  readonly handoff?: HandoffRequest;
}

export type Committed =
  | {
      readonly kind: 'committed';
      readonly entries: readonly Entry[];
      readonly handoff: HandoffId | null;
      readonly next: Turn | null;
    }
  /** A person has taken over, or the turn ran out of time, since it began: nothing but notices was kept. */
  | { readonly kind: 'stale'; readonly entries: readonly Entry[]; readonly next: Turn | null };

export interface Conversations {
  /** Makes an empty conversation, so that it can be greeted and reached. Making it twice is making it once. */
  open(id: ConversationId, channel: Channel, language: Language, reference: Reference): Promise<Conversation>;
  /** Stores a patient's message, gives it a number and, where no turn is under way, the right to answer. */
  receive(incoming: Incoming): Promise<Received>;
  /** Ends a turn: keeps what it says, remembers, hands over; gives the next waiting message, if any. */
  commit(turn: Turn, outcome: Outcome): Promise<Committed>;
  /**
   * Hands a conversation over ahead of the turn that is under way, which is stale from here on. For a message
   * that arrived behind a slow turn and must not wait for it.
   */
  interrupt(turn: Turn, outcome: Outcome): Promise<Committed>;
  /**
   * Adds entries that no patient message asked for (welcome, reminder, waiting notice): notices or, in mode
   * assistant, messages. With `ifSeq`, only where that is the last number. With `once`, the same name again adds
   * nothing and gives the entries that were added then.
   */
  append(
    id: ConversationId,
    entries: readonly Draft[],
    when?: { readonly ifSeq?: number; readonly once?: string },
  ): Promise<readonly Entry[]>;
  get(id: ConversationId): Promise<Conversation | null>;
  /** Entries with a number above `after`, oldest first, at most `limit` (500 unless told). */
  entries(id: ConversationId, after: number, limit?: number): Promise<readonly Entry[]>;
  /** Records what a channel said of an entry's way to the patient; never backwards. */
  setDelivery(id: ConversationId, seq: number, delivery: Delivery): Promise<void>;
  /** Calls `listener` after entries were added or changed in any conversation, by any process. Returns how to stop. */
  onChange(listener: (change: ConversationChange) => void): () => void;
}

/** Something changed in a conversation: its entries up to `seq`, its mode, or a delivery. Holds no text. */
export interface ConversationChange {
  readonly conversation: ConversationId;
  readonly seq: number;
  readonly mode: Mode;
  readonly handoff: HandoffId | null;
}
