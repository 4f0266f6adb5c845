// Once a minute: brings visits back to mind, each reminder once, over the way by which the patient can be reached.
// Every process looks; the transcript takes a reminder once, whoever writes it.
import type { Clock } from '../base/clock.ts';
import type { Language } from '../base/language.ts';
import { errorFields, type Log } from '../base/log.ts';
import type { Clinic } from '../clinic/clinic.ts';
import { DAY_MS, localDateOf } from '../clinic/local-time.ts';
import type { Draft } from '../conversation/conversation.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { reminderDue, type ReminderLedger, type Upcoming } from '../scheduling/reminders.ts';
import type { Proactive } from '../turn/proactive.ts';
import { repeat } from './repeat.ts';
import { wayTo, type WayDeps } from './way-to.ts';

export interface RemindDeps extends Omit<WayDeps, 'conversations' | 'language'> {
  readonly clinic: Clinic;
  readonly ledger: ReminderLedger;
  readonly conversations: Pick<Conversations, 'get' | 'append'>;
  readonly proactive: Proactive;
  readonly words: (language: Language, visit: Upcoming, assistantSpeaks: boolean) => Draft;
  readonly clock: Clock;
  readonly log: Log;
  readonly everyMs?: number;
}

/** Starts looking; gives how to stop. */
export function startReminders(deps: RemindDeps): () => Promise<void> {
  const { clinic, ledger, conversations, proactive, words, clock, log } = deps;
  const reach = (Math.max(0, ...clinic.reminders.daysBefore) + 1) * DAY_MS;

  const remind = async (visit: Upcoming, daysBefore: number): Promise<void> => {
    const way = await wayTo(
      { ...deps, language: clinic.languages[0] ?? 'en' },
      visit.patient,
      visit.conversation,
    );
    if (way) {
      const draft = words(way.language, visit, way.assistantSpeaks);
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
