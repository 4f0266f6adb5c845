// Lets a model sum up a masked conversation for staff, in at most three lines. It is shown beside the brief
// that code wrote, never in its place.
import { z } from 'zod';
import { capText, cleanText } from '../../base/text.ts';
import type { Model } from './model.ts';

const Summary = z.strictObject({ lines: z.array(z.string().max(200)).min(1).max(3) });

/** The lines, or null on any failure. `entries` are masked, oldest first, as "patient: …". */
export function createSummary(
  model: Model,
): (entries: readonly string[]) => Promise<readonly string[] | null> {
  return async (entries) => {
    const recent = entries.slice(-30).map((entry) => capText(entry, 500));
    const asked = await model.ask('summarize', { entries: recent }, Summary);
    return asked.ok ? asked.value.lines.map((line) => cleanText(line).replaceAll('\n', ' ').trim()) : null;
  };
}
