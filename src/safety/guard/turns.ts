// Whether a reply says the opposite of the passage, of a day, of a name, of a clause.
import { clause, clauses, closest, covered, denied, isWithout, sentences, type Clause } from './clauses.ts';
import { dayGroups, plain } from './quantities.ts';
import { inSameWords } from './same-meaning.ts';

const SAME_CLAUSE = 0.5;
export type Polarity = Map<number | string, Set<boolean>>;

/** A clause that says the opposite of the passage's, or lost its "only" or "unless". */
export function checkTurns(said: readonly string[], source: string): string | null {
  for (const polarity of [dayPolarity, namePolarity]) {
    const known = polarity(sentences(source));
    for (const [what, ways] of polarity(said)) {
      const given = known.get(what);
      if (given && [...ways].some((way) => !given.has(way))) return 'negation';
    }
  }
  if (positiveOfNegative(said, source) || negativeOfPositive(said, source)) return 'negation';
  if (otherDays(said, source)) return 'date';
  const given = sentences(source).map((text) => ({ whole: clause(text), clauses: clauses(text) }));
  const replied = said.map((sentence) => clauses(sentence));
  for (const list of replied) {
    for (const one of list) {
      const best = closest(
        one,
        given.flatMap((sentence) => sentence.clauses),
      );
      if (!best || best.score < SAME_CLAUSE) continue;
      if (
        best.clause.negative !== one.negative &&
        !(denied(one.text) !== null && denied(one.text) === denied(best.clause.text)) &&
        !one.narrow &&
        one.stems.size >= 1 &&
        !given.some((sentence) =>
          sentence.clauses.some(
            (other) => other.negative === one.negative && covered(one.stems, other.stems) >= best.score,
          ),
        )
      )
        return 'negation';
      const narrowIn = given.find((sentence) => sentence.clauses.includes(best.clause));
      if (narrowIn?.whole.narrow && !said.some((sentence) => clause(sentence).narrow)) return 'limit-dropped';
      // "Unless you are ill" is the passage's "no fee if you are ill".
      const exception = given.some(({ clauses: list }) =>
        list.some(
          (other) => (other.negative || isFree(other.text)) && covered(one.stems, other.stems) >= 0.25,
        ),
      );
      if (one.narrow && !best.clause.narrow && !narrowIn?.whole.narrow && !exception) return 'limit-added';
    }
  }
  return null;
}

/** Whether a text says yes or no about each weekday it names. */
export function dayPolarity(list: readonly string[]): Polarity {
  const out: Polarity = new Map();
  for (const one of list.flatMap((sentence) => clauses(sentence))) {
    for (const { days } of dayGroups(one.text))
      for (const day of days) out.set(day, (out.get(day) ?? new Set()).add(one.negative));
  }
  return out;
}

/** Whether a text says yes or no about each name in it: "we do not take Medicaid". */
function namePolarity(list: readonly string[]): Polarity {
  const out: Polarity = new Map();
  for (const sentence of list) {
    for (const { text, negative } of inherited(sentence))
      for (const [name] of text.matchAll(/(?<=[\p{L}\d,:)]\s|^\s)\p{Lu}[\p{L}\d-]{2,}/gu)) {
        const key = plain(name).replace(/s$/, '');
        out.set(key, (out.get(key) ?? new Set()).add(negative));
      }
  }
  return out;
}

/** The clauses of a sentence; what follows a "not" in a list is under it too, until a "but". */
function inherited(sentence: string): Clause[] {
  let negative = false;
  return sentence.split(/\b(?=but\b|however\b|pero\b|sino\b)|;/i).flatMap((part) => {
    negative = false;
    return clauses(part).map((one) => {
      // "We are closed on Friday, we open on Monday": who speaks anew begins anew.
      if (one.negative) negative = true;
      else if (SUBJECT.test(plain(one.text))) negative = false;
      return { ...one, negative };
    });
  });
}

const SUBJECT =
  /^\s*(?:we|you|it|they|there|this|please|the|i|if|when|usted|nosotros|hay|puede|si|cuando|los|las|el|la|abrimos|aceptamos)\b/;

/** Something is said not to be that the passage only has as so: "you may not drink water" of "you may drink water". */
function negativeOfPositive(said: readonly string[], source: string): boolean {
  const positive = new Set<string>();
  const negative = new Set<string>();
  for (const one of sentences(source).flatMap(clauses))
    for (const word of one.stems) (one.negative || isWithout(one.text) ? negative : positive).add(word);
  return said.some((sentence) =>
    clauses(sentence.replace(/^\s*no[,.!]\s*/i, '')).some((one) => {
      const not = one.negative && !one.narrow ? denied(one.text) : null;
      return not !== null && !OPEN.has(not) && positive.has(not) && !negative.has(not);
    }),
  );
}

/** "No fee if …" has become "free if …", see same-meaning.ts. */
const isFree = (text: string): boolean => /\b(?:free|gratis)\b/.test(inSameWords(text));

/** What is not open is closed: days say which ({@link dayPolarity}). */
const OPEN = new Set(['open', 'abre', 'abren', 'abrim', 'abier', 'atend'].map((word) => word.slice(0, 5)));

/** Days that a reply gives to a person who has others in the passage: "Dr. Reyes is in on Tuesday". */
function otherDays(said: readonly string[], source: string): boolean {
  const known = daysOfPeople(sentences(source));
  return [...daysOfPeople(said)].some(([name, days]) => {
    const own = known.get(name);
    return own !== undefined && own.size > 0 && [...days].some((day) => !own.has(day));
  });
}

/** The weekdays in sentences that name one person, and say nothing of when they are away. */
function daysOfPeople(list: readonly string[]): Map<string, Set<number>> {
  const out = new Map<string, Set<number>>();
  for (const sentence of list) {
    if (clause(sentence).negative) continue;
    const named = [...plain(sentence).matchAll(/\b(?:dr|dra|np|doctora?)\.? ([a-z]{3,})/g)].map(
      ([, name = '']) => name,
    );
    const [name] = named;
    if (name === undefined || named.length > 1) continue;
    const days = out.get(name) ?? new Set<number>();
    for (const group of dayGroups(sentence)) for (const day of group.days) days.add(day);
    out.set(name, days);
  }
  return out;
}

/** Something is said as so that the passage only has as not so: "you need to sign up" of "no sign-up is needed". */
function positiveOfNegative(said: readonly string[], source: string): boolean {
  const positive = new Set<string>();
  const negative = new Set<string>();
  for (const one of sentences(source).flatMap(clauses)) {
    const not = denied(one.text);
    if (not !== null) negative.add(not);
    else if (!one.narrow) for (const word of one.stems) positive.add(word);
  }
  const without = (text: string): string | null => (isWithout(text) ? denied(text) : null);
  const had = sentences(source).flatMap(clauses);
  for (const one of said.flatMap(clauses)) {
    const lacking = without(one.text);
    if (
      lacking !== null &&
      positive.has(lacking) &&
      !had.some((other) => (other.negative || isWithout(other.text)) && other.stems.has(lacking))
    )
      return true;
  }
  return said.some((sentence) =>
    inherited(sentence).some(
      (one) =>
        !one.negative &&
        !one.narrow &&
        !isWithout(one.text) &&
        !/\?|\b(?:if|si|when|cuando|already|ya|instead)\b/.test(plain(sentence)) &&
        [...one.stems].some((word) => negative.has(word) && !positive.has(word)),
    ),
  );
}
