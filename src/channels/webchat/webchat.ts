// The web chat, hung on the server: the Direct Line addresses, the stream, and the port through which the turn speaks.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ChannelPort } from '../../turn/channel-port.ts';
import type { Server } from '../../base/http.ts';
import { createLimit } from '../limits.ts';
import type { Webchat, WebchatDeps } from './deps.ts';
import { registerDirectLine } from './direct-line.ts';
import { createWebchatPort } from './port.ts';
import { Streams } from './streams.ts';
import { createTokens } from './tokens.ts';
import { Unstored } from './unstored.ts';
import { createUpgrade } from './upgrade.ts';

/** New conversations from one address in a minute: a clinic's waiting room shares one. */
const TOKENS_A_MINUTE = 30;
/** Messages of one conversation in ten seconds; nobody types so fast. */
const MESSAGES = 30;

/** restify's server with the HTTP server inside it. */
export interface UpgradingServer extends Server {
  readonly server: {
    on(event: 'upgrade', listener: (request: IncomingMessage, socket: Duplex, head: Buffer) => void): unknown;
  };
}

export interface RegisteredWebchat {
  readonly port: ChannelPort;
  /** Ends the streams; clients come back. */
  close(): void;
}

/** Registers `/v3/directline` and its streams. */
export function registerWebchat(server: UpgradingServer, deps: WebchatDeps): RegisteredWebchat {
  const streams = new Streams(deps);
  const unstored = new Unstored(deps.clock);
  const port = createWebchatPort({ streams, unstored, clock: deps.clock });
  const webchat: Webchat = {
    ...deps,
    tokens: createTokens(deps.tokenKey, deps.clock),
    streams,
    unstored,
    port,
    tokenLimit: createLimit(TOKENS_A_MINUTE, 60, deps.rateLimits),
    messageLimit: createLimit(MESSAGES, 10, deps.rateLimits),
  };
  registerDirectLine(server, webchat);
  server.server.on('upgrade', createUpgrade(webchat));
  return { port, close: () => streams.close() };
}
