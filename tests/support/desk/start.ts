// A desk on a real server with real accounts on a real Redis, in front of the fake queue.
import { createServer as createHolder, type AddressInfo, type Server as Holder } from 'node:net';
import { randomBytes } from 'node:crypto';
import type { Server } from 'restify';
import type { AuditEvent } from '../../../src/audit/audit.ts';
import { systemClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import type { ConversationId } from '../../../src/base/ids.ts';
import type { Entry } from '../../../src/conversation/conversation.ts';
import { registerDesk, type Desk } from '../../../src/desk/desk.ts';
import type { DeskDeps } from '../../../src/desk/deps.ts';
import { createRedisCalendar } from '../../../src/infra/redis/calendar.ts';
import { createRedisPatients } from '../../../src/infra/redis/patients.ts';
import type { Calendar } from '../../../src/scheduling/calendar.ts';
import { createStaffBooking } from '../../../src/scheduling/staff-booking.ts';
import { createMoveWords } from '../../../dialogs/index.ts';
import { clinic } from '../../scheduling/clinic-for-tests.ts';
import { library } from '../talk.ts';
import { createDeskAccounts } from '../../../src/infra/redis/desk-accounts.ts';
import { createSignInLimits } from '../../../src/infra/redis/desk-limits.ts';
import { keysOf } from '../../../src/infra/redis/keys.ts';
import { createKeyRing } from '../../../src/infra/redis/seal.ts';
import { connectRedis, waitForRedis } from '../../../src/infra/redis/client.ts';
import { createHttpServer } from '../../../src/http-server.ts';
import { fakeDesk, type FakeDesk } from '../fakes/staff-queue.ts';
import { startRedis, type TestRedis } from '../redis.ts';

export const PASSWORD = 'correct horse battery';

/** Whom the directory knows. */
export const PATIENT = {
  id: 'patient-rosa',
  name: 'Rosa Delgado',
  birthDate: '1961-04-09',
  phone: '+12125550177',
  language: 'es',
} as const;

export interface TestDesk {
  readonly url: string;
  readonly redis: TestRedis;
  readonly fake: FakeDesk;
  readonly desk: Desk;
  readonly deps: DeskDeps;
  /** The calendar that its appointments stand in. */
  readonly calendar: Calendar;
  readonly audit: AuditEvent[];
  readonly delivered: { conversation: ConversationId; entries: readonly Entry[] }[];
  /** Stops listening and cuts every connection; `up` listens on the same port again. */
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it with the account "frontdesk" whose password is {@link PASSWORD}. */
export async function startDesk(
  change: Partial<DeskDeps> & { idleMs?: number; limitMs?: number } = {},
): Promise<TestDesk> {
  const redis = await startRedis();
  const client = connectRedis({ socket: redis.socket }, silentLog);
  await waitForRedis(client, 2000);
  const store = { redis: client, keys: keysOf('test'), keyRing: createKeyRing(randomBytes(32)) };
  const audit: AuditEvent[] = [];
  const log = { record: (event: AuditEvent) => Promise.resolve(void audit.push(event)) };
  const { idleMs, limitMs, ...given } = change;
  const accounts = createDeskAccounts({
    ...store,
    audit: log,
    ...(idleMs ? { idleMs } : {}),
    ...(limitMs ? { limitMs } : {}),
  });
  await (
    await accounts.prepareFirst(PASSWORD)
  )();
  const patients = createRedisPatients(store);
  await patients.seed([PATIENT]);
  const calendar = createRedisCalendar({ ...store, timeZone: clinic.timeZone });
  const fake = fakeDesk(systemClock);
  const delivered: TestDesk['delivered'] = [];
  const deps: DeskDeps = {
    queue: fake.queue,
    conversations: fake.conversations,
    accounts,
    sessions: accounts.sessions,
    limits: createSignInLimits(store),
    audit: log,
    proactive: async (conversation, entries) => {
      delivered.push({ conversation, entries });
      for (const entry of entries) await fake.conversations.setDelivery(conversation, entry.seq, 'delivered');
    },
    notices: {
      joined: (language, name) => (language === 'es' ? `${name} está aquí.` : `${name} has joined.`),
      left: (language, name) => (language === 'es' ? `${name} ha salido.` : `${name} has left.`),
      transferred: (language) =>
        language === 'es' ? 'Otra persona continuará.' : 'Somebody else will go on.',
      closed: (language) =>
        language === 'es' ? 'La conversación ha terminado.' : 'The conversation with staff is over.',
    },
    clock: systemClock,
    log: silentLog,
    appointments: {
      booking: createStaffBooking({ clinic, calendar, clock: systemClock }),
      patients,
      clinic,
      words: createMoveWords({ clinic, library, visitLink: () => null, clock: systemClock }),
    },
    clinic: { name: 'Harbor Street Clinic', timeZone: 'America/New_York' },
    hours: { isOpen: () => true, opensAt: () => null },
    origins: [],
    secure: false,
    ...given,
  };
  const make = (): { server: Server; desk: Desk } => {
    const server = createHttpServer({ log: silentLog, secure: deps.secure });
    return { server, desk: registerDesk(server, deps) };
  };
  let { server, desk } = make();
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  let holder: Holder | null = null;
  const down = (): Promise<void> =>
    new Promise((resolve) => {
      desk.close();
      server.close(() => resolve());
      server.server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${port}`,
    redis,
    fake,
    get desk() {
      return desk;
    },
    deps,
    calendar,
    audit,
    delivered,
    async down() {
      await down();
      // The port stays ours: another test's server on it would be taken for this one.
      holder = createHolder((socket) => socket.destroy());
      await new Promise<void>((resolve) => holder?.listen(port, '127.0.0.1', resolve));
    },
    async up() {
      await new Promise((resolve) => (holder ? holder.close(resolve) : resolve(undefined)));
      holder = null;
      ({ server, desk } = make());
      await listen(port);
    },
    async stop() {
      await down();
      client.disconnect();
      await redis.stop();
    },
  };
}

/** A weekday a fortnight or so ahead, as YYYY-MM-DD. */
export function weekday(): string {
  const day = new Date(Date.now() + 14 * 86_400_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
