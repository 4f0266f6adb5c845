// Messages whose route hangs on the turns before them, written by another hand before the rules that serve them. What
// is known to be missed is counted, so that a change that misses more is seen.
import { expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { readDialogues } from '../../bench/held-out.ts';
import { loadClinic } from '../../src/infra/files/load-clinic.ts';
import { createScreen } from '../../src/safety/create-screen.ts';

const screen = createScreen(loadClinic(fileURLToPath(new URL('../../clinic', import.meta.url))).clinic);
const judged = readDialogues(new URL('dialogues.jsonl', import.meta.url)).map((row) => ({
  ...row,
  given: screen.classify({ text: row.text, history: row.history }).route,
}));

test.each([
  ['emergencies to a person', 'emergency', (given: string) => given !== 'assistant', 59],
  ['emergencies at once', 'emergency', (given: string) => given === 'emergency', 59],
  ['matters for a person to one', 'staff', (given: string) => given !== 'assistant', 92],
  ['plain talk to the assistant', 'assistant', (given: string) => given === 'assistant', 64],
])('sends %s', (_, route, right, least) => {
  const rows = judged.filter((row) => row.route === route);
  const wrong = rows.filter(({ given }) => !right(given)).map(({ text }) => text);
  expect({ enough: rows.length - wrong.length >= least, wrong }).toMatchObject({ enough: true });
});
