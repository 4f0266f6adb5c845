// An approved sheet as a patient reads it: every time computed from the start of the visit where it is known,
// and said relative to it where it is not.
import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../src/base/language.ts';
import type { Sheet, Step, ToAPerson } from '../../src/knowledge/library.ts';
import { stepTime } from '../../src/knowledge/step-time.ts';
import { atTime, clockTime, dayOf } from '../spoken.ts';
import { fill, wordingOf, type Sentence } from '../wording.ts';

const TIME_ON_DAY = /\{time\}(?:,)? (?:on |el )\{day\}/g;

/** "8 hours", "30 minutes": the length of an ISO 8601 duration of hours and minutes, in words. */
function amountOf(language: Language, duration: Temporal.Duration): string {
  const t = wordingOf(language);
  const minutes = Math.abs(duration.total({ unit: 'minutes', relativeTo: '2026-06-15' }));
  const hours = minutes / 60;
  if (Number.isInteger(hours))
    return hours === 1 ? t('unit.hour') : t('unit.hours', { count: String(hours) });
  return minutes === 1 ? t('unit.minute') : t('unit.minutes', { count: String(minutes) });
}

function relative(language: Language, step: Step): string {
  const t = wordingOf(language);
  const duration = Temporal.Duration.from(step.when);
  const days = Math.abs(duration.days) + 7 * Math.abs(duration.weeks);
  const whole = days > 0 && duration.hours === 0 && duration.minutes === 0;
  const day = days === 1 ? t('prepare.dayBefore') : t('prepare.daysBefore', { count: String(days) });
  const time = whole ? day : t('prepare.before', { amount: amountOf(language, duration) });
  // A day alone in the text, of a step that is counted in hours, is the day of that moment.
  const alone = whole ? day : time;
  return fill(
    step.text.replace(TIME_ON_DAY, () => time),
    { time, day: alone },
  );
}

function computed(language: Language, timeZone: string, step: Step, start: number): string {
  const at = stepTime(step, timeZone, start);
  if (at === null) return step.text;
  const time = clockTime(language, timeZone, at);
  return fill(step.text, { time, day: dayOf(language, timeZone, at) });
}

/** The lines of a sheet, in its order. `start` is the start of the visit in milliseconds, or null. */
export function linesOfSheet(sheet: Sheet, timeZone: string, start: number | null): string[] {
  return sheet.steps.map((step) => {
    if (!step.when.startsWith('-')) return step.text;
    return start === null ? relative(sheet.language, step) : computed(sheet.language, timeZone, step, start);
  });
}

const NAMES = {
  medicine: 'prepare.medicine',
  diabetes: 'prepare.diabetes',
  implant: 'prepare.implant',
  kidney: 'prepare.kidney',
  pregnancy: 'prepare.pregnancy',
  breastfeeding: 'prepare.breastfeeding',
  allergy: 'prepare.allergy',
  'already-ate': 'prepare.already-ate',
  child: 'prepare.child',
  incomplete: 'prepare.incomplete',
  'told-otherwise': 'prepare.told-otherwise',
} as const satisfies Record<ToAPerson, Sentence>;

/** The last line: what this sheet does not answer, so that a person has to be asked. */
function askFirst({ language, toAPerson }: Sheet): string {
  const t = wordingOf(language);
  return t('prepare.questions', { topics: toAPerson.map((topic) => t(NAMES[topic])).join('; ') });
}

/** Sheets as they read where no visit is known: the same for everybody. */
const general = new WeakMap<Sheet, string>();

/** The whole sheet as one text; `again` says that it was told before, for another time. */
export function textOfSheet(sheet: Sheet, timeZone: string, start: number | null, again = false): string {
  const known = start === null ? general.get(sheet) : undefined;
  if (known !== undefined) return known;
  const t = wordingOf(sheet.language);
  const head =
    start === null
      ? t('prepare.general', { title: sheet.title })
      : t('prepare.for', {
          title: sheet.title,
          day: dayOf(sheet.language, timeZone, start),
          time: atTime(sheet.language, timeZone, start),
        });
  const changed = again && start !== null ? t('prepare.again') : '';
  const lines = linesOfSheet(sheet, timeZone, start).map((line) => `• ${line}`);
  const text = [head, changed, sheet.intro, ...lines, askFirst(sheet)]
    .filter((line) => line !== '')
    .join('\n');
  if (start === null) general.set(sheet, text);
  return text;
}
