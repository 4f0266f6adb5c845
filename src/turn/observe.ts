// What happens in turns becomes a log line, a counter and, for handoffs, an event for whoever listens: all of it
// ids and codes.
import { errorFields, type Log } from '../base/log.ts';
import type { Metrics } from '../base/metrics.ts';
import type { TurnEvents } from './events.ts';

/** Takes `handoff.initiate` and `handoff.status` events, for a hub beside the desk. Must not throw. */
export type HandoffListener = (activity: unknown) => void;

export interface ObserveDeps {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Raises an alarm outside the desk: ids and categories only. */
  readonly alarm: (fields: { conversation: string; categories: readonly string[]; stage: number }) => void;
  readonly listeners?: readonly HandoffListener[];
}

export function createTurnEvents({ log, metrics, alarm, listeners = [] }: ObserveDeps): TurnEvents {
  const tell = (activity: unknown): void => {
    for (const listener of listeners) listener(activity);
  };
  return {
    turnDone({ conversation, channel, verdict, ms, stale }) {
      metrics.turns.inc({ channel, route: verdict.route });
      metrics.turnSeconds.observe({ channel }, ms / 1000);
      log.info('turn.done', {
        conversation,
        channel,
        routeTo: verdict.route,
        categories: verdict.categories,
        by: verdict.by,
        ms,
        state: stale ? 'stale' : 'committed',
      });
    },
    turnFailed({ conversation, channel, error }) {
      metrics.turnsFailed.inc({ channel });
      log.error('turn.failed', { conversation, channel, ...errorFields(error) });
    },
    textBlocked({ conversation, reason }) {
      metrics.blocked.inc({ reason });
      log.warn('text.blocked', { conversation, reason });
    },
    handoffInitiated({ id, conversation, request, activity }) {
      metrics.handoffs.inc({ priority: request.priority, reason: request.reason });
      log.info('handoff.initiate', {
        handoff: id,
        conversation,
        priority: request.priority,
        reason: request.reason,
        categories: request.categories,
      });
      tell(activity);
    },
    handoffStatus({ id, conversation, status, activity }) {
      log.info('handoff.status', { handoff: id, conversation, state: status });
      tell(activity);
    },
    emergencyUnstored({ conversation, channel, categories }) {
      metrics.emergencies.inc({ stage: 'unstored' });
      log.error('emergency.unstored', { conversation, channel, categories });
      alarm({ conversation, categories, stage: 0 });
    },
  };
}
