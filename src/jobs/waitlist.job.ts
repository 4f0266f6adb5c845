// Once a minute: offers what came free to who waits for it, one patient at a time, and passes it on where it was let
// pass. The hold in the calendar decides between two processes, and the transcript takes each offer once.
import type { Clock } from '../base/clock.ts';
import type { Language } from '../base/language.ts';
import { errorFields, type Log } from '../base/log.ts';
import type { Clinic } from '../clinic/clinic.ts';
import { localOf } from '../clinic/local-time.ts';
import type { Draft } from '../conversation/conversation.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Appointment } from '../scheduling/calendar.ts';
import type { Scheduler } from '../scheduling/scheduler.ts';
import {
  MOST_REFUSED,
  WAITING_MS,
  inLine,
  offerMs,
  timeKey,
  type Waiting,
  type Waitlist,
} from '../scheduling/waitlist.ts';
import type { Proactive } from '../turn/proactive.ts';
import { repeat } from './repeat.ts';
import { wayTo, type WayDeps } from './way-to.ts';

export interface WaitlistDeps extends Omit<WayDeps, 'conversations' | 'language'> {
  readonly clinic: Clinic;
  readonly waitlist: Waitlist;
  readonly scheduler: Pick<Scheduler, 'find' | 'hold' | 'ofPatient' | 'releaseHold' | 'get'>;
  readonly conversations: Pick<Conversations, 'get' | 'append'>;
  readonly proactive: Proactive;
  readonly words: (language: Language, held: Appointment, until: number) => Draft;
  readonly clock: Clock;
  readonly log: Log;
  readonly everyMs?: number;
}

/** Starts looking; gives how to stop. */
export function startWaitlist(deps: WaitlistDeps): () => Promise<void> {
  const { clinic, waitlist, scheduler, conversations, proactive, words, clock, log } = deps;
  const usual: Language = clinic.languages[0] ?? 'en';

  /** The entry as it goes on after its offer ran out; null while the offer stands. */
  const afterOffer = async (waiting: Waiting, now: number): Promise<Waiting | null> => {
    const { offer } = waiting;
    if (!offer) return waiting;
    const held = await scheduler.get(offer.hold);
    if (held?.status === 'held' && offer.until > now) return null;
    const passed = held ? [timeKey(held)] : [];
    const next = { ...waiting, offer: null, refused: [...waiting.refused, ...passed].slice(-MOST_REFUSED) };
    await waitlist.put(next);
    return next;
  };

  const look = async (): Promise<void> => {
    const now = clock.now();
    const clockNow = localOf(clinic.timeZone, now).slice(11);
    const awake = clinic.reminders.from <= clockNow && clockNow < clinic.reminders.until;
    for (const waiting of inLine(await waitlist.all())) {
      try {
        await meet(waiting, now, awake);
      } catch (error) {
        log.error('waitlist.failed', { conversation: waiting.conversation, ...errorFields(error) });
      }
    }
  };

  const meet = async (before: Waiting, now: number, awake: boolean): Promise<void> => {
    const { patient, newPatient } = before;
    const { visitType } = before.wish;
    const own = (await scheduler.ofPatient(patient)).find((one) => one.visitType === visitType) ?? null;
    const over = before.wish.window !== null && before.wish.window.to <= localOf(clinic.timeZone, now);
    if (over || now - before.since > WAITING_MS) return waitlist.remove(patient, visitType);
    const waiting = await afterOffer(before, now);
    if (!waiting || !awake) return;
    const { openings, fits } = await scheduler.find(waiting.wish, { newPatient, limit: 5 });
    const opening = openings.find(
      (one) => fits && (!own || one.start < own.start) && !waiting.refused.includes(timeKey(one)),
    );
    if (!opening) return;
    const way = await wayTo({ ...deps, language: usual }, patient, waiting.conversation);
    if (!way?.assistantSpeaks) return;
    const ms = offerMs(opening.start, now);
    const taken = await scheduler.hold(
      opening,
      patient,
      way.id,
      `waitlist:${patient}:${timeKey(opening)}:${waiting.offers}`,
      own?.id ?? null,
      ms,
    );
    if (taken.kind !== 'done') return;
    const held = taken.appointment;
    await waitlist.put({
      ...waiting,
      offers: waiting.offers + 1,
      offer: { hold: held.id, until: held.heldUntil ?? now + ms },
    });
    const entries = await conversations.append(
      way.id,
      [words(way.language, held, held.heldUntil ?? now + ms)],
      { once: `offer:${held.id}` },
    );
    // A person has taken the conversation over since: the time goes to somebody else.
    if (entries.length === 0) return scheduler.releaseHold(held.id, patient);
    await proactive(way.id, entries);
    log.info('waitlist.offered', { appointment: held.id, conversation: way.id });
  };

  return repeat(
    () => look().catch((error: unknown) => log.warn('waitlist.failed', errorFields(error))),
    deps.everyMs ?? 60_000,
  );
}
