// Tells an address outside of an emergency, with ids and categories only: a pager, a chat room's hook. It works
// without Redis, and every alarm is in the log as well.
import { errorFields, type Log } from '../../base/log.ts';

export interface Alarm {
  readonly conversation: string;
  readonly categories: readonly string[];
  /** 0 when it is raised; rises each time nobody has acknowledged it. */
  readonly stage: number;
}

const LIMIT_MS = 3000;
const TRIES = 3;

/** Sends each alarm to `url` (null: the log alone), with up to three tries. Never throws and never waits. */
export function createAlarm(url: string | null, log: Log): (alarm: Alarm) => void {
  const send = async (alarm: Alarm): Promise<void> => {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      try {
        const response = await fetch(url ?? '', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(alarm),
          redirect: 'error',
          signal: AbortSignal.timeout(LIMIT_MS),
        });
        if (response.ok) return;
        log.warn('alarm.not-taken', { status: response.status, attempt });
      } catch (error) {
        log.warn('alarm.not-sent', { ...errorFields(error), attempt });
      }
    }
  };
  return (alarm) => {
    log.error('alarm', {
      conversation: alarm.conversation,
      categories: alarm.categories,
      stage: alarm.stage,
    });
    if (url) void send(alarm);
  };
}
