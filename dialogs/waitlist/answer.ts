// The answer to a time that came free: take it, not this one, or no longer wait.
import { foldText } from '../../src/base/text.ts';
import type { AboutVisit } from '../../src/conversation/conversation.ts';
import { MOST_REFUSED, timeKey } from '../../src/scheduling/waitlist.ts';
import { sendAgain } from '../pre-visit/prepare.ts';
import { readPolar, readTitle } from '../ask.ts';
import { say } from '../say.ts';
import { offerPreparation, outcomeOf } from '../scheduling/book.ts';
import { bookedFacts, describe } from '../scheduling/describe.ts';
import { words, type Talk } from '../talk.ts';
import { offerAnswers } from './words.ts';

const LEAVES =
  /\b(?:off the list|stop waiting|no longer (?:need|wait)|don ?t need (?:it|one) any ?more|remove me|fuera de la lista|ya no (?:espero|necesito|quiero)|quitar(?:me)?|saquen?me)\b/;
const TAKES =
  /\b(?:i ?ll take it|take it|book it|works|i want it|la tomo|la quiero|me sirve|resérvela|reservela)\b/;

type Answer = 'take' | 'not-this' | 'leave';

function readAnswer({ text, language }: Talk): Answer | null {
  const at = readTitle(text, offerAnswers(language));
  if (at !== null) return (['take', 'not-this', 'leave'] as const)[at] ?? null;
  const folded = foldText(text);
  if (LEAVES.test(folded)) return 'leave';
  const { answer, rest } = readPolar(text);
  if (answer === 'no') return rest === '' ? 'not-this' : null;
  if (answer === 'yes' && rest === '') return 'take';
  return TAKES.test(folded) && !/\b(?:not|no|don ?t|doesn ?t|won ?t)\b/.test(folded) ? 'take' : null;
}

/** Answers a reply to an offer; false where the message is about something else, and the time stays held. */
export async function answerOffer(talk: Talk, about: AboutVisit): Promise<boolean> {
  const answer = readAnswer(talk);
  if (answer === null) return false;
  const { services, language, now } = talk;
  const { scheduler, waitlist } = services;
  const t = words(talk);
  const held = await scheduler.get(about.appointment);
  const waiting = (await waitlist.all()).find(
    (one) => one.patient === about.patient && one.offer?.hold === about.appointment,
  );
  if (answer !== 'take') {
    await scheduler.releaseHold(about.appointment, about.patient);
    if (waiting && answer === 'leave') await waitlist.remove(waiting.patient, waiting.wish.visitType);
    else if (waiting && held)
      await waitlist.put({
        ...waiting,
        offer: null,
        refused: [...waiting.refused, timeKey(held)].slice(-MOST_REFUSED),
      });
    await say(talk, t(answer === 'leave' ? 'waitlist.left' : 'waitlist.kept'));
    return true;
  }
  const own = (await scheduler.ofPatient(about.patient)).find((one) => one.visitType === held?.visitType);
  const lapsed = !held || (held.status === 'held' && (held.heldUntil ?? 0) <= now);
  const taken = lapsed
    ? ({ kind: 'expired' } as const)
    : await outcomeOf(
        own && own.id !== held.id
          ? scheduler.reschedule(own, held.id)
          : scheduler.book(held.id, about.patient),
        talk,
      );
  if (taken.kind === 'unknown-outcome') {
    await say(talk, t('unknownOutcome'));
    return true;
  }
  if (taken.kind !== 'done') {
    await say(talk, t('waitlist.gone'));
    return true;
  }
  const { appointment } = taken;
  if (waiting) await waitlist.remove(waiting.patient, waiting.wish.visitType);
  await services.audit.record({
    action: own ? 'appointment.rescheduled' : 'appointment.booked',
    actor: 'patient',
    object: `appointment:${appointment.id}`,
    detail: { visitType: appointment.visitType, by: 'waitlist' },
  });
  const { visitType, day, time, practitioner, place } = describe(services.clinic, language, appointment);
  const facts = bookedFacts(talk, appointment);
  if (own) {
    await say(talk, t('moved', { day, time, practitioner, place }), { facts });
    await sendAgain(talk, appointment);
    return true;
  }
  const choices = offerPreparation(talk, appointment.visitType, appointment.start);
  const done = t('booked', { visitType, day, time, practitioner, place });
  await say(talk, choices.length > 0 ? `${done} ${t('booked.prepare')}` : done, { choices, facts });
  return true;
}
