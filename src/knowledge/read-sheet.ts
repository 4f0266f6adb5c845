// Reads one instruction sheet: `<visit-type>.<variant>.<language>.md`, whose front matter says who approved it
// and until when, and whose steps say what to do how long before the visit.
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { readMarkdown, type Problem, type Reading, type SourceFile } from '../base/source-file.ts';
import { isLanguage, LANGUAGES } from '../base/language.ts';
import { foldText } from '../base/text.ts';
import { TO_A_PERSON, type Sheet } from './library.ts';
import { readingGrade } from './reading-grade.ts';

const StepSchema = z.strictObject({
  when: z
    .string()
    .refine(
      (when) => when === 'arrival' || when === 'anytime' || isBefore(when),
      'use arrival, anytime or a time before the start such as -PT8H or -P1D',
    ),
  kind: z.enum(['prep', 'logistics', 'safety']),
  text: z.string().min(1).max(600),
});

const SheetSchema = z.strictObject({
  version: z.int().min(1),
  status: z.enum(['draft', 'approved', 'retired']),
  approvedBy: z.array(
    z.strictObject({ name: z.string().min(1).max(80), role: z.string().min(1).max(80), on: z.iso.date() }),
  ),
  translationOf: z
    .strictObject({ language: z.enum(LANGUAGES), version: z.int().min(1) })
    .nullable()
    .default(null),
  sources: z.array(z.string().min(3).max(200)).min(1),
  readingGrade: z.number().min(1).max(18),
  toAPerson: z.array(z.enum(TO_A_PERSON)),
  effective: z.iso.date(),
  reviewBy: z.iso.date(),
  title: z.string().min(1).max(120),
  steps: z.array(StepSchema).min(1).max(20),
});

/** How far the stated grade may be from the measured one. */
const GRADE_APART = 1;

/** A sheet, or every mistake in its file. */
export function readSheet(file: SourceFile): Reading<Sheet> {
  const reading = readMarkdown(file, SheetSchema);
  const name = /^(?:.*[/\\])?([a-z0-9-]+)\.([a-z0-9-]+)\.([a-z]+)\.md$/.exec(file.name);
  const [, visitType, variant, language] = name ?? [];
  const problems: Problem[] = [...reading.problems];
  if (!visitType || !variant || !language || !isLanguage(language)) {
    problems.push({ file: file.name, line: 1, message: 'name it <visit-type>.<variant>.<en or es>.md' });
    return { ...reading, value: null, problems };
  }
  if (reading.value === null) return { ...reading, value: null, problems };
  const { problemAt, value } = reading;
  if (reading.body === '') problems.push(problemAt(['title'], 'the text below the front matter is missing'));
  if (value.effective > value.reviewBy) problems.push(problemAt(['reviewBy'], 'is before it takes effect'));
  if (value.status === 'approved' && new Set(value.approvedBy.map(({ name }) => foldText(name))).size < 2)
    problems.push(problemAt(['approvedBy'], 'an approved sheet names two different people who approved it'));
  value.approvedBy.forEach(({ on }, n) => {
    if (on > value.effective)
      problems.push(problemAt(['approvedBy', n, 'on'], 'is after the day on which the sheet takes effect'));
  });
  if (!value.toAPerson.includes('medicine'))
    problems.push(problemAt(['toAPerson'], 'medicine always goes to a person'));
  if (value.translationOf?.language === language)
    problems.push(problemAt(['translationOf', 'language'], 'is the language of the sheet itself'));
  const measured = readingGrade(wordsOf(value, reading.body), language);
  if (Math.abs(measured - value.readingGrade) > GRADE_APART)
    problems.push(problemAt(['readingGrade'], `the text reads at grade ${measured}`));
  value.steps.forEach((step, n) => {
    for (const [, placeholder = ''] of step.text.matchAll(/\{([^}]*)\}/g)) {
      if (placeholder !== 'time' && placeholder !== 'day')
        problems.push(problemAt(['steps', n, 'text'], `there is no placeholder {${placeholder}}`));
      else if (!step.when.startsWith('-'))
        problems.push(
          problemAt(['steps', n, 'text'], `{${placeholder}} needs a time before the start in "when"`),
        );
    }
  });
  const sheet: Sheet = {
    id: `${visitType}.${variant}`,
    visitType,
    variant,
    language,
    intro: reading.body,
    ...value,
  };
  return problems.length === 0 ? { value: sheet, problems, problemAt } : { value: null, problems, problemAt };
}

/** All that a patient reads, with a day and an hour where they will stand. */
const wordsOf = ({ title, steps }: z.infer<typeof SheetSchema>, intro: string): string =>
  [`${title}.`, intro, ...steps.map(({ text }) => text)]
    .join('\n')
    .replaceAll('{time}', '8')
    .replaceAll('{day}', 'May');

function isBefore(when: string): boolean {
  try {
    return when.startsWith('-') && Temporal.Duration.from(when).sign === -1;
  } catch {
    return false;
  }
}
