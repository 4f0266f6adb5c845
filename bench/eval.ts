// `npm run eval`: how well the product reads. The screen on the public messages beside the checkout (../shared/data,
// where they are) and on our own rows in held-out/, which nothing is trained or tuned on; then the mask and the guard.
// Shares come with 95 % intervals, beside a plain list of symptom words.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readRows } from '../scripts/training/rows.ts';
import { loadClinic } from '../src/infra/files/load-clinic.ts';
import { createScreen } from '../src/safety/create-screen.ts';
import { measureGuard } from './guard.ts';
import { share } from './interval.ts';
import { measureMask } from './mask.ts';

const DATA = new URL('../../shared/data/', import.meta.url);
const Row = z.object({
  text: z.string(),
  label: z.enum(['should_route_human', 'ok_for_bot', 'emergency', 'pii']),
});
type Row = z.infer<typeof Row>;
const LABELS = { assistant: 'ok_for_bot', staff: 'should_route_human', emergency: 'emergency' } as const;

/** What anybody would write in an afternoon: the measure to beat. */
const PLAIN_LIST =
  /\b(pain|hurts?|ache|fever|cough|rash|bleed\w*|blood|dizzy|nausea|vomit\w*|headache|swollen|infection|medicine|medication|prescription|refill|results?|symptoms?|sick|sore|numb|pregnant|anxiety|depress\w*|diabetes|cancer|pressure|breath\w*|dolor|fiebre|tos|receta|resultados)\b/i;

const line = (...cells: readonly string[]): void =>
  void process.stdout.write(`${cells.map((cell, index) => cell.padEnd(index === 0 ? 24 : 34)).join('')}\n`);

const screen = createScreen(loadClinic(fileURLToPath(new URL('../clinic', import.meta.url))).clinic);
let worst = { source: '', reached: 1 };
const times: number[] = [];

function judge(source: string, rows: readonly Row[]): void {
  const judged = rows.map((row) => {
    const start = performance.now();
    const { route } = screen.classify({ text: row.text });
    times.push((performance.now() - start) * 1000);
    return { ...row, route, listed: PLAIN_LIST.test(row.text) };
  });
  const grave = judged.filter(({ label }) => label !== 'ok_for_bot');
  const fine = judged.filter(({ label }) => label === 'ok_for_bot');
  const emergencies = judged.filter(({ label }) => label === 'emergency');
  const others = judged.filter(({ label }) => label !== 'emergency');
  const reached = grave.filter(({ route }) => route !== 'assistant').length;
  if (source.startsWith('clin_') && grave.length > 0 && reached / grave.length < worst.reached)
    worst = { source, reached: reached / grave.length };
  const listed = (some: typeof judged): string =>
    some.length ? ((100 * some.filter((row) => row.listed).length) / some.length).toFixed(1) : '-';
  line(
    source,
    share(reached, grave.length),
    share(emergencies.filter(({ route }) => route === 'emergency').length, emergencies.length),
    share(others.filter(({ route }) => route === 'emergency').length, others.length),
    share(fine.filter(({ route }) => route !== 'assistant').length, fine.length),
    `${listed(grave)} / ${listed(fine)} %`,
  );
}

const sources = existsSync(DATA)
  ? readdirSync(DATA).filter((name) => name.endsWith('.jsonl') && name !== 'sgd_dates.jsonl')
  : [];
if (sources.length === 0) line('no public data beside the checkout (../shared/data): our own rows alone');
line(
  'source',
  'reached a person',
  'emergency text at once',
  'emergency text in vain',
  'handed over in vain',
  'word list: reached / in vain',
);
for (const file of sources)
  judge(
    file.replace('.jsonl', ''),
    readFileSync(new URL(file, DATA), 'utf8')
      .trim()
      .split('\n')
      .map((text) => Row.parse(JSON.parse(text))),
  );
const own = readRows(new URL('./held-out/', import.meta.url));
for (const language of new Set(own.map((row) => row.language)))
  judge(
    `own, held out, ${language}`,
    own.filter((row) => row.language === language).map(({ route, text }) => ({ text, label: LABELS[route] })),
  );
if (worst.source !== '')
  line('worst clinical source', `${worst.source} ${(100 * worst.reached).toFixed(1)} %`);
times.sort((a, b) => a - b);
const at = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(0);
line('one message', `p50 ${at(0.5)} µs, p99 ${at(0.99)} µs`);
measureMask(screen, DATA);
measureGuard(screen);
