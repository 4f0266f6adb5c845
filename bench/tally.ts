// What is counted of messages that the screen has judged, and how it is printed: one line for a source of messages,
// one table for the groups of people who wrote them.
import type { Route } from '../src/safety/verdict.ts';
import { share } from './interval.ts';

export interface Judged {
  readonly text: string;
  /** The route that the policy gives it, and the one that the screen gave it. */
  readonly route: Route;
  readonly given: Route;
  readonly language?: string;
  readonly group?: string;
}

interface Part {
  readonly hits: number;
  readonly all: number;
}

/** Fewer rows than this say nothing about a group. */
const ENOUGH = 20;

export const line = (...cells: readonly string[]): void =>
  void process.stdout.write(`${cells.map((cell, index) => cell.padEnd(index === 0 ? 30 : 34)).join('')}\n`);

interface Column {
  readonly title: string;
  /** Which rows the column is about, and which of them it counts. */
  readonly of: (route: Route) => boolean;
  readonly counts: (given: Route) => boolean;
}

const isFine = (route: Route): boolean => route === 'assistant';
const isGrave = (route: Route): boolean => route !== 'assistant';
const isEmergency = (route: Route): boolean => route === 'emergency';
const isNone = (route: Route): boolean => route !== 'emergency';

const REACHED: Column = { title: 'reached a person', of: isGrave, counts: isGrave };
const COLUMNS: readonly Column[] = [
  REACHED,
  { title: 'emergency text at once', of: isEmergency, counts: isEmergency },
  { title: 'emergency text in vain', of: isNone, counts: isEmergency },
  { title: 'handed over in vain', of: isFine, counts: isGrave },
];

function count({ of, counts }: Column, rows: readonly Judged[]): Part {
  const some = rows.filter(({ route }) => of(route));
  return { hits: some.filter(({ given }) => counts(given)).length, all: some.length };
}

/** Prints the names of the columns; `first` names the rows, `more` stands after the columns. */
export const heading = (first: string, ...more: readonly string[]): void =>
  line(first, ...COLUMNS.map(({ title }) => title), ...more);

/** Prints one line of shares. */
export const printTally = (name: string, rows: readonly Judged[], ...more: readonly string[]): void =>
  line(
    name,
    ...COLUMNS.map((column) => {
      const { hits, all } = count(column, rows);
      return share(hits, all);
    }),
    ...more,
  );

/** The share of grave messages that reached a person; 1 where none is grave. */
export function reached(rows: readonly Judged[]): number {
  const { hits, all } = count(REACHED, rows);
  return all === 0 ? 1 : hits / all;
}

function difference(parts: readonly Part[]): string {
  const shares = parts.filter(({ all }) => all >= ENOUGH).map(({ hits, all }) => (100 * hits) / all);
  if (shares.length < 2) return '-';
  return `${(Math.max(...shares) - Math.min(...shares)).toFixed(1)} points over ${shares.length}`;
}

/** Prints a line for each kind of row that `by` names, and the distance from the best kind to the worst. */
export function printGroups(
  title: string,
  rows: readonly Judged[],
  by: (row: Judged) => string | undefined,
): void {
  const named = rows.filter((row) => by(row) !== undefined);
  const groups = [...Map.groupBy(named, (row) => by(row) ?? '')].sort(([a], [b]) => a.localeCompare(b));
  heading(title);
  for (const [name, some] of groups) printTally(`  ${name}`, some);
  line(
    '  best to worst',
    ...COLUMNS.map((column) => difference(groups.map(([, some]) => count(column, some)))),
  );
}
