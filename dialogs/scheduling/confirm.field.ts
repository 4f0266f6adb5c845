// Nothing is booked, moved or cancelled before the patient has read it back and said yes.
import { foldText } from '../../src/base/text.ts';
import { ask } from '../asking.ts';
import { readPolar, readTitle, readYesNo } from '../ask.ts';
import { isBareCancel } from '../control.ts';
import type { AskingField, Step } from '../form.dialog.ts';
import type { Task } from '../memory.ts';
import { say } from '../say.ts';
import { words, type Talk } from '../talk.ts';
import { describe, factsOf, sentenceOf } from './describe.ts';
import { release } from './hold.field.ts';
import { takeRelative } from './opening.field.ts';
import { readRelative } from './relative.ts';
import { saysWhen } from './wish-of-task.ts';

type Kind = 'book' | 'move';

function readBack(talk: Talk, task: Task, kind: Kind): Promise<Step> | Step {
  const { clinic } = talk.services;
  const { language } = talk;
  const t = words(talk);
  if (!task.chosen) return 'go';
  const { visitType, day, time, practitioner, place } = describe(clinic, language, task.chosen);
  const choices = [
    t(kind === 'book' ? 'choice.bookIt' : 'choice.moveIt'),
    t('choice.anotherTime'),
    t('choice.leave'),
  ];
  if (task.misses > 0)
    return ask(talk, task, 'confirm', t(`confirm.${kind}Again`, { day, time }), { choices });
  const text =
    kind === 'move' && task.about
      ? t('confirm.move', {
          old: sentenceOf(clinic, language, task.about),
          opening: sentenceOf(clinic, language, task.chosen),
          place,
        })
      : t('confirm.book', { visitType, day, time, practitioner, place });
  return ask(talk, task, 'confirm', text, {
    choices,
    facts: factsOf(clinic, language, task.chosen, kind === 'move' ? (task.about ?? undefined) : undefined),
  });
}

/** Reads back what is held and asks whether to book or move it. */
export const confirmField = (kind: Kind): AskingField => ({
  name: 'confirm',
  missing: (task) => !task.confirmed,
  async fill(talk, task) {
    // A hold that ran out while something else was answered is taken again before it is read back.
    if (task.hold && task.hold.until <= talk.now) {
      await release(talk, task);
      return 'go';
    }
    return readBack(talk, task, kind);
  },
  async read(talk, task) {
    const t = words(talk);
    const at = readTitle(talk.text, [
      t(kind === 'book' ? 'choice.bookIt' : 'choice.moveIt'),
      t('choice.anotherTime'),
    ]);
    const yesNo = at === null ? readYesNo(talk.text) : null;
    if (at === 0 || yesNo === 'yes') {
      task.confirmed = true;
      return true;
    }
    const wish = await talk.wish();
    const relative = readRelative(talk.text);
    if (at === 1 || yesNo === 'no' || (relative !== null && !saysWhen(wish))) {
      await release(talk, task);
      if (task.chosen) task.offered = [task.chosen];
      task.wish = { ...task.wish, exact: null };
      takeRelative(talk, task, relative ?? 'other');
      return true;
    }
    return false;
  },
});

const KEEPS =
  /\b(?:keep (?:it|that|this|the|my)|leave it|don t cancel|do not cancel|dont cancel|no la cancele?s?|no cancele?s?|dejarla|dejala|dejela|conservar?la|mantener?la|mantenga)\b/;

/** Reads back the visit that is to be cancelled. */
export const confirmCancelField: AskingField = {
  name: 'confirm',
  missing: (task) => !task.confirmed,
  fill(talk, task) {
    const { clinic } = talk.services;
    const t = words(talk);
    if (!task.about) return Promise.resolve('go');
    const choices = [t('choice.drop'), t('choice.keep'), t('choice.moveThat')];
    if (task.misses > 0) return ask(talk, task, 'confirm', t('confirm.cancelAgain'), { choices });
    const { visitType } = describe(clinic, talk.language, task.about);
    return ask(
      talk,
      task,
      'confirm',
      t('confirm.cancel', { visitType, opening: sentenceOf(clinic, talk.language, task.about) }),
      {
        choices,
        facts: factsOf(clinic, talk.language, task.about),
      },
    );
  },
  async read(talk, task) {
    const t = words(talk);
    const at = readTitle(talk.text, [t('choice.drop'), t('choice.keep')]);
    const { answer, rest } = readPolar(talk.text);
    const keeps = KEEPS.test(foldText(talk.text));
    if (at === 0 || (answer === 'yes' && (rest === '' || isBareCancel(rest))) || isBareCancel(talk.text)) {
      task.confirmed = true;
      return true;
    }
    if (at !== 1 && !keeps && !(answer === 'no' && rest === '')) return false;
    await say(talk, t('left.kept'));
    return 'end';
  },
};
