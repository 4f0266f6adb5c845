// The policy at work on a clinic's calendar: which candidates are left once room is kept, which of them pack a day
// well, and why an opening was offered. Pure; one is made for each look at the calendar.
import type { Clinic, Practitioner, VisitType } from '../../clinic/clinic.ts';
import { openIntervals } from '../../clinic/hours.ts';
import { MINUTE_MS, addDays, localDateOf } from '../../clinic/local-time.ts';
import {
  bookable,
  lengthOf,
  longestOf,
  resourcesOf,
  shortestOf,
  workingIntervals,
  type Candidate,
} from '../availability.ts';
import type { Interval } from '../calendar.ts';
import { subtract, union } from '../interval.ts';
import { allottedMinutes } from './allotment.ts';
import { unusableMinutes } from './packing.ts';
import { everybodyComes, type PredictComing } from './predict-coming.ts';
import { byTable, type PredictLength } from './predict-length.ts';
import { keptMinutes, type Ahead } from './reserve.ts';
import { tierOf, tiersOn } from './tier-of.ts';
import type { AgeBand, AttendanceFacts } from './visit-facts.ts';

/** What was learned from the clinic's history. */
export interface Learned {
  readonly length: PredictLength;
  readonly coming: PredictComing;
}

/** What is known of the patient: nothing else counts. */
export interface Visitor {
  readonly newPatient: boolean;
  readonly interpreter?: boolean;
  readonly ageBand?: AgeBand;
  /** The patient's own earlier appointments here, and how many of them were missed. */
  readonly earlier?: number;
  readonly missed?: number;
}

/** Why an opening was offered: for the log and for staff. */
export interface Why {
  readonly tier: string;
  /** Minutes in the book, out of the hand table or the history. */
  readonly minutes: number;
  readonly source: 'table' | 'history';
  /** The share of such visits that stays within those minutes, and the chance that the patient comes. */
  readonly quantile: number | null;
  readonly coming: number;
  /** Free minutes of the clinician's day before the visit is put in, and those kept for more urgent tiers. */
  readonly free: number;
  readonly kept: number;
  /** Minutes that become too short for any visit. */
  readonly unusable: number;
}

export interface OfferPolicy {
  /** Minutes that a visit takes in the book with a clinician on a local date. */
  minutes(practitioner: string, date: string): number;
  /** True where the candidate leaves the room that is kept for more urgent tiers. */
  leavesRoom(candidate: Candidate): boolean;
  /** Candidates that fit equally well, better packed ones first within a day; else by time. */
  order(candidates: readonly Candidate[]): readonly Candidate[];
  why(candidate: Candidate): Why;
}

export interface PolicyInput {
  readonly clinic: Clinic;
  readonly visitType: VisitType;
  readonly visitor: Visitor;
  readonly now: number;
  /** The tier that staff book for. */
  readonly tier?: string | undefined;
  readonly learned?: Learned | undefined;
  /** What is taken of each resource, on whole days. */
  readonly busy: ReadonlyMap<string, readonly Interval[]>;
}

