// How likely a patient comes, out of the clinic's own history: logistic in the days of waiting, new or known,
// telehealth, age band and the patient's own missed appointments. It shortens allotments by what is expected and never
// puts two patients at one time; who misses more is offered the same days as everybody.
import { dot, leastSquares } from './least-squares.ts';
import { ENOUGH_VISITS, type AttendanceFacts, type PastVisit } from './visit-facts.ts';

/** The probability, 0 to 1, that a patient comes. */
export type PredictComing = (facts: AttendanceFacts) => number;

/** Without a history everybody is expected to come. */
export const everybodyComes: PredictComing = () => 1;

const RIDGE = 1;
const ROUNDS = 12;
// A patient's own share of missed appointments counts as if this many average ones stood beside it.
const PRIOR_VISITS = 3;
// However the history reads, nobody's place is cut below this share of the visit.
const LEAST = 0.5;

/** Learns from past appointments, kept and missed. */
export function learnComing(history: readonly PastVisit[]): PredictComing {
  const missed = history.filter(({ minutes }) => minutes === null).length;
  if (history.length < ENOUGH_VISITS || missed === 0 || missed === history.length) return everybodyComes;
  const usual = missed / history.length;
  const inputsOf = (facts: AttendanceFacts): Float64Array => {
    const own = (facts.missed + PRIOR_VISITS * usual) / (facts.earlier + PRIOR_VISITS);
    return Float64Array.of(
      1,
      Math.log1p(Math.max(0, facts.leadDays)),
      facts.newPatient ? 1 : 0,
      facts.telehealth ? 1 : 0,
      facts.ageBand === 'child' ? 1 : 0,
      facts.ageBand === 'older' ? 1 : 0,
      Math.log(own / usual),
    );
  };
  const coefficients = logistic(
    history.map(inputsOf),
    history.map(({ minutes }) => (minutes === null ? 0 : 1)),
  );
  return (facts) => Math.max(LEAST, chance(dot(inputsOf(facts), coefficients)));
}

const chance = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Newton's method: each round is one weighted least squares. */
function logistic(rows: readonly Float64Array[], outcomes: readonly number[]): Float64Array {
  let coefficients = new Float64Array(rows[0]?.length ?? 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const logits = rows.map((row) => dot(row, coefficients));
    const weights = logits.map((logit) => Math.max(1e-4, chance(logit) * (1 - chance(logit))));
    const targets = logits.map(
      (logit, n) => logit + ((outcomes[n] ?? 0) - chance(logit)) / (weights[n] ?? 1),
    );
    coefficients = Float64Array.from(leastSquares(rows, targets, weights, RIDGE));
  }
  return coefficients;
}
