// Reads one answered question: `<id>.<language>.md`, whose title is the question and whose text is the answer.
import { z } from 'zod';
import { readMarkdown, type Problem, type Reading, type SourceFile } from '../base/source-file.ts';
import { isLanguage } from '../base/language.ts';
import type { Passage } from './library.ts';

const PassageSchema = z.strictObject({
  title: z.string().min(3).max(120),
  asks: z.array(z.string().min(2).max(160)).max(40).default([]),
});

/** The longest answer that is quoted, in UTF-16 units: a text message should not become a letter. */
const LONGEST = 1200;

/** A passage, or every mistake in its file. */
export function readPassage(file: SourceFile): Reading<Passage> {
  const reading = readMarkdown(file, PassageSchema);
  const [, id, language] = /^(?:.*[/\\])?([a-z0-9-]+)\.([a-z]+)\.md$/.exec(file.name) ?? [];
  const problems: Problem[] = [...reading.problems];
  if (!id || !language || !isLanguage(language)) {
    problems.push({ file: file.name, line: 1, message: 'name it <question>.<en or es>.md' });
    return { ...reading, value: null, problems };
  }
  if (reading.value === null) return { ...reading, value: null, problems };
  if (reading.body === '')
    problems.push(reading.problemAt(['title'], 'the answer below the front matter is missing'));
  if (reading.body.length > LONGEST)
    problems.push(reading.problemAt(['title'], `the answer is longer than ${LONGEST} characters`));
  const { problemAt } = reading;
  if (problems.length > 0) return { value: null, problems, problemAt };
  return { value: { id, language, text: reading.body, ...reading.value }, problems, problemAt };
}
