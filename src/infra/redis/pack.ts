// Longer texts are packed before they are sealed: a conversation of twenty turns is to stay under 16 KB.
import { deflateSync, inflateSync } from 'node:zlib';
import { ownCopy } from './own-copy.ts';

// JSON begins with a brace, deflated JSON never does; short texts gain nothing. A small window is enough for a
// text, and saves deflate from clearing a large one each time.
const BRACE = 0x7b;
const WORTH_PACKING = 200;
const PACKING = { level: 6, windowBits: 11, memLevel: 4 };
export const pack = (json: string): string | Buffer =>
  json.length < WORTH_PACKING ? json : deflateSync(json, PACKING);

/** The assistant's sentences and passages go to many patients; setting up a compressor costs more than sealing. */
const packed = new Map<string, Buffer>();
const PACKED_KEPT = 256;
export function packOnce(json: string): string | Buffer {
  if (json.length < WORTH_PACKING) return json;
  const known = packed.get(json);
  if (known) return known;
  if (packed.size >= PACKED_KEPT) packed.clear();
  const made = ownCopy(deflateSync(json, PACKING));
  packed.set(json, made);
  return made;
}
export const unpack = (bytes: Buffer): string =>
  (bytes[0] === BRACE ? bytes : inflateSync(bytes)).toString('utf8');
