// Which pages may speak to the desk. The cookie is SameSite=Strict; this is the second lock, on the headers
// that a browser sets and a page cannot.
import type { IncomingHttpHeaders } from 'node:http';

/** `listed` origins, and pages that this machine itself served under a loopback name; without any, under an address. */
export interface OriginRule {
  readonly listed: readonly string[];
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
const ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/**
 * True where the request may come from the desk's own page. As in Go's net/http CrossOriginProtection: Origin
 * must match where it is sent, Sec-Fetch-Site must be the same origin where it is sent, and a request with
 * neither comes from no browser, so no cookie was added to it behind somebody's back.
 */
export function originAllowed(headers: IncomingHttpHeaders, rule: OriginRule): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.origin;
  if (origin === undefined) return true;
  if (rule.listed.includes(origin)) return true;
  // A name from DNS that is not listed is refused: it could be anybody's that points here.
  const host = headers.host ?? '';
  const ours = LOOPBACK.test(host) || (rule.listed.length === 0 && ADDRESS.test(host));
  return ours && (origin === `http://${host}` || origin === `https://${host}`);
}
