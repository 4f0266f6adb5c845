// FHIR over HTTP: reads that wait their turn, searches that turn pages, writes that say what became of them. What
// an answer means for a calendar is decided by who asks.
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { FrontdeskError } from '../../base/errors.ts';
import type { Log } from '../../base/log.ts';
import { Bundle } from './resources.ts';
import type { Tokens } from './token.ts';
import { EXCHANGE_MS, exchange, type Answer, type Exchange, type Reply } from './wire.ts';

/** How often a request that was turned away with 429 or 503 is sent again. */
const AGAIN = 2;
/** The longest that one Retry-After is obeyed, in milliseconds; a patient is waiting. */
const WAIT_MAX_MS = 2000;
/** What is waited where the EHR does not say, in milliseconds. */
const WAIT_MS = 250;
/** Pages of one search that are read; more is no answer. */
const PAGES_MAX = 40;
/** Resources asked for on a page. */
const PAGE = 500;

export type Query = readonly (readonly [name: string, value: string])[];

export interface Write {
  readonly method: 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly body: unknown;
  readonly ifMatch?: string;
}

export interface FhirClient {
  /** One resource, or null where the EHR says that there is none. Throws `ehr.unavailable`. */
  read<T>(path: string, schema: z.ZodType<T>): Promise<{ resource: T; etag: string | null } | null>;
  /**
   * Everything that matches, of the type that `schema` takes; others (an `_include`) are given as they came in
   * `others`. Throws `ehr.unavailable`, also where an answer has more pages than anybody could mean.
   */
  search<T>(
    type: string,
    query: Query,
    schema: z.ZodType<T>,
  ): Promise<{ found: readonly T[]; others: readonly unknown[] }>;
  /** Sends a write, again only where the EHR said that it did nothing (429, 401). Never throws for an answer. */
  write(write: Write): Promise<Reply>;
}

export interface FhirClientDeps {
  /** The service's base without a slash at its end. */
  readonly baseUrl: string;
  /** Null for a server that asks for no token. */
  readonly tokens: Tokens | null;
  readonly log: Log;
  /** Milliseconds that one exchange may take; {@link EXCHANGE_MS} unless told. */
  readonly timeoutMs?: number;
}

const CONTENT = {
  POST: 'application/fhir+json',
  PUT: 'application/fhir+json',
  PATCH: 'application/json-patch+json',
};

const unavailable = (reason: string): FrontdeskError => new FrontdeskError('ehr.unavailable', { reason });

export function createFhirClient({
  baseUrl,
  tokens,
  log,
  timeoutMs = EXCHANGE_MS,
}: FhirClientDeps): FhirClient {
  const base = new URL(`${baseUrl}/`);

  /** An address under the base, whether it is given whole or in part. Throws where it leads elsewhere. */
  const within = (path: string): string => {
    if (path === '') return baseUrl;
    const url = new URL(path, base);
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) throw unavailable('link');
    return url.href;
  };

  const once = async (request: Omit<Exchange, 'timeoutMs'>): Promise<Reply> => {
    const token = tokens ? await tokens.get() : null;
    const headers = {
      accept: 'application/fhir+json',
      ...request.headers,
      ...(token !== null && { authorization: `Bearer ${token}` }),
    };
    const reply = await exchange({ ...request, headers, timeoutMs });
    if (token !== null && reply.kind === 'answer' && reply.status === 401) tokens?.drop(token);
    return reply;
  };

  /** Sends, and again where `turnedAway` says that nothing was done. */
  const send = async (
    request: Omit<Exchange, 'timeoutMs'>,
    turnedAway: (answer: Answer) => boolean,
  ): Promise<Reply> => {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await once(request);
      if (reply.kind !== 'answer' || attempt > AGAIN) return reply;
      if (reply.status === 401 && tokens !== null && attempt === 1) continue;
      if (!turnedAway(reply)) return reply;
      const wait = reply.retryAfterMs ?? WAIT_MS * attempt;
      log.warn('ehr.busy', { status: reply.status, ms: wait, attempt });
      if (wait > WAIT_MAX_MS) return reply;
      await pause(wait);
    }
  };

  const get = async (path: string): Promise<Answer> => {
    const reply = await send(
      { method: 'GET', url: within(path), headers: {} },
      ({ status }) => status === 429 || status === 503,
    );
    if (reply.kind !== 'answer') throw unavailable(reply.kind);
    return reply;
  };

  const parsed = <T>(schema: z.ZodType<T>, body: unknown): T => {
    const result = schema.safeParse(body);
    if (!result.success) throw unavailable('not-fhir');
    return result.data;
  };

  return {
    async read(path, schema) {
      const answer = await get(path);
      if (answer.status === 404 || answer.status === 410) return null;
      if (answer.status !== 200) throw unavailable(`status-${answer.status}`);
      return { resource: parsed(schema, answer.body), etag: answer.etag };
    },

    async search(type, query, schema) {
      const found: z.output<typeof schema>[] = [];
      const others: unknown[] = [];
      let next: string | undefined =
        `${type}?${new URLSearchParams([...query.map((pair) => [...pair]), ['_count', String(PAGE)]]).toString()}`;
      for (let page = 0; next !== undefined; page += 1) {
        if (page === PAGES_MAX) throw unavailable('too-many-pages');
        const answer = await get(next);
        if (answer.status !== 200) throw unavailable(`status-${answer.status}`);
        const bundle = parsed(Bundle, answer.body);
        for (const { resource } of bundle.entry ?? []) {
          if (resource?.resourceType === type) found.push(parsed(schema, resource));
          else if (resource) others.push(resource);
        }
        next = bundle.link?.find(({ relation }) => relation === 'next')?.url;
      }
      return { found, others };
    },

    write({ method, path, body, ifMatch }) {
      return send(
        {
          method,
          url: within(path),
          headers: { 'content-type': CONTENT[method], ...(ifMatch !== undefined && { 'if-match': ifMatch }) },
          body: JSON.stringify(body),
        },
        ({ status }) => status === 429,
      );
    },
  };
}

/** What a write came to. `taken`: somebody else was first (409, 412, 423). `refused`: it is not allowed so. */
export type Written =
  | { readonly kind: 'ok'; readonly answer: Answer }
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unsent' };

/** Reads a write's reply: an error of the server's own (5xx) leaves open what was done. */
export function readWritten(reply: Reply): Written {
  if (reply.kind !== 'answer') return reply;
  const { status } = reply;
  if (status >= 200 && status < 300) return { kind: 'ok', answer: reply };
  if (status === 409 || status === 412 || status === 423) return { kind: 'taken' };
  return status >= 500 ? { kind: 'lost' } : { kind: 'refused', status };
}

/** The id in a Location such as `…/Appointment/7/_history/1`; null where it names none. */
export function idIn(location: string | null | undefined, type: string): string | null {
  return new RegExp(`(?:^|/)${type}/([A-Za-z0-9\\-.]{1,64})(?:/|$)`).exec(location ?? '')?.[1] ?? null;
}
