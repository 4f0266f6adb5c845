// What a prediction may look at. This list is closed on purpose: race, insurance, address, names and words of the chat
// are no inputs, here or anywhere in this folder.

export const AGE_BANDS = ['child', 'adult', 'older'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** What is known of a visit before it is booked. */
export interface VisitFacts {
  readonly visitType: string;
  readonly newPatient: boolean;
  readonly practitioner: string;
  /** An interpreter takes part. */
  readonly interpreter: boolean;
  /** Null where the patient's age is not known. */
  readonly ageBand: AgeBand | null;
  readonly telehealth: boolean;
}

/** What is known of whether a patient comes. */
export interface AttendanceFacts extends VisitFacts {
  /** Days from the booking to the visit. */
  readonly leadDays: number;
  /** The patient's own earlier appointments here, and how many of them they missed without a word. */
  readonly earlier: number;
  readonly missed: number;
}

/** One appointment of the clinic's own history. */
export interface PastVisit extends AttendanceFacts {
  /** How long it took, in minutes; null where the patient did not come. */
  readonly minutes: number | null;
}

/** Below this many past visits nothing is learned (with 500 the prediction already beat the hand table). */
export const ENOUGH_VISITS = 500;

/** Full years on a date from a date of birth, both YYYY-MM-DD. */
export function yearsOn(date: string, birthDate: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The age band of somebody who is `years` old: under 18, 18 to 64, 65 and over. */
export const ageBandOf = (years: number): AgeBand => (years < 18 ? 'child' : years < 65 ? 'adult' : 'older');
