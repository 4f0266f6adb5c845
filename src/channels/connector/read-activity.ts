// What a message of a Bot Connector channel says, taken out of how each channel writes it.
import type { Draft, Entry, Reference } from '../../conversation/conversation.ts';
import type { Language } from '../../base/language.ts';
import { abilitiesOf } from '../abilities.ts';
import { draftsOf, languageOf } from '../incoming.ts';
import { choiceByNumber, isNumber } from '../numbers.ts';
import { ButtonValue, Mention, type IncomingActivity } from './schemas.ts';

/** The text without the mention of the assistant, which groups in Teams need to reach it. */
function spokenText({ text, entities, recipient, channelId }: IncomingActivity): string {
  let spoken = text ?? '';
  for (const entity of entities ?? []) {
    const mention = Mention.safeParse(entity);
    if (mention.success && mention.data.mentioned.id === recipient.id)
      spoken = spoken.replaceAll(mention.data.text, ' ');
  }
  return channelId === 'msteams' ? spoken.replaceAll('&nbsp;', ' ').trim() : spoken;
}

/** Teams sends every text a second time as an HTML attachment. */
const attached = ({ attachments, channelId }: IncomingActivity): string[] =>
  (attachments ?? [])
    .map(({ contentType }) => contentType)
    .filter((type) => !(channelId === 'msteams' && type === 'text/html'));

/** The patient's messages in an activity; most often one. Throws `body.too-large`. */
export function messagesOf(
  activity: IncomingActivity,
  languages: readonly Language[],
  entries: readonly Entry[],
): Draft[] {
  const text = spokenText(activity);
  const button = ButtonValue.safeParse(activity.value);
  const pressed = button.success
    ? typeof button.data === 'string'
      ? { value: button.data }
      : button.data
    : null;
  const title =
    pressed && 'displayText' in pressed ? (pressed.displayText ?? pressed.text ?? pressed.title) : undefined;
  return draftsOf({
    text: text || title || pressed?.value || '',
    language: languageOf(activity.locale ?? undefined, languages),
    value: pressed?.value ?? choiceByNumber(text, entries),
    attachments: attached(activity),
  });
}

/** True where a text may be a choice by number there, so that the last entries are needed. */
export const mayChooseByNumber = (activity: IncomingActivity): boolean =>
  isNumber(activity.text ?? '') && activity.value === undefined;

/** How to reach the patient again: addresses and no names. */
export function referenceOf({
  channelId,
  serviceUrl,
  conversation,
  from,
  recipient,
  locale,
}: IncomingActivity): Reference {
  return {
    channelId,
    serviceUrl,
    conversation: {
      id: conversation.id,
      isGroup: conversation.isGroup ?? false,
      ...(conversation.conversationType && { conversationType: conversation.conversationType }),
      ...(conversation.tenantId && { tenantId: conversation.tenantId }),
    },
    user: { id: from.id },
    bot: { id: recipient.id },
    ...(locale && { locale }),
  };
}

/** What a channel can show, by its reference. */
export const abilitiesFor = (reference: Reference) => abilitiesOf(String(reference['channelId'] ?? ''));
