// Our own messages in held-out/, which nothing may be trained or tuned on: rows as for training in *.tsv, and in
// dialogue.jsonl messages whose route hangs on the turns before them.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readRowFile, type TrainingRow } from '../scripts/training/rows.ts';
import { ROUTES } from '../src/safety/verdict.ts';

const SETS = ['clinical', 'emergency', 'fine', 'fresh'] as const;
const FOLDER = new URL('./held-out/', import.meta.url);

const Dialogue = z.object({
  route: z.enum(ROUTES),
  language: z.string(),
  text: z.string(),
  history: z.array(z.string().regex(/^(patient|assistant): /)),
});

export interface HeldOutRow extends TrainingRow {
  /** The turns before it, as "patient: …" and "assistant: …", oldest first. */
  readonly history?: readonly string[];
}

/** Messages with the turns before them. Throws on a row of another form. */
export const readDialogues = (file: URL): z.infer<typeof Dialogue>[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Dialogue.parse(JSON.parse(line)));

/** The held-out sets by name. Throws on a row of another form. */
export function readHeldOut(): { readonly name: string; readonly rows: readonly HeldOutRow[] }[] {
  return [
    ...SETS.map((name) => ({ name, rows: readRowFile(new URL(`${name}.tsv`, FOLDER)) })),
    { name: 'dialogue', rows: readDialogues(new URL('dialogue.jsonl', FOLDER)) },
  ];
}
