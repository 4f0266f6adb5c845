// One HTTP exchange with the EHR: bounded in time and size, and honest about what is known afterwards. An answer
// is an answer; `lost` may have been carried out; `unsent` never arrived.

/** Milliseconds that one exchange may take. */
export const EXCHANGE_MS = 4000;
/** The largest body that is read, in bytes. */
export const BODY_MAX = 8 * 1024 * 1024;

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly etag: string | null;
  readonly location: string | null;
  /** What Retry-After asks for in milliseconds; null where it does not. */
  readonly retryAfterMs: number | null;
  /** Parsed JSON; undefined where there was no body, or none that could be read beside an error. */
  readonly body: unknown;
}

export type Reply = Answer | { readonly kind: 'lost' } | { readonly kind: 'unsent' };

export interface Exchange {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs?: number;
}

const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The code of what fetch failed by; it hides it in a cause, or in the first of several. */
function causeOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  if (cause instanceof AggregateError) return causeOf({ cause: cause.errors[0] });
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

/** Milliseconds of a Retry-After header: seconds or an HTTP date (RFC 9110, 10.2.3). */
function readRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\d{1,6}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

async function readBounded(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > BODY_MAX) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Sends once. Never throws: see {@link Reply}. Redirects are refused, since they would carry the token away. */
export async function exchange({
  method,
  url,
  headers,
  body,
  timeoutMs = EXCHANGE_MS,
}: Exchange): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await readBounded(response);
    const parsed = parse(text);
    // A success that cannot be read says nothing of what was done; a refusal is one whatever it looks like.
    if (response.ok && parsed === null) return { kind: 'lost' };
    return {
      kind: 'answer',
      status: response.status,
      etag: response.headers.get('etag'),
      location: response.headers.get('location'),
      retryAfterMs: readRetryAfter(response.headers.get('retry-after')),
      body: parsed?.value,
    };
  } catch (error) {
    return NEVER_SENT.has(causeOf(error)) ? { kind: 'unsent' } : { kind: 'lost' };
  }
}

/** The JSON of a text; null where it is none, or too long to have been read. */
function parse(text: string | null): { value: unknown } | null {
  if (text === null) return null;
  if (text.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
