// The wiring diagram: everything from outside is made here, once, and handed to who needs it. It reads from the
// store upwards (start-store.ts opens it); what stands on a floor is given only what it asks for.
import { join } from 'node:path';
import {
  createDialogs,
  createMoveWords,
  createNotices,
  createOfferWords,
  createReminderWords,
  patientSentence,
} from '../dialogs/index.ts';
import { systemClock } from './base/clock.ts';
import type { AppointmentId } from './base/ids.ts';
import type { Log } from './base/log.ts';
import { createMetrics } from './base/metrics.ts';
import { createOrigins } from './channels/origins.ts';
import { registerVisitFiles, visitFilePath } from './channels/visit-file.ts';
import { registerPages } from './channels/webchat/pages.ts';
import { registerWebchat } from './channels/webchat/webchat.ts';
import { isOpen, opensAt } from './clinic/hours.ts';
import type { Config } from './config/config.ts';
import type { Channel } from './conversation/conversation.ts';
import { composeCalendar } from './compose-calendar.ts';
import { composeModel } from './compose-model.ts';
import { alarmWays, composeOutside } from './compose-outside.ts';
import { ageBandOf, yearsOn } from './scheduling/policy/visit-facts.ts';
import { localDateOf } from './clinic/local-time.ts';
import { learn } from './scheduling/policy/learn.ts';
import { createStaffBooking } from './scheduling/staff-booking.ts';
import { registerDesk } from './desk/desk.ts';
import { createHttpServer, registerHealth } from './http-server.ts';
import { createAlarm } from './infra/alarm/alarm.ts';
import { quotePassage } from './infra/offline/answer.ts';
import { createRedisAttempts } from './infra/redis/attempts.ts';
import { createSignInLimits, noSignInLimits } from './infra/redis/desk-limits.ts';
import { createRedisPatients } from './infra/redis/patients.ts';
import { createReminderLedger } from './infra/redis/reminders.ts';
import { createRedisWaitlist } from './infra/redis/waitlist.ts';
import { startCalendarCheck } from './jobs/check-calendar.job.ts';
import { startReminders } from './jobs/remind.job.ts';
import { startWaitlist } from './jobs/waitlist.job.ts';
import { startWatch } from './jobs/watch.job.ts';
import { createScreen } from './safety/create-screen.ts';
import { createScheduler } from './scheduling/clinic-scheduler.ts';
import { createWishReader } from './scheduling/wish-reader.ts';
import { seedSamples } from './seed-samples.ts';
import type { StartedStore } from './start-store.ts';
import type { ChannelPort } from './turn/channel-port.ts';
import { followHandoffs } from './turn/handoff-status.ts';
import { createTurnEvents } from './turn/observe.ts';
import { createProactive } from './turn/proactive.ts';
import { createRecover } from './turn/recover.ts';
import { createTurns } from './turn/turns.ts';

export interface Frontdesk {
  readonly url: string;
  readonly clinicName: string;
  /** The account that the first start made, with its password; null later. */
  readonly firstAccount: { readonly name: string; readonly password: string } | null;
  close(): Promise<void>;
}

export interface Surroundings {
  readonly log: Log;
  /** Where the Web Chat bundle is. */
  readonly vendorDir: string;
}

