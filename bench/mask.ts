// How well the mask does: on our own messages in held-out/identifiers*.txt, where `{Ruth Adeyemi|NAME}` marks what has
// to be masked whole and a line without marks has to stay as it is, and on the public rows where they are.
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Screen } from '../src/safety/screen.ts';
import { readMarkedFile } from '../scripts/training/names/marked.ts';
import { share } from './interval.ts';

const PublicRow = z.object({
  text: z.string(),
  label: z.string(),
  spans: z.array(z.tuple([z.string(), z.string()])).optional(),
});
/** Of the public rows, the types that our policy masks. */
const OURS = new Set([
  'PERSON',
  'PHONE_NUMBER',
  'EMAIL_ADDRESS',
  'STREET_ADDRESS',
  'CREDIT_CARD',
  'US_SSN',
  'IBAN_CODE',
  'US_DRIVER_LICENSE',
]);

/** Whether every letter and digit from `start` to `end` lies in one of `spans`. */
export const covered = (
  text: string,
  start: number,
  end: number,
  spans: readonly { start: number; end: number }[],
): boolean => {
  for (let at = start; at < end; at += 1)
    if (/[\p{L}\p{N}]/u.test(text[at] ?? '') && !spans.some((span) => span.start <= at && at < span.end))
      return false;
  return true;
};

const readPublic = (url: URL): z.infer<typeof PublicRow>[] =>
  existsSync(url)
    ? readFileSync(url, 'utf8')
        .trim()
        .split('\n')
        .map((line) => PublicRow.parse(JSON.parse(line)))
    : [];

/** Prints the measurement. `data`: the folder of public rows. `misses`: prints what was missed in our own rows too. */
export function measureMask(screen: Screen, data: URL, misses = false): void {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  for (const file of ['identifiers.txt', 'identifiers-2.txt']) measureOwn(screen, file, say, misses);
  measurePublic(screen, data, say);
}

function measureOwn(screen: Screen, file: string, say: (line: string) => void, misses: boolean): void {
  const lines = readMarkedFile(new URL(`./held-out/${file}`, import.meta.url));
  const byType = new Map<string, { hits: number; all: number }>();
  const total = { hits: 0, all: 0 };
  let changed = 0;
  let dates = 0;
  let fine = 0;
  for (const { text, marks } of lines) {
    const { spans, text: masked } = screen.deidentify(text);
    for (const mark of marks) {
      const hit = covered(text, mark.start, mark.end, spans);
      const one = byType.get(mark.type) ?? { hits: 0, all: 0 };
      byType.set(mark.type, { hits: one.hits + Number(hit), all: one.all + 1 });
      total.hits += Number(hit);
      total.all += 1;
      if (!hit && misses) say(`missed ${mark.type} ${text.slice(mark.start, mark.end)} | ${masked}`);
    }
    const stray = spans.filter(
      (span) => !marks.some((mark) => span.start < mark.end && mark.start < span.end),
    );
    dates += stray.filter(({ type }) => type === 'DOB').length;
    if (misses && stray.length > 0) say(`stray ${stray.map(({ type }) => type).join()} | ${masked}`);
    if (marks.length > 0) continue;
    fine += 1;
    changed += Number(spans.length > 0);
  }
  say(`mask, held out ${file.padEnd(17)} masked whole ${share(total.hits, total.all)}`);
  say(
    `  by type                 ${[...byType].map(([type, { hits, all }]) => `${type} ${hits}/${all}`).join(', ')}`,
  );
  say(`  near misses changed     ${share(changed, fine)}; dates that are none of birth masked ${dates}`);
}

function measurePublic(screen: Screen, data: URL, say: (line: string) => void): void {
  const presidio = readPublic(new URL('pii_presidio.jsonl', data));
  if (presidio.length === 0) return;
  const found = new Map<string, { hits: number; all: number }>();
  for (const { text, spans: wanted = [] } of presidio) {
    const { spans } = screen.deidentify(text);
    for (const [type, value] of wanted) {
      const start = text.indexOf(value);
      if (!OURS.has(type) || start < 0) continue;
      const one = found.get(type) ?? { hits: 0, all: 0 };
      found.set(type, {
        hits: one.hits + Number(covered(text, start, start + value.length, spans)),
        all: one.all + 1,
      });
    }
  }
  say(
    `mask, pii_presidio        ${[...found].map(([type, { hits, all }]) => `${type} ${((100 * hits) / all).toFixed(1)} % of ${all}`).join(', ')}`,
  );
  for (const source of ['ok_sgd', 'mix_star']) {
    const rows = readPublic(new URL(`${source}.jsonl`, data)).filter(({ label }) => label === 'ok_for_bot');
    const masked = rows.map(({ text }) => screen.deidentify(text).spans);
    const born = masked.flat().filter(({ type }) => type === 'DOB').length;
    say(
      `mask, fine of ${source.padEnd(11)} changed ${share(masked.filter((spans) => spans.length > 0).length, rows.length)}; taken for a date of birth ${born}`,
    );
  }
}
