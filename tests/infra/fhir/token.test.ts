// SMART Backend Services against an endpoint that checks everything that SMART asks of it.
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, exportPKCS8, generateKeyPair, type CryptoKey } from 'jose';
import { fixedClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { createFhirClient } from '../../../src/infra/fhir/client.ts';
import { readPrivateKey, type PrivateKey } from '../../../src/infra/fhir/private-key.ts';
import { CapabilityStatement, Anything } from '../../../src/infra/fhir/resources.ts';
import { createTokens } from '../../../src/infra/fhir/token.ts';
import { seedClinic } from '../../support/fhir/clinic.ts';
import { startEhr, type TestEhr } from '../../support/fhir/ehr.ts';
import { createSmart, type Smart } from '../../support/fhir/smart.ts';
import { PLAIN } from '../../support/fhir/statements.ts';

const CLIENT = 'frontdesk';
const ALGS = ['RS384', 'ES384'] as const;
const pairs = new Map<string, { publicKey: CryptoKey; privateKey: CryptoKey }>();
let ehr: TestEhr | null = null;
let smart: Smart;
beforeAll(async () => {
  for (const alg of ALGS) pairs.set(alg, await generateKeyPair(alg, { extractable: true }));
});
afterEach(async () => {
  await ehr?.stop();
  ehr = null;
});

const pairOf = (alg: string) => {
  const pair = pairs.get(alg);
  if (!pair) throw new Error(alg);
  return pair;
};
const keyOf = async (alg: (typeof ALGS)[number]): Promise<PrivateKey> => ({
  key: pairOf(alg).privateKey,
  alg,
  kid: 'k1',
});

async function start(alg: (typeof ALGS)[number], expiresIn = 300) {
  smart = createSmart({ clientId: CLIENT, publicKey: pairOf(alg).publicKey, alg, expiresIn });
  ehr = await startEhr({ statement: PLAIN, smart });
  await seedClinic(ehr.store);
  const clock = fixedClock(Date.now());
  const tokens = createTokens(ehr.url, { clientId: CLIENT, privateKey: await keyOf(alg) }, clock);
  const client = createFhirClient({ baseUrl: ehr.url, tokens, log: silentLog });
  return { ehr, clock, tokens, client, read: () => client.read('Patient/ada', Anything) };
}

describe('tokens', () => {
  it.each(ALGS)('are traded for an assertion signed with %s, once for many callers', async (alg) => {
    const { read } = await start(alg);
    const all = await Promise.all(Array.from({ length: 20 }, read));
    expect(all.every((one) => one?.resource.id === 'ada')).toBe(true);
    expect(smart.granted()).toBe(1);
  });

  it('are kept until shortly before they expire, and then traded anew with another jti', async () => {
    const { read, clock } = await start('ES384', 60);
    await read();
    clock.advance(47_000);
    await read();
    expect(smart.granted()).toBe(1);
    clock.advance(2000);
    await read();
    expect(smart.granted()).toBe(2);
  });

  it('are dropped when the EHR refuses one, and the request is sent once more', async () => {
    const { read, client, ehr: server } = await start('ES384');
    await read();
    smart.revoke();
    expect((await read())?.resource.id).toBe('ada');
    smart.revoke();
    const written = await client.write({
      method: 'POST',
      path: 'Patient',
      body: { resourceType: 'Patient', birthDate: '1990-01-01' },
    });
    expect(written).toMatchObject({ kind: 'answer', status: 201 });
    expect(smart.granted()).toBe(3);
    expect(server.log.filter((line) => line === 'POST Patient')).toHaveLength(2);
  });

  it('are not had with another key, nor without the EHR', async () => {
    const { ehr: server, clock } = await start('ES384');
    const { privateKey } = await generateKeyPair('ES384');
    const wrong = createTokens(
      server.url,
      { clientId: CLIENT, privateKey: { key: privateKey, alg: 'ES384', kid: null } },
      clock,
    );
    await expect(wrong.get()).rejects.toMatchObject({ code: 'ehr.unavailable', detail: { reason: 'token' } });
    await server.stop();
    await expect(wrong.get()).rejects.toMatchObject({ code: 'ehr.unavailable' });
  });

  it('never go to an address outside of the base', async () => {
    const { client } = await start('ES384');
    await expect(
      client.read('https://elsewhere.example/Patient/1', CapabilityStatement),
    ).rejects.toMatchObject({
      detail: { reason: 'link' },
    });
  });
});

describe('the private key', () => {
  it.each(ALGS)('is read as PEM, as JWK, and from a file, for %s', async (alg) => {
    const pem = await exportPKCS8(pairOf(alg).privateKey);
    const jwk = JSON.stringify({ ...(await exportJWK(pairOf(alg).privateKey)), kid: 'registered' });
    const folder = mkdtempSync(join(tmpdir(), 'frontdesk-key-'));
    const file = join(folder, 'key.pem');
    writeFileSync(file, pem);
    try {
      for (const given of [pem, pem.replaceAll('\n', '\\n'), jwk, file])
        expect((await readPrivateKey(given)).alg).toBe(alg);
      expect((await readPrivateKey(jwk)).kid).toBe('registered');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['a file that is not there', '/no/such/file'],
    ['no key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'],
    ['a public key', '{"kty":"EC","crv":"P-384","x":"AA","y":"AA"}'],
    ['another curve', '{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}'],
  ])('is refused where it is %s, without being quoted', async (_, given) => {
    await expect(readPrivateKey(given)).rejects.toThrow(/^FHIR_PRIVATE_KEY (?!.*AA)/);
  });
});
