// How well the output guard does on our own replies in held-out/replies*.txt: `P` a passage, `Q` a question about it,
// `+` a reply that may be sent, `- kind:` one that may not.
import { readReplies } from '../scripts/training/judged.ts';
import type { Screen } from '../src/safety/screen.ts';
import { share } from './interval.ts';

/** Prints the measurement; `misses` prints what was judged wrong too. */
export function measureGuard(screen: Screen, misses = false): void {
  for (const file of ['replies.txt', 'replies-2.txt', 'replies-3.txt']) measureFile(screen, file, misses);
}

function measureFile(screen: Screen, file: string, misses: boolean): void {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const judged = readReplies(new URL(`./held-out/${file}`, import.meta.url)).map((one) => {
    const language = screen.language(one.question) === 'es' ? 'es' : 'en';
    return {
      ...one,
      verdict: screen.guard({ question: one.question, passages: one.passages, reply: one.reply, language }),
    };
  });
  const bad = judged.filter(({ kind }) => kind !== null);
  const good = judged.filter(({ kind }) => kind === null);
  if (misses)
    for (const { kind, verdict, reply } of judged)
      if (verdict.allowed === (kind !== null)) say(`${kind ?? 'good'} / ${verdict.reason} | ${reply}`);
  const byKind = Map.groupBy(bad, ({ kind }) => kind ?? '');
  say(
    `guard, held out ${file.padEnd(13)} bad replies blocked ${share(bad.filter(({ verdict }) => !verdict.allowed).length, bad.length)}`,
  );
  say(
    `  by kind                 ${[...byKind].map(([kind, all]) => `${kind} ${all.filter(({ verdict }) => !verdict.allowed).length}/${all.length}`).join(', ')}`,
  );
  say(
    `  good replies passed     ${share(good.filter(({ verdict }) => verdict.allowed).length, good.length)}`,
  );
}
