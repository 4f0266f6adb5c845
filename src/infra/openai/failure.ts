// Everything that can go wrong with a model, as a short code. No message is kept: a server's error text may
// quote what it was sent.
import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';

export const FAILURES = [
  'deadline',
  'connection',
  'rate-limited',
  'server',
  'not-allowed',
  'rejected',
  'too-large',
  'not-json',
  'empty',
  'cut',
  'refused',
  'wrong-shape',
  'breaker-open',
  'unexpected',
] as const;
export type FailureCode = (typeof FAILURES)[number];

/** Thrown inside this folder only, by the parts that read an answer. */
export class AnswerError extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode) {
    super(code);
    this.name = 'AnswerError';
    this.code = code;
  }
}

export interface Failure {
  readonly code: FailureCode;
  /** Worth a second try: the server may do better in a moment. */
  readonly again: boolean;
  /** How long the server asks us to wait, in ms; 0 where it does not say. */
  readonly waitMs: number;
}

const once = (code: FailureCode): Failure => ({ code, again: false, waitMs: 0 });
const twice = (code: FailureCode, waitMs = 0): Failure => ({ code, again: true, waitMs });

/** What an error of the SDK, of fetch or of our own reading means. `now` is in ms since 1970. */
export function failureOf(error: unknown, now: number): Failure {
  // fetch wraps what our own reading threw, and so does the SDK.
  for (
    let inner: unknown = error, depth = 0;
    inner instanceof Error && depth < 4;
    inner = inner.cause, depth += 1
  ) {
    if (inner instanceof AnswerError) return once(inner.code);
  }
  if (error instanceof APIUserAbortError) return once('deadline');
  if (error instanceof APIConnectionTimeoutError) return once('deadline');
  if (error instanceof APIConnectionError) return twice('connection');
  if (error instanceof APIError) return ofStatus(error.status, error.headers, now);
  if (error instanceof SyntaxError) return once('not-json');
  // A stream cut in the middle of a body is a plain TypeError ("terminated").
  if (error instanceof TypeError) return twice('connection');
  return once('unexpected');
}

function ofStatus(status: number | undefined, headers: Headers | undefined, now: number): Failure {
  if (status === undefined) return twice('connection');
  if (status === 429) return twice('rate-limited', retryAfterMs(headers?.get('retry-after') ?? null, now));
  if (status === 408 || status === 409 || status >= 500)
    return twice('server', retryAfterMs(headers?.get('retry-after') ?? null, now));
  if (status === 401 || status === 403) return once('not-allowed');
  return once('rejected');
}

/** Reads Retry-After, in seconds or as an HTTP date (RFC 9110, 10.2.3); 0 where it says nothing readable. */
export function retryAfterMs(value: string | null, now: number): number {
  if (value === null || value.length > 40) return 0;
  if (/^\d{1,9}(\.\d{1,3})?$/.test(value.trim())) return Math.round(Number(value) * 1000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}
