import { describe, expect, it } from '@jest/globals';
import { closesAt, holidayOn, isOpen, openIntervals, opensAt } from '../../src/clinic/hours.ts';
import { usFederalHolidays } from '../../src/clinic/holidays.ts';
import { instantOf, instantsOf, localOf } from '../../src/clinic/local-time.ts';
import { clinic } from '../scheduling/clinic-for-tests.ts';

const zone = clinic.timeZone;
const at = (local: string): number => instantOf(zone, local);

describe('local time', () => {
  it.each([
    ['2026-03-03T10:15', '2026-03-03T15:15:00.000Z'],
    ['2026-07-03T10:15', '2026-07-03T14:15:00.000Z'],
    // 1:30 comes twice on 1 November: the earlier one is daylight time.
    ['2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    // 2:30 does not come on 8 March: it is as late as the clocks skip.
    ['2026-03-08T02:30', '2026-03-08T07:30:00.000Z'],
  ])('%s in New York is %s', (local, instant) => {
    expect(new Date(at(local)).toISOString()).toBe(instant);
  });

  it('says how often a local time comes', () => {
    expect(
      ['2026-03-08T02:30', '2026-03-08T03:00', '2026-11-01T01:30', '2026-11-01T02:00'].map(
        (local) => instantsOf(zone, local).length,
      ),
    ).toEqual([0, 1, 2, 1]);
  });

  it('gives back what it was given, every half hour of a year', () => {
    for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 1_800_000)
      expect(instantsOf(zone, localOf(zone, ms))).toContain(ms);
  });

  it('knows zones whose clocks move by half an hour', () => {
    expect(instantsOf('Australia/Lord_Howe', '2026-04-05T01:45')).toHaveLength(2);
    expect(instantsOf('Australia/Lord_Howe', '2026-10-04T02:15')).toHaveLength(0);
  });
});

describe('holidays', () => {
  // opm.gov, federal holidays of 2026, 2027 and 2028, as they are observed.
  it.each([
    [2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    [2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24'],
    [2022, '2021-12-31 01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26'],
  ])('are observed in %i as the government says', (year, days) => {
    expect(
      usFederalHolidays(year)
        .map(({ observed }) => observed.replace(`${year}-`, ''))
        .join(' '),
    ).toBe(days);
  });

  it('close the clinic on the day itself and on the day it is moved to', () => {
    expect(
      ['2026-07-03', '2026-07-04', '2021-12-31', '2026-03-20', '2026-07-06'].map(
        (date) => holidayOn(clinic, date)?.name.en ?? null,
      ),
    ).toEqual(['Independence Day', 'Independence Day', 'New Year’s Day', 'Staff training', null]);
  });
});

describe('opening hours', () => {
  it.each([
    ['2026-03-03T07:59', false],
    ['2026-03-03T08:00', true],
    ['2026-03-03T16:59', true],
    ['2026-03-03T17:00', false],
    ['2026-03-07T11:59', true],
    ['2026-03-07T12:00', false],
    ['2026-03-08T10:00', false],
    ['2026-11-26T10:00', false],
  ])('at %s the clinic is open: %s', (local, open) => {
    expect(isOpen(clinic, at(local))).toBe(open);
  });

  it('opens next across a weekend, a holiday and a change of the clocks', () => {
    const next = (local: string): string => localOf(zone, opensAt(clinic, at(local)) ?? 0);
    expect(next('2026-03-03T10:00')).toBe('2026-03-03T10:00');
    expect(next('2026-03-07T12:00')).toBe('2026-03-09T08:00');
    expect(next('2026-11-25T17:00')).toBe('2026-11-27T08:00');
    expect(next('2026-07-02T17:00')).toBe('2026-07-06T08:00');
  });

  it('is open nine hours on the Mondays around both changes of the clocks', () => {
    for (const date of ['2026-03-02', '2026-03-09', '2026-10-26', '2026-11-02']) {
      const [day] = openIntervals(clinic, date);
      expect((day?.end ?? 0) - (day?.start ?? 0)).toBe(9 * 3_600_000);
      expect(localOf(zone, day?.start ?? 0)).toBe(`${date}T08:00`);
    }
  });

  it('closes at the end of the day, and is not closing while it is closed', () => {
    expect(localOf(zone, closesAt(clinic, at('2026-03-03T10:00')) ?? 0)).toBe('2026-03-03T17:00');
    expect(closesAt(clinic, at('2026-03-08T10:00'))).toBeNull();
  });

  it('never opens again where there are no hours', () => {
    expect(opensAt({ ...clinic, hours: {} }, at('2026-03-03T10:00'))).toBeNull();
  });
});
