// Which of the EHR's patients a patient of the clinic is. Nothing is written for a patient who is not known there
// exactly once: two that fit are as good as none.
import type { PatientId } from '../../base/ids.ts';
import { foldText } from '../../base/text.ts';
import type { PatientDirectory, Patient as KnownPatient } from '../../identity/patient-directory.ts';
import { fitNames } from '../../identity/read-name.ts';
import type { FhirClient } from './client.ts';
import { Patient } from './resources.ts';

export interface Patients {
  /** `Patient/7`; null where none or several fit. Throws `ehr.unavailable`. */
  address(patient: PatientId): Promise<string | null>;
}

/** How many addresses are remembered; a patient's does not change. */
const REMEMBERED = 5000;
const digits = (phone: string): string => phone.replaceAll(/\D/g, '').slice(-10);

const hasName = (there: Patient, { name }: KnownPatient): boolean =>
  (there.name ?? []).some(({ text, given = [], family = '' }) =>
    [text ?? '', [...given, family].join(' ')].some((full) => full.trim() !== '' && fitNames(name, full) > 0),
  );
const hasPhone = (there: Patient, { phone }: KnownPatient): boolean =>
  (there.telecom ?? []).some(
    ({ system, value }) => system === 'phone' && digits(value ?? '') === digits(phone),
  );

/** What the family name may begin with: the last word of a name, or the one before, as Spanish names have it. */
function familiesOf(name: string): readonly string[] {
  const words = foldText(name).split(' ').filter(Boolean);
  return [...new Set([words.at(-1), words.length > 2 ? words.at(-2) : undefined])].filter(
    (word) => word !== undefined,
  );
}

/** Finds patients by date of birth and family name, and by the rest of the name and the phone among those. */
export function createPatients(directory: Pick<PatientDirectory, 'get'>, client: FhirClient): Patients {
  const known = new Map<PatientId, string>();
  return {
    async address(id) {
      const before = known.get(id);
      if (before) return before;
      const patient = await directory.get(id);
      if (!patient) return null;
      const fitting = new Set<string>();
      for (const family of familiesOf(patient.name)) {
        const { found } = await client.search(
          'Patient',
          [
            ['birthdate', patient.birthDate],
            ['family', family],
          ],
          Patient,
        );
        for (const there of found)
          if (
            there.active !== false &&
            there.birthDate === patient.birthDate &&
            hasName(there, patient) &&
            hasPhone(there, patient)
          )
            fitting.add(`Patient/${there.id}`);
      }
      const [only] = fitting;
      if (fitting.size !== 1 || only === undefined) return null;
      if (known.size >= REMEMBERED) known.clear();
      known.set(id, only);
      return only;
    },
  };
}
