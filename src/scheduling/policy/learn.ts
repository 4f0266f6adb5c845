// What a clinic's own history teaches: how long visits take and who comes.
import type { Clinic } from '../../clinic/clinic.ts';
import { MINUTE_MS } from '../../clinic/local-time.ts';
import { lengthOf } from '../availability.ts';
import type { Learned } from './offer-policy.ts';
import { learnComing } from './predict-coming.ts';
import { learnLengths } from './predict-length.ts';
import { ENOUGH_VISITS, type PastVisit } from './visit-facts.ts';

/** Learns from past visits; null where there are too few, and the clinic's own table stands. */
export function learn(clinic: Clinic, history: readonly PastVisit[]): Learned | null {
  if (history.length < ENOUGH_VISITS) return null;
  const types = new Map(clinic.visitTypes.map((type) => [type.id, type]));
  const usual = clinic.visitTypes[0];
  const table = ({ visitType, newPatient }: PastVisit | Parameters<Learned['length']>[0]): number => {
    const type = types.get(visitType) ?? usual;
    return type ? lengthOf(type, newPatient) / MINUTE_MS : 0;
  };
  return { length: learnLengths(history, table), coming: learnComing(history) };
}
