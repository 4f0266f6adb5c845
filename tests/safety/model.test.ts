import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readRows } from '../../scripts/training/rows.ts';
import { foldText } from '../../src/base/text.ts';
import { loadModel, readModel, type Score } from '../../src/safety/model/model.ts';
import { modelWords } from '../../src/safety/model/words.ts';
import { createRuleBook } from '../../src/safety/rules/book.ts';
import { readForModel } from '../../src/safety/set-aside.ts';

test('training gives the shipped weights and lists, to the byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-train-'));
  try {
    execFileSync(process.execPath, [
      fileURLToPath(new URL('../../scripts/train.ts', import.meta.url)),
      folder,
    ]);
    for (const file of [
      'model/weights.bin',
      'mask/word-kinds.bin',
      'mask/name-weights.bin',
      'guard/judge-weights.bin',
    ]) {
      const shipped = readFileSync(new URL(`../../src/safety/${file}`, import.meta.url));
      expect([file, readFileSync(join(folder, file)).equals(shipped)]).toEqual([file, true]);
      expect(shipped.length).toBeLessThan(300_000);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 300_000);

test('the model tells a complaint of the body from a request for a time, and an emergency from both', () => {
  const model = loadModel();
  const book = createRuleBook({ visitTypes: [], practitioners: [], catalogue: { en: [], es: [] } });
  const score = (text: string): Score => model.score(modelWords(readForModel(book, text), book));
  expect(score('my stomach has been aching since last night').person).toBeGreaterThan(0.9);
  expect(score('can i come in on friday morning please')).toMatchObject({
    person: expect.closeTo(0, 1),
    emergency: expect.closeTo(0, 1),
  });
});

test('another file is refused', () => {
  expect(() => readModel(new Uint8Array(20))).toThrow('not a model');
});

const PUBLIC = new URL('../../../shared/data/', import.meta.url);

test('no training row is a message of the public data, where that lies beside the checkout', () => {
  const rows = readRows();
  expect(rows.length).toBeGreaterThan(500);
  if (!existsSync(PUBLIC)) return;
  const seen = new Set(
    readdirSync(PUBLIC)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(new URL(name, PUBLIC), 'utf8').trim().split('\n'))
      .map((line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text)
      .map(foldText),
  );
  // Shorter ones ("no thanks") are everybody's.
  const copied = rows.map(({ text }) => foldText(text)).filter((text) => text.length > 25 && seen.has(text));
  expect(copied).toEqual([]);
});
