// How well the screen does: on the public messages beside the checkout, per source and beside a plain list of symptom
// words and nlp.js, and on our own held-out ones, per set and by the groups and languages of those who write.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import { readRows } from '../scripts/training/rows.ts';
import type { Screen, ScreenInput } from '../src/safety/screen.ts';
import { readHeldOut } from './held-out.ts';
import { teachNlpJs } from './nlp-js.ts';
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

/** What a peer reaches and hands over in vain. `raises`: whether it gives a text to a person. */
async function peer(rows: readonly Judged[], raises: (text: string) => Promise<boolean>): Promise<string> {
  const fine = ({ route }: Judged): boolean => route === 'assistant';
  const percent = async (some: readonly Judged[]): Promise<string> => {
    const raised = await Promise.all(some.map(({ text }) => raises(text)));
    return some.length ? ((100 * raised.filter(Boolean).length) / some.length).toFixed(1) : '-';
  };
  return `${await percent(rows.filter((row) => !fine(row)))} / ${await percent(rows.filter(fine))} %`;
}

/** Prints the measurement. `data`: the folder of public rows; only our own are measured where it is not there. */
export async function measureScreen(screen: Screen, data: URL): Promise<void> {
  const nlpJs = await teachNlpJs(readRows());
  const peers = async (rows: readonly Judged[]): Promise<[string, string]> => [
    await peer(rows, async (text) => PLAIN_LIST.test(text)),
    await peer(rows, async (text) => (await nlpJs(text)) !== 'assistant'),
  ];
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
  heading('source', 'word list: reached / in vain', 'nlp.js: reached / in vain');
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
    printTally(source, rows, ...(await peers(rows)));
    if (source.startsWith('clin_') && reached(rows) < worst.reached)
      worst = { source, reached: reached(rows) };
  }
  if (worst.source !== '')
    line('worst clinical source', `${worst.source} ${(100 * worst.reached).toFixed(1)} %`);

  const own = readHeldOut().map(({ name, rows }) => ({ name, rows: judge(rows) }));
  for (const { name, rows } of own) printTally(`own, held out: ${name}`, rows, ...(await peers(rows)));
  const all = own.flatMap(({ rows }) => rows);
  printGroups('own, held out, by group', all, ({ group }) => group);
  printGroups('own, held out, by language', all, ({ language }) => language);

  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  line('one message', `p50 ${at(0.5)} µs, p99 ${at(0.99)} µs`);
}
