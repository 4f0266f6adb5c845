// Handoffs and entries as the API gives them: names in place of ids, ISO times, nothing that staff need not see.
import type { z } from 'zod';
import type { StaffId } from '../base/ids.ts';
import type { Entry } from '../conversation/conversation.ts';
import type { Handoff } from '../handoff/staff-queue.ts';
import type { EntryView, HandoffView } from './schemas.ts';

export const iso = (ms: number): string => new Date(ms).toISOString();
export const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

export function handoffView(
  handoff: Handoff,
  reader: StaffId,
  nameOf: (id: StaffId) => string,
): z.infer<typeof HandoffView> {
  const { alarm } = handoff;
  return {
    id: handoff.id,
    state: handoff.state,
    priority: handoff.priority,
    reason: handoff.reason,
    categories: [...handoff.categories],
    owner: handoff.owner?.name ?? null,
    mine: handoff.state === 'claimed' && handoff.owner?.id === reader,
    waitingSince: iso(handoff.waitingSince),
    answerBy: isoOrNull(handoff.answerBy),
    claimedAt: isoOrNull(handoff.claimedAt),
    closedAt: isoOrNull(handoff.closedAt),
    outcome: handoff.outcome,
    language: handoff.language,
    channel: handoff.channel,
    seq: handoff.seq,
    alarm: alarm && {
      stage: alarm.stage,
      acknowledgedBy: alarm.acknowledgedBy && nameOf(alarm.acknowledgedBy),
    },
  };
}

export function entryView(entry: Entry): z.infer<typeof EntryView> {
  return {
    seq: entry.seq,
    from: entry.from,
    kind: entry.kind,
    text: entry.text,
    at: iso(entry.at),
    delivery: entry.delivery,
    staffName: entry.staffName ?? null,
    language: entry.language,
    choices: (entry.choices ?? []).map((choice) => choice.title),
    facts: entry.facts
      ? { title: entry.facts.title, rows: entry.facts.rows.map(([label, value]) => [label, value]) }
      : null,
    attachments: [...(entry.attachments ?? [])],
  };
}
