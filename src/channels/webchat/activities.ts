// Entries as the activities of Direct Line: numbered, with the patient's own echoed so that the client knows they
// arrived, and nothing that only staff may read.
import type { Activity } from 'botbuilder';
import type { ConversationId } from '../../base/ids.ts';
import type { Draft, Entry } from '../../conversation/conversation.ts';
import { abilitiesOf } from '../abilities.ts';
import { showAsActivity } from '../show.ts';

/** What a Direct Line client gets: some activities, and the number after which it has to ask next. */
export interface ActivitySet {
  readonly activities: readonly Partial<Activity>[];
  readonly watermark: string;
}

const ABILITIES = abilitiesOf('webchat');

/** Ids sort as the entries do. */
export const activityId = (conversation: ConversationId, seq: number): string =>
  `${conversation}|${String(seq).padStart(7, '0')}`;

/** The activity of one entry for the user of a conversation; null for a note. */
export function activityOf(
  conversation: ConversationId,
  user: string,
  entry: Entry,
): Partial<Activity> | null {
  if (entry.kind === 'note') return null;
  const common = {
    id: activityId(conversation, entry.seq),
    channelId: 'directline',
    conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
    timestamp: new Date(entry.at).toISOString() as unknown as Date,
  };
  if (entry.from !== 'patient')
    return {
      ...showAsActivity(entry, ABILITIES),
      ...common,
      from: { id: 'frontdesk', name: entry.staffName ?? '', role: 'bot' },
    };
  return {
    type: 'message',
    text: entry.text,
    textFormat: 'plain',
    locale: entry.language,
    ...common,
    from: { id: user, name: '', role: 'user' },
    ...(entry.clientId !== undefined && { channelData: { clientActivityID: entry.clientId } }),
  };
}

/** A fixed sentence that could not be stored: it has no number, so no watermark moves. */
export function unstoredActivity(
  conversation: ConversationId,
  draft: Draft,
  id: string,
  at: number,
): Partial<Activity> {
  const entry: Entry = { ...draft, seq: 0, at, epoch: 0, delivery: null };
  return { ...activityOf(conversation, '', entry), id: `${conversation}|unstored-${id}` };
}

/** The entries after `after` as one set. Numbers of notes are passed over in silence. */
export function activitySet(
  conversation: ConversationId,
  user: string,
  entries: readonly Entry[],
  after: number,
): ActivitySet {
  const activities = entries.flatMap((entry) => activityOf(conversation, user, entry) ?? []);
  return { activities, watermark: String(entries.at(-1)?.seq ?? after) };
}
