// The policies that are compared: how many minutes a visit gets in the book, and whether room is kept and the day
// packed. The product's own is the last; the others leave something out.
import {
  ALLOTMENT_STEP,
  allottedMinutes,
  expectedMinutes,
  type AllotmentRule,
} from '../../src/scheduling/policy/allotment.ts';
import type { Booked } from '../../src/scheduling/policy/delay-forecast.ts';
import { byTable, type PredictLength } from '../../src/scheduling/policy/predict-length.ts';
import { everybodyComes, type PredictComing } from '../../src/scheduling/policy/predict-coming.ts';
import type { Tier } from '../../src/scheduling/policy/reserve.ts';
import type { VisitFacts } from '../../src/scheduling/policy/visit-facts.ts';
import { DAY_MINUTES, TIERS, drawRequests, factsOf, type PatientRequest } from './world.ts';

/** Minutes by type of visit, for a known and a new patient: the clinic's hand table. */
const TABLE: Readonly<Record<string, readonly [number, number]>> = {
  check: [20, 25],
  'follow-up': [25, 35],
  consult: [30, 40],
  procedure: [35, 45],
  complex: [50, 65],
};
export const handTable = ({ visitType, newPatient }: VisitFacts): number =>
  TABLE[visitType]?.[newPatient ? 1 : 0] ?? 30;

export interface Policy {
  readonly name: string;
  /** Minutes in the book where patients called then are expected to wait for `delay` minutes. */
  allot(request: PatientRequest, practitioner: string, leadDays: number, delay: number): number;
  /** Expected minutes and their variance, for the forecast of delays; null where nothing is forecast. */
  readonly expect:
    ((request: PatientRequest, practitioner: string, leadDays: number) => Omit<Booked, 'start'>) | null;
  /** Tiers with their forecast; null where no room is kept. */
  readonly tiers: readonly Tier[] | null;
  readonly packed: boolean;
  /** The minute up to which the day is filled. */
  readonly end: number;
}

// The trial's rule: predicted x coming x 1.14.
const TRIAL: AllotmentRule = { mean: 1.14, deviation: 0 };
/** What reached the aims here; mean and deviation as in clinic.yaml. */
const OWN = { mean: 0.8, deviation: 0.56, delay: { target: 8, weight: 0.11 } } as const;
const OWN_END = DAY_MINUTES - 15;
const FORECAST_DAYS = 60;

/** The policies for a clinic that is asked for `perDay` visits a day. */
export function policiesOf(length: PredictLength, coming: PredictComing, perDay: number): readonly Policy[] {
  const allotBy =
    (predict: PredictLength, comes: PredictComing, rule: AllotmentRule): Policy['allot'] =>
    (request, practitioner, leadDays, delay) => {
      const facts = factsOf(request, practitioner, leadDays);
      return allottedMinutes(predict(facts), comes(facts), rule, delay);
    };
  const table = allotBy(byTable(handTable), everybodyComes, TRIAL);
  const trial = allotBy(length, coming, TRIAL);
  const own = allotBy(length, coming, OWN);
  const plain = { expect: null, tiers: null, packed: false, end: DAY_MINUTES };
  return [
    { ...plain, name: 'fixed 30 min, earliest free', allot: () => 6 * ALLOTMENT_STEP },
    { ...plain, name: 'hand table, earliest free', allot: table },
    { ...plain, name: 'predicted x coming x 1.14, earliest', allot: trial },
    {
      ...plain,
      name: 'hand table, packed, room kept',
      allot: table,
      packed: true,
      tiers: forecast(perDay, table),
    },
    {
      ...plain,
      name: 'predicted x coming x 1.14, same',
      allot: trial,
      packed: true,
      tiers: forecast(perDay, trial),
    },
    {
      name: 'the policy',
      allot: own,
      tiers: forecast(perDay, own),
      packed: true,
      end: OWN_END,
      expect: (request, practitioner, leadDays) => {
        const facts = factsOf(request, practitioner, leadDays);
        const { mean, deviation } = expectedMinutes(length(facts), coming(facts));
        return { mean, variance: deviation ** 2 };
      },
    },
  ];
}

/** What a clinic counts in its own past: minutes of the book that each tier asked for on a day. */
function forecast(perDay: number, allot: Policy['allot']): readonly Tier[] {
  const past = drawRequests(1_000_003, perDay, FORECAST_DAYS);
  return TIERS.map(({ id, days, worth }, n) => ({
    id,
    windowDays: days[1],
    worth,
    minutesPerDay:
      past
        .filter(({ tier }) => tier === n)
        .reduce((sum, request) => sum + allot(request, 'c3', days[0], OWN.delay.target), 0) / FORECAST_DAYS,
  }));
}
