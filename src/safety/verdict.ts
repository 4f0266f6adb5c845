// What the screen says of a message: a route, the categories that hold, and which layers found them.
// It never carries the text.

export const ROUTES = ['assistant', 'staff', 'emergency'] as const;
export type Route = (typeof ROUTES)[number];

export const CATEGORIES = [
  'emergency.medical',
  'emergency.poisoning',
  'emergency.selfharm',
  'emergency.violence',
  'clinical.symptom',
  'clinical.medication',
  'clinical.results',
  'clinical.advice',
  'sensitive.identifier',
  'sensitive.health',
  'sensitive.record',
  'person.requested',
  'person.upset',
  'person.unclear',
  'scheduling.book',
  'scheduling.reschedule',
  'scheduling.cancel',
  'scheduling.lookup',
  'scheduling.availability',
  'scheduling.waitlist',
  'previsit',
  'faq',
  'smalltalk',
  'outofscope',
  'manipulation',
] as const;
export type Category = (typeof CATEGORIES)[number];

export interface Verdict {
  readonly route: Route;
  /** Every category that holds, gravest first; never empty. */
  readonly categories: readonly Category[];
  /** The layers that found them, for example `emergency-rules`, `model`, `identifiers`, `intent`, `failure`. */
  readonly by: readonly string[];
}

/** The graver of two routes. A layer may raise a route, never lower it. */
export const graver = (a: Route, b: Route): Route => (ROUTES.indexOf(b) > ROUTES.indexOf(a) ? b : a);
