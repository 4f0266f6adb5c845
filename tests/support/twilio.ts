// A stand-in for Twilio on loopback: takes messages as the REST API does, checks the wire, and signs webhooks.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Taken {
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly callback: string | undefined;
}

export interface TestTwilio {
  readonly url: string;
  readonly sent: Taken[];
  /** What it answers: a message of its own unless set; `hang` answers never, `cut` closes the connection. */
  answer: (message: Taken) => { status: number; code?: number } | 'hang' | 'cut' | null;
  stop(): Promise<void>;
}

export const ACCOUNT = {
  accountSid: 'AC00000000000000000000000000000001',
  authToken: 'token of the account',
  from: '+12125550100',
  publicUrl: 'https://clinic.example',
};

export async function startTwilio(): Promise<TestTwilio> {
  const sent: Taken[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const json = (status: number, body: object): void => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      };
      const known = `Basic ${Buffer.from(`${ACCOUNT.accountSid}:${ACCOUNT.authToken}`).toString('base64')}`;
      if (request.headers.authorization !== known)
        return json(401, { code: 20003, status: 401, message: 'Authenticate' });
      if (
        request.method !== 'POST' ||
        request.url !== `/2010-04-01/Accounts/${ACCOUNT.accountSid}/Messages.json`
      )
        return json(404, { code: 20404, status: 404, message: 'Not found' });
      const form = new URLSearchParams(Buffer.concat(parts).toString());
      const message: Taken = {
        to: form.get('To') ?? '',
        from: form.get('From') ?? '',
        body: form.get('Body') ?? '',
        callback: form.get('StatusCallback') ?? undefined,
      };
      if (message.body === '' || message.body.length > 1600)
        return json(400, { code: 21617, status: 400, message: 'Body' });
      const answer = test.answer(message);
      if (answer === 'hang') return;
      if (answer === 'cut') return void request.socket.destroy();
      if (answer)
        return json(answer.status, { code: answer.code ?? 0, status: answer.status, message: 'refused' });
      sent.push(message);
      json(201, {
        sid: `SM${String(sent.length).padStart(32, '0')}`,
        status: 'queued',
        ...Object.fromEntries(form),
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const test: TestTwilio = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    answer: () => null,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return test;
}

/** Twilio's signature (docs "Webhooks security"): HMAC-SHA1 over the address and the sorted fields. */
export function sign(url: string, form: Record<string, string>, token: string = ACCOUNT.authToken): string {
  const text = Object.keys(form)
    .sort()
    .reduce((all, name) => all + name + form[name], url);
  return createHmac('sha1', token).update(text).digest('base64');
}

let count = 0;
/** The form of a text from a patient's phone. */
export function inbound(body: string, more: Record<string, string> = {}): Record<string, string> {
  count += 1;
  return {
    MessageSid: `SM${String(count).padStart(32, 'f')}`,
    AccountSid: ACCOUNT.accountSid,
    From: '+12125550177',
    To: ACCOUNT.from,
    Body: body,
    NumMedia: '0',
    ...more,
  };
}

/** Posts a form as Twilio does, to the server at `url` that stands behind the public address. */
export async function knock(
  url: string,
  path: string,
  form: Record<string, string>,
  signature?: string,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signature ?? sign(`${ACCOUNT.publicUrl}${path}`, form),
    },
    body: new URLSearchParams(form),
  });
  return { status: response.status, text: await response.text() };
}
