// A move on a handoff, from the queue's answer to HTTP's: done, or a refusal that says who was first.
import type { z } from 'zod';
import { FrontdeskError, type ErrorCode } from '../base/errors.ts';
import { handoffId, type ConversationId } from '../base/ids.ts';
import type { Entry } from '../conversation/conversation.ts';
import type { Handoff, Moved } from '../handoff/staff-queue.ts';
import { errorFields } from '../base/log.ts';
import type { DeskDeps } from './deps.ts';
import type { MovedAnswer } from './schemas.ts';
import type { Signed } from './sessions.ts';
import { entryView, handoffView, iso } from './views.ts';

/** Entries that this process has sent are remembered so far back, so that a repeated request sends nothing twice. */
const REMEMBERED = 5_000;

interface Outbox {
  readonly lanes: Map<ConversationId, Promise<void>>;
  readonly sent: Set<string>;
}
const outboxes = new WeakMap<DeskDeps['proactive'], Outbox>();

/**
 * Sends what a move put into the transcript, one move of a conversation after the other, without holding up
 * the answer: the entries are stored, and their way to the patient is seen in their delivery.
 */
export function deliver(deps: DeskDeps, { conversation, channel }: Handoff, entries: readonly Entry[]): void {
  const outbox = outboxes.get(deps.proactive) ?? { lanes: new Map(), sent: new Set() };
  outboxes.set(deps.proactive, outbox);
  const { lanes, sent } = outbox;
  const mark = (entry: Entry): string => `${conversation} ${entry.seq}`;
  // The website fetches what is stored, so there an entry is `sent` from the start and sending only wakes it.
  const open = (entry: Entry): boolean =>
    channel === 'webchat' || entry.delivery === null || entry.delivery === 'queued';
  const unsent = entries.filter((entry) => entry.kind !== 'note' && open(entry) && !sent.has(mark(entry)));
  if (unsent.length === 0) return;
  for (const entry of unsent) sent.add(mark(entry));
  for (const oldest of sent) {
    if (sent.size <= REMEMBERED) break;
    sent.delete(oldest);
  }
  const before = lanes.get(conversation) ?? Promise.resolve();
  const mine = before
    .then(() => deps.proactive(conversation, unsent))
    .catch((error: unknown) =>
      deps.log.error('desk.delivery-failed', { conversation, ...errorFields(error) }),
    )
    .finally(() => {
      if (lanes.get(conversation) === mine) lanes.delete(conversation);
    });
  lanes.set(conversation, mine);
}

/** The refusal of a move, with who holds (or closed) the handoff and since when. */
export function refusal(code: ErrorCode, handoff: Handoff, now: number): FrontdeskError {
  const since = handoff.state === 'closed' ? handoff.closedAt : handoff.claimedAt;
  return new FrontdeskError(code, {
    owner: handoff.owner?.name ?? null,
    since: since === null ? null : iso(since),
    agoMs: since === null ? null : Math.max(0, now - since),
  });
}

/** The handoff that an address names. Throws `not-found`. */
export async function requireHandoff(
  deps: DeskDeps,
  id: string,
): Promise<NonNullable<Awaited<ReturnType<DeskDeps['queue']['get']>>>> {
  const found = await deps.queue.get(handoffId(id));
  if (!found) throw new FrontdeskError('not-found');
  return found;
}

/**
 * Does a move and answers with what became of it. `lost` is the code for somebody who does not hold it;
 * `already` says that a closed handoff is just what was asked for.
 */
export async function move(
  deps: DeskDeps,
  signed: Signed,
  id: string,
  act: (handoff: Handoff) => Promise<Moved>,
  {
    lost = 'handoff.not-owner',
    already = () => false,
  }: { lost?: ErrorCode; already?: (handoff: Handoff) => boolean } = {},
): Promise<z.input<typeof MovedAnswer>> {
  const { handoff } = await requireHandoff(deps, id);
  const moved = await act(handoff);
  const now = deps.clock.now();
  switch (moved.kind) {
    case 'unknown':
      throw new FrontdeskError('not-found');
    case 'lost':
      throw refusal(lost, moved.handoff, now);
    case 'closed':
      if (!already(moved.handoff)) throw refusal('handoff.closed', moved.handoff, now);
      return answer(moved.handoff, []);
    case 'done':
      deliver(deps, moved.handoff, moved.entries);
      return answer(moved.handoff, moved.entries);
  }

  async function answer(is: Handoff, entries: readonly Entry[]): Promise<z.input<typeof MovedAnswer>> {
    const names = is.alarm?.acknowledgedBy ? await deps.accounts.list() : [];
    const nameOf = (staff: string): string => names.find((one) => one.id === staff)?.name ?? '?';
    return {
      handoff: handoffView(is, signed.staff.id, nameOf),
      entries: entries.map(entryView),
      now: iso(now),
    };
  }
}