/** The policy for one request and one look at the calendar. */
export function offerPolicy(input: PolicyInput): OfferPolicy {
  const { clinic, visitType, visitor, now, tier: byStaff, learned, busy } = input;
  const tier = tierOf(clinic, visitType, byStaff);
  const today = localDateOf(clinic.timeZone, now);
  const table = byTable(({ newPatient }) => lengthOf(visitType, newPatient) / MINUTE_MS);
  const length = (clinic.policy && learned?.length) ?? table;
  const coming = (clinic.policy && learned?.coming) ?? everybodyComes;
  const rule = clinic.policy?.allotment ?? { mean: 1, deviation: 0 };
  const aheadOf = once((date: string) => daysAhead(clinic, now, today, date));
  const tiers = once((practitioner: string) => tiersOn(clinic, practitioner));
  const shortest = once((practitioner: string) =>
    Math.min(
      ...clinic.visitTypes
        .filter((type) => type.practitioners.includes(practitioner))
        .map(({ minutes }) => minutes),
    ),
  );
  const factsOf = (practitioner: string, date: string): AttendanceFacts => ({
    visitType: visitType.id,
    practitioner,
    newPatient: visitor.newPatient,
    interpreter: visitor.interpreter ?? false,
    ageBand: visitor.ageBand ?? null,
    telehealth: visitType.place === TELEHEALTH,
    leadDays: aheadOf(date).days,
    earlier: visitor.earlier ?? 0,
    missed: visitor.missed ?? 0,
  });
  const freeOf = once((key: string): readonly Interval[] => {
    const [practitioner = '', date = ''] = key.split(' ');
    const person = clinic.practitioners.find(({ id }) => id === practitioner);
    return person ? freeOn(clinic, person, visitType, date, now, busy) : [];
  });
  const roomOf = once((key: string): { readonly free: number; readonly kept: number } => {
    const [practitioner = '', date = ''] = key.split(' ');
    const free = freeOf(key).reduce((sum, { start, end }) => sum + (end - start) / MINUTE_MS, 0);
    return { free, kept: keptMinutes(tiers(practitioner), tier, aheadOf(date), 1) };
  });
  const keyOf = ({ practitioner, date }: Candidate): string => `${practitioner} ${date}`;
  const unusable = (candidate: Candidate): number => {
    const gap = freeOf(keyOf(candidate)).find(
      ({ start, end }) => start <= candidate.start && candidate.end <= end,
    );
    if (!gap) return 0;
    return unusableMinutes(
      { before: (candidate.start - gap.start) / MINUTE_MS, after: (gap.end - candidate.end) / MINUTE_MS },
      shortest(candidate.practitioner),
    );
  };
  return {
    minutes(practitioner, date) {
      const facts = factsOf(practitioner, date);
      const minutes = allottedMinutes(length(facts), coming(facts), rule);
      return Math.min(longestOf(visitType), Math.max(shortestOf(visitType), minutes));
    },
    leavesRoom(candidate) {
      const { free, kept } = roomOf(keyOf(candidate));
      return kept === 0 || free - (candidate.end - candidate.start) / MINUTE_MS >= kept;
    },
    order: (candidates) =>
      candidates
        .map((candidate) => ({ candidate, lost: unusable(candidate) }))
        .sort(
          (a, b) =>
            a.candidate.date.localeCompare(b.candidate.date) ||
            a.lost - b.lost ||
            a.candidate.start - b.candidate.start,
        )
        .map(({ candidate }) => candidate),
    why(candidate) {
      const facts = factsOf(candidate.practitioner, candidate.date);
      const prediction = length(facts);
      const minutes = (candidate.end - candidate.start) / MINUTE_MS;
      return {
        tier: tier.id,
        minutes,
        source: prediction.source,
        quantile: prediction.within(minutes),
        coming: coming(facts),
        ...roomOf(keyOf(candidate)),
        unusable: unusable(candidate),
      };
    },
  };
}

/** The place that stands for video in clinic.yaml. */
const TELEHEALTH = 'online';

/** Working days from today to a date, and how much of today's opening hours is still to come. */
function daysAhead(clinic: Clinic, now: number, today: string, date: string): Ahead {
  let days = 0;
  for (let day = today; day < date; day = addDays(day, 1))
    if (openIntervals(clinic, addDays(day, 1)).length > 0) days += 1;
  const hours = openIntervals(clinic, today);
  const all = hours.reduce((sum, { start, end }) => sum + end - start, 0);
  const left = hours.reduce((sum, { start, end }) => sum + Math.max(0, end - Math.max(start, now)), 0);
  return { days, today: all === 0 ? 0 : left / all };
}

/** What can still be booked of a clinician's day, and of the rooms that the visit takes. */
function freeOn(
  clinic: Clinic,
  person: Practitioner,
  visitType: VisitType,
  date: string,
  now: number,
  busy: ReadonlyMap<string, readonly Interval[]>,
): readonly Interval[] {
  const taken = union([
    { start: 0, end: bookable(clinic, now).start },
    ...resourcesOf(visitType, person.id).flatMap((resource) => busy.get(resource) ?? []),
  ]);
  return subtract(workingIntervals(clinic, person, date), taken);
}

/** Remembers what a function of one name said. */
function once<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (key) => {
    const kept = known.get(key) ?? { value: compute(key) };
    known.set(key, kept);
    return kept.value;
  };
}
