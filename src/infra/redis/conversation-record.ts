// A conversation's fields as they stand in Redis, read and checked.
import { z } from 'zod';
import { handoffId, staffId, type ConversationId } from '../../base/ids.ts';
import {
  CHANNELS,
  MODES,
  type Channel,
  type Conversation,
  type Draft,
  type Entry,
} from '../../conversation/conversation.ts';
import { LANGUAGES } from '../../base/language.ts';
import { bytes, number, text } from './reply.ts';
import { unsealReference, type OpenKey } from './sealed-conversation.ts';

export const Mode = z.enum(MODES);
export const ChannelName = z.enum(CHANNELS);
export const LanguageName = z.enum(LANGUAGES);

/** The entry that a draft became; none where its number is 0: it was left out. */
export function entryOf(draft: Draft, seq: number, at: number, epoch: number, channel: Channel): Entry[] {
  if (seq === 0) return [];
  const outgoing = draft.from !== 'patient' && draft.kind !== 'note';
  return [
    { ...draft, seq, at, epoch, delivery: outgoing ? (channel === 'webchat' ? 'sent' : 'queued') : null },
  ];
}

/** The fields of a conversation, in the order of lua/conversation/open. */
export function readConversation(id: ConversationId, open: OpenKey, reply: readonly unknown[]): Conversation {
  const [handoff, owner] = [text(reply[6]), text(reply[7])];
  return {
    id,
    channel: ChannelName.parse(text(reply[0])),
    mode: Mode.parse(text(reply[1])),
    epoch: number(reply[2]),
    seq: number(reply[3]),
    language: LanguageName.parse(text(reply[4])),
    reference: unsealReference(id, open, bytes(reply[5])),
    handoff: handoff === '' ? null : handoffId(handoff),
    owner: owner === '' ? null : staffId(owner),
    createdAt: number(reply[8]),
  };
}
