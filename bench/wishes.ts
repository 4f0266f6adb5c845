// How well wishes are understood: rows of phrases with the exact set of starts that they allow, written without
// sight of the rules. A row counts when intent, visit type, clinician, ambiguity and every allowed start within the
// clinic's hours are right; a vague time of day ("first thing") where most of the starts are.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Clinic } from '../src/clinic/clinic.ts';
import { openIntervals } from '../src/clinic/hours.ts';
import { DAY_MS, addDays, instantOf, localOf, minutesOf, weekdayOf } from '../src/clinic/local-time.ts';
import { PART_MINUTES, clockSpan } from '../src/scheduling/wish-fit.ts';
import { readWish } from '../src/scheduling/wish-rules/read-wish.ts';
import type { LocalWindow, PartOfDay, Wish } from '../src/scheduling/wish.ts';
import { share } from './interval.ts';

export interface WishRow {
  readonly line: number;
  readonly now: string;
  readonly text: string;
  readonly intent: string;
  readonly visitType: string | null;
  readonly practitioner: string | null;
  readonly starts: string;
  readonly ambiguous: boolean;
  readonly tags: readonly string[];
}

/** Reads a table of phrases: a header, then now, text, intent, visit type, clinician, starts, ambiguous and tags. */
export function readWishRows(file: URL): WishRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (at === 0 || line.trim() === '') return [];
      const [now = '', text = '', intent = '', visitType, practitioner, starts = '', ambiguous, tags = ''] =
        line.split('\t');
      return [
        {
          line: at + 1,
          now,
          text,
          intent,
          visitType: visitType === '-' ? null : (visitType ?? null),
          practitioner: practitioner === '-' ? null : (practitioner ?? null),
          starts,
          ambiguous: ambiguous === 'true',
          tags: tags.split(','),
        },
      ];
    });
}

const GRID = 5;

/** Which starts a row or a wish allows; times are local `YYYY-MM-DDTHH:MM`. */
interface Allowed {
  readonly windows: readonly LocalWindow[] | null;
  readonly days: readonly number[] | null;
  readonly clock: readonly [from: number, to: number];
  readonly at: number | null;
  readonly not: readonly LocalWindow[];
  readonly about: LocalWindow | null;
}

const windowOf = (text: string): LocalWindow => {
  const [from = '', to = ''] = text.split('..');
  return { from, to };
};

function wantedOf(starts: string): Allowed {
  const [first = 'any', ...rest] = starts.split(' ');
  const field = (name: string): string | undefined =>
    rest.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
  const clock = field('clock')?.split('-').map(minutesOf);
  const part = field('part');
  const at = field('at');
  const about = field('about');
  return {
    windows: first === 'any' ? null : first.split(/[;|]/).map(windowOf),
    days: field('days')?.split(',').map(Number) ?? null,
    clock: [clock?.[0] ?? 0, clock?.[1] ?? 1440].map((value, n) =>
      part
        ? n === 0
          ? Math.max(value, PART_MINUTES[part as PartOfDay][0])
          : Math.min(value, PART_MINUTES[part as PartOfDay][1])
        : value,
    ) as [number, number],
    at: at === undefined ? null : minutesOf(at),
    not: field('not')?.split(/[,;]/).map(windowOf) ?? [],
    about: about === undefined ? null : windowOf(about),
  };
}

function gotOf(wish: Wish): Allowed {
  const { from, to, aim } = clockSpan(wish);
  const windows = [...(wish.window ? [wish.window] : []), ...wish.alternatives];
  return {
    windows: windows.length > 0 ? windows : null,
    days: wish.days,
    clock: aim === null ? [from, to] : [0, 1440],
    at: aim,
    not: wish.not,
    about: wish.about,
  };
}

/** Every start of the next `days` within opening hours that is allowed, as minutes of UTC on a grid of five. */
function startsOf(clinic: Clinic, now: string, allowed: Allowed): Set<string> {
  const { windows, days, clock, at, not } = allowed;
  const out = new Set<string>();
  const within = (list: readonly LocalWindow[], start: string): boolean =>
    list.some(({ from, to }) => from <= start && start < to);
  for (let n = 0, date = now.slice(0, 10); n < clinic.booking.horizonDays; n += 1, date = addDays(date, 1)) {
    if (days !== null && !days.includes(weekdayOf(date))) continue;
    // A time to the minute is compared as it is, open or not.
    const opened = openIntervals(clinic, date);
    for (const { start: from, end } of at === null
      ? opened
      : opened.length > 0
        ? [
            {
              start: instantOf(clinic.timeZone, `${date}T00:00`),
              end: instantOf(clinic.timeZone, `${date}T00:00`) + DAY_MS,
            },
          ]
        : []) {
      for (let ms = from; ms < end; ms += GRID * 60_000) {
        const start = localOf(clinic.timeZone, ms);
        const minute = minutesOf(start.slice(11));
        if (at !== null ? Math.abs(minute - at) >= GRID : minute < clock[0] || minute >= clock[1]) continue;
        if (
          start < now ||
          (windows !== null && !within(windows, at === null ? start : `${start.slice(0, 11)}${hhmm(at)}`)) ||
          within(not, start)
        )
          continue;
        out.add(start);
      }
    }
  }
  return out;
}
const hhmm = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = [...a].filter((one) => b.has(one)).length;
  const all = a.size + b.size - both;
  return all === 0 ? 1 : both / all;
};

