// How well the screen does: on the public messages beside the checkout, per source and beside a plain list of symptom
// words, and on our own held-out ones, per set and by the groups and languages of those who write.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import type { Screen, ScreenInput } from '../src/safety/screen.ts';
import { readHeldOut } from './held-out.ts';
import { heading, line, printGroups, printTally, reached, type Judged } from './tally.ts';

const LABELS = {
  ok_for_bot: 'assistant',
  should_route_human: 'staff',
  pii: 'staff',
  emergency: 'emergency',
} as const;
const Public = z.object({
  text: z.string(),
  label: z.enum(Object.keys(LABELS) as [keyof typeof LABELS]),
});

/** What anybody would write in an afternoon: the measure to beat. */
const PLAIN_LIST =
  /\b(pain|hurts?|ache|fever|cough|rash|bleed\w*|blood|dizzy|nausea|vomit\w*|headache|swollen|infection|medicine|medication|prescription|refill|results?|symptoms?|sick|sore|numb|pregnant|anxiety|depress\w*|diabetes|cancer|pressure|breath\w*|dolor|fiebre|tos|receta|resultados)\b/i;

function listed(rows: readonly Judged[]): string {
  const percent = (some: readonly Judged[]): string =>
    some.length
      ? ((100 * some.filter(({ text }) => PLAIN_LIST.test(text)).length) / some.length).toFixed(1)
      : '-';
  const fine = ({ route }: Judged): boolean => route === 'assistant';
  return `${percent(rows.filter((row) => !fine(row)))} / ${percent(rows.filter(fine))} %`;
}

/** Prints the measurement. `data`: the folder of public rows; only our own are measured where it is not there. */
export function measureScreen(screen: Screen, data: URL): void {
  const times: number[] = [];
  const judge = <Row extends ScreenInput & Omit<Judged, 'given'>>(rows: readonly Row[]): (Row & Judged)[] =>
    rows.map((row) => {
      const start = performance.now();
      const { route: given } = screen.classify({
        text: row.text,
        ...(row.history && { history: row.history }),
      });
      times.push((performance.now() - start) * 1000);
      return { ...row, given };
    });

  const sources = existsSync(data)
    ? readdirSync(data).filter((name) => name.endsWith('.jsonl') && name !== 'sgd_dates.jsonl')
    : [];
  if (sources.length === 0) line('no public data beside the checkout (../shared/data): our own rows alone');
  heading('source', 'word list: reached / in vain');
  let worst = { source: '', reached: 1 };
  for (const file of sources) {
    const source = file.replace('.jsonl', '');
    const lines = readFileSync(new URL(file, data), 'utf8').trim().split('\n');
    const rows = judge(
      lines.map((text) => {
        const row = Public.parse(JSON.parse(text));
        return { text: row.text, route: LABELS[row.label] };
      }),
    );
    printTally(source, rows, listed(rows));
    if (source.startsWith('clin_') && reached(rows) < worst.reached)
      worst = { source, reached: reached(rows) };
  }
  if (worst.source !== '')
    line('worst clinical source', `${worst.source} ${(100 * worst.reached).toFixed(1)} %`);

  const own = readHeldOut().map(({ name, rows }) => ({ name, rows: judge(rows) }));
  for (const { name, rows } of own) printTally(`own, held out: ${name}`, rows, listed(rows));
  const all = own.flatMap(({ rows }) => rows);
  printGroups('own, held out, by group', all, ({ group }) => group);
  printGroups('own, held out, by language', all, ({ language }) => language);

  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  line('one message', `p50 ${at(0.5)} µs, p99 ${at(0.99)} µs`);
}
