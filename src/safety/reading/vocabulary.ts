// Which words are known, and which known word an unknown one was meant to be. Only words that the safety rules
// hang on ("grave" ones) are corrected into, so that a name or a rare word is not bent into something harmless.

import { Beginnings } from './beginnings.ts';

const MIN_CORRECTED = 4;

export interface Vocabulary {
  knows(word: string): boolean;
  /** Exactly this word, not only a known beginning. */
  has(word: string): boolean;
  isGrave(word: string): boolean;
  /** The grave word one edit away, or that sounds the same; null where there is none. */
  correct(word: string, capital: boolean): string | null;
  /** Two words that were run together, one of which the rules hang on, or null. */
  pair(text: string): string[] | null;
  /** A text without spaces as known words, or null. */
  segment(text: string): string[] | null;
}

/**
 * `known`: every word that needs no correction, by exact form and by beginning. `grave`: the closed list that
 * misspellings are corrected into; `wider`: more words, for lower-case misspellings only.
 */
export function createVocabulary(
  known: ReadonlySet<string>,
  prefixes: ReadonlySet<string>,
  grave: ReadonlySet<string>,
  wider: ReadonlySet<string>,
): Vocabulary {
  const deletions = new Map<string, string[]>();
  const sounds = new Map<string, string>();
  const all = new Set([...grave, ...wider]);
  for (const word of all) {
    if (word.length < MIN_CORRECTED) continue;
    for (const key of [word, ...withoutOne(word)]) {
      const list = deletions.get(key);
      if (list) list.push(word);
      else deletions.set(key, [word]);
    }
    if (word.length >= 5 && grave.has(word)) {
      const key = sound(word);
      if (key.length >= 3 && !sounds.has(key)) sounds.set(key, word);
    }
  }
  const beginnings = new Beginnings<true>();
  for (const beginning of prefixes) beginnings.add(beginning, true);
  const knows = (word: string): boolean => known.has(word) || beginnings.has(word);
  return {
    knows,
    has: (word) => known.has(word),
    isGrave: (word) => all.has(word),
    correct(word, capital) {
      if (word.length < MIN_CORRECTED || word.length > 20) return null;
      let found: string | null = null;
      for (const key of [word, ...withoutOne(word)]) {
        for (const candidate of deletions.get(key) ?? []) {
          if (capital && !grave.has(candidate)) continue;
          if (candidate[0] !== word[0] && word.length < 6) continue;
          if (word.length === MIN_CORRECTED && (candidate[0] !== word[0] || capital)) continue;
          if (oneEdit(word, candidate) && (found === null || candidate.length > found.length))
            found = candidate;
        }
      }
      if (found !== null || word.length < 5 || capital) return found;
      const like = sounds.get(sound(word)) ?? null;
      return like !== null && withinTwo(word, like) ? like : null;
    },
    pair: (text) => pair(text, known, all),
    segment: (text) => segment(text, known, all),
  };
}

function withoutOne(word: string): string[] {
  const out: string[] = [];
  for (let i = 0; i < word.length; i++) out.push(word.slice(0, i) + word.slice(i + 1));
  return out;
}

/** One insertion, deletion, substitution or swap of neighbours. */
function oneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const restA = a.slice(i);
  const restB = b.slice(i);
  if (a.length === b.length) {
    if (restA.slice(1) === restB.slice(1)) return true;
    return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  }
  return a.length > b.length ? restA.slice(1) === restB : restB.slice(1) === restA;
}

/** At most two edits apart. */
function withinTwo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++)
      now.push(
        Math.min(
          (before[j] ?? 0) + 1,
          (now[j - 1] ?? 0) + 1,
          (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    before = now;
  }
  return (before[b.length] ?? 9) <= 2;
}

/** How a word sounds, roughly, for English and Spanish spellers: first letter, then consonants. */
function sound(word: string): string {
  const plain = word
    .replace(/ph/g, 'f')
    .replace(/^kn/, 'n')
    .replace(/gh(?=[t]|$)/g, '')
    .replace(/ck|qu|q|c(?![eih])/g, 'k')
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/v/g, 'b')
    .replace(/ll|y/g, 'i')
    .replace(/h/g, '');
  const head = plain[0] ?? '';
  let out = /[aeiou]/.test(head) ? 'a' : head;
  for (let i = 1; i < plain.length; i++) {
    const c = plain[i] ?? '';
    if (!/[aeiou]/.test(c) && c !== out[out.length - 1]) out += c;
  }
  return `${out}${plain.length > 8 ? '+' : ''}${/[aeiou]/.test(plain[plain.length - 1] ?? '') ? '.' : ''}`;
}

function pair(text: string, known: ReadonlySet<string>, grave: ReadonlySet<string>): string[] | null {
  for (let at = 2; at <= Math.min(text.length - 2, MAX_SEGMENTED); at++) {
    const first = text.slice(0, at);
    const second = text.slice(at);
    if (known.has(first) && known.has(second) && (grave.has(first) || grave.has(second)))
      return [first, second];
  }
  return null;
}

const MAX_SEGMENTED = 40;

function segment(text: string, known: ReadonlySet<string>, grave: ReadonlySet<string>): string[] | null {
  if (text.length > MAX_SEGMENTED) return null;
  // best[i]: fewest words for the first i letters; one-letter words only "i" and "a".
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - 16); start < end; start++) {
      const before = best[start];
      const word = text.slice(start, end);
      if (!before || !(word.length === 1 ? word === 'i' || word === 'a' : known.has(word))) continue;
      const now = best[end];
      if (!now || before.length + 1 < now.length) best[end] = [...before, word];
    }
  }
  const words = best[text.length] ?? null;
  if (!words || words.length > 8) return null;
  // Short accidents ("to", "an", "id") make anything: one word, a pair, or several with one the rules hang on.
  if (words.length === 1) return text.length >= 4 ? words : null;
  if (words.length === 2 && text.length >= 7) return words;
  return words.some((word) => grave.has(word)) && text.length / words.length >= 3 ? words : null;
}
