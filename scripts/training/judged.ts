// Replies that were judged by hand: `P` a passage (several in a row are given together), `Q` a question about them,
// `+` a reply that may be sent, `- kind: ` one that may not.
import { readFileSync, readdirSync } from 'node:fs';

export interface JudgedReply {
  readonly passages: readonly string[];
  readonly question: string;
  readonly reply: string;
  /** What is wrong with it; null where nothing is. */
  readonly kind: string | null;
}

/** Reads a file of replies. */
export function readReplies(url: URL): JudgedReply[] {
  let passages: string[] = [];
  let question = '';
  let last = '';
  const out: JudgedReply[] = [];
  for (const line of readFileSync(url, 'utf8').split('\n')) {
    const [mark, rest] = [line.slice(0, 2), line.slice(2)];
    if (mark === 'P ') passages = last === 'P ' ? [...passages, rest] : [rest];
    else if (mark === 'Q ') question = rest;
    else if (mark === '+ ') out.push({ passages, question, reply: rest, kind: null });
    else if (mark === '- ') {
      const colon = rest.indexOf(':');
      out.push({ passages, question, reply: rest.slice(colon + 1).trim(), kind: rest.slice(0, colon) });
    }
    if (mark !== '') last = mark;
  }
  return out;
}

/** Every judged reply that the judge of the guard learns from. */
export const readTrainingReplies = (folder: URL = new URL('./replies/', import.meta.url)): JudgedReply[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => readReplies(new URL(name, folder)));
