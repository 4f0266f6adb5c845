// Passwords of staff: scrypt with the cost that OWASP names (Password Storage Cheat Sheet: N=2^17, r=8, p=1).
// One hash takes 128 MB, so at most two are made at a time; the rest wait in line.
import { randomBytes, randomInt, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

const COST = 2 ** 17;
const BLOCK = 8;
const LENGTH = 32;
const AT_ONCE = 2;

let running = 0;
const line: (() => void)[] = [];

async function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => line.push(resolve));
  else running += 1;
  const options: ScryptOptions = { N: cost, r: BLOCK, p: 1, maxmem: 256 * cost * BLOCK };
  try {
    return await new Promise((resolve, reject) => {
      scrypt(password.normalize('NFC'), salt, LENGTH, options, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  } finally {
    const next = line.shift();
    if (next) next();
    else running -= 1;
  }
}

/** `scrypt$N$salt$key`, in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return [
    'scrypt',
    COST,
    salt.toString('base64url'),
    (await derive(password, salt, COST)).toString('base64url'),
  ].join('$');
}

const NOBODY = [
  'scrypt',
  COST,
  randomBytes(16).toString('base64url'),
  randomBytes(LENGTH).toString('base64url'),
].join('$');

/** True where `password` made `hash`. Without a hash (unknown name) the same work is done and the answer is no. */
export async function checkPassword(password: string, hash: string | null): Promise<boolean> {
  const [, cost, salt = '', key = ''] = (hash ?? NOBODY).split('$');
  const made = await derive(password, Buffer.from(salt, 'base64url'), Number(cost));
  const kept = Buffer.from(key, 'base64url');
  return made.length === kept.length && timingSafeEqual(made, kept) && hash !== null;
}

// Without 0/o, 1/l/i and u: read out over a phone it stays what it is.
const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789';

/** Four groups of five, such as `k7mqd-9rtxa-2hwpe-c4zsf`: 98 bits. */
export function generatePassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
