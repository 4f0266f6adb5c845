// The algebra of half-open intervals that availability is made of. Lists are sorted by start and disjoint;
// `union` makes such a list out of any.
import type { Interval } from './calendar.ts';

/** Sorted, disjoint, none empty; touching ones are joined. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = intervals.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const out: Interval[] = [];
  for (const next of sorted) {
    const last = out.at(-1);
    if (last && next.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else out.push(next);
  }
  return out;
}

/** What lies in both of two sorted, disjoint lists. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const out: Interval[] = [];
  for (let i = 0, j = 0; ;) {
    const one = a[i];
    const other = b[j];
    if (!one || !other) return out;
    const start = Math.max(one.start, other.start);
    const end = Math.min(one.end, other.end);
    if (start < end) out.push({ start, end });
    if (one.end < other.end) i += 1;
    else j += 1;
  }
}

/** What lies in `a` and not in `b`; both sorted and disjoint. */
export function subtract(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const out: Interval[] = [];
  let j = 0;
  for (const { start, end } of a) {
    let from = start;
    while (j > 0 && (b[j - 1]?.end ?? 0) > from) j -= 1;
    for (; ; j += 1) {
      const hole = b[j];
      if (!hole || hole.start >= end) break;
      if (hole.end <= from) continue;
      if (hole.start > from) out.push({ start: from, end: hole.start });
      from = hole.end;
      if (from >= end) break;
    }
    if (from < end) out.push({ start: from, end });
  }
  return out;
}

/** True when two intervals share a moment; touching ones do not. */
export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

/** Starts of length `length` that fit into the free intervals. A start `s` is in when [s, s + length) is free. */
export function startsFor(free: readonly Interval[], length: number): readonly Interval[] {
  return free
    .map(({ start, end }) => ({ start, end: end - length + 1 }))
    .filter(({ start, end }) => start < end);
}
