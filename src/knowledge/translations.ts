// Translations of sheets: each is a version of its own, approved by itself, and is tied to the version of the sheet
// that it translates. When that one moves on, its translation is not served until it has been made and approved anew.
import type { Problem, Reading } from '../base/source-file.ts';
import type { Sheet } from './library.ts';

/** Whether a sheet may be shown on a date (YYYY-MM-DD): itself, and what it translates, approved and current. */
export function serves(sheet: Sheet, all: readonly Sheet[], date: string): boolean {
  if (!isCurrent(sheet, date)) return false;
  if (sheet.translationOf === null) return true;
  const original = originalOf(sheet, all);
  return (
    original !== undefined &&
    original.version === sheet.translationOf.version &&
    original.translationOf === null &&
    isCurrent(original, date)
  );
}

const isCurrent = ({ status, effective, reviewBy }: Sheet, date: string): boolean =>
  status === 'approved' && effective <= date && date <= reviewBy;

const originalOf = (sheet: Sheet, all: readonly Sheet[]): Sheet | undefined =>
  all.find(({ id, language }) => id === sheet.id && language === sheet.translationOf?.language);

/** Translations of what is not there, or with other steps than the version that they translate. */
export function untiedTranslations(sheets: readonly Reading<Sheet>[]): Problem[] {
  const all = sheets.flatMap(({ value }) => value ?? []);
  return sheets.flatMap(({ value: sheet, problemAt }) => {
    if (sheet === null) return [];
    if (sheet.translationOf === null) {
      const others = all.filter(
        (other) => other.id === sheet.id && other !== sheet && other.translationOf === null,
      );
      return others.length > 0
        ? [problemAt(['version'], 'more than one language is the original: say translationOf in the others')]
        : [];
    }
    const { language, version } = sheet.translationOf;
    const original = originalOf(sheet, all);
    // A language that is missing is told by itself.
    if (!original) return [];
    if (original.translationOf !== null)
      return [problemAt(['translationOf', 'language'], `the sheet in ${language} is a translation itself`)];
    if (version > original.version)
      return [problemAt(['translationOf', 'version'], `there is no version ${version} in ${language}`)];
    const alike =
      original.steps.length === sheet.steps.length &&
      original.steps.every(({ when, kind }, at) => {
        const step = sheet.steps[at];
        return step?.when === when && step.kind === kind;
      });
    return version === original.version && !alike
      ? [problemAt(['steps'], `are not the steps, at their times, of the version in ${language}`)]
      : [];
  });
}
