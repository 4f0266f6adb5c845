// A staff member at the desk's API, as a browser would be: a cookie, an origin, JSON.
import { z } from 'zod';
import { PASSWORD, type TestDesk } from './start.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface DeskClient {
  readonly cookie: string;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
}

export function clientOf(url: string, cookie = ''): DeskClient {
  const ask = async (
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Reply> => {
    const response = await fetch(`${url}/api/desk${path}`, {
      method,
      headers: {
        origin: url,
        ...(cookie ? { cookie } : {}),
        ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body ?? {}) } : {}),
    });
    const text = await response.text();
    let parsed: unknown = text;
    try {
      parsed = JSON.parse(text);
    } catch {
      // Not JSON: the text is the answer.
    }
    return { status: response.status, headers: response.headers, body: parsed };
  };
  return {
    cookie,
    get: (path, headers = {}) => ask('GET', path, undefined, headers),
    post: (path, body, headers = {}) => ask('POST', path, body, headers),
  };
}

export async function signIn(desk: TestDesk, name = 'frontdesk', password = PASSWORD): Promise<DeskClient> {
  const reply = await clientOf(desk.url).post('/sign-in', { name, password });
  if (reply.status !== 200) throw new Error(`sign-in answered ${reply.status}`);
  return clientOf(desk.url, reply.headers.get('set-cookie')?.split(';')[0] ?? '');
}

/** Adds an account and signs it in. */
export async function newStaff(desk: TestDesk, name: string): Promise<DeskClient> {
  const account = await desk.deps.accounts.add(name);
  if (!account) throw new Error('the name is taken');
  return signIn(desk, name, account.password);
}

const field = (value: unknown, name: string): unknown => z.record(z.string(), z.unknown()).parse(value)[name];

/** The value at a path of names and indexes, such as `entries.0.text`. */
export const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce((inner, name) => (Array.isArray(inner) ? inner.at(Number(name)) : field(inner, name)), value);
