// The wiring of the channels that send through somebody else's service: SMS by Twilio, Teams and the other Bot
// Connector channels. They share one outbox and one worker, since a job says which conversation, not which channel.
import type { Server } from 'restify';
import { patientFacts, wordingOf } from '../dialogs/index.ts';
import type { Clock } from './base/clock.ts';
import { errorFields, type Log } from './base/log.ts';
import type { Metrics } from './base/metrics.ts';
import { ConnectorAdapter } from './channels/connector/adapter.ts';
import { BoundedAuth, credentialsOf } from './channels/connector/bounded-auth.ts';
import { registerConnector } from './channels/connector/connector.ts';
import { createConnectorCarrier } from './channels/connector/port.ts';
import { SERVICE_HOSTS, createServiceHosts } from './channels/connector/service-hosts.ts';
import { CONNECTOR_METADATA, createSigningKeys } from './channels/connector/signing-keys.ts';
import { CONNECTOR_CHANNELS, LOCAL_CHANNELS } from './channels/connector/strict-auth.ts';
import { createOutbox, type Carrier, type OutboxDeps } from './channels/outbox.ts';
import type { createTextTo } from './channels/sms/sms.ts';
import type { Clinic } from './clinic/clinic.ts';
import type { Config } from './config/config.ts';
import type { Channel } from './conversation/conversation.ts';
import { smsWay, teamsWay, webhookWay, type AlarmWay } from './infra/alarm/alarm.ts';
import { createDeliveryMarks } from './infra/redis/delivery-marks.ts';
import type { Store } from './infra/redis/open-store.ts';
import { createSmsConsent } from './infra/redis/sms-consent.ts';
import { startDeliverJob } from './jobs/deliver.job.ts';
import { createDeliverQueue } from './jobs/queues.ts';
import type { ChannelPort, Turns } from './turn/channel-port.ts';
import { createUndelivered } from './turn/undelivered.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

export interface OutsideParts {
  readonly config: Config;
  readonly server: Server;
  readonly store: Store;
  readonly turns: Turns;
  readonly clinic: Clinic;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Twilio's package takes a tenth of a second to load, and is needed only where texts are set up. */
const loadSms = async () => ({
  ...(await import('./channels/sms/send.ts')),
  ...(await import('./channels/sms/sms.ts')),
});

const smsAccount = (sms: NonNullable<Config['sms']>) => ({ ...sms, authToken: sms.authToken.reveal() });

/** The ways that emergencies are told by outside of the desk, as they are configured. */
export async function alarmWays({ alarm, http, sms }: Config): Promise<AlarmWay[]> {
  const deskUrl = `${http.publicUrl ?? `http://${http.host}:${http.port}`}/desk`;
  return [
    ...(alarm.webhook ? [webhookWay(alarm.webhook)] : []),
    ...(alarm.teams ? [teamsWay(alarm.teams.reveal(), deskUrl)] : []),
    ...(alarm.sms.length > 0 && sms
      ? [smsWay(alarm.sms, (await loadSms()).createSendText(smsAccount(sms)), deskUrl)]
      : []),
  ];
}

export interface Outside {
  readonly ports: ReadonlyMap<Channel, ChannelPort>;
  /** The conversation by text with a number; null where texts are not set up or the number wants none. */
  readonly textTo: ReturnType<typeof createTextTo>;
  close(): Promise<void>;
}

/** Registers what is configured and starts the worker; gives the ports and how to stop. */
export async function composeOutside({
  config,
  server,
  store,
  turns,
  clinic,
  clock,
  log,
  metrics,
}: OutsideParts): Promise<Outside> {
  const { redis, keys, ring, conversations, changes } = store;
  const ports = new Map<Channel, ChannelPort>();
  const carriers = new Map<Channel, Carrier>();
  const hash = (field: string, text: string): string => ring.hash(field, text);

  const handOver = createUndelivered(conversations);
  const onUndelivered: OutboxDeps['onUndelivered'] = (conversation, seq, channel) => {
    metrics.undelivered.inc({ channel });
    handOver(conversation).catch((error: unknown) =>
      log.error('undelivered.failed', { conversation, seq, ...errorFields(error) }),
    );
  };
  const jobs = createDeliverQueue(clinic.id, redis);
  const outbox = createOutbox({
    conversations,
    marks: createDeliveryMarks({ redis, keys, changes }),
    carriers,
    enqueue: (conversation, seq) => jobs.enqueue(conversation, seq),
    onUndelivered,
    log,
  });
  const shared = { turns, conversations, outbox, hash, languages: clinic.languages, clock, log };

  let textTo: ReturnType<typeof createTextTo> = () => Promise.resolve(null);
  if (config.sms) {
    const sms = await loadSms();
    const account = smsAccount(config.sms);
    const sendText = sms.createSendText(account);
    const consent = createSmsConsent({ redis, keys, keyRing: ring });
    const facts = patientFacts(clinic);
    carriers.set('sms', sms.createSmsCarrier({ account, consent, sendText, log }));
    const port = sms.registerSms(server, {
      ...shared,
      account,
      consent,
      sendText,
      words(keyword, language) {
        const t = wordingOf(language);
        if (keyword === 'help') return t('sms.help', facts);
        return keyword === 'stop' ? t('sms.stop', facts) : t('sms.start', facts);
      },
      onUndelivered: (conversation, seq) => onUndelivered(conversation, seq, 'sms'),
    });
    ports.set('sms', port);
    textTo = sms.createTextTo({ consent, conversations, hash });
  }

  // Without a registration only the Emulator on this machine may write, and never in production.
  const app = config.connector;
  const local = app === null && !config.production && LOOPBACK.has(config.http.host);
  const hosts = createServiceHosts(SERVICE_HOSTS, local);
  const account = app && { ...app, password: app.password.reveal() };
  const adapter = new ConnectorAdapter(
    new BoundedAuth(account, credentialsOf(account), hosts),
    app?.appId ?? '',
  );
  const keysOfApp = app && { appId: app.appId, keys: createSigningKeys(CONNECTOR_METADATA, clock), clock };
  carriers.set('connector', createConnectorCarrier(adapter, log));
  const connector = registerConnector(server, {
    ...shared,
    adapter,
    senders: keysOfApp ?? (local ? 'local' : null),
    admission: {
      hosts,
      channels: app ? CONNECTOR_CHANNELS : LOCAL_CHANNELS,
      tenantId: app?.tenantId ?? null,
    },
  });
  ports.set('connector', connector);

  const stopDeliver = startDeliverJob({
    clinicId: clinic.id,
    connection: store.connect(),
    flush: (conversation, seq) => outbox.flush(conversation, seq),
    giveUp: (conversation, seq) => outbox.giveUp(conversation, seq),
    log,
  });
  return {
    ports,
    textTo,
    async close() {
      outbox.close();
      await stopDeliver();
      await jobs.close();
    },
  };
}
