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
    const end = match.index + match[0].length;
    const size = last ? (match.at(-1) ?? '').length : match[0].length;
    if (size > 0) out.push({ start: end - size, end });
  }
  return out;
}
