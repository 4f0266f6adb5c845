// What speaks for and against a reply: words and turns of phrase that are its own, what turns or limits a sentence and
// is lost or new, what is under a "not" here and not there, numbers with another limit or role than in the passage, and
// the suspicions of the rules. Each is a feature that training gives a weight (judge.ts); none decides by itself.
import { hashText } from '../../base/hash.ts';
import { remembering } from '../../base/remembering.ts';
import { guessLanguage } from '../../language/guess-language.ts';
import { sayAlignment, sayAnswer } from './alignment.ts';
import { sentences } from './clauses.ts';
import { misplaced, misreadQuantity, swapped } from './facts.ts';
import { plain } from './in-digits.ts';
import { GLUE, meaningOf, meanings, wordsOf } from './meanings.ts';
import { PHRASES } from './phrases.ts';
import { sayRoles } from './roles.ts';
import { checkScope, checkSteps } from './scope.ts';
import { checkTurns, dayPolarity } from './turns.ts';
import { checkWords } from './words.ts';

export interface Answer {
  readonly question: string;
  readonly passages: readonly string[];
  readonly reply: string;
}

export interface Evidence {
  /** Hashed to {@link EVIDENCE_BITS}. */
  readonly features: Uint32Array;
  /** What the rules suspect, the plainest first. */
  readonly suspicions: readonly string[];
}

export const EVIDENCE_BITS = 18;
const SIZE = 1 << EVIDENCE_BITS;
/** Features from here on may only speak against a reply: that it uses few words of its own is no fault. */
export const AGAINST = SIZE - SIZE / 8;

