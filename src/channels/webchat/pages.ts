// Serves the patient's page, the frame and the script for other pages, and Web Chat itself, from this server alone
// and under a policy that lets nothing else in.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Clinic } from '../../clinic/clinic.ts';
import type { Language } from '../../base/language.ts';
import type { Log } from '../../base/log.ts';
import { guarded, send, type Server } from '../../base/http.ts';
import { languageOf } from '../incoming.ts';
import type { Origins } from '../origins.ts';
import { PAGE_STRINGS, pageHtml } from './page-html.ts';

export interface PageDeps {
  readonly clinic: Clinic;
  /** Path of Web Chat's bundle; beside it may stand a `.gz`. */
  readonly bundle: string;
  readonly origins: Origins;
  /** With a secret only the clinic's own server gets tokens: then the chat is in its pages, not in this one. */
  readonly secret: string | null;
  readonly log: Log;
}

const HOST = /^[\w.[\]:-]{1,255}$/;

interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly tag: string;
  readonly headers: Readonly<Record<string, string>>;
}

function asset(
  type: string,
  plain: Buffer,
  headers: Record<string, string>,
  gzip: Buffer = gzipSync(plain),
): Asset {
  return {
    type,
    plain,
    gzip,
    headers,
    tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
  };
}

function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  { type, plain, gzip, tag, headers }: Asset,
): void {
  const common = { ...headers, etag: tag, vary: 'accept-encoding' };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, common);
    return void response.end();
  }
  const packed = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  const body = packed ? gzip : plain;
  response.writeHead(200, {
    ...common,
    'content-type': type,
    'content-length': String(body.length),
    ...(packed && { 'content-encoding': 'gzip' }),
  });
  response.end(body);
}

/** Web Chat needs a nonce for its styles, and pictures of its own that it makes as data. */
function policy(request: IncomingMessage, nonce: string, ancestors: string): string {
  const host = request.headers.host ?? '';
  // Older Safari does not count a WebSocket to the same host as 'self'.
  const sockets = HOST.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The hash is that of nothing: Web Chat measures what a browser can do with an empty style.
    `style-src 'self' 'nonce-${nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
    "img-src 'self' data: blob:",
    `connect-src 'self'${sockets}`,
    "font-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}

function languageAsked(request: IncomingMessage, offered: readonly Language[]): Language {
  const at = (request.url ?? '').indexOf('?');
  const asked = at < 0 ? null : new URLSearchParams(request.url?.slice(at + 1)).get('lang');
  const accepted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.split(';', 1)[0]?.trim() ?? '');
  const known = [asked ?? '', ...accepted].find((locale) =>
    offered.some((language) => locale.toLowerCase().split('-', 1)[0] === language),
  );
  return languageOf(known, offered);
}

/** Registers `GET /`, `/chat`, `/embed.js` and what they load. */
export function registerPages(server: Server, { clinic, bundle, origins, secret, log }: PageDeps): void {
  const read = (name: string): Buffer => readFileSync(new URL(`./page/${name}`, import.meta.url));
  const script = 'text/javascript; charset=utf-8';
  const revalidate = { 'cache-control': 'no-cache', 'cross-origin-resource-policy': 'same-origin' };
  const words = Object.fromEntries(
    clinic.languages.map((language) => [
      language,
      {
        open: PAGE_STRINGS[language].open,
        close: PAGE_STRINGS[language].close,
        title: PAGE_STRINGS[language].title.replace('{clinic}', clinic.name),
      },
    ]),
  );
  // Inside a script a sign that ends one is written as an escape.
  const embed = read('embed.js')
    .toString('utf8')
    .replace('/*WORDS*/ {}', () => JSON.stringify(words).replaceAll('<', '\\u003c'));
  const bundlePath = `/chat/${basename(bundle)}`;
  const assets: Record<string, Asset> = {
    '/chat/page.css': asset('text/css; charset=utf-8', read('page.css'), revalidate),
    '/chat/chat.js': asset(script, read('chat.js'), revalidate),
    '/embed.js': asset(script, Buffer.from(embed), {
      'cache-control': 'public, max-age=300',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  };
  if (existsSync(bundle)) {
    const packed = existsSync(`${bundle}.gz`) ? readFileSync(`${bundle}.gz`) : undefined;
    assets[bundlePath] = asset(
      script,
      readFileSync(bundle),
      {
        'cache-control': 'public, max-age=31536000, immutable',
        'cross-origin-resource-policy': 'same-origin',
      },
      packed,
    );
  } else log.error('webchat.bundle-missing', { file: basename(bundle) });
  for (const [path, one] of Object.entries(assets))
    server.get(
      path,
      guarded(log, path, (request, response) => Promise.resolve(sendAsset(request, response, one))),
    );

  const page = (frame: boolean, ancestors: string) =>
    guarded(log, frame ? '/chat' : '/', (request, response) => {
      const nonce = randomBytes(16).toString('base64');
      // A token for the frame comes from the page around it, so the frame always has the chat.
      const chat = (frame || secret === null) && bundlePath in assets;
      const html = pageHtml({
        clinic,
        language: languageAsked(request, clinic.languages),
        frame,
        nonce,
        bundle: chat ? bundlePath : null,
      });
      const headers = {
        'content-security-policy': policy(request, nonce, ancestors),
        vary: 'accept-language',
        ...(!frame && { 'x-frame-options': 'DENY' }),
      };
      return Promise.resolve(send(response, 200, 'text/html; charset=utf-8', html, headers));
    });
  server.get('/', page(false, "'none'"));
  server.get('/chat', page(true, ["'self'", ...origins.listed].join(' ')));
}
