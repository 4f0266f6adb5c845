// Whether every number, time, date, price, phone and link of a reply is the passage's, and stands for the same thing.
import { clause, contentWords, covered, sentences, stem } from './clauses.ts';
import { dayGroups, plain, quantities, timesByDay } from './quantities.ts';

/** What is wrong with the quantities of a reply, or null. */
export function checkQuantities(reply: string, source: string): string | null {
  const given = quantities(source);
  const keys = new Set(given.map(({ key }) => key));
  for (const quantity of quantities(reply)) {
    const { kind, key, value, unit } = quantity;
    if (kind === 'number') {
      const same = given.filter((one) => one.kind === 'number' && one.value === value);
      const asHour = given.some(
        (one) => one.kind === 'time' && (one.value / 60 === value || one.value / 60 === value + 12),
      );
      if (same.length === 0 && !(asHour && unit === '')) return 'number';
      if (unit && same.length > 0 && !same.some((one) => one.unit === unit || one.unit === ''))
        return 'number';
      const [only] = same;
      if (only && same.every((one) => one.limit === only.limit) && only.limit !== quantity.limit)
        return 'limit';
    } else if (
      kind === 'time' &&
      given.some(
        (one) => one.key === key && one.limit === (quantity.limit === 'after' ? 'before' : 'after'),
      ) &&
      (quantity.limit === 'after' || quantity.limit === 'before') &&
      !given.some((one) => one.key === key && one.limit === quantity.limit)
    ) {
      return 'limit';
    } else if (
      kind === 'link'
        ? !given.some((one) => one.kind === 'link' && one.key.startsWith(key))
        : !keys.has(key) && !(kind === 'weekday' && inRange(source, value))
    ) {
      return kind === 'weekday' ? 'date' : kind;
    }
  }
  const allowed = timesByDay(source);
  for (const { days, times, before } of dayGroups(reply)) {
    const fits = (list: readonly number[]): boolean =>
      list.length > 0 && days.every((day) => list.every((time) => allowed.get(day)?.has(time) ?? false));
    if (
      times.length + before.length > 0 &&
      days.some((day) => allowed.has(day)) &&
      !fits(times) &&
      !fits(before)
    )
      return 'time';
  }
  return misplaced(reply, source) || swapped(reply, source) ? 'number' : null;
}

/** "Monday to Friday" names Wednesday too. */
const inRange = (source: string, day: number): boolean => timesByDay(source).has(day);

/** A number that stands beside other words than in the passage. */
function misplaced(reply: string, source: string): boolean {
  const place = (text: string, at: number, reach: number): Set<string> =>
    new Set(contentWords(text.slice(Math.max(0, at - reach), at + reach)).map(stem));
  const given = quantities(source);
  const low = plain(source);
  const lowReply = plain(reply);
  return quantities(reply).some((quantity) => {
    if (quantity.kind === 'weekday' || quantity.kind === 'link' || quantity.kind === 'phone') return false;
    const around = place(lowReply, quantity.at, 45);
    if (around.size < 2) return false;
    const places = given.filter((one) => one.value === quantity.value && one.kind === quantity.kind);
    if (places.length === 0) return false;
    return !places.some((one) => [...place(low, one.at, 110)].some((word) => around.has(word)));
  });
}

/** A number in a sentence that is like another of the passage's than the one that has it: "eat" and "drink" exchanged. */
function swapped(reply: string, source: string): boolean {
  const given = sentences(source).map((text) => ({ stems: clause(text).stems, numbers: quantities(text) }));
  return sentences(reply).some((text) => {
    const { stems } = clause(text);
    if (stems.size === 0) return false;
    return quantities(text).some((quantity) => {
      if (quantity.kind !== 'number' && quantity.kind !== 'time') return false;
      const rivals = given.filter(({ numbers }) =>
        numbers.some((one) => one.kind === quantity.kind && one.unit === quantity.unit),
      );
      const scores = (some: typeof given): number =>
        Math.max(0, ...some.map((one) => covered(stems, one.stems)));
      const own = rivals.filter(({ numbers }) => numbers.some((one) => one.value === quantity.value));
      return own.length > 0 && scores(rivals) - scores(own) > 0.4;
    });
  });
}
