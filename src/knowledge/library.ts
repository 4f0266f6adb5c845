// What the clinic has published and approved: passages that answer questions, and sheets that say how to
// prepare. Nothing else is ever quoted, and a model words answers only out of these.
import type { Language } from '../base/language.ts';

/** A question the clinic has answered. `id` is the file's name: `parking`. */
export interface Passage {
  readonly id: string;
  readonly language: Language;
  /** The question as a patient would ask it; shown as the passage's name. */
  readonly title: string;
  readonly text: string;
  /** Other ways to ask it, for the search. */
  readonly asks: readonly string[];
}

/** One step of a sheet. `when` is an ISO 8601 duration relative to the start ("-P1D", "-PT8H") or a moment. */
export interface Step {
  readonly when: string | 'arrival' | 'anytime';
  readonly text: string;
  readonly kind: 'prep' | 'logistics' | 'safety';
}

/** What a sheet never answers, whatever the words: a patient to whom one of these applies asks a person. */
export const TO_A_PERSON = [
  'medicine',
  'diabetes',
  'implant',
  'kidney',
  'pregnancy',
  'breastfeeding',
  'allergy',
  'already-ate',
  'child',
  'incomplete',
  'told-otherwise',
] as const;
export type ToAPerson = (typeof TO_A_PERSON)[number];

/** Who stands for a version of a sheet, and since when (YYYY-MM-DD). */
export interface Approval {
  readonly name: string;
  readonly role: string;
  readonly on: string;
}

/** An instruction sheet: one visit type, variant and language, in one version. */
export interface Sheet {
  readonly id: string;
  readonly visitType: string;
  readonly variant: string;
  readonly language: Language;
  readonly version: number;
  readonly status: 'draft' | 'approved' | 'retired';
  /** Two different people at least, where the status is approved. */
  readonly approvedBy: readonly Approval[];
  /** Of which sheet this is the translation, in which version; null where it is the original. */
  readonly translationOf: { readonly language: Language; readonly version: number } | null;
  /** Where the medical content comes from. */
  readonly sources: readonly string[];
  /** The school grade that it says it reads at; it is measured at start. */
  readonly readingGrade: number;
  readonly toAPerson: readonly ToAPerson[];
  /** YYYY-MM-DD, both inclusive. A sheet past `reviewBy` is not served. */
  readonly effective: string;
  readonly reviewBy: string;
  readonly title: string;
  readonly intro: string;
  readonly steps: readonly Step[];
}

export interface Library {
  passages(language: Language): readonly Passage[];
  /** The approved and current sheet for a visit type on a date (YYYY-MM-DD), else null. */
  sheet(visitType: string, language: Language, date: string): Sheet | null;
}
