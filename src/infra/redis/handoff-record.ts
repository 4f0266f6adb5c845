// A handoff's hash, read and checked. The owner's name and the brief are sealed.
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { conversationId, patientId, staffId, type ConversationId, type HandoffId } from '../../base/ids.ts';
import { CHANNELS } from '../../conversation/conversation.ts';
import { PRIORITIES, REASONS } from '../../conversation/handoff-request.ts';
import { OUTCOMES, type Brief, type Handoff } from '../../handoff/staff-queue.ts';
import { LANGUAGES } from '../../base/language.ts';
import { text } from './reply.ts';
import type { KeyRing } from './seal.ts';
import { unsealJson } from './sealed-conversation.ts';

const count = z.coerce.number();
const Fields = z.object({
  conv: z.string(),
  state: z.enum(['waiting', 'claimed', 'closed']),
  priority: z.coerce.number().int().min(0).max(2),
  reason: z.enum(REASONS),
  categories: z.string(),
  owner: z.string().optional(),
  since: count,
  answerBy: count.optional(),
  claimed: count.optional(),
  lease: count.optional(),
  closed: count.optional(),
  outcome: z.enum(OUTCOMES).optional(),
  lang: z.enum(LANGUAGES),
  channel: z.enum(CHANNELS),
  seq: count.optional(),
  stage: count.optional(),
  ack: z.string().optional(),
  patient: z.string().optional(),
});
const Raw = z.record(z.string(), z.instanceof(Buffer));
const EMPTY: Brief = { wants: '', cause: '', said: '' };
const BriefShape = z.object({
  wants: z.string(),
  cause: z.string(),
  said: z.string(),
  answerBy: z.number().exactOptional(),
});

/** Null where there is no such handoff. `now` holds the conversation's epoch and last number. */
export function readHandoff(id: HandoffId, hash: unknown, now: unknown, ring: KeyRing): Handoff | null {
  const raw = Raw.parse(hash);
  if (!raw['conv']) return null;
  const kept = Fields.parse(
    Object.fromEntries(
      Object.entries(raw).flatMap(([name, value]) =>
        name === 'ownerName' || name === 'brief' ? [] : [[name, value.toString('utf8')]],
      ),
    ),
  );
  const [epoch, seq] = z.tuple([z.unknown(), z.unknown()]).parse(now);
  const sealedName = raw['ownerName'];
  return {
    id,
    conversation: conversationId(kept.conv),
    state: kept.state,
    priority: PRIORITIES[kept.priority] ?? 'other',
    reason: kept.reason,
    categories: z.array(z.string()).catch([]).parse(JSON.parse(kept.categories)),
    owner:
      kept.owner && sealedName
        ? { id: staffId(kept.owner), name: ring.unseal('staff-name', sealedName) }
        : null,
    waitingSince: kept.since,
    answerBy: kept.answerBy ?? null,
    claimedAt: kept.claimed ?? null,
    leaseUntil: kept.lease ?? null,
    closedAt: kept.closed ?? null,
    outcome: kept.outcome ?? null,
    language: kept.lang,
    channel: kept.channel,
    epoch: Number(text(epoch)) || 0,
    patient: kept.patient ? patientId(kept.patient) : null,
    seq: kept.seq ?? (Number(text(seq)) || 0),
    alarm:
      kept.stage === undefined
        ? null
        : { stage: kept.stage, acknowledgedBy: kept.ack ? staffId(kept.ack) : null },
  };
}

export function readBrief(conversation: ConversationId, key: KeyObject, sealed: Buffer | null): Brief {
  return BriefShape.catch(EMPTY).parse(sealed ? unsealJson(conversation, key, 'brief', sealed) : EMPTY);
}
