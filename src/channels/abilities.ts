// What each channel can show. Every entry is put into these forms by show.ts; nothing else asks which channel it is.

export interface Abilities {
  /** Choices as buttons under the text, as buttons of a card, or as numbered lines. */
  readonly choices: 'suggested' | 'card' | 'numbers';
  /** How many buttons there may be; more choices become numbered lines. */
  readonly maxButtons: number;
  /** Facts as an Adaptive Card, or as lines of text. */
  readonly facts: 'card' | 'lines';
  /** Text is read as Markdown there, so its signs are escaped. */
  readonly markdown: boolean;
  /** The longest text of one message, in UTF-16 units. */
  readonly maxText: number;
}

const PLAIN: Abilities = {
  choices: 'numbers',
  maxButtons: 0,
  facts: 'lines',
  markdown: false,
  maxText: 4000,
};
const WEB: Abilities = { choices: 'suggested', maxButtons: 20, facts: 'card', markdown: true, maxText: 8000 };

/** By Bot Framework's channel id. */
export const ABILITIES: Readonly<Record<string, Abilities>> = {
  webchat: WEB,
  directline: WEB,
  emulator: WEB,
  // Suggested actions are for one-to-one chats there and vanish with the next message: a card stays.
  msteams: { choices: 'card', maxButtons: 6, facts: 'card', markdown: true, maxText: 8000 },
  // Twilio's limit for one message that it cuts into segments itself.
  sms: { ...PLAIN, maxText: 1600 },
};

/** A channel that is not in the table can show text, and nothing is lost by that. */
export const abilitiesOf = (channelId: string): Abilities => ABILITIES[channelId] ?? PLAIN;
