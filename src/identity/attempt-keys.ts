// Against what failed identity checks are counted: the conversation, and whomever it claims to be. Any two of
// the three facts name a person, so that trying out the third is counted however it is varied.
import type { ConversationId } from '../base/ids.ts';
import type { Claimed } from './patient-directory.ts';
import { nameKey } from './read-name.ts';

/** The keys for {@link Attempts}. They hold what the patient said: a store hashes them before keeping them. */
export function attemptKeys(conversation: ConversationId, { name, birthDate, phone }: Claimed): string[] {
  return [
    `conversation ${conversation}`,
    `person ${birthDate} ${phone}`,
    `person ${nameKey(name)} ${birthDate}`,
    `person ${nameKey(name)} ${phone}`,
  ];
}
