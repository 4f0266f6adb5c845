// Every sentence is there in every language, with the placeholders that the compiler was told of, and says what
// it has to say.
import { describe, expect, it } from '@jest/globals';
import en from '../../dialogs/locales/en.json' with { type: 'json' };
import es from '../../dialogs/locales/es.json' with { type: 'json' };
import { PARAMETERS } from '../../dialogs/parameters.ts';
import { wordingOf } from '../../dialogs/wording.ts';
import { ERRORS } from '../../src/base/errors.ts';

const locales: Record<string, Record<string, string>> = { en, es };
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

describe('the wording', () => {
  it('has the same keys in every language', () => {
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
  });

  it('is filled with exactly the parameters it declares', () => {
    const declared: Record<string, readonly string[]> = PARAMETERS;
    for (const [language, sentences] of Object.entries(locales))
      for (const [key, text] of Object.entries(sentences))
        expect([language, key, placeholders(text)]).toEqual([
          language,
          key,
          [...(declared[key] ?? [])].sort(),
        ]);
    expect(Object.keys(PARAMETERS).filter((key) => !(key in en))).toEqual([]);
  });

  it('is short, calm, and free of the words that a text message service takes as orders', () => {
    for (const sentences of Object.values(locales))
      for (const [key, text] of Object.entries(sentences)) {
        expect([key, text.length < 420]).toEqual([key, true]);
        expect([key, /[!¡]/.test(text)]).toEqual([key, false]);
        if (!key.startsWith('sms.'))
          expect([
            key,
            /\b(?:reply|responda|write|escriba) (?:"?(?:STOP|END|QUIT|CANCEL|YES|START|HELP)\b)/.test(text),
          ]).toEqual([key, false]);
      }
  });

  it('speaks of the automated assistant, a person and the emergency number in its welcome', () => {
    expect(wordingOf('en')('welcome', { clinic: 'X', emergency: '911' })).toMatch(
      /automated assistant.*"person".*911/s,
    );
    expect(wordingOf('es')('welcome', { clinic: 'X', emergency: '911' })).toMatch(
      /asistente automático.*"persona".*911/s,
    );
  });

  it('promises nothing while closed', () => {
    for (const key of [
      'handed.closed',
      'handed.closedUnknown',
      'handed.urgentClosed',
      'notice.leftClosed',
    ] as const)
      for (const sentences of [en, es])
        expect(sentences[key]).not.toMatch(
          /\b(?:will (?:answer|call|reply|get back)|responderá|llamará|contestará)\b/,
        );
  });

  it('has a sentence for every error', () => {
    for (const { patient } of Object.values(ERRORS)) expect(en[patient]).toBeTruthy();
  });

  it('names emergency numbers where the language is not ours', () => {
    expect(wordingOf('en')('handed.reason.language', { emergency: '911', crisisLine: '988' })).toMatch(
      /inglés.*911.*988/s,
    );
  });
});
