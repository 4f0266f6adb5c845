// `npm run eval`: how well the product reads. The screen on the public messages beside the checkout (../shared/data,
// where they are) and on our own rows in held-out/, which nothing is trained or tuned on; then the mask, the guard and
// how wishes are understood.
// Shares come with 95 % intervals, beside a plain list of symptom words and nlp.js.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadClinic } from '../src/infra/files/load-clinic.ts';
import { createScreen } from '../src/safety/create-screen.ts';
import { fuzz } from './fuzz.ts';
import { measureGuard } from './guard.ts';
import { share } from './interval.ts';
import { measureMask } from './mask.ts';
import { measureScreen } from './screen.ts';
import { measureSgd, measureWishes } from './wishes.ts';

const DATA = new URL('../../shared/data/', import.meta.url);
const { clinic } = loadClinic(fileURLToPath(new URL('../clinic', import.meta.url)));
const screen = createScreen(clinic);
await measureScreen(screen, DATA);
const { texts, mutations, kept, byKind } = fuzz(screen);
process.stdout.write(
  `mutated emergencies           ${share(kept, mutations)} mutations of ${texts} keep their route: ${[...byKind].map(([kind, part]) => `${kind} ${(100 * part).toFixed(1)} %`).join(', ')}\n`,
);
measureMask(screen, DATA);
measureGuard(screen);
measureWishes(clinic, [
  ['wishes, own', new URL('../tests/scheduling/wish/phrases.tsv', import.meta.url)],
  ['wishes, held out', new URL('held-out/wishes.tsv', import.meta.url)],
  ['wishes 2, own', new URL('../tests/scheduling/wish/phrases-2.tsv', import.meta.url)],
  ['wishes 3, own', new URL('../tests/scheduling/wish/phrases-3.tsv', import.meta.url)],
  ['wishes 2, held out', new URL('held-out/wishes-2.tsv', import.meta.url)],
  ['wishes 3, held out', new URL('held-out/wishes-3.tsv', import.meta.url)],
]);
const dialogues = new URL('sgd_dates.jsonl', DATA);
if (existsSync(dialogues)) measureSgd(clinic, dialogues);
