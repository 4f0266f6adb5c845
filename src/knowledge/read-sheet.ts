// Reads one instruction sheet: `<visit-type>.<variant>.<language>.md`, whose front matter says who approved it
// and until when, and whose steps say what to do how long before the visit.
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { readMarkdown, type Problem, type Reading, type SourceFile } from '../base/source-file.ts';
import { isLanguage } from '../base/language.ts';
import type { Sheet } from './library.ts';

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
  approvedBy: z.array(z.string().min(1).max(80)),
  effective: z.iso.date(),
  reviewBy: z.iso.date(),
  title: z.string().min(1).max(120),
  steps: z.array(StepSchema).min(1).max(20),
});

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
  if (value.status === 'approved' && new Set(value.approvedBy).size < 2)
    problems.push(problemAt(['approvedBy'], 'an approved sheet names two who approved it'));
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

function isBefore(when: string): boolean {
  try {
    return when.startsWith('-') && Temporal.Duration.from(when).sign === -1;
  } catch {
    return false;
  }
}
