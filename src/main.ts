// Starts the server, and ends everything it started when it is told to.
import { join } from 'node:path';
import { errorFields } from './base/log.ts';
import { ConfigError, readConfig } from './config/config.ts';
import { ClinicError } from './infra/files/load-clinic.ts';
import { SettingsError } from './infra/redis/open-store.ts';
import { NoRedisError } from './infra/redis/server.ts';
import { createLog } from './base/log.ts';
import { startStore } from './start-store.ts';

const NODE_MAJOR = 24;
const STOP_LIMIT_MS = 10_000;

function refuse(lines: readonly string[]): never {
  process.stderr.write(`Frontdesk did not start.\n${lines.map((line) => `  ${line}\n`).join('')}`);
  process.exit(1);
}

if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR)
  refuse([`It runs on Node ${NODE_MAJOR}, and this is ${process.versions.node}; npm start brings its own.`]);

try {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const started = await startStore(config, log, process.env['PATH'] ?? '');
  const { compose } = await import('./compose.ts');
  const frontdesk = await compose(config, started, { log, vendorDir: join('.frontdesk', 'vendor') });
  const base = config.http.publicUrl ?? frontdesk.url;
  process.stdout.write(
    [
      `${frontdesk.clinicName} is open.`,
      `  Patient page  ${base}/`,
      `  Staff desk    ${base}/desk`,
      ...(frontdesk.firstAccount
        ? [
            `  First sign-in ${frontdesk.firstAccount.name} / ${frontdesk.firstAccount.password}   (shown this once)`,
          ]
        : []),
      `  Health        ${base}/healthz`,
      '',
    ].join('\n'),
  );

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    frontdesk.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // The process that started this one is gone.
  process.on('disconnect', stop);
  process.on('unhandledRejection', (error) => log.error('unexpected.rejection', errorFields(error)));
  process.on('uncaughtException', (error) => log.error('unexpected.exception', errorFields(error)));
} catch (error) {
  if (error instanceof ConfigError || error instanceof ClinicError || error instanceof SettingsError)
    refuse(error.problems);
  if (error instanceof NoRedisError) refuse([error.message]);
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    refuse([`PORT: ${process.env['PORT'] ?? 3978} is taken; choose another with PORT=…`]);
  throw error;
}
