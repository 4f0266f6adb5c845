// Whether every number, time, date, price, phone and link of a reply is the passage's, and stands for the same thing.
import { clause, contentWords, covered, sentences, stem } from './clauses.ts';
import { inDigits, plain } from './in-digits.ts';
import { dayGroups, isSame, quantities, timesByDay, type Quantity } from './quantities.ts';

/** What a reply has that neither the passage nor the question has, by kind ("time", "number" …), or null. */
export function unknownQuantity(reply: string, question: string, source: string): string | null {
  const given = quantities(source);
  const asked = quantities(question);
  const days = daysOf(source);
  const had = new Set(lettered(source));
  if (lettered(reply).some((place) => !had.has(place))) return 'place';
  for (const quantity of quantities(reply)) {
    const known =
      given.some((one) => isSame(quantity, one)) || (quantity.kind === 'weekday' && days.has(quantity.value));
    if (known || asked.some((one) => isSame(quantity, one))) continue;
    return quantity.kind === 'weekday' ? 'date' : quantity.kind;
  }
  return null;
}

/** "Building C", "stop D": places that a letter tells apart. */
const lettered = (text: string): string[] =>
  [...text.matchAll(LETTERED)].map(([, kind = '', letter = '']) => `${plain(kind)} ${letter}`);
const LETTERED =
  /\b([Bb]uilding|[Ss]top|[Ss]uite|[Rr]oom|[Ww]ing|[Gg]ate|[Dd]oor|[Ll]ine|[Ll]ot|[Gg]arage|[Ww]indow|[Ll]obby|[Ee]ntrance|[Ee]xit|[Aa]rea|[Zz]one|[Ee]dificio|[Pp]arada|[Ss]ala|[Pp]uerta|[Ll]ínea|[Vv]entanilla|[Ee]ntrada|[Zz]ona) ([A-Z])\b/g;

/** A limit that is the other way round ("after" for "before"), or a time that another day has, or null. */
export function misreadQuantity(reply: string, source: string): string | null {
  const given = quantities(source);
  for (const quantity of quantities(reply)) {
    const same = given.filter((one) => isSame(quantity, one));
    const against = OPPOSITE[quantity.limit];
    if (against !== undefined && same.length > 0 && same.every((one) => one.limit === against))
      return 'limit';
  }
  const allowed = timesByDay(source);
  const has = (day: number, time: Quantity): boolean =>
    allowed.get(day)?.some((one) => isSame(time, one)) ?? false;
  for (const { days, times, before } of dayGroups(reply)) {
    const fits = (list: readonly Quantity[]): boolean =>
      list.length > 0 && days.every((day) => list.every((time) => has(day, time)));
    if (
      times.length + before.length > 0 &&
      days.some((day) => (allowed.get(day) ?? []).length > 0) &&
      !fits(times) &&
      !fits(before)
    )
      return 'time';
  }
  return null;
}

const OPPOSITE: Readonly<Record<string, Quantity['limit']>> = {
  before: 'after',
  after: 'before',
  max: 'min',
  min: 'max',
};

/** The weekdays that a text names, alone or in "Monday to Friday"; who speaks of weekends speaks of the rest too. */
function daysOf(source: string): ReadonlySet<number> {
  const low = inDigits(source);
  const named = dayGroups(source).flatMap(({ days }) => days);
  const all =
    /\b(?:every ?day|daily|all week|7 days|todos los dias|diario|weekends?|fin(?:es)? de semana)\b/.test(low);
  return new Set(all ? [0, 1, 2, 3, 4, 5, 6] : named);
}

/** A number that stands beside other words than in the passage. */
export function misplaced(reply: string, source: string): boolean {
  const place = (text: string, at: number, reach: number): Set<string> =>
    new Set(contentWords(text.slice(Math.max(0, at - reach), at + reach)).map(stem));
  const given = quantities(source);
  const low = inDigits(source);
  const lowReply = inDigits(reply);
  const byDay = timesByDay(source);
  const onDays = dayGroups(reply).flatMap(({ days, times, before }) =>
    [...times, ...before].filter((time) =>
      days.every((day) => byDay.get(day)?.some((one) => isSame(time, one)) ?? false),
    ),
  );
  return quantities(reply).some((quantity) => {
    if (quantity.kind === 'time' && onDays.some((time) => isSame(time, quantity))) return false;
    if (quantity.kind === 'weekday' || quantity.kind === 'link' || quantity.kind === 'phone') return false;
    const around = place(lowReply, quantity.at, 45);
    if (around.size < 2) return false;
    const places = given.filter((one) => isSame(quantity, one));
    if (places.length === 0) return false;
    return !places.some((one) => [...place(low, one.at, 110)].some((word) => around.has(word)));
  });
}

/** A number in a sentence that is like another of the passage's than the one that has it: "eat" and "drink" exchanged. */
export function swapped(reply: string, source: string): boolean {
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
      const own = rivals.filter(({ numbers }) => numbers.some((one) => isSame(quantity, one)));
      return own.length > 0 && scores(rivals) - scores(own) > 0.4;
    });
  });
}
