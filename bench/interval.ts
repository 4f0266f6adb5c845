// Shares with their 95 % intervals (Wilson), for what is measured on few rows.

/** `97.1 % [94.0–98.6] of 240`; `-` where there is nothing to count. */
export function share(hits: number, all: number): string {
  if (all === 0) return '-';
  const z2 = 1.96 ** 2;
  const p = hits / all;
  const middle = (p + z2 / (2 * all)) / (1 + z2 / all);
  const half = (1.96 * Math.sqrt((p * (1 - p)) / all + z2 / (4 * all * all))) / (1 + z2 / all);
  return `${(100 * p).toFixed(1)} % [${(100 * Math.max(0, middle - half)).toFixed(1)}–${(100 * Math.min(1, middle + half)).toFixed(1)}] of ${all}`;
}
