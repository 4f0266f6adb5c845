// Who may post to /api/messages. The SDK's own check lets through what it should not and answers 500 where it
// should say 401 (a forged signature, an algorithm of none, a token without an end), so tokens are checked here and
// the SDK is told the result. The issuer is looked at first: nothing of a token is kept or fetched for before that.
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import { FrontdeskError } from '../../base/errors.ts';
import type { Clock } from '../../base/clock.ts';
import type { IncomingActivity } from './schemas.ts';
import type { ServiceHosts } from './service-hosts.ts';
import type { SigningKey, SigningKeys } from './signing-keys.ts';

export const CONNECTOR_ISSUER = 'https://api.botframework.com';
/** As the Bot Connector's documentation allows for clocks that differ. */
const TOLERANCE_SECONDS = 300;
const TOKEN_MAX = 8192;

export interface StrictAuthDeps {
  readonly appId: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
}

export interface ProvenSender {
  /** The address that the token binds the message to. */
  readonly serviceUrl: string;
  readonly endorsements: readonly string[];
}

const unknown = (cause?: unknown): FrontdeskError => new FrontdeskError('sender.unknown', {}, cause);

function preview(token: string): { kid: string } {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    const { iss } = decodeJwt(token);
    if (alg !== 'RS256' || typeof kid !== 'string' || kid.length > 200 || iss !== CONNECTOR_ISSUER)
      throw unknown();
    return { kid };
  } catch (error) {
    throw error instanceof FrontdeskError ? error : unknown(error);
  }
}

/** Checks the `authorization` header. Throws `sender.unknown` for all that is not a valid token of the Bot Connector. */
export async function proveSender(
  { appId, keys, clock }: StrictAuthDeps,
  header: string | undefined,
): Promise<ProvenSender> {
  if (header === undefined || !header.startsWith('Bearer ') || header.length > TOKEN_MAX) throw unknown();
  const token = header.slice(7);
  const { kid } = preview(token);
  let found: SigningKey | null;
  try {
    found = await keys(kid);
  } catch (error) {
    // The sender may well be who they say: they are asked to come again.
    throw new FrontdeskError('store.unavailable', {}, error);
  }
  if (!found) throw unknown();
  let claims: JWTPayload;
  try {
    const options = {
      algorithms: ['RS256'],
      issuer: CONNECTOR_ISSUER,
      audience: appId,
      clockTolerance: TOLERANCE_SECONDS,
      requiredClaims: ['exp'],
      currentDate: new Date(clock.now()),
    };
    claims = (await jwtVerify(token, found.key, options)).payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw unknown(error);
    throw error;
  }
  const serviceUrl = claims['serviceurl'] ?? claims['serviceUrl'];
  if (typeof serviceUrl !== 'string' || serviceUrl === '') throw unknown();
  return { serviceUrl, endorsements: found.endorsements };
}

const sameAddress = (a: string, b: string): boolean =>
  a.replace(/\/+$/, '').toLowerCase() === b.replace(/\/+$/, '').toLowerCase();

/** Holds a message against what its token proves. Throws `sender.unknown`. */
export function holdAgainst(sender: ProvenSender, activity: IncomingActivity): void {
  if (!sameAddress(sender.serviceUrl, activity.serviceUrl)) throw unknown();
  if (sender.endorsements.length > 0 && !sender.endorsements.includes(activity.channelId)) throw unknown();
}

/** Channels that are admitted unless told otherwise; the token's key vouches for each. */
export const CONNECTOR_CHANNELS = [
  'msteams',
  'webchat',
  'directline',
  'outlook',
  'email',
  'sms',
  'slack',
  'telegram',
  'line',
  'facebook',
] as const;
/** Those of the Emulator, on this machine. */
export const LOCAL_CHANNELS = ['emulator', ...CONNECTOR_CHANNELS, 'test'] as const;

export interface Admission {
  readonly hosts: ServiceHosts;
  /** Channels that may write, by Bot Framework's id. */
  readonly channels: readonly string[];
  /** The only tenant that may write in Teams; null for any. */
  readonly tenantId: string | null;
}

/** Holds a message of a known sender against what this clinic admits. Throws `sender.not-allowed`. */
export function admit({ hosts, channels, tenantId }: Admission, activity: IncomingActivity): void {
  const refused = new FrontdeskError('sender.not-allowed');
  if (!channels.includes(activity.channelId) || !hosts(activity.serviceUrl)) throw refused;
  if (tenantId === null || activity.channelId !== 'msteams') return;
  const named = [activity.channelData?.tenant?.id, activity.conversation.tenantId].filter(
    (id) => typeof id === 'string',
  );
  if (named.length === 0 || named.some((id) => id !== tenantId)) throw refused;
}
