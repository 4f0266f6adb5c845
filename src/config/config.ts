// process.env is read here and nowhere else, checked by zod, and turned into cases. Secrets stand apart from
// settings and cannot be printed.
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

export type VariableName = keyof typeof VARIABLES;
const Environment = z.object(
  Object.fromEntries(Object.entries(VARIABLES).map(([name, { check }]) => [name, check])) as {
    [Name in VariableName]: (typeof VARIABLES)[Name]['check'];
  },
);
type Values = z.infer<typeof Environment>;

/** A value that shows itself only when asked, so that no log, error or inspection prints it. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '[secret]';
  }
  toJSON(): string {
    return '[secret]';
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}

export interface Config {
  readonly production: boolean;
  readonly logLevel: string;
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly publicUrl: string | null;
    readonly webOrigins: readonly string[];
    readonly rateLimits: boolean;
    readonly metricsToken: Secret | null;
  };
  readonly clinicDir: string;
  readonly dataDir: string;
  readonly redis: { readonly kind: 'private' } | { readonly kind: 'given'; readonly url: Secret };
  readonly encryptionKey: Secret | null;
  readonly model: { readonly apiKey: Secret; readonly baseUrl: string | null; readonly name: string } | null;
  readonly connector: {
    readonly appId: string;
    readonly password: Secret;
    readonly type: string;
    readonly tenantId: string | null;
  } | null;
  readonly sms: {
    readonly accountSid: string;
    readonly authToken: Secret;
    readonly from: string;
    readonly publicUrl: string;
  } | null;
  readonly fhir: {
    readonly baseUrl: string;
    /** Null for an EHR that asks for no token. */
    readonly account: { readonly clientId: string; readonly privateKey: Secret } | null;
  } | null;
  readonly webchatSecret: Secret | null;
  readonly deskPassword: Secret | null;
  readonly alarm: {
    readonly webhook: string | null;
    readonly teams: Secret | null;
    readonly sms: readonly string[];
  };
}

/** The start is refused: one line for each mistake, naming the variable. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads the environment. Throws {@link ConfigError} with every mistake at once. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(VARIABLES).map((name) => [name, env[name]?.trim() || undefined]),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const values: Values = parsed.data;
  const problems: string[] = [];
  const together = (names: readonly VariableName[]): void => {
    const missing = names.filter((name) => values[name] === undefined);
    if (missing.length > 0 && missing.length < names.length)
      problems.push(
        ...missing.map(
          (name) => `${name}: is needed where ${names.filter((other) => other !== name).join(', ')} is set`,
        ),
      );
  };
  together(['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM']);
  together(['MicrosoftAppId', 'MicrosoftAppPassword']);
  together(['FHIR_CLIENT_ID', 'FHIR_PRIVATE_KEY']);
  if (values.FHIR_CLIENT_ID && !values.FHIR_BASE_URL)
    problems.push('FHIR_BASE_URL: is needed where FHIR_CLIENT_ID is set');
  if (values.TWILIO_ACCOUNT_SID && !values.PUBLIC_URL)
    problems.push('PUBLIC_URL: is needed for SMS, since Twilio signs it');
  if (values.ALARM_SMS_TO && !values.TWILIO_ACCOUNT_SID)
    problems.push('ALARM_SMS_TO: needs TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM');
  const production = values.NODE_ENV === 'production';
  if (production) {
    if (!values.ENCRYPTION_KEY) problems.push('ENCRYPTION_KEY: is needed in production');
    if (!values.PUBLIC_URL) problems.push('PUBLIC_URL: is needed in production');
    if (values.DESK_PASSWORD)
      problems.push('DESK_PASSWORD: is refused in production; the first start prints a password');
    if (values.FHIR_BASE_URL && !values.FHIR_BASE_URL.startsWith('https:'))
      problems.push('FHIR_BASE_URL: has to be https in production');
    if (values.RATE_LIMITS === 'off') problems.push('RATE_LIMITS: cannot be off in production');
  }
  if (problems.length > 0) throw new ConfigError(problems);

  const secret = (text: string | undefined): Secret | null => (text === undefined ? null : new Secret(text));
  return {
    production,
    logLevel: values.LOG_LEVEL,
    http: {
      host: values.HOST,
      port: values.PORT,
      publicUrl: values.PUBLIC_URL?.replace(/\/$/, '') ?? null,
      webOrigins: values.WEB_ORIGINS.split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
      rateLimits: values.RATE_LIMITS === 'on',
      metricsToken: secret(values.METRICS_TOKEN),
    },
    clinicDir: values.CLINIC_DIR,
    dataDir: values.DATA_DIR,
    redis: values.REDIS_URL ? { kind: 'given', url: new Secret(values.REDIS_URL) } : { kind: 'private' },
    encryptionKey: secret(values.ENCRYPTION_KEY),
    model: values.OPENAI_API_KEY
      ? {
          apiKey: new Secret(values.OPENAI_API_KEY),
          baseUrl: values.OPENAI_BASE_URL ?? null,
          name: values.OPENAI_MODEL,
        }
      : null,
    connector:
      values.MicrosoftAppId && values.MicrosoftAppPassword
        ? {
            appId: values.MicrosoftAppId,
            password: new Secret(values.MicrosoftAppPassword),
            type: values.MicrosoftAppType,
            tenantId: values.MicrosoftAppTenantId ?? null,
          }
        : null,
    sms:
      values.TWILIO_ACCOUNT_SID && values.TWILIO_AUTH_TOKEN && values.TWILIO_FROM && values.PUBLIC_URL
        ? {
            accountSid: values.TWILIO_ACCOUNT_SID,
            authToken: new Secret(values.TWILIO_AUTH_TOKEN),
            from: values.TWILIO_FROM,
            publicUrl: values.PUBLIC_URL.replace(/\/$/, ''),
          }
        : null,
    fhir: values.FHIR_BASE_URL
      ? {
          baseUrl: values.FHIR_BASE_URL.replace(/\/+$/, ''),
          account:
            values.FHIR_CLIENT_ID && values.FHIR_PRIVATE_KEY
              ? { clientId: values.FHIR_CLIENT_ID, privateKey: new Secret(values.FHIR_PRIVATE_KEY) }
              : null,
        }
      : null,
    webchatSecret: secret(values.WEBCHAT_SECRET),
    deskPassword: secret(values.DESK_PASSWORD),
    alarm: {
      webhook: values.ALARM_WEBHOOK ?? null,
      teams: secret(values.ALARM_TEAMS_WEBHOOK),
      sms: values.ALARM_SMS_TO?.split(',').map((number) => number.trim()) ?? [],
    },
  };
}
