// SMART Backend Services (SMART App Launch 2.2): a signed assertion is traded for a token, which is kept until
// shortly before it expires. Many callers at once make one trade.
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { FrontdeskError } from '../../base/errors.ts';
import type { PrivateKey } from './private-key.ts';
import { exchange } from './wire.ts';

export interface Account {
  readonly clientId: string;
  readonly privateKey: PrivateKey;
}

export interface Tokens {
  /** A token that is good now. Throws `ehr.unavailable` where none is given. */
  get(): Promise<string>;
  /** Forgets `token`, which the EHR refused; a newer one stays. */
  drop(token: string): void;
}

const Configuration = z.looseObject({
  token_endpoint: z.url({ protocol: /^https?$/ }).max(2048),
  capabilities: z.array(z.string().max(200)).max(200).optional(),
});
const Granted = z.looseObject({
  access_token: z.string().min(1).max(16_384),
  expires_in: z.number().positive().max(86_400).optional(),
});

/** How long an assertion is good for, in seconds; SMART allows five minutes. */
const ASSERTION_S = 240;
/** What a token is good for where the answer does not say, in seconds. */
const DEFAULT_S = 300;
/** A token is renewed this long before it expires, in milliseconds; a fifth of its life where that is shorter. */
const EARLY_MS = 60_000;

const NEEDED = { Appointment: 'crsu', Slot: 'rsu', Schedule: 'rs', Patient: 'rs' } as const;
const OTHERS = ['Practitioner', 'Location', 'Device'];

/** The scopes to ask for: SMART v2 where the server says that it knows them, else v1. */
function scopesFor(capabilities: readonly string[] | undefined): string {
  const v2 = capabilities?.includes('permission-v2') ?? false;
  const needed = Object.entries(NEEDED).flatMap(([type, may]) => {
    if (v2) return [`system/${type}.${may}`];
    return may.includes('u') ? [`system/${type}.read`, `system/${type}.write`] : [`system/${type}.read`];
  });
  return [...needed, ...OTHERS.map((type) => `system/${type}.${v2 ? 'rs' : 'read'}`)].join(' ');
}

export function createTokens(baseUrl: string, { clientId, privateKey }: Account, clock: Clock): Tokens {
  let current: { token: string; until: number } | null = null;
  let asking: Promise<string> | null = null;

  const discover = async (): Promise<z.infer<typeof Configuration>> => {
    const reply = await exchange({
      method: 'GET',
      url: `${baseUrl}/.well-known/smart-configuration`,
      headers: { accept: 'application/json' },
    });
    const read = Configuration.safeParse(reply.kind === 'answer' && reply.status === 200 ? reply.body : null);
    if (!read.success) throw new FrontdeskError('ehr.unavailable', { reason: 'smart-configuration' });
    const [token, base] = [new URL(read.data.token_endpoint), new URL(baseUrl)];
    if (base.protocol === 'https:' && token.protocol !== 'https:')
      throw new FrontdeskError('ehr.unavailable', { reason: 'token-endpoint' });
    return read.data;
  };

  const ask = async (): Promise<string> => {
    const { token_endpoint: endpoint, capabilities } = await discover();
    const now = Math.floor(clock.now() / 1000);
    const { key, alg, kid } = privateKey;
    const assertion = await new SignJWT()
      .setProtectedHeader({ alg, typ: 'JWT', ...(kid !== null && { kid }) })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(endpoint)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + ASSERTION_S)
      .sign(key);
    const reply = await exchange({
      method: 'POST',
      url: endpoint,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: scopesFor(capabilities),
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      }).toString(),
    });
    const granted = Granted.safeParse(reply.kind === 'answer' && reply.status === 200 ? reply.body : null);
    if (!granted.success) throw new FrontdeskError('ehr.unavailable', { reason: 'token' });
    const lifeMs = (granted.data.expires_in ?? DEFAULT_S) * 1000;
    current = {
      token: granted.data.access_token,
      until: clock.now() + lifeMs - Math.min(EARLY_MS, lifeMs / 5),
    };
    return current.token;
  };

  return {
    async get() {
      if (current && clock.now() < current.until) return current.token;
      asking ??= ask().finally(() => (asking = null));
      return asking;
    },
    drop(token) {
      if (current?.token === token) current = null;
    },
  };
}
