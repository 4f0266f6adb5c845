// The strict layer over Medplum's router: one write at a time, checked transactions, pages, ETags.
import { OperationOutcomeError, badRequest, getStatus, isOk, normalizeOperationOutcome } from '@medplum/core';
import { FhirRouter, type HttpMethod } from '@medplum/fhir-router';
import type { Bundle, OperationOutcome, Resource } from '@medplum/fhirtypes';
import type { StrictStore } from './store.ts';

export interface Ask {
  readonly method: string;
  /** Below the base: `Slot?status=free`; '' for the base itself. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

export interface Told {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers one request. */
export type Service = (ask: Ask) => Promise<Told>;

/** A page holds no more, whatever is asked for. */
const PAGE_MAX = 200;

export const outcome = (status: number, text: string): Told => ({
  status,
  body: {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'processing', details: { text } }],
  },
});

const told = (problem: OperationOutcome): Told => ({ status: getStatus(problem), body: problem });

/** Plain R4 as HAPI keeps it, over `store`; `base` is where it is reached. */
export function createStrictService(store: StrictStore, base: () => string): Service {
  const router = new FhirRouter();
  let last: Promise<unknown> = Promise.resolve();
  const oneAtATime = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };

  const route = async ({ method, path, headers, body }: Ask): Promise<Told> => {
    const [where = '', query = ''] = path.split('?', 2);
    const params = new URLSearchParams(query);
    const searching = method === 'GET' && /^[A-Z][A-Za-z]+$/.test(where);
    const count = Math.min(Number(params.get('_count') ?? 50), PAGE_MAX);
    if (searching) params.set('_count', String(count));
    const [problem, resource] = await router.handleRequest(
      {
        method: method as HttpMethod,
        url: `/${where}${searching ? `?${params.toString()}` : ''}`,
        // Anything else, and the router refuses every request.
        pathname: '',
        params: {},
        query: {},
        headers: { 'if-match': headers['if-match'] },
        body: body as Resource,
      },
      store,
    );
    if (!isOk(problem)) return told(problem);
    const status = getStatus(problem);
    if (searching && resource) return page(resource as Bundle, where, params, count);
    const version = resource?.meta?.versionId;
    return {
      status,
      ...(resource && { body: resource }),
      headers: {
        ...(version !== undefined && { etag: `W/"${version}"` }),
        ...(status === 201 && resource && { location: `${base()}/${resource.resourceType}/${resource.id}` }),
      },
    };
  };

  const page = (bundle: Bundle, where: string, params: URLSearchParams, count: number): Told => {
    const offset = Number(params.get('_offset') ?? 0);
    params.set('_offset', String(offset + count));
    const more = (bundle.total ?? 0) > offset + count;
    const link = [{ relation: 'next', url: `${base()}/${where}?${params.toString()}` }];
    return { status: 200, body: { ...bundle, ...(more && { link }) } };
  };

  return async (ask) => {
    try {
      if (ask.method === 'GET') return await route(ask);
      return await oneAtATime(async () => {
        if (ask.path === '') await store.checkTransaction(ask.body as Bundle);
        else if ((ask.method === 'PUT' || ask.method === 'PATCH') && ask.headers['if-match'] === undefined)
          throw new OperationOutcomeError(badRequest('If-Match is needed'));
        return route(ask);
      });
    } catch (error) {
      return told(normalizeOperationOutcome(error));
    }
  };
}
