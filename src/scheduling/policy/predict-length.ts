// How long a visit takes, out of the clinic's own history: log-linear in what is known before the visit, with a spread
// of its own for each type of visit. Too little history, or a history that predicts worse than the clinic's hand
// table on visits it has not seen, and the table stays.
import { dot, leastSquares } from './least-squares.ts';
import { normalQuantile, normalShare } from './normal.ts';
import { ENOUGH_VISITS, type PastVisit, type VisitFacts } from './visit-facts.ts';

export interface LengthPrediction {
  /** `table`: the clinic's own minutes, whatever the quantile. */
  readonly source: 'table' | 'history';
  /** Mean and standard deviation, in minutes; the table knows no deviation and says 0. */
  readonly mean: number;
  readonly deviation: number;
  /** The minutes that a share `q` of such visits stays within. */
  quantile(q: number): number;
  /** The share of such visits that stay within so many minutes; null where only the table is known. */
  within(minutes: number): number | null;
}

export type PredictLength = (facts: VisitFacts) => LengthPrediction;
/** The clinic's hand table: minutes by type of visit, new or returning. */
export type HandTable = (facts: VisitFacts) => number;

const RIDGE = 2;
// Visits that count towards a type's spread as if they had the spread of all.
const SPREAD_PRIOR = 30;
const JUDGED_AT = [0.5, 0.8];

/** The prediction by the table alone. */
export const byTable =
  (table: HandTable): PredictLength =>
  (facts) => {
    const minutes = table(facts);
    return { source: 'table', mean: minutes, deviation: 0, quantile: () => minutes, within: () => null };
  };

/** Learns from past visits; every fourth is kept aside to judge whether what was learned beats the table. */
export function learnLengths(history: readonly PastVisit[], table: HandTable): PredictLength {
  const came = history.filter((visit) => visit.minutes !== null && visit.minutes > 0);
  if (came.length < ENOUGH_VISITS) return byTable(table);
  const trial = fit(came.filter((_, n) => n % 4 !== 0));
  const unseen = came.filter((_, n) => n % 4 === 0);
  return pinballLoss(trial, unseen) < pinballLoss(byTable(table), unseen) ? fit(came) : byTable(table);
}

/** The mean pinball loss at the median and the 80 % quantile, in minutes: less is better. */
export function pinballLoss(predict: PredictLength, visits: readonly PastVisit[]): number {
  let sum = 0;
  for (const visit of visits) {
    const prediction = predict(visit);
    for (const q of JUDGED_AT) {
      const off = (visit.minutes ?? 0) - prediction.quantile(q);
      sum += off >= 0 ? q * off : (q - 1) * off;
    }
  }
  return sum / Math.max(1, visits.length * JUDGED_AT.length);
}

function fit(visits: readonly PastVisit[]): PredictLength {
  const types = indexOf(visits.map(({ visitType }) => visitType));
  const people = indexOf(visits.map(({ practitioner }) => practitioner));
  const inputsOf = (facts: VisitFacts): Float64Array => {
    const row = new Float64Array(6 + types.size + people.size);
    row[0] = 1;
    row[1] = facts.newPatient ? 1 : 0;
    row[2] = facts.interpreter ? 1 : 0;
    row[3] = facts.telehealth ? 1 : 0;
    row[4] = facts.ageBand === 'child' ? 1 : 0;
    row[5] = facts.ageBand === 'older' ? 1 : 0;
    const type = types.get(facts.visitType);
    const person = people.get(facts.practitioner);
    if (type !== undefined) row[6 + type] = 1;
    if (person !== undefined) row[6 + types.size + person] = 1;
    return row;
  };
  const rows = visits.map(inputsOf);
  const logs = visits.map(({ minutes }) => Math.log(minutes ?? 1));
  const coefficients = leastSquares(rows, logs, null, RIDGE);
  const squares = rows.map((row, n) => ((logs[n] ?? 0) - dot(row, coefficients)) ** 2);
  const all = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  const spread = new Map<string, number>();
  for (const type of types.keys()) {
    const own = squares.filter((_, n) => visits[n]?.visitType === type);
    const sum = own.reduce((total, square) => total + square, SPREAD_PRIOR * all);
    spread.set(type, Math.sqrt(sum / (own.length + SPREAD_PRIOR)));
  }
  return (facts) => {
    const middle = dot(inputsOf(facts), coefficients);
    const sigma = spread.get(facts.visitType) ?? Math.sqrt(all);
    const mean = Math.exp(middle + sigma ** 2 / 2);
    return {
      source: 'history',
      mean,
      deviation: mean * Math.sqrt(Math.exp(sigma ** 2) - 1),
      quantile: (q) => Math.exp(middle + normalQuantile(q) * sigma),
      within: (minutes) => normalShare((Math.log(minutes) - middle) / sigma),
    };
  };
}

const indexOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(names)].sort().map((name, n) => [name, n]));
