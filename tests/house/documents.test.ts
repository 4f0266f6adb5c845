// Documents are tested: what the README and the samples say is what the code does.
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERRORS } from '../../src/base/errors.ts';
import { VARIABLES } from '../../src/config/variables.ts';
import { renderEnvExample } from '../../src/config/env-example.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

it('has a sample of the environment that names every variable', () => {
  expect(read('.env.example')).toBe(renderEnvExample());
});

it('has a table of errors that says what the code says', () => {
  const rows = [...read('README.md').matchAll(/^\| `([a-z.-]+)` \| (\d{3}) \| ([^|]+) \|$/gm)].map((row) => [
    row[1],
    Number(row[2]),
    (row[3] ?? '').trim(),
  ]);
  expect(rows).toEqual(Object.entries(ERRORS).map(([code, { status, staff }]) => [code, status, staff]));
});

it('explains every variable in the README', () => {
  const readme = read('README.md');
  for (const name of Object.keys(VARIABLES)) expect(readme).toContain(`\`${name}\``);
});

it('names commands in the README that exist', () => {
  const { scripts } = JSON.parse(read('package.json'));
  for (const found of read('README.md').matchAll(/npm run (?:-s )?([a-z:]+)/g))
    expect(Object.keys(scripts)).toContain(found[1]);
});
