// A conversation: who holds it, what was said in it, and what may be said in it next.
import type { AppointmentId, ConversationId, HandoffId, PatientId, StaffId } from '../base/ids.ts';
import type { Language } from '../base/language.ts';

/** Who holds the conversation. In `waiting` and `staff` the assistant is silent. */
export const MODES = ['assistant', 'waiting', 'staff'] as const;
export type Mode = (typeof MODES)[number];

export const CHANNELS = ['webchat', 'connector', 'sms'] as const;
export type Channel = (typeof CHANNELS)[number];

export const AUTHORS = ['patient', 'assistant', 'staff', 'system'] as const;
export type Author = (typeof AUTHORS)[number];

/** What is known of a text on its way to the patient. Never goes backwards: see {@link laterDelivery}. */
export const DELIVERIES = ['queued', 'sending', 'sent', 'delivered', 'failed'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** One thing the patient may choose: `title` is shown, `value` is what comes back as the patient's message. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** Label and value pairs that a channel may show as a card: the read-back of an appointment. */
export interface Facts {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  /** Where it goes on outside of the chat: a map, a calendar file. Each opens by itself. */
  readonly links?: readonly (readonly [title: string, url: string])[];
}

/** The visit that a reminder or an offer is about. */
export interface AboutVisit {
  readonly appointment: AppointmentId;
  readonly patient: PatientId;
  /** It is not booked yet: a time that came free, held while the patient decides. */
  readonly offer?: boolean;
}

/**
 * What is written into the transcript. `note` is for staff alone and never reaches the patient.
 * `notice` is a fixed sentence of the product (emergency text, "a person will take over", joined, left):
 * it may be sent while a person holds the conversation.
 */
export const ENTRY_KINDS = ['message', 'notice', 'note'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** An entry before it has a number. */
export interface Draft {
  readonly from: Author;
  readonly kind: EntryKind;
  readonly text: string;
  readonly language: Language;
  readonly choices?: readonly Choice[];
  readonly facts?: Facts;
  /** Where a staff member wrote it: the name that the patient reads. */
  readonly staffName?: string;
  /** What a button or a card sent back in place of a text. */
  readonly value?: string;
  /** Direct Line's clientActivityID and the like, echoed back to the channel that sent it. */
  readonly clientId?: string;
  /** Where the patient sent something that is no text: what it was ("image/png"). The file is not kept. */
  readonly attachments?: readonly string[];
  readonly about?: AboutVisit;
}

/** One entry of a transcript. `seq` counts from 1 within the conversation, without gaps. */
export interface Entry extends Draft {
  readonly seq: number;
  readonly at: number;
  readonly epoch: number;
  readonly delivery: Delivery | null;
}

/** How to reach the patient again: a Bot Framework conversation reference as plain data. */
export type Reference = Readonly<Record<string, unknown>>;

/** Everything known of one conversation but its transcript. */
export interface Conversation {
  readonly id: ConversationId;
  readonly channel: Channel;
  readonly mode: Mode;
  readonly epoch: number;
  /** The number of the last entry. */
  readonly seq: number;
  readonly language: Language;
  readonly reference: Reference;
  readonly handoff: HandoffId | null;
  readonly owner: StaffId | null;
  readonly createdAt: number;
}

const RANK: Record<Delivery, number> = { queued: 0, sending: 1, sent: 2, failed: 3, delivered: 4 };

/** The later of two states: a channel may report `delivered` before `sent`, and must not lose it again. */
export const laterDelivery = (a: Delivery, b: Delivery): Delivery => (RANK[b] > RANK[a] ? b : a);
