// Names of patients and of the people around them: after the words that introduce a name, and as known names that
// stand beside each other. The clinic's own people are not masked.
import { foldText } from '../../base/text.ts';
import {
  ADJECTIVE,
  ASKING,
  BEHIND_TRADE,
  CHILD,
  DOES,
  DONE_FOR,
  FIRM_OR_DAY,
  GREETING,
  INTRODUCED,
  IN_PLACE,
  JOINING,
  KIN,
  MENTIONED,
  NO_PERSON,
  PARTICLES,
  PLACE,
  STOP,
  TELLS_WHO,
  WEAK,
  WHOSE,
} from './name-context.ts';
import { clearName, extend, isInitial, isKnownName, type Word } from './name-extent.ts';
import { GIVEN, SURNAMES } from './name-words.ts';
import { AMBIGUOUS } from './words-as-names.ts';

export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

/**
 * The names in a text. `known`: words of the clinic's own people and places, folded; `knows`: whether a folded word
 * is one of the language, so that what is none may be a name that no list has.
 */
export function names(
  text: string,
  known: ReadonlySet<string>,
  knows: (word: string) => boolean,
): NameSpan[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    words.push({
      text: match[0],
      low: foldText(match[0]).replaceAll(' ', ''),
      start,
      end: start + match[0].length,
      capital: /^\p{Lu}/u.test(match[0]),
      strange: false,
      gap: text.slice(end, start),
    });
    end = start + match[0].length;
  }
  const shouting =
    words.length > 3 &&
    words.filter(({ text: word }) => word.length > 2).every(({ text: word }) => word === word.toUpperCase());
  for (const word of words)
    word.strange =
      word.low.length > 2 &&
      !STOP.has(word.low) &&
      !NO_PERSON.has(word.low) &&
      !knows(word.low) &&
      !known.has(word.low);
  const out: NameSpan[] = [];
  /** The place after a name and "and", where another one is likely. */
  let joinedAt = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (
      known.has(word.low) ||
      CHILD.test(word.text) ||
      /\b(dr|dra|doctor|doctora|np|nurse|enfermera)\.?\s*$/iu.test(
        text.slice(Math.max(0, word.start - 12), word.start),
      )
    )
      continue;
    const before = text.slice(Math.max(0, word.start - 40), word.start);
    if (FIRM_OR_DAY.test(text.slice(word.end, word.end + 24)) && !/name/i.test(before)) continue;
    const length =
      introduced(words, i, before, shouting) ||
      beside(words, i, shouting) ||
      mentioned(words, i, before, shouting) ||
      followed(text, words, i) ||
      onItsOwn(text, words, i, shouting) ||
      nothingElse(words, i) ||
      (i === joinedAt ? alsoNamed(words, i, shouting) : 0) ||
      unlisted(words, i, before, shouting);
    if (length === 0) continue;
    // "T. J. Maddox".
    let first = i;
    while (first > 0 && /^\.?\s?$/.test((words[first] as Word).gap) && isInitial(words[first - 1] as Word))
      first--;
    out.push({ start: (words[first] as Word).start, end: (words[i + length - 1] as Word).end });
    i += length - 1;
    if (JOINING.has(words[i + 1]?.low ?? '')) joinedAt = i + 2;
  }
  return out;
}

/** "Zoe and Max": after a name, another with a capital. */
function alsoNamed(words: readonly Word[], at: number, shouting: boolean): number {
  const word = words[at] as Word;
  const likely = word.strange || isKnownName(word.low) || AMBIGUOUS.has(word.low);
  return word.capital && !shouting && likely && !NO_PERSON.has(word.low) ? extend(words, at, true, false) : 0;
}

/** A capital that no list has, where only a person can stand: "book Thandiwe with …", "Ingeborg wants …". */
function unlisted(words: readonly Word[], at: number, before: string, shouting: boolean): number {
  const word = words[at] as Word;
  const next = words[at + 1];
  if (!word.capital || shouting || !word.strange || word.text === word.text.toUpperCase()) return 0;
  if (ADJECTIVE.test(word.low) && !next?.strange) return 0;
  const opens = at === 0 || /[.!?\n]\s*$/.test(word.gap);
  const pair =
    next?.capital === true && next.strange && next.gap === ' ' && !IN_PLACE.has(words[at - 1]?.low ?? '');
  const does = opens && next !== undefined && next.gap === ' ' && DOES.has(next.low.replace("'", ''));
  const third = words[at + 2];
  const both =
    (JOINING.has(next?.low ?? '') && third?.capital && third.strange) ||
    (/^\s?&\s?$/.test(next?.gap ?? '') && next?.capital);
  return pair || does || both || DONE_FOR.test(before) ? extend(words, at, true, false) : 0;
}

