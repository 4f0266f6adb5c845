// What the turn asks of the safety slice, as one object that compose.ts makes once.
import type { Language } from '../base/language.ts';
import type { Verdict } from './verdict.ts';

export interface ScreenInput {
  readonly text: string;
  /** The last turns, oldest first, as "patient: …" and "assistant: …". */
  readonly history?: readonly string[];
  /** What the assistant has just asked for, from Dialogs.expecting. */
  readonly expecting?: string | null;
}

export interface Screen {
  /** The route of a message, decided in the process without any model. Never throws: a failure is `staff`. */
  classify(input: ScreenInput): Verdict;
  /** The language of a text: one the product speaks, `other`, or null where it is too short to tell. */
  language(text: string): Language | 'other' | null;
  /** The text with identifiers replaced by placeholders, and where they stood (UTF-16 offsets of the input). */
  deidentify(text: string): { text: string; spans: { start: number; end: number; type: string }[] };
  /** Whether a model's reply may be sent. Passages and fixed sentences need no asking. */
  guard(input: { question: string; passages: readonly string[]; reply: string; language?: Language }): {
    allowed: boolean;
    reason: string;
  };
}
