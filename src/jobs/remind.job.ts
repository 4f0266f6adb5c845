// Once a minute: brings visits back to mind, each reminder once, over the way by which the patient can be reached.
// Every process looks; the transcript takes a reminder once, whoever writes it.
import type { Clock } from '../base/clock.ts';
import type { ConversationId } from '../base/ids.ts';
import type { Language } from '../base/language.ts';
import { errorFields, type Log } from '../base/log.ts';
import type { Clinic } from '../clinic/clinic.ts';
import { DAY_MS, localDateOf } from '../clinic/local-time.ts';
import type { Draft } from '../conversation/conversation.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { PatientDirectory } from '../identity/patient-directory.ts';
import { reminderDue, type ReminderLedger, type Upcoming } from '../scheduling/reminders.ts';
import type { Proactive } from '../turn/proactive.ts';
import { repeat } from './repeat.ts';

export interface RemindDeps {
  readonly clinic: Clinic;
  readonly ledger: ReminderLedger;
  readonly patients: Pick<PatientDirectory, 'get'>;
  readonly conversations: Pick<Conversations, 'get' | 'append'>;
  readonly proactive: Proactive;
  /** The conversation by text with a number; null where texts are not set up or the number wants none. */
  readonly textTo: (phone: string, language: Language) => Promise<ConversationId | null>;
  readonly words: (language: Language, visit: Upcoming, assistantSpeaks: boolean) => Draft;
  readonly clock: Clock;
  readonly log: Log;
  readonly everyMs?: number;
}

/** Starts looking; gives how to stop. */
export function startReminders(deps: RemindDeps): () => Promise<void> {
  const { clinic, ledger, patients, conversations, proactive, textTo, words, clock, log } = deps;
  const reach = (Math.max(0, ...clinic.reminders.daysBefore) + 1) * DAY_MS;

  /**
   * Where the patient reads it: where the visit was booked; but a page that was left days ago reaches nobody, so
   * there a text is sent, if it can be.
   */
  const wayTo = async (visit: Upcoming): Promise<{ id: ConversationId; language: Language } | null> => {
    const [booked, patient] = await Promise.all([
      visit.conversation ? conversations.get(visit.conversation) : null,
      patients.get(visit.patient),
    ]);
    if (booked && booked.channel !== 'webchat') return { id: booked.id, language: booked.language };
    const language = booked?.language ?? patient?.language ?? clinic.languages[0] ?? 'en';
    const byText = patient ? await textTo(patient.phone, language) : null;
    const id = byText ?? booked?.id;
    return id ? { id, language } : null;
  };

  const remind = async (visit: Upcoming, daysBefore: number): Promise<void> => {
    const way = await wayTo(visit);
    if (way) {
      const mode = (await conversations.get(way.id))?.mode;
      const draft = words(way.language, visit, mode === 'assistant');
      const entries = await conversations.append(way.id, [draft], {
        once: `reminder:${visit.id}:${daysBefore}`,
      });
      // A person has taken the conversation over since: the next look writes a notice.
      if (entries.length === 0) return;
      await proactive(way.id, entries);
    }
    await ledger.remind(visit.id, daysBefore);
    log.info(way ? 'reminder.sent' : 'reminder.no-way', { appointment: visit.id, daysBefore });
  };

  const look = async (): Promise<void> => {
    try {
      const now = clock.now();
      for (const visit of await ledger.upcoming(now, now + reach)) {
        const daysBefore = reminderDue(clinic, visit, now);
        if (daysBefore === null) continue;
        await remind(visit, daysBefore).catch((error: unknown) =>
          log.error('reminder.failed', { appointment: visit.id, ...errorFields(error) }),
        );
      }
    } catch (error) {
      log.warn('reminder.failed', { day: localDateOf(clinic.timeZone, clock.now()), ...errorFields(error) });
    }
  };
  return repeat(look, deps.everyMs ?? 60_000);
}
