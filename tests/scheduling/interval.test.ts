import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Interval } from '../../src/scheduling/calendar.ts';
import { intersect, overlaps, subtract, union } from '../../src/scheduling/interval.ts';

const lists = fc.array(
  fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]): Interval => ({ start, end: start + length })),
  { maxLength: 12 },
);
const moments = (list: readonly Interval[]): Set<number> =>
  new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
const sorted = (list: readonly Interval[]): boolean =>
  list.every((each, i) => each.start < each.end && (i === 0 || (list[i - 1]?.end ?? 0) <= each.start));

describe('the algebra of intervals', () => {
  it('agrees with sets of moments', () => {
    fc.assert(
      fc.property(lists, lists, (left, right) => {
        const [a, b] = [union(left), union(right)];
        expect(sorted(a)).toBe(true);
        expect(moments(a)).toEqual(moments(left));
        expect(moments(intersect(a, b))).toEqual(moments(a).intersection(moments(b)));
        expect(moments(subtract(a, b))).toEqual(moments(a).difference(moments(b)));
        expect(sorted(subtract(a, b)) && sorted(intersect(a, b))).toBe(true);
      }),
    );
  });

  it('does not call neighbours overlapping', () => {
    expect(overlaps({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(false);
    expect(overlaps({ start: 0, end: 6 }, { start: 5, end: 9 })).toBe(true);
  });
});
