// How hard a text is to read, as the school grade (United States) at which most can read it. Own formulas, since they
// are a few lines each; syllables are counted by rule, which is off by a few in a hundred and not by a grade.
import type { Language } from '../base/language.ts';

interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/**
 * English: the Flesch-Kincaid grade (Kincaid et al. 1975). Spanish: the reading ease of Fernández Huerta (1959, with
 * words for each sentence as Law corrected it in 2011) on his own table of grades. Not below grade 1.
 */
export function readingGrade(text: string, language: Language): number {
  const counts = countsOf(text, language);
  if (counts.words === 0) return 1;
  const length = counts.words / counts.sentences;
  const weight = counts.syllables / counts.words;
  const grade =
    language === 'en'
      ? 0.39 * length + 11.8 * weight - 15.59
      : gradeOfEase(206.84 - 60 * weight - 1.02 * length);
  return Math.max(1, Math.round(grade * 10) / 10);
}

/** 90 to 100 is the 4th grade, 80 to 90 the 5th, 70 to 80 the 6th, and below 70 one and a half for each ten. */
function gradeOfEase(ease: number): number {
  if (ease >= 70) return 6.5 - (ease - 75) / 10;
  return 7 + ((70 - ease) / 10) * 1.5;
}

function countsOf(text: string, language: Language): Counts {
  const words = text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
  const sentences = text.split(/[.!?\n]+/).filter((sentence) => /\p{L}/u.test(sentence));
  const syllablesOf = language === 'en' ? englishSyllables : spanishSyllables;
  return {
    words: words.length,
    sentences: Math.max(1, sentences.length),
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  };
}

/** Groups of vowels, without an "e" that is silent at the end; "-le" and "-ed" after t or d are spoken. */
function englishSyllables(word: string): number {
  const plain = word.replace(/[^a-z]/g, '').replace(/(?<=[^aeiouytd])ed$|(?<=[^aeiouylszxgc])es$/, '');
  const spoken = plain.replace(/(?<=[^aeiouyl])e$|(?<=[aeiou]l)e$/, '');
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  const apart = spoken.match(/i(?:a|o(?!us|n))|eo(?!p|u)|[aeo]ing|ua(?!r)/g)?.length ?? 0;
  return Math.max(1, groups + apart);
}

/** Strong vowels and accented weak ones stand alone; a weak vowel beside another joins it. */
function spanishSyllables(word: string): number {
  const plain = word
    .normalize('NFC')
    .replace(/qu(?=[eiéí])|gu(?=[eiéí])/g, 'k')
    .replace(/y$/, 'i')
    .replace(/ü/g, 'u');
  const strong = plain.match(/[aeoáéóíú]/g)?.length ?? 0;
  const weakAlone = plain.match(/(?<![aeoáéóíúiu])[iu]+(?![aeoáéóíúiu])/g)?.length ?? 0;
  return Math.max(1, strong + weakAlone);
}
