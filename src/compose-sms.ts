// The wiring of SMS: Twilio's webhooks in, jobs out. Only where a Twilio account is configured.
import type { Server } from 'restify';
import { patientFacts, wordingOf } from '../dialogs/index.ts';
import type { Clock } from './base/clock.ts';
import type { Log } from './base/log.ts';
import type { Metrics } from './base/metrics.ts';
import { createOutbox } from './channels/outbox.ts';
import { createSendText, createSmsCarrier } from './channels/sms/send.ts';
import { registerSms } from './channels/sms/sms.ts';
import type { Clinic } from './clinic/clinic.ts';
import type { Config } from './config/config.ts';
import { createDeliveryMarks } from './infra/redis/delivery-marks.ts';
import type { Store } from './infra/redis/open-store.ts';
import { createSmsConsent } from './infra/redis/sms-consent.ts';
import { startDeliverJob } from './jobs/deliver.job.ts';
import { createDeliverQueue } from './jobs/queues.ts';
import type { ChannelPort, Turns } from './turn/channel-port.ts';

export interface SmsParts {
  readonly sms: NonNullable<Config['sms']>;
  readonly server: Server;
  readonly store: Store;
  readonly turns: Turns;
  readonly clinic: Clinic;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Registers SMS and starts its worker; gives the port and how to stop. */
export function composeSms({ sms, server, store, turns, clinic, clock, log, metrics }: SmsParts): {
  port: ChannelPort;
  close(): Promise<void>;
} {
  const { redis, keys, ring, conversations, changes } = store;
  const account = { ...sms, authToken: sms.authToken.reveal() };
  const sendText = createSendText(account);
  const consent = createSmsConsent({ redis, keys, keyRing: ring });
  const jobs = createDeliverQueue(clinic.id, redis);
  const onUndelivered = (): void => metrics.undelivered.inc({ channel: 'sms' });
  const outbox = createOutbox({
    conversations,
    marks: createDeliveryMarks({ redis, keys, changes }),
    carriers: new Map([['sms', createSmsCarrier({ account, consent, sendText, log })]]),
    enqueue: (conversation, seq) => jobs.enqueue(conversation, seq),
    onUndelivered,
    log,
  });
  const stopDeliver = startDeliverJob({
    clinicId: clinic.id,
    connection: store.connect(),
    flush: (conversation, seq) => outbox.flush(conversation, seq),
    giveUp: (conversation, seq) => outbox.giveUp(conversation, seq),
    log,
  });
  const facts = patientFacts(clinic);
  const port = registerSms(server, {
    account,
    turns,
    conversations,
    consent,
    outbox,
    sendText,
    hash: (field, text) => ring.hash(field, text),
    languages: clinic.languages,
    words(keyword, language) {
      const t = wordingOf(language);
      if (keyword === 'help') return t('sms.help', facts);
      return keyword === 'stop' ? t('sms.stop', facts) : t('sms.start', facts);
    },
    onUndelivered,
    clock,
    log,
  });
  return {
    port,
    async close() {
      outbox.close();
      await stopDeliver();
      await jobs.close();
    },
  };
}
