// The policy at work on a clinic's calendar: which candidates are left once room is kept, which of them pack a day
// well, and why an opening was offered. Pure; one is made for each look at the calendar.
import type { Clinic, VisitType } from '../../clinic/clinic.ts';
import { MINUTE_MS } from '../../clinic/local-time.ts';
import { lengthOf, longestOf, shortestOf, type Candidate } from '../availability.ts';
import type { Interval } from '../calendar.ts';
import { allottedMinutes, expectedMinutes, type AllotmentRule } from './allotment.ts';
import { aheadOf, clinicianDay, type ClinicianDay } from './clinician-days.ts';
import { packingCost, unusableMinutes, type Gap } from './packing.ts';
import type { Language } from '../../base/language.ts';
import { everybodyComes, type PredictComing } from './predict-coming.ts';
import { byTable, type LengthPrediction, type PredictLength } from './predict-length.ts';
import { tierOf } from './tier-of.ts';
import type { AgeBand } from './visit-facts.ts';

/** What was learned from the clinic's history. */
export interface Learned {
  readonly length: PredictLength;
  readonly coming: PredictComing;
}

/** What is known of the patient: nothing else counts. */
export interface Visitor {
  readonly newPatient: boolean;
  readonly interpreter?: boolean;
  /** What they speak: a clinician who does not needs an interpreter, unless `interpreter` says. */
  readonly language?: Language;
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
  /** Minutes that a visit takes in the book with a clinician at an instant of a local date. */
  minutes(practitioner: string, date: string, start: number): number;
  /** True where the candidate leaves the room that is kept for more urgent tiers. */
  leavesRoom(candidate: Candidate): boolean;
  /** Candidates that fit equally well, by day, and within a day those first that pack it best. */
  order(candidates: readonly Candidate[]): readonly Candidate[];
  why(candidate: Candidate): Why;
}

export interface PolicyInput {
  readonly clinic: Clinic;
  readonly visitType: VisitType;
  readonly visitor: Visitor;
  /** The wish names no time of the day. */
  readonly anyTime: boolean;
  readonly now: number;
  /** The tier that staff book for. */
  readonly tier?: string | undefined;
  readonly learned?: Learned | undefined;
  /** What is taken of each resource, on whole days. */
  readonly busy: ReadonlyMap<string, readonly Interval[]>;
}

// The lengths of the hand table are put into the book as they are.
const AS_IT_IS: AllotmentRule = { mean: 1, deviation: 0 };

/** The policy for one request and one look at the calendar. */
export function offerPolicy(input: PolicyInput): OfferPolicy {
  const { clinic, visitType, visitor, anyTime, now, busy } = input;
  const tier = tierOf(clinic, visitType, input.tier);
  const length =
    input.learned?.length ?? byTable(({ newPatient }) => lengthOf(visitType, newPatient) / MINUTE_MS);
  const comes = input.learned?.coming ?? everybodyComes;
  const rule = clinic.policy?.allotment ?? AS_IT_IS;
  const ahead = once((date: string) => aheadOf(clinic, now, date));
  const shortest = once((practitioner: string) =>
    Math.min(
      ...clinic.visitTypes
        .filter((type) => type.practitioners.includes(practitioner))
        .map(({ minutes }) => minutes),
    ),
  );
  const dayOf = once((key: string): ClinicianDay | null => {
    const [practitioner = '', date = ''] = key.split(' ');
    const person = clinic.practitioners.find(({ id }) => id === practitioner);
    const visit = { type: visitType, tier, now, ahead: ahead(date) };
    return person ? clinicianDay(clinic, person, date, visit, rule, busy) : null;
  });
  const predicted = once((key: string): { readonly length: LengthPrediction; readonly coming: number } => {
    const [practitioner = '', date = ''] = key.split(' ');
    const facts = {
      visitType: visitType.id,
      practitioner,
      newPatient: visitor.newPatient,
      interpreter: visitor.interpreter ?? needsInterpreter(practitioner),
      ageBand: visitor.ageBand ?? null,
      telehealth: visitType.place === TELEHEALTH,
      leadDays: ahead(date).days,
      earlier: visitor.earlier ?? 0,
      missed: visitor.missed ?? 0,
    };
    return { length: length(facts), coming: comes(facts) };
  });
  function needsInterpreter(practitioner: string): boolean {
    const spoken = clinic.practitioners.find(({ id }) => id === practitioner)?.languages ?? [];
    return visitor.language !== undefined && spoken.length > 0 && !spoken.includes(visitor.language);
  }
  const keyOf = ({ practitioner, date }: Pick<Candidate, 'practitioner' | 'date'>): string =>
    `${practitioner} ${date}`;
  const gapAround = (candidate: Candidate): Gap => {
    const gap = dayOf(keyOf(candidate))?.gaps.find(
      ({ start, end }) => start <= candidate.start && candidate.end <= end,
    );
    return gap
      ? { before: (candidate.start - gap.start) / MINUTE_MS, after: (gap.end - candidate.end) / MINUTE_MS }
      : { before: 0, after: 0 };
  };
  const delayAt = (key: string, start: number): number =>
    dayOf(key)?.forecast.delayAt(start / MINUTE_MS) ?? 0;
  const cost = (candidate: Candidate): number => {
    const key = keyOf(candidate);
    const { length: expected, coming } = predicted(key);
    const learned = expected.source === 'history';
    const { start, end, minute } = candidate;
    return packingCost(
      {
        ...gapAround(candidate),
        start: minute,
        end: minute + (end - start) / MINUTE_MS,
        anyTime,
        delay: learned ? delayAt(key, start) : 0,
        deviation: learned ? expectedMinutes(expected, coming).deviation : null,
      },
      shortest(candidate.practitioner),
    );
  };
  return {
    minutes(practitioner, date, start) {
      const key = keyOf({ practitioner, date });
      const { length: expected, coming } = predicted(key);
      if (expected.source === 'table') return expected.mean;
      const minutes = allottedMinutes(expected, coming, rule, delayAt(key, start));
      return Math.min(longestOf(visitType), Math.max(shortestOf(visitType), minutes));
    },
    leavesRoom(candidate) {
      const day = dayOf(keyOf(candidate));
      const minutes = (candidate.end - candidate.start) / MINUTE_MS;
      const touched = (day?.parts ?? []).filter(
        (part) => candidate.start < part.end && candidate.end > part.start,
      );
      return [...(day ? [day.room] : []), ...touched].every(
        ({ free, kept }) => kept === 0 || free - minutes >= kept,
      );
    },
    order: (candidates) =>
      candidates
        .map((candidate) => ({ candidate, cost: cost(candidate) }))
        .sort(
          (a, b) =>
            a.candidate.date.localeCompare(b.candidate.date) ||
            a.cost - b.cost ||
            a.candidate.start - b.candidate.start,
        )
        .map(({ candidate }) => candidate),
    why(candidate) {
      const key = keyOf(candidate);
      const { length: expected, coming } = predicted(key);
      const minutes = (candidate.end - candidate.start) / MINUTE_MS;
      const { free, kept } = dayOf(key)?.room ?? { free: 0, kept: 0 };
      return {
        tier: tier.id,
        minutes,
        source: expected.source,
        quantile: expected.within(minutes),
        coming,
        free,
        kept,
        unusable: unusableMinutes(gapAround(candidate), shortest(candidate.practitioner)),
      };
    },
  };
}

/** The place that stands for video in clinic.yaml. */
const TELEHEALTH = 'online';

/** Remembers what a function of one name said. */
function once<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (key) => {
    const kept = known.get(key) ?? { value: compute(key) };
    known.set(key, kept);
    return kept.value;
  };
}
