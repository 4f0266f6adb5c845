// The port of who works the desk: accounts, the sessions they are signed in with, and how often a sign-in may
// be tried. Names are readable to staff only and sealed where they are kept.
import type { StaffId } from '../base/ids.ts';
import type { StaffMember } from './staff-queue.ts';

/** Without a sign of life for this long a session is over, in milliseconds. An open desk page is a sign of life. */
export const SESSION_IDLE_MS = 30 * 60_000;
/** However busy, a session ends after a working day, in milliseconds (OWASP ASVS 7.3.2: an absolute limit). */
export const SESSION_LIMIT_MS = 12 * 60 * 60_000;

/** A new account with the one chance to read its password. */
export interface NewAccount {
  readonly id: StaffId;
  readonly name: string;
  readonly password: string;
}

export type Verified =
  | { readonly kind: 'verified'; readonly staff: StaffMember }
  /** Unknown, wrong or disabled: told apart for the audit entry alone. */
  | { readonly kind: 'refused'; readonly staff: StaffId | null };

export interface StaffAccounts {
  /** Makes an account with a generated password; null where the name is taken. */
  add(name: string): Promise<NewAccount | null>;
  /**
   * Prepares the first account ("frontdesk"): where there is none, its password is being hashed from here on. What this
   * gives makes the account and returns its password, this once; null later. A password that is given (development
   * only) is set each time.
   */
  prepareFirst(password: string | null): Promise<() => Promise<NewAccount | null>>;
  /** Takes the same time for an unknown name as for a wrong password. */
  verify(name: string, password: string): Promise<Verified>;
  /** Ends an account and all its sessions; false where there is no such name. */
  disable(name: string): Promise<boolean>;
  /** Everybody who can sign in, by name. */
  list(): Promise<readonly StaffMember[]>;
}

export interface StaffSession {
  readonly staff: StaffMember;
  /** Milliseconds since 1970 at which it ends whatever happens. */
  readonly endsAt: number;
}

export interface StaffSessions {
  /** Begins a session; the token goes into the cookie and is kept nowhere but there. Null for a disabled account. */
  open(staff: StaffId): Promise<string | null>;
  /** Who holds this token; counts as a sign of life. Null where it is unknown, idle too long or over. */
  touch(token: string): Promise<StaffSession | null>;
  /** Ends it. Ending it twice is ending it once. */
  end(token: string): Promise<void>;
}

export interface SignInLimits {
  /** Counts an attempt before the password is looked at. `retryAfterMs` where there were too many. */
  attempt(
    name: string,
    address: string,
  ): Promise<{ readonly allowed: true } | { readonly allowed: false; readonly retryAfterMs: number }>;
  /** The attempt was good: earlier failures of this name from this address are forgotten. */
  succeeded(name: string, address: string): Promise<void>;
}
