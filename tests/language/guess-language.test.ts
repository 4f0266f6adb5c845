import { expect, test } from '@jest/globals';
import { guessLanguage } from '../../src/language/guess-language.ts';

test.each([
  ['I need an appointment tomorrow', 'en'],
  ['as soon as possible please', 'en'],
  ['quiero una cita mañana', 'es'],
  ['a que hora abren', 'es'],
  ['bonjour, je voudrais un rendez-vous', 'other'],
  ['olá, eu gostaria de marcar uma consulta, não estou bem', 'other'],
  ['你好我想预约', 'other'],
  ['мне нужно к врачу', 'other'],
  ['I have сhеst pаin now', 'en'],
  ['', null],
  ['555', null],
  ['Okafor', null],
])('%s is %s', (text, language) => expect(guessLanguage(text)).toBe(language));
