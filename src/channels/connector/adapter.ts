// CloudAdapter behind our own check of senders: it is given a message whose sender is proven, and never a header.
import {
  CloudAdapter,
  type Activity,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { BoundedAuth } from './bounded-auth.ts';

/** The audience of tokens for the public cloud's channels. */
const AUDIENCE = 'https://api.botframework.com';

export type Logic = (context: TurnContext) => Promise<void>;

export class ConnectorAdapter extends CloudAdapter {
  readonly #auth: BoundedAuth;
  readonly #appId: string;

  constructor(auth: BoundedAuth, appId: string) {
    super(auth);
    this.#auth = auth;
    this.#appId = appId;
    this.onTurnError = (_context, error) => {
      throw error;
    };
  }

  /** Runs a turn on a message of a proven sender. Gives what the answer's body is to be: expected replies, an invoke's result. */
  run(activity: Activity, logic: Logic): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.#appId);
    return this.processActivity(
      {
        audience: AUDIENCE,
        callerId: 'urn:botframework:azure',
        claimsIdentity,
        connectorFactory: this.#auth.createConnectorFactory(claimsIdentity),
      },
      activity,
      logic,
    );
  }

  /** Runs `logic` where no message carries it. Rejects with what `logic` threw. */
  async reach(reference: Partial<ConversationReference>, logic: Logic): Promise<void> {
    await this.continueConversationAsync(this.#appId, reference, AUDIENCE, async (context) => {
      // The id that the SDK invents would be sent as the one that is replied to.
      context.activity.id = undefined;
      await logic(context);
    });
  }
}
