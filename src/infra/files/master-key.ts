// The key that seals everything, for a machine of one's own: made at the first start and kept beside the data,
// readable by its owner alone. In production it comes from ENCRYPTION_KEY.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;

/** The 32-byte key kept in `dataDir`, made where there is none. Throws where the file holds anything else. */
export function masterKeyIn(dataDir: string): Buffer {
  const file = join(dataDir, 'encryption-key');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(KEY_BYTES).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== KEY_BYTES)
    throw new Error(`${file} does not hold a key of ${KEY_BYTES} bytes in base64`);
  return key;
}
