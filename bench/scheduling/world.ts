// The synthetic clinic: who asks for what, how long it really takes and who really comes. Only the past is shown to
// those who learn; the truth of a request is for the simulation and the bound.
import type {
  AgeBand,
  AttendanceFacts,
  PastVisit,
  VisitFacts,
} from '../../src/scheduling/policy/visit-facts.ts';
import { createRandom, type Random } from './random.ts';

export const CLINICIANS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const;
/** Minutes of one clinician's day, 9:00 to 17:00; after three begins at minute 360, noon is minute 180. */
export const DAY_MINUTES = 480;
/** Local minutes since midnight at which the day begins. */
export const OPENING = 540;
export const NOON = 180;
export const THREE = 360;

/** Medians in minutes and the sigma of the log-normal, by type of visit. */
const TYPES = [
  { id: 'check', median: 16, sigma: 0.3, share: 0.25 },
  { id: 'follow-up', median: 21, sigma: 0.35, share: 0.3 },
  { id: 'consult', median: 26, sigma: 0.45, share: 0.2 },
  { id: 'procedure', median: 32, sigma: 0.25, share: 0.15 },
  { id: 'complex', median: 42, sigma: 0.55, share: 0.1 },
] as const;
// Effects on the logarithm of a length.
const NEW = 0.25;
const INTERPRETER = 0.15;
const OLDER = 0.1;
const TELEHEALTH = -0.15;
const PACE = [-0.15, -0.08, 0, 0.02, 0.08, 0.15];

/** Days of the window, worth in it and share of the requests. Tier 4 has a window of 10 to 25 days. */
export const TIERS = [
  { id: 'today', days: [1, 1], worth: 8, share: 0.18 },
  { id: 'days', days: [3, 3], worth: 4, share: 0.22 },
  { id: 'week', days: [10, 10], worth: 2, share: 0.25 },
  { id: 'routine', days: [10, 25], worth: 1, share: 0.35 },
] as const;

export type Wish = 'any' | 'morning' | 'after-three';

export interface Patient {
  readonly facts: Omit<VisitFacts, 'practitioner'>;
  readonly earlier: number;
  readonly missed: number;
  /** Hidden: how apt the patient is to miss, and how this visit differs from others of its kind. */
  readonly propensity: number;
  readonly z: number;
  readonly sigma: number;
  readonly median: number;
}

export interface PatientRequest extends Patient {
  readonly id: number;
  readonly day: number;
  /** Minutes since opening when it is asked. */
  readonly minute: number;
  readonly tier: number;
  /** The last day on which it is worth something. */
  readonly deadline: number;
  readonly wish: Wish;
  /** The clinician wished for, or null for any. */
  readonly own: string | null;
  /** Hidden: comes if below the probability of coming. */
  readonly shows: number;
  readonly cancels: number;
  readonly cancelAt: number;
}

const usual = TYPES.map(({ share }) => share);

function drawPatient(random: Random): Patient {
  const type = TYPES[random.pick(usual)] ?? TYPES[0];
  const newPatient = random.next() < 0.18;
  const propensity = random.normal();
  const earlier = newPatient ? 0 : random.poisson(5);
  let missed = 0;
  for (let n = 0; n < earlier; n += 1)
    if (random.next() > comes(propensity, 7, false, false, 'adult')) missed += 1;
  const age: AgeBand = (['child', 'adult', 'older'] as const)[random.pick([0.15, 0.55, 0.3])] ?? 'adult';
  return {
    facts: {
      visitType: type.id,
      newPatient,
      interpreter: random.next() < 0.12,
      ageBand: age,
      telehealth: random.next() < 0.15,
    },
    earlier,
    missed,
    propensity,
    z: random.normal(),
    sigma: type.sigma,
    median: type.median,
  };
}

