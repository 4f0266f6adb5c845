// Most messages hold no number at all, which one look tells: then nothing that is made of numbers is looked for.

const SAID =
  'zero|oh(?!\\p{L})|one(?!\\p{L})|two|three|four|five|six|seven|eight|nine|ten(?!\\p{L})|eleven|twelve|twelfth|thir|fif|twent|fort|hundred|thousand|double|triple|doble|first|second|un(?!\\p{L})|uno|dos|tres|cero|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quin|dieci|veint|treint|cuarent|cincuent|sesent|setent|ochent|novent|cien|dosc|tresc|cuatroc|seisc|setec|ochoc|novec|mil(?!\\p{L})|primer';
const NUMBER = new RegExp(`\\d|(?<!\\p{L})(?:${SAID})`, 'iu');

/** Whether a text holds a digit or a word that counts, in either language. */
export const hasNumber = (text: string): boolean => NUMBER.test(text);
