// How a clinician's day goes: patients are seen in the order of their times, on time or when the clinician is free.

export interface Seen {
  readonly start: number;
  /** What the visit takes, in minutes; null where the patient does not come. */
  readonly minutes: number | null;
}

export interface DayCourse {
  readonly seen: number;
  /** All in minutes: of all patients together, within the day, and past its end. */
  readonly wait: number;
  readonly idle: number;
  readonly overtime: number;
}

/** Visits in the order of their times; `length` is that of the day in minutes. */
export function courseOf(visits: readonly Seen[], length: number): DayCourse {
  let clock = 0;
  let wait = 0;
  let worked = 0;
  let seen = 0;
  for (const { start, minutes } of visits) {
    if (minutes === null) continue;
    wait += Math.max(0, clock - start);
    clock = Math.max(clock, start) + minutes;
    worked += minutes;
    seen += 1;
  }
  return { seen, wait, idle: Math.max(length, clock) - worked, overtime: Math.max(0, clock - length) };
}
