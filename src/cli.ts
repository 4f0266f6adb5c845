// `frontdesk VERB`: reads JSON lines on standard input and writes one JSON line for each, in order; `staff` and
// `verify-audit` work on the store. Only what a verb needs is loaded.
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { silentLog } from './base/log.ts';
import { readConfig, type Config } from './config/config.ts';
import { loadClinic, type LoadedClinic } from './infra/files/load-clinic.ts';

const Id = z.union([z.string(), z.number(), z.null()]).optional();
const MAX_LINE = 1_000_000;
const USAGE = `Usage: npm run -s frontdesk -- VERB
  route         {id, text, history?}                     -> {id, route, categories, by}
  guard         {id, question, passages, reply}          -> {id, allowed, reason}
  deidentify    {id, text}                               -> {id, text, spans}
  understand    {id, text, now, timeZone?}               -> {id, intent, visitType, provider, window, not, days, partOfDay, ambiguous}
  verify-audit                                           the first broken entry, or how many hold
  verify-calendar                                        what differs between the calendars and their events
  teams-manifest                                         the Teams app's manifest.json, for MicrosoftAppId and PUBLIC_URL
  staff add NAME | staff disable NAME | staff list
`;

type Verb = (line: unknown) => unknown;

async function verbs(loaded: LoadedClinic): Promise<Record<string, () => Promise<Verb>>> {
  const screen = async () => (await import('./safety/create-screen.ts')).createScreen(loaded.clinic);
  return {
    async route() {
      const { classify } = await screen();
      const Line = z.object({ id: Id, text: z.string(), history: z.array(z.string()).optional() });
      return (line) => {
        const { id, text, history } = Line.parse(line);
        return { id, ...classify({ text, ...(history && { history }) }) };
      };
    },
    async guard() {
      const { guard } = await screen();
      const Line = z.object({
        id: Id,
        question: z.string(),
        passages: z.array(z.string()),
        reply: z.string(),
      });
      return (line) => {
        const { id, ...input } = Line.parse(line);
        return { id, ...guard(input) };
      };
    },
    async deidentify() {
      const { deidentify } = await screen();
      const Line = z.object({ id: Id, text: z.string() });
      return (line) => {
        const { id, text } = Line.parse(line);
        return { id, ...deidentify(text) };
      };
    },
    async understand() {
      const { understandLine } = await import('./scheduling/understand-line.ts');
      const Line = z.object({ id: Id, text: z.string(), now: z.string(), timeZone: z.string().optional() });
      return (line) => {
        const { id, ...input } = Line.parse(line);
        return { id, ...understandLine(input, loaded.clinic) };
      };
    },
  };
}

/** Answers every line of standard input; a bad line gets an error in its place and the exit status 1. */
async function answerLines(verb: Verb): Promise<number> {
  let status = 0;
  const out: string[] = [];
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    try {
      if (line.length > MAX_LINE) throw new Error('the line is too long');
      out.push(JSON.stringify(verb(JSON.parse(line))));
    } catch (error) {
      status = 1;
      out.push(JSON.stringify({ error: reasonOf(error) }));
    }
    if (out.length >= 100) process.stdout.write(`${out.splice(0).join('\n')}\n`);
  }
  if (out.length > 0) process.stdout.write(`${out.join('\n')}\n`);
  return status;
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ');
  if (error instanceof SyntaxError) return 'the line is not JSON';
  return error instanceof Error ? error.message : 'the line could not be read';
}

