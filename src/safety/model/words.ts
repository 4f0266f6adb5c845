// The form of a message that the model sees: read words with the rules' concepts at them, numbers as their number of
// digits, the clinic's own names as one word each, nothing of a figure of speech, and a denied symptom marked.
import type { Reading } from '../reading/reading.ts';

export interface ModelWord {
  readonly word: string;
  /** The number of its sentence. */
  readonly sentence: number;
  /** Numbers of the rules' concepts at this word, see conceptHash. */
  readonly concepts: readonly number[];
}

/** What of a rule book the model's view of a text needs. */
export interface ConceptNumbers {
  /** The model's number of a concept's id; undefined where the id is no named concept. */
  readonly conceptNumbers: readonly (number | undefined)[];
}

const NAME = '@name';
const MAX_WORDS = 400;
const NONE: readonly number[] = [];

/** A reading in the model's words. Names must be marked ({@link Reading.named}) and denials found before. */
export function modelWords(reading: Reading, { conceptNumbers }: ConceptNumbers): ModelWord[] {
  const out: ModelWord[] = [];
  const { tokens } = reading;
  for (let at = 0; at < tokens.length && at < MAX_WORDS; at++) {
    if (reading.hidden[at] === 1) continue;
    const sentence = reading.sentence[at] as number;
    if (reading.named[at] !== 0) {
      if (out[out.length - 1]?.word !== NAME) out.push({ word: NAME, sentence, concepts: NONE });
      continue;
    }
    const { word, number } = tokens[at] as (typeof tokens)[number];
    if (!Number.isNaN(number)) {
      out.push({ word: `#${String(Math.trunc(number)).length}`, sentence, concepts: NONE });
      continue;
    }
    const ids = reading.ids[at] as number[];
    let concepts: number[] | undefined;
    for (const id of ids) {
      const numbered = conceptNumbers[id];
      if (numbered !== undefined) (concepts ??= []).push(numbered);
    }
    if (reading.denied[at] === 1 && concepts) out.push({ word: `~${word}`, sentence, concepts: NONE });
    else out.push({ word, sentence, concepts: concepts ?? NONE });
  }
  return out;
}
