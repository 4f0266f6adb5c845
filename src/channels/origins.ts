// Which web pages may talk to the chat: the server's own, and the clinic's sites that are configured.
import type { IncomingMessage } from 'node:http';

/** Names that only this machine or its network has; a name from public DNS could be anybody's that points here. */
const LOCAL = /^(localhost|[a-z0-9-]+\.localhost|\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

export interface Origins {
  /** Origins that are allowed by name: PUBLIC_URL's and WEB_ORIGINS. */
  readonly listed: readonly string[];
  /** True where a page of `origin` may send this request. */
  allows(request: IncomingMessage, origin: string): boolean;
}

/** `publicUrl` is where patients reach this server; without it, a page that was served under a local name. */
export function createOrigins(publicUrl: string | null, webOrigins: readonly string[]): Origins {
  const known = new Set(
    webOrigins.flatMap((origin) => (URL.canParse(origin) ? [new URL(origin).origin] : [])),
  );
  if (publicUrl) known.add(new URL(publicUrl).origin);
  return {
    listed: [...known],
    allows(request, origin) {
      if (known.has(origin)) return true;
      const host = request.headers.host ?? '';
      return LOCAL.test(host) && (origin === `http://${host}` || origin === `https://${host}`);
    },
  };
}
