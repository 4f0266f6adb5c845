// process.env is read here and nowhere else, checked by zod, and turned into cases. Secrets stand apart from
// settings and cannot be printed.
import { z } from 'zod';
import { VARIABLES } from './variables.ts';

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