/** What turns, limits or orders a sentence. */
const CUES: readonly (readonly [string, RegExp])[] = (
  [
    ['not', "not|no|cannot|cant|never|nor|neither|none|nothing|nunca|ni|tampoco|ningun\\w*|nada|\\w+n't"],
    ['only', 'only|just|solo|solamente|unicamente|exclusiv\\w+'],
    ['unless', 'unless|except|excepto|salvo|other than|a menos que|apart from|excluding'],
    ['if', 'if|when|in case|si|cuando|en caso'],
    ['before', 'before|prior|ahead|antes|anticipacion|antelacion|beforehand|advance'],
    ['after', 'after|later|following|despues|luego|past'],
    ['until', 'until|till|by|up to|hasta|through'],
    ['from', 'from|starting|desde|a partir'],
    ['min', 'at least|minimum|al menos|por lo menos|minimo|or more'],
    ['max', 'at most|up to|no more than|maximum|within|maximo|hasta|como mucho'],
    ['over', 'more than|over|above|mas de|exceed'],
    ['less', 'less than|under|below|fewer|menos de|menor\\w*'],
    [
      'must',
      'must|have to|has to|required?|need(?:s|ed)?(?: to)?|debe\\w*|tiene\\w* que|obligatori\\w+|necesari\\w+|requier\\w+',
    ],
    ['may', 'may|can|could|allowed|optional|puede\\w*|podr\\w+|permit\\w+|opcional'],
    ['all', 'always|every|any|all|anyone|everyone|anytime|siempre|cualquier\\w*|tod[oa]s?'],
    ['free', 'free|gratis|gratuit\\w+|no charge|no cost|sin costo'],
    ['first', 'first|primer\\w*'],
    ['then', 'then|next|luego|entonces'],
    ['closed', 'closed?|closes|cerrad\\w+|cierra\\w*'],
    ['open', 'open|opens|abiert\\w+|abre|abrimos'],
    ['without', 'without|sin'],
    ['or', 'or|o'],
    ['early', 'early|earlier|temprano'],
    ['late', 'late|later|tarde'],
    ['about', 'usually|about|around|normally|typically|approximately|may|generalmente|normalmente|alrededor'],
    ['will', "will|\\w+'ll|va a|sera"],
    ['desk', 'front desk|recepcion|connect you|comunic\\w+|conectar\\w*'],
    [
      'unknown',
      "(?:do not|don't) (?:have|see|know)|no (?:tengo|tenemos|cuento|dispongo|veo|se)|not (?:mentioned|listed|stated|specified|covered)|doesn't (?:say|mention)|no (?:se menciona|dice|indica|aparece)",
    ],
  ] as const
).map(([name, source]) => [name, new RegExp(`\\b(?:${source})\\b`)] as const);
const NOT = /^(?:not|no|never|cannot|can't|nor|neither|without|sin|nunca|ni|tampoco)$|n't$/;
const ONLY = /^(?:only|solo)$/;
const BUT_FOR = /^(?:except|unless|excepto|salvo)$/;
const YES_OR_NO = /^\s*(yes|no|si|claro|of course|absolutely|sure)\b/;
const SPLIT = /[,;:()–—]|\b(?:and|but|y|pero|so|because|porque)\b/i;

function cuesOf(text: string): string[] {
  const low = plain(text);
  return CUES.filter(([, pattern]) => pattern.test(low)).map(([name]) => name);
}

type Say = (feature: string) => void;

/** The evidence about a reply. `source`: the passages' sentences that speak to patients. */
export function weighUp({ question, passages, reply }: Answer, source: string): Evidence {
  const features = new Set<number>();
  let odd = 0;
  const say: Say = (feature) => {
    if (ODD.test(feature)) odd += 1;
    const hash = hashText(feature, 71) >>> 0;
    features.add(ONLY_AGAINST.test(feature) ? AGAINST + (hash % (SIZE - AGAINST)) : hash % AGAINST);
  };
  const crossed = (guessLanguage(reply) === 'es') !== (guessLanguage(source) === 'es');
  const given = new Set(meanings(source));
  const asked = new Set(meanings(question));
  say(crossed ? 'crossed' : 'same language');
  ownWords(reply.replace(LEADING_ANSWER, ''), source, given, asked, crossed, say);
  sayAlignment(reply.replace(LEADING_ANSWER, ''), source, question, say);
  sayDays(reply, source, say);
  ownPhrases(reply, source, say);
  turnsOf(reply, source, asked, crossed, say);
  scopes(reply, source, say);
  sayRoles(reply, question, source, say);
  const said = sentences(reply);
  const suspicions = [
    ['facts', misreadQuantity(reply, source)],
    ['words', checkWords(said, question, source, NOBODY)],
    ['scope', checkScope(said, question, source)],
    ['turns', checkTurns(said, source)],
    ['steps', checkSteps(reply, question, passages)],
    ['place', misplaced(reply, source) ? 'number' : null],
    ['swap', swapped(reply, source) ? 'number' : null],
  ].flatMap(([by, reason]) => (typeof by === 'string' && typeof reason === 'string' ? [{ by, reason }] : []));
  for (const { by, reason } of suspicions) {
    say(`rule:${by}:${reason}${crossed ? ' crossed' : ''}`);
    say(`rule:${by}${crossed ? ' crossed' : ''}`);
    say('rule');
  }
  // Each oddity by itself may be harmless: that there is none at all says more.
  const yesOrNo = YES_OR_NO.exec(plain(reply))?.[1]?.slice(0, 2);
  sayAnswer(yesOrNo, source, question, say);
  if (yesOrNo !== undefined) say(`says ${yesOrNo}:${odd === 0 ? 'none' : odd < 4 ? 'few' : 'many'} odd`);
  atLeast('oddities', odd, 8, crossed, say);
  return { features: Uint32Array.from(features), suspicions: suspicions.map(({ reason }) => reason) };
}
const LEADING_ANSWER =
  /^\s*[¡¿]?(?:yes|no|sí|si|claro(?: que sí)?|of course|absolutely|sure|good question|thanks for asking|hi|hello|hola|lo siento|sorry|i'm sorry)[,.!:]?\s+/i;

/** Whether the weekdays of a reply are open or closed as in the passage. */
function sayDays(reply: string, source: string, say: Say): void {
  const had = dayPolarity(sentences(source));
  const told = [...dayPolarity(sentences(reply.replace(LEADING_ANSWER, '')))];
  if (told.length === 0) return;
  const agrees = told.every(([day, ways]) => [...ways].every((way) => had.get(day)?.has(way) ?? false));
  const yesOrNo = YES_OR_NO.exec(plain(reply))?.[1]?.slice(0, 2) ?? '';
  say(`days ${agrees ? 'agree' : 'differ'}`);
  say(
    `days ${agrees ? 'agree' : 'differ'} ${yesOrNo} ${told.some(([, ways]) => ways.has(true)) ? 'closed' : 'open'}`,
  );
}

/** Evidence that something in the reply is other than in the passage. */
const ODD =
  /^(?:own:|new(?: close)?:|lost close:|scope:own|scope:(?:so|not|only|but for|both)>|limit:\w+>|limit lost|beside:-|follows:\w*>|edge:\w*>|\w+:(?:own|asked)$|rule:\w+:|phrase:[^:]+:own)/;
const ONLY_AGAINST =
  /^(?:oddities|share|count|differ|unlike|rule|scope:(?:so|not|only|but for|both)>|beside:-|lost close|new close|limit:\w+>)/;

/** A feature for each step that a number reaches. */
function atLeast(what: string, number: number, most: number, crossed: boolean, say: Say): void {
  for (let step = 1; step <= Math.min(most, number); step++)
    say(`${what} ${step}${crossed ? ' crossed' : ''}`);
}

const NOBODY: ReadonlySet<string> = new Set();

/** Words that neither the passages nor the question have, and how many of all they are. */
function ownWords(
  reply: string,
  source: string,
  given: ReadonlySet<string>,
  asked: ReadonlySet<string>,
  crossed: boolean,
  say: Say,
): void {
  const all = meanings(reply);
  const own = all.filter((word) => !given.has(word) && !asked.has(word));
  for (const word of all) if (!given.has(word)) say(`${asked.has(word) ? 'asked' : 'own'}:${word}`);
  atLeast('share', Math.round((10 * own.length) / Math.max(1, all.length)), 6, crossed, say);
  atLeast('count', own.length, 8, crossed, say);
  const pairs = (text: string): string[] =>
    wordsOf(text).flatMap((word, at, list) => (at > 0 ? [`${list[at - 1]} ${word}`] : []));
  const had = new Set(pairs(source));
  for (const pair of pairs(reply))
    if (!had.has(pair) && pair.split(' ').some((word) => !GLUE.has(word) && !given.has(meaningOf(word))))
      say(`pair:${pair}`);
}

/** Turns of phrase that promise, claim, soothe or advise. */
function ownPhrases(reply: string, source: string, say: Say): void {
  const [low, lowSource] = [plain(reply), plain(source)];
  for (const [name, pattern] of PHRASES)
    if (pattern.test(low)) {
      say(`phrase:${name}`);
      say(`phrase:${name}:${pattern.test(lowSource) ? 'given' : 'own'}`);
    }
  // "Ya le apunté": done by whoever speaks.
  if (/(?<!\p{L})\p{L}+[éí](?!\p{L})/u.test(reply.toLowerCase())) say('phrase:first person, past');
}

/** What turns or limits a sentence: lost, new or kept, beside the passage's sentence that is most like it. */
function turnsOf(
  reply: string,
  source: string,
  asked: ReadonlySet<string>,
  crossed: boolean,
  say: Say,
): void {
  const list = sentences(source).map((text) => ({ words: new Set(meanings(text)), cues: cuesOf(text) }));
  const cuesOfSource = cuesOf(source);
  const used = new Set<(typeof list)[number]>();
  const told = new Set(meanings(reply));
  for (const text of sentences(reply)) {
    const words = new Set(meanings(text));
    if (words.size === 0) continue;
    const scored = list.map((one) => ({
      one,
      score:
        [...words].filter((word) => one.words.has(word)).length /
        Math.sqrt(words.size * Math.max(1, one.words.size)),
    }));
    const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { one: undefined, score: 0 } as {
      one: (typeof list)[number] | undefined;
      score: number;
    });
    atLeast('unlike', 5 - Math.round(best.score * 5), 5, crossed, say);
    if (best.one === undefined) {
      say('like none');
      continue;
    }
    used.add(best.one);
    const close = best.score > 0.5 ? ' close' : '';
    const cues = cuesOf(text);
    for (const cue of best.one.cues) say(`${cues.includes(cue) ? 'kept' : `lost${close}`}:${cue}`);
    for (const cue of cues)
      if (!best.one.cues.includes(cue)) {
        say(`new${close}:${cue}`);
        if (!cuesOfSource.includes(cue)) say(`nowhere:${cue}`);
      }
  }
  const cues = cuesOf(reply);
  for (const cue of cues) say(`${cuesOfSource.includes(cue) ? 'in both' : 'only reply'}:${cue}`);
  for (const cue of cuesOfSource) if (!cues.includes(cue)) say(`only passage:${cue}`);
  for (const one of list)
    if (!used.has(one)) {
      const near = [...one.words].some((word) => asked.has(word)) ? 'asked' : 'other';
      say(`unused:${near}`);
      for (const cue of one.cues) say(`unused:${near}:${cue}`);
    } else {
      const lost = [...one.words].filter((word) => !told.has(word)).length;
      say(`left out:${Math.round((5 * lost) / Math.max(1, one.words.size))}`);
    }
}

/** Words under a "not", an "only" or an "except" in one of the two and otherwise in the other. */
function scopes(reply: string, source: string, say: Say): void {
  const had = scopeOf(source);
  let differ = 0;
  for (const [word, scope] of scopeOf(reply.replace(/^\s*(?:no|yes|s[ií])[,.!]\s*/i, ''))) {
    const before = had.get(word);
    if (before === undefined) {
      if (scope === 'so') continue;
      say(`scope:own ${scope}`);
      say(`scope:own ${scope}:${word}`);
    } else if (before !== scope) {
      differ += 1;
      say(`scope:${before}>${scope}`);
      say(`scope:${before}>${scope}:${word}`);
    } else if (scope !== 'so') say('scope:same');
  }
  atLeast('differ', differ, 4, false, say);
}

const scopeOf = remembering((text): ReadonlyMap<string, string> => {
  const out = new Map<string, string>();
  for (const part of sentences(text).flatMap((sentence) => sentence.split(SPLIT))) {
    let scope = 'so';
    for (const word of wordsOf(part)) {
      if (NOT.test(word)) scope = 'not';
      else if (ONLY.test(word)) scope = 'only';
      else if (BUT_FOR.test(word)) scope = 'but for';
      else if (word.length > 1 && !GLUE.has(word)) {
        const key = meaningOf(word);
        const had = out.get(key);
        out.set(key, had === undefined || had === scope ? scope : 'both');
      }
    }
  }
  return out;
});
