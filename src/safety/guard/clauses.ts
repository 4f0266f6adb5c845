// Sentences and clauses of a passage or reply as stems, with what turns or limits them.
import { plain } from './quantities.ts';

export interface Clause {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly negative: boolean;
  /** "only", "unless", "except": what narrows it. */
  readonly narrow: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words without content of their own, both languages, with the courtesies of an answer. */
const GLUE = set(
  `a an the this that these those and or but if so because as than then of to in on at for by from with without about into over after before between during until while since i me my we us our you your yours he his she her it its they them their who which what when where why how no not nor only too very just also even still yet is are was were be been being has have had do does did will would shall should can could may might must let get gets got one ones there here please thanks thank hello hi yes sure okay ok welcome question questions ask asking help glad happy more any some all each both other another such same like need needs needed want wants know see find take takes make makes give gives use come comes go goes call way able available offer offers offered have s t re ll ve d m don doesn isn aren won can't
   el la los las un una unos unas y o u e pero si que de del a al en por para con sin su sus mi mis tu tus nos nuestro nuestra nuestros nuestras se le les lo me te es son esta estan este estos esa ese eso esto fue ser estar hay tiene tienen tenemos puede pueden podemos debe deben usted ustedes nosotros cuando donde como cual quien porque tambien muy mas ya no ni hola gracias claro favor necesita necesitan quiere desea haga hacer da dan va van ir pregunta ayudar ayuda gusto`,
);
const NEGATIVE =
  /\b(not|no|never|nothing|none|without|neither|nor|cannot|cant|can't|don't|dont|doesn't|isn't|aren't|won't|didn't|wasn't|shouldn't|mustn't|couldn't|wouldn't|closed|avoid|nunca|nada|ningun[oa]?|sin|tampoco|cerrad[oa]s?|evite|jamas)\b/;
const NARROW =
  /\b(only|unless|except|excluding|other than|solo|solamente|unicamente|a menos que|excepto|salvo|but not|pero no|apart from)\b/;

/** The stem of a word: its first five letters, or less, without plural. */
export const stem = (word: string): string => {
  let out = word.replace(/(ies|es|s|ed|ing|ly|mente|ando|iendo|ados?|idas?|idos?|adas?)$/, '');
  if (out.length < 3) out = word;
  return out.slice(0, 5);
};

export const contentWords = (text: string): string[] =>
  (plain(text).match(/[a-z]+/g) ?? []).filter((word) => word.length > 2 && !GLUE.has(word));

/** "a.m." ends no sentence, nor "Dr.". */
const protect = (text: string): string =>
  text
    .replace(/\b([ap])\.\s?m\./gi, '$1m')
    .replace(/\b(dr|dra|mr|mrs|ms|st|no|vs|approx)\./gi, '$1')
    .replace(/(\d)\.(\d)/g, '$1·$2')
    .replace(/([a-z])\.(?=[a-z]{2,})/gi, '$1·');

export const sentences = (text: string): string[] =>
  protect(text)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.replaceAll('·', '.').trim())
    .filter(Boolean);

export function clauses(sentence: string): Clause[] {
  return sentence
    .split(/[,;:()–—]|\b(?:and|but|y|pero|so)\b/i)
    .map((text) => clause(text))
    .filter(({ stems }) => stems.size > 0);
}

export function clause(text: string): Clause {
  const low = plain(text).replace(/^\s*(no|yes|si)[,.!]\s*/, '');
  return {
    text,
    stems: new Set(contentWords(low).map(stem)),
    negative: NEGATIVE.test(low),
    narrow: NARROW.test(low),
  };
}

/** The share of `part` that `whole` has. */
export function covered(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let both = 0;
  for (const one of part) if (whole.has(one)) both++;
  return both / part.size;
}
