// The one way in which the dialogs speak: a draft, with where its words come from, in an outgoing activity.
import type { Choice, Draft, EntryKind, Facts } from '../src/conversation/conversation.ts';
import type { Origin } from '../src/conversation/utterance.ts';
import type { Language } from '../src/base/language.ts';
import type { Talk } from './talk.ts';

/** More choices than this do not fit a phone's screen. */
export const MOST_CHOICES = 5;

export interface Extras {
  readonly choices?: readonly string[];
  readonly facts?: Facts;
  readonly kind?: EntryKind;
  readonly origin?: Origin;
}

/** Choices whose title is also what comes back. */
export const asChoices = (titles: readonly string[]): Choice[] =>
  titles.slice(0, MOST_CHOICES).map((title) => ({ title, value: title }));

/** A draft of the assistant's with fixed words. */
export function draftOf(
  text: string,
  language: Language,
  { choices, facts, kind = 'message' }: Extras = {},
): Draft {
  return {
    from: 'assistant',
    kind,
    text,
    language,
    ...(choices && choices.length > 0 && { choices: asChoices(choices) }),
    ...(facts && { facts }),
  };
}

/** Says `text`, after whatever was put in the lead. */
export async function say(talk: Talk, text: string, extras: Extras = {}): Promise<void> {
  const whole = [...talk.lead, text].join(' ');
  talk.lead = [];
  talk.said = whole;
  await send(talk, draftOf(whole, talk.language, extras), extras.origin ?? { kind: 'fixed' });
}

/** Sends a draft as it stands. */
export async function send(talk: Talk, draft: Draft, origin: Origin): Promise<void> {
  await talk.context.sendActivity({
    type: 'message',
    text: draft.text,
    channelData: { utterance: { draft, origin } },
  });
}
