// How well the screen does on the public messages beside the checkout (../shared/data): per source, with 95 %
// intervals (Wilson), beside a plain list of symptom words; then on our own rows in held-out/, which nothing is
// trained or tuned on. Left out with one line where the data is not there. Last, emergencies that were mutated.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readRows } from '../scripts/training/rows.ts';
import { loadClinic } from '../src/infra/files/load-clinic.ts';
import { createScreen } from '../src/safety/create-screen.ts';
import { fuzz } from './fuzz.ts';

const DATA = fileURLToPath(new URL('../../shared/data/', import.meta.url));
const Row = z.object({
  text: z.string(),
  label: z.enum(['should_route_human', 'ok_for_bot', 'emergency', 'pii']),
  spans: z.array(z.tuple([z.string(), z.string()])).optional(),
});
type Row = z.infer<typeof Row>;
const LABELS = { assistant: 'ok_for_bot', staff: 'should_route_human', emergency: 'emergency' } as const;

/** What anybody would write in an afternoon: the measure to beat. */
const PLAIN_LIST =
  /\b(pain|hurts?|ache|fever|cough|rash|bleed\w*|blood|dizzy|nausea|vomit\w*|headache|swollen|infection|medicine|medication|prescription|refill|results?|symptoms?|sick|sore|numb|pregnant|anxiety|depress\w*|diabetes|cancer|pressure|breath\w*|dolor|fiebre|tos|receta|resultados)\b/i;

function wilson(hits: number, all: number): string {
  if (all === 0) return '-';
  const z2 = 1.96 ** 2;
  const p = hits / all;
  const middle = (p + z2 / (2 * all)) / (1 + z2 / all);
  const half = (1.96 * Math.sqrt((p * (1 - p)) / all + z2 / (4 * all * all))) / (1 + z2 / all);
  return `${(100 * p).toFixed(1)} % [${(100 * Math.max(0, middle - half)).toFixed(1)}–${(100 * Math.min(1, middle + half)).toFixed(1)}] of ${all}`;
}

const line = (...cells: readonly string[]): void =>
  void process.stdout.write(`${cells.map((cell, index) => cell.padEnd(index === 0 ? 24 : 34)).join('')}\n`);

const screen = createScreen(loadClinic(fileURLToPath(new URL('../clinic', import.meta.url))).clinic);
if (!existsSync(DATA)) {
  process.stdout.write('no public data beside the checkout (../shared/data): nothing measured\n');
} else {
  line(
    'source',
    'reached a person',
    'emergency text at once',
    'emergency text in vain',
    'handed over in vain',
    'word list: reached / in vain',
  );
  let worst = { source: '', share: 1 };
  const times: number[] = [];
  const judge = (source: string, rows: readonly Row[]): void => {
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
    if (source.startsWith('clin_') && grave.length > 0 && reached / grave.length < worst.share)
      worst = { source, share: reached / grave.length };
    line(
      source,
      wilson(reached, grave.length),
      wilson(emergencies.filter(({ route }) => route === 'emergency').length, emergencies.length),
      wilson(others.filter(({ route }) => route === 'emergency').length, others.length),
      wilson(fine.filter(({ route }) => route !== 'assistant').length, fine.length),
      `${grave.length ? ((100 * grave.filter(({ listed }) => listed).length) / grave.length).toFixed(1) : '-'} / ${fine.length ? ((100 * fine.filter(({ listed }) => listed).length) / fine.length).toFixed(1) : '-'} %`,
    );
  };
  for (const file of readdirSync(DATA).filter(
    (name) => name.endsWith('.jsonl') && name !== 'sgd_dates.jsonl',
  ))
    judge(
      file.replace('.jsonl', ''),
      readFileSync(DATA + file, 'utf8')
        .trim()
        .split('\n')
        .map((text) => Row.parse(JSON.parse(text))),
    );
  judge(
    'own, held out',
    readRows(new URL('./held-out/', import.meta.url)).map(({ route, text }) => ({
      text,
      label: LABELS[route],
    })),
  );
  line('worst clinical source', `${worst.source} ${(100 * worst.share).toFixed(1)} %`);
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  line('one message', `p50 ${at(0.5)} µs, p99 ${at(0.99)} µs`);
}
const { texts, mutations, kept, byKind } = fuzz(screen);
line(
  'mutated emergencies',
  `${wilson(kept, mutations)} mutations of ${texts} keep their route: ${[...byKind].map(([kind, share]) => `${kind} ${(100 * share).toFixed(1)} %`).join(', ')}`,
);
