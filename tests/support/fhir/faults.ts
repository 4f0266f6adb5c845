// What goes wrong between a client and an EHR, on demand: each fault happens once, at the next request it fits.
import type { ServerResponse } from 'node:http';

export interface Asked {
  readonly method: string;
  /** Below the base, without a slash before it: `Appointment/7?_count=1`; '' for the base itself. */
  readonly path: string;
}

export type Fault =
  /** Carried out, and the answer is lost on its way. */
  | 'lose-reply'
  /** Carried out, and no answer ever comes. */
  | 'hang'
  /** Not carried out, and no answer ever comes. */
  | 'swallow'
  /** Carried out, and from then on nothing is answered any more until the faults are cleared. */
  | 'go-silent'
  /** Carried out, and answered with a page of a proxy. */
  | 'garbage'
  /** Not carried out, and answered with this. */
  | { readonly status: number; readonly retryAfter?: string };

export interface Faults {
  /** The next request of this method, to a path that begins so, meets the fault. */
  next(method: string, path: string, fault: Fault): void;
  take(asked: Asked): Fault | null;
  clear(): void;
}

export function createFaults(): Faults {
  const waiting: { method: string; path: string; fault: Fault }[] = [];
  let silent = false;
  return {
    next: (method, path, fault) => void waiting.push({ method, path, fault }),
    take({ method, path }) {
      const at = waiting.findIndex((one) => one.method === method && path.startsWith(one.path));
      if (silent) return 'swallow';
      const fault = at < 0 ? null : (waiting.splice(at, 1)[0]?.fault ?? null);
      silent = fault === 'go-silent';
      return fault;
    },
    clear() {
      waiting.splice(0);
      silent = false;
    },
  };
}

/** Plays a fault on a response; false where it is answered as usual. */
export function play(fault: Fault | null, response: ServerResponse): boolean {
  if (fault === null) return false;
  if (fault === 'lose-reply') response.socket?.destroy();
  else if (fault === 'garbage') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<html><body>Please wait</body></html>');
  } else if (typeof fault === 'object') {
    response.writeHead(
      fault.status,
      fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter },
    );
    response.end();
  }
  return true;
}
