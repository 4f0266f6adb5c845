// Tells people outside of the desk of an emergency: by a webhook, in a Teams channel, by SMS to who is on call.
// None of it needs Redis, nothing of the patient is in it, and every alarm is in the log as well.
import { setTimeout as pause } from 'node:timers/promises';
import { errorFields, type Log } from '../../base/log.ts';

export interface Alarm {
  readonly conversation: string;
  readonly categories: readonly string[];
  /** 0 when it is raised; rises each time nobody has acknowledged it. */
  readonly stage: number;
}

/** One way an alarm goes out. Rejects where it was not taken. */
export interface AlarmWay {
  readonly name: 'webhook' | 'teams' | 'sms';
  send(alarm: Alarm): Promise<void>;
}

const LIMIT_MS = 3000;
const TRIES = 3;
const PAUSE_MS = 500;

/** Sends each alarm on every way, with up to three tries each. Never throws and never waits. */
export function createAlarm(ways: readonly AlarmWay[], log: Log): (alarm: Alarm) => void {
  const send = async (way: AlarmWay, alarm: Alarm): Promise<void> => {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      try {
        return await way.send(alarm);
      } catch (error) {
        log.warn('alarm.not-sent', { way: way.name, attempt, ...errorFields(error) });
        if (attempt < TRIES) await pause(PAUSE_MS * attempt);
      }
    }
    log.error('alarm.lost', { way: way.name, conversation: alarm.conversation, stage: alarm.stage });
  };
  return (alarm) => {
    log.error('alarm', {
      conversation: alarm.conversation,
      categories: alarm.categories,
      stage: alarm.stage,
    });
    for (const way of ways) void send(way, alarm);
  };
}

async function post(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`answered ${response.status}`);
}

/** The alarm as JSON, for a pager or a program. */
export const webhookWay = (url: string): AlarmWay => ({ name: 'webhook', send: (alarm) => post(url, alarm) });

/** A card in a Teams channel. `url` is the address of a "when a webhook request is received" workflow there. */
export const teamsWay = (url: string, deskUrl: string): AlarmWay => ({
  name: 'teams',
  send: (alarm) =>
    post(url, {
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          contentUrl: null,
          content: {
            $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
            type: 'AdaptiveCard',
            version: '1.4',
            body: [
              {
                type: 'TextBlock',
                text: alarmSentence(alarm),
                weight: 'Bolder',
                color: 'Attention',
                wrap: true,
              },
            ],
            actions: [{ type: 'Action.OpenUrl', title: 'Open the desk', url: deskUrl }],
          },
        },
      ],
    }),
});

/** A text message to each number (E.164) of who is on call. Rejects where one of them was not taken. */
export const smsWay = (
  numbers: readonly string[],
  sendText: (to: string, body: string) => Promise<void>,
  deskUrl: string,
): AlarmWay => {
  // Who was told of a stage is not told of it again because another number failed.
  const told = new Set<string>();
  return {
    name: 'sms',
    async send(alarm) {
      const results = await Promise.allSettled(
        numbers.map(async (to) => {
          const once = `${alarm.conversation} ${alarm.stage} ${to}`;
          if (told.has(once)) return;
          await sendText(to, `${alarmSentence(alarm)} ${deskUrl}`);
          if (told.size >= 1000) told.clear();
          told.add(once);
        }),
      );
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
};

/** What people read: how grave and since when, nothing of the patient. */
function alarmSentence({ stage }: Alarm): string {
  return stage === 0
    ? 'Frontdesk: an emergency has come in. Please open the desk now.'
    : `Frontdesk: an emergency is still waiting and nobody has taken it (call ${stage + 1}). Please open the desk now.`;
}
