// One text as the rules see it: the concepts at each word, what is hidden or denied, and where patterns match.
import { firstIds, type Match, type Needs, type Pattern, type PatternIndex } from './pattern.ts';
import type { Rule, Step, WordConcepts } from './pattern.ts';
import { SENTENCE, type Token } from './token.ts';

interface Starts {
  readonly phrases: readonly number[];
  readonly parts: readonly number[];
}

/** One text with the concepts at each word. */
export class Reading {
  readonly ids: (readonly number[])[];
  readonly lengths: (readonly number[])[];
  readonly sentence: Int32Array;
  /** Words whose deniable concepts are switched off. */
  readonly denied: Uint8Array;
  /** Words that are part of a name or a figure of speech: nothing at all is read at them. */
  readonly hidden: Uint8Array;
  /** Words of a service's or clinician's name: 1, nothing that a denial could switch off is read there; 2, only the name. */
  readonly named: Uint8Array;
  nameIds: readonly number[] = [];
  readonly tokens: readonly Token[];
  /** The concepts in the text that are the rarest of a pattern, each once. */
  readonly wakers: number[] = [];
  /** Which concepts are anywhere in the text. */
  private readonly present: Uint8Array;
  private readonly patterns: readonly Pattern[];
  private readonly index: PatternIndex;
  /** The concepts at each word that phrases and parts of rules begin with, each once. */
  private readonly starts: Starts[] = [];
  private readonly deniable: ReadonlySet<number>;
  private found: Map<number, readonly Match[]> | null = null;
  /** What was found before more was set aside: nothing else can be found after it. */
  private before: Map<number, readonly Match[]> | null = null;

  constructor(
    tokens: readonly Token[],
    patterns: readonly Pattern[],
    index: PatternIndex,
    deniable: ReadonlySet<number>,
  ) {
    this.present = new Uint8Array(index.wakes.length);
    this.tokens = tokens;
    this.patterns = patterns;
    this.index = index;
    this.deniable = deniable;
    this.ids = tokens.map(() => NO_IDS);
    this.lengths = tokens.map(() => NO_IDS);
    this.denied = new Uint8Array(tokens.length);
    this.hidden = new Uint8Array(tokens.length);
    this.named = new Uint8Array(tokens.length);
    this.sentence = new Int32Array(tokens.length);
    for (let at = 1; at < tokens.length; at++)
      this.sentence[at] = (this.sentence[at - 1] as number) + (tokens[at]?.break === SENTENCE ? 1 : 0);
  }

  /** The concepts of a word by itself. The lists are shared between texts and copied before one is changed. */
  begin(at: number, { ids, lengths, wakers, phraseStarts, partStarts }: WordConcepts): void {
    this.ids[at] = ids;
    this.lengths[at] = lengths;
    this.starts[at] = { phrases: phraseStarts, parts: partStarts };
    for (const id of wakers) if (this.present[id] === 0) this.wakers.push(id);
    for (const id of ids) this.present[id] = 1;
  }

  /** Notes more concepts at a word and as many after it as their phrase is long, but for those that are known. */
  append(at: number, length: number, more: readonly number[]): void {
    const ids = this.ids[at] as readonly number[];
    const lengths = this.lengths[at] as readonly number[];
    const added = more.filter((id) => !ids.some((one, k) => one === id && lengths[k] === length));
    if (added.length === 0) return;
    const { wakes, startsPhrase, startsPart } = this.index;
    const fresh = added.filter((id) => !ids.includes(id));
    for (const id of fresh) {
      if (this.present[id] === 0 && wakes[id] === 1) this.wakers.push(id);
      this.present[id] = 1;
    }
    const { phrases, parts } = this.starts[at] as Starts;
    this.starts[at] = {
      phrases: [...phrases, ...fresh.filter((id) => startsPhrase[id] === 1)],
      parts: [...parts, ...fresh.filter((id) => startsPart[id] === 1)],
    };
    this.ids[at] = [...ids, ...added];
    this.lengths[at] = [...lengths, ...added.map(() => length)];
  }

  /** The concept number `k` at a word that phrases begin with; undefined after the last. They may grow meanwhile. */
  phraseStart(at: number, k: number): number | undefined {
    return this.starts[at]?.phrases[k];
  }

  has(at: number, id: number): boolean {
    return (this.ids[at]?.includes(id) ?? false) && this.readable(at, id);
  }

  /** The end of a match of a pattern at a place, or -1. */
  match(pattern: Pattern, at: number, masked: boolean): number {
    const { tokens, ids, lengths } = this;
    if (pattern.start && at > 0 && tokens[at]?.break !== SENTENCE) return -1;
    const { steps } = pattern;
    if (steps.length === 1 && !pattern.end) return this.single(at, (steps[0] as Step).id, masked);
    let places: number[] = [at];
    let first = true;
    for (const { id, gap, optional } of steps) {
      const next: number[] = [];
      const widest = first ? 0 : gap;
      for (const place of places) {
        for (let p = place; p <= place + widest && p < ids.length; p++) {
          if (p > at && tokens[p]?.break === SENTENCE) break;
          const here = ids[p] as readonly number[];
          if (!here.includes(id) || (masked && !this.readable(p, id))) continue;
          const spans = lengths[p] as readonly number[];
          for (let k = 0; k < here.length; k++) {
            if (here[k] !== id) continue;
            const end = p + (spans[k] as number);
            if (!next.includes(end)) next.push(end);
          }
        }
      }
      if (optional) for (const place of places) if (!next.includes(place)) next.push(place);
      if (next.length === 0) return -1;
      places = next;
      first = false;
    }
    let end = -1;
    for (const place of places)
      if (place > end && (!pattern.end || place >= tokens.length || tokens[place]?.break === SENTENCE))
        end = place;
    return end > at ? end : -1;
  }

