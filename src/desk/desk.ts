// The desk, hung on the server: its API, its description of itself, its live stream and its page.
import { z } from 'zod';
import { appointmentRoutes } from './appointment-routes.ts';
import { patientRoutes } from './patient-routes.ts';
import type { DeskDeps } from './deps.ts';
import type { Server } from '../base/http.ts';
import { Live, liveRoute } from './live.ts';
import { moveRoutes } from './move-routes.ts';
import { openApiOf } from './openapi.ts';
import { registerPage } from './page-files.ts';
import { readRoutes } from './read-routes.ts';
import { openRoute, type Route } from './route.ts';
import { signInRoutes } from './sign-in.ts';
import { storeBehind } from './store-errors.ts';

export interface Desk {
  readonly routes: readonly Route[];
  /** Ends the live streams. */
  close(): void;
}

/** Registers everything under `/desk` and `/api/desk`. */
export function registerDesk(server: Server, given: DeskDeps): Desk {
  const deps: DeskDeps = {
    ...given,
    queue: storeBehind(given.queue),
    conversations: storeBehind(given.conversations),
    audit: storeBehind(given.audit),
    appointments: {
      ...given.appointments,
      booking: storeBehind(given.appointments.booking),
      patients: storeBehind(given.appointments.patients),
    },
  };
  const live = new Live(deps);
  const describe = openRoute(
    {
      method: 'get',
      path: '/api/desk/openapi.json',
      summary: 'This description.',
      answer: z.record(z.string(), z.unknown()),
      refusals: [],
    },
    () => Promise.resolve(description),
  );
  const routes = [
    ...signInRoutes,
    ...readRoutes,
    ...moveRoutes,
    ...patientRoutes,
    ...appointmentRoutes,
    liveRoute(live),
    describe,
  ];
  const description = openApiOf(routes, deps.secure);
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    if (route.method === 'get') server.get(path, route.handler(deps));
    else server.post(path, route.handler(deps));
  }
  registerPage(server);
  return { routes, close: () => live.close() };
}
