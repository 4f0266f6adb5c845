// By when a person has to answer a question about preparing: ahead of the next step that the patient's sheet asks for.
import { localDateOf } from '../../src/clinic/local-time.ts';
import { stepTime } from '../../src/knowledge/step-time.ts';
import type { Language } from '../../src/base/language.ts';
import type { Memory } from '../memory.ts';
import type { DialogServices } from '../services.ts';

/** How long before a step the answer has to be there; it is never before now. */
const AHEAD_MS = 60 * 60_000;
/** A visit further away than this presses nobody. */
const SOON_MS = 14 * 24 * 60 * 60_000;

interface Visit {
  readonly visitType: string;
  readonly start: number;
}

/** The visit that a conversation is about: the one under way, or the one that was booked or looked up last. */
function visitOf(memory: Memory): Visit | null {
  const task = memory.stack.at(-1)?.state;
  return task?.about ?? memory.last;
}

/**
 * When staff have to have answered, in milliseconds since 1970; null where no visit is known or none is near. Where
 * every step is past, or the visit has no sheet, it is the visit itself that counts.
 */
export function answerBy(
  { clinic, library }: Pick<DialogServices, 'clinic' | 'library'>,
  memory: Memory,
  language: Language,
  now: number,
): number | null {
  const visit = visitOf(memory);
  if (visit === null || visit.start <= now || visit.start - now > SOON_MS) return null;
  const sheet = library.sheet(visit.visitType, language, localDateOf(clinic.timeZone, now));
  const steps = (sheet?.steps ?? []).flatMap((step) => stepTime(step, clinic.timeZone, visit.start) ?? []);
  const next = Math.min(visit.start, ...steps.filter((at) => at > now));
  return Math.max(now, next - AHEAD_MS);
}

/** What a handoff is about where the time of a step matters. */
export const presses = (reason: string): boolean => PRESSING.has(reason);

const PRESSING: ReadonlySet<string> = new Set([
  'symptom',
  'medication',
  'advice',
  'sensitive',
  'preparation',
]);
