// The patterns of phrases and rules, and in which of them a text has to be tried: each is looked for by that of its
// steps which is in the fewest texts.

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

/** A pattern of several steps that stands for a concept. */
export interface Phrase {
  readonly pattern: Pattern;
  readonly id: number;
}

export interface Rule<Outcome> {
  readonly outcome: Outcome;
  readonly source: string;
  readonly parts: readonly number[];
  /** Without these in the text no part matches. */
  readonly required: readonly number[];
  readonly without: readonly number[];
  readonly window: number;
  readonly across: boolean;
}

export interface Match {
  readonly start: number;
  readonly end: number;
}

/** The concepts of a word by itself, each one word long, and which of them are what to the index of patterns. */
export interface WordConcepts {
  readonly ids: readonly number[];
  readonly lengths: readonly number[];
  readonly wakers: readonly number[];
  readonly phraseStarts: readonly number[];
  readonly partStarts: readonly number[];
}

/** The required ids of many patterns in one flat list, which is read far more often than the patterns themselves. */
export interface Needs {
  readonly ids: Int32Array;
  /** Where the ids of a pattern begin; those of the next one begin where they end. */
  readonly from: Int32Array;
}

/** Where patterns are looked for. Arrays and flags by id, and by the number of a phrase or part. */
export interface PatternIndex {
  /** Numbers of phrases and of parts of rules at the rarest of their ids. */
  readonly phrases: readonly (readonly number[] | undefined)[];
  readonly parts: readonly (readonly number[] | undefined)[];
  /** Whether an id is the rarest of anything. */
  readonly wakes: Uint8Array;
  readonly startsPhrase: Uint8Array;
  /** Whether a part of several steps can begin with an id. */
  readonly startsPart: Uint8Array;
  /** Whether a part is one concept, wherever it stands. */
  readonly isSingle: Uint8Array;
  /** The id that a phrase begins with. */
  readonly phraseStart: Int32Array;
  readonly phraseNeeds: Needs;
  readonly partNeeds: Needs;
}

const isSingle = ({ steps, start, end }: Pattern): boolean => steps.length === 1 && !start && !end;

/** The ids that a pattern can begin with: leading steps may be missing. */
export function firstIds({ steps }: Pattern): number[] {
  const needed = steps.findIndex(({ optional }) => !optional);
  return steps.slice(0, needed + 1).map(({ id }) => id);
}

/** Indexes patterns over ids. `weights`: in how many texts each id is, in any unit. */
export function indexOf(
  phrases: readonly Phrase[],
  parts: readonly Pattern[],
  weights: Float64Array,
): PatternIndex {
  const { length } = weights;
  const wakes = new Uint8Array(length);
  const byRarest = (patterns: readonly Pattern[]): (number[] | undefined)[] => {
    // Without holes, so that a look-up stays one step.
    const lists: (number[] | undefined)[] = Array.from({ length }, () => undefined);
    patterns.forEach(({ required }, at) => {
      const rarest = required.reduce((best, id) =>
        (weights[id] as number) < (weights[best] as number) ? id : best,
      );
      (lists[rarest] ??= []).push(at);
      wakes[rarest] = 1;
    });
    return lists;
  };
  const flags = (ids: readonly number[]): Uint8Array => {
    const out = new Uint8Array(length);
    for (const id of ids) out[id] = 1;
    return out;
  };
  const ofPhrases = phrases.map(({ pattern }) => pattern);
  const starts = ofPhrases.map(({ steps }) => (steps[0] as Step).id);
  return {
    phrases: byRarest(ofPhrases),
    parts: byRarest(parts),
    wakes,
    startsPhrase: flags(starts),
    startsPart: flags(parts.filter((pattern) => !isSingle(pattern)).flatMap(firstIds)),
    isSingle: Uint8Array.from(parts, (pattern) => (isSingle(pattern) ? 1 : 0)),
    phraseStart: Int32Array.from(starts),
    phraseNeeds: needsOf(ofPhrases),
    partNeeds: needsOf(parts),
  };
}

function needsOf(patterns: readonly Pattern[]): Needs {
  let end = 0;
  const from = Int32Array.from([0, ...patterns.map(({ required }) => (end += required.length))]);
  return { ids: Int32Array.from(patterns.flatMap(({ required }) => required)), from };
}
