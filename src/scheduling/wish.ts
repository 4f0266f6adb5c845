// What a patient wants in time: read from words by rules (and by a model, where there is one), then met by
// real openings. Dates and times are the clinic's local ones, without offset.

export const INTENTS = [
  'book',
  'reschedule',
  'cancel',
  'lookup',
  'availability',
  'waitlist',
  'confirm',
  'other',
] as const;
export type Intent = (typeof INTENTS)[number];

export const PARTS_OF_DAY = ['morning', 'midday', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** Local times as `YYYY-MM-DDTHH:MM`, half-open. */
export interface LocalWindow {
  readonly from: string;
  readonly to: string;
}

export interface Wish {
  readonly intent: Intent;
  /** Ids of clinic.yaml. */
  readonly visitType: string | null;
  readonly practitioner: string | null;
  readonly place: string | null;
  /** The whole span in which a start may lie. */
  readonly window: LocalWindow | null;
  /** Spans that are excluded. */
  readonly not: readonly LocalWindow[];
  /** 1 (Monday) to 7 (Sunday); null for any. */
  readonly days: readonly number[] | null;
  readonly partOfDay: PartOfDay | null;
  /** Local clock bounds of a start on every day, `HH:MM`; `exact` is the one time asked for. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly exact: string | null;
  /** As soon as possible. */
  readonly soonest: boolean;
  /** For a move or a cancellation: which appointment is meant ("my Tuesday one"), as a window. */
  readonly about: LocalWindow | null;
  /** Other readings of the same words: each is offered. Empty where there is one reading. */
  readonly alternatives: readonly LocalWindow[];
  readonly ambiguous: boolean;
}

export const EMPTY_WISH: Wish = {
  intent: 'other',
  visitType: null,
  practitioner: null,
  place: null,
  window: null,
  not: [],
  days: null,
  partOfDay: null,
  earliest: null,
  latest: null,
  exact: null,
  soonest: false,
  about: null,
  alternatives: [],
  ambiguous: false,
};
