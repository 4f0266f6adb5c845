// The answer to a reminder, in words or by its number: coming, another time, not coming, or how to prepare.
import { foldText } from '../../src/base/text.ts';
import type { AboutVisit, Entry } from '../../src/conversation/conversation.ts';
import type { Appointment } from '../../src/scheduling/calendar.ts';
import { readPolar, readTitle } from '../ask.ts';
import { KNOWN_MS } from '../identity/match.ts';
import { say } from '../say.ts';
import { taskFrom } from '../scheduling/begin.ts';
import { describe } from '../scheduling/describe.ts';
import { words, type Talk } from '../talk.ts';
import type { Tasks } from '../tasks.ts';
import { answersOf } from './words.ts';

const COMING =
  /\b(?:(?:i|we) ?(?:ll| will| am| m| re| are)? ?(?:be|going to be)? ?(?:there|coming|come)|see you(?: then| there)?|confirm(?:ed|ing|o|ado|ada|amos)?|ahi (?:estare|estaremos|nos vemos)|(?:si )?voy a ir|alla estare|asistire|si ire|c u (?:then|there))\b/;
const NOT =
  /\b(?:can ?t|cannot|can not|won ?t|not|unable|wont|couldn ?t|don ?t|no puedo|no podre|no podremos|no ire|no voy|no alcanzo|imposible|no llego)\b/;

/** The visit that was brought to mind last, where the patient has not said anything since. */
export function remindedOf(recent: readonly Entry[]): AboutVisit | null {
  const last = recent.findLast((entry) => entry.kind !== 'note');
  return last?.from === 'assistant' ? (last.about ?? null) : null;
}

type Answer = 'coming' | 'move' | 'cant' | 'prepare';

async function readAnswer(talk: Talk): Promise<Answer | null> {
  const at = readTitle(talk.text, answersOf(talk.language));
  if (at !== null) return (['coming', 'move', 'cant', 'prepare'] as const)[at] ?? null;
  const folded = foldText(talk.text);
  const { intent } = await talk.wish();
  if (intent === 'reschedule') return 'move';
  if (intent === 'cancel' || NOT.test(folded)) return 'cant';
  const { answer, rest } = readPolar(talk.text);
  if (answer === 'no' && rest === '') return 'cant';
  return intent === 'confirm' || COMING.test(folded) || (answer === 'yes' && rest === '') ? 'coming' : null;
}

/**
 * Answers a reply to a reminder; false where the message is about something else. A text to a number on file, or
 * a chat account, has reached the patient: there no further check is made before this one visit is changed.
 */
export async function answerReminder(tasks: Tasks, talk: Talk, about: AboutVisit): Promise<boolean> {
  const answer = await readAnswer(talk);
  if (answer === null) return false;
  const { services, memory, now, input } = talk;
  const t = words(talk);
  const mine = await services.scheduler.ofPatient(about.patient);
  const visit = mine.find(({ id }) => id === about.appointment);
  await tasks().cancelAllDialogs();
  if (!visit) {
    talk.lead.push(t('changedMeanwhile'));
    await tasks().beginDialog('lookup', await taskFrom(talk, 'lookup'));
    return true;
  }
  if (answer === 'coming') {
    await confirmed(talk, visit);
    return true;
  }
  const name = ({ move: 'reschedule', cant: 'cancel', prepare: 'prepare' } as const)[answer];
  const task = await taskFrom(talk, name);
  memory.last = { visitType: visit.visitType, start: visit.start };
  if (answer === 'prepare') task.wish = { ...task.wish, visitType: visit.visitType };
  else task.about = visit;
  if (input.channel !== 'webchat') {
    task.patient = { id: about.patient, isNew: false };
    memory.known = { patient: about.patient, isNew: false, until: now + KNOWN_MS };
    await services.audit.record({
      action: 'patient.verified',
      actor: 'patient',
      object: `patient:${about.patient}`,
      detail: { conversation: input.conversation, by: input.channel },
    });
  }
  await tasks().beginDialog(name, task);
  return true;
}

async function confirmed(talk: Talk, visit: Appointment): Promise<void> {
  const { services, language, memory } = talk;
  const t = words(talk);
  const taken = await services.scheduler.confirm(visit).catch(() => null);
  memory.offer = null;
  memory.last = { visitType: visit.visitType, start: visit.start };
  if (taken?.kind !== 'done') return say(talk, t('reminder.notNoted'));
  const { day, time } = describe(services.clinic, language, visit);
  await say(talk, t('reminder.noted', { day, time }));
}
