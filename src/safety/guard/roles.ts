// What a number, a time or a date of a reply stands for, beside what it stands for in the passage.
import { inDigits } from './in-digits.ts';
import { meanings } from './meanings.ts';
import { isSame, quantities, timesByDay, type Quantity } from './quantities.ts';

type Say = (feature: string) => void;

/** Numbers: whether they are the passage's or the question's, with which limit, beside what, and before or after. */
export function sayRoles(reply: string, question: string, source: string, say: Say): void {
  const given = quantities(source);
  const asked = quantities(question);
  const [lowReply, lowSource] = [inDigits(reply), inDigits(source)];
  const days = timesByDay(source);
  for (const one of quantities(reply)) {
    if (one.kind === 'weekday' && days.has(one.value)) {
      say('weekday:given');
      continue;
    }
    const same = given.filter((other) => isSame(one, other));
    say(
      `${one.kind}:${same.length > 0 ? 'given' : asked.some((other) => isSame(one, other)) ? 'asked' : 'own'}`,
    );
    if (same.length === 0) continue;
    const limits = same.map(({ limit }) => limit);
    if (one.limit !== '') say(`limit:${limits.includes(one.limit) ? 'same' : `${limits[0]}>${one.limit}`}`);
    else if (limits.every((limit) => limit !== '')) say(`limit lost:${limits[0]}`);
    if (one.kind !== 'number' && one.kind !== 'time' && one.kind !== 'date') continue;
    const rivals = given.filter(
      (other) =>
        other.kind === one.kind && !isSame(one, other) && (one.kind === 'time' || other.unit === one.unit),
    );
    const beside = around(lowReply, one.at);
    const overlap = (list: readonly Quantity[]): number =>
      Math.max(
        0,
        ...list.map(({ at }) => [...around(lowSource, at)].filter((word) => beside.has(word)).length),
      );
    const own = overlap(same);
    say(`beside:${Math.max(-3, Math.min(3, own - overlap(rivals)))}${rivals.length > 0 ? '' : ' alone'}`);
    say(`beside own:${Math.min(3, own)}`);
    compare(
      'follows',
      follows(lowReply, one.at),
      same.map(({ at }) => follows(lowSource, at)),
      say,
    );
    if (one.kind === 'time')
      compare(
        'edge',
        edge(lowReply, one.at),
        same.map(({ at }) => edge(lowSource, at)),
        say,
      );
  }
}

const compare = (what: string, said: string, given: readonly string[], say: Say): void =>
  say(given.includes(said) ? `${what}:same` : `${what}:${given[0]}>${said}`);

/** The meanings in the sentence around a place. */
function around(text: string, at: number): ReadonlySet<string> {
  const ends = ['. ', '; ', '\n'];
  const start = Math.max(0, at - 60, ...ends.map((end) => text.lastIndexOf(end, at)));
  const stops = ends.map((end) => text.indexOf(end, at + 1)).filter((stop) => stop > 0);
  return new Set(meanings(text.slice(start, Math.min(at + 60, ...stops, text.length))));
}

/** What comes after a number: "15 minutes before". */
function follows(text: string, at: number): string {
  const word =
    /^.{0,30}?\b(before|after|early|late|antes|despues|ahead|prior|later|anticipacion|or older|or younger|or more|or less|o mas)\b/.exec(
      text.slice(at, at + 50),
    )?.[1];
  if (word === undefined) return '';
  if (/before|ahead|prior|antes|anticip|early/.test(word)) return 'before';
  return /after|late|despues/.test(word) ? 'after' : word;
}

/** Whether a time is one that something begins or ends at. */
function edge(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 40), at);
  const word =
    [
      ...before.matchAll(
        /\b(opens?|abre|abrimos|starts?|begins?|from|desde|empieza|closes?|cierra|cerramos|ends?|until|till|hasta|to|termina|closed|cerrado|before|after|antes|despues|by)\b/g,
      ),
    ].at(-1)?.[1] ?? '';
  if (/open|abr|start|begin|from|desde|empie/.test(word)) return 'begins';
  return /clos|cierr|cerr|end|until|till|hasta|to|termin/.test(word) ? 'ends' : word;
}