/** Wires everything on the opened store and listens. Throws what main.ts knows how to tell. */
export async function compose(
  config: Config,
  { clinic, library, patients: samples, history, store, accounts, makeFirstAccount }: StartedStore,
  { log, vendorDir }: Surroundings,
): Promise<Frontdesk> {
  const clock = systemClock;
  const metrics = createMetrics();
  const { redis, keys, ring, conversations, queue, audit } = store;

  const known = createRedisPatients({ redis, keys, keyRing: ring });
  const {
    calendar,
    patients,
    check: checkCalendar,
    close: closeCalendar,
  } = await composeCalendar({ config, store, clinic, patients: known, clock, log });
  // Invented visits have no place in an EHR.
  if (samples.length > 0 && !config.production && !config.fhir)
    await seedSamples({ clinic, samples, patients: known, calendar, clock });

  const screen = createScreen(clinic);
  const model = config.model && (await composeModel(config.model, { clinic, screen, metrics, clock, log }));
  const alarm = createAlarm(await alarmWays(config), log);
  const events = createTurnEvents({ log, metrics, alarm: (fields) => alarm(fields) });
  const learned = learn(clinic, history);
  if (history.length > 0)
    log.info(learned ? 'scheduling.learned' : 'scheduling.history-too-short', { count: history.length });
  const scheduler = createScheduler({
    clinic,
    calendar,
    clock,
    log,
    ...(learned && {
      learned,
      ageBand: async (id) => {
        const patient = await patients.get(id);
        return patient && ageBandOf(yearsOn(localDateOf(clinic.timeZone, clock.now()), patient.birthDate));
      },
    }),
  });
  const waitlist = createRedisWaitlist({ redis, keys });
  const publicUrl = config.http.publicUrl ?? `http://localhost:${config.http.port}`;
  const visits = { clinic, calendar, hash: (field: string, text: string) => ring.hash(field, text), log };
  const visitLink = (id: AppointmentId): string | null => {
    const path = visitFilePath(visits, id);
    return path === null ? null : `${publicUrl}${path}`;
  };
  const dialogs = createDialogs({
    clinic,
    clock,
    log,
    audit,
    scheduler,
    waitlist,
    visitLink,
    patients,
    attempts: createRedisAttempts({ redis, keys, keyRing: ring }),
    library,
    readWish: createWishReader(clinic, model?.readWish),
    writeAnswer: model?.writeAnswer ?? quotePassage,
    mask: (text) => screen.deidentify(text).text,
    guard: (reply) => screen.guard(reply),
  });

  const turnDeps = { screen, dialogs, languages: clinic.languages, clock, conversations, events };
  const turns = createTurns(turnDeps);
  const ports = new Map<Channel, ChannelPort>();
  const proactive = createProactive(conversations, ports);
  const notices = createNotices(clinic, clock);

  const secure = config.http.publicUrl?.startsWith('https://') ?? false;
  const server = createHttpServer({ log, secure });
  registerHealth(server, {
    metrics,
    metricsToken: config.http.metricsToken?.reveal() ?? null,
    ready: async () => ({
      redis: await redis.ping().then(
        () => true,
        () => false,
      ),
      model: model !== null,
    }),
  });
  registerVisitFiles(server, visits);
  const origins = createOrigins(config.http.publicUrl, config.http.webOrigins);
  const webchat = registerWebchat(server, {
    turns,
    conversations,
    tokenKey: ring.derive('chat-tokens'),
    secret: config.webchatSecret?.reveal() ?? null,
    origins,
    publicUrl: config.http.publicUrl,
    rateLimits: config.http.rateLimits,
    languages: clinic.languages,
    refusal: patientSentence(clinic),
    clock,
    log,
  });
  ports.set('webchat', webchat.port);
  registerPages(server, {
    clinic,
    bundle: join(vendorDir, 'webchat-4.18.1.js'),
    origins,
    secret: config.webchatSecret?.reveal() ?? null,
    log,
  });

  const outside = await composeOutside({ config, server, store, turns, clinic, clock, log, metrics });
  for (const [channel, port] of outside.ports) ports.set(channel, port);

  const desk = registerDesk(server, {
    queue,
    conversations,
    accounts,
    sessions: accounts.sessions,
    limits: config.http.rateLimits ? createSignInLimits({ redis, keys, keyRing: ring }) : noSignInLimits,
    audit,
    proactive,
    notices,
    clock,
    log,
    clinic,
    appointments: {
      booking: createStaffBooking({ clinic, calendar, clock }),
      patients,
      clinic,
      words: createMoveWords({ clinic, library, visitLink, clock }),
    },
    hours: { isOpen: (at) => isOpen(clinic, at), opensAt: (at) => opensAt(clinic, at) },
    origins: config.http.publicUrl ? [new URL(config.http.publicUrl).origin] : [],
    secure,
  });

  const stopWatch = startWatch({
    queue,
    recover: createRecover({ ...turnDeps, ports }),
    async stillWaiting(conversation) {
      const found = await conversations.get(conversation);
      if (found)
        await proactive(
          conversation,
          await conversations.append(conversation, [notices.stillWaiting(found.language)]),
        );
    },
    alarm: (fields) => alarm(fields),
    sealAudit: () => audit.seal(),
    metrics,
    log,
  });
  const reaching = { clinic, patients, conversations, proactive, textTo: outside.textTo, clock, log };
  const stopReminders = startReminders({
    ...reaching,
    ledger: createReminderLedger({ redis, keys }, clinic),
    words: createReminderWords(clinic),
  });
  const stopWaitlist = startWaitlist({ ...reaching, waitlist, scheduler, words: createOfferWords(clinic) });
  const stopCheck =
    checkCalendar &&
    startCalendarCheck({
      timeZone: clinic.timeZone,
      claim: async (date) =>
        (await redis.set(keys('calendar', 'checked', date), '1', 'EX', 2 * 86_400, 'NX')) === 'OK',
      check: checkCalendar,
      metrics,
      clock,
      log,
    });
  const stopFollowing = followHandoffs(queue, events, log);
  const firstAccount = await makeFirstAccount();

  await new Promise<void>((resolve, reject) => {
    // restify passes the error on, and throws it where nobody listens.
    server.on('error', reject);
    server.listen(config.http.port, config.http.host, () => resolve());
  });
  const address = server.address();
  const host = config.http.host === '0.0.0.0' || config.http.host === '::' ? 'localhost' : config.http.host;
  return {
    url: `http://${host}:${typeof address === 'object' && address ? address.port : config.http.port}`,
    clinicName: clinic.name,
    firstAccount,
    async close() {
      desk.close();
      webchat.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.server.closeAllConnections();
      });
      await outside.close();
      closeCalendar();
      stopFollowing();
      await stopWatch();
      await stopReminders();
      await stopCheck?.();
      await stopWaitlist();
      await audit.seal();
      await store.close();
    },
  };
}
