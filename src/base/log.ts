// Logs are JSON lines of codes, ids, counts and durations. A field that is not on this list is not written,
// so no line can carry what a person wrote (pino's own redaction misses deeper keys and error texts).
import { pino } from 'pino';

const FIELDS = new Set([
  'event',
  'code',
  'status',
  'method',
  'route',
  'ms',
  'count',
  'bytes',
  'channel',
  'mode',
  'routeTo',
  'categories',
  'by',
  'conversation',
  'handoff',
  'staff',
  'appointment',
  'job',
  'jobId',
  'seq',
  'epoch',
  'priority',
  'stage',
  'state',
  'outcome',
  'attempt',
  'way',
  'model',
  'prompt',
  'promptVersion',
  'tokens',
  'port',
  'host',
  'file',
  'line',
  'errorName',
  'reason',
  'version',
  'language',
  'visitType',
  'rule',
  'delivery',
  'at',
  'tier',
  'minutes',
  'source',
  'quantile',
  'coming',
  'free',
  'kept',
]);

export type LogFields = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** Writes one line: `event` is a constant such as `handoff.claimed`. Fields off the list are dropped. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** A log on `destination` (a stream; standard error unless told), from `level` upwards. */
export function createLog(level: string = 'info', destination: NodeJS.WritableStream = process.stderr): Log {
  const logger = pino(
    { level, base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime },
    destination,
  );
  const kept = (fields: LogFields): LogFields =>
    Object.fromEntries(
      Object.entries(fields).filter(([key, value]) => FIELDS.has(key) && value !== undefined),
    );
  return {
    info: (event, fields = {}) => logger.info(kept(fields), event),
    warn: (event, fields = {}) => logger.warn(kept(fields), event),
    error: (event, fields = {}) => logger.error(kept(fields), event),
  };
}

export const silentLog: Log = { info() {}, warn() {}, error() {} };

/** What may be said of an unexpected error: its class and code, never its message, which may quote a patient. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { errorName: error.name, code };
}
