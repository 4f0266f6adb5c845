// The table of floors in README.md is the law for imports; here it is read and enforced.
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Each floor's folders, from the README's table. */
function readFloors(): Map<string, number> {
  const floors = new Map<string, number>();
  for (const row of readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(
    /^\| (\d) \w[^|]*\| ([^|]+)\|/gm,
  )) {
    for (const name of (row[2] ?? '').matchAll(/`([^`]+)`/g)) floors.set(name[1] ?? '', Number(row[1]));
  }
  return floors;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : [];
  });
}

interface Import {
  readonly from: string;
  readonly to: string;
}

const sources = [...filesIn(join(ROOT, 'src')), ...filesIn(join(ROOT, 'dialogs'))].map((path) =>
  relative(ROOT, path),
);
const imports: Import[] = sources.flatMap((file) =>
  [
    ...readFileSync(join(ROOT, file), 'utf8').matchAll(
      /(?:^|\s)(?:import|export)\s[^'";]*?from '([^']+)'|import\('([^']+)'\)|^import '([^']+)'/gm,
    ),
  ].map((found) => {
    const target = found[1] ?? found[2] ?? found[3] ?? '';
    return { from: file, to: target.startsWith('.') ? normalize(join(dirname(file), target)) : target };
  }),
);
const local = imports.filter(({ to }) => to.startsWith('src/') || to.startsWith('dialogs/'));
const floors = readFloors();

/** The floor and room that a file stands in. */
function placeOf(file: string): { floor: number; room: string } {
  const room = [...floors.keys()]
    .filter((name) => file === name || file.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0];
  if (room === undefined) throw new Error(`${file} stands on no floor`);
  return { floor: floors.get(room) ?? -1, room };
}

describe('the floors', () => {
  it('have room for every file', () => {
    expect(floors.size).toBeGreaterThan(15);
    for (const file of sources) expect(() => placeOf(file)).not.toThrow();
  });

  it('let a file import its own folder and lower floors only', () => {
    const wrong = local.filter(({ from, to }) => {
      const [here, there] = [placeOf(from), placeOf(to)];
      const roof = here.floor === 6;
      return here.room !== there.room && !roof && there.floor >= here.floor;
    });
    expect(wrong).toEqual([]);
  });

  it('let only the roof import infra', () => {
    expect(
      local.filter(
        ({ from, to }) =>
          to.startsWith('src/infra/') && !from.startsWith('src/infra/') && placeOf(from).floor !== 6,
      ),
    ).toEqual([]);
  });

  it('have no circle', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to } of local) edges.set(from, [...(edges.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[][] = [];
    const walk = (file: string, path: string[]): void => {
      if (path.includes(file)) return void circles.push([...path.slice(path.indexOf(file)), file]);
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of sources) walk(file, []);
    expect(circles).toEqual([]);
  });
});

describe('packages', () => {
  const doors: readonly (readonly [RegExp, RegExp])[] = [
    [/^botbuilder|^botframework/, /^(dialogs|src\/turn|src\/channels)\//],
    [/^openai/, /^src\/infra\/openai\//],
    [/^ioredis/, /^src\/infra\/redis\//],
    [/^bullmq/, /^src\/jobs\//],
    [/^restify/, /^src\/http-server\.ts$/],
    [/^twilio/, /^src\/channels\/sms\//],
  ];
  it.each(doors)('%s has one door', (name, door) => {
    const outside = imports.filter(({ from, to }) => name.test(to) && !door.test(from));
    // A type names a shape, and calls nothing.
    const called = outside.filter(
      ({ from, to }) =>
        !new RegExp(`import type [^;]*from '${to}'`).test(readFileSync(join(ROOT, from), 'utf8')),
    );
    expect(called).toEqual([]);
  });
});

it('reads the environment in one folder', () => {
  const readers = sources.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('process.env'));
  expect(
    readers.filter(
      (file) => !['src/main.ts', 'src/cli.ts'].includes(file) && !file.startsWith('src/config/'),
    ),
  ).toEqual([]);
});
