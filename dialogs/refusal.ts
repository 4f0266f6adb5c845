// What a patient reads where an error keeps their message from being taken.
import { ERRORS, type FrontdeskError } from '../src/base/errors.ts';
import type { Clinic } from '../src/clinic/clinic.ts';
import type { Language } from '../src/base/language.ts';
import { spokenPhone } from './spoken.ts';
import { wordingOf } from './wording.ts';

/** The kind sentence for an error, with the clinic's numbers in it. */
export const patientSentence =
  (clinic: Clinic) =>
  (error: FrontdeskError, language: Language): string => {
    const t = wordingOf(language);
    const phone = spokenPhone(clinic.phone);
    const emergency = clinic.emergency.number;
    const { patient } = ERRORS[error.code];
    if (patient === 'error.unavailable') return t(patient, { phone, emergency });
    if (patient === 'error.tooFast') return t(patient, { emergency });
    return t(patient, { phone });
  };

/** The clinic's name and numbers, for sentences that are filled with them. */
export const patientFacts = (clinic: Clinic): { clinic: string; phone: string; emergency: string } => ({
  clinic: clinic.name,
  phone: spokenPhone(clinic.phone),
  emergency: clinic.emergency.number,
});
