// Messages written by hand for training, in both languages: `route<TAB>language<TAB>text` in rows/*.tsv. All of it is
// our own writing; no row of a public data set may be put there.
import { readFileSync, readdirSync } from 'node:fs';
import { ROUTES, type Route } from '../../src/safety/verdict.ts';

export interface TrainingRow {
  readonly route: Route;
  readonly language: string;
  readonly text: string;
}

const FOLDER = new URL('./rows/', import.meta.url);

/** Every row of every file, in the files' order. Throws with file and line on a row of another form. */
export function readRows(folder: URL = FOLDER): TrainingRow[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .flatMap((line, at) => {
          if (line.trim() === '') return [];
          const [route, language, text] = line.split('\t');
          if (!ROUTES.includes(route as Route) || !language || !text)
            throw new Error(`${name}:${at + 1}: not a row "route, language, text"`);
          return [{ route: route as Route, language, text }];
        }),
    );
}
