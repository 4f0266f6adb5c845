// Openings for a wish, on a calendar in memory: what is offered is real, fits, and is spread out.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { fixedClock } from '../../src/base/clock.ts';
import { conversationId, patientId } from '../../src/base/ids.ts';
import { instantOf, localOf } from '../../src/clinic/local-time.ts';
import type { Calendar, Interval } from '../../src/scheduling/calendar.ts';
import { createScheduler } from '../../src/scheduling/clinic-scheduler.ts';
import type { Found, Opening, Scheduler } from '../../src/scheduling/scheduler.ts';
import { EMPTY_WISH, type Wish } from '../../src/scheduling/wish.ts';
import { clinic } from './clinic-for-tests.ts';

const zone = clinic.timeZone;
const at = (local: string): number => instantOf(zone, local);
const day = (date: string, next: string) => ({ from: `${date}T00:00`, to: `${next}T00:00` });

let busy: Map<string, Interval[]>;
let looks: number;
let scheduler: Scheduler;
const clock = fixedClock(at('2026-03-03T10:15'));

const calendar: Pick<Calendar, 'busy' | 'hold'> = {
  busy(resources, window) {
    looks += 1;
    return Promise.resolve(
      new Map(
        resources.map((name) => [
          name,
          (busy.get(name) ?? []).filter(({ start, end }) => start < window.end && window.start < end),
        ]),
      ),
    );
  },
  hold: () => Promise.resolve({ kind: 'slot-taken' }),
};

beforeEach(() => {
  busy = new Map();
  looks = 0;
  clock.set(at('2026-03-03T10:15'));
  scheduler = createScheduler({ clinic, calendar: calendar as Calendar, clock });
});

const take = (resource: string, from: string, to: string): void =>
  void busy.set(resource, [...(busy.get(resource) ?? []), { start: at(from), end: at(to) }]);
const find = (wish: Partial<Wish>, more: Partial<Parameters<Scheduler['find']>[1]> = {}): Promise<Found> =>
  scheduler.find({ ...EMPTY_WISH, intent: 'book', ...wish }, { newPatient: false, ...more });
const starts = (found: Found): string[] => found.openings.map(({ start }) => localOf(zone, start));

describe('openings', () => {
  it('are at most three, soonest first, on different days, after the lead time', async () => {
    const found = await find({ visitType: 'follow-up' });
    expect(found).toMatchObject({ fits: true, why: null });
    expect(found.openings).toHaveLength(3);
    expect(starts(found)[0]).toBe('2026-03-03T11:15');
    expect(new Set(starts(found).map((start) => start.slice(0, 10))).size).toBe(3);
    expect(looks).toBe(1);
  });

  it('stand close together where as soon as possible was asked', async () => {
    expect(starts(await find({ visitType: 'follow-up', soonest: true }))).toEqual([
      '2026-03-03T11:15',
      '2026-03-03T11:45',
      '2026-03-03T12:15',
    ]);
  });

  it('are one where one time was asked for, with whom it was asked', async () => {
    const found = await find({
      visitType: 'follow-up',
      practitioner: 'okafor',
      window: day('2026-03-06', '2026-03-07'),
      exact: '14:00',
    });
    expect(found.openings).toEqual([
      {
        start: at('2026-03-06T14:00'),
        end: at('2026-03-06T14:20'),
        practitioner: 'okafor',
        place: 'main',
        visitType: 'follow-up',
      },
    ]);
  });

  it('take the length of the visit, longer for a new patient, and end before closing', async () => {
    const last = async (newPatient: boolean): Promise<Opening | undefined> =>
      (
        await find(
          { visitType: 'annual-physical', window: day('2026-03-06', '2026-03-07'), earliest: '16:00' },
          { newPatient },
        )
      ).openings.at(-1);
    const known = await last(false);
    expect([known && localOf(zone, known.start), known && known.end - known.start]).toEqual([
      '2026-03-06T16:15',
      40 * 60_000,
    ]);
    expect(localOf(zone, (await last(true))?.end ?? 0) <= '2026-03-06T17:00').toBe(true);
  });

  it('leave out what is taken of the clinician or of a room', async () => {
    take('practitioner:whitfield', '2026-03-04T08:00', '2026-03-04T10:00');
    take('resource:draw-chair', '2026-03-04T10:00', '2026-03-04T11:10');
    const found = await find({
      visitType: 'blood-test',
      window: day('2026-03-04', '2026-03-05'),
      partOfDay: 'morning',
    });
    expect(starts(found)[0]).toBe('2026-03-04T11:15');
  });

  it('follow the clinician’s own hours within the clinic’s, and their leave', async () => {
    expect(
      starts(
        await find({
          visitType: 'follow-up',
          practitioner: 'natarajan',
          window: day('2026-03-10', '2026-03-11'),
        }),
      )[0],
    ).toBe('2026-03-10T13:00');
    expect(
      await find({
        visitType: 'follow-up',
        practitioner: 'natarajan',
        window: day('2026-03-11', '2026-03-12'),
      }),
    ).toMatchObject({ fits: false, why: 'closed' });
    expect(
      await find({ visitType: 'follow-up', practitioner: 'reyes', window: day('2026-03-17', '2026-03-18') }),
    ).toMatchObject({ fits: false, why: 'closed' });
  });

  it('honour weekdays, parts of the day, bounds and exclusions', async () => {
    const found = await find({
      visitType: 'follow-up',
      window: day('2026-03-09', '2026-03-16'),
      days: [2, 4],
      partOfDay: 'afternoon',
      not: [day('2026-03-10', '2026-03-11')],
    });
    expect(found.fits).toBe(true);
    for (const start of starts(found)) {
      expect(start.slice(0, 10)).toBe('2026-03-12');
      expect(start.slice(11) >= '12:00').toBe(true);
    }
  });

  it('offer each reading of an ambiguous wish', async () => {
    const found = await find({
      visitType: 'follow-up',
      window: day('2026-03-06', '2026-03-07'),
      alternatives: [day('2026-03-13', '2026-03-14')],
      ambiguous: true,
    });
    expect(starts(found).map((start) => start.slice(0, 10))).toEqual(['2026-03-06', '2026-03-13']);
  });

  it('leave out what was shown before', async () => {
    const first = await find({ visitType: 'follow-up', practitioner: 'okafor', soonest: true });
    const second = await find(
      { visitType: 'follow-up', practitioner: 'okafor', soonest: true },
      { exclude: first.openings },
    );
    expect(starts(second).filter((start) => starts(first).includes(start))).toEqual([]);
  });

  it('keep the hour of the wall clock on both sides of a change of the clocks', async () => {
    for (const date of ['2026-03-06', '2026-03-09']) {
      expect(
        starts(
          await find({
            visitType: 'follow-up',
            window: { from: `${date}T00:00`, to: `${date}T23:59` },
            exact: '09:00',
          }),
        ),
      ).toEqual([`${date}T09:00`]);
    }
  });

  it('come from one look at the calendar, also where nothing fits', async () => {
    await find({ visitType: 'follow-up', window: day('2026-03-08', '2026-03-09') });
    expect(looks).toBe(1);
  });
});

