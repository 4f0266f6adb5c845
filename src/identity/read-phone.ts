// Reads a phone number as patients write it; ten digits are a US number.
import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js';

/** The one number in a text as E.164, or null where there is none or more than one. */
export function readPhone(text: string): string | null {
  const said = text.slice(0, 300).normalize('NFKC');
  const found = new Set(findPhoneNumbersInText(said, 'US').map(({ number }) => number.number as string));
  if (found.size > 1) return null;
  const [only] = found;
  if (only !== undefined) return only;
  // "two one two" is for a person to read; digits with odd spacing are not.
  const digits = said.replaceAll(/[^\d+]/g, '');
  if (digits.length < 10 || digits.length > 16 || /\p{L}{12}/u.test(said)) return null;
  const number = parsePhoneNumberFromString(digits, 'US');
  return number?.isValid() ? number.number : null;
}
