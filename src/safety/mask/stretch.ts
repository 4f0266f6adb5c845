/** A part of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a pattern matches, and `accept` says so; with `last`, only the last group of the match. */
export function stretches(
  text: string,
  pattern: RegExp,
  accept: (match: RegExpExecArray) => boolean = () => true,
  last = false,
): Stretch[] {
  const out: Stretch[] = [];
  for (const match of text.matchAll(pattern)) {
    if (!accept(match)) continue;
    const part = last ? (match.at(-1) ?? '') : match[0];
    const start = match.index + match[0].lastIndexOf(part);
    if (part !== '') out.push({ start, end: start + part.length });
  }
  return out;
}
