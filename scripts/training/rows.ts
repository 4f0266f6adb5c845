// Messages written by hand for training, in both languages: `route<TAB>language<TAB>text` in rows/*.tsv, and if it is
// known a fourth column with the group of people who write so (`learner`, `teen`, `mexican`). All of it is our own
// writing; no row of a public data set may be put there.
import { readFileSync, readdirSync } from 'node:fs';
import { ROUTES, type Route } from '../../src/safety/verdict.ts';

export interface TrainingRow {
  readonly route: Route;
  readonly language: string;
  readonly text: string;
  readonly group?: string;
}

const FOLDER = new URL('./rows/', import.meta.url);

/** Every row of one file, in its order. Throws with file and line on a row of another form. */
export function readRowFile(file: URL): TrainingRow[] {
  const name = file.pathname.split('/').at(-1);
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const [route, language, text, group] = line.split('\t');
      if (!ROUTES.includes(route as Route) || !language || !text)
        throw new Error(`${name}:${at + 1}: not a row "route, language, text"`);
      return [{ route: route as Route, language, text, ...(group && { group }) }];
    });
}

/** Every row of every file, in the files' order. Throws with file and line on a row of another form. */
export function readRows(folder: URL = FOLDER): TrainingRow[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => readRowFile(new URL(name, folder)));
}
