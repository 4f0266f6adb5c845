// What a fresh clone needs, fetched once: packages, the Web Chat bundle, Redis, Chromium. Plain JavaScript, because it
// runs on whatever Node is there before the pinned one is.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 20;
const NODE_MAJOR = 24;

/** The official client, one file of it: the package's own dependencies are half a gigabyte and not needed to serve it. */
const WEBCHAT = {
  version: '4.18.1',
  integrity:
    'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==',
};

const say = (line) => process.stderr.write(`${line}\n`);
function stop(line) {
  say(line);
  process.exit(1);
}

export function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE)
    stop(`Frontdesk needs Node ${OLDEST_NODE} or newer to set itself up; this is ${process.versions.node}.`);
}

/** Packages as the lock file says, once for each lock file. */
export function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const stamp = join(ROOT, 'node_modules', '.frontdesk-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing packages (once) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(
    npm,
    [
      'ci',
      '--ignore-scripts',
      '--include=optional',
      '--include=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    { cwd: ROOT, stdio: ['ignore', 2, 2] },
  );
  if (done.status !== 0) stop('The packages could not be installed; see above.');
  writeFileSync(stamp, lock);
}

/** The Node that everything runs on: the pinned one from the packages, or this one where it is new enough. */
export function findNode() {
  const { arch, platform } = process;
  const pinned = join(ROOT, 'node_modules', `node-${platform}-${arch}`, 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  return stop(
    `Frontdesk runs on Node ${NODE_MAJOR}; there is no package of it for ${platform}-${arch}, so install it and try again.`,
  );
}

/** Where the bundle is served from; beside it stands a gzipped copy. */
export function fetchWebChat() {
  const folder = join(ROOT, '.frontdesk', 'vendor');
  const file = join(folder, `webchat-${WEBCHAT.version}.js`);
  if (existsSync(file) && existsSync(`${file}.gz`)) return;
  say('Fetching Web Chat (once) …');
  const work = mkdtempSync(join(tmpdir(), 'frontdesk-'));
  try {
    execFileSync(
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      ['pack', `botframework-webchat@${WEBCHAT.version}`, '--pack-destination', work, '--loglevel=error'],
      { cwd: work, stdio: ['ignore', 'ignore', 2] },
    );
    const tarball = join(work, `botframework-webchat-${WEBCHAT.version}.tgz`);
    const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
    if (integrity !== WEBCHAT.integrity)
      stop('The Web Chat package is not the one that was pinned; nothing was installed.');
    execFileSync('tar', ['-xzf', tarball, '-C', work, 'package/dist/webchat.js']);
    mkdirSync(folder, { recursive: true });
    const bundle = readFileSync(join(work, 'package', 'dist', 'webchat.js'));
    writeFileSync(`${file}.gz.part`, gzipSync(bundle, { level: 9 }));
    renameSync(`${file}.gz.part`, `${file}.gz`);
    writeFileSync(`${file}.part`, bundle);
    renameSync(`${file}.part`, file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function onPath(names) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        continue;
      }
    }
  }
  return null;
}

/** Installs a Debian package where that needs no question: as root, with apt. */
function aptInstall(names) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath(['apt-get'])) return false;
  say(`Installing ${names.join(', ')} (once) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env }).status === 0;
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  return run(install) || (run(['update', '-qq']) && run(install));
}

export function ensureRedis() {
  if (process.env.REDIS_URL || onPath(['redis-server', 'valkey-server'])) return;
  if (aptInstall(['redis-server']) && onPath(['redis-server'])) return;
  stop(
    'Redis is not installed. Debian or Ubuntu: sudo apt-get install redis-server. macOS: brew install redis. Docker: docker run -d -p 6379:6379 redis:7 redis-server --appendonly yes --appendfsync always, then REDIS_URL=redis://localhost:6379 npm start',
  );
}

/** For the browser tests. */
export function ensureChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  if (!process.env.CHROMIUM && !onPath(names)) aptInstall(['chromium']);
  process.env.CHROMIUM ??= onPath(names) ?? '';
  if (process.env.CHROMIUM) return;
  stop(
    'Chromium is not installed, and the browser tests need it. Debian or Ubuntu: sudo apt-get install chromium. macOS: brew install --cask chromium. Elsewhere: CHROMIUM=/path/to/chromium npm test',
  );
}
