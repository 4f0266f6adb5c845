// Who the visit is for: name, date of birth and phone, asked one at a time or taken from one message, out of
// the patient's own words and never sent anywhere. Then the check.
import { attemptKeys } from '../../src/identity/attempt-keys.ts';
import { readBirthDate } from '../../src/identity/read-birth-date.ts';
import { readName } from '../../src/identity/read-name.ts';
import { readPhone } from '../../src/identity/read-phone.ts';
import { localDateOf } from '../../src/clinic/local-time.ts';
import { ask } from '../asking.ts';
import { isQuestion, readTitle } from '../ask.ts';
import { saysNew } from '../control.ts';
import type { AskingField } from '../form.dialog.ts';
import type { Task } from '../memory.ts';
import { calendarDate } from '../spoken.ts';
import { foldText } from '../../src/base/text.ts';
import { settleNew } from '../scheduling/visit-type.field.ts';
import { saysWhen } from '../scheduling/wish-of-task.ts';
import { isAbout, words, type Talk } from '../talk.ts';

const NAMED =
  /\b(?:my (?:full |legal )?name(?:'s| is)|the (?:patient'?s? )?name is|me llamo|mi nombre (?:completo )?es|se llama|her name is|his name is)\b/i;

/** Dates beside a number hide it: they are taken out where the text as it stands holds no one number. */
const phoneIn = (text: string): string | null =>
  readPhone(text) ??
  readPhone(
    text.replaceAll(
      /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b\d{1,2}(?:st|nd|rd|th)?,? (?:de |del |of )*(?:19|20)\d{2}\b|\b(?:de|del) (?:19|20)\d{2}\b/gi,
      ' ; ',
    ),
  );

/** Takes whatever facts a text holds besides the one that was asked for. */
function takeFacts(talk: Talk, task: Task): boolean {
  const { claim } = task;
  const { text, language, services, now } = talk;
  let taken = false;
  const phone = phoneIn(text);
  if (phone !== null && claim.phone === null) {
    claim.phone = phone;
    taken = true;
  }
  const birth = readBirthDate(text, language, localDateOf(services.clinic.timeZone, now));
  if (claim.birthDate === null && birth.kind !== 'invalid') {
    if (birth.kind === 'ok') claim.birthDate = birth.date;
    else claim.birthDates = [...birth.readings].slice(0, 3);
    taken = true;
  }
  return taken;
}

