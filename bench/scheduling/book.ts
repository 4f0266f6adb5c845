// The appointment book of the synthetic clinic: a sorted list of allotments for each clinician and day.
import { CLINICIANS, DAY_MINUTES, type PatientRequest } from './world.ts';

export interface Entry {
  readonly start: number;
  readonly end: number;
  readonly request: PatientRequest;
  /** Days between the request and the visit. */
  readonly leadDays: number;
}

/** Free minutes, half-open, since opening. */
export interface Free {
  readonly start: number;
  readonly end: number;
}

export class Book {
  readonly #lists: Entry[][];
  constructor(days: number) {
    this.#lists = Array.from({ length: days * CLINICIANS.length }, () => []);
  }

  entries(day: number, clinician: number): readonly Entry[] {
    return this.#lists[day * CLINICIANS.length + clinician] ?? [];
  }

  add(day: number, clinician: number, entry: Entry): void {
    const list = this.#lists[day * CLINICIANS.length + clinician];
    const at = list?.findIndex((other) => other.start > entry.start) ?? -1;
    list?.splice(at < 0 ? list.length : at, 0, entry);
  }

  remove(day: number, clinician: number, request: PatientRequest): void {
    const list = this.#lists[day * CLINICIANS.length + clinician];
    const at = list?.findIndex((entry) => entry.request === request) ?? -1;
    if (at >= 0) list?.splice(at, 1);
  }

  /** What is free of a clinician's day between two minutes. */
  free(day: number, clinician: number, from = 0, to = DAY_MINUTES): readonly Free[] {
    const out: Free[] = [];
    let at = from;
    for (const { start, end } of this.entries(day, clinician)) {
      if (start >= to) break;
      if (start > at) out.push({ start: at, end: start });
      at = Math.max(at, end);
    }
    if (at < to) out.push({ start: at, end: to });
    return out;
  }
}
