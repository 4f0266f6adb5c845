// Where a visit could start: the clinic's hours and holidays, the clinician's hours and leave, what is taken,
// the visit's length and the clinic's booking rules. Pure: the same clinic and calendar give the same starts.
import type { Clinic, Practitioner, VisitType } from '../clinic/clinic.ts';
import { intervalsOn, openIntervals } from '../clinic/hours.ts';
import { DAY_MS, MINUTE_MS, addDays, localDateOf, localOf, minutesOf } from '../clinic/local-time.ts';
import type { Interval, Start } from './calendar.ts';
import { intersect, subtract, union } from './interval.ts';

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly practitioner: string;
  /** The local date, and the minutes since its midnight. */
  readonly date: string;
  readonly minute: number;
}

export interface Asked {
  readonly visitType: VisitType;
  readonly practitioners: readonly Practitioner[];
  readonly newPatient: boolean;
  readonly now: number;
  /** Starts lie in here. */
  readonly range: Interval;
  /** Minutes that the visit takes with a clinician at an instant of a local date, where a policy says so. */
  readonly minutes?: (practitioner: string, date: string, start: number) => number;
}

/** How long a visit takes, in milliseconds. */
export function lengthOf(visitType: VisitType, newPatient: boolean): number {
  return ((newPatient ? visitType.newPatientMinutes : undefined) ?? visitType.minutes) * MINUTE_MS;
}

// A length that was learned may leave the clinic's own table by this much, and lies on whole steps.
const LEARNED_STEP_MS = 5 * MINUTE_MS;

/** The fewest minutes that the book may hold for a visit, whatever was learned: half of the clinic's own. */
export const shortestOf = (visitType: VisitType): number => Math.ceil(visitType.minutes / 10) * 5;

/** The most minutes: twice the clinic's own for a new patient. */
export const longestOf = (visitType: VisitType): number =>
  Math.floor(Math.max(visitType.minutes, visitType.newPatientMinutes ?? 0) / 5) * 10;

/** Names of everything that a visit takes in the calendar. */
export function resourcesOf(visitType: VisitType, practitioner: string): readonly string[] {
  return [`practitioner:${practitioner}`, ...visitType.resources.map((id) => `resource:${id}`)];
}

/** When a clinician works on a local date: their hours within the clinic's, none on leave. */
export function workingIntervals(
  clinic: Clinic,
  practitioner: Practitioner,
  date: string,
): readonly Interval[] {
  if (practitioner.leave.some(({ from, to }) => from <= date && date <= to)) return [];
  const open = union(openIntervals(clinic, date));
  return practitioner.hours
    ? intersect(open, union(intervalsOn(practitioner.hours, clinic.timeZone, date)))
    : open;
}

/** The instants between which a start may lie at all: from the lead time to the horizon. */
export function bookable(clinic: Clinic, now: number): Interval {
  return {
    start: now + clinic.booking.leadMinutes * MINUTE_MS,
    end: now + clinic.booking.horizonDays * DAY_MS,
  };
}

/** Every possible start in the range, by time; `busy` names what is taken of each resource. */
export function candidates(
  clinic: Clinic,
  asked: Asked,
  busy: ReadonlyMap<string, readonly Interval[]>,
): readonly Candidate[] {
  const { visitType, practitioners, newPatient, now, range, minutes } = asked;
  const allowed = bookable(clinic, now);
  const from = Math.max(range.start, allowed.start);
  const to = Math.min(range.end, allowed.end);
  const usual = lengthOf(visitType, newPatient);
  const step = clinic.booking.stepMinutes;
  const out: Candidate[] = [];
  if (from >= to) return out;
  const last = localDateOf(clinic.timeZone, to);
  for (const practitioner of practitioners) {
    const taken = union(
      resourcesOf(visitType, practitioner.id).flatMap((resource) => busy.get(resource) ?? []),
    );
    for (let date = localDateOf(clinic.timeZone, from); date <= last; date = addDays(date, 1)) {
      for (const free of subtract(workingIntervals(clinic, practitioner, date), taken)) {
        const minute = minuteOf(clinic, free.start);
        const first = free.start + ((step - (minute % step)) % step) * MINUTE_MS;
        // Where the clocks change within the interval, each start is looked up for itself.
        const steady =
          minuteOf(clinic, free.end - MINUTE_MS) - minute === (free.end - free.start) / MINUTE_MS - 1;
        for (let start = first; start < free.end && start < to; start += step * MINUTE_MS) {
          if (start < from) continue;
          const length = minutes ? minutes(practitioner.id, date, start) * MINUTE_MS : usual;
          if (start + length > free.end) continue;
          const at = steady ? minute + (start - free.start) / MINUTE_MS : minuteOf(clinic, start);
          out.push({ start, end: start + length, practitioner: practitioner.id, date, minute: at });
        }
      }
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

/** The starts that a calendar has itself, as far as the clinic's hours and booking rules allow them. */
export function candidatesFrom(
  clinic: Clinic,
  { practitioners, now, range }: Asked,
  starts: readonly Start[],
): readonly Candidate[] {
  const allowed = bookable(clinic, now);
  const from = Math.max(range.start, allowed.start);
  const to = Math.min(range.end, allowed.end);
  return starts
    .flatMap(({ start, end, practitioner }) => {
      const person = practitioners.find(({ id }) => id === practitioner);
      if (!person || start < from || start >= to) return [];
      const date = localDateOf(clinic.timeZone, start);
      const works = workingIntervals(clinic, person, date).some(
        (work) => work.start <= start && end <= work.end,
      );
      return works ? [{ start, end, practitioner, date, minute: minuteOf(clinic, start) }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

const minuteOf = (clinic: Clinic, ms: number): number => minutesOf(localOf(clinic.timeZone, ms).slice(11));

/** True for the clinic's own lengths of a visit and, under a policy, for whole steps between its bounds. */
function isLength(clinic: Clinic, visitType: VisitType, length: number): boolean {
  if (length === lengthOf(visitType, false) || length === lengthOf(visitType, true)) return true;
  return (
    clinic.policy !== undefined &&
    length % LEARNED_STEP_MS === 0 &&
    shortestOf(visitType) * MINUTE_MS <= length &&
    length <= longestOf(visitType) * MINUTE_MS
  );
}

/** The visit type of a slot, where the clinic has it, its clinician does it, and the slot is one that it offers after `now`. */
export function offeredVisit(
  clinic: Clinic,
  slot: Interval & { readonly visitType: string; readonly practitioner: string },
  now: number,
): VisitType | null {
  const visitType = clinic.visitTypes.find(({ id }) => id === slot.visitType);
  const person = clinic.practitioners.find(({ id }) => id === slot.practitioner);
  if (!visitType || !person || !visitType.practitioners.includes(person.id) || slot.start <= now) return null;
  return isOffered(clinic, visitType, person, slot) ? visitType : null;
}

/** True when [start, end) lies in the clinician's working time and is one of the visit's lengths. */
export function isOffered(
  clinic: Clinic,
  visitType: VisitType,
  practitioner: Practitioner,
  slot: Interval,
): boolean {
  if (!isLength(clinic, visitType, slot.end - slot.start)) return false;
  const work = workingIntervals(clinic, practitioner, localDateOf(clinic.timeZone, slot.start));
  return work.some(({ start, end }) => start <= slot.start && slot.end <= end);
}
