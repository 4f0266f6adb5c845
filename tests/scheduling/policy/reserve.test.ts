// How much room is kept, and where in a day a visit goes.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packingCost, unusableMinutes } from '../../../src/scheduling/policy/packing.ts';
import { keptMinutes, stillToCome, type Tier } from '../../../src/scheduling/policy/reserve.ts';

const urgent: Tier = { id: 'urgent', windowDays: 1, worth: 8, minutesPerDay: 400 };
const soon: Tier = { id: 'soon', windowDays: 3, worth: 4, minutesPerDay: 500 };
const tiers = [urgent, soon];
const far = { days: 10, today: 1 };

describe('room that is kept', () => {
  it('is kept from everybody who is worth less, and from nobody else', () => {
    expect(keptMinutes(tiers, urgent, far, 1)).toBe(0);
    expect(keptMinutes(tiers, soon, far, 1)).toBeGreaterThan(300);
    expect(keptMinutes(tiers, { worth: 1 }, far, 1)).toBeGreaterThan(keptMinutes(tiers, soon, far, 1) + 400);
  });

  it('is given back as the day comes nearer, and all of it at closing', () => {
    const ahead = [
      far,
      { days: 2, today: 0.5 },
      { days: 1, today: 0.5 },
      { days: 0, today: 0.5 },
      { days: 0, today: 0 },
    ];
    const kept = ahead.map((when) => keptMinutes(tiers, { worth: 1 }, when, 1));
    expect(kept).toEqual(kept.toSorted((a, b) => b - a));
    expect(kept.at(-1)).toBe(0);
    expect(stillToCome(urgent, { days: 0, today: 0 })).toBe(0);
  });

  it('is more where the difference in worth is greater', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 7, noNaN: true }), (worth) => {
        const less = keptMinutes([urgent], { worth }, far, 1);
        expect(keptMinutes([urgent], { worth: worth / 2 }, far, 1)).toBeGreaterThanOrEqual(less);
      }),
    );
  });
});

describe('packing', () => {
  const middle = {
    before: 60,
    after: 60,
    start: 780,
    end: 800,
    anyTime: true,
    delay: 0,
    deviation: null,
  };
  it('counts what becomes too short for any visit', () => {
    expect(unusableMinutes({ before: 10, after: 60 }, 15)).toBe(10);
    expect(unusableMinutes({ before: 0, after: 15 }, 15)).toBe(0);
  });
  it('would rather stand beside something than split a gap, and not leave scraps', () => {
    expect(packingCost({ ...middle, before: 0 }, 15)).toBeLessThan(packingCost(middle, 15));
    expect(packingCost({ ...middle, before: 10 }, 15)).toBeGreaterThan(packingCost(middle, 15));
  });
  it('leaves the hours after three to those who ask for them', () => {
    const late = { ...middle, start: 920, end: 940 };
    expect(packingCost(late, 15) - packingCost({ ...late, anyTime: false }, 15)).toBeGreaterThan(0);
  });
  it('puts certain visits early and uncertain ones late', () => {
    const morning = { ...middle, anyTime: false, start: 540, end: 560 };
    const later = (deviation: number): number =>
      packingCost({ ...morning, start: 840, end: 860, deviation }, 15) -
      packingCost({ ...morning, deviation }, 15);
    expect(later(5)).toBeGreaterThan(0);
    expect(later(25)).toBeLessThan(0);
  });
});
