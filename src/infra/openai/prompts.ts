// The prompts: Markdown files with front matter, read and checked at start. What goes in is one JSON object
// below the prompt, marked as data; its names are those of the front matter.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { problemLines, readMarkdown, type Problem } from '../../base/source-file.ts';

export const PROMPT_NAMES = ['understand', 'answer', 'second-opinion', 'summarize'] as const;
export type PromptName = (typeof PROMPT_NAMES)[number];

const FrontMatter = z.strictObject({
  version: z.string().regex(/^[a-z-]+@\d+$/, 'use name@1'),
  purpose: z.string().min(10),
  /** The fields of the data it is given. */
  input: z.array(z.string()),
  /** In one line, what comes back. */
  output: z.string().min(5),
});

export interface Prompt {
  readonly version: string;
  readonly input: readonly string[];
  /** The persona, then the task. */
  readonly system: string;
}

export type Prompts = Readonly<Record<PromptName, Prompt>>;

/** The start is refused: one line for each mistake, with file and line. */
export class PromptError extends Error {
  constructor(problems: readonly Problem[]) {
    super(problemLines(problems).join('\n'));
    this.name = 'PromptError';
  }
}

const OWN_FOLDER = fileURLToPath(new URL('../../../prompts', import.meta.url));

/** Reads every prompt of a folder. Throws {@link PromptError} with all mistakes. */
export function loadPrompts(folder: string = OWN_FOLDER): Prompts {
  const problems: Problem[] = [];
  const read = (name: string) => {
    const path = join(folder, `${name}.md`);
    let text = '';
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      // An absent file reads as an empty one, whose mistake names it.
    }
    const reading = readMarkdown({ name: path, text }, FrontMatter);
    problems.push(...reading.problems);
    if (reading.value && !reading.value.version.startsWith(`${name}@`))
      problems.push(reading.problemAt(['version'], `starts with ${name}@`));
    if (reading.value && reading.body === '')
      problems.push(reading.problemAt([], 'the prompt below the front matter is missing'));
    return reading;
  };
  const persona = read('persona');
  const prompt = (name: PromptName): Prompt => {
    const { value, body } = read(name);
    const version = `${value?.version ?? name}+${persona.value?.version ?? 'persona'}`;
    return { version, input: value?.input ?? [], system: `${persona.body}\n\n${body}` };
  };
  const all: Prompts = {
    understand: prompt('understand'),
    answer: prompt('answer'),
    'second-opinion': prompt('second-opinion'),
    summarize: prompt('summarize'),
  };
  if (problems.length > 0) throw new PromptError(problems);
  return all;
}

/**
 * The data of a question as one block that no text in it can end: it is JSON, and angle brackets in it are
 * escaped. Fields that the prompt does not name are left out.
 */
export function dataBlock(prompt: Prompt, input: Readonly<Record<string, unknown>>): string {
  const named = Object.fromEntries(prompt.input.map((name) => [name, input[name] ?? null]));
  const json = JSON.stringify(named).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  return `<data>\n${json}\n</data>`;
}
