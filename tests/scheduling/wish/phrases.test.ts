// The table of phrases, written before the rules that serve them: what is understood stays understood, and what is
// not is asked about rather than taken for something else.
import { expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readWishRows, wrongWith } from '../../../bench/wishes.ts';
import { loadClinic } from '../../../src/infra/files/load-clinic.ts';

const { clinic } = loadClinic(join(import.meta.dirname, '..', '..', '..', 'clinic'));
const rows = readWishRows(new URL('phrases.tsv', import.meta.url));
// Rows that no rule serves yet, by line.
const OPEN = new Set([
  40, 59, 85, 87, 107, 109, 120, 125, 127, 129, 131, 133, 156, 160, 170, 175, 182, 186, 193, 216, 219,
]);

it.each(rows.filter(({ line }) => !OPEN.has(line)))('$line $text', (row) =>
  expect(wrongWith(clinic, row)).toEqual([]),
);
