// What one turn knows and has decided so far; each gate reads it and adds to it.
import type { TurnContext } from 'botbuilder';
import type { Draft } from '../conversation/conversation.ts';
import type { Turn } from '../conversation/conversations.ts';
import type { HandoffRequest } from '../conversation/handoff-request.ts';
import type { Language } from '../base/language.ts';
import type { Screened } from './screened.ts';

export interface TurnFrame {
  readonly turn: Turn;
  readonly screened: Screened;
  language: Language;
  memory: unknown;
  handoff: HandoffRequest | undefined;
  /** What will be said, in order, once it is stored. */
  readonly drafts: Draft[];
  /** Texts that the output guard stopped, by its reason. */
  readonly blocked: string[];
}

/** One step of a turn: `stop` where what it did ends the turn. */
export type Gate = (context: TurnContext, frame: TurnFrame) => Promise<'pass' | 'stop'>;
