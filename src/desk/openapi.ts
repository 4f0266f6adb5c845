// The description of the desk's API (OpenAPI 3.1), made from the very schemas that the routes validate with.
import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../base/errors.ts';
import type { Route } from './route.ts';
import { ErrorAnswer } from './schemas.ts';

type Json = Record<string, unknown>;

const input = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
};
const output = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  return rest;
};

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const shape = z
    .object({ properties: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .safeParse(input(schema));
  if (!shape.success) return [];
  return Object.entries(shape.data.properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: of,
  }));
}

function refusals(codes: readonly ErrorCode[]): Json {
  const byStatus = Map.groupBy(new Set(codes), (code) => ERRORS[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      String(status),
      {
        description: same.map((code) => `${code}: ${ERRORS[code].staff}`).join(' '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    ]),
  );
}

function operation(route: Route): Json {
  const content = route.answer
    ? { 'application/json': { schema: output(route.answer) } }
    : { 'text/event-stream': { schema: { type: 'string' } } };
  return {
    summary: route.summary,
    security: route.signedIn ? [{ session: [] }] : [],
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: input(route.body) } } } }
      : {}),
    responses: { '200': { description: 'Done.', content }, ...refusals([...route.refusals, 'internal']) },
  };
}

/** The whole description, of exactly these routes. */
export function openApiOf(routes: readonly Route[], secure: boolean): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Frontdesk: the desk',
      version: '1',
      description:
        'JSON over the session’s cookie. A request that changes something is refused when it comes from a page of another origin.',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: secure ? '__Host-desk' : 'desk' } },
      schemas: { Error: input(ErrorAnswer) },
    },
  };
}
