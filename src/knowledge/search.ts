// Finds the passages that answer a question: BM25 over titles, other ways to ask, and texts. A question that
// the clinic has not answered has to find nothing, so a floor asks how much of it the passage speaks of.
import MiniSearch from 'minisearch';
import { LANGUAGES, type Language } from '../base/language.ts';
import type { Library, Passage } from './library.ts';
import { GENERAL, termsOf, WEAK } from './terms.ts';

/** At most three passages, best first; none where nothing is close enough. */
export type Search = (question: string, language: Language) => Passage[];

/** The longest question that is read, in UTF-16 units. */
const LONGEST = 500;
const MOST = 3;
/** The share of a question's weight that a passage has to speak of in its title or its ways to ask. */
const FLOOR = 0.5;
/** What a word weighs that no passage has, and by how much a known meaning outweighs a plain word. */
const UNKNOWN = 0.95;
const MEANING = 1.8;
const SLIGHT = 0.2;
/** A passage this much weaker than the best is left out. */
const NEAR = 0.6;

interface Index {
  readonly mini: MiniSearch;
  readonly passages: ReadonlyMap<string, Passage>;
  /** How telling a term is: less the more passages have it, more where it is a known meaning. */
  readonly weight: (term: string) => number;
}

/** A search over what the library holds now. */
export function createSearch(library: Library): Search {
  const indexes = new Map(
    LANGUAGES.map((language) => [language, indexOf(library.passages(language), language)]),
  );
  return (question, language) => {
    const index = indexes.get(language);
    const terms = [...new Set(termsOf(question.slice(0, LONGEST), language))];
    if (!index || terms.length === 0) return [];
    const total = terms.reduce((sum, term) => sum + index.weight(term), 0);
    const hits = index.mini
      .search(terms.join(' '), {
        boost: { title: 2, asks: 1.6, text: 0.4 },
        prefix: longWord,
        fuzzy: slips,
        weights: { fuzzy: 0.5, prefix: 0.6 },
        boostTerm: index.weight,
      })
      .map(({ id, score, queryTerms, match }) => {
        const told = queryTerms.filter((said) =>
          Object.entries(match).some(
            ([found, fields]) => near(said, found) && fields.some((field) => field !== 'text'),
          ),
        );
        const covered = told.reduce((sum, term) => sum + index.weight(term), 0) / total;
        return { passage: index.passages.get(String(id)), score: score * covered, covered };
      })
      .filter(({ covered }) => covered >= FLOOR)
      .sort((a, b) => b.score - a.score);
    const best = hits[0]?.score ?? 0;
    return hits
      .flatMap(({ passage, score }) => (passage && score >= best * NEAR ? [passage] : []))
      .slice(0, MOST);
  };
}

// A meaning ("=parking") is matched as it is; only words that are not known to the vocabulary may be mistyped.
const isMeaning = (term: string): boolean => term.startsWith('=');
const longWord = (term: string): boolean => !isMeaning(term) && term.length >= 5;
const slips = (term: string): number | boolean => (!isMeaning(term) && term.length >= 5 ? 1 : false);
const near = (said: string, found: string): boolean =>
  said === found || (!isMeaning(said) && said.length >= 5 && !isMeaning(found));

function indexOf(passages: readonly Passage[], language: Language): Index {
  const mini = new MiniSearch({
    fields: ['title', 'asks', 'text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  });
  const seen = new Map<string, number>();
  const joined = (text: string): string => termsOf(text, language).join(' ');
  for (const { id, title, asks, text } of passages) {
    const document = { id, title: joined(title), asks: asks.map(joined).join(' '), text: joined(text) };
    mini.add(document);
    for (const term of new Set(`${document.title} ${document.asks}`.split(' ')))
      seen.set(term, (seen.get(term) ?? 0) + 1);
  }
  const weight = (term: string): number => {
    const count = seen.get(term);
    if (WEAK.has(term)) return SLIGHT;
    if (count === undefined) return UNKNOWN;
    return (isMeaning(term) && !GENERAL.has(term) ? MEANING : 1) / Math.sqrt(count);
  };
  return { mini, passages: new Map(passages.map((passage) => [passage.id, passage])), weight };
}
