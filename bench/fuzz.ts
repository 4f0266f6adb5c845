// Whether emergencies keep their route when they are mistyped, torn apart, dressed in other letters or strewn with
// pictures: 10,000 mutations, seeded, of our own emergency rows that the screen knows as they were written.
import { createRandom, pick, type Random } from '../scripts/training/patients.ts';
import { readRows } from '../scripts/training/rows.ts';
import type { Screen } from '../src/safety/screen.ts';

const MUTATIONS = 10_000;
const SEED = 20_260_301;

type Mutation = (random: Random, text: string) => string;

const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аａα@',
  c: 'сｃ',
  e: 'еｅё3',
  h: 'һｈ',
  i: 'іｉ1',
  o: 'оｏο0',
  p: 'рｐ',
  s: 'ѕｓ5$',
  t: 'ｔτ',
  x: 'хｘ',
  y: 'уｙ',
};
const EMOJI = ['😭', '😰', '🙏', '🚑', '💔', '😵‍💫', '🆘', '❤️', '😬', '‼️', '🥺', '👶🏽', '😂'];
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u00ad', '\u2060', '\ufeff', '\u0301', '\u0336'];
const NEAR: Readonly<Record<string, string>> = {
  a: 'sq',
  e: 'wr',
  i: 'uo',
  o: 'ip',
  t: 'ry',
  n: 'bm',
  s: 'ad',
  r: 'et',
  l: 'k',
  h: 'gj',
};

/** Where a letter of a word of at least four letters stands, its first letter left out. */
function placeInWord(random: Random, text: string): number {
  const places = [...text.matchAll(/(?<=\p{L})\p{L}(?=\p{L}{2})|(?<=\p{L}{3})\p{L}/gu)].map(
    ({ index }) => index,
  );
  return places.length === 0 ? -1 : pick(random, places);
}

/** A letter left out, doubled, swapped with the next sign or hit beside the right key. */
function typo(random: Random, text: string): string {
  const at = placeInWord(random, text);
  if (at < 0) return text;
  const letter = text[at] ?? '';
  const near = NEAR[letter.toLowerCase()];
  return (
    text.slice(0, at) +
    pick(random, [
      text.slice(at + 1),
      letter + text.slice(at),
      (text[at + 1] ?? '') + letter + text.slice(at + 2),
      (near ? pick(random, [...near]) : letter) + text.slice(at + 1),
    ])
  );
}

/** Letters of one word apart, a space in a word, no space between two words, or wide spaces everywhere. */
function spacing(random: Random, text: string): string {
  const words = text.split(' ');
  const at = Math.floor(random() * words.length);
  const word = words[at] as string;
  switch (Math.floor(random() * 4)) {
    case 0:
      words[at] = [...word].join(' ');
      return words.join(' ');
    case 1:
      words[at] = word.length > 3 ? `${word.slice(0, 2)} ${word.slice(2)}` : word;
      return words.join(' ');
    case 2:
      return [...words.slice(0, at), words.slice(at, at + 2).join(''), ...words.slice(at + 2)].join(' ');
    default:
      return words.join(pick(random, ['  ', ' \t ', '\u00a0', '\u2003']));
  }
}

const MUTATE: Readonly<Record<string, Mutation>> = {
  'typing errors': (random, text) => (random() < 0.5 ? typo(random, text) : typo(random, typo(random, text))),
  spacing,
  'look-alike letters': (random, text) =>
    text.replace(/\p{L}/gu, (letter) => {
      const alike = LOOKALIKES[letter.toLowerCase()];
      return alike && random() < 0.3 ? pick(random, [...alike]) : letter;
    }),
  emoji: (random, text) =>
    text
      .split(' ')
      .map((word) => (random() < 0.2 ? `${word}${pick(random, ['', ' '])}${pick(random, EMOJI)}` : word))
      .join(' '),
  case: (random, text) =>
    pick(random, [
      text.toUpperCase(),
      text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
      [...text].map((letter) => (random() < 0.5 ? letter.toUpperCase() : letter.toLowerCase())).join(''),
    ]),
  'invisible characters': (random, text) =>
    text.replace(/\p{L}/gu, (letter) => (random() < 0.25 ? letter + pick(random, INVISIBLE) : letter)),
};

export interface Fuzzed {
  /** The emergencies that were known unmutated. */
  readonly texts: number;
  readonly mutations: number;
  readonly kept: number;
  /** The share that was kept, of each kind of mutation. */
  readonly byKind: ReadonlyMap<string, number>;
}

/** Mutates what the screen knows and counts what it still knows. The same screen gives the same figures. */
export function fuzz(screen: Pick<Screen, 'classify'>): Fuzzed {
  const random = createRandom(SEED);
  const isEmergency = (text: string): boolean => screen.classify({ text }).route === 'emergency';
  const texts = readRows()
    .filter(({ route, text }) => route === 'emergency' && isEmergency(text))
    .map(({ text }) => text);
  const kinds = Object.entries(MUTATE);
  const counts = new Map(kinds.map(([kind]) => [kind, { all: 0, kept: 0 }]));
  for (let i = 0; i < MUTATIONS; i++) {
    const [kind, mutate] = kinds[i % kinds.length] as [string, Mutation];
    const count = counts.get(kind) as { all: number; kept: number };
    count.all++;
    if (isEmergency(mutate(random, pick(random, texts)))) count.kept++;
  }
  return {
    texts: texts.length,
    mutations: MUTATIONS,
    kept: [...counts.values()].reduce((sum, { kept }) => sum + kept, 0),
    byKind: new Map([...counts].map(([kind, { all, kept }]) => [kind, kept / all])),
  };
}
