// The key that this server proves itself with to the EHR: PEM or JWK, given as text or as the name of a file.
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { exportJWK, importJWK, type CryptoKey, type JWK } from 'jose';

export interface PrivateKey {
  readonly key: CryptoKey | Uint8Array;
  /** What SMART asks servers to take: RS384 for RSA, ES384 for P-384 (SMART App Launch 2.2, "key management"). */
  readonly alg: 'RS384' | 'ES384';
  /** The key's name in the key set that was registered with the EHR; null where the key has none. */
  readonly kid: string | null;
}

function readText(given: string): string {
  const text = given.trim();
  return text.startsWith('{') || text.includes('-----BEGIN') ? text : readFileSync(text, 'utf8').trim();
}

/**
 * Reads the key. Throws an Error that says what is wrong and never quotes the key: a file that is not there, a
 * format that is neither PEM nor JWK, or a key that is neither RSA (2048 bits or more) nor P-384.
 */
export async function readPrivateKey(given: string): Promise<PrivateKey> {
  let jwk: JWK;
  try {
    const text = readText(given);
    // "\n" as two characters is how a PEM survives in an environment variable.
    jwk = text.startsWith('{')
      ? (JSON.parse(text) as JWK)
      : await exportJWK(createPrivateKey(text.replaceAll('\\n', '\n')));
  } catch {
    throw new Error('FHIR_PRIVATE_KEY is neither a PEM nor a JWK nor a file with one');
  }
  const rsa = jwk.kty === 'RSA' && Buffer.from(jwk.n ?? '', 'base64url').length >= 256;
  const ec = jwk.kty === 'EC' && jwk.crv === 'P-384';
  if ((!rsa && !ec) || !jwk.d)
    throw new Error('FHIR_PRIVATE_KEY has to be a private RSA key of 2048 bits or a P-384 key');
  const alg = rsa ? 'RS384' : 'ES384';
  return { key: await importJWK(jwk, alg), alg, kid: jwk.kid ?? null };
}
