// The times of a half-day whose panel is booked: the sample-average optimum, found by following the gradient of the
// cost over drawn courses of the session.
import type { Random } from './random.ts';

/** Cost of a minute of one patient's wait, of idle time between patients, and of overtime. */
export const WEIGHTS = { wait: 1, idle: 5, overtime: 7.5 } as const;
/** Minutes of a half-day. */
export const SESSION = 240;

/** What is thought of one visit: a log-normal length and the chance that it takes place. */
export interface Belief {
  readonly mu: number;
  readonly sigma: number;
  readonly coming: number;
}

/** Minutes of every visit in one course of the session; 0 where the patient does not come. */
export type Course = Float64Array;

export interface Cost {
  readonly wait: number;
  readonly idle: number;
  readonly overtime: number;
}

const DRAWS = 250;
const ROUNDS = 160;

/** The expected minutes of a visit, and their variance: 0 minutes where the patient does not come. */
export function momentsOf({ mu, sigma, coming }: Belief): { mean: number; variance: number } {
  const mean = Math.exp(mu + sigma ** 2 / 2);
  const square = mean ** 2 * Math.exp(sigma ** 2);
  return { mean: coming * mean, variance: coming * square - (coming * mean) ** 2 };
}

/** One course drawn from the beliefs. */
export const drawCourse = (beliefs: readonly Belief[], random: Random): Course =>
  Float64Array.from(beliefs, ({ mu, sigma, coming }) =>
    random.next() < coming ? Math.exp(mu + sigma * random.normal()) : 0,
  );

/** What a course costs with patients called to these times; where `slope` is given, its gradient by the times is added. */
export function costOf(times: Float64Array, course: Course, slope: Float64Array | null = null): Cost {
  let clock = 0;
  let wait = 0;
  let work = 0;
  const pushed: boolean[] = [];
  for (let i = 0; i < times.length; i += 1) {
    const minutes = course[i] ?? 0;
    const time = times[i] ?? 0;
    pushed.push(clock > time);
    if (minutes === 0) continue;
    wait += Math.max(0, clock - time);
    clock = Math.max(clock, time) + minutes;
    work += minutes;
  }
  const overtime = Math.max(0, clock - SESSION);
  if (slope) {
    // What a minute later start of visit i costs, from the last to the first.
    let push = WEIGHTS.idle + (overtime > 0 ? WEIGHTS.overtime : 0);
    for (let i = times.length - 1; i >= 0; i -= 1) {
      if (course[i] === 0) continue;
      if (pushed[i]) {
        slope[i] = (slope[i] ?? 0) - WEIGHTS.wait;
        push += WEIGHTS.wait;
      } else {
        slope[i] = (slope[i] ?? 0) + push;
        push = 0;
      }
    }
  }
  return { wait, idle: clock - work, overtime };
}

/** Times in minutes, in the order of the beliefs, with the least average cost over drawn courses. */
export function bestTimes(beliefs: readonly Belief[], random: Random): Float64Array {
  const courses = Array.from({ length: DRAWS }, () => drawCourse(beliefs, random));
  const gaps = Float64Array.from(beliefs, (_, i) => {
    const before = beliefs[i - 1];
    return before ? momentsOf(before).mean * 0.9 : 0;
  });
  const size = gaps.length;
  const drift = new Float64Array(size);
  const scale = new Float64Array(size);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = new Float64Array(size);
    const times = cumulate(gaps);
    for (const course of courses) costOf(times, course, slope);
    // A longer gap moves every later patient: its slope is the sum of theirs. Then one step of Adam.
    let later = 0;
    for (let i = size - 1; i > 0; i -= 1) {
      later += (slope[i] ?? 0) / DRAWS;
      drift[i] = 0.9 * (drift[i] ?? 0) + 0.1 * later;
      scale[i] = 0.99 * (scale[i] ?? 0) + 0.01 * later ** 2;
      const step =
        (drift[i] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((scale[i] ?? 0) / (1 - 0.99 ** round)) + 1e-9);
      gaps[i] = Math.max(0, (gaps[i] ?? 0) - 2 * (1 - round / (ROUNDS + 1)) * step);
    }
  }
  return cumulate(gaps);
}

/** Running sums. */
export function cumulate(gaps: ArrayLike<number>): Float64Array {
  let sum = 0;
  return Float64Array.from(gaps, (gap) => (sum += gap));
}
