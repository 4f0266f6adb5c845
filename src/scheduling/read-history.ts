// A clinic's own history of visits, from which lengths and coming are learned: `history.jsonl` in its folder, one visit a
// line, as an export of its EHR gives them. Only what predictions may look at is taken; any other field is a mistake.
import { z } from 'zod';
import type { Problem, SourceFile } from '../base/source-file.ts';
import type { Clinic } from '../clinic/clinic.ts';
import { AGE_BANDS, type PastVisit } from './policy/visit-facts.ts';

const Line = z.strictObject({
  visitType: z.string(),
  practitioner: z.string(),
  newPatient: z.boolean(),
  interpreter: z.boolean().default(false),
  ageBand: z.enum(AGE_BANDS).nullable().default(null),
  telehealth: z.boolean().default(false),
  leadDays: z.number().min(0).max(1000),
  earlier: z.int().min(0).max(10_000).default(0),
  missed: z.int().min(0).max(10_000).default(0),
  minutes: z.number().min(1).max(600).nullable(),
});

/** More lines than this are a mistake: twenty years of a busy clinic. */
const MOST_LINES = 500_000;
/** Mistakes that are told of one file. */
const MOST_PROBLEMS = 20;

/** The visits of a file, or its first mistakes. Ids are held against the clinic, where it could be read. */
export function readHistory(
  { name, text }: SourceFile,
  clinic: Clinic | null,
): { readonly visits: readonly PastVisit[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const visits: PastVisit[] = [];
  const lines = text.split(/\r?\n/);
  if (lines.length > MOST_LINES)
    return {
      visits,
      problems: [{ file: name, line: MOST_LINES, message: `has more than ${MOST_LINES} lines` }],
    };
  const known = (list: readonly { readonly id: string }[] | undefined, id: string): boolean =>
    list === undefined || list.some((one) => one.id === id);
  for (const [at, line] of lines.entries()) {
    if (problems.length >= MOST_PROBLEMS) break;
    if (line.trim() === '') continue;
    const problem = (message: string): void => void problems.push({ file: name, line: at + 1, message });
    let raw: unknown;
    try {
      raw = JSON.parse(line);
    } catch {
      problem('is not JSON');
      continue;
    }
    const parsed = Line.safeParse(raw);
    if (!parsed.success) {
      const [first] = parsed.error.issues;
      problem(`${first?.path.join('.') ?? ''}: ${first?.message ?? 'is not a visit'}`);
    } else if (!known(clinic?.visitTypes, parsed.data.visitType))
      problem(`there is no visit type "${parsed.data.visitType}"`);
    else if (parsed.data.missed > parsed.data.earlier) problem('missed: more than there were earlier');
    else visits.push(parsed.data);
  }
  return { visits, problems };
}
