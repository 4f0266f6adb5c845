// A stand-in for the Bot Connector on loopback: publishes keys, signs tokens as it does, and takes what the bot
// sends, checking the wire.
import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
const ISSUER = 'https://api.botframework.com';

export interface SentActivity {
  readonly path: string;
  readonly conversation: string;
  readonly authorization: string | undefined;
  readonly activity: Record<string, unknown>;
}

export interface TokenChange {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  /** Signs with another key, with the public key as an HMAC secret, or not at all. */
  by?: 'other' | 'hmac' | 'nobody';
}

export interface TestConnector {
  readonly url: string;
  readonly metadataUrl: string;
  readonly sent: SentActivity[];
  fetches: number;
  answer: (sent: SentActivity) => number | 'hang' | 'cut' | null;
  /** The value of an `authorization` header. */
  bearer(change?: TokenChange): string;
  stop(): Promise<void>;
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startConnector(endorsements: string[] = []): Promise<TestConnector> {
  const mine = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const sent: SentActivity[] = [];
  let count = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (bytes: Buffer) => parts.push(bytes));
    request.on('end', () => {
      const json = (status: number, body: object): void => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      };
      if (request.url === '/.well-known/openidconfiguration')
        return json(200, {
          issuer: ISSUER,
          jwks_uri: `${test.url}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
        });
      if (request.url === '/keys') {
        test.fetches += 1;
        return json(200, {
          keys: [
            {
              ...mine.publicKey.export({ format: 'jwk' }),
              kid: 'mine',
              use: 'sig',
              ...(endorsements.length > 0 && { endorsements }),
            },
          ],
        });
      }
      const found = /^\/v3\/conversations\/([^/]+)\/activities(\/[^/]+)?$/.exec(request.url ?? '');
      if (!found || request.method !== 'POST') return json(404, { error: { code: 'NotFound' } });
      const one: SentActivity = {
        path: request.url ?? '',
        conversation: decodeURIComponent(found[1] ?? ''),
        authorization: request.headers.authorization,
        activity: JSON.parse(Buffer.concat(parts).toString()),
      };
      const answer = test.answer(one);
      if (answer === 'hang') return;
      if (answer === 'cut') return void request.socket.destroy();
      if (answer !== null) return json(answer, { error: { code: 'Refused', message: 'refused' } });
      sent.push(one);
      count += 1;
      json(201, { id: `out-${count}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signature = (text: string, by: TokenChange['by']): string => {
    if (by === 'nobody') return '';
    if (by === 'hmac')
      return createHmac('sha256', String(mine.publicKey.export({ type: 'spki', format: 'pem' })))
        .update(text)
        .digest('base64url');
    const key: KeyObject = by === 'other' ? other.privateKey : mine.privateKey;
    return createSign('RSA-SHA256').update(text).sign(key).toString('base64url');
  };
  const test: TestConnector = {
    url,
    metadataUrl: `${url}/.well-known/openidconfiguration`,
    sent,
    fetches: 0,
    answer: () => null,
    bearer({ header = {}, claims = {}, by } = {}) {
      const now = Math.floor(Date.now() / 1000);
      const text = `${part({ typ: 'JWT', alg: 'RS256', kid: 'mine', ...header })}.${part({ iss: ISSUER, aud: APP_ID, nbf: now - 60, exp: now + 3600, serviceurl: url, ...claims })}`;
      return `Bearer ${text}.${signature(text, by)}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return test;
}
