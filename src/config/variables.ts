// Every variable of the environment that the product knows: what it is, its check, and whether it is a secret.
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url({ protocol: /^https?$/ });

/** Every variable: what it is, in one line, and its check. `.env.example` is generated from this. */
export const VARIABLES = {
  NODE_ENV: {
    about: 'production asks for every secret; anything else is for one machine',
    check: z.enum(['production', 'development', 'test']).default('development'),
  },
  PORT: { about: 'where the server listens', check: port.default(3978) },
  HOST: { about: 'the address it listens on; 0.0.0.0 for every one', check: z.string().default('127.0.0.1') },
  CLINIC_DIR: { about: 'the folder that describes the clinic', check: z.string().default('clinic') },
  DATA_DIR: {
    about: 'where the private Redis and generated keys are kept',
    check: z.string().default('.frontdesk'),
  },
  REDIS_URL: {
    about: 'a Redis of your own; without it a private one is started',
    check: z.url({ protocol: /^(rediss?|unix)$/ }).optional(),
  },
  PUBLIC_URL: {
    about: 'the address patients and Twilio reach this server at; Twilio signs it',
    check: url.optional(),
  },
  WEB_ORIGINS: {
    about: 'origins of the clinic’s own sites that may show the chat, with commas',
    check: z.string().default(''),
  },
  OPENAI_API_KEY: {
    about: 'without it the assistant answers by rules and quotes',
    check: z.string().min(1).optional(),
    secret: true,
  },
  OPENAI_BASE_URL: { about: 'any OpenAI-compatible server', check: url.optional() },
  OPENAI_MODEL: { about: 'the model’s name there', check: z.string().default('gpt-4.1-mini') },
  MicrosoftAppId: {
    about: 'the bot’s registration, for Teams and other Bot Connector channels',
    check: z.string().optional(),
  },
  MicrosoftAppPassword: { about: 'its secret', check: z.string().optional(), secret: true },
  MicrosoftAppType: {
    about: 'MultiTenant, SingleTenant or UserAssignedMSI',
    check: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI']).default('MultiTenant'),
  },
  MicrosoftAppTenantId: { about: 'the tenant that may write to the bot', check: z.string().optional() },
  TWILIO_ACCOUNT_SID: { about: 'the Twilio account, for SMS', check: z.string().optional() },
  TWILIO_AUTH_TOKEN: { about: 'its token; Twilio signs with it', check: z.string().optional(), secret: true },
  TWILIO_FROM: {
    about: 'the number that texts come from',
    check: z
      .string()
      .regex(/^\+[1-9]\d{6,14}$/)
      .optional(),
  },
  FHIR_BASE_URL: { about: 'an EHR’s calendar in place of the embedded one', check: url.optional() },
  FHIR_CLIENT_ID: {
    about:
      'this server’s registration with the EHR (SMART Backend Services); without it no token is asked for',
    check: z.string().min(1).max(200).optional(),
  },
  FHIR_PRIVATE_KEY: {
    about: 'the key it proves itself with: PEM or JWK, RSA or P-384, or a file with one',
    check: z.string().min(1).max(20_000).optional(),
    secret: true,
  },
  OIDC_ISSUER: { about: 'staff sign-in by the clinic’s own identity provider', check: url.optional() },
  OIDC_CLIENT_ID: { about: 'this server’s registration there', check: z.string().optional() },
  OIDC_CLIENT_SECRET: { about: 'its secret', check: z.string().optional(), secret: true },
  ENCRYPTION_KEY: {
    about:
      '32 random bytes in base64 that seal what patients write; made and kept in DATA_DIR where it is not set',
    check: z
      .base64()
      .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes')
      .optional(),
    secret: true,
  },
  WEBCHAT_SECRET: {
    about: 'with it, only the clinic’s own server may fetch chat tokens',
    check: z.string().min(16).optional(),
    secret: true,
  },
  DESK_PASSWORD: {
    about: 'the first staff account’s password, for development',
    check: z.string().min(8).optional(),
    secret: true,
  },
  RATE_LIMITS: { about: '`off` for load tests', check: z.enum(['on', 'off']).default('on') },
  LOG_LEVEL: {
    about: 'debug, info, warn, error or silent',
    check: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  },
  METRICS_TOKEN: {
    about: 'lets a scraper that is not on this machine read /metrics',
    check: z.string().min(16).optional(),
    secret: true,
  },
  ALARM_WEBHOOK: { about: 'an address that is told of emergencies (ids only)', check: url.optional() },
  ALARM_TEAMS_WEBHOOK: {
    about: 'a Teams workflow’s address; emergencies are posted as a card in its channel',
    check: url.optional(),
    secret: true,
  },
  ALARM_SMS_TO: {
    about: 'numbers of who is on call, with commas; they get emergencies by SMS (needs Twilio)',
    check: z
      .string()
      .regex(
        /^\+[1-9]\d{6,14}(\s*,\s*\+[1-9]\d{6,14}){0,9}$/,
        'must be up to ten numbers such as +12125550100',
      )
      .optional(),
  },
} as const satisfies Record<string, { about: string; check: z.ZodType; secret?: boolean }>;
