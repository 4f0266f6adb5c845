// The token endpoint of the stand-in EHR: SMART Backend Services, with every check that SMART asks of it.
import { randomUUID } from 'node:crypto';
import { jwtVerify, type CryptoKey } from 'jose';

export interface SmartRules {
  readonly clientId: string;
  readonly publicKey: CryptoKey;
  readonly alg: string;
  /** How long a token is good for, in seconds. */
  readonly expiresIn: number;
}

export interface Smart {
  /** Trades a form's assertion for a token; refuses with the reason. */
  grant(form: URLSearchParams, endpoint: string): Promise<{ status: number; body: object }>;
  /** Whether an Authorization header is one of ours, and still good. */
  knows(header: string | undefined): boolean;
  /** Ends every token that was given. */
  revoke(): void;
  /** How many tokens were given. */
  granted(): number;
}

const refusal = (why: string) => ({ status: 400, body: { error: 'invalid_client', error_description: why } });

export function createSmart({ clientId, publicKey, alg, expiresIn }: SmartRules): Smart {
  const seen = new Set<string>();
  const tokens = new Map<string, number>();
  let count = 0;
  return {
    async grant(form, endpoint) {
      if (form.get('grant_type') !== 'client_credentials') return refusal('grant_type');
      if (form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
        return refusal('client_assertion_type');
      if (!form.get('scope')?.includes('system/Appointment')) return refusal('scope');
      try {
        const { payload } = await jwtVerify(form.get('client_assertion') ?? '', publicKey, {
          algorithms: [alg],
          audience: endpoint,
          issuer: clientId,
          subject: clientId,
          requiredClaims: ['exp', 'jti'],
        });
        if ((payload.exp ?? 0) > Date.now() / 1000 + 300) return refusal('exp is too far');
        if (seen.has(String(payload.jti))) return refusal('jti was used');
        seen.add(String(payload.jti));
      } catch (error) {
        return refusal(error instanceof Error ? error.message : 'assertion');
      }
      const token = randomUUID();
      count += 1;
      tokens.set(token, Date.now() + expiresIn * 1000);
      return {
        status: 200,
        body: { access_token: token, token_type: 'bearer', expires_in: expiresIn, scope: form.get('scope') },
      };
    },
    knows: (header) => (tokens.get(header?.replace(/^Bearer /, '') ?? '') ?? 0) > Date.now(),
    revoke: () => tokens.clear(),
    granted: () => count,
  };
}
