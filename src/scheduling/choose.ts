// Which of many possible starts a patient is shown: few, real choices. The soonest comes first; the others
// lie on other days, at another time of day or with somebody else.
import { MINUTE_MS } from '../clinic/local-time.ts';
import type { Candidate } from './availability.ts';

// Two starts that are nearer than this on one day are the same choice to a patient.
const APART_MS = 90 * MINUTE_MS;
const NEAR_MS = 30 * MINUTE_MS;

/** A round time: what a person at the desk would name. */
export const isNatural = (candidate: Candidate): boolean => candidate.minute % 15 === 0;

/**
 * At most `limit` of the candidates, spread out, sorted by start.
 * @param ranked best first; for a wish that can be met that is by time.
 */
export function choose(
  ranked: readonly Candidate[],
  limit: number,
  closeTogether: boolean,
): readonly Candidate[] {
  const halfOf = (candidate: Candidate): boolean => candidate.minute < 720;
  const picked: Candidate[] = [];
  const apart = (candidate: Candidate, ms: number): boolean =>
    picked.every((other) => Math.abs(other.start - candidate.start) >= ms);
  const newDay = (candidate: Candidate): boolean => picked.every((other) => other.date !== candidate.date);
  const rules: readonly ((candidate: Candidate) => boolean)[] = closeTogether
    ? [(candidate) => apart(candidate, NEAR_MS)]
    : [
        (candidate) =>
          newDay(candidate) && halfOf(candidate) !== halfOf(picked.at(-1) ?? candidate) && soon(candidate),
        newDay,
        (candidate) => apart(candidate, APART_MS),
        (candidate) => apart(candidate, NEAR_MS),
      ];
  const firstBy = (all: readonly ((candidate: Candidate) => boolean)[]): Candidate | undefined => {
    for (const rule of all) {
      const found = ranked.find((candidate) => !picked.includes(candidate) && rule(candidate));
      if (found) return found;
    }
    return undefined;
  };
  // The other half of the day only where it does not cost days of waiting.
  const soon = (candidate: Candidate): boolean =>
    candidate.start - (picked.at(-1)?.start ?? 0) < 36 * 60 * MINUTE_MS;
  const last: readonly ((candidate: Candidate) => boolean)[] = [
    (candidate) => picked.every((other) => other.practitioner !== candidate.practitioner),
    (candidate) => picked.every((other) => other.start !== candidate.start),
  ];
  while (picked.length < limit) {
    const next = picked.length === 0 ? ranked[0] : firstBy([...rules, ...last]);
    if (!next) break;
    picked.push(next);
  }
  return picked.sort((a, b) => a.start - b.start);
}
