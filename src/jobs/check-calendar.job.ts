// Once a night: whether the calendars are what the events say. Names what differs in the log and as a figure, and
// repairs nothing: a person has to see it.
import type { Clock } from '../base/clock.ts';
import { errorFields, type Log } from '../base/log.ts';
import type { Metrics } from '../base/metrics.ts';
import { localDateOf, localOf } from '../clinic/local-time.ts';
import type { Difference } from '../scheduling/calendar-check.ts';
import { repeat } from './repeat.ts';

/** The hours in which few write. */
const NIGHT = { from: 2, to: 5 } as const;
const LOOK_EVERY_MS = 10 * 60_000;

export interface CheckCalendarDeps {
  readonly timeZone: string;
  /** True for the one process that may check on a date, once. */
  readonly claim: (date: string) => Promise<boolean>;
  readonly check: () => Promise<{
    appointments: number;
    intervals: number;
    differences: readonly Difference[];
  }>;
  readonly metrics: Pick<Metrics, 'calendarDifferences'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly everyMs?: number;
}

/** Starts looking whether it is time; gives how to stop. */
export function startCalendarCheck(deps: CheckCalendarDeps): () => Promise<void> {
  const { timeZone, claim, check, metrics, clock, log } = deps;
  return repeat(async () => {
    try {
      const now = clock.now();
      const hour = Number(localOf(timeZone, now).slice(11, 13));
      if (hour < NIGHT.from || hour >= NIGHT.to || !(await claim(localDateOf(timeZone, now)))) return;
      const { appointments, intervals, differences } = await check();
      metrics.calendarDifferences.set(differences.length);
      log.info('calendar.checked', { appointments, intervals, differences: differences.length });
      for (const { kind, appointment } of differences) log.error('calendar.differs', { kind, appointment });
    } catch (error) {
      log.warn('calendar.check-failed', errorFields(error));
    }
  }, deps.everyMs ?? LOOK_EVERY_MS);
}
