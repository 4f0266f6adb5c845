// Patients as the EHR knows them. Nobody is guessed: two that fit are as good as none, for who may look as for
// whose visit is written. Who is known only here can talk, and a person books for them.
import { z } from 'zod';
import { patientId, type PatientId } from '../../base/ids.ts';
import { foldText } from '../../base/text.ts';
import type { Claimed, Patient as Known, PatientDirectory } from '../../identity/patient-directory.ts';
import { fitNames } from '../../identity/read-name.ts';
import type { FhirClient } from './client.ts';
import { Patient } from './resources.ts';

export interface EhrPatients extends PatientDirectory {
  /** `Patient/7`; null where none or several fit. Throws `ehr.unavailable`. */
  address(patient: PatientId): Promise<string | null>;
}

/** How many addresses are remembered; a patient's does not change. */
const REMEMBERED = 5000;
/** What the id of a patient begins with who was found in the EHR; its own id follows. */
const PREFIX = 'ehr:';

const digits = (phone: string): string => phone.replaceAll(/\D/g, '').slice(-10);
const namesOf = ({ name = [] }: Patient): readonly string[] =>
  name
    .flatMap(({ text = '', given = [], family = '' }) => [[...given, family].join(' '), text])
    .map((full) => full.trim())
    .filter(Boolean);
const phonesOf = ({ telecom = [] }: Patient): readonly string[] =>
  telecom.flatMap(({ system, value }) => (system === 'phone' && value ? [value] : []));

const fits = (there: Patient, { name, birthDate, phone }: Claimed): boolean =>
  there.active !== false &&
  there.birthDate === birthDate &&
  namesOf(there).some((full) => fitNames(name, full) > 0) &&
  phonesOf(there).some((number) => digits(number) === digits(phone));

/** What the family name may begin with: the last word of a name, or the one before, as Spanish names have it. */
function familiesOf(name: string): readonly string[] {
  const words = foldText(name).split(' ').filter(Boolean);
  return [...new Set([words.at(-1), words.length > 2 ? words.at(-2) : undefined])].filter(
    (word) => word !== undefined,
  );
}

const Spoken = z.array(
  z.looseObject({ language: z.looseObject({ coding: z.array(z.looseObject({ code: z.string() })) }) }),
);
const speaksSpanish = ({ communication }: Patient): boolean => {
  const spoken = Spoken.safeParse(communication);
  return (
    spoken.success &&
    spoken.data.some(({ language }) => language.coding.some(({ code }) => /^es\b/.test(code)))
  );
};

const told = (there: Patient, { name, birthDate, phone }: Claimed): Known => ({
  id: patientId(`${PREFIX}${there.id}`),
  name,
  birthDate,
  phone,
  language: speaksSpanish(there) ? 'es' : 'en',
});

/**
 * The EHR's patients, and beside them those whom only `local` knows. Both are asked for every claim, so that
 * finding takes as long as not finding. Everything throws `ehr.unavailable` where the EHR does not answer.
 */
export function createEhrPatients(local: PatientDirectory, client: FhirClient): EhrPatients {
  const known = new Map<PatientId, string>();

  const inEhr = async (claimed: Claimed): Promise<Patient | null> => {
    const fitting = new Map<string, Patient>();
    for (const family of familiesOf(claimed.name)) {
      const { found } = await client.search(
        'Patient',
        [
          ['birthdate', claimed.birthDate],
          ['family', family],
        ],
        Patient,
      );
      for (const there of found) if (fits(there, claimed)) fitting.set(there.id, there);
    }
    const [only] = fitting.values();
    return fitting.size === 1 && only ? only : null;
  };

  return {
    async find(claimed) {
      const [there, here] = await Promise.all([inEhr(claimed), local.find(claimed)]);
      return there ? told(there, claimed) : here;
    },
    async get(id) {
      if (!id.startsWith(PREFIX)) return local.get(id);
      const read = await client.read(`Patient/${id.slice(PREFIX.length)}`, Patient);
      if (!read) return null;
      const { resource } = read;
      const [[name = ''], [phone = '']] = [namesOf(resource), phonesOf(resource)];
      return told(resource, { name, birthDate: resource.birthDate ?? '', phone });
    },
    async add(claimed, language) {
      const there = await inEhr(claimed);
      return there ? told(there, claimed) : local.add(claimed, language);
    },
    async address(id) {
      if (id.startsWith(PREFIX)) return `Patient/${id.slice(PREFIX.length)}`;
      const before = known.get(id);
      if (before) return before;
      const patient = await local.get(id);
      const there = patient && (await inEhr(patient));
      if (!there) return null;
      if (known.size >= REMEMBERED) known.clear();
      known.set(id, `Patient/${there.id}`);
      return `Patient/${there.id}`;
    },
  };
}
