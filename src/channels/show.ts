// Turns an entry of the transcript into the activity, or the plain text, that a channel can show.
import type { Activity, Attachment, CardAction } from 'botbuilder';
import type { Choice, Entry, Facts } from '../conversation/conversation.ts';
import type { Abilities } from './abilities.ts';
import { escapeMarkdown } from './markdown.ts';

/** schema.org's mark for what a machine wrote; Teams and Web Chat label it. */
export const GENERATED = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  '@id': '',
  additionalType: ['AIGeneratedContent'],
};

/** The name is part of the text: no channel shows another name than the bot's own. */
const spoken = (entry: Entry): string =>
  entry.from === 'staff' && entry.kind === 'message' && entry.staffName
    ? `${entry.staffName}: ${entry.text}`
    : entry.text;

const factLines = (facts: Facts): string =>
  [
    facts.title,
    ...facts.rows.map(([label, value]) => `${label}: ${value}`),
    ...(facts.links ?? []).map(([title, url]) => `${title}: ${url}`),
  ].join('\n');

const choiceLines = (choices: readonly Choice[]): string =>
  choices.map((choice, index) => `${index + 1}) ${choice.title}`).join('\n');

/** Everything of an entry as text: for SMS, and for what a channel cannot show otherwise. */
export function showAsText(entry: Entry): string {
  return [
    spoken(entry),
    entry.facts ? factLines(entry.facts) : '',
    entry.choices ? choiceLines(entry.choices) : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A button that sends the choice's value; the patient sees its title as what they said. */
function button({ title, value }: Choice): CardAction {
  if (title === value) return { type: 'imBack', title, value };
  return { type: 'messageBack', title, text: title, displayText: title, value };
}

function card(facts: Facts | undefined, choices: readonly Choice[], markdown: boolean): Attachment {
  // Cards read Markdown as well; their texts are escaped by the same rule.
  const plain = (text: string): string => (markdown ? escapeMarkdown(text) : text);
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.3',
      body: facts
        ? [
            { type: 'TextBlock', text: plain(facts.title), weight: 'Bolder', wrap: true },
            {
              type: 'FactSet',
              facts: facts.rows.map(([title, value]) => ({ title: plain(title), value: plain(value) })),
            },
          ]
        : [],
      ...((choices.length > 0 || facts?.links) && {
        actions: [
          ...(facts?.links ?? []).map(([title, url]) => ({ type: 'Action.OpenUrl', title, url })),
          ...choices.map((choice) => ({
            type: 'Action.Submit',
            title: choice.title,
            data: { msteams: { ...button(choice) } },
          })),
        ],
      }),
    },
  };
}

/** An entry that is not the patient's, as an activity without addresses. */
export function showAsActivity(entry: Entry, abilities: Abilities): Partial<Activity> {
  const choices = entry.choices ?? [];
  const buttons =
    choices.length > 0 && choices.length <= abilities.maxButtons ? abilities.choices : 'numbers';
  const asCard = (entry.facts && abilities.facts === 'card') || buttons === 'card';
  const lines = [
    spoken(entry),
    entry.facts && abilities.facts === 'lines' ? factLines(entry.facts) : '',
    choices.length > 0 && buttons === 'numbers' ? choiceLines(choices) : '',
  ];
  const text = lines.filter(Boolean).join('\n\n');
  return {
    type: 'message',
    text: abilities.markdown ? escapeMarkdown(text) : text,
    textFormat: abilities.markdown ? 'markdown' : 'plain',
    locale: entry.language,
    inputHint: 'acceptingInput',
    ...(asCard && {
      attachments: [
        card(
          abilities.facts === 'card' ? entry.facts : undefined,
          buttons === 'card' ? choices : [],
          abilities.markdown,
        ),
      ],
    }),
    ...(buttons === 'suggested' && { suggestedActions: { actions: choices.map(button), to: [] } }),
    ...(entry.from === 'assistant' && { entities: [GENERATED] }),
  };
}
