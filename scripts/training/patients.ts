// Synthetic patients: what they want or suffer, and how they write. The same ways of writing are laid over harmless
// and grave messages, so that a model trained on them learns what is said and not how. All of it is our own writing.

export type Random = () => number;

/** A repeatable source of numbers in [0, 1) (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

/** Fills "{slot}" from word lists, again inside what was filled, to a depth of 5. */
export function fill(
  random: Random,
  template: string,
  slots: Readonly<Record<string, readonly string[]>>,
  depth = 0,
): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const list = slots[name];
    if (!list) throw new Error(`no such slot: ${name}`);
    const chosen = pick(random, list);
    return depth < 5 && chosen.includes('{') ? fill(random, chosen, slots, depth + 1) : chosen;
  });
}

type Style = (random: Random, text: string) => string;

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\byou\b/gi, 'u'],
  [/\byour\b/gi, 'ur'],
  [/\bare\b/gi, 'r'],
  [/\bplease\b/gi, 'pls'],
  [/\btomorrow\b/gi, 'tmrw'],
  [/\bappointment\b/gi, 'appt'],
  [/\bbecause\b/gi, 'bc'],
  [/\bthanks\b/gi, 'thx'],
  [/\bgoing to\b/gi, 'gonna'],
  [/\bque\b/gi, 'q'],
  [/\bporque\b/gi, 'xq'],
  [/\btambién\b/gi, 'tb'],
  [/\bpor favor\b/gi, 'xfa'],
];
const OPENERS = [
  'hi ',
  'hello, ',
  'good morning, ',
  'hey ',
  'hi there, ',
  'so ',
  'um ',
  'ok so ',
  'yeah ',
  'well, ',
  'quick question: ',
  'sorry to bother you, ',
  'hi my name is pat and ',
  'I was wondering, ',
  'just checking, ',
  'oh and ',
  'actually ',
  'also ',
];
const ABRIDORES = [
  'hola ',
  'buenos días, ',
  'buenas, ',
  'disculpe, ',
  'oiga ',
  'este ',
  'una pregunta, ',
  'pues ',
  'mire, ',
  'también ',
];
const CLOSERS = [
  ' thanks',
  ' thank you so much',
  ' please',
  ' let me know',
  ' please advise',
  ' thx',
  ' I appreciate it',
  ' if possible',
  ' ok?',
  ' lol',
  ' :)',
];
const CIERRES = [' gracias', ' por favor', ' muchas gracias', ' si es posible', ' me avisa', ' bendiciones'];
const FILLERS = ['um', 'uh', 'like', 'you know', 'I mean', 'kind of', 'sort of', 'just'];
const isSpanish = (text: string): boolean =>
  /[ñ¿¡áéíóú]|\b(el|la|que|de|mi|una|con|para|por|tengo|quiero|es|me|cita)\b/i.test(text);

const STYLES: readonly Style[] = [
  (_, text) => text,
  (_, text) => text,
  (_, text) => text.toLowerCase().replace(/[.,!?¿¡']/g, ''),
  (_, text) => text.toUpperCase(),
  (_, text) => SHORT.reduce((out, [from, to]) => out.replace(from, to), text.toLowerCase()),
  (random, text) => typo(random, text),
  (random, text) => typo(random, typo(random, text.toLowerCase())),
  (random, text) =>
    pick(random, isSpanish(text) ? ABRIDORES : OPENERS) + text.charAt(0).toLowerCase() + text.slice(1),
  (random, text) => text.replace(/[.!?]$/, '') + pick(random, isSpanish(text) ? CIERRES : CLOSERS),
  (random, text) =>
    pick(random, isSpanish(text) ? ABRIDORES : OPENERS) +
    text +
    pick(random, isSpanish(text) ? CIERRES : CLOSERS),
  (random, text) => dictated(random, text),
  (_, text) =>
    text.replace(/\b(the|a|an|is|am|are|to|el|la|un|una|de)\s/gi, (article, _word, at: number) =>
      at % 3 === 0 ? article : '',
    ),
  (_, text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
];

/** One of the ways in which people write the same thing. */
export const inStyle = (random: Random, text: string): string =>
  pick(random, STYLES)(random, text).replace(/\s+/g, ' ').trim();

function typo(random: Random, text: string): string {
  const at = 1 + Math.floor(random() * Math.max(1, text.length - 2));
  if (!/\p{L}/u.test(text[at] ?? '')) return text;
  const kind = random();
  if (kind < 0.35) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.65) return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  if (kind < 0.85) return text.slice(0, at) + (text[at] ?? '') + text.slice(at);
  return text.slice(0, at) + 'aeiourstln'[Math.floor(random() * 10)] + text.slice(at + 1);
}

function dictated(random: Random, text: string): string {
  if (isSpanish(text)) return text.toLowerCase().replace(/[.,!?¿¡]/g, '');
  const words = text
    .toLowerCase()
    .replace(/[.,!?]/g, '')
    .split(' ');
  const at = Math.floor(random() * words.length);
  words.splice(at, 0, pick(random, FILLERS));
  if (random() < 0.4) words.splice(at, 0, words[at] ?? '');
  return words.join(' ');
}
