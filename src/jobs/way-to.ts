// Where a patient reads what nobody asked for just now: where they wrote last; but a page that was left days ago
// reaches nobody, so there a text is sent, if it can be.
import type { ConversationId, PatientId } from '../base/ids.ts';
import type { Language } from '../base/language.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { PatientDirectory } from '../identity/patient-directory.ts';

export interface Way {
  readonly id: ConversationId;
  readonly language: Language;
  /** The assistant holds the conversation, so it may ask something there. */
  readonly assistantSpeaks: boolean;
}

export interface WayDeps {
  readonly patients: Pick<PatientDirectory, 'get'>;
  readonly conversations: Pick<Conversations, 'get'>;
  /** The conversation by text with a number; null where texts are not set up or the number wants none. */
  readonly textTo: (phone: string, language: Language) => Promise<ConversationId | null>;
  readonly language: Language;
}

/** The way to a patient who wrote in `conversation`; null where there is none. */
export async function wayTo(
  { patients, conversations, textTo, language: usual }: WayDeps,
  patientId: PatientId,
  conversation: ConversationId | null,
): Promise<Way | null> {
  const [wrote, patient] = await Promise.all([
    conversation ? conversations.get(conversation) : null,
    patients.get(patientId),
  ]);
  const language = wrote?.language ?? patient?.language ?? usual;
  const byText =
    patient && (!wrote || wrote.channel === 'webchat') ? await textTo(patient.phone, language) : null;
  const found = byText ? await conversations.get(byText) : wrote;
  return found && { id: found.id, language, assistantSpeaks: found.mode === 'assistant' };
}
