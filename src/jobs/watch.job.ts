// Once a second: leases that ran out, emergencies that climb, turns that did not finish, answers that are late. One
// process does each of them; every process looks, so none is needed.
import { errorFields, type Log } from '../base/log.ts';
import type { Metrics } from '../base/metrics.ts';
import type { ConversationId } from '../base/ids.ts';
import { PRIORITIES } from '../conversation/handoff-request.ts';
import type { Due, StaffQueue } from '../handoff/staff-queue.ts';
import { repeat } from './repeat.ts';

export interface WatchDeps {
  readonly queue: StaffQueue;
  readonly recover: (conversation: ConversationId) => Promise<void>;
  /** Tells the patient of a person who is gone that they are still in line. */
  readonly stillWaiting: (conversation: ConversationId) => Promise<void>;
  /** Raises an alarm outside the desk. */
  readonly alarm: (fields: { conversation: string; categories: readonly string[]; stage: number }) => void;
  readonly sealAudit: () => Promise<void>;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly everyMs?: number;
}

/** Starts looking; gives how to stop (resolves when the last look is over). */
export function startWatch(deps: WatchDeps): () => Promise<void> {
  const { queue, recover, stillWaiting, alarm, sealAudit, metrics, log, everyMs = 1000 } = deps;

  const meet = async (due: Due): Promise<void> => {
    switch (due.kind) {
      case 'lease-expired':
        log.warn('handoff.expired', { handoff: due.handoff });
        return stillWaiting(due.conversation);
      case 'turn-overdue':
        log.error('turn.overdue', { conversation: due.conversation, handoff: due.handoff });
        return recover(due.conversation);
      case 'answer-overdue':
        metrics.overdue.inc();
        return log.error('handoff.overdue', { conversation: due.conversation, handoff: due.handoff });
      case 'alarm': {
        const found = await queue.get(due.handoff);
        metrics.emergencies.inc({ stage: String(due.stage) });
        log.error('emergency.alarm', {
          handoff: due.handoff,
          conversation: due.conversation,
          stage: due.stage,
        });
        return alarm({
          conversation: due.conversation,
          categories: found?.handoff.categories ?? [],
          stage: due.stage,
        });
      }
    }
  };

  const look = async (): Promise<void> => {
    try {
      const due = await queue.due();
      await Promise.all(
        due.map((one) => meet(one).catch((error: unknown) => log.error('watch.failed', errorFields(error)))),
      );
      await sealAudit();
      const waiting = await queue.list('waiting');
      for (const priority of PRIORITIES)
        metrics.waiting.set({ priority }, waiting.filter((handoff) => handoff.priority === priority).length);
    } catch (error) {
      log.warn('watch.failed', errorFields(error));
    }
  };

  return repeat(look, everyMs);
}
