// How well the output guard does on our own replies in held-out/replies.txt: `P` a passage, `Q` a question about it,
// `+` a reply that may be sent, `- kind:` one that may not.
import { readFileSync } from 'node:fs';
import type { Screen } from '../src/safety/screen.ts';
import { share } from './interval.ts';

export interface JudgedReply {
  readonly passage: string;
  readonly question: string;
  readonly reply: string;
  /** What is wrong with it; null where nothing is. */
  readonly kind: string | null;
}

/** Reads a file of replies. */
export function readReplies(url: URL): JudgedReply[] {
  let passage = '';
  let question = '';
  const out: JudgedReply[] = [];
  for (const line of readFileSync(url, 'utf8').split('\n')) {
    const rest = line.slice(2);
    if (line.startsWith('P ')) passage = rest;
    else if (line.startsWith('Q ')) question = rest;
    else if (line.startsWith('+ ')) out.push({ passage, question, reply: rest, kind: null });
    else if (line.startsWith('- ')) {
      const colon = rest.indexOf(':');
      out.push({ passage, question, reply: rest.slice(colon + 1).trim(), kind: rest.slice(0, colon) });
    }
  }
  return out;
}

/** Prints the measurement; `misses` prints what was judged wrong too. */
export function measureGuard(screen: Screen, misses = false): void {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const judged = readReplies(new URL('./held-out/replies.txt', import.meta.url)).map((one) => {
    const language = screen.language(one.question) === 'es' ? 'es' : 'en';
    return {
      ...one,
      verdict: screen.guard({ question: one.question, passages: [one.passage], reply: one.reply, language }),
    };
  });
  const bad = judged.filter(({ kind }) => kind !== null);
  const good = judged.filter(({ kind }) => kind === null);
  if (misses)
    for (const { kind, verdict, reply } of judged)
      if (verdict.allowed === (kind !== null)) say(`${kind ?? 'good'} / ${verdict.reason} | ${reply}`);
  const byKind = Map.groupBy(bad, ({ kind }) => kind ?? '');
  say(
    `guard, own held out       bad replies blocked ${share(bad.filter(({ verdict }) => !verdict.allowed).length, bad.length)}`,
  );
  say(
    `  by kind                 ${[...byKind].map(([kind, all]) => `${kind} ${all.filter(({ verdict }) => !verdict.allowed).length}/${all.length}`).join(', ')}`,
  );
  say(
    `  good replies passed     ${share(good.filter(({ verdict }) => verdict.allowed).length, good.length)}`,
  );
}