async function withStore(
  config: Config,
  clinicId: string,
  work: (store: import('./infra/redis/open-store.ts').Store) => Promise<number>,
): Promise<number> {
  const { openStore } = await import('./infra/redis/open-store.ts');
  const { masterKeyIn } = await import('./infra/files/master-key.ts');
  const masterKey = config.encryptionKey
    ? Buffer.from(config.encryptionKey.reveal(), 'base64')
    : masterKeyIn(config.dataDir);
  const url = config.redis.kind === 'given' ? config.redis.url.reveal() : null;
  const store = await openStore({
    url,
    dataDir: config.dataDir,
    clinicId,
    masterKey,
    strict: false,
    path: process.env['PATH'] ?? '',
    log: silentLog,
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function staff(
  config: Config,
  clinicId: string,
  action: string | undefined,
  name: string,
): Promise<number> {
  const { createDeskAccounts } = await import('./infra/redis/desk-accounts.ts');
  return withStore(config, clinicId, async ({ redis, keys, ring, audit }) => {
    const accounts = createDeskAccounts({ redis, keys, keyRing: ring, audit });
    if (action === 'list') {
      for (const each of await accounts.list()) process.stdout.write(`${each.name}\n`);
      return 0;
    }
    if (action === 'disable' && name) {
      const done = await accounts.disable(name);
      process.stdout.write(done ? `${name} can no longer sign in.\n` : `There is nobody called ${name}.\n`);
      return done ? 0 : 1;
    }
    if (action !== 'add' || !name) return usage();
    const added = await accounts.add(name);
    process.stdout.write(
      added
        ? `${added.name} / ${added.password}   (shown this once)\n`
        : `There is somebody called ${name} already.\n`,
    );
    return added ? 0 : 1;
  });
}

const verifyAudit = (config: Config, clinicId: string): Promise<number> =>
  withStore(config, clinicId, async ({ audit }) => {
    const found = await audit.verify();
    process.stdout.write(`${JSON.stringify(found)}\n`);
    return found.kind === 'holds' ? 0 : 1;
  });

/** Compares the calendars with their events: a line for each difference, then how many were compared. */
async function verifyCalendar(config: Config, { clinic }: LoadedClinic): Promise<number> {
  if (config.fhir) {
    process.stderr.write('The calendar is in the EHR, which has no events of ours to compare with.\n');
    return 1;
  }
  const { checkCalendar } = await import('./infra/redis/calendar-check.ts');
  const { calendarsOf } = await import('./scheduling/calendar-check.ts');
  return withStore(config, clinic.id, async ({ redis, keys }) => {
    const { differences, ...compared } = await checkCalendar({ redis, keys, calendars: calendarsOf(clinic) });
    for (const difference of differences) process.stdout.write(`${JSON.stringify(difference)}\n`);
    process.stdout.write(`${JSON.stringify({ ...compared, differences: differences.length })}\n`);
    return differences.length === 0 ? 0 : 1;
  });
}

async function teamsManifest(config: Config, { clinic }: LoadedClinic): Promise<number> {
  if (!config.connector || !config.http.publicUrl) {
    process.stderr.write('Set MicrosoftAppId, MicrosoftAppPassword and PUBLIC_URL first.\n');
    return 1;
  }
  const { teamsManifest: make } = await import('./channels/connector/teams-manifest.ts');
  const { appId } = config.connector;
  process.stdout.write(
    `${JSON.stringify(make({ appId, publicUrl: config.http.publicUrl, clinic, version: '1.0.0' }), null, 2)}\n`,
  );
  return 0;
}

function usage(): number {
  process.stderr.write(USAGE);
  return 2;
}

async function main([verb, ...rest]: readonly string[]): Promise<number> {
  if (verb === undefined) return usage();
  const config = readConfig(process.env);
  const loaded = loadClinic(config.clinicDir);
  if (verb === 'verify-audit') return verifyAudit(config, loaded.clinic.id);
  if (verb === 'verify-calendar') return verifyCalendar(config, loaded);
  if (verb === 'teams-manifest') return teamsManifest(config, loaded);
  if (verb === 'staff') return staff(config, loaded.clinic.id, rest[0], rest.slice(1).join(' ').trim());
  const make = (await verbs(loaded))[verb];
  return make ? answerLines(await make()) : usage();
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const problems =
    error instanceof Error && 'problems' in error && Array.isArray(error.problems)
      ? error.problems.join('\n')
      : null;
  process.stderr.write(`${problems ?? (error instanceof Error ? error.message : 'unexpected')}\n`);
  process.exitCode = 1;
}
