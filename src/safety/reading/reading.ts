// One text as the rules see it: the concepts at each word, what is hidden or denied, and where patterns match.
import { SENTENCE, type Token } from './token.ts';

export interface Step {
  id: number;
  gap: number;
  optional: boolean;
}

export interface Pattern {
  readonly steps: readonly Step[];
  readonly start: boolean;
  readonly end: boolean;
  /** Without these in the text there is no match. */
  readonly required: readonly number[];
}

export interface Rule<Outcome> {
  readonly outcome: Outcome;
  readonly source: string;
  readonly parts: readonly number[];
  readonly without: readonly number[];
  readonly window: number;
  readonly across: boolean;
}

/** The concepts of a word by itself, each one word long. */
export interface WordConcepts {
  readonly ids: readonly number[];
  readonly lengths: readonly number[];
}

export interface Match {
  readonly start: number;
  readonly end: number;
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
  /** Which concepts are anywhere in the text. */
  readonly present: Uint8Array;
  private readonly patterns: readonly Pattern[];
  private readonly byFirst: readonly (readonly number[] | undefined)[];
  private readonly deniable: ReadonlySet<number>;
  private found: Map<number, Match[]> | null = null;
  /** What was found before more was set aside: nothing else can be found after it. */
  private before: Map<number, Match[]> | null = null;

  constructor(
    tokens: readonly Token[],
    patterns: readonly Pattern[],
    byFirst: readonly (readonly number[] | undefined)[],
    deniable: ReadonlySet<number>,
    size: number,
  ) {
    this.present = new Uint8Array(size);
    this.tokens = tokens;
    this.patterns = patterns;
    this.byFirst = byFirst;
    this.deniable = deniable;
    this.ids = tokens.map(() => NO_IDS);
    this.lengths = tokens.map(() => NO_IDS);
    this.denied = new Uint8Array(tokens.length);
    this.hidden = new Uint8Array(tokens.length);
    this.named = new Uint8Array(tokens.length);
    this.sentence = new Int32Array(tokens.length);
    let sentence = 0;
    tokens.forEach((token, index) => {
      if (token.break === SENTENCE && index > 0) sentence++;
      this.sentence[index] = sentence;
    });
  }

  /** The concepts of a word by itself. The lists are shared between texts and copied before one is changed. */
  begin(at: number, word: WordConcepts): void {
    this.ids[at] = word.ids;
    this.lengths[at] = word.lengths;
    for (const id of word.ids) this.present[id] = 1;
  }

  /** Notes one more concept at a word and as many after it as its phrase is long. */
  append(at: number, length: number, id: number): void {
    this.ids[at] = [...(this.ids[at] as readonly number[]), id];
    this.lengths[at] = [...(this.lengths[at] as readonly number[]), length];
    this.present[id] = 1;
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

  /** Matches of all parts, found once for the masks as they stand; {@link forget} after setting more aside. */
  matches(part: number): readonly Match[] {
    return (this.found ??= this.findAll()).get(part) ?? NONE;
  }

  /** The parts that match anywhere. */
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

  private findAll(): Map<number, Match[]> {
    return this.before ? this.findAgain(this.before) : this.findFirst();
  }

  private findAgain(before: ReadonlyMap<number, readonly Match[]>): Map<number, Match[]> {
    const found = new Map<number, Match[]>();
    for (const [part, matches] of before) {
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

  private findFirst(): Map<number, Match[]> {
    const found = new Map<number, Match[]>();
    const possible = new Map<number, readonly number[]>();
    for (let at = 0; at < this.ids.length; at++) {
      const ids = this.ids[at] as readonly number[];
      for (let k = 0; k < ids.length; k++) {
        const id = ids[k] as number;
        if (!this.byFirst[id] || !this.first(at, k)) continue;
        let parts = possible.get(id);
        if (!parts) possible.set(id, (parts = this.possibleFrom(id)));
        for (const part of parts) {
          const end = this.match(this.patterns[part] as Pattern, at, true);
          if (end < 0) continue;
          const list = found.get(part);
          if (!list) found.set(part, [{ start: at, end }]);
          else if (list.length < 64 && list[list.length - 1]?.start !== at) list.push({ start: at, end });
        }
      }
    }
    return found;
  }

  /** The patterns that begin with a concept and whose every needed concept is somewhere in the text. */
  private possibleFrom(id: number): readonly number[] {
    const parts = this.byFirst[id];
    if (!parts) return NO_IDS;
    return parts.filter((part) => this.holds(this.patterns[part] as Pattern));
  }

  /** Whether a concept of a word stands there for the first time: only phrases bring one again. */
  first(at: number, k: number): boolean {
    const ids = this.ids[at] as readonly number[];
    return (this.lengths[at] as readonly number[])[k] === 1 || ids.indexOf(ids[k] as number) === k;
  }

  /** Whether every concept that a pattern needs is somewhere in the text. */
  holds({ required }: Pattern): boolean {
    for (const id of required) if (this.present[id] === 0) return false;
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
