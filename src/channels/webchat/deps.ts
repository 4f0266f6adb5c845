// What the web chat is given by compose.ts.
import type { Clock } from '../../base/clock.ts';
import type { FrontdeskError } from '../../base/errors.ts';
import type { Log } from '../../base/log.ts';
import type { Conversations } from '../../conversation/conversations.ts';
import type { Language } from '../../base/language.ts';
import type { Turns } from '../../turn/channel-port.ts';
import type { Limit } from '../limits.ts';
import type { Origins } from '../origins.ts';
import type { Streams } from './streams.ts';
import type { Tokens } from './tokens.ts';
import type { Unstored } from './unstored.ts';
import type { ChannelPort } from '../../turn/channel-port.ts';

export interface WebchatDeps {
  readonly turns: Turns;
  readonly conversations: Pick<Conversations, 'entries' | 'onChange'>;
  /** 32 bytes that every process shares; signs tokens. */
  readonly tokenKey: Buffer;
  /** Asked for by tokens/generate where it is set. */
  readonly secret: string | null;
  readonly origins: Origins;
  /** Where patients reach this server, where that is known. */
  readonly publicUrl: string | null;
  readonly rateLimits: boolean;
  /** The languages that the clinic offers, its first one first. */
  readonly languages: readonly Language[];
  /** The sentence that a patient reads where `error` keeps their message from being taken. */
  readonly refusal: (error: FrontdeskError, language: Language) => string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The same, with what registering made of it. */
export interface Webchat extends WebchatDeps {
  readonly tokens: Tokens;
  readonly streams: Streams;
  readonly unstored: Unstored;
  readonly port: ChannelPort;
  readonly tokenLimit: Limit;
  readonly messageLimit: Limit;
}
