// `npm run train`: writes the weights of the small model, or with a path writes them there.
import { writeFileSync } from 'node:fs';
import { readRows } from './training/rows.ts';
import { trainModel } from './training/train-model.ts';

const rows = readRows();
const bytes = trainModel(rows, (line) => process.stdout.write(`${line}\n`));
writeFileSync(process.argv[2] ?? new URL('../src/safety/model/weights.bin', import.meta.url), bytes);
process.stdout.write(`${bytes.length} bytes, ${rows.length} rows written by hand\n`);
