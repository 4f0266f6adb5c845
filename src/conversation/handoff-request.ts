// What asks for a person: made by the screen, a dialog or a watchdog, kept with the turn's outcome.
import type { PatientId } from '../base/ids.ts';

/** In the order in which people are served. */
export const PRIORITIES = ['emergency', 'clinical', 'other'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Why a conversation is in front of a person; the desk has a sentence for each. */
export const REASONS = [
  'emergency',
  'symptom',
  'medication',
  'results',
  'advice',
  'sensitive',
  'record',
  'person',
  'upset',
  'unclear',
  'language',
  'attachment',
  'not-verified',
  'no-answer',
  'preparation',
  'booking',
  'manipulation',
  'unfinished',
  'undelivered',
] as const;
export type Reason = (typeof REASONS)[number];

export interface HandoffRequest {
  readonly priority: Priority;
  readonly reason: Reason;
  /** Categories of routing-policy, gravest first. */
  readonly categories: readonly string[];
  /** Who has proved in the conversation who they are; absent where nobody has. */
  readonly patient?: PatientId;
  /** What staff read first; sealed where it is kept. */
  readonly brief: {
    /** What the patient wants, in one line: an intent and what is known of it, made by code. */
    readonly wants: string;
    /** The patient's own sentence that caused the handoff. */
    readonly cause: string;
    /** What the assistant said or did last. */
    readonly said: string;
    /** Until when an answer helps, ms since 1970: ahead of the next step of a preparation that is under way. */
    readonly answerBy?: number;
  };
}
