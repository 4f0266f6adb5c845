// The fixed sentences, in every language. A key that is missing in one of them, or a parameter that is left
// out where a sentence is used, does not compile.
import type { Language } from '../src/base/language.ts';
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import { PARAMETERS } from './parameters.ts';

export type Sentence = keyof typeof en;

const LOCALES = { en, es } as const satisfies Record<Language, Record<Sentence, string>>;

type Filled = keyof typeof PARAMETERS;
type Parameters<K extends Sentence> = K extends Filled
  ? [parameters: Readonly<Record<(typeof PARAMETERS)[K][number], string>>]
  : [];

/** A fixed sentence of one language, with its placeholders filled in. */
export type Wording = <K extends Sentence>(key: K, ...parameters: Parameters<K>) => string;

/** Puts values in place of `{name}`; what is not given stays as it is. One that ends with a full stop ("8:00 a. m.") ends its sentence. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}(\.(?!\.))?/g, (whole, name: string, stop = '') => {
    const value = values[name];
    if (value === undefined) return whole;
    return value.endsWith('.') ? value : value + stop;
  });
}

/** The sentences of a language. */
export function wordingOf(language: Language): Wording {
  const sentences = LOCALES[language];
  return (key, ...[parameters]) => (parameters ? fill(sentences[key], parameters) : sentences[key]);
}
