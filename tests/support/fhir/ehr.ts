// A stand-in EHR on loopback: HTTP, tokens and faults around a service, which is plain R4 unless told otherwise.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults, play, type Faults } from './faults.ts';
import type { Smart } from './smart.ts';
import { StrictStore, indexDefinitions } from './store.ts';
import { createStrictService, type Ask, type Service } from './strict.ts';

export interface EhrOptions {
  /** What it says at /metadata. */
  readonly statement: object;
  /** Puts rules of a vendor or a guide over the plain service. */
  readonly facade?: (plain: Service, store: StrictStore) => Service;
  /** Null for a server that asks for no token. */
  readonly smart?: Smart | null;
  /** Called before each search of Slots, so that a test may publish them as they are asked for. */
  readonly publish?: (query: URLSearchParams, store: StrictStore) => Promise<void>;
}

export interface TestEhr {
  /** The FHIR base, without a slash at its end. */
  readonly url: string;
  readonly store: StrictStore;
  readonly faults: Faults;
  /** Every request that arrived, as `GET Slot?…`. */
  readonly log: string[];
  stop(): Promise<void>;
}

export async function startEhr({ statement, facade, smart = null, publish }: EhrOptions): Promise<TestEhr> {
  indexDefinitions();
  const store = new StrictStore();
  const faults = createFaults();
  const log: string[] = [];
  let url = '';
  const plain = createStrictService(store, () => url);
  const service = facade ? facade(plain, store) : plain;

  const answer = async (ask: Ask) => {
    if (ask.method === 'GET' && ask.path === 'metadata') return { status: 200, body: statement };
    if (ask.path === '.well-known/smart-configuration')
      return {
        status: 200,
        body: { token_endpoint: `${url}/token`, capabilities: ['permission-v2'], grant_types_supported: [] },
      };
    if (smart && ask.path === 'token')
      return smart.grant(new URLSearchParams(String(ask.body)), `${url}/token`);
    if (smart && !smart.knows(ask.headers['authorization'])) return { status: 401 };
    if (publish && ask.method === 'GET' && ask.path.startsWith('Slot?'))
      await publish(new URLSearchParams(ask.path.slice(5)), store);
    return service(ask);
  };

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      const path = (request.url ?? '').replace(/^\/fhir\/?/, '');
      const json = request.headers['content-type']?.includes('json') ?? false;
      const ask: Ask = {
        method: request.method ?? '',
        path,
        headers: request.headers as Record<string, string | undefined>,
        body: json ? JSON.parse(text) : text,
      };
      log.push(`${ask.method} ${decodeURIComponent(path)}`);
      const fault = faults.take(ask);
      if (fault === 'swallow' || (typeof fault === 'object' && fault !== null))
        return void play(fault, response);
      answer(ask).then(
        ({ status, body, headers }: { status: number; body?: object; headers?: Record<string, string> }) => {
          if (play(fault, response)) return;
          response.writeHead(status, {
            ...(body && { 'content-type': 'application/fhir+json' }),
            ...headers,
          });
          response.end(body ? JSON.stringify(body) : undefined);
        },
        () => {
          response.writeHead(500);
          response.end();
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`;
  return {
    url,
    store,
    faults,
    log,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
