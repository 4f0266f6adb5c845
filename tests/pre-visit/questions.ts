// The questions beside this file: topic, style, language and text in columns, a line that begins with # is a remark.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLanguage, type Language } from '../../src/base/language.ts';

export interface Question {
  readonly topic: string;
  readonly style: string;
  readonly language: Language;
  readonly text: string;
}

/** Every question of a file. Throws with the line of one that is not in four columns. */
export function readQuestions(name: 'plain.tsv' | 'to-a-person.tsv'): Question[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line === '' || line.startsWith('#')) return [];
      const [topic, style, language, text] = line.split('\t');
      if (!topic || !style || !language || !isLanguage(language) || !text)
        throw new Error(`${name}:${at + 1}: not a question`);
      return [{ topic, style, language, text }];
    });
}
