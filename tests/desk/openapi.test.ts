import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { patientId } from '../../src/base/ids.ts';
import { z } from 'zod';
import { ERRORS } from '../../src/base/errors.ts';
import type { Route } from '../../src/desk/route.ts';
import { ErrorAnswer } from '../../src/desk/schemas.ts';
import { at, clientOf, newStaff, signIn, type DeskClient, type Reply } from '../support/desk/client.ts';
import { PASSWORD, PATIENT, startDesk, weekday, type TestDesk } from '../support/desk/start.ts';

let desk: TestDesk;
let ana: DeskClient;
let ben: DeskClient;
let described: Record<string, Record<string, Operation>>;

const Operation = z.object({
  summary: z.string(),
  requestBody: z.unknown().optional(),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })),
  responses: z.record(z.string(), z.object({ description: z.string() })),
});
type Operation = z.infer<typeof Operation>;

beforeAll(async () => {
  desk = await startDesk();
  [ana, ben] = [await newStaff(desk, 'Ana'), await newStaff(desk, 'Ben')];
  const reply = await clientOf(desk.url).get('/openapi.json');
  described = z
    .object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.record(z.string(), Operation)) })
    .parse(reply.body).paths;
});
afterAll(() => desk.stop());

describe('the description', () => {
  test('has every route, and every route has it', () => {
    const documented = Object.entries(described).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(documented.sort()).toEqual(
      desk.desk.routes.map((route) => `${route.method} ${route.path}`).sort(),
    );
  });

  test('names a body wherever one is asked for, and every part of an address', () => {
    for (const route of desk.desk.routes) {
      const operation = described[route.path]?.[route.method];
      expect([route.path, Boolean(operation?.requestBody)]).toEqual([route.path, route.method === 'post']);
      for (const [, part] of route.path.matchAll(/\{(\w+)\}/g))
        expect(operation?.parameters).toContainEqual({ name: part, in: 'path' });
    }
  });

  test('points nowhere that is not in it', async () => {
    const text = JSON.stringify((await clientOf(desk.url).get('/openapi.json')).body);
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
      expect(text).toContain(`"${name}":{`);
    expect(text).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/Error")/);
  });
});