/** The true probability of coming. */
function comes(
  propensity: number,
  leadDays: number,
  isNew: boolean,
  telehealth: boolean,
  age: AgeBand | null,
): number {
  const logit =
    2.4 -
    0.8 * propensity -
    0.3 * Math.log1p(leadDays) -
    (isNew ? 0.35 : 0) +
    (telehealth ? 0.3 : 0) +
    (age === 'older' ? 0.3 : age === 'child' ? -0.2 : 0);
  return 1 / (1 + Math.exp(-logit));
}

/** The true probability of coming after so many days of waiting. */
export const truthOfComing = (patient: Patient, leadDays: number): number =>
  comes(
    patient.propensity,
    leadDays,
    patient.facts.newPatient,
    patient.facts.telehealth,
    patient.facts.ageBand,
  );

/** The true mean of the logarithm of the length with a clinician; with null, with an average one. */
function middle(patient: Patient, practitioner: string | null): number {
  const pace = PACE[CLINICIANS.findIndex((id) => id === practitioner)] ?? 0;
  const { newPatient, interpreter, ageBand, telehealth } = patient.facts;
  return (
    Math.log(patient.median) +
    (newPatient ? NEW : 0) +
    (interpreter ? INTERPRETER : 0) +
    (ageBand === 'older' ? OLDER : 0) +
    (telehealth ? TELEHEALTH : 0) +
    pace
  );
}

/** What the visit really takes with a clinician, in minutes. */
export const trueMinutes = (patient: Patient, practitioner: string | null): number =>
  Math.exp(middle(patient, practitioner) + patient.sigma * patient.z);

/** The true distribution of a visit's length: the mean and the sigma of its logarithm. */
export const truthOfLength = (patient: Patient, practitioner: string): { mu: number; sigma: number } => ({
  mu: middle(patient, practitioner),
  sigma: patient.sigma,
});

/** The facts that a policy may look at. */
export const factsOf = (patient: Patient, practitioner: string, leadDays: number): AttendanceFacts => ({
  ...patient.facts,
  practitioner,
  leadDays,
  earlier: patient.earlier,
  missed: patient.missed,
});

/** The clinic's past: what learners see. */
export function drawHistory(seed: number, visits: number): readonly PastVisit[] {
  const random = createRandom(seed);
  return Array.from({ length: visits }, () => {
    const patient = drawPatient(random);
    const practitioner = CLINICIANS[random.pick([1, 1, 1, 1, 1, 1])] ?? 'c1';
    const leadDays = Math.floor(random.next() ** 2 * 26);
    const came = random.next() < truthOfComing(patient, leadDays);
    return {
      ...factsOf(patient, practitioner, leadDays),
      minutes: came ? trueMinutes(patient, practitioner) : null,
    };
  });
}

/** One patient and one clinician, without a request: for the half-days. */
export const drawBooked = (random: Random): Patient => drawPatient(random);

/** Every request of `days` days, in the order in which they come. */
export function drawRequests(seed: number, perDay: number, days: number): readonly PatientRequest[] {
  const random = createRandom(seed);
  const out: PatientRequest[] = [];
  for (let day = 0; day < days; day += 1) {
    const minutes = Array.from({ length: random.poisson(perDay) }, () => random.next() * DAY_MINUTES);
    for (const minute of minutes.sort((a, b) => a - b)) {
      const tier = random.pick(TIERS.map(({ share }) => share));
      const [least, most] = TIERS[tier]?.days ?? [1, 1];
      const wish = (['any', 'morning', 'after-three'] as const)[random.pick([0.65, 0.2, 0.15])] ?? 'any';
      out.push({
        ...drawPatient(random),
        id: out.length,
        day,
        minute,
        tier,
        deadline: day + least + Math.floor(random.next() * (most - least + 1)),
        wish,
        own: random.next() < 0.35 ? (CLINICIANS[Math.floor(random.next() * 6)] ?? null) : null,
        shows: random.next(),
        cancels: random.next(),
        cancelAt: random.next(),
      });
    }
  }
  return out;
}