/** A name given in passing ("my name is …") replaces the one that was taken before. */
export function takeNamed(talk: Talk, task: Task): boolean {
  if (task.patient !== null || !NAMED.test(talk.text)) return false;
  const at = talk.text.search(NAMED);
  const reading = readName(
    talk.text.slice(at).replace(/^(?:se llama|(?:her|his|the (?:patient'?s? )?) ?name is)/i, 'my name is'),
  );
  if (reading.kind === 'invalid') return false;
  task.claim.name = reading.kind === 'ok' ? reading.name : null;
  takeFacts(talk, task);
  return true;
}

/** A phone number that was given before it was asked for. */
export function takePhone(talk: Talk, task: Task): boolean {
  if (task.claim.phone !== null || phoneIn(talk.text) === null) return false;
  const reading = readName(talk.text);
  if (task.claim.name === null && reading.kind === 'ok') task.claim.name = reading.name;
  return takeFacts(talk, task);
}

/** "I'm new here" is heard whatever was asked; who is new can book, and has no visits to show or change. */
export function takeNew(talk: Talk, task: Task): boolean {
  if (!saysNew(talk.text) && readTitle(talk.text, [words(talk)('choice.new')]) !== 0) return false;
  if (talk.memory.stack.at(-1)?.id !== 'book') {
    talk.lead.push(words(talk)('identity.newFirst'));
    return true;
  }
  task.claim.isNew = true;
  settleNew(talk, task);
  return true;
}

const open = (task: Task): boolean => task.patient === null;

/** A message that is plainly about something else is no name. */
const isElse = (talk: Talk): boolean =>
  isQuestion(talk.text) ||
  (isAbout(talk, 'faq', 'previsit', 'scheduling', 'manipulation') &&
    talk.text.split(/\s+/).length > 4 &&
    !/\d/.test(talk.text));

export const STEERS =
  /^(?:no|actually|instead|with|make it|change|sorry|wait|con|mejor|prefiero|perd[oó]n|de hecho)\b|\b(?:instead|rather|en vez|en lugar)\b/i;
const ONLY_WHEN =
  /^(?:(?:no|on|at|in|the|next|this|actually|maybe|early|late|or|and|el|la|los|por|en|de|a|las|proximo|y|o|mejor|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo|today|tomorrow|morning|afternoon|evening|noon|week|month|hoy|manana|tarde|mediodia|semana|mes|january|february|march|april|may|june|july|august|september|october|november|december|\d+|am|pm) ?)+$/;

/** The message corrects the visit rather than naming a person: "with Dr. Okafor instead", "Thursday", "flu shot". */
async function isWish(talk: Talk): Promise<boolean> {
  if (NAMED.test(talk.text) || readPhone(talk.text) !== null) return false;
  const folded = foldText(talk.text);
  const { visitTypes } = talk.services.clinic;
  const names = visitTypes.flatMap(({ name, aliases }) => [name.en, name.es, ...aliases.en, ...aliases.es]);
  if (names.some((name) => foldText(name) === folded)) return true;
  const wish = await talk.wish();
  if (ONLY_WHEN.test(folded) && saysWhen(wish)) return true;
  return STEERS.test(talk.text) && (saysWhen(wish) || wish.practitioner !== null || wish.visitType !== null);
}

export const nameField: AskingField = {
  name: 'name',
  missing: (task) => open(task) && task.claim.name === null,
  fill(talk, task) {
    const t = words(talk);
    if (task.claim.firstName !== null) return ask(talk, task, 'name', t('identity.lastName'));
    if (task.misses > 0) return ask(talk, task, 'name', t('identity.nameAgain'));
    if (task.claim.isNew) return ask(talk, task, 'name', t('identity.nameOnly'));
    return mayBeNew(talk, task)
      ? ask(talk, task, 'name', t('identity.nameNew'), { choices: [t('choice.new')] })
      : ask(talk, task, 'name', t('identity.name'));
  },
  async read(talk, task) {
    if (takeNew(talk, task)) {
      takeNamed(talk, task);
      return true;
    }
    if (isElse(talk) || (await isWish(talk))) return false;
    const reading = readName(talk.text);
    const { claim } = task;
    if (reading.kind === 'ok') claim.name = reading.name;
    else if (reading.kind === 'partial' && claim.firstName !== null)
      claim.name = `${claim.firstName} ${reading.name}`;
    else if (reading.kind === 'partial') claim.firstName = reading.name;
    return takeFacts(talk, task) || reading.kind !== 'invalid';
  },
};

export const birthDateField: AskingField = {
  name: 'birthDate',
  missing: (task) => open(task) && task.claim.birthDate === null,
  fill(talk, task) {
    const t = words(talk);
    if (task.claim.birthDates.length > 1) {
      const choices = task.claim.birthDates.map((date) => calendarDate(talk.language, date));
      return ask(talk, task, 'birthDate', t('identity.birthDateWhich'), { choices });
    }
    return ask(
      talk,
      task,
      'birthDate',
      task.misses > 0 ? t('identity.birthDateAgain') : t('identity.birthDate'),
    );
  },
  async read(talk, task) {
    const { claim } = task;
    const shown = claim.birthDates.map((date) => calendarDate(talk.language, date));
    const at = shown.length > 1 ? readTitle(talk.text, shown) : null;
    const picked = at === null ? undefined : claim.birthDates[at];
    if (picked !== undefined) {
      claim.birthDate = picked;
      claim.birthDates = [];
      return true;
    }
    if (takeNamed(talk, task)) return true;
    const isNew = takeNew(talk, task);
    claim.birthDates = [];
    takeFacts(talk, task);
    return isNew || claim.birthDate !== null || claim.birthDates.length > 1;
  },
};

export const phoneField: AskingField = {
  name: 'phone',
  missing: (task) => open(task) && task.claim.phone === null,
  fill(talk, task) {
    const t = words(talk);
    if (task.misses > 0) return ask(talk, task, 'phone', t('identity.phoneAgain'));
    return ask(talk, task, 'phone', t(task.claim.isNew ? 'identity.phoneNew' : 'identity.phone'));
  },
  async read(talk, task) {
    const phone = phoneIn(talk.text);
    if (phone !== null) {
      task.claim.phone = phone;
      return true;
    }
    if (takeNew(talk, task) || takeNamed(talk, task)) return true;
    const birth = readBirthDate(
      talk.text,
      talk.language,
      localDateOf(talk.services.clinic.timeZone, talk.now),
    );
    if (birth.kind !== 'ok') return false;
    // "sorry, it is March 5": a correction of the question before.
    task.claim.birthDate = birth.date;
    return true;
  },
};

/** The facts of a claim, once there are all three; null before. */
export function claimed({ claim }: Task): { name: string; birthDate: string; phone: string } | null {
  const { name, birthDate, phone } = claim;
  return name !== null && birthDate !== null && phone !== null ? { name, birthDate, phone } : null;
}

/** Only who books may be new: the visits of an unknown person can be neither shown nor changed. */
export function mayBeNew(talk: Talk, task: Task): boolean {
  const type = talk.services.clinic.visitTypes.find(({ id }) => id === task.wish.visitType);
  return talk.memory.stack.at(-1)?.id === 'book' && (type?.newPatients ?? true);
}

export const keysOf = (talk: Talk, facts: NonNullable<ReturnType<typeof claimed>>): string[] =>
  attemptKeys(talk.input.conversation, facts);
