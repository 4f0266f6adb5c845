// Pairs that differ in one thing: sentences of a passage with the small changes that a polite answer makes, which may
// be sent, and the same with one word turned, which may not. So that the judge learns to look at what was changed.
import { guessLanguage } from '../../src/language/guess-language.ts';
import { sentences } from '../../src/safety/guard/clauses.ts';
import type { JudgedReply } from './judged.ts';
import { pick, type Random } from './patients.ts';

type Change = readonly [RegExp, string];

const HARMLESS: readonly Change[] = [
  [/\bWe are\b/, "We're"],
  [/\bdo not\b/, "don't"],
  [/\bDo not\b/, "Don't"],
  [/\bPlease\s+(\w)/, '$1'],
  [/\bcannot\b/, "can't"],
  [/\b(\d{1,2}):00 ?(am|pm)\b/, '$1 $2'],
  [/\b(\d{1,2}):00 ([ap])\.m\./, '$1 $2m'],
  [/\bclinic is\b/, 'clinic’s'],
  [/\bfrom Monday to Friday\b|\bMonday to Friday\b/, 'Monday through Friday'],
  [/\bPor favor,? /, ''],
  [/\bDebe\b/, 'Tiene que'],
  [/\bnoon\b/, '12 pm'],
  [/\b15 minutes\b/, 'fifteen minutes'],
  [/\b24 hours\b/, 'twenty-four hours'],
  [/\b30 minutes\b/, 'half an hour'],
];
const TURNS: readonly Change[] = [
  [/\bnot\b ?|\bno\b (?=[a-z])/, ''],
  [/n't\b/, ''],
  [/\b(can|may|must|is|are|puede|pueden|son|est[aá]n)\b/, '$1 not'],
  [/\bbefore\b/, 'after'],
  [/\bafter\b/, 'before'],
  [/\bantes\b/, 'después'],
  [/\bdespués\b/, 'antes'],
  [/\bat least\b/, 'at most'],
  [/\bwithin\b/, 'after'],
  [/\bonly\b ?/, ''],
  [/\bsolo\b ?/, ''],
  [/\bunless\b/, 'even if'],
  [/\bexcept\b/, 'and also'],
  [/\bopen\b/, 'closed'],
  [/\bclosed\b/, 'open'],
  [/\bleft\b/, 'right'],
  [/\bright\b/, 'left'],
  [/\bfree\b/, 'not free'],
  [/\bmay\b/, 'must'],
  [/\bmust\b/, 'may'],
  [/\bwithout\b/, 'with'],
  [/\bfirst\b/, 'last'],
  [/\b[Tt]he first (\w+)\b/, 'Every $1'],
  [/\b[Mm]ost\b/, 'all'],
  [/\bsome\b/, 'all'],
  [/\b[Ll]a mayoría de\b/, 'todos'],
  [/\balgun([oa]s)\b/, 'tod$1 l$1'],
  [/\bpuede\b/, 'debe'],
  [/\bsin\b/, 'con'],
  [/\bhasta\b/, 'desde'],
  [/\buntil\b/, 'from'],
];

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

/** Two sentences as one: "There is a garage, and patients pay 6 dollars." */
const inOne = (first: string, second: string): string =>
  `${first.replace(/[.!]$/, '')}${guessLanguage(first) === 'es' ? ' y ' : ', and '}${second.charAt(0).toLowerCase()}${second.slice(1)}`;

/** One that may be sent and up to two that may not, for each question; none where no sentence speaks of it. */
export function contrasts(random: Random, replies: readonly JudgedReply[]): JudgedReply[] {
  const asked = new Map(replies.map((one) => [`${one.question}\n${one.passages.join('\n')}`, one]));
  return [...asked.values()].flatMap(({ passages, question }) => {
    const about = words(question);
    const all = passages.flatMap(sentences);
    const near = all.filter((sentence) => [...words(sentence)].some((word) => about.has(word)));
    if (near.length === 0) return [];
    const change = (text: string, changes: readonly Change[]): string | null => {
      const fit = changes.filter(([from]) => from.test(text));
      if (fit.length === 0) return null;
      const [from, to] = pick(random, fit);
      return text.replace(from, to);
    };
    const told = near.join(' ');
    const good = change(change(told, HARMLESS) ?? told, HARMLESS) ?? told;
    const bad = [1, 2].flatMap(() => change(good, TURNS) ?? []);
    const merged = near.length > 1 ? [inOne(near[0] ?? '', near[1] ?? '')] : [];
    return [
      { passages, question, reply: good, kind: null },
      ...merged.map((reply) => ({ passages, question, reply, kind: null })),
      ...[...new Set(bad)].map((reply) => ({ passages, question, reply, kind: 'turned' })),
    ];
  });
}
