// The scheduler with a clinic's policy: room that is kept is not offered, the patient's wish comes first, and every
// opening says why.
import { describe, expect, it } from '@jest/globals';
import { fixedClock } from '../../../src/base/clock.ts';
import { conversationId, patientId } from '../../../src/base/ids.ts';
import type { Log } from '../../../src/base/log.ts';
import type { Clinic } from '../../../src/clinic/clinic.ts';
import { instantOf, localOf } from '../../../src/clinic/local-time.ts';
import type { Calendar, Interval } from '../../../src/scheduling/calendar.ts';
import { createScheduler } from '../../../src/scheduling/clinic-scheduler.ts';
import type { Learned } from '../../../src/scheduling/policy/offer-policy.ts';
import type { Found, Scheduler } from '../../../src/scheduling/scheduler.ts';
import { EMPTY_WISH, type Wish } from '../../../src/scheduling/wish.ts';
import { clinic as plain } from '../clinic-for-tests.ts';

const at = (local: string): number => instantOf(plain.timeZone, local);
const clinic: Clinic = {
  ...plain,
  policy: {
    tiers: [
      {
        id: 'urgent',
        visitTypes: [],
        windowDays: 1,
        worth: 8,
        minutesPerDay: 120 * plain.practitioners.length,
      },
    ],
    allotment: { mean: 1, deviation: 0, delay: { target: 0, weight: 0 } },
  },
};
const lines: Parameters<Log['info']>[] = [];
const log: Log = {
  info: (...line) => void lines.push(line),
  warn: () => undefined,
  error: () => undefined,
};
const asked = { visitType: 'follow-up', practitioner: 'okafor' };
/** Thursday, two working days after the fixed clock's Tuesday. */
const thursday = { from: '2026-03-05T00:00', to: '2026-03-06T00:00' };

function schedulerWith(taken: readonly [string, string][], learned?: Learned): Scheduler {
  const busy: readonly Interval[] = taken.map(([from, to]) => ({ start: at(from), end: at(to) }));
  const calendar: Pick<Calendar, 'busy' | 'hold'> = {
    busy: (resources, window) =>
      Promise.resolve(
        new Map(
          resources.map((name) => [
            name,
            name === 'practitioner:okafor'
              ? busy.filter(({ start, end }) => start < window.end && window.start < end)
              : [],
          ]),
        ),
      ),
    hold: () => Promise.resolve({ kind: 'too-many-holds' }),
  };
  return createScheduler({
    clinic,
    calendar: calendar as Calendar,
    clock: fixedClock(at('2026-03-03T10:15')),
    log,
    ...(learned && { learned }),
  });
}
const find = (scheduler: Scheduler, wish: Partial<Wish>, tier?: string): Promise<Found> =>
  scheduler.find(
    { ...EMPTY_WISH, intent: 'book', ...asked, ...wish },
    { newPatient: false, ...(tier && { tier }) },
  );
const starts = ({ openings }: Found): string[] =>
  openings.map(({ start }) => localOf(clinic.timeZone, start));

describe('openings under a policy', () => {
  const nearlyFull: readonly [string, string][] = [['2026-03-05T08:00', '2026-03-05T15:00']];

  it('leave alone what is kept for a more urgent tier, and say that the day is full', async () => {
    const found = await find(schedulerWith(nearlyFull), { window: thursday });
    expect(found).toMatchObject({ fits: false, why: 'full' });
    expect(starts(found).every((start) => !start.startsWith('2026-03-05'))).toBe(true);
  });

  it('give it to the tier that it is kept for', async () => {
    const found = await find(schedulerWith(nearlyFull), { window: thursday }, 'urgent');
    expect(found.fits).toBe(true);
    expect(starts(found)[0]).toBe('2026-03-05T15:00');
  });

  it('meet a wish for a time of the day before they pack', async () => {
    const found = await find(schedulerWith([]), { window: thursday, partOfDay: 'afternoon' });
    expect(found.fits).toBe(true);
    expect(starts(found).every((start) => start >= '2026-03-05T12:00')).toBe(true);
  });

  it('are the soonest that is not kept where the soonest was asked for', async () => {
    const soonest = async (tier?: string): Promise<string | undefined> =>
      starts(await find(schedulerWith([]), { soonest: true }, tier))[0];
    expect(await soonest('urgent')).toBe('2026-03-03T11:15');
    // What is left of the morning is kept; the afternoon has room for everybody.
    expect(await soonest()).toBe('2026-03-03T12:00');
  });

  it('stand beside what is booked rather than split a gap', async () => {
    const found = await find(schedulerWith([['2026-03-05T08:00', '2026-03-05T09:30']]), { window: thursday });
    expect(starts(found)[0]).toBe('2026-03-05T09:30');
  });

  it('say and log why each was offered', async () => {
    lines.length = 0;
    const found = await find(schedulerWith([]), { window: thursday });
    expect(found.reasons).toHaveLength(found.openings.length);
    expect(found.reasons?.[0]).toMatchObject({
      tier: 'ordinary',
      source: 'table',
      minutes: 20,
      quantile: null,
    });
    expect(found.reasons?.[0]?.kept).toBeGreaterThan(0);
    expect(lines.map(([event]) => event)).toEqual(found.openings.map(() => 'scheduling.offered'));
  });
});

describe('a length that was learned', () => {
  const learned = (mean: number): Learned => ({
    length: () => ({ source: 'history', mean, deviation: 0, quantile: () => mean, within: () => 0.7 }),
    coming: () => 1,
  });
  const lengthOf = (found: Found): number => {
    const [first] = found.openings;
    return first ? (first.end - first.start) / 60_000 : 0;
  };

  it.each([
    [25, 25],
    [100, 40],
    [2, 10],
  ])('of %i minutes is offered as %i, within half and twice the table', async (mean, minutes) => {
    expect(lengthOf(await find(schedulerWith([], learned(mean)), { window: thursday }))).toBe(minutes);
  });

  it('can be held, and one that no policy offers cannot', async () => {
    const scheduler = schedulerWith([], learned(25));
    const [opening] = (await find(scheduler, { window: thursday })).openings;
    if (!opening) throw new Error('nothing offered');
    const hold = (end: number) =>
      scheduler.hold({ ...opening, end }, patientId('p'), conversationId('c'), 'k');
    expect(await hold(opening.end)).toEqual({ kind: 'too-many-holds' });
    expect(await hold(opening.end + 60_000)).toEqual({ kind: 'slot-taken' });
    expect(await hold(opening.start + 45 * 60_000)).toEqual({ kind: 'slot-taken' });
  });
});
