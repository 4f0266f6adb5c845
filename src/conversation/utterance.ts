// What the assistant is about to say, with where the words come from: the output guard on the only way out
// lets fixed sentences and quoted passages pass, checks what a model wrote, and stops what has no origin.
import type { Draft } from './conversation.ts';

export type Origin =
  /** A sentence of dialogs/locales or of the clinic's files, filled with facts by code. */
  | { readonly kind: 'fixed' }
  /** A passage or sheet quoted as it stands. */
  | { readonly kind: 'passage'; readonly ids: readonly string[] }
  /** Written by a model out of these passages, to answer this (masked) question. */
  | { readonly kind: 'model'; readonly question: string; readonly passages: readonly string[] };

/** Travels in an outgoing activity's `channelData.utterance`; the turn takes it out again. */
export interface Utterance {
  readonly draft: Draft;
  readonly origin: Origin;
}
