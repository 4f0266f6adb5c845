// Second part: one half-day, the same booked panel for every policy, which only sets the order and the times. The bound
// knows the true distribution of every visit; the policies know what was learned.
import type { PredictComing } from '../../src/scheduling/policy/predict-coming.ts';
import type { PredictLength } from '../../src/scheduling/policy/predict-length.ts';
import { createRandom, type Random } from './random.ts';
import {
  SESSION,
  WEIGHTS,
  bestTimes,
  costOf,
  cumulate,
  drawCourse,
  momentsOf,
  type Belief,
  type Cost,
} from './sequence.ts';
import { CLINICIANS, drawBooked, factsOf, truthOfComing, truthOfLength } from './world.ts';

const SESSIONS = 400;
/** Courses of each session that every policy is judged on. */
const JUDGED = 100;
const LEAD_DAYS = 7;

interface Visit {
  readonly truth: Belief;
  readonly learned: Belief;
}

export interface HalfDay extends Cost {
  readonly name: string;
  readonly cost: number;
}

interface Plan {
  readonly name: string;
  /** The visits in the order of the plan, and their times in minutes. */
  readonly make: (
    visits: readonly Visit[],
    random: Random,
  ) => { order: readonly Visit[]; times: Float64Array };
}

const byVariance = (of: (visit: Visit) => Belief, visits: readonly Visit[]): readonly Visit[] =>
  visits.toSorted((a, b) => momentsOf(of(a)).variance - momentsOf(of(b)).variance);
/** Everyone starts when those before are expected to be through. */
const after = (order: readonly Visit[], minutes: (visit: Visit) => number): Float64Array =>
  cumulate(order.map((_, i) => (i === 0 ? 0 : minutes(order[i - 1] as Visit))));
const learned = (visit: Visit): Belief => visit.learned;
const truth = (visit: Visit): Belief => visit.truth;
const expected = (visit: Visit): number => momentsOf(visit.learned).mean;

const PLANS: readonly Plan[] = [
  { name: 'booking order, fixed 30 min', make: (order) => ({ order, times: after(order, () => 30) }) },
  {
    name: 'booking order, equal spacing',
    make: (order) => ({ order, times: after(order, () => SESSION / order.length) }),
  },
  {
    name: 'Bailey-Welch: two at the start',
    make: (order) => ({
      order,
      times: Float64Array.from(order, (_, i) => (Math.max(0, i - 1) * SESSION) / order.length),
    }),
  },
  { name: 'predicted x coming', make: (order) => ({ order, times: after(order, expected) }) },
  {
    name: 'predicted x coming, variance order',
    make: (visits) => {
      const order = byVariance(learned, visits);
      return { order, times: after(order, expected) };
    },
  },
  {
    name: 'optimised, booking order',
    make: (order, random) => ({ order, times: bestTimes(order.map(learned), random) }),
  },
  {
    name: 'optimised, variance order',
    make: (visits, random) => {
      const order = byVariance(learned, visits);
      return { order, times: bestTimes(order.map(learned), random) };
    },
  },
  {
    name: 'bound: true distributions',
    make: (visits, random) => {
      const order = byVariance(truth, visits);
      return { order, times: bestTimes(order.map(truth), random) };
    },
  },
];

/** A panel whose expected minutes fill a half-day. */
function drawPanel(random: Random, length: PredictLength, coming: PredictComing): readonly Visit[] {
  const practitioner = CLINICIANS[Math.floor(random.next() * CLINICIANS.length)] ?? 'c1';
  const visits: Visit[] = [];
  for (let sum = 0; sum < SESSION - 10;) {
    const patient = drawBooked(random);
    const facts = factsOf(patient, practitioner, LEAD_DAYS);
    const { mean, deviation } = length(facts);
    const sigma = Math.sqrt(Math.log(1 + (deviation / mean) ** 2));
    const visit = {
      truth: { ...truthOfLength(patient, practitioner), coming: truthOfComing(patient, LEAD_DAYS) },
      learned: { mu: Math.log(mean) - sigma ** 2 / 2, sigma, coming: coming(facts) },
    };
    visits.push(visit);
    sum += expected(visit);
  }
  return visits;
}

/** Means over the sessions: minutes of wait for a patient booked, idle and overtime for a session, and the cost. */
export function halfDays(
  seed: number,
  length: PredictLength,
  coming: PredictComing,
): { readonly patients: number; readonly plans: readonly HalfDay[] } {
  const random = createRandom(seed);
  const sums = PLANS.map(() => ({ wait: 0, idle: 0, overtime: 0 }));
  let patients = 0;
  for (let session = 0; session < SESSIONS; session += 1) {
    const visits = drawPanel(random, length, coming);
    patients += visits.length;
    const courses = Array.from({ length: JUDGED }, () => drawCourse(visits.map(truth), random));
    for (const [n, plan] of PLANS.entries()) {
      const { order, times } = plan.make(visits, createRandom(seed + session));
      const place = order.map((visit) => visits.indexOf(visit));
      const sum = sums[n] ?? { wait: 0, idle: 0, overtime: 0 };
      for (const course of courses) {
        const cost = costOf(
          times,
          Float64Array.from(place, (index) => course[index] ?? 0),
        );
        sum.wait += cost.wait / JUDGED;
        sum.idle += cost.idle / JUDGED;
        sum.overtime += cost.overtime / JUDGED;
      }
    }
  }
  return {
    patients: patients / SESSIONS,
    plans: PLANS.map(({ name }, n) => {
      const { wait, idle, overtime } = sums[n] ?? { wait: 0, idle: 0, overtime: 0 };
      return {
        name,
        wait: wait / patients,
        idle: idle / SESSIONS,
        overtime: overtime / SESSIONS,
        cost: (WEIGHTS.wait * wait + WEIGHTS.idle * idle + WEIGHTS.overtime * overtime) / SESSIONS,
      };
    }),
  };
}
