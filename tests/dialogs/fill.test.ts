import { expect, test } from '@jest/globals';
import { fill } from '../../dialogs/wording.ts';

test.each([
  ['Abre a las {time}. Llame.', '8:00 a. m.', 'Abre a las 8:00 a. m. Llame.'],
  ['We open at {time}. Call.', '8:00 AM', 'We open at 8:00 AM. Call.'],
  ['{time}…', '8:00 a. m.', '8:00 a. m.…'],
])('ends a sentence with one full stop: %s', (text, time, said) => {
  expect(fill(text, { time })).toBe(said);
});
