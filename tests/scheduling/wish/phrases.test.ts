// The tables of phrases, written before the rules that serve them: what is understood stays understood, and what is
// not is asked about rather than taken for something else.
import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readWishRows, wrongWith } from '../../../bench/wishes.ts';
import { loadClinic } from '../../../src/infra/files/load-clinic.ts';

const { clinic } = loadClinic(join(import.meta.dirname, '..', '..', '..', 'clinic'));
// The rows of each table that no rule serves yet, by line.
const TABLES: readonly (readonly [file: string, open: readonly number[]])[] = [
  ['phrases.tsv', [85, 107, 131, 182]],
  ['phrases-2.tsv', []],
  ['phrases-3.tsv', [50, 102, 126, 183, 188, 195]],
  ['phrases-4.tsv', [13, 116, 231]],
  ['phrases-5.tsv', [7, 16, 36, 68, 76, 89, 118, 127, 141, 154, 159]],
  ['phrases-own-2.tsv', []],
];

describe.each(TABLES)('%s', (file, open) => {
  const rows = readWishRows(new URL(file, import.meta.url));
  it.each(rows.filter(({ line }) => !open.includes(line)))('$line $text', (row) =>
    expect(wrongWith(clinic, row)).toEqual([]),
  );
});
