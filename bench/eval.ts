// `npm run eval`: how well the product reads. The screen on the public messages beside the checkout (../shared/data,
// where they are) and on our own rows in held-out/, which nothing is trained or tuned on; then the mask and the guard.
// Shares come with 95 % intervals, beside a plain list of symptom words.
import { fileURLToPath } from 'node:url';
import { loadClinic } from '../src/infra/files/load-clinic.ts';
import { createScreen } from '../src/safety/create-screen.ts';
import { measureGuard } from './guard.ts';
import { measureMask } from './mask.ts';
import { measureScreen } from './screen.ts';

const DATA = new URL('../../shared/data/', import.meta.url);
const screen = createScreen(loadClinic(fileURLToPath(new URL('../clinic', import.meta.url))).clinic);
measureScreen(screen, DATA);
measureMask(screen, DATA);
measureGuard(screen);
