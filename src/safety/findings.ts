// What the layers of the screen have found so far, and how a layer reads its rules.
import type { Match } from './reading/pattern.ts';
import type { Reading } from './reading/reading.ts';
import type { RulesByPart } from './rules/book.ts';
import { CATEGORIES, type Category, type Route, type Verdict } from './verdict.ts';

export class Findings {
  private readonly categories = new Set<Category>();
  private readonly layers = new Set<string>();

  add(category: Category, layer: string): void {
    this.categories.add(category);
    this.layers.add(layer);
  }

  has(prefix: string): boolean {
    for (const category of this.categories) if (category.startsWith(prefix)) return true;
    return false;
  }

  /** Whether a layer has found something. */
  by(layer: string): boolean {
    return this.layers.has(layer);
  }

  get raised(): boolean {
    return this.has('emergency.') || this.has('clinical.') || this.has('sensitive.') || this.has('person.');
  }

  verdict(): Verdict {
    const categories = CATEGORIES.filter((category) => this.categories.has(category));
    const route: Route = this.has('emergency.') ? 'emergency' : this.raised ? 'staff' : 'assistant';
    return { route, categories, by: [...this.layers] };
  }
}

/** Calls `each` once for every outcome that a rule of a set has in a text. */
export function collect<Outcome>(
  rules: RulesByPart<Outcome>,
  reading: Reading,
  each: (outcome: Outcome, match: Match) => void,
): void {
  const done = new Set<Outcome>();
  for (const part of reading.parts()) {
    for (const rule of rules[part] ?? []) {
      if (done.has(rule.outcome)) continue;
      const match = reading.find(rule);
      if (!match) continue;
      each(rule.outcome, match);
      done.add(rule.outcome);
    }
  }
}
