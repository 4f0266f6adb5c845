// The waiting list: who would come earlier or at another time than is open now. A time that comes free is offered
// to one patient at a time, held for them while they decide.
import type { AppointmentId, ConversationId, PatientId } from '../base/ids.ts';
import { DAY_MS, MINUTE_MS } from '../clinic/local-time.ts';
import type { Wish } from './wish.ts';

export interface WaitlistOffer {
  readonly hold: AppointmentId;
  readonly until: number;
}

/** One patient who waits for one type of visit. */
export interface Waiting {
  readonly patient: PatientId;
  readonly newPatient: boolean;
  readonly conversation: ConversationId;
  /** What would suit; its visit type is known. */
  readonly wish: Wish & { readonly visitType: string };
  readonly since: number;
  /** How many times were offered so far. */
  readonly offers: number;
  readonly offer: WaitlistOffer | null;
  /** Times that were refused or let pass, as {@link timeKey}. */
  readonly refused: readonly string[];
}

export interface Waitlist {
  all(): Promise<readonly Waiting[]>;
  /** Puts a patient on the list, or changes how they wait: one entry for each patient and type of visit. */
  put(waiting: Waiting): Promise<void>;
  /** Takes a patient off for one type of visit; off twice is off. */
  remove(patient: PatientId, visitType: string): Promise<void>;
}

/** What tells one open time from another. */
export const timeKey = ({ start, practitioner }: { start: number; practitioner: string }): string =>
  `${start} ${practitioner}`;

/** Nobody waits longer than this without asking again. */
export const WAITING_MS = 90 * DAY_MS;
/** Refused times that are remembered for one patient. */
export const MOST_REFUSED = 30;

/**
 * How long a time is held for the patient it is offered to, in ms: the nearer it is, the shorter, so that the next
 * in line still has a chance.
 */
export function offerMs(start: number, now: number): number {
  const ahead = start - now;
  if (ahead > 7 * DAY_MS) return 4 * 60 * MINUTE_MS;
  if (ahead > 2 * DAY_MS) return 2 * 60 * MINUTE_MS;
  return ahead > 12 * 60 * MINUTE_MS ? 60 * MINUTE_MS : 20 * MINUTE_MS;
}

/** In the order in which they are asked: who was offered least often first, then who waits longest. */
export const inLine = (all: readonly Waiting[]): readonly Waiting[] =>
  all.toSorted((a, b) => a.offers - b.offers || a.since - b.since);
