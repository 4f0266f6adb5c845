// Serves the desk's page: no build, the files as they stand, under a policy that lets nothing else in.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Server } from '../base/http.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-cache',
};

interface PageFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly type: string;
  readonly tag: string;
}

function load(path: string, file: URL): PageFile {
  const bytes = readFileSync(fileURLToPath(file));
  const type = TYPES[path === '/desk' ? '.html' : extname(path)] ?? 'application/octet-stream';
  return {
    path,
    bytes,
    type,
    tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  };
}

/** Registers `GET /desk` and the files beside it; only what stands in the folder has an address. */
export function registerPage(server: Server): void {
  const folder = new URL('./page/', import.meta.url);
  const names = readdirSync(fileURLToPath(folder)).filter((name) => extname(name) in TYPES);
  const files = names.map((name) =>
    load(name === 'index.html' ? '/desk' : `/desk/${name}`, new URL(name, folder)),
  );
  files.push(load('/desk/preact.js', new URL(import.meta.resolve('htm/preact/standalone'))));
  for (const file of files) {
    server.get(file.path, async (request, response) => {
      if (request.headers['if-none-match'] === file.tag) {
        response.writeHead(304, { ...HEADERS, etag: file.tag });
        return void response.end();
      }
      response.writeHead(200, {
        ...HEADERS,
        etag: file.tag,
        'content-type': file.type,
        'content-length': String(file.bytes.length),
      });
      response.end(file.bytes);
    });
  }
}