/** How many words of a name begin here because of the words before; 0 where none does. */
function introduced(words: readonly Word[], at: number, before: string, shouting: boolean): number {
  const first = words[at] as Word;
  const kin = KIN.test(before);
  if (!kin && !INTRODUCED.test(before)) return 0;
  const weak = (kin || WEAK.test(before)) && !/\bname/i.test(before.slice(-14));
  const second = words[at + 1];
  // "My last name is de la Cruz".
  if (
    !weak &&
    PARTICLES.has(first.low) &&
    second &&
    !STOP.has(second.low) &&
    (second.capital || isKnownName(second.low))
  )
    return 1 + introduced(words, at + 1, 'name is ', shouting);
  if (
    !weak &&
    PARTICLES.has(first.low) &&
    PARTICLES.has(second?.low ?? '') &&
    words[at + 2] &&
    !STOP.has((words[at + 2] as Word).low)
  )
    return 2 + introduced(words, at + 2, 'name is ', shouting);
  if (STOP.has(first.low) && !(first.capital && AMBIGUOUS.has(first.low) && !shouting)) return 0;
  // "Soy maestra en …" says what somebody is.
  const trade = second !== undefined && second.gap === ' ' && BEHIND_TRADE.has(second.low);
  const likely = clearName(first.low) || (first.strange && !trade && !ADJECTIVE.test(first.low));
  if (weak && !(first.capital && !shouting ? true : likely)) return 0;
  if (weak && NO_PERSON.has(first.low)) return 0;
  if (
    weak &&
    first.capital &&
    !isKnownName(first.low) &&
    !AMBIGUOUS.has(first.low) &&
    /\b(?:its|it's|it is|this is)\s*$/i.test(before) &&
    !words[at + 1]?.capital
  )
    return 0;
  return extend(words, at, first.capital && !shouting, !weak);
}

/** A message that is nothing but two to four names, in whatever case: "kim tran". */
const nothingElse = (words: readonly Word[], at: number): number =>
  at === 0 &&
  words.length >= 2 &&
  words.length <= 4 &&
  words.every(({ low, gap }) => isKnownName(low) && /^\s*$/.test(gap)) &&
  words.some(({ low }) => clearName(low))
    ? words.length
    : 0;

/** A line or sentence that is nothing but capitals, one of them strange: "Chukwuemeka Obi". */
function onItsOwn(text: string, words: readonly Word[], at: number, shouting: boolean): number {
  const first = words[at] as Word;
  if (shouting || !first.capital || (at > 0 && !/[.!?\n|<>:]\s*$/.test(first.gap))) return 0;
  let count = 0;
  let strange = false;
  for (let word = words[at]; word && count < 5; word = words[at + count]) {
    if (count > 0 && !/^(?:\s|-|\.\s|,\s)$/.test(word.gap)) break;
    if (!(word.capital || PARTICLES.has(word.low)) || isCommon(word)) return 0;
    strange ||= word.strange || clearName(word.low);
    count += 1;
  }
  const last = words[at + count - 1];
  return last && strange && /^\s*(?:$|[.!\n|<,(])/.test(text.slice(last.end)) ? count : 0;
}

/** Two capitals that no dictionary of the clinic knows, after words that a person is mentioned with. */
function mentioned(words: readonly Word[], at: number, before: string, shouting: boolean): number {
  const first = words[at] as Word;
  const second = words[at + 1];
  if (shouting || !first.capital || STOP.has(first.low) || NO_PERSON.has(first.low)) return 0;
  if (PLACE.has(first.low) || !MENTIONED.test(before)) return 0;
  const pair =
    second !== undefined &&
    second.gap === ' ' &&
    second.capital &&
    !STOP.has(second.low) &&
    !NO_PERSON.has(second.low);
  // Alone it takes a word that is said of people only.
  const alone = /(?:ask(?:ing)? for|tell|attn:?|speak (?:to|with)|hablar con|preg\p{L}+ por)\s*$/iu.test(
    before,
  );
  if (!pair && !(alone && first.low !== 'me') && !(first.strange && at > 0 && !ADJECTIVE.test(first.low)))
    return 0;
  const length = extend(words, at, true, false);
  return words.slice(at, at + length).some(({ low }) => NO_PERSON.has(low)) ? 0 : length;
}

/** One to four words, in whatever case, that a date of birth or a number of one's own follows. */
function followed(text: string, words: readonly Word[], at: number): number {
  const first = words[at] as Word;
  if (POSSESSIVE.test(first.text))
    return first.capital && !isCommon(first) && (whose(text, first) || (at > 0 && ownsIt(words, at))) ? 1 : 0;
  // A name stands at the beginning of what is said, or after a comma.
  if (at > 0 && !/[,.;:!?\n|]\s*$/.test(first.gap) && !GREETING.has((words[at - 1] as Word).low)) return 0;
  for (let count = 1; count <= 4; count += 1) {
    const last = words[at + count - 1];
    if (!last || (count > 1 && !/^(?:\s{1,2}|-|,\s|\.\s)$/.test(last.gap))) return 0;
    const also = AMBIGUOUS.has(last.low) && (last.capital || words[at + count]?.gap === ' ');
    if ((STOP.has(last.low) && !also && !PARTICLES.has(last.low)) || NO_PERSON.has(last.low)) return 0;
    if (TELLS_WHO.test(text.slice(last.end, last.end + 24)) && !PARTICLES.has(last.low))
      return !STOP.has(last.low) && (count > 1 || isKnownName(last.low) || last.capital || last.strange)
        ? count
        : 0;
  }
  return 0;
}

const isCommon = ({ text: word }: Word): boolean => {
  const low = foldText(word.replace(POSSESSIVE, ''));
  return STOP.has(low) || NO_PERSON.has(low) || ASKING.has(low);
};
const POSSESSIVE = /['’]s$/u;
/** "Rivera's Thursday", but not "St. Mary's". */
const ownsIt = (words: readonly Word[], at: number): boolean =>
  isKnownName(foldText((words[at] as Word).text.replace(POSSESSIVE, ''))) &&
  !PLACE.has(words[at - 1]?.low ?? '');
const whose = (text: string, word: Word): boolean =>
  WHOSE.test(text.slice(word.end - (POSSESSIVE.test(word.text) ? 2 : 0), word.end + 40));
/** A known given name with what follows, or a capitalised pair with one known name. */
function beside(words: readonly Word[], at: number, shouting: boolean): number {
  const first = words[at] as Word;
  const second = words[at + 1];
  // "San Jose", "Santa Clara", "Los Angeles": places, unless something introduces a name.
  const before = words[at - 1];
  if (before && IN_PLACE.has(before.low) && first.capital) return 0;
  if (second?.capital && !shouting && NO_PERSON.has(second.low) && second.gap === ' ') return 0;
  if (PLACE.has(first.low) || (PLACE.has(words[at - 1]?.low ?? '') && first.gap === ' ')) return 0;
  const joined = second !== undefined && /^(?:\s{1,2}|,\s|-|\s\p{Lu}\.\s)$/u.test(second.gap);
  if (joined && second && !STOP.has(second.low) && !STOP.has(first.low)) {
    const capitals = first.capital && second.capital && !shouting;
    const order =
      (GIVEN.has(first.low) && SURNAMES.has(second.low)) ||
      (SURNAMES.has(first.low) && GIVEN.has(second.low));
    if (
      order &&
      (capitals ||
        (clearName(first.low) && clearName(second.low)) ||
        (shouting && (clearName(first.low) || clearName(second.low))))
    )
      return extend(words, at, first.capital, false);
    if (capitals && (clearName(first.low) || clearName(second.low)) && (at > 0 || isKnownName(first.low)))
      return extend(words, at, true, false);
  }
  if (first.capital && !shouting && clearName(first.low) && !STOP.has(first.low))
    return extend(words, at, true, false);
  // "Grace and Mark Ellery", "Art Vandelay".
  if (
    first.capital &&
    !shouting &&
    !STOP.has(first.low) &&
    (GIVEN.has(first.low) || AMBIGUOUS.has(first.low))
  ) {
    if (joined && second?.capital && second.strange) return extend(words, at, true, false);
    const [third, fourth] = [words[at + 2], words[at + 3]];
    const named = third?.capital && (clearName(third.low) || (fourth?.capital && fourth.strange));
    if (JOINING.has(second?.low ?? '') && named) return 1;
  }
  return GIVEN.has(first.low) && !AMBIGUOUS.has(first.low) && first.low.length > 3 && !STOP.has(first.low)
    ? extend(words, at, false, false)
    : 0;
}
