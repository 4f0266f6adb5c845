// Which opening: up to three real ones as choices, or whatever the patient names instead. Nothing is promised
// here; holding comes after it is known who the visit is for.
import type { Found, Opening } from '../../src/scheduling/scheduler.ts';
import { localDateOf } from '../../src/clinic/local-time.ts';
import { foldText } from '../../src/base/text.ts';
import { handOver } from '../handoff/request.ts';
import { ask } from '../asking.ts';
import { readOrdinal, readTitle, readYesNo } from '../ask.ts';
import type { AskingField, Step } from '../form.dialog.ts';
import type { Task } from '../memory.ts';
import { isAbout, words, type Talk } from '../talk.ts';
import { factsOf, practitionerName, sentenceOf, titleOf, visitTypeName } from './describe.ts';
import { dayNumberOf } from './day-number.ts';
import { readRelative, type Relative } from './relative.ts';
import { isNewPatient } from './visit-type.field.ts';
import { bareWeekday, fits, saysOnlyNot, saysWhen, shifted } from './wish-of-task.ts';

/** Puts what was offered aside, so that something else is offered next. */
export function setAside(task: Task): void {
  task.seen = [...task.seen, ...task.offered].slice(-24);
  task.offered = [];
  task.chosen = null;
}

async function search(talk: Talk, task: Task): Promise<Step> {
  const { services } = talk;
  const t = words(talk);
  const options = {
    newPatient: isNewPatient(task),
    language: talk.language,
    ...(task.patient && { patient: task.patient.id }),
    exclude: task.about ? [...task.seen, task.about] : task.seen,
  };
  let found = await services.scheduler.find(task.wish, options);
  if (found.staff) return handOver(talk, 'booking');
  if (!found.fits && task.about && task.wish.practitioner === task.about.practitioner) {
    // A move keeps its clinician where that can be; the day that was asked for matters more.
    const anybody = await services.scheduler.find({ ...task.wish, practitioner: null }, options);
    if (anybody.fits) found = anybody;
  }
  if (found.openings.length === 0 && task.seen.length > 0) {
    // Everything that fits was shown: start over with it rather than end.
    task.seen = [];
    talk.lead.push(t('offer.noMore'));
    found = await services.scheduler.find(task.wish, { ...options, exclude: task.about ? [task.about] : [] });
  }
  if (found.openings.length === 0) {
    talk.lead.push(
      t('offer.none', {
        visitType: visitTypeName(services.clinic, talk.language, task.wish.visitType ?? ''),
      }),
    );
    return handOver(talk, 'booking');
  }
  return offer(talk, task, found);
}

function offer(talk: Talk, task: Task, found: Found): Promise<Step> | Step {
  const { clinic } = talk.services;
  const t = words(talk);
  task.offered = [...found.openings];
  const [first] = found.openings;
  // Asked for to the minute, and open: there is nothing to choose.
  if (
    first &&
    found.fits &&
    found.openings.length === 1 &&
    task.wish.exact !== null &&
    task.wish.window !== null &&
    task.wish.alternatives.length === 0
  ) {
    task.chosen = first;
    talk.lead.push(t('offer.exact', { opening: sentenceOf(clinic, talk.language, first) }));
    return 'go';
  }
  if (!found.fits && talk.shifted) {
    talk.lead.push(t(talk.shifted.to === 'earlier' ? 'why.noEarlier' : 'why.noLater'));
    task.wish = talk.shifted.from;
  } else if (!found.fits && found.why)
    talk.lead.push(
      found.why === 'wrong-practitioner'
        ? t('why.wrong-practitioner', {
            practitioner: practitionerName(clinic, task.wish.practitioner ?? ''),
          })
        : t(`why.${found.why}`),
    );
  if (found.why === 'wrong-practitioner') task.wish = { ...task.wish, practitioner: null };
  return askWhich(talk, task, found.fits ? 'first' : 'again');
}

function askWhich(talk: Talk, task: Task, how: 'first' | 'again'): Promise<Step> {
  const { clinic } = talk.services;
  const t = words(talk);
  const { offered } = task;
  const [only] = offered;
  const visitType = visitTypeName(clinic, talk.language, only?.visitType ?? '');
  const choices = [
    ...offered.map((opening) => titleOf(clinic, talk.language, opening)),
    t('choice.otherTimes'),
  ];
  if (offered.length === 1 && only)
    return ask(
      talk,
      task,
      'time',
      t('offer.one', { visitType, opening: sentenceOf(clinic, talk.language, only) }),
      { choices, facts: factsOf(clinic, talk.language, only) },
    );
  const text = how === 'again' ? t('offer.which') : t('offer.several', { visitType });
  return ask(talk, task, 'time', text, { choices });
}

