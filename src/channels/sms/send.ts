// Sends one entry as text messages by Twilio. The send is not repeated where nobody knows what became of it.
import twilio from 'twilio';
import type { ConversationId } from '../../base/ids.ts';
import { errorFields, type Log } from '../../base/log.ts';
import type { Entry, Reference } from '../../conversation/conversation.ts';
import type { Carrier, SendResult } from '../outbox.ts';
import { showAsText } from '../show.ts';
import type { SmsConsent } from './consent.ts';
import { partsOf } from './parts.ts';

/** How long Twilio may take for one message, in milliseconds. */
const SEND_LIMIT_MS = 10_000;
/** Twilio's code for a number that has opted out with them. */
const OPTED_OUT = 21610;
/** Taken by nobody: the connection was not made, or the service says to come again. */
const NOT_TAKEN = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export interface SmsAccount {
  readonly accountSid: string;
  readonly authToken: string;
  readonly from: string;
  /** Where Twilio reaches this server. */
  readonly publicUrl: string;
  /** In place of https://api.twilio.com, for a stand-in. */
  readonly apiUrl?: string | undefined;
}

interface RequestOptions {
  readonly method: string;
  readonly uri: string;
  readonly username?: string;
  readonly password?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

type HttpClient = NonNullable<NonNullable<Parameters<typeof twilio>[2]>['httpClient']>;

/** The HTTP that Twilio's SDK is given: a deadline, no redirects, no resending. */
function boundedClient(apiUrl: string | undefined): HttpClient {
  const request = async ({ method, uri, username = '', password = '', data = {} }: RequestOptions) => {
    const url = apiUrl ? new URL(new URL(uri).pathname, apiUrl) : uri;
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(data))
      if (value !== undefined) form.append(name, String(value));
    const response = await fetch(url, {
      method: method.toUpperCase(),
      redirect: 'error',
      signal: AbortSignal.timeout(SEND_LIMIT_MS),
      headers: {
        authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
        accept: 'application/json',
      },
      body: form,
    });
    return {
      statusCode: response.status,
      body: await response.text(),
      headers: Object.fromEntries(response.headers),
    };
  };
  // The SDK calls `request` and nothing else of its client.
  return { request } as unknown as HttpClient;
}

/** Sends a text to a number. Resolves when Twilio has taken it; rejects with what Twilio or the network said. */
export type SendText = (to: string, body: string, callback?: string) => Promise<void>;

export function createSendText({ accountSid, authToken, from, apiUrl }: SmsAccount): SendText {
  const client = twilio(accountSid, authToken, { httpClient: boundedClient(apiUrl) });
  return async (to, body, callback) => {
    await client.messages.create({
      to,
      from,
      body,
      smartEncoded: true,
      ...(callback && { statusCallback: callback }),
    });
  };
}

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null && name in error
    ? (error as Record<string, unknown>)[name]
    : undefined;

/** What a failed send means; nothing is sent again that may have been taken. */
export function resultOf(error: unknown): { result: SendResult; optedOut: boolean } {
  const optedOut = field(error, 'code') === OPTED_OUT;
  const status = field(error, 'status');
  if (status === 429 || status === 503) return { result: 'retry', optedOut };
  const cause = field(error, 'cause');
  const code = field(error, 'code') ?? field(cause, 'code');
  return { result: typeof code === 'string' && NOT_TAKEN.has(code) ? 'retry' : 'failed', optedOut };
}

export interface SmsCarrierDeps {
  readonly account: SmsAccount;
  readonly consent: SmsConsent;
  readonly sendText: SendText;
  readonly log: Log;
}

/** Where Twilio reports what became of one text. Both ids are ours; no number is in it. */
export const statusUrl = (
  publicUrl: string,
  conversation: ConversationId,
  seq: number,
  last: boolean,
): string => `${publicUrl}/api/sms/status?c=${encodeURIComponent(conversation)}&s=${seq}&l=${last ? 1 : 0}`;

export function createSmsCarrier({ account, consent, sendText, log }: SmsCarrierDeps): Carrier {
  return async (conversation: ConversationId, reference: Reference, entry: Entry) => {
    const to = reference['phone'];
    if (typeof to !== 'string') return 'failed';
    let begun = false;
    try {
      if (await consent.isOut(to)) return 'failed';
      const parts = partsOf(showAsText(entry));
      for (const [index, part] of parts.entries()) {
        await sendText(
          to,
          part,
          statusUrl(account.publicUrl, conversation, entry.seq, index === parts.length - 1),
        );
        begun = true;
      }
      return 'sent';
    } catch (error) {
      const { result, optedOut } = resultOf(error);
      log.warn('sms.not-sent', {
        conversation,
        seq: entry.seq,
        outcome: result,
        status: Number(field(error, 'status')) || undefined,
        ...errorFields(error),
      });
      if (optedOut) await consent.optOut(to).catch(() => false);
      // After the first part of several the text is neither sent nor unsent.
      return begun ? 'failed' : result;
    }
  };
}