  private single(at: number, id: number, masked: boolean): number {
    const here = this.ids[at] as readonly number[];
    let end = -1;
    if (masked && !this.readable(at, id)) return -1;
    for (let k = 0; k < here.length; k++)
      if (here[k] === id) end = Math.max(end, at + (this.lengths[at]?.[k] ?? 1));
    return end;
  }

  /** Matches of a part for the masks as they stand; {@link forget} after setting more aside. */
  matches(part: number): readonly Match[] {
    const found = (this.found ??= this.findAll());
    const matches = found.get(part);
    if (matches === undefined) return NONE;
    if (matches !== UNREAD) return matches;
    const single = this.readSingle((this.patterns[part] as Pattern).steps[0] as Step);
    found.set(part, single);
    return single;
  }

  /** The parts that match, and some of one step that do not where it is set aside. */
  parts(): Iterable<number> {
    return (this.found ??= this.findAll()).keys();
  }

  forget(): void {
    this.before = this.found ?? this.before;
    this.found = null;
  }

  /** Forgets everything, after something that was set aside is to be read again. */
  reopen(): void {
    this.before = null;
    this.found = null;
  }

  /** The first place where a rule holds, or null. */
  find<Outcome>(rule: Rule<Outcome>): Match | null {
    for (const id of rule.required) if (this.present[id] === 0) return null;
    const [first, ...others] = rule.parts;
    for (const match of this.matches(first as number)) {
      let { start, end } = match;
      let all = true;
      for (const other of others) {
        const near = this.matches(other).find((candidate) => this.near(match, candidate, rule));
        if (!near) {
          all = false;
          break;
        }
        start = Math.min(start, near.start);
        end = Math.max(end, near.end);
      }
      if (!all) continue;
      const sentence = this.sentence[match.start];
      if (
        rule.without.some((part) =>
          this.matches(part).some((candidate) => this.sentence[candidate.start] === sentence),
        )
      )
        continue;
      return { start, end };
    }
    return null;
  }

  private near(a: Match, b: Match, rule: { window: number; across: boolean }): boolean {
    const apart = Math.abs((this.sentence[a.start] ?? 0) - (this.sentence[b.start] ?? 0));
    if (apart > (rule.across ? 1 : 0)) return false;
    const distance = a.start < b.start ? b.start - a.end : a.start - b.end;
    return distance <= rule.window;
  }

  private findAll(): Map<number, readonly Match[]> {
    return this.before ? this.findAgain(this.before) : this.findFirst();
  }

  private findAgain(before: ReadonlyMap<number, readonly Match[]>): Map<number, readonly Match[]> {
    const found = new Map<number, readonly Match[]>();
    for (const [part, matches] of before) {
      if (this.index.isSingle[part] === 1) {
        found.set(part, UNREAD);
        continue;
      }
      const pattern = this.patterns[part] as Pattern;
      const still: Match[] = [];
      for (const { start } of matches) {
        const end = this.match(pattern, start, true);
        if (end >= 0) still.push({ start, end });
      }
      if (still.length > 0) found.set(part, still);
    }
    return found;
  }

  /** Tries every pattern whose needed concepts are in the text; those of one step are read when they are asked for. */
  private findFirst(): Map<number, readonly Match[]> {
    const found = new Map<number, readonly Match[]>();
    const starting = new Map<number, number[]>();
    for (const id of this.wakers) {
      for (const part of this.index.parts[id] ?? NO_IDS) {
        if (!this.hasAll(this.index.partNeeds, part)) continue;
        if (this.index.isSingle[part] === 1) found.set(part, UNREAD);
        else
          for (const first of firstIds(this.patterns[part] as Pattern)) {
            const list = starting.get(first);
            if (list) list.push(part);
            else starting.set(first, [part]);
          }
      }
    }
    const several = new Map<number, Match[]>();
    for (let at = 0; at < this.ids.length; at++) {
      for (const id of this.starts[at]?.parts ?? NO_IDS) {
        for (const part of starting.get(id) ?? NO_IDS) {
          const end = this.match(this.patterns[part] as Pattern, at, true);
          if (end < 0) continue;
          const list = several.get(part);
          if (!list) several.set(part, [{ start: at, end }]);
          else if (list.length < MOST && list[list.length - 1]?.start !== at) list.push({ start: at, end });
        }
      }
    }
    for (const [part, matches] of several) found.set(part, matches);
    return found;
  }

  /** Where a pattern of one step matches. */
  private readSingle({ id }: Step): readonly Match[] {
    const matches: Match[] = [];
    for (let at = 0; at < this.ids.length && matches.length < MOST; at++) {
      if (!(this.ids[at] as readonly number[]).includes(id)) continue;
      const end = this.single(at, id, true);
      if (end >= 0) matches.push({ start: at, end });
    }
    return matches;
  }

  /** Whether every concept that a pattern needs is somewhere in the text. */
  hasAll({ ids, from }: Needs, pattern: number): boolean {
    const end = from[pattern + 1] as number;
    for (let at = from[pattern] as number; at < end; at++)
      if (this.present[ids[at] as number] === 0) return false;
    return true;
  }

  private readable(at: number, id: number): boolean {
    return (
      this.hidden[at] === 0 &&
      (this.named[at] !== 2 || this.nameIds.includes(id)) &&
      ((this.denied[at] === 0 && this.named[at] === 0) || !this.deniable.has(id))
    );
  }
}

const NONE: readonly Match[] = [];
const NO_IDS: readonly number[] = [];
/** In place of the matches of a pattern of one step that nobody has asked for yet. */
const UNREAD: readonly Match[] = [];
/** No more matches of one pattern are kept. */
const MOST = 64;
