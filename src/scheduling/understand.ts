// From words to a wish. The rules in wish-rules read it in the process; a model may read it too.
import type { Language } from '../base/language.ts';
import type { Wish } from './wish.ts';

export interface WishContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
  readonly language: Language;
  /** What the assistant has just asked or offered, so that "the second one" or "Thursday" can be read. */
  readonly asked?: string | undefined;
}

/** `text` is masked. Resolves within its own deadline, whatever a model does. */
export type WishReader = (text: string, context: WishContext) => Promise<Wish>;
