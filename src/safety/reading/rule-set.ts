// The small language that the safety rules are written in, compiled once. A concept is a set of words and phrases
// ("pain: hurt*, ache*, a lot of pain"); a rule is a sequence over words and concepts, or several that stand near
// each other. Matching is linear in the text: every step keeps a set of places, never a choice to come back to.
//
//   word        this word                    word*       every word that begins so
//   <pain>      the concept                  (a|b|<c>)   one of them
//   x?          may be missing               ..          up to three words between (..6: up to six)
//   #54-104     a number in this range       ^           the sentence begins here      $  it ends here
//   a & b - c   a and b near each other in one sentence, and no c in that sentence (&& also in the next one)
import { Beginnings } from './beginnings.ts';
import {
  indexOf,
  type Pattern,
  type PatternIndex,
  type Phrase,
  type Rule,
  type Step,
  type WordConcepts,
} from './pattern.ts';
import { Reading } from './reading.ts';
import type { Token } from './token.ts';

const WINDOW = 9;
/** Words that are in most texts, in both languages: a pattern is looked for by another of its words. */
const COMMON = new Set(
  'the i my and a is to me in it on for of you do so at can im with that no la one like its he up have or was el de out when now got this but there y since she her if his just been what after be mi from need are all come time has not had cant get about two back hes we last how off day before please does doctor an only new ive they week says by down dont your then en want que could still over go again good as same any who wont take first three know every right days too should went something con see anything said weeks next thing would tell make bit put years where nothing think gone going more them look long keep stop side feel both little le un una much tengo son las del other did por give some will way very really even los se es su al lo si ya como cuando pero muy esta estoy hay mas todo mucho nada hace desde te sin siento quiero puedo'.split(
    ' ',
  ),
);

const NO_NUMBERS: readonly number[] = [];

/** Words and rules of one kind of screen. Fill it, then {@link RuleSet.read} texts. */
export class RuleSet {
  private readonly ids = new Map<string, number>();
  private readonly exact = new Map<string, number[]>();
  private readonly prefix = new Beginnings<number>();
  private readonly suffix = new Map<string, number[]>();
  private readonly above: number[][] = [];
  private readonly ranges: { id: number; low: number; high: number }[] = [];
  private readonly phrases: Phrase[] = [];
  private readonly patternIds = new Map<string, number>();
  private readonly patterns: Pattern[] = [];
  private readonly deniable = new Set<number>();
  private readonly words = new Set<string>();
  private readonly remembered = new Map<string, WordConcepts>();
  private readonly prefixes = new Set<string>();
  /** Each concept that a phrase stood for, with all that it belongs to. */
  private readonly belongings = new Map<number, readonly number[]>();
  /** Made when the first text is read. */
  private index: PatternIndex | null = null;

  /** Lines of "name: phrase, phrase, <other>"; "name!" marks what a denial can switch off. */
  concepts(text: string): void {
    for (const line of lines(text)) {
      const colon = line.indexOf(':');
      const name = line.slice(0, colon).replace('!', '').trim();
      const id = this.id(`<${name}>`);
      if (line.slice(0, colon).includes('!')) this.deniable.add(id);
      for (const phrase of line.slice(colon + 1).split(',')) this.addTo(id, phrase.trim());
    }
  }

  /** Puts one phrase under a concept, for what only the clinic's files know. */
  phrase(name: string, phrase: string): void {
    this.addTo(this.id(`<${name}>`), phrase);
  }

  /** The id of a part of a rule; the same text is the same part. */
  part(source: string): number {
    const known = this.patternIds.get(source);
    if (known !== undefined) return known;
    const pattern = this.compile(source);
    const at = this.patterns.length;
    this.patterns.push(pattern);
    this.patternIds.set(source, at);
    return at;
  }

  rule<Outcome>(outcome: Outcome, source: string): Rule<Outcome> {
    const [withParts = '', ...without] = source.split(/\s+-\s+/);
    const across = withParts.includes('&&');
    const window = /~(\d+)\s*$/.exec(source);
    const parts = withParts
      .replace(/~\d+\s*$/, '')
      .split(/\s+&&?\s+/)
      .map((part) => this.part(part.trim()));
    const required = parts.flatMap((part) => (this.patterns[part] as Pattern).required);
    return {
      outcome,
      source,
      parts,
      required: [...new Set(required)],
      without: without.map((part) => this.part(part.replace(/~\d+\s*$/, '').trim())),
      window: window ? Number(window[1]) : WINDOW,
      across,
    };
  }

  /** Every word that rules and concepts name: they need no correction. */
  vocabulary(): { words: ReadonlySet<string>; prefixes: ReadonlySet<string> } {
    return { words: this.words, prefixes: this.prefixes };
  }

  /** The source of every id, at that id: `<name>` for a named concept. */
  conceptNames(): string[] {
    return [...this.ids.keys()];
  }

  conceptId(name: string): number {
    return this.id(`<${name}>`);
  }

