// A patient on the website, over the wire: Direct Line by HTTP, as any client may speak it.
export interface WireActivity {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly from: { readonly id: string; readonly role?: string; readonly name?: string };
  readonly suggestedActions?: {
    readonly actions: readonly { readonly title: string; readonly value: string }[];
  };
  readonly attachments?: readonly unknown[];
}

let count = 0;

export class WebPatient {
  readonly base: string;
  readonly conversationId: string;
  readonly token: string;
  readonly #heard = new Set<string>();

  private constructor(base: string, conversationId: string, token: string) {
    this.base = base;
    this.conversationId = conversationId;
    this.token = token;
  }

  static async connect(base: string, locale = 'en-US'): Promise<WebPatient> {
    const generated = await (
      await fetch(`${base}/v3/directline/tokens/generate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
    ).json();
    const started = await fetch(`${base}/v3/directline/conversations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${generated.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ locale }),
    });
    const { conversationId, token } = await started.json();
    const patient = new WebPatient(base, conversationId, token);
    await patient.replies();
    return patient;
  }

  /** Sends one message; gives the answer's status. The same `clientId` is the same message. */
  async post(text: string, clientId: string = `m${(count += 1)}`): Promise<number> {
    const response = await fetch(
      `${this.base}/v3/directline/conversations/${this.conversationId}/activities`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          type: 'message',
          text,
          from: { id: 'me' },
          channelData: { clientActivityID: clientId },
        }),
      },
    );
    await response.arrayBuffer();
    return response.status;
  }

  /** Everything in the conversation after `watermark`. */
  async activities(watermark = ''): Promise<{ activities: WireActivity[]; watermark: string }> {
    const response = await fetch(
      `${this.base}/v3/directline/conversations/${this.conversationId}/activities?watermark=${watermark}`,
      { headers: { authorization: `Bearer ${this.token}` } },
    );
    if (!response.ok) throw new Error(`activities: ${response.status}`);
    return response.json();
  }

  /** What was said to the patient since the last call. */
  async replies(): Promise<WireActivity[]> {
    const { activities } = await this.activities();
    const fresh = activities.filter(
      (activity) =>
        activity.type === 'message' && activity.from.role !== 'user' && !this.#heard.has(activity.id),
    );
    for (const { id } of fresh) this.#heard.add(id);
    return fresh;
  }

  /** Sends a message and waits for what is said to it. */
  async say(text: string, limitMs = 10_000): Promise<string> {
    const status = await this.post(text);
    if (status >= 300) throw new Error(`"${text}" was answered with ${status}`);
    return this.hear(limitMs);
  }

  /** Waits for something to be said, and for it to be all. */
  async hear(limitMs = 10_000): Promise<string> {
    for (const end = Date.now() + limitMs; Date.now() < end;) {
      // While the store is away, asking may fail too.
      const fresh = await this.replies().catch(() => []);
      if (fresh.length > 0) {
        await new Promise((resolve) => setTimeout(resolve, 30));
        return [...fresh, ...(await this.replies().catch(() => []))]
          .map((activity) => activity.text ?? '')
          .join('\n');
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('nothing was said');
  }
}
