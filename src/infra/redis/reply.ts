// Replies of scripts are nested arrays of Buffers and numbers; these read them and refuse anything else.

export class ReplyError extends Error {
  constructor() {
    super('Redis gave a reply of another shape');
    this.name = 'ReplyError';
  }
}

export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new ReplyError();
  return value;
}

export function bytes(value: unknown): Buffer {
  if (!Buffer.isBuffer(value)) throw new ReplyError();
  return value;
}

/** A string; nil reads as ''. */
export function text(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return bytes(value).toString('utf8');
}

export function number(value: unknown): number {
  const read = typeof value === 'number' ? value : Number(text(value));
  if (!Number.isFinite(read)) throw new ReplyError();
  return read;
}

/** A flat list of field and value, as streams hold them. */
export function fields(value: unknown): ReadonlyMap<string, Buffer> {
  const flat = list(value);
  const map = new Map<string, Buffer>();
  for (let i = 0; i + 1 < flat.length; i += 2) map.set(text(flat[i]), bytes(flat[i + 1]));
  return map;
}
