// What the dialogs are given and what they give back. A dialog object is shared by all patients: it holds
// these services, never data. All that is remembered of a patient travels in `memory`.
import type { TurnContext } from 'botbuilder';
import type { AuditLog } from '../src/audit/audit.ts';
import type { Clock } from '../src/base/clock.ts';
import type { AppointmentId, ConversationId, PatientId } from '../src/base/ids.ts';
import type { Log } from '../src/base/log.ts';
import type { Clinic } from '../src/clinic/clinic.ts';
import type { Channel, Draft, Entry } from '../src/conversation/conversation.ts';
import type { HandoffRequest } from '../src/conversation/handoff-request.ts';
import type { PatientDirectory } from '../src/identity/patient-directory.ts';
import type { Attempts } from '../src/identity/verify.ts';
import type { AnswerWriter } from '../src/knowledge/answer.ts';
import type { Library } from '../src/knowledge/library.ts';
import type { Language } from '../src/base/language.ts';
import type { Category, Verdict } from '../src/safety/verdict.ts';
import type { Scheduler } from '../src/scheduling/scheduler.ts';
import type { Waitlist } from '../src/scheduling/waitlist.ts';
import type { WishReader } from '../src/scheduling/understand.ts';

export interface DialogServices {
  readonly clinic: Clinic;
  readonly clock: Clock;
  readonly log: Log;
  readonly audit: AuditLog;
  readonly scheduler: Scheduler;
  readonly waitlist: Waitlist;
  readonly patients: PatientDirectory;
  /** Counts failed identity checks, per conversation and per claimed person. */
  readonly attempts: Attempts;
  /** Where a booked visit's calendar file is; null where no address reaches this server. */
  readonly visitLink: (id: AppointmentId) => string | null;
  readonly library: Library;
  /** Reads a wish from masked words: rules, and a model where there is one. */
  readonly readWish: WishReader;
  /** Words an answer out of passages; without a model it quotes them. */
  readonly writeAnswer: AnswerWriter;
  /** Replaces identifiers by placeholders before a model sees a text. */
  readonly mask: (text: string) => string;
  /** True when `text` may be sent as the answer to `question` out of `passages`. */
  readonly guard: (reply: {
    question: string;
    passages: readonly string[];
    reply: string;
    language: Language;
  }) => { allowed: boolean; reason: string };
}

export interface DialogInput {
  readonly conversation: ConversationId;
  readonly channel: Channel;
  readonly message: Entry;
  readonly recent: readonly Entry[];
  readonly verdict: Verdict;
  readonly language: Language;
  readonly memory: unknown;
}

export interface DialogResult {
  readonly memory: unknown;
  readonly language: Language;
  readonly handoff?: HandoffRequest;
}

export interface Dialogs {
  /**
   * Answers one message through `context.sendActivity` and says what to remember. Everything it sends was
   * built by `wording` (fixed sentences), or is a quoted passage, or passed `guard`.
   */
  run(context: TurnContext, input: DialogInput): Promise<DialogResult>;
  /** The first thing a patient reads. */
  welcome(language: Language): Draft;
  /** The fixed sentence for a message that goes to staff, true about the hours; `reason` picks the words. */
  handedOver(language: Language, reason: HandoffRequest['reason'], now: number): Draft;
  /** The clinic's approved emergency text for these categories, numbers filled in. */
  emergency(language: Language, categories: readonly Category[]): Draft;
  /**
   * What the assistant is waiting for, in the screen's terms ("birthDate", "choice"), so that a short answer
   * to its own question is read as one; null when it waits for nothing.
   */
  expecting(memory: unknown, recent: readonly Entry[]): string | null;
  /** What is said in place of a text that the output guard stopped: it does not know, and offers a person. */
  insteadOf(language: Language): Draft;
  /** What is said while nothing can be stored: kind, with the phone number and 911. */
  unavailable(language: Language): Draft;
  /** What the patient was about, in one line for staff and without identifiers; null where nothing is under way. */
  wants(memory: unknown): string | null;
  /** Who has proved who they are, while that holds; null where nobody has. */
  identified(memory: unknown, now: number): PatientId | null;
  /** By when staff have to answer a handoff for this reason, ahead of a step of the preparation; null if never. */
  answerBy(memory: unknown, reason: HandoffRequest['reason'], language: Language, now: number): number | null;
}
