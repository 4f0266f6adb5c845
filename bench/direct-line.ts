// A patient for load: Direct Line over HTTP and its stream, nothing else.
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';

interface Started {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

const post = async (url: string, body: unknown, token?: string): Promise<unknown> => {
  for (;;) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (response.ok) return response.json();
    if (response.status !== 503) throw new Error(`${url}: ${response.status}`);
    await delay(50);
  }
};

export class Patient {
  readonly #base: string;
  readonly #started: Started;
  readonly #socket: WebSocket;
  #answered: (() => void) | null = null;
  #sent = 0;

  private constructor(base: string, started: Started, socket: WebSocket) {
    this.#base = base;
    this.#started = started;
    this.#socket = socket;
    socket.on('message', (frame) => {
      const text = frame.toString();
      if (text.includes('"role":"bot"')) this.#answered?.();
    });
  }

  /** Opens a conversation and its stream on the server at `base`. */
  static async connect(base: string): Promise<Patient> {
    const { token } = (await post(`${base}/v3/directline/tokens/generate`, {})) as Started;
    const started = (await post(`${base}/v3/directline/conversations`, {}, token)) as Started;
    const socket = new WebSocket(started.streamUrl, { origin: base });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return new Patient(base, started, socket);
  }

  /** Sends one message and waits for the first text that answers it; gives the milliseconds that took. */
  async turn(text: string): Promise<number> {
    const began = performance.now();
    const answered = new Promise<void>((resolve) => {
      this.#answered = resolve;
    });
    this.#sent += 1;
    const activity = {
      type: 'message',
      text,
      from: { id: 'patient' },
      channelData: { clientActivityID: `${this.#started.conversationId}-${this.#sent}` },
    };
    await post(
      `${this.#base}/v3/directline/conversations/${this.#started.conversationId}/activities`,
      activity,
      this.#started.token,
    );
    await answered;
    this.#answered = null;
    return performance.now() - began;
  }

  close(): void {
    this.#socket.close();
  }
}
