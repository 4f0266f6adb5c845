// One address of the API: what it takes, what it gives and what it does, in one value. The server is
// registered from it and the description is generated from it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { ERRORS, FrontdeskError, type ErrorCode } from '../base/errors.ts';
import { readJson, sendError, sendJson, type Handler, type Request } from '../base/http.ts';
import { errorFields } from '../base/log.ts';
import type { DeskDeps } from './deps.ts';
import { originAllowed } from './origin.ts';
import { requireStaff, type Signed } from './sessions.ts';

interface Asked<Params, Query, Body> {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
}

interface Common {
  readonly method: 'get' | 'post';
  /** With `{id}` for a part that differs. */
  readonly path: `/api/desk/${string}`;
  readonly summary: string;
  readonly refusals: readonly ErrorCode[];
}

interface Shapes<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Absent for the live stream, which answers by itself. */
  readonly answer?: A;
}

type Answer<A extends z.ZodType> = Promise<z.input<A>>;

export interface Route extends Common, Shapes<z.ZodType, z.ZodType, z.ZodType, z.ZodType> {
  readonly signedIn: boolean;
  readonly handler: (deps: DeskDeps) => Handler;
}

const Nothing = z.unknown();

function parse<S extends z.ZodType>(schema: S, value: unknown, code: ErrorCode): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new FrontdeskError(
    code,
    code === 'body.invalid' ? { fields: parsed.error.issues.map((issue) => issue.path.join('.')) } : {},
  );
}

const queryOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(new URL(request.url ?? '/', 'http://desk').searchParams);

/** Staff who are refused leave an audit entry; who is nobody yet leaves one at the sign-in. */
async function auditRefusal(
  deps: DeskDeps,
  signed: Signed | null,
  error: FrontdeskError,
  object: string,
): Promise<void> {
  if (!signed || ![403, 404, 409].includes(error.status)) return;
  await deps.audit.record({
    action: 'staff.refused',
    actor: signed.staff.id,
    object,
    detail: { code: error.code },
  });
}

/** A refusal as the desk's page reads it: its code, the sentence for staff and its facts. */
const refusal = (error: FrontdeskError): unknown => ({
  code: error.code,
  message: ERRORS[error.code].staff,
  ...error.detail,
});

function wrap(
  route: Common,
  signedIn: boolean,
  deps: DeskDeps,
  work: (request: Request, response: ServerResponse, signed: Signed | null) => Promise<void>,
): Handler {
  return async (request, response) => {
    let signed: Signed | null = null;
    const params = z.object({ id: z.string() }).safeParse(request.params);
    const object = params.success && /^[\w-]{1,64}$/.test(params.data.id) ? `handoff:${params.data.id}` : '';
    try {
      try {
        const guarded = route.method === 'post' || route.path === '/api/desk/live';
        if (guarded && !originAllowed(request.headers, { listed: deps.origins }))
          throw new FrontdeskError('origin.not-allowed');
        signed = signedIn ? await requireStaff(request, deps) : null;
        await work(request, response, signed);
      } catch (error) {
        if (!(error instanceof FrontdeskError)) throw error;
        await auditRefusal(deps, signed, error, object);
        throw error;
      }
    } catch (error) {
      if (response.headersSent || response.destroyed) return;
      if (!(error instanceof FrontdeskError))
        deps.log.error('desk.failed', { route: route.path, ...errorFields(error) });
      sendError(
        response,
        error instanceof FrontdeskError ? error : new FrontdeskError('internal', {}, error),
        refusal,
      );
    }
  };
}

async function asked<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  route: Common & Shapes<P, Q, B, z.ZodType>,
  request: Request,
  response: ServerResponse,
): Promise<Asked<z.output<P>, z.output<Q>, z.output<B>>> {
  const params = parse(route.params ?? Nothing, request.params, 'not-found');
  const query = parse(route.query ?? Nothing, queryOf(request), 'body.invalid');
  const body = parse(
    route.body ?? Nothing,
    route.method === 'post' ? ((await readJson(request)) ?? {}) : {},
    'body.invalid',
  );
  return {
    request,
    response,
    params: params as z.output<P>,
    query: query as z.output<Q>,
    body: body as z.output<B>,
  };
}

/** An address that only a signed-in person reaches. */
export function staffRoute<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  route: Common & Shapes<P, Q, B, A>,
  handle: (deps: DeskDeps, signed: Signed, input: Asked<z.output<P>, z.output<Q>, z.output<B>>) => Answer<A>,
): Route {
  const refusals: readonly ErrorCode[] = ['sender.unknown', ...route.refusals];
  return {
    ...route,
    refusals,
    signedIn: true,
    handler: (deps) =>
      wrap(route, true, deps, async (request, response, signed) => {
        if (!signed) throw new FrontdeskError('sender.unknown');
        const answer = await handle(deps, signed, await asked(route, request, response));
        if (route.answer) sendJson(response, 200, answer);
      }),
  };
}

/** An address for everybody: the sign-in, and the description of the API. */
export function openRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  route: Common & Shapes<P, Q, B, A>,
  handle: (deps: DeskDeps, input: Asked<z.output<P>, z.output<Q>, z.output<B>>) => Answer<A>,
): Route {
  return {
    ...route,
    signedIn: false,
    handler: (deps) =>
      wrap(route, false, deps, async (request, response) => {
        const answer = await handle(deps, await asked(route, request, response));
        if (route.answer) sendJson(response, 200, answer);
      }),
  };
}
