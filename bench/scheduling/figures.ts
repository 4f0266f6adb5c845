// What is counted of a run, and how runs of several seeds are put together.
import type { Outcome, Run } from './run-clinic.ts';
import { TIERS, truthOfComing, type PatientRequest } from './world.ts';

const RISK_SHARE = 0.2;
const RISK_LEAD_DAYS = 5;

/** The groups whose chances are compared with everybody's. */
export const GROUPS = ['after three', 'interpreter', 'own clinician', 'risk of no-show'] as const;

export interface Figures {
  /** Worth seen in its window, as a part of the bound. */
  readonly ratio: number;
  /** Per cent of each tier that was seen in its window. */
  readonly seen: readonly number[];
  readonly thirdNext: number;
  readonly wait: number;
  readonly idle: number;
  readonly overtime: number;
  /** Per cent of everybody, and of each group, that had an appointment in its window. */
  readonly everybody: number;
  readonly groups: readonly number[];
}

const percent = (outcomes: readonly Outcome[], of: (outcome: Outcome) => boolean): number =>
  (100 * outcomes.filter(of).length) / Math.max(1, outcomes.length);

export function figuresOf({ outcomes, thirdNext, wait, idle, overtime }: Run, most: number): Figures {
  const risks = outcomes.map(({ request }) => truthOfComing(request, RISK_LEAD_DAYS)).sort((a, b) => a - b);
  const risky = risks[Math.floor(risks.length * RISK_SHARE)] ?? 0;
  const members: readonly ((request: PatientRequest) => boolean)[] = [
    ({ wish }) => wish === 'after-three',
    ({ facts }) => facts.interpreter,
    ({ own }) => own !== null,
    (request) => truthOfComing(request, RISK_LEAD_DAYS) < risky,
  ];
  return {
    ratio:
      outcomes.reduce((sum, { seen, request }) => sum + (seen ? (TIERS[request.tier]?.worth ?? 0) : 0), 0) /
      most,
    seen: TIERS.map((_, n) =>
      percent(
        outcomes.filter(({ request }) => request.tier === n),
        ({ seen }) => seen,
      ),
    ),
    thirdNext,
    wait,
    idle,
    overtime,
    everybody: percent(outcomes, ({ booked }) => booked),
    groups: members.map((member) =>
      percent(
        outcomes.filter(({ request }) => member(request)),
        ({ booked }) => booked,
      ),
    ),
  };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The standard error of a mean. */
export function standardError(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
