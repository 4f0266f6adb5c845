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

/** A visit type's names as they are looked for in a folded text, with a space at both ends. */
interface Names {
  readonly id: string;
  /** Its names and other names in all languages. */
  readonly all: readonly string[];
  /** Words of its names that no other visit type has: "telehealth". */
  readonly ownWords: readonly string[];
}

const spaced = (words: string): string => ` ${words} `;
const named = new WeakMap<Clinic, readonly Names[]>();

function namesOf(clinic: Clinic): readonly Names[] {
  const known = named.get(clinic);
  if (known) return known;
  const wordsOf = (names: readonly string[]): string[] => names.flatMap((name) => name.split(' '));
  const types = clinic.visitTypes.map(({ id, name, aliases }) => ({
    id,
    names: [name.en, name.es].map(foldText),
    all: [name.en, name.es, ...aliases.en, ...aliases.es].map(foldText),
  }));
  const made = types.map(({ id, names, all }) => {
    const others = new Set(types.filter((other) => other.id !== id).flatMap((other) => wordsOf(other.all)));
    const ownWords = wordsOf(names).filter((word) => word.length >= 6 && !others.has(word));
    return { id, all: all.map(spaced), ownWords: ownWords.map(spaced) };
  });
  named.set(clinic, made);
  return made;
}

/** The visit type that a text names outright, in any language; null where it names none or several. */
export function namedVisitType(clinic: Clinic, text: string): string | null {
  const folded = spaced(foldText(text));
  const types = namesOf(clinic);
  const hits = types.flatMap(({ id, all }) =>
    all.filter((alias) => folded.includes(alias)).map((alias) => ({ id, alias })),
  );
  // "blood test" within "fasting blood test": the longest name says it best.
  const longest = Math.max(0, ...hits.map(({ alias }) => alias.length));
  const best = new Set(hits.filter(({ alias }) => alias.length === longest).map(({ id }) => id));
  if (best.size > 0) return best.size === 1 ? ([...best][0] ?? null) : null;
  const byOneWord = types.filter(({ ownWords }) => ownWords.some((word) => folded.includes(word)));
  return byOneWord.length === 1 ? (byOneWord[0]?.id ?? null) : null;
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
