// Lines in which names are marked: `{Ruth Adeyemi|NAME}` is a name, `{Walgreens|PLACE}` a capital that is none.
import { readFileSync, readdirSync } from 'node:fs';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Reads one line; `\n` in it is a new line. */
export function readMarked(line: string): Marked {
  let text = '';
  const marks: Mark[] = [];
  for (const [, plain = '', value, type] of line
    .replaceAll('\\n', '\n')
    .matchAll(/([^{]*)(?:\{([^|]*)\|([A-Z]+)\})?/g)) {
    text += plain;
    if (value === undefined || type === undefined) continue;
    marks.push({ start: text.length, end: text.length + value.length, type });
    text += value;
  }
  return { text, marks };
}

/** Every line of a file. */
export const readMarkedFile = (file: URL): Marked[] =>
  readFileSync(file, 'utf8').split('\n').filter(Boolean).map(readMarked);

/** Every line that the tagger learns from. */
export const readNameLines = (folder: URL = new URL('./lines/', import.meta.url)): Marked[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => readMarkedFile(new URL(name, folder)));
