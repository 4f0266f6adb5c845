// Puts the library together out of its files, and checks what holds between them: every language the clinic
// offers, sheets only for visit types that exist, translations tied to a version.
import type { Problem, Reading, SourceFile } from '../base/source-file.ts';
import type { Language } from '../base/language.ts';
import type { Library, Passage, Sheet } from './library.ts';
import { readPassage } from './read-passage.ts';
import { readSheet } from './read-sheet.ts';
import { serves, untiedTranslations } from './translations.ts';

/** What the library is checked against; null where the clinic's own file could not be read. */
export interface LibraryBounds {
  readonly languages: readonly Language[];
  readonly visitTypes: readonly string[];
}

/** The variant that is served where a visit type has several. */
const STANDARD = 'standard';

/** The library of these files, and every mistake in them. */
export function readLibrary(
  sheetFiles: readonly SourceFile[],
  passageFiles: readonly SourceFile[],
  bounds: LibraryBounds | null,
): { library: Library; problems: readonly Problem[] } {
  const sheets = sheetFiles.map(readSheet);
  const passages = passageFiles.map(readPassage);
  const problems = [...sheets, ...passages].flatMap((reading) => reading.problems);
  if (bounds)
    problems.push(
      ...unknownTypes(sheets, bounds),
      ...missingLanguages(sheets, bounds),
      ...missingLanguages(passages, bounds),
    );
  problems.push(...untiedTranslations(sheets), ...sameTitles(passages));
  return { library: createLibrary(valuesOf(passages), valuesOf(sheets)), problems };
}

/** A library that serves these passages and sheets. */
export function createLibrary(passages: readonly Passage[], sheets: readonly Sheet[]): Library {
  const byLanguage = Map.groupBy(passages, ({ language }) => language);
  const byType = Map.groupBy(sheets, ({ visitType, language }) => `${visitType}.${language}`);
  return {
    passages: (language) => byLanguage.get(language) ?? [],
    sheet(visitType, language, date) {
      const current = (byType.get(`${visitType}.${language}`) ?? []).filter((sheet) =>
        serves(sheet, sheets, date),
      );
      // With several variants and none that is standard, which one fits is for a person to say.
      return (
        current.find(({ variant }) => variant === STANDARD) ??
        (current.length === 1 ? (current[0] ?? null) : null)
      );
    },
  };
}

const valuesOf = <T>(readings: readonly Reading<T>[]): T[] =>
  readings.flatMap(({ value }) => (value === null ? [] : [value]));

function unknownTypes(sheets: readonly Reading<Sheet>[], { visitTypes }: LibraryBounds): Problem[] {
  return sheets.flatMap(({ value, problemAt }) =>
    value && !visitTypes.includes(value.visitType)
      ? [problemAt([], `there is no visit type "${value.visitType}"`)]
      : [],
  );
}

function missingLanguages<T extends { id: string; language: Language }>(
  readings: readonly Reading<T>[],
  { languages }: LibraryBounds,
): Problem[] {
  const byId = Map.groupBy(
    readings.filter(({ value }) => value !== null),
    ({ value }) => value?.id,
  );
  return [...byId.values()].flatMap((versions) => {
    const there = versions.map(({ value }) => value?.language);
    const missing = languages.filter((language) => !there.includes(language));
    const [first] = versions;
    return first && missing.length > 0
      ? [first.problemAt([], `has no version in ${missing.join(', ')}`)]
      : [];
  });
}

function sameTitles(passages: readonly Reading<Passage>[]): Problem[] {
  const seen = new Map<string, string>();
  return passages.flatMap(({ value, problemAt }) => {
    if (value === null) return [];
    const key = `${value.language} ${value.title.toLowerCase()}`;
    const other = seen.get(key);
    seen.set(key, value.id);
    return other === undefined ? [] : [problemAt(['title'], `is the title of "${other}" too`)];
  });
}
