// The small language that the safety rules are written in, compiled once. A concept is a set of words and phrases
// ("pain: hurt*, ache*, a lot of pain"); a rule is a sequence over words and concepts, or several that stand near
// each other. Matching is linear in the text: every step keeps a set of places, never a choice to come back to.
//
//   word        this word                    word*       every word that begins so
//   <pain>      the concept                  (a|b|<c>)   one of them
//   x?          may be missing               ..          up to three words between (..6: up to six)
//   #54-104     a number in this range       ^           the sentence begins here      $  it ends here
//   a & b - c   a and b near each other in one sentence, and no c in that sentence (&& also in the next one)
import { Reading, type Pattern, type Rule, type Step, type WordConcepts } from './reading.ts';
import type { Token } from './token.ts';

const WINDOW = 9;

/** Words and rules of one kind of screen. Fill it, then {@link RuleSet.read} texts. */
export class RuleSet {
  private readonly ids = new Map<string, number>();
  private readonly exact = new Map<string, number[]>();
  private readonly prefix = new Map<string, number[]>();
  private readonly suffix = new Map<string, number[]>();
  private readonly above: number[][] = [];
  private readonly ranges: { id: number; low: number; high: number }[] = [];
  private readonly phrases: ({ pattern: Pattern; id: number }[] | undefined)[] = [];
  private readonly patternIds = new Map<string, number>();
  private readonly patterns: Pattern[] = [];
  private readonly byFirst: (number[] | undefined)[] = [];
  private readonly deniable = new Set<number>();
  private readonly words = new Set<string>();
  private readonly remembered = new Map<string, WordConcepts>();
  private readonly prefixes = new Set<string>();

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
    // A leading optional step may be missing: the pattern is tried from each step it can begin with.
    for (const { id, optional } of pattern.steps) {
      (this.byFirst[id] ??= []).push(at);
      if (!optional) break;
    }
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
    return {
      outcome,
      source,
      parts,
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
    const reading = new Reading(tokens, this.patterns, this.byFirst, this.deniable, this.ids.size);
    for (let i = 0; i < tokens.length; i++) {
      const { word, number } = tokens[i] as Token;
      reading.begin(i, this.conceptsOf(word));
      if (!Number.isNaN(number))
        for (const { id, low, high } of this.ranges)
          if (number >= low && number <= high) this.add(reading, i, 1, id);
    }
    for (let i = tokens.length - 1; i >= 0; i--) {
      for (let k = 0; k < (reading.ids[i] as readonly number[]).length; k++) {
        const first = (reading.ids[i] as readonly number[])[k] as number;
        const list = this.phrases[first];
        if (!list || !reading.first(i, k)) continue;
        for (const { pattern, id } of list) {
          if (!reading.holds(pattern)) continue;
          const end = reading.match(pattern, i, false);
          if (end > 0) this.add(reading, i, end - i, id);
        }
      }
    }
    return reading;
  }

  /** The concepts of a word with all that they belong to; common words are kept, so that each is looked up once. */
  private conceptsOf(word: string): WordConcepts {
    const known = this.remembered.get(word);
    if (known) return known;
    const ids = new Set<number>();
    const addAll = (list: readonly number[] | undefined): void => {
      for (const id of list ?? []) {
        if (ids.has(id)) continue;
        ids.add(id);
        addAll(this.above[id]);
      }
    };
    addAll(this.exact.get(word));
    const longest = Math.min(word.length, 14);
    for (let length = 3; length <= longest; length++) addAll(this.prefix.get(word.slice(0, length)));
    if (word.length >= 6)
      for (let length = 3; length <= 7; length++) addAll(this.suffix.get(word.slice(-length)));
    const out: WordConcepts = { ids: [...ids], lengths: Array.from(ids, () => 1) };
    // Only words that the rules name themselves are kept: nothing of what patients write stays here.
    if (this.words.has(word)) this.remembered.set(word, out);
    return out;
  }

  private add(reading: Reading, at: number, length: number, id: number): void {
    const ids = reading.ids[at] as readonly number[];
    const lengths = reading.lengths[at] as readonly number[];
    for (let k = 0; k < ids.length; k++) if (ids[k] === id && lengths[k] === length) return;
    reading.append(at, length, id);
    for (const parent of this.above[id] as number[]) this.add(reading, at, length, parent);
  }

  private id(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(name, id);
    this.above.push([]);
    // Without holes, so that a look-up stays one step.
    this.phrases.push(undefined);
    this.byFirst.push(undefined);
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
      push(this.prefix, beginning, id);
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
    return { steps, start, end, required: steps.filter(({ optional }) => !optional).map(({ id }) => id) };
  }

  private addTo(id: number, phrase: string): void {
    if (!phrase) return;
    const pattern = this.compile(phrase);
    const [first] = pattern.steps;
    if (!first) return;
    if (pattern.steps.length === 1) (this.above[first.id] as number[]).push(id);
    else (this.phrases[first.id] ??= []).push({ pattern, id });
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