// They begin the same task.
const taskOf = (intent: string): string => (intent === 'availability' ? 'book' : intent);
const VAGUE = 0.5;

/** What is wrong with how a row is understood; empty where all is right. */
export function wrongWith(clinic: Clinic, row: WishRow): string[] {
  const instant = instantOf(clinic.timeZone, row.now);
  const wish = readWish(row.text, { now: instant, timeZone: clinic.timeZone, language: 'en' }, clinic);
  const [wanted, got] = [wantedOf(row.starts), gotOf(wish)];
  const wrong: string[] = [];
  if (taskOf(row.intent) !== taskOf(wish.intent)) wrong.push(`intent ${wish.intent}`);
  if (row.visitType !== wish.visitType) wrong.push(`visit type ${wish.visitType}`);
  if (row.practitioner !== wish.practitioner) wrong.push(`clinician ${wish.practitioner}`);
  if (row.ambiguous !== wish.ambiguous) wrong.push(`ambiguous ${wish.ambiguous}`);
  const least = row.tags.includes('vague') ? VAGUE : 1;
  if (['cancel', 'lookup', 'confirm'].includes(row.intent)) {
    const whole = (about: LocalWindow | null): Allowed => ({
      windows: about ? [about] : null,
      days: null,
      clock: [0, 1440],
      at: null,
      not: [],
      about: null,
    });
    if (
      overlap(startsOf(clinic, row.now, whole(wanted.about)), startsOf(clinic, row.now, whole(got.about))) <
        least &&
      JSON.stringify(wanted.about) !== JSON.stringify(got.about)
    )
      wrong.push(`about ${JSON.stringify(wish.about)}`);
    return wrong;
  }
  const same = overlap(startsOf(clinic, row.now, wanted), startsOf(clinic, row.now, got));
  if (same < least)
    wrong.push(
      `starts ${JSON.stringify({ ...(wish.window && { window: wish.window }), ...(wish.alternatives.length > 0 && { alternatives: wish.alternatives }), ...(wish.days && { days: wish.days }), ...(wish.not.length > 0 && { not: wish.not }), part: wish.partOfDay ?? undefined, earliest: wish.earliest ?? undefined, latest: wish.latest ?? undefined, exact: wish.exact ?? undefined })}`,
    );
  return wrong;
}

/** Prints how many rows of a set are all right, by language, with 95 % intervals. */
export function measureWishes(clinic: Clinic, sets: readonly (readonly [name: string, file: URL])[]): void {
  for (const [name, file] of sets) {
    const rows = readWishRows(file);
    const right = (some: readonly WishRow[]): string =>
      share(some.filter((row) => wrongWith(clinic, row).length === 0).length, some.length);
    const languages = ['en', 'es'].map(
      (language) => `${language} ${right(rows.filter(({ tags }) => tags[0] === language))}`,
    );
    process.stdout.write(`${name.padEnd(24)}${right(rows)} all right: ${languages.join(', ')}\n`);
  }
}

const SgdRow = z.object({
  text: z.string(),
  split: z.string(),
  slot: z.string(),
  canonical: z.union([z.string(), z.array(z.string())]),
});
const SGD_NOW = '2019-03-01T08:00';

/** Dates and times of the public dialogues (today is Friday, March 1, 2019), exact, on the test part. */
export function measureSgd(clinic: Clinic, file: URL): void {
  const counts = new Map<string, [right: number, all: number]>();
  const now = instantOf(clinic.timeZone, SGD_NOW);
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const row = SgdRow.safeParse(JSON.parse(line));
    if (!row.success || row.data.split !== 'test') continue;
    const kind = row.data.slot.includes('date') ? 'date' : 'time';
    const wish = readWish(row.data.text, { now, timeZone: clinic.timeZone, language: 'en' }, clinic);
    const got =
      kind === 'date'
        ? [wish.window, wish.about, ...wish.alternatives].map((window) => window?.from.slice(0, 10))
        : [wish.exact, wish.earliest, wish.about?.from.slice(11)];
    const count = counts.get(kind) ?? [0, 0];
    const right = [row.data.canonical].flat().some((canonical) => got.includes(canonical));
    counts.set(kind, [count[0] + (right ? 1 : 0), count[1] + 1]);
  }
  for (const [kind, [right, all]] of counts)
    process.stdout.write(`${`sgd_dates, ${kind}`.padEnd(24)}${share(right, all)} exact\n`);
}
