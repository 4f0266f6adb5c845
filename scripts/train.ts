// `npm run train`: writes the weights of the screen's model, the word lists, the weights of the
// tagger of names and those of the guard's judge, or
// with a folder writes them there.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FILTERS, WordFilter, packFilters, unpackFilters } from '../src/safety/mask/word-kinds.ts';
import { readNameLines } from './training/names/marked.ts';
import { rowsWithNames } from './training/names/rows.ts';
import { trainTagger } from './training/names/train-tagger.ts';
import { wordSets } from './training/names/word-lists.ts';
import { readRows } from './training/rows.ts';
import { readTrainingReplies } from './training/judged.ts';
import { trainJudge } from './training/train-judge.ts';
import { trainModel } from './training/train-model.ts';

const folder = process.argv[2] ?? fileURLToPath(new URL('../src/safety', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const write = (file: string, bytes: Uint8Array): void => {
  const path = join(folder, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
  say(`${file}: ${bytes.length} bytes`);
};

const rows = readRows();
write('model/weights.bin', trainModel(rows, say));
const lists = packFilters(FILTERS.map((name) => WordFilter.of(wordSets[name])));
write('mask/word-kinds.bin', lists);
const lines = readNameLines();
write('mask/name-weights.bin', trainTagger(lines, rowsWithNames(rows), unpackFilters(lists), say));
write('guard/judge-weights.bin', trainJudge(readTrainingReplies(), say));
say(`${rows.length} rows and ${lines.length} lines with names written by hand`);
