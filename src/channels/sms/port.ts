// SMS as the turn sees it: what is stored becomes a job, since a send takes as long as Twilio likes.
import type { Clock } from '../../base/clock.ts';
import { errorFields, type Log } from '../../base/log.ts';
import type { ChannelPort } from '../../turn/channel-port.ts';
import type { Outbox } from '../outbox.ts';
import { withinOwn } from '../own-adapter.ts';
import { partsOf } from './parts.ts';
import type { SendText } from './send.ts';

/** The same sentence is not sent again to one conversation before this, in ms: Twilio may knock several times. */
const UNSTORED_AGAIN_MS = 10 * 60_000;
const REMEMBERED = 2000;

export interface SmsPortDeps {
  readonly outbox: Pick<Outbox, 'later'>;
  readonly sendText: SendText;
  readonly clock: Clock;
  readonly log: Log;
}

export function createSmsPort({ outbox, sendText, clock, log }: SmsPortDeps): ChannelPort {
  const told = new Map<string, number>();
  return {
    channel: 'sms',
    within: (reference, logic) => withinOwn('sms', reference, logic),
    deliver(conversation, _reference, entries) {
      const last = entries.at(-1);
      if (last) outbox.later(conversation, last.seq);
      return Promise.resolve();
    },
    async speakUnstored(conversation, reference, drafts) {
      const to = reference['phone'];
      if (typeof to !== 'string') return;
      // Whether the number said STOP is in the store too; it wrote to us just now.
      for (const { text } of drafts) {
        const key = `${conversation}\0${text}`;
        if ((told.get(key) ?? 0) > clock.now()) continue;
        told.set(key, clock.now() + UNSTORED_AGAIN_MS);
        if (told.size > REMEMBERED) told.delete(told.keys().next().value ?? key);
        try {
          for (const part of partsOf(text)) await sendText(to, part);
        } catch (error) {
          log.error('sms.unstored-not-sent', { conversation, ...errorFields(error) });
        }
      }
    },
  };
}