describe('the answers', () => {
  const seen = new Set<string>();
  const routeOf = (method: string, path: string): Route => {
    const route = desk.desk.routes.find((one) => one.method === method && one.path === path);
    if (!route) throw new Error(`no route ${method} ${path}`);
    return route;
  };
  const holds = (method: 'get' | 'post', path: string, reply: Reply): Reply => {
    const route = routeOf(method, path);
    seen.add(`${method} ${path}`);
    expect(Object.keys(described[path]?.[method]?.responses ?? {})).toContain(String(reply.status));
    const schema = reply.status === 200 ? route.answer : ErrorAnswer;
    const parsed = schema?.safeParse(reply.body);
    expect(parsed?.error?.issues ?? []).toEqual([]);
    if (reply.status !== 200) {
      const code = at(reply.body, 'code');
      const allowed: readonly string[] = [...route.refusals, 'internal'];
      expect(allowed).toContain(code);
      expect(Object.entries(ERRORS).find(([name]) => name === code)?.[1].status).toBe(reply.status);
    }
    return reply;
  };

  test('are as described, for what is done and for what is refused, on every route', async () => {
    const { fake } = desk;
    const one = '/api/desk/handoffs/{id}';
    const entries = [
      {
        from: 'assistant' as const,
        kind: 'message' as const,
        text: 'Booked?',
        language: 'en' as const,
        choices: [{ title: 'Yes', value: 'y' }],
        facts: { title: 'Visit', rows: [['When', 'Tue']] as const },
      },
    ];
    holds(
      'post',
      '/api/desk/sign-in',
      await clientOf(desk.url).post('/sign-in', { name: 'frontdesk', password: PASSWORD }),
    );
    holds(
      'post',
      '/api/desk/sign-in',
      await clientOf(desk.url).post('/sign-in', { name: 'frontdesk', password: 'x' }),
    );
    holds('post', '/api/desk/sign-in', await clientOf(desk.url).post('/sign-in', '{'));
    holds('get', '/api/desk/me', await ana.get('/me'));
    holds('get', '/api/desk/me', await clientOf(desk.url).get('/me'));
    holds('get', '/api/desk/staff', await ana.get('/staff'));
    holds('get', '/api/desk/openapi.json', await ana.get('/openapi.json'));

    const id = fake.handOver({ priority: 'emergency', reason: 'emergency', entries });
    holds('post', `${one}/acknowledge`, await ben.post(`/handoffs/${id}/acknowledge`));
    holds('get', '/api/desk/handoffs', await ana.get('/handoffs'));
    holds('get', '/api/desk/handoffs', await ana.get('/handoffs?state=none'));
    holds('get', one, await ana.get(`/handoffs/${id}`));
    holds('get', one, await ana.get('/handoffs/none'));
    holds('post', `${one}/claim`, await ana.post(`/handoffs/${id}/claim`));
    holds('post', `${one}/claim`, await ben.post(`/handoffs/${id}/claim`));
    holds('post', `${one}/renew`, await ana.post(`/handoffs/${id}/renew`));
    holds('post', `${one}/messages`, await ana.post(`/handoffs/${id}/messages`, { key: 'k', text: 'Hello' }));
    holds('post', `${one}/messages`, await ben.post(`/handoffs/${id}/messages`, { key: 'k', text: 'Hello' }));
    holds('post', `${one}/messages`, await ana.post(`/handoffs/${id}/messages`, { key: 'k' }));
    holds('post', `${one}/notes`, await ben.post(`/handoffs/${id}/notes`, { text: 'note' }));
    holds('post', `${one}/transfer`, await ana.post(`/handoffs/${id}/transfer`, { to: 'Ben', note: '' }));
    holds('post', `${one}/transfer`, await ana.post(`/handoffs/${id}/transfer`, { to: 'Nobody', note: '' }));
    holds('post', `${one}/release`, await ana.post(`/handoffs/${id}/release`));
    holds('post', `${one}/release`, await ben.post(`/handoffs/${id}/release`));
    await ana.post(`/handoffs/${id}/claim`);
    holds('get', '/api/desk/visit-types', await ana.get('/visit-types'));
    const known = fake.handOver({ patient: patientId(PATIENT.id), entries });
    await ana.post(`/handoffs/${known}/claim`);
    holds('get', `${one}/patient`, await ana.get(`/handoffs/${known}/patient`));
    holds('get', `${one}/patient`, await ana.get(`/handoffs/${id}/patient`));
    holds('get', `${one}/patient`, await ben.get(`/handoffs/${id}/patient`));
    const { birthDate, phone, ...rosa } = PATIENT;
    const find = (name: string, by = ana) => by.post(`/handoffs/${id}/patient`, { name, birthDate, phone });
    holds('post', `${one}/patient`, await find(rosa.name));
    holds('post', `${one}/patient`, await find('Somebody Else'));
    holds('post', `${one}/patient`, await find(rosa.name, ben));
    const times = holds(
      'get',
      '/api/desk/times',
      await ana.get(`/times?visitType=follow-up&date=${weekday()}`),
    );
    holds('get', '/api/desk/times', await ana.get('/times?visitType=follow-up&date=soon'));
    const start = at(times.body, 'times.0.start');
    const practitioner = at(times.body, 'times.0.practitioner.id');
    const wanted = { patient: rosa.id, visitType: 'follow-up', practitioner, start };
    const book = (body: object) => ana.post(`/handoffs/${id}/appointments`, { ...wanted, ...body });
    const booked = holds('post', `${one}/appointments`, await book({ key: 'a' }));
    holds('post', `${one}/appointments`, await book({ key: 'b' }));
    holds('post', `${one}/appointments`, await book({ key: 'c', patient: 'nobody' }));
    const cancel = { patient: rosa.id, appointment: at(booked.body, 'appointments.0.id'), version: 2 };
    holds('post', `${one}/cancel`, await ana.post(`/handoffs/${id}/cancel`, cancel));
    holds('post', `${one}/cancel`, await ana.post(`/handoffs/${id}/cancel`, { ...cancel, version: 7 }));
    holds('post', `${one}/close`, await ana.post(`/handoffs/${id}/close`, { outcome: 'told-911' }));
    holds('post', `${one}/close`, await ana.post(`/handoffs/${id}/close`, { outcome: 'answered' }));
    holds(
      'post',
      `${one}/claim`,
      await ben.post(`/handoffs/${id}/claim`, {}, { origin: 'https://evil.example' }),
    );
    holds('get', '/api/desk/handoffs', await ana.get('/handoffs?state=closed'));
    const leaving = await signIn(desk);
    holds('post', '/api/desk/sign-out', await leaving.post('/sign-out'));
    seen.add('get /api/desk/live');
    expect([...seen].sort()).toEqual(desk.desk.routes.map((route) => `${route.method} ${route.path}`).sort());
  });
});
