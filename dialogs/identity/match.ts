// The check itself: the same words for an unknown person and a wrong answer, few attempts, then a person. Who
// is new may be added, but only to book.
import { handOver } from '../handoff/request.ts';
import { ask } from '../asking.ts';
import { readTitle, readYesNo } from '../ask.ts';
import { asksPerson } from '../control.ts';
import type { AskingField, Step } from '../form.dialog.ts';
import { noClaim, type Task } from '../memory.ts';
import { words, type Talk } from '../talk.ts';
import {
  birthDateField,
  claimed,
  keysOf,
  mayBeNew,
  nameField,
  phoneField,
  takeNew,
  takeNamed,
} from './fields.ts';

/** How long a check holds in a conversation, in milliseconds. */
export const KNOWN_MS = 30 * 60_000;

function remember(
  talk: Talk,
  task: Task,
  patient: { id: NonNullable<Task['patient']>['id']; isNew: boolean },
): void {
  task.patient = patient;
  talk.memory.known = { patient: patient.id, isNew: patient.isNew, until: talk.now + KNOWN_MS };
  // What was said is known to the directory now; it need not be remembered here.
  task.claim = { ...noClaim(), isNew: task.claim.isNew };
}

async function check(talk: Talk, task: Task): Promise<Step> {
  const { services, input, language } = talk;
  const facts = claimed(task);
  if (!facts) return 'go';
  const keys = keysOf(talk, facts);
  if (!task.claim.failed) {
    if ((await services.attempts.left(keys)) <= 0) return handOver(talk, 'not-verified');
    const found = await services.patients.find(facts);
    if (found) {
      await services.audit.record({
        action: 'patient.verified',
        actor: 'patient',
        object: `patient:${found.id}`,
        detail: { conversation: input.conversation },
      });
      remember(talk, task, { id: found.id, isNew: false });
      return 'go';
    }
    const left = await services.attempts.fail(keys);
    await services.audit.record({
      action: 'patient.not-verified',
      actor: 'patient',
      object: `conversation:${input.conversation}`,
      detail: { left },
    });
    if (left <= 0) return handOver(talk, 'not-verified');
    task.claim.failed = true;
  }
  if (task.claim.isNew && mayBeNew(talk, task)) {
    const added = await services.patients.add(facts, language);
    remember(talk, task, { id: added.id, isNew: true });
    talk.lead.push(words(talk)('identity.newWelcome', { clinic: services.clinic.name }));
    return 'go';
  }
  return askAgain(talk, task);
}

function askAgain(talk: Talk, task: Task): Promise<Step> {
  const t = words(talk);
  return mayBeNew(talk, task)
    ? ask(talk, task, 'match', t('identity.noMatchNew'), {
        choices: [t('choice.again'), t('choice.new'), t('choice.person')],
      })
    : ask(talk, task, 'match', t('identity.noMatch'), { choices: [t('choice.again'), t('choice.person')] });
}

/** Forgets the facts that did not match, so that they are asked for again. */
function forget(task: Task): void {
  task.claim = { ...noClaim(), isNew: task.claim.isNew };
}

export const matchField: AskingField = {
  name: 'match',
  missing: (task) => task.patient === null,
  fill: check,
  async read(talk, task) {
    const t = words(talk);
    const titles = mayBeNew(talk, task)
      ? [t('choice.again'), t('choice.new'), t('choice.person')]
      : [t('choice.again'), t('choice.person')];
    const at = readTitle(talk.text, titles);
    const title = at === null ? null : titles[at];
    if (title === t('choice.person') || asksPerson(talk.text)) return handOver(talk, 'not-verified');
    if (title === t('choice.new')) task.claim.isNew = true;
    if (title === t('choice.new') || takeNew(talk, task)) return true;
    if (title === t('choice.again') || readYesNo(talk.text) === 'yes') {
      forget(task);
      return true;
    }
    // The facts themselves, written again.
    const before = { ...task.claim };
    forget(task);
    if (takeNamed(talk, task) || (/\d/.test(talk.text) && (await nameField.read(talk, task)))) {
      task.claim.name ??= before.name;
      task.claim.birthDate ??= before.birthDate;
      task.claim.phone ??= before.phone;
      return true;
    }
    task.claim = before;
    return false;
  },
};

/** The fields of the identity check, in the order in which they are asked. */
export const identityFields: readonly AskingField[] = [nameField, birthDateField, phoneField, matchField];
