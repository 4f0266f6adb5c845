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
const NOT_TAKEN = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

export interface SmsAccount {
  readonly accountSid: string;
  readonly authToken: string;
  readonly from: string;
  /** Where Twilio reaches this server. */
  readonly publicUrl: string;
  /** In place of https://api.twilio.com, for a stand-in. */
  readonly apiUrl?: string | undefined;
}

/** Twilio's client on fetch: a deadline, no redirects, no resending. */
class BoundedClient extends twilio.RequestClient {
  readonly #apiUrl: string | undefined;
  constructor(apiUrl: string | undefined) {
    super();
    this.#apiUrl = apiUrl;
  }
  override async request<T>(options: Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0]): ReturnType<InstanceType<typeof twilio.RequestClient>['request']> & Promise<T & never> {
    const { method, uri, username = '', password = '', data } = options;
    const url = this.#apiUrl ? new URL(new URL(uri).pathname, this.#apiUrl) : uri;
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(data ?? {})) for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) form.append(name, String(one));
    const response = await fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(SEND_LIMIT_MS),
      headers: { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`, accept: 'application/json' },
      ...(method.toUpperCase() !== 'GET' && { body: form }),
    });
    return { statusCode: response.status, body: await response.text(), headers: Object.fromEntries(response.headers) } as never;
  }
}