describe('a wish that cannot be met', () => {
  it.each([
    ['closed', { window: day('2026-03-08', '2026-03-09') }],
    ['closed', { window: day('2026-03-20', '2026-03-21') }],
    ['closed', { window: day('2026-03-06', '2026-03-07'), earliest: '18:00' }],
    ['past', { window: day('2026-03-02', '2026-03-03') }],
    ['past', { window: { from: '2026-03-03T09:00', to: '2026-03-03T10:00' } }],
    ['too-far', { window: day('2027-03-02', '2027-03-03') }],
    ['wrong-practitioner', { visitType: 'blood-test', practitioner: 'reyes' }],
  ] as const)('says %s and offers the nearest instead', async (why, wish) => {
    const found = await find({ visitType: 'follow-up', ...wish });
    expect(found).toMatchObject({ fits: false, why });
    expect(found.openings.length).toBeGreaterThan(0);
  });

  it('says full where others have it, and offers what lies nearest', async () => {
    for (const person of clinic.practitioners)
      take(`practitioner:${person.id}`, '2026-03-06T13:00', '2026-03-06T15:00');
    const found = await find({
      visitType: 'follow-up',
      window: day('2026-03-06', '2026-03-07'),
      exact: '14:00',
    });
    expect(found).toMatchObject({ fits: false, why: 'full' });
    expect(starts(found).every((start) => start.startsWith('2026-03-06'))).toBe(true);
  });

  it('reaches to the horizon where the next weeks are full', async () => {
    for (const person of clinic.practitioners)
      take(`practitioner:${person.id}`, '2026-03-03T00:00', '2026-04-20T00:00');
    const found = await find({ visitType: 'follow-up' });
    expect(starts(found)[0]).toBe('2026-04-20T08:00');
    expect(found.fits).toBe(true);
  });
});

describe('holding', () => {
  const opening: Opening = {
    start: at('2026-03-06T14:00'),
    end: at('2026-03-06T14:20'),
    practitioner: 'okafor',
    place: 'main',
    visitType: 'follow-up',
  };
  it.each([
    ['out of hours', { start: at('2026-03-06T16:50'), end: at('2026-03-06T17:10') }],
    ['of another length', { end: at('2026-03-06T18:00') }],
    ['in the past', { start: at('2026-03-03T09:00'), end: at('2026-03-03T09:20') }],
    ['with somebody who does not do it', { practitioner: 'natarajan', visitType: 'blood-test' }],
    ['of a visit that there is not', { visitType: 'no-such-visit' }],
  ])('refuses what would not be offered: %s', async (_, wrong) => {
    expect(await scheduler.hold({ ...opening, ...wrong }, patientId('p'), conversationId('c'), 'k')).toEqual({
      kind: 'slot-taken',
    });
  });
});
