// Files that people write (YAML, and Markdown with front matter) read through a zod schema. Every mistake is
// named with its file and line, and all of them are reported at once.
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

/** A file as it was read: its name as the person who mends it knows it, and its text. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

type Path = readonly PropertyKey[];

/** What came of a file: the value where every check held, and how to point at a place in it. */
export interface Reading<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
  /** A problem at a path of the value, for checks that reach across fields or files. */
  problemAt(path: Path, message: string): Problem;
}

/** `file:line: message`, one line for each, in the order of the files and lines. */
export function problemLines(problems: readonly Problem[]): string[] {
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return sorted.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

/** Reads a YAML file. `firstLine` is the line of the file on which `text` starts. */
export function readYaml<S extends z.ZodType>(
  file: SourceFile,
  schema: S,
  firstLine: number = 1,
): Reading<z.infer<S>> {
  const counter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: counter, prettyErrors: false });
  const lineOf = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const problemAt = (path: Path, message: string): Problem => ({
    file: file.name,
    line: lineOf(offsetOf(document, path)),
    message: path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`,
  });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file: file.name,
      line: lineOf(error.pos[0]),
      message: error.message,
    }));
    return { value: null, problems, problemAt };
  }
  const parsed = schema.safeParse(toPlain(document));
  if (parsed.success) return { value: parsed.data, problems: [], problemAt };
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => problemAt([...issue.path, key], 'there is no such field'))
      : [problemAt(issue.path, plain(issue))],
  );
  return { value: null, problems, problemAt };
}

/** Reads a Markdown file whose front matter fits `schema`; `body` is the text below it. */
export function readMarkdown<S extends z.ZodType>(
  file: SourceFile,
  schema: S,
): Reading<z.infer<S>> & { readonly body: string } {
  const text = file.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  if (end < 0) {
    const problemAt = (_: Path, message: string): Problem => ({ file: file.name, line: 1, message });
    const missing = problemAt([], 'starts with front matter between two lines of ---');
    return { value: null, problems: [missing], problemAt, body: '' };
  }
  const reading = readYaml({ name: file.name, text: text.slice(4, end + 1) }, schema, 2);
  return { ...reading, body: text.slice(end + 5).trim() };
}

// An alias that refers to itself or grows without end makes toJS throw; that is a mistake in the file as well.
function toPlain(document: Document): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

function plain(issue: z.core.$ZodIssue): string {
  if (
    issue.code === 'invalid_type' &&
    issue.input === undefined &&
    issue.message.endsWith('received undefined')
  )
    return 'is missing';
  return issue.message;
}

/** Where a path stands; where it is missing, its nearest parent that is there. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const top = length === 1 ? document.contents : parent;
    if (isMap(top)) {
      const pair = top.items.find(({ key }) => isScalar(key) && String(key.value) === String(last));
      if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}
