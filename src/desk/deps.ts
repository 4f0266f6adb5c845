// What the desk is given by compose.ts.
import type { AuditLog } from '../audit/audit.ts';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Draft } from '../conversation/conversation.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { SignInLimits, StaffAccounts, StaffSessions } from '../handoff/staff-accounts.ts';
import type { StaffQueue } from '../handoff/staff-queue.ts';
import type { Language } from '../base/language.ts';
import type { PatientDirectory } from '../identity/patient-directory.ts';
import type { Appointment } from '../scheduling/calendar.ts';
import type { StaffBooking } from '../scheduling/staff-booking.ts';
import type { Clinic } from '../clinic/clinic.ts';
import type { Proactive } from '../turn/proactive.ts';

/** The fixed sentences that patients read when staff come and go, in the patient's language. */
export interface Notices {
  joined(language: Language, name: string): string;
  left(language: Language, name: string): string;
  transferred(language: Language): string;
  closed(language: Language, name: string): string;
}

/**
 * What a patient reads when staff did something with their visit, and which version of which sheet on preparing is in
 * it; null where none is.
 */
export type MoveWords = (
  language: Language,
  move: 'booked' | 'moved' | 'cancelled',
  visit: Appointment,
) => {
  readonly drafts: readonly Draft[];
  readonly sheet: { readonly id: string; readonly language: Language; readonly version: number } | null;
};

export interface DeskDeps {
  readonly queue: StaffQueue;
  readonly conversations: Pick<Conversations, 'entries' | 'onChange' | 'get' | 'append'>;
  readonly accounts: StaffAccounts;
  readonly sessions: StaffSessions;
  readonly limits: SignInLimits;
  readonly audit: AuditLog;
  readonly proactive: Proactive;
  readonly notices: Notices;
  readonly clock: Clock;
  readonly log: Log;
  /** The patients' appointments, and what there is to book. */
  readonly appointments: {
    readonly booking: StaffBooking;
    readonly patients: PatientDirectory;
    readonly clinic: Pick<Clinic, 'visitTypes' | 'practitioners' | 'places' | 'booking'>;
    readonly words: MoveWords;
  };
  readonly clinic: { readonly name: string; readonly timeZone: string };
  readonly hours: { isOpen(at: number): boolean; opensAt(at: number): number | null };
  /** Origins that the page is served under; none for a machine of one's own (then: a local name or an address). */
  readonly origins: readonly string[];
  /** The desk is reached over https: the cookie is `__Host-` and Secure. */
  readonly secure: boolean;
  /** Who is at the other end, behind a proxy that compose knows of; the socket's address unless told. */
  readonly addressOf?: (request: {
    headers: Record<string, unknown>;
    socket: { remoteAddress?: string | undefined };
  }) => string;
}
