// The words of a text by what they mean, whatever their form and language.
import { stem } from './clauses.ts';
import { plain } from './in-digits.ts';
import { meaning } from './lexicon.ts';

/** Words without a meaning of their own. */
export const GLUE = new Set(
  `a an the this that these those and or but so as than then of to in on at for by with into over between i me my we us our you your yours he him his she her it its they them their who which what when where why how is was are were be been being has had do does did will would shall should could might let here there s t re ll ve d m
   el la los las un una unos unas y o u e que de del al en por para su sus mi mis tu tus nos nuestro nuestra se le les lo te es son esta estan este estos esa ese eso esto fue ser estar hay usted ustedes nosotros cuando donde como cual quien pero also tambien very muy`.split(
    /\s+/,
  ),
);
/** Plain words, in their order. */
export const wordsOf = (text: string): string[] => plain(text).match(/[a-z]+(?:'[a-z]+)?/g) ?? [];
/** What a plain word means: the lexicon's word for it, else its stem. */
export const meaningOf = (word: string): string => meaning(word) ?? stem(word);
/** What the words of a text mean, without those that mean nothing by themselves. */
export const meanings = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => word.length > 1 && !GLUE.has(word))
    .map(meaningOf);
