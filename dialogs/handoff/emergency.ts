// The clinic's approved emergency texts, with its numbers filled in. Several kinds at once give several texts.
import type { Clinic } from '../../src/clinic/clinic.ts';
import type { Language } from '../../src/base/language.ts';
import type { Category } from '../../src/safety/verdict.ts';
import { spokenPhone } from '../spoken.ts';
import { fill } from '../wording.ts';

const KINDS = ['medical', 'poisoning', 'selfharm', 'violence'] as const;

/** The text for the emergencies among `categories`; the medical one where none of them says which. */
export function emergencyText(clinic: Clinic, language: Language, categories: readonly Category[]): string {
  const { texts, number, crisisLine, poisonControl, violenceLine } = clinic.emergency;
  const found = KINDS.filter((kind) => categories.includes(`emergency.${kind}`));
  const kinds = found.length > 0 ? found : (['medical'] as const);
  const values = { number, crisisLine, poisonControl, violenceLine, phone: spokenPhone(clinic.phone) };
  return kinds.map((kind) => fill(texts[kind][language].trim(), values)).join('\n\n');
}
