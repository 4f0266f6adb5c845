// Which words of a text are a person's name, by a small trained model: how a word looks, whether a language or a list
// of names has it, and the words around it, judged along the whole text at once. It finds names that no list has and
// no phrase introduces; trained by scripts/train.ts on lines of our own.
import { hashText as hash } from '../../base/hash.ts';
import { CHILD } from './name-context.ts';
import { KIND, NAMED, PLAIN, type WordKinds } from './word-kinds.ts';

export const TAG_BITS = 18;
const MASK = (1 << TAG_BITS) - 1;
export const TAG_MAGIC = 0x46444e31;
export const TAG_HEADER = 8;

/** A word or number of a text with what the features are made of. */
export interface TagToken {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly shape: number;
  readonly kind: number;
  readonly gap: number;
  readonly first: number;
  readonly last: number;
  /** Whether it can be a part of a name at all. */
  readonly word: boolean;
}

const TOKEN = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+(?:[./:-]\p{N}+)*/gu;
const fold = (text: string): string =>
  /^[a-z]+$/.test(text)
    ? text
    : text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

function mix(value: number): number {
  let h = Math.imul(value ^ 0x9e3779b9, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) & MASK;
}

/** How a word is written: "Xx" a capital first, "S" capitals where all is in capitals. */
function shapeOf(text: string, shouting: boolean): string {
  if (text.length === 1) return text === text.toUpperCase() ? (shouting ? 's' : 'X') : 'x';
  if (text === text.toLowerCase()) return 'xx';
  if (text === text.toUpperCase()) return shouting ? 'S' : 'XX';
  return /^\p{Lu}/u.test(text) ? 'Xx' : 'xX';
}

const numberShape = (text: string): string =>
  `#${text.replace(/\d+/g, (digits) => String(Math.min(digits.length, 7)))}`;

