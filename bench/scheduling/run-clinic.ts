// One run: requests come one by one and are answered at once, the book fills, days go by.
import { Book } from './book.ts';
import { courseOf, type DayCourse } from './clinic-day.ts';
import { HORIZON, place, type Placed } from './placing.ts';
import type { Policy } from './policies.ts';
import { CLINICIANS, DAY_MINUTES, trueMinutes, truthOfComing, type PatientRequest } from './world.ts';

/** Days that fill the book before anything is counted, days counted, and days after so that every window can end. */
export const BEFORE = 0;
export const COUNTED = 55;
export const AFTER = 25;
export const DAYS = BEFORE + COUNTED + AFTER;
/** The chance that an appointment is cancelled, for each day that it waits. */
const CANCELLED_PER_DAY = 0.004;

export interface Outcome {
  readonly request: PatientRequest;
  readonly booked: boolean;
  readonly seen: boolean;
}

export interface Run {
  readonly outcomes: readonly Outcome[];
  /** Means: days to the third next free half hour at noon; minutes for a patient, and for a clinician and day. */
  readonly thirdNext: number;
  readonly wait: number;
  readonly idle: number;
  readonly overtime: number;
}

export function run(requests: readonly PatientRequest[], policy: Policy): Run {
  const book = new Book(DAYS + HORIZON + 1);
  const placed = new Map<PatientRequest, Placed>();
  const cancelled = new Set<PatientRequest>();
  const leaving: { at: number; placed: Placed }[] = [];
  let thirdNext = 0;
  let nextDay = 0;
  for (const request of requests) {
    const now = request.day + request.minute / DAY_MINUTES;
    for (; nextDay <= request.day; nextDay += 1)
      if (nextDay >= BEFORE && nextDay < BEFORE + COUNTED) thirdNext += thirdNextAvailable(book, nextDay);
    for (let n = leaving.length - 1; n >= 0; n -= 1) {
      const left = leaving[n];
      if (!left || left.at > now) continue;
      book.remove(left.placed.day, left.placed.clinician, left.placed.entry.request);
      cancelled.add(left.placed.entry.request);
      leaving.splice(n, 1);
    }
    const found = place(book, policy, request);
    if (!found) continue;
    book.add(found.day, found.clinician, found.entry);
    placed.set(request, found);
    const wait = found.day + found.entry.start / DAY_MINUTES - now;
    if (request.cancels < 1 - Math.exp(-CANCELLED_PER_DAY * wait))
      leaving.push({ at: now + wait * request.cancelAt, placed: found });
  }
  const courses: DayCourse[] = [];
  for (let day = BEFORE; day < BEFORE + COUNTED; day += 1)
    for (const [clinician, id] of CLINICIANS.entries())
      courses.push(
        courseOf(
          book.entries(day, clinician).map(({ start, request, leadDays }) => ({
            start,
            minutes: request.shows < truthOfComing(request, leadDays) ? trueMinutes(request, id) : null,
          })),
          DAY_MINUTES,
        ),
      );
  const sum = (of: (course: DayCourse) => number): number =>
    courses.reduce((all, course) => all + of(course), 0);
  return {
    outcomes: requests
      .filter(({ day }) => day >= BEFORE && day < BEFORE + COUNTED)
      .map((request) => {
        const entry = placed.get(request)?.entry;
        return {
          request,
          booked: entry !== undefined && request.day + entry.leadDays <= request.deadline,
          seen:
            entry !== undefined &&
            request.day + entry.leadDays <= request.deadline &&
            !cancelled.has(request) &&
            request.shows < truthOfComing(request, entry.leadDays),
        };
      }),
    thirdNext: thirdNext / COUNTED,
    wait:
      sum(({ wait }) => wait) /
      Math.max(
        1,
        sum(({ seen }) => seen),
      ),
    idle: sum(({ idle }) => idle) / courses.length,
    overtime: sum(({ overtime }) => overtime) / courses.length,
  };
}

/** Days until a clinician's third next free half hour begins, the mean over the clinicians. */
function thirdNextAvailable(book: Book, today: number): number {
  let sum = 0;
  for (const clinician of CLINICIANS.keys()) {
    let left = 3;
    let day = today;
    for (; day < DAYS + HORIZON; day += 1) {
      for (const gap of book.free(day, clinician)) left -= Math.floor((gap.end - gap.start) / 30);
      if (left <= 0) break;
    }
    sum += day - today;
  }
  return sum / CLINICIANS.length;
}
