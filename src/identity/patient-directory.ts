// The port behind which patients are known. Looked up by what they say of themselves; never listed.
import type { PatientId } from '../base/ids.ts';
import type { Language } from '../base/language.ts';

/** What a patient says of themselves. `birthDate` is YYYY-MM-DD, `phone` E.164. */
export interface Claimed {
  readonly name: string;
  readonly birthDate: string;
  readonly phone: string;
}

export interface Patient extends Claimed {
  readonly id: PatientId;
  readonly language: Language;
}

export interface PatientDirectory {
  /** The one patient whom name, date of birth and phone all fit, else null. Takes the same time for both. */
  find(claimed: Claimed): Promise<Patient | null>;
  get(id: PatientId): Promise<Patient | null>;
  /** Adds a new patient; the same three facts twice give the same patient. */
  add(claimed: Claimed, language: Language): Promise<Patient>;
}
