// Tokens of the Direct Line server: which conversation, which user, until when; signed with HMAC-SHA256 in the
// shape of a JWT, because Direct Line clients read the `user` out of it. Written by hand for its speed: a token
// is checked with every message, and there is one header, one algorithm and one key.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { conversationId, newId, type ConversationId } from '../../base/ids.ts';

/** As Direct Line's: half an hour, and clients refresh every quarter. */
export const TOKEN_SECONDS = 1800;
/** From the answer that holds a stream's address to the opening of the stream. */
const TICKET_SECONDS = 60;
const TOKEN_MAX = 1024;
/** A token comes with every message: so many that were found true are not signed again to compare. */
const TRUE_KEPT = 5000;

const HEADER = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
const Claims = z.object({
  use: z.enum(['token', 'ticket']),
  conv: z.string().min(1).max(100),
  user: z.string().min(1).max(100),
  exp: z.int(),
  jti: z.string().max(40),
  from: z.int().optional(),
});

export interface Holder {
  readonly conversation: ConversationId;
  readonly user: string;
}

export type Checked =
  | { readonly kind: 'valid'; readonly holder: Holder }
  | { readonly kind: 'expired' }
  | { readonly kind: 'forged' };

export interface Tokens {
  issue(holder: Holder): string;
  check(token: string): Checked;
  /** A single-use proof for one stream, and the number after which it reads. */
  ticket(holder: Holder, after: number): string;
  /** Whose stream a ticket opens; null where it is forged, too old or used before. */
  redeem(ticket: string): (Holder & { readonly after: number }) | null;
}

/** `key` is 32 bytes that every process shares. A ticket's single use is counted in the process that opens the stream. */
export function createTokens(key: Buffer, clock: Clock): Tokens {
  const used = new Map<string, number>();
  const known = new Map<string, z.infer<typeof Claims>>();
  const seconds = (): number => Math.floor(clock.now() / 1000);
  const mac = (text: string): Buffer => createHmac('sha256', key).update(text).digest();

  const sign = (claims: z.infer<typeof Claims>): string => {
    const text = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
    return `${text}.${mac(text).toString('base64url')}`;
  };
  const read = (token: string): z.infer<typeof Claims> | null => {
    if (token.length > TOKEN_MAX || !token.startsWith(`${HEADER}.`)) return null;
    const dot = token.lastIndexOf('.');
    const given = Buffer.from(token.slice(dot + 1), 'base64url');
    const made = mac(token.slice(0, dot));
    if (
      given.length !== made.length ||
      !timingSafeEqual(given, made) ||
      given.toString('base64url') !== token.slice(dot + 1)
    )
      return null;
    const claims = Claims.safeParse(
      JSON.parse(Buffer.from(token.slice(HEADER.length + 1, dot), 'base64url').toString('utf8')),
    );
    return claims.success ? claims.data : null;
  };
  const claimsOf = ({ conversation, user }: Holder, lifetime: number) => ({
    conv: conversation,
    user,
    exp: seconds() + lifetime,
    jti: newId<string>(),
  });

  return {
    issue: (holder) => sign({ use: 'token', ...claimsOf(holder, TOKEN_SECONDS) }),
    check(token) {
      const claims = known.get(token) ?? read(token);
      if (claims?.use !== 'token') return { kind: 'forged' };
      if (known.size >= TRUE_KEPT) known.clear();
      known.set(token, claims);
      if (claims.exp <= seconds()) return { kind: 'expired' };
      return { kind: 'valid', holder: { conversation: conversationId(claims.conv), user: claims.user } };
    },
    ticket: (holder, after) => sign({ use: 'ticket', ...claimsOf(holder, TICKET_SECONDS), from: after }),
    redeem(ticket) {
      const claims = read(ticket);
      const now = seconds();
      if (claims?.use !== 'ticket' || claims.exp <= now || used.has(claims.jti)) return null;
      for (const [id, until] of used) {
        if (until > now) break;
        used.delete(id);
      }
      used.set(claims.jti, claims.exp);
      return { conversation: conversationId(claims.conv), user: claims.user, after: claims.from ?? 0 };
    },
  };
}
