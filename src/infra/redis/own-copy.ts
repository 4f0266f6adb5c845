// Buffers that are kept for long.

/** In memory of its own: a small buffer is cut out of a large one, all of which is kept as long as it is. */
export function ownCopy(bytes: Buffer): Buffer {
  const copy = Buffer.alloc(bytes.length);
  bytes.copy(copy);
  return copy;
}