  /** Finds the concepts of each token, phrases included. */
  read(tokens: readonly Token[]): Reading {
    const index = (this.index ??= this.indexed());
    const reading = new Reading(tokens, this.patterns, index, this.deniable);
    for (let i = 0; i < tokens.length; i++) {
      const { word, number } = tokens[i] as Token;
      reading.begin(i, this.conceptsOf(word, index));
      if (!Number.isNaN(number))
        for (const { id, low, high } of this.ranges)
          if (number >= low && number <= high) this.add(reading, i, 1, id);
    }
    // Phrases whose rarest step is somewhere in the text, by the step they begin with.
    const awake = new Map<number, number[]>();
    let woken = 0;
    for (let i = tokens.length - 1; i >= 0; i--) {
      for (let k = 0, first; (first = reading.phraseStart(i, k)) !== undefined; k++) {
        for (; woken < reading.wakers.length; woken++)
          for (const number of index.phrases[reading.wakers[woken] as number] ?? NO_NUMBERS)
            push(awake, index.phraseStart[number] as number, number);
        for (const number of awake.get(first) ?? NO_NUMBERS) {
          if (!reading.hasAll(index.phraseNeeds, number)) continue;
          const { pattern, id } = this.phrases[number] as Phrase;
          const end = reading.match(pattern, i, false);
          if (end > 0) this.add(reading, i, end - i, id);
        }
      }
    }
    return reading;
  }

  /** The concepts of a word with all that they belong to; common words are kept, so that each is looked up once. */
  private conceptsOf(word: string, index: PatternIndex): WordConcepts {
    const known = this.remembered.get(word);
    if (known) return known;
    const ids = this.idsOf(word);
    const having = (flags: Uint8Array): number[] => ids.filter((id) => flags[id] === 1);
    const out: WordConcepts = {
      ids,
      lengths: ids.map(() => 1),
      wakers: having(index.wakes),
      phraseStarts: having(index.startsPhrase),
      partStarts: having(index.startsPart),
    };
    // Only words that the rules name themselves are kept: nothing of what patients write stays here.
    if (this.words.has(word)) this.remembered.set(word, out);
    return out;
  }

  private idsOf(word: string): number[] {
    const ids = [...(this.exact.get(word) ?? NO_NUMBERS)];
    this.prefix.each(word, (id) => ids.push(id));
    if (word.length >= 6)
      for (let length = 3; length <= 7; length++)
        ids.push(...(this.suffix.get(word.slice(-length)) ?? NO_NUMBERS));
    return this.withAllAbove(ids);
  }

  private withAllAbove(ids: readonly number[]): number[] {
    const all = new Set(ids);
    // A set that grows while it is gone through is gone through to its new end.
    for (const id of all) for (const parent of this.above[id] as number[]) all.add(parent);
    return [...all];
  }

  private indexed(): PatternIndex {
    // In how many texts an id is, roughly: counted in common words under it, then in all words.
    const weights = new Float64Array(this.ids.size);
    for (const word of this.words)
      for (const id of this.idsOf(word))
        weights[id] = (weights[id] as number) + (COMMON.has(word) ? 1 : 0.01);
    for (const { id } of this.ranges) weights[id] = 1;
    return indexOf(this.phrases, this.patterns, weights);
  }

  /** Notes a concept that a phrase stands for, with all that it belongs to. */
  private add(reading: Reading, at: number, length: number, id: number): void {
    let all = this.belongings.get(id);
    if (!all) this.belongings.set(id, (all = this.withAllAbove([id])));
    reading.append(at, length, all);
  }

  private id(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(name, id);
    this.above.push([]);
    return id;
  }

  /** A word, a concept, a range or one of several, as one id. */
  private element(source: string): number {
    const known = this.ids.get(source);
    if (known !== undefined) return known;
    const id = this.id(source);
    if (source.startsWith('<')) return id;
    if (source.startsWith('(')) {
      for (const one of source.slice(1, -1).split('|')) this.addTo(id, one.trim());
    } else if (source.startsWith('#')) {
      const [low = '0', high = low] = source.slice(1).split('-');
      this.ranges.push({ id, low: Number(low), high: Number(high) });
    } else if (source.startsWith('*')) push(this.suffix, source.slice(1), id);
    else if (source.endsWith('*')) {
      const beginning = source.slice(0, -1);
      if (beginning.length < 3) throw new Error(`too short a beginning: ${source}`);
      this.prefix.add(beginning, id);
      this.prefixes.add(beginning);
      this.words.add(beginning);
    } else {
      push(this.exact, source, id);
      this.words.add(source);
    }
    return id;
  }

  private compile(source: string): Pattern {
    const steps: Step[] = [];
    let gap = 0;
    let start = false;
    let end = false;
    for (const piece of source.match(/\([^)]*\)\??|\S+/g) ?? []) {
      if (piece === '^') start = true;
      else if (piece === '$') end = true;
      else if (piece.startsWith('..')) gap = piece.length > 2 ? Number(piece.slice(2)) : 3;
      else {
        const optional = piece.endsWith('?');
        steps.push({ id: this.element(optional ? piece.slice(0, -1) : piece), gap, optional });
        gap = 0;
      }
    }
    if (steps.length === 0) throw new Error(`an empty rule: ${source}`);
    const required = steps.filter(({ optional }) => !optional).map(({ id }) => id);
    if (required.length === 0) throw new Error(`a rule that needs nothing: ${source}`);
    return { steps, start, end, required };
  }

  private addTo(id: number, phrase: string): void {
    if (!phrase) return;
    const pattern = this.compile(phrase);
    const [first] = pattern.steps;
    if (!first) return;
    if (pattern.steps.length === 1) (this.above[first.id] as number[]).push(id);
    else this.phrases.push({ pattern, id });
  }
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'));

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export { lines };
