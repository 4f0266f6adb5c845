// The way out to the Bot Connector: the SDK's client resends what may have arrived and waits without end, so its
// retry is taken out and a deadline put in; and it is made once for each service, since making it is a fifth of a
// turn. Nothing comes in by this class: senders are proven in strict-auth.
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { GENERATED } from '../show.ts';
import type { ServiceHosts } from './service-hosts.ts';

/** How long the Bot Connector may take for one text, in milliseconds. */
const SEND_LIMIT_MS = 8000;
const CLIENTS_MAX = 50;

type Base = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Base['createConnectorFactory']>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;
type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

export interface ConnectorAccount {
  readonly appId: string;
  readonly password: string;
  readonly type: string;
  readonly tenantId: string | null;
}

/** The SDK's credentials for an account; none for the Emulator. */
export const credentialsOf = (account: ConnectorAccount | null): Credentials =>
  new ConfigurationServiceClientCredentialFactory(
    account
      ? {
          MicrosoftAppId: account.appId,
          MicrosoftAppPassword: account.password,
          MicrosoftAppType: account.type,
          ...(account.tenantId && { MicrosoftAppTenantId: account.tenantId }),
        }
      : {},
  );

/** What the SDK leaves of an entity that it does not know, and what it was. Inside a text the quotes are escaped. */
const LEFT = JSON.stringify({ type: GENERATED.type });
const WHOLE = JSON.stringify(GENERATED);

function bound(client: ConnectorClient, limitMs: number): ConnectorClient {
  // The Azure client under the SDK's; its policies are the only way to its retries and its deadline.
  const { pipeline } = (
    client as unknown as {
      client: {
        pipeline: { removePolicy(which: { name: string }): unknown; addPolicy(policy: object): void };
      };
    }
  ).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'deadline',
    sendRequest: (
      request: { timeout: number; body?: unknown },
      next: (request: object) => Promise<object>,
    ) => {
      request.timeout = limitMs;
      if (typeof request.body === 'string') request.body = request.body.replace(LEFT, WHOLE);
      return next(request);
    },
  });
  return client;
}

export class BoundedAuth extends ConfigurationBotFrameworkAuthentication {
  readonly #clients = new Map<string, Promise<ConnectorClient>>();
  readonly #hosts: ServiceHosts;
  readonly #limitMs: number;

  constructor(
    account: ConnectorAccount | null,
    credentials: Credentials,
    hosts: ServiceHosts,
    limitMs: number = SEND_LIMIT_MS,
  ) {
    super(
      account
        ? {
            MicrosoftAppId: account.appId,
            ...(account.tenantId && { MicrosoftAppTenantId: account.tenantId }),
          }
        : {},
      credentials,
    );
    this.#hosts = hosts;
    this.#limitMs = limitMs;
  }

  override authenticateRequest(): never {
    throw new Error('senders are proven before the adapter');
  }
  override authenticateStreamingRequest(): never {
    throw new Error('streaming is not served');
  }
  /** No card of ours asks anybody to sign in, so no client for tokens is made. */
  override createUserTokenClient(): ReturnType<Base['createUserTokenClient']> {
    return Promise.resolve({} as Awaited<ReturnType<Base['createUserTokenClient']>>);
  }
  override createConnectorFactory(identity: Parameters<Base['createConnectorFactory']>[0]): ConnectorFactory {
    const inner = super.createConnectorFactory(identity);
    return {
      create: (serviceUrl: string, audience: string) => this.#client(inner, serviceUrl, audience),
    } as ConnectorFactory;
  }

  #client(factory: ConnectorFactory, serviceUrl: string, audience: string): Promise<ConnectorClient> {
    if (!this.#hosts(serviceUrl)) return Promise.reject(new Error('not a service of the Bot Connector'));
    const known = this.#clients.get(serviceUrl);
    if (known) return known;
    const made = factory.create(serviceUrl, audience).then((client) => bound(client, this.#limitMs));
    this.#clients.set(serviceUrl, made);
    made.catch(() => this.#clients.delete(serviceUrl));
    if (this.#clients.size > CLIENTS_MAX)
      this.#clients.delete(this.#clients.keys().next().value ?? serviceUrl);
    return made;
  }
}
