// Seals what people wrote before it reaches Redis: AES-256-GCM with a key per conversation, itself wrapped by
// ENCRYPTION_KEY. What is sealed is bound to where it stands, so a value moved elsewhere does not open.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { randomPart } from '../../base/random.ts';

const NONCE = 12;
const TAG = 16;

/** Seals `plain` for the place `context`: nonce, ciphertext, tag in one buffer. */
export function seal(key: KeyObject, context: string, plain: string | Buffer): Buffer {
  const nonce = randomPart(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain as Buffer), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what {@link seal} made for the same place. Throws on any change. */
export function unseal(key: KeyObject, context: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
}

/** Wraps keys, and makes the keyed hashes by which sealed things are found again. */
export interface KeyRing {
  newKey(context: string): { readonly key: KeyObject; readonly wrapped: Buffer };
  unwrap(context: string, wrapped: Buffer): KeyObject;
  /** Seals a value that belongs to no conversation (a patient's record, a staff account). */
  seal(context: string, plain: string): Buffer;
  unseal(context: string, sealed: Buffer): string;
  /** HMAC-SHA-256 of `text` in a field's own domain, 128 bits in base64url: a blind index. */
  hash(field: string, text: string): string;
  /** A key of its own for a purpose, such as the audit chain or chat tokens. */
  derive(purpose: string): Buffer;
}

/** The key ring on a 32-byte master key. */
export function createKeyRing(master: Buffer): KeyRing {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `frontdesk:${purpose}`, 32));
  // As key objects: node checks raw bytes anew at every use, which costs more than the cipher.
  const wrapping = createSecretKey(derive('wrap'));
  const records = createSecretKey(derive('records'));
  const index = derive('index');
  return {
    newKey(context) {
      const raw = randomBytes(32);
      return { key: createSecretKey(raw), wrapped: seal(wrapping, context, raw) };
    },
    unwrap: (context, wrapped) => createSecretKey(unseal(wrapping, context, wrapped)),
    seal: (context, plain) => seal(records, context, plain),
    unseal: (context, sealed) => unseal(records, context, sealed).toString('utf8'),
    hash: (field, text) =>
      createHmac('sha256', index).update(`${field}\0${text}`).digest().subarray(0, 16).toString('base64url'),
    derive,
  };
}
