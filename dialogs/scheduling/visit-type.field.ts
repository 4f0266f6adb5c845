// What the visit is for: one of the clinic's visit types, by its name, its other names, or the wish.
import { foldText } from '../../src/base/text.ts';
import type { Clinic } from '../../src/clinic/clinic.ts';
import { ask } from '../asking.ts';
import { isQuestion, readTitle } from '../ask.ts';
import type { AskingField } from '../form.dialog.ts';
import type { Task } from '../memory.ts';
import { isAbout, words, type Talk } from '../talk.ts';
import { visitTypeList, visitTypeNames } from './describe.ts';
import { mergeWish } from './wish-of-task.ts';

const EXAMPLES = 4;

export const isNewPatient = (task: Task): boolean => task.patient?.isNew ?? task.claim.isNew;

/** A word that is in the name of one visit type alone names it too: "telehealth". */
function byOneWord(clinic: Clinic, folded: string): string | null {
  const owners = new Map<string, Set<string>>();
  for (const { id, name, aliases } of clinic.visitTypes)
    for (const word of [name.en, name.es, ...aliases.en, ...aliases.es].flatMap((text) =>
      foldText(text).split(' '),
    ))
      owners.set(word, (owners.get(word) ?? new Set()).add(id));
  const hits = new Set(
    clinic.visitTypes.flatMap(({ id, name }) =>
      [name.en, name.es]
        .flatMap((text) => foldText(text).split(' '))
        .filter((word) => word.length >= 6 && owners.get(word)?.size === 1 && folded.includes(` ${word} `))
        .map(() => id),
    ),
  );
  return hits.size === 1 ? ([...hits][0] ?? null) : null;
}

/** The visit type that a text names outright, in any language; null where it names none or several. */
export function namedVisitType(clinic: Clinic, text: string): string | null {
  const folded = ` ${foldText(text)} `;
  const hits = clinic.visitTypes.flatMap(({ id, name, aliases }) =>
    [name.en, name.es, ...aliases.en, ...aliases.es]
      .map(foldText)
      .filter((alias) => folded.includes(` ${alias} `))
      .map((alias) => ({ id, alias })),
  );
  // "blood test" within "fasting blood test": the longest name says it best.
  const longest = Math.max(0, ...hits.map(({ alias }) => alias.length));
  const best = new Set(hits.filter(({ alias }) => alias.length === longest).map(({ id }) => id));
  return best.size === 1 ? ([...best][0] ?? null) : best.size === 0 ? byOneWord(clinic, folded) : null;
}

/** Puts a visit type that new patients cannot book aside, and says so. */
export function settleNew(talk: Talk, task: Task): void {
  const { clinic } = talk.services;
  const type = clinic.visitTypes.find(({ id }) => id === task.wish.visitType);
  if (!type || type.newPatients || !isNewPatient(task)) return;
  const t = words(talk);
  talk.lead.push(t('visitType.notNew', { visitType: type.name[talk.language] }));
  task.wish = { ...task.wish, visitType: null };
  task.offered = [];
  task.chosen = null;
}

export const visitTypeField: AskingField = {
  name: 'visitType',
  missing: (task) => task.wish.visitType === null,
  fill(talk, task) {
    const { clinic } = talk.services;
    const t = words(talk);
    const names = visitTypeNames(clinic, talk.language, isNewPatient(task));
    const choices = names.slice(0, EXAMPLES);
    if (task.misses > 0)
      return ask(
        talk,
        task,
        'visitType',
        t('visitType.all', { all: visitTypeList(clinic, talk.language, isNewPatient(task)) }),
        { choices: [t('choice.person')] },
      );
    return ask(talk, task, 'visitType', t('visitType.ask', { examples: choices.join(', ') }), { choices });
  },
  async read(talk, task) {
    const { clinic } = talk.services;
    const names = visitTypeNames(clinic, talk.language, isNewPatient(task));
    const at = readTitle(talk.text, names.slice(0, EXAMPLES));
    const wish = await talk.wish();
    const shown = clinic.visitTypes.find(({ name }) => name[talk.language] === names[at ?? -1])?.id;
    const visitType = shown ?? wish.visitType ?? namedVisitType(clinic, talk.masked);
    if (visitType === null) return false;
    if (isQuestion(talk.text) && isAbout(talk, 'faq', 'previsit') && !isAbout(talk, 'scheduling'))
      return false;
    task.wish = mergeWish(task.wish, { ...wish, visitType });
    settleNew(talk, task);
    return true;
  },
};