/** The words and numbers of a text. */
export function tagTokens(text: string, kindsOf: WordKinds): TagToken[] {
  const found = [...text.matchAll(TOKEN)];
  const letters = found.filter(([token]) => /^\p{L}{2}/u.test(token));
  const shouting = letters.length > 2 && letters.every(([token]) => token === token.toUpperCase());
  let end = 0;
  return found.map((match) => {
    const token = match[0];
    const word = /^\p{L}/u.test(token);
    const between = text.slice(end, match.index);
    const own = word && token.length > 2 ? token.replace(/['’]s$/iu, '') : token;
    const low = word ? fold(own) : numberShape(own);
    const kinds = !word ? NUMBER : CHILD.test(own) ? KIND.spanish | KIND.stop : kindsOf(low);
    const gap =
      end === 0 && match.index === 0
        ? '^'
        : (/[^\s]/u.exec(between)?.[0] ?? (between.includes('\n') ? '\n' : between === '' ? '' : ' '));
    end = match.index + token.length;
    return {
      start: match.index,
      end: match.index + own.length,
      low: hash(low, 1),
      shape: hash(word ? shapeOf(own, shouting) + (own === token ? '' : "'s") : numberShape(token), 2),
      kind: mix(kinds + 3),
      gap: hash(gap, 4),
      first: hash(low.slice(0, 3), 5),
      last: hash(low.slice(-3), 6),
      word: word && mayBe(own, kinds),
    };
  });
}

/** A lower-case word of a language is no name where neither a list of names nor the clinic has it. */
const mayBe = (word: string, kinds: number): boolean =>
  (kinds & NAMED) !== 0 ||
  (kinds & (KIND.own | KIND.stop)) === KIND.own ||
  (kinds & PLAIN) === 0 ||
  word !== word.toLowerCase();
/** The kind of what is no word. */
const NUMBER = 1 << 20;

const EDGE: TagToken = {
  start: 0,
  end: 0,
  low: 11,
  shape: 12,
  kind: 13,
  gap: 14,
  first: 15,
  last: 16,
  word: false,
};

/** Calls `each` with the features of the token at `at`, whatever the token before was taken for. */
export function tagFeatures(tokens: readonly TagToken[], at: number, each: (index: number) => void): void {
  const one = tokens[at] as TagToken;
  const b1 = tokens[at - 1] ?? EDGE;
  const b2 = tokens[at - 2] ?? EDGE;
  const b3 = tokens[at - 3] ?? EDGE;
  const a1 = tokens[at + 1] ?? EDGE;
  const a2 = tokens[at + 2] ?? EDGE;
  const after = tokens[at + 1]?.gap ?? EDGE.gap;
  const f1 = (seed: number, a: number): void => each(mix(a + Math.imul(seed, 0x9e3779b1)));
  const f2 = (seed: number, a: number, b: number): void =>
    each(mix(Math.imul(a, 31) + b + Math.imul(seed, 0x9e3779b1)));
  const f3 = (seed: number, a: number, b: number, c: number): void =>
    each(mix(Math.imul(Math.imul(a, 31) + b, 37) + c + Math.imul(seed, 0x9e3779b1)));
  const look = Math.imul(one.kind, 41) + one.shape;
  const lookBefore = Math.imul(b1.kind, 41) + b1.shape;
  const lookAfter = Math.imul(a1.kind, 41) + a1.shape;
  f1(1, one.low);
  f1(2, one.shape);
  f1(3, one.kind);
  f1(4, look);
  f2(5, one.first, one.shape);
  f2(6, one.last, one.kind);
  f1(7, b1.low);
  f1(8, a1.low);
  f2(9, b1.low, one.kind);
  f2(10, a1.low, one.kind);
  f2(11, b1.low, look);
  f2(12, a1.low, look);
  f2(13, b2.low, b1.low);
  f3(14, b2.low, b1.low, one.kind);
  f3(15, a1.low, a2.low, one.kind);
  f2(16, look, lookBefore);
  f2(17, look, lookAfter);
  f3(18, look, one.gap, after);
  f3(19, b1.low, one.gap, one.kind);
  f3(20, a1.low, after, one.kind);
  f2(21, lookBefore, one.gap);
  f3(22, b2.low, one.kind, lookBefore);
  f3(23, look, lookAfter, a2.low);
  f2(24, b2.low, one.kind);
  f2(25, a2.low, one.kind);
  f3(26, b3.low, b2.low, one.kind);
  f2(27, look, at === 0 ? 1 : tokens.length - at === 1 ? 2 : 3);
  f2(28, look, Math.min(tokens.length, 6));
  f3(29, b1.low, one.low, 7);
  f3(30, one.low, a1.low, 7);
  f3(31, b1.low, look, lookAfter);
  f3(32, a1.low, look, lookBefore);
}

/** The features of a token as part of what the one before was taken for. */
export function stepFeatures(tokens: readonly TagToken[], at: number, each: (index: number) => void): void {
  const one = tokens[at] as TagToken;
  const b1 = tokens[at - 1] ?? EDGE;
  const base = (seed: number, a: number, b: number): number =>
    mix(Math.imul(a, 43) + b + Math.imul(seed, 0x85ebca77));
  each(base(51, 1, 1));
  each(base(52, one.kind, one.shape));
  each(base(53, one.gap, one.shape));
  each(base(54, one.low, 1));
  each(base(55, Math.imul(b1.kind, 41) + b1.shape, Math.imul(one.kind, 41) + one.shape));
  each(base(56, b1.low, one.kind));
}

/**
 * The likeliest choice for all tokens at once (Viterbi): 1 where a token is part of a name. `weigh` gives a feature's
 * weight; `lean` is added for every token of a name, above zero for more names.
 */
export function decode(
  tokens: readonly TagToken[],
  weigh: (index: number) => number,
  lean: number | ((at: number) => number),
): Uint8Array {
  const out = new Uint8Array(tokens.length);
  if (tokens.length === 0) return out;
  // Scores of the best ways that end outside and inside a name, and how the way inside and outside came.
  let [outside, inside] = [0, -Infinity];
  const fromInside = new Uint8Array(tokens.length * 2);
  for (let at = 0; at < tokens.length; at++) {
    let own = typeof lean === 'number' ? lean : lean(at);
    let step = 0;
    const word = (tokens[at] as TagToken).word;
    if (word) {
      tagFeatures(tokens, at, (index) => void (own += weigh(index)));
      if (at > 0) stepFeatures(tokens, at, (index) => void (step += weigh(index)));
    }
    const stay = Math.max(outside, inside);
    fromInside[2 * at] = Number(inside > outside);
    const begin = outside + own;
    const go = inside + own + step;
    fromInside[2 * at + 1] = Number(go > begin);
    outside = stay;
    inside = word ? Math.max(begin, go) : -Infinity;
  }
  let state = Number(inside > outside);
  for (let at = tokens.length - 1; at >= 0; at--) {
    out[at] = state;
    state = fromInside[2 * at + state] as number;
  }
  return out;
}

export interface NameTagger {
  /** The parts of a text that are names. */
  (text: string): { readonly start: number; readonly end: number }[];
}

/** The tagger that ships with the product. `lists`: what the words of languages and of names are. */
export function readTagger(bytes: Uint8Array, kindsOf: WordKinds): NameTagger {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length !== TAG_HEADER + (1 << TAG_BITS) || view.getUint32(0) !== TAG_MAGIC)
    throw new Error('not a tagger of this version');
  const lean = view.getFloat32(4);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + TAG_HEADER, 1 << TAG_BITS);
  return (text) => {
    const tokens = tagTokens(text, kindsOf);
    const tags = decode(tokens, (index) => weights[index] as number, lean);
    const out: { start: number; end: number }[] = [];
    for (let at = 0; at < tokens.length; at++) {
      if (tags[at] !== 1) continue;
      const { start, end } = tokens[at] as TagToken;
      const last = out.at(-1);
      if (at > 0 && tags[at - 1] === 1 && last) last.end = end;
      else out.push({ start, end });
    }
    return out;
  };
}
