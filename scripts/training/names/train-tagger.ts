// Trains the tagger of names (src/safety/mask/tag-names.ts): a structured perceptron, averaged (Collins 2002).
// Deterministic: the same lines give the same bytes.
import {
  TAG_BITS,
  TAG_HEADER,
  TAG_MAGIC,
  decode,
  stepFeatures,
  tagFeatures,
  tagTokens,
  type TagToken,
} from '../../../src/safety/mask/tag-names.ts';
import {
  KIND,
  createWordKinds,
  type WordKinds,
  type unpackFilters,
} from '../../../src/safety/mask/word-kinds.ts';
import { createRuleBook } from '../../../src/safety/rules/book.ts';
import { createRandom, type Random } from '../patients.ts';
import type { Marked } from './marked.ts';
import { misspell, recase, vary } from './vary.ts';

/** How often a line with a name or place is read, each time with others but the first, and one without. */
const COPIES = 20;
const PLAIN_COPIES = 6;
const EPOCHS = 8;
/** The share of names that are read as if no list had them. */
const UNLISTED = 0.5;
/** By how much the right choice has to win while training, so that it wins by itself later. */
const MARGIN = 40;
/** What leans towards a name: one missed costs more than a word too many. In weights as trained. */
const LEAN = 6;
/** The largest weights are cut at this rank so that a byte still tells the small ones apart. */
const CUT_AT = 200;

/** A clinic's own people, for the tagger to know what such words are. */
export const STAFF: ReadonlySet<string> = new Set(
  'amara okafor miguel reyes priya natarajan dana whitfield harbor street clinic'.split(' '),
);

interface Example {
  readonly tokens: readonly TagToken[];
  readonly gold: Uint8Array;
}

function example({ text, marks }: Marked, kindsOf: WordKinds): Example {
  const tokens = tagTokens(text, kindsOf);
  const gold = Uint8Array.from(tokens, (token) =>
    Number(
      token.word &&
        marks.some(({ type, start, end }) => type === 'NAME' && start < token.end && token.start < end),
    ),
  );
  return { tokens, gold };
}

const LISTED = KIND.given | KIND.surname | KIND.name;

/** The kinds of words with some names taken off all lists. */
function unlisting(random: Random, kindsOf: WordKinds): WordKinds {
  const hidden = new Map<string, boolean>();
  return (word) => {
    const kinds = kindsOf(word);
    if ((kinds & LISTED) === 0) return kinds;
    const hide = hidden.get(word) ?? random() < UNLISTED;
    hidden.set(word, hide);
    return hide ? kinds & ~(LISTED | KIND.known) : kinds;
  };
}

const hasPeopleOrPlaces = ({ marks }: Marked): boolean =>
  marks.some(({ type }) => type === 'NAME' || type === 'PLACE');

function examplesOf(
  random: Random,
  lines: readonly Marked[],
  rows: readonly Marked[],
  kindsOf: WordKinds,
): Example[] {
  const out: Example[] = [];
  for (const line of lines) {
    const copies = hasPeopleOrPlaces(line) ? COPIES : PLAIN_COPIES;
    out.push(example(line, kindsOf));
    for (let copy = 1; copy < copies; copy++)
      out.push(example(vary(random, line), unlisting(random, kindsOf)));
  }
  return [
    ...out,
    ...rows.flatMap((row) => [
      example(row, kindsOf),
      example(recase(random, misspell(random, row)), kindsOf),
    ]),
  ];
}

/**
 * The bytes of the tagger: see readTagger. `lines`: marked lines of our own, read in many variations; `rows`: read as
 * they are; `filters`: the word lists of word-kinds.bin.
 */
export function trainTagger(
  lines: readonly Marked[],
  rows: readonly Marked[],
  filters: ReturnType<typeof unpackFilters>,
  say: (line: string) => void,
): Uint8Array {
  const random = createRandom(7);
  const book = createRuleBook({ visitTypes: [], practitioners: [], catalogue: { en: [], es: [] } });
  const cache = new Map<string, number>();
  const slow = createWordKinds(STAFF, (word) => book.vocabulary.knows(word), filters);
  const kindsOf: WordKinds = (word) => {
    const kinds = cache.get(word) ?? slow(word);
    cache.set(word, kinds);
    return kinds;
  };
  const examples = examplesOf(random, lines, rows, kindsOf);
  const size = 1 << TAG_BITS;
  const weights = new Float64Array(size);
  // Weights times the step of their change: what averaging needs.
  const changes = new Float64Array(size);
  let step = 1;
  const move = ({ tokens }: Example, tags: Uint8Array, by: number): void => {
    const change = (index: number): void => {
      weights[index] = (weights[index] as number) + by;
      changes[index] = (changes[index] as number) + by * step;
    };
    for (let at = 0; at < tags.length; at++) {
      if (tags[at] !== 1) continue;
      tagFeatures(tokens, at, change);
      if (tags[at - 1] === 1) stepFeatures(tokens, at, change);
    }
  };
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    shuffle(random, examples);
    let wrong = 0;
    for (const one of examples) {
      const got = decode(
        one.tokens,
        (index) => weights[index] as number,
        (at) => (one.gold[at] === 1 ? -MARGIN : MARGIN),
      );
      if (got.some((tag, at) => tag !== one.gold[at])) {
        move(one, one.gold, 1);
        move(one, got, -1);
        wrong += 1;
      }
      step += 1;
    }
    say(`names, epoch ${epoch}: ${wrong} of ${examples.length} wrong`);
  }
  return pack(weights.map((weight, index) => weight - (changes[index] as number) / step));
}

function shuffle(random: Random, list: Example[]): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as Example, list[i] as Example];
  }
}

function pack(weights: Float64Array): Uint8Array {
  const cut = weights.map(Math.abs).sort().at(-CUT_AT) as number;
  const scale = 127 / cut;
  const bytes = new Uint8Array(TAG_HEADER + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, TAG_MAGIC);
  view.setFloat32(4, LEAN * scale);
  const packed = new Int8Array(bytes.buffer, TAG_HEADER);
  for (const [index, weight] of weights.entries())
    packed[index] = Math.max(-127, Math.min(127, Math.round(weight * scale)));
  return bytes;
}
