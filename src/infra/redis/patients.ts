// The patient directory in Redis. Records are sealed; they are found by a keyed hash of date of birth and
// phone, and then the names are compared. A look-up does the same work whether it finds somebody or not.
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { patientId, type PatientId } from '../../base/ids.ts';
import type { Claimed, Patient, PatientDirectory } from '../../identity/patient-directory.ts';
import { fitNames, nameKey } from '../../identity/read-name.ts';
import { LANGUAGES } from '../../base/language.ts';
import type { Keys } from './keys.ts';
import { bytes, list, text } from './reply.ts';
import { loadScript, runScript } from './scripts.ts';
import type { KeyRing } from './seal.ts';

const addScript = loadScript('identity/add-patient');

const PatientRecord = z.strictObject({
  id: z.string().transform(patientId),
  name: z.string(),
  birthDate: z.string(),
  phone: z.string(),
  language: z.enum(LANGUAGES),
});

/** How many records every look-up opens: more people do not share a date of birth and a phone. */
const OPENED = 6;

export interface PatientsDeps {
  readonly redis: Redis;
  readonly keys: Keys;
  readonly keyRing: KeyRing;
}

/** A patient as a file gives them. */
export type SeedPatient = Omit<Patient, 'id'> & { readonly id: string };

export interface RedisPatients extends PatientDirectory {
  /** Adds these with the ids they have; those that are there stay as they are. Says how many were new. */
  seed(patients: readonly SeedPatient[]): Promise<number>;
}

export function createRedisPatients({ redis, keys, keyRing }: PatientsDeps): RedisPatients {
  const recordKey = (id: string): string => keys('patient', id);
  const indexKey = ({ birthDate, phone }: Claimed): string =>
    keys('patients', keyRing.hash('patient', `${birthDate} ${phone}`));
  const sealed = (patient: SeedPatient): Buffer =>
    keyRing.seal(`patient:${patient.id}`, JSON.stringify(patient));
  const open = (id: string, record: Buffer): Patient =>
    PatientRecord.parse(JSON.parse(keyRing.unseal(`patient:${id}`, record)));

  // Opened in the place of records that are not there, so that the work is the same.
  const nobody = {
    id: '-',
    name: 'Nobody Nowhere',
    birthDate: '1900-01-01',
    phone: '+10000000000',
    language: 'en',
  } as const;
  const filler = sealed(nobody);

  const write = async (patient: SeedPatient): Promise<boolean> => {
    const reply = await runScript(
      redis,
      addScript,
      [recordKey(patient.id), indexKey(patient)],
      [sealed(patient), patient.id],
    );
    return reply === 1;
  };

  const find = async (claimed: Claimed): Promise<Patient | null> => {
    const ids = list(await redis.smembersBuffer(indexKey(claimed)))
      .map(text)
      .sort()
      .slice(0, OPENED);
    const slots = Array.from({ length: OPENED }, (_, n) => ids[n] ?? nobody.id);
    const records = list(await redis.mgetBuffer(...slots.map(recordKey)));
    const fits = slots.map((id, n) => {
      const record = records[n];
      const patient = record ? open(id, bytes(record)) : open(nobody.id, filler);
      return {
        patient,
        fit: record ? fitNames(claimed.name, patient.name) : (fitNames(claimed.name, patient.name), 0),
      };
    });
    const best = Math.max(...fits.map(({ fit }) => fit));
    const matches = fits.filter(({ fit }) => fit === best && fit > 0);
    return matches.length === 1 ? (matches[0]?.patient ?? null) : null;
  };

  return {
    find,
    async get(id) {
      const record = await redis.getBuffer(recordKey(id));
      return record ? open(id, record) : null;
    },
    async add(claimed, language) {
      const known = await find(claimed);
      if (known) return known;
      const { name, birthDate, phone } = claimed;
      // The id follows from the facts, so that adding twice, even at once, makes one patient.
      const id: PatientId = patientId(
        `p-${keyRing.hash('patient-id', `${nameKey(name)} ${birthDate} ${phone}`)}`,
      );
      const patient: Patient = { id, name, birthDate, phone, language };
      if (await write(patient)) return patient;
      const there = await redis.getBuffer(recordKey(id));
      return there ? open(id, there) : patient;
    },
    async seed(patients) {
      const added = await Promise.all(
        patients.map(({ id, name, birthDate, phone, language }) =>
          write({ id, name, birthDate, phone, language }),
        ),
      );
      return added.filter(Boolean).length;
    },
  };
}
