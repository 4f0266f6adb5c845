// What the screen is measured on must be new to it, and must be enough to say something of every group.
import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readHeldOut } from '../../bench/held-out.ts';
import { readRowFile, readRows } from '../../scripts/training/rows.ts';
import { foldText } from '../../src/base/text.ts';

const sets = readHeldOut();
const held = sets.flatMap(({ rows }) => rows);
const folder = mkdtempSync(join(tmpdir(), 'frontdesk-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(text: string): URL {
  const file = join(folder, 'some.tsv');
  writeFileSync(file, text);
  return pathToFileURL(file);
}

test.each(sets)('no training row is a held-out one of $name', ({ rows }) => {
  expect(rows.length).toBeGreaterThan(100);
  const trained = new Set(readRows().map(({ text }) => foldText(text)));
  expect(rows.map(({ text }) => foldText(text)).filter((text) => trained.has(text))).toEqual([]);
});

test('no held-out row is there twice', () => {
  const keys = held.map(({ text, history = [] }) => foldText([...history, text].join('\n')));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('every group has enough grave and enough fine rows to be compared', () => {
  const counts = [...Map.groupBy(held, ({ group }) => group)].map(([group, rows]) => ({
    group,
    grave: rows.filter(({ route }) => route !== 'assistant').length,
    fine: rows.filter(({ route }) => route === 'assistant').length,
  }));
  expect(counts.length).toBeGreaterThan(12);
  expect(counts.filter(({ grave, fine }) => grave < 20 || fine < 20)).toEqual([]);
});

test('a row is read with its group, where it has one', () => {
  expect(readRowFile(written('staff\ten\tmy knee\tteen\n\nassistant\tes\tgracias\n'))).toEqual([
    { route: 'staff', language: 'en', text: 'my knee', group: 'teen' },
    { route: 'assistant', language: 'es', text: 'gracias' },
  ]);
});

test.each([['soon\ten\tmy knee'], ['staff\ten'], ['staff\t\tmy knee']])('%j is no row', (row) => {
  expect(() => readRowFile(written(`staff\ten\tmy ear\n${row}\n`))).toThrow('some.tsv:2');
});