/** Takes what is relative to the offers: a shifted wish, or the same one without what was shown. */
export function takeRelative(talk: Talk, task: Task, relative: Relative): void {
  const { clinic } = talk.services;
  const starts = task.offered.map(({ start }) => start);
  const { wish } = task;
  const range = starts.length > 0 ? starts : task.chosen ? [task.chosen.start] : [];
  setAside(task);
  if (range.length === 0 || relative === 'other') return;
  if (relative !== 'otherDay') talk.shifted = { to: relative === 'later' ? 'later' : 'earlier', from: wish };
  if (relative === 'sooner')
    task.wish = {
      ...shifted(clinic, wish, talk.now, 'earlier', Math.min(...range)),
      partOfDay: wish.partOfDay,
    };
  else if (relative === 'earlier') task.wish = shifted(clinic, wish, talk.now, 'earlier', Math.min(...range));
  else if (relative === 'later') task.wish = shifted(clinic, wish, talk.now, 'later', Math.max(...range));
  else {
    const days = [...new Set(range.map((start) => localDateOf(clinic.timeZone, start)))];
    task.wish = {
      ...wish,
      window: null,
      days: null,
      alternatives: [],
      exact: null,
      not: [...wish.not, ...days.map((day) => ({ from: `${day}T00:00`, to: `${day}T23:59` }))].slice(-8),
    };
  }
}

const INSTEAD = /\b(?:instead|rather|prefer|change|switch|en vez|en lugar|prefiero|mejor|cambi\w+)\b/i;

function choose(task: Task, opening: Opening): true {
  task.chosen = opening;
  task.confirmed = false;
  return true;
}

export const openingField: AskingField = {
  name: 'time',
  missing: (task) => task.chosen === null,
  fill: (talk, task) => (task.offered.length > 0 ? askWhich(talk, task, 'again') : search(talk, task)),
  async read(talk, task) {
    const { clinic } = talk.services;
    const { offered } = task;
    if (offered.length === 0) return false;
    const others = words(talk)('choice.otherTimes');
    const titles = [...offered.map((opening) => titleOf(clinic, talk.language, opening)), others];
    const byDay = dayNumberOf(talk.text, offered, clinic.timeZone);
    if (byDay) return choose(task, byDay);
    const at = readOrdinal(talk.text, offered.length) ?? readTitle(talk.text, titles);
    const picked = at === null ? undefined : offered[at];
    if (picked) return choose(task, picked);
    if (at !== null) {
      takeRelative(talk, task, 'other');
      return true;
    }
    const yesNo = readYesNo(talk.text);
    const [only] = offered;
    // A yes to several is no choice.
    if (yesNo === 'yes') return offered.length === 1 && only ? choose(task, only) : false;
    if (yesNo === 'no') {
      takeRelative(talk, task, 'other');
      return true;
    }
    const wish = await talk.wish();
    const named = wish.visitType === null || wish.visitType === task.wish.visitType;
    if (
      named &&
      !saysOnlyNot(wish) &&
      (saysWhen(wish) || wish.practitioner !== null) &&
      !isAbout(talk, 'faq', 'previsit')
    ) {
      const strict = offered.filter((opening) => fits(clinic, wish, opening));
      // "Tuesday", of offers in another week, is the Tuesday among them.
      const weekday = strict.length === 0 ? bareWeekday(wish, foldText(talk.text)) : null;
      const loose = { ...wish, window: null, alternatives: [], days: weekday === null ? null : [weekday] };
      const matching = weekday === null ? strict : offered.filter((opening) => fits(clinic, loose, opening));
      const [one, two] = matching;
      // "With Dr. Reyes" of several, or instead of these, is a search of its own.
      if (!saysWhen(wish) && (two || INSTEAD.test(talk.text))) return false;
      if (one && !two) return choose(task, one);
      if (one && two && matching.length < offered.length) {
        task.offered = matching;
        return true;
      }
    }
    if (saysWhen(wish)) return false;
    const relative = readRelative(talk.text);
    if (relative === null) return false;
    takeRelative(talk, task, relative);
    return true;
  },
};
