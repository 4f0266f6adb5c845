// Raises Bot Framework's `handoff.status` when a handoff is taken, given back or ended, so that a hub beside the
// desk can follow. `accepted`: a person has it; `failed`: the person is gone; `completed`: it is closed.
import { EventFactory } from 'botbuilder';
import type { HandoffId } from '../base/ids.ts';
import { errorFields, type Log } from '../base/log.ts';
import type { HandoffState, StaffQueue } from '../handoff/staff-queue.ts';
import type { HandoffStatus, TurnEvents } from './events.ts';

const REMEMBERED = 5000;

/** The status that a change of state means; null where it means none. */
export function statusOf(before: HandoffState | undefined, now: HandoffState): HandoffStatus | null {
  if (before === now) return null;
  if (now === 'claimed') return 'accepted';
  if (now === 'closed') return 'completed';
  return before === 'claimed' ? 'failed' : null;
}

/** Follows the staff queue; gives how to stop. */
export function followHandoffs(queue: StaffQueue, events: TurnEvents, log: Log): () => void {
  const states = new Map<HandoffId, HandoffState>();
  return queue.onChange((id) => {
    queue.get(id).then(
      (found) => {
        if (!found) return;
        const { state, conversation } = found.handoff;
        const status = statusOf(states.get(id), state);
        if (states.size > REMEMBERED) states.clear();
        states.set(id, state);
        if (status === null) return;
        const account = { id: conversation, isGroup: false, conversationType: 'personal', name: '' };
        events.handoffStatus({
          id,
          conversation,
          status,
          activity: EventFactory.createHandoffStatus(account, status),
        });
      },
      (error: unknown) => log.warn('handoff.not-followed', errorFields(error)),
    );
  });
}
