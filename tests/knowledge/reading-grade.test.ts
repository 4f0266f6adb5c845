// The measure of how hard a text is to read, on texts whose grade is plain to see.
import { expect, test } from '@jest/globals';
import { readingGrade } from '../../src/knowledge/reading-grade.ts';

test.each([
  ['en', 'The cat sat on the mat. The dog ran to the park.', 1, 1],
  // 15 words in 3 sentences with 20 syllables: 0.39 × 5 + 11.8 × 20 ÷ 15 − 15.59.
  ['en', 'Nothing to eat after eight. You may drink water. Bring your insurance card with you.', 2, 2.2],
  [
    'en',
    'Patients with renal insufficiency necessitate individualized evaluation prior to the administration of iodinated contrast.',
    18,
    40,
  ],
  ['es', 'El gato come pan. La casa es roja.', 1, 4],
  ['es', 'Traiga una identificación con foto y la tarjeta del seguro. Puede beber agua.', 5, 8],
  [
    'es',
    'La administración de medicamentos anticoagulantes requiere valoración individualizada por profesionales cualificados.',
    14,
    40,
  ],
] as const)('%s: %s', (language, text, low, high) => {
  const grade = readingGrade(text, language);
  expect([grade, grade >= low && grade <= high]).toEqual([expect.anything(), true]);
});

test('a text without words is the easiest', () => {
  expect(readingGrade(' … 8:00', 'en')).toBe(1);
});
