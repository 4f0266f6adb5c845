// Signing in and out. Unknown name and wrong password get the same words after the same work; attempts are
// counted before the password is looked at.
import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { FrontdeskError } from '../base/errors.ts';
import type { StaffSession } from '../handoff/staff-accounts.ts';
import type { DeskDeps } from './deps.ts';
import { openRoute, staffRoute, type Route } from './route.ts';
import { EmptyBody, MeAnswer, OkAnswer, SignInBody } from './schemas.ts';
import { sessionCookie, sessionToken } from './sessions.ts';
import { iso } from './views.ts';

const addressOf = (deps: DeskDeps, request: IncomingMessage): string =>
  deps.addressOf?.(request) ?? request.socket.remoteAddress ?? '';

function meAnswer(deps: DeskDeps, session: StaffSession): z.input<typeof MeAnswer> {
  const now = deps.clock.now();
  const opensAt = deps.hours.opensAt(now);
  return {
    name: session.staff.name,
    endsAt: iso(session.endsAt),
    clinic: {
      name: deps.clinic.name,
      timeZone: deps.clinic.timeZone,
      open: deps.hours.isOpen(now),
      opensAt: opensAt === null ? null : iso(opensAt),
    },
    now: iso(now),
  };
}

const signIn = openRoute(
  {
    method: 'post',
    path: '/api/desk/sign-in',
    summary: 'Signs a staff member in; the answer sets the session’s cookie.',
    body: SignInBody,
    answer: MeAnswer,
    refusals: [
      'body.malformed',
      'body.invalid',
      'sender.unknown',
      'origin.not-allowed',
      'body.too-large',
      'body.encoding',
      'rate.limited',
      'store.unavailable',
    ],
  },
  async (deps, { request, response, body }) => {
    const address = addressOf(deps, request);
    const refuse = async (
      actor: string,
      code: 'sender.unknown' | 'rate.limited',
      detail = {},
    ): Promise<never> => {
      await deps.audit.record({ action: 'staff.sign-in-refused', actor, object: '', detail: { code } });
      throw new FrontdeskError(code, detail);
    };
    const attempt = await deps.limits.attempt(body.name, address);
    if (!attempt.allowed)
      return refuse('unknown', 'rate.limited', { retryAfterMs: Math.ceil(attempt.retryAfterMs) });
    const verified = await deps.accounts.verify(body.name, body.password);
    if (verified.kind === 'refused') return refuse(verified.staff ?? 'unknown', 'sender.unknown');
    const token = await deps.sessions.open(verified.staff.id);
    const session = token === null ? null : await deps.sessions.touch(token);
    if (token === null || session === null) return refuse(verified.staff.id, 'sender.unknown');
    const before = sessionToken(request, deps.secure);
    if (before) await deps.sessions.end(before);
    await deps.limits.succeeded(body.name, address);
    await deps.audit.record({ action: 'staff.signed-in', actor: verified.staff.id, object: '' });
    response.setHeader('set-cookie', sessionCookie(token, deps.secure));
    return meAnswer(deps, session);
  },
);

const signOut = staffRoute(
  {
    method: 'post',
    path: '/api/desk/sign-out',
    summary: 'Ends the session; its live streams close.',
    body: EmptyBody,
    answer: OkAnswer,
    refusals: ['origin.not-allowed', 'store.unavailable'],
  },
  async (deps, signed, { response }) => {
    await deps.sessions.end(signed.token);
    await deps.audit.record({ action: 'staff.signed-out', actor: signed.staff.id, object: '' });
    response.setHeader('set-cookie', sessionCookie('', deps.secure));
    return { ok: true as const };
  },
);

const me = staffRoute(
  {
    method: 'get',
    path: '/api/desk/me',
    summary: 'Who is signed in, and whether the clinic is open.',
    answer: MeAnswer,
    refusals: ['store.unavailable'],
  },
  (deps, signed) => Promise.resolve(meAnswer(deps, signed)),
);

export const signInRoutes: readonly Route[] = [signIn, signOut, me];
