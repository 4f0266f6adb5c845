// `npm start`, `npm test` and `npm run frontdesk` begin here, on whatever Node is installed: set up what is missing,
// then go on with the pinned Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import {
  ROOT,
  checkNode,
  ensureChromium,
  ensureRedis,
  fetchWebChat,
  findNode,
  installPackages,
} from './setup.mjs';

const [command = 'start', ...args] = process.argv.slice(2);
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  join('node_modules', 'jest', 'bin', 'jest.js'),
];

// How much memory the server takes before it tidies up, in MB: its live heap is about 90, and without these Node
// lets it grow to several times that.
const NODE_FLAGS = JSON.parse(readFileSync(join(ROOT, 'scripts', 'node-flags.json'), 'utf8'));

/** What each command needs, and the programs that it is. */
const COMMANDS = {
  start: { needs: [fetchWebChat, ensureRedis], runs: [[...NODE_FLAGS, join('src', 'main.ts'), ...args]] },
  test: {
    needs: [fetchWebChat, ensureRedis, ensureChromium],
    runs:
      args.length > 0
        ? [[...jest, ...args]]
        : [
            [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', '.'],
            [
              join('node_modules', 'oxlint', 'bin', 'oxlint'),
              '--type-aware',
              '--deny-warnings',
              'src',
              'dialogs',
              'tests',
              'bench',
              'scripts',
            ],
            [
              join('node_modules', 'prettier', 'bin', 'prettier.cjs'),
              '--check',
              '--log-level',
              'warn',
              'src',
              'dialogs',
              'tests',
              'bench',
              'scripts',
            ],
            [...jest],
          ],
  },
  frontdesk: { needs: [], runs: [[join('src', 'cli.ts'), ...args]] },
  train: { needs: [], runs: [[join('scripts', 'train.ts'), ...args]] },
  eval: { needs: [], runs: [[join('bench', 'eval.ts'), ...args]] },
  bench: { needs: [fetchWebChat, ensureRedis], runs: [[join('bench', 'turns.ts'), ...args]] },
  'bench:scheduling': { needs: [], runs: [[join('bench', 'scheduling', 'main.ts'), ...args]] },
  'bench:calendar': { needs: [ensureRedis], runs: [[join('bench', 'calendar.ts'), ...args]] },
};

/** Runs one program to its end. The channel lets the child end when this process is killed. */
function run(node, program) {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(ROOT, '.frontdesk', 'compile-cache'),
    };
    const child = spawn(node, program, { cwd: ROOT, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
    const forward = (signal) => child.kill(signal);
    // Ctrl-C may reach the child by itself too; being told twice is being told once.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && forward('SIGTERM'), 1000);
    watch.unref();
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

checkNode();
installPackages();
const chosen = COMMANDS[command];
if (!chosen) {
  process.stderr.write(`There is no command ${command}.\n`);
  process.exit(2);
}
for (const need of chosen.needs) need();
const node = findNode();
for (const program of chosen.runs) {
  const code = await run(node, program);
  if (code !== 0) process.exit(code);
}
process.exit(0);
