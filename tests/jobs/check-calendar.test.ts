// When the nightly check runs, and what it says.
import { afterEach, expect, test } from '@jest/globals';
import { createMetrics } from '../../src/base/metrics.ts';
import type { LogFields } from '../../src/base/log.ts';
import { startCalendarCheck } from '../../src/jobs/check-calendar.job.ts';

const NIGHT = Date.parse('2031-03-04T08:10:00Z'); // ten past three in New York
const NOON = Date.parse('2031-03-04T17:00:00Z');
let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

/** Looks once at a time; gives the dates that were claimed and the lines that were logged. */
async function lookAt(now: number, mine: boolean) {
  const claimed: string[] = [];
  const lines: [string, LogFields | undefined][] = [];
  const say = (event: string, fields?: LogFields): void => void lines.push([event, fields]);
  const metrics = createMetrics();
  stop = startCalendarCheck({
    timeZone: 'America/New_York',
    claim: async (date) => (claimed.push(date), mine),
    check: async () => ({
      appointments: 12,
      intervals: 14,
      differences: [{ kind: 'interval-missing', appointment: 'a1' }],
    }),
    metrics,
    clock: { now: () => now },
    log: { info: say, warn: say, error: say },
  });
  await stop();
  return { claimed, lines, figure: (await metrics.calendarDifferences.get()).values[0]?.value };
}

test('checks once in a night and names what differs', async () => {
  const { claimed, lines, figure } = await lookAt(NIGHT, true);
  expect(claimed).toEqual(['2031-03-04']);
  expect(lines).toEqual([
    ['calendar.checked', { appointments: 12, intervals: 14, differences: 1 }],
    ['calendar.differs', { kind: 'interval-missing', appointment: 'a1' }],
  ]);
  expect(figure).toBe(1);
});

test.each([
  ['another process has', NIGHT, false],
  ['it is day', NOON, true],
])('does not where %s', async (_, now, mine) => {
  expect((await lookAt(now, mine)).lines).toEqual([]);
});
