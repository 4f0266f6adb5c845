// Who is asking: the session's cookie, made, read and taken back. The token is in the cookie and nowhere else.
import type { IncomingMessage } from 'node:http';
import { FrontdeskError } from '../base/errors.ts';
import { SESSION_LIMIT_MS, type StaffSession } from '../handoff/staff-accounts.ts';
import type { DeskDeps } from './deps.ts';

export interface Signed extends StaffSession {
  readonly token: string;
}

/** `__Host-` binds the cookie to this very host over https; plain http on one's own machine cannot have it. */
const nameOf = (secure: boolean): string => (secure ? '__Host-desk' : 'desk');

export function sessionCookie(token: string, secure: boolean): string {
  const age = token === '' ? 0 : Math.floor(SESSION_LIMIT_MS / 1000);
  return `${nameOf(secure)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${age}${secure ? '; Secure' : ''}`;
}

export function sessionToken(request: IncomingMessage, secure: boolean): string | null {
  const token = readCookie(request, nameOf(secure));
  return token !== null && /^[\w-]{43}$/.test(token) ? token : null;
}

/** The signed-in person. Throws `sender.unknown` where nobody is. */
export async function requireStaff(
  request: IncomingMessage,
  deps: Pick<DeskDeps, 'sessions' | 'secure'>,
): Promise<Signed> {
  const token = sessionToken(request, deps.secure);
  const session = token === null ? null : await deps.sessions.touch(token);
  if (!session || token === null) throw new FrontdeskError('sender.unknown');
  return { ...session, token };
}

/** The value of one cookie; the first where it is sent twice. */
function readCookie(request: IncomingMessage, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
