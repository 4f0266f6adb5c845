// What is left of a line, in order: each date, time and part of the day with its role — wanted, excluded, a
// bound, the appointment that is meant, or what takes back something said before.
import { heldIn } from './held.ts';
import { dateAt, type Context, type DateValue, type Line } from './grammar.ts';
import {
  AFFIRMED,
  ASKS,
  BOUNDS,
  CONTINUES,
  CORRECTIONS,
  FILLERS,
  MINE,
  NOT_EXCLUDING,
  OTHER_VERBS,
  VERB,
  type Bound,
} from './item-words.ts';

interface Role {
  readonly bound: Bound;
  /** About this time, and not to the minute. */
  readonly about: boolean;
  not: boolean;
  /** Excluded for good ("any day but Monday"), not only the next time. */
  always: boolean;
  /** It follows "to" or "for": what something is moved to. */
  readonly to: boolean;
  /** It belongs to an appointment that there is: "my 3pm", "the one on Tuesday". */
  readonly mine: boolean;
  /** It was told in a clause of its own: "I have the 22nd at 11:20". */
  readonly held: boolean;
  /** "Instead of" it. */
  readonly instead: boolean;
  /** How many corrections ("actually", "no, …") came before it. */
  readonly round: number;
  /** Joined to the item before it by "or", "and" or a comma. */
  readonly joined: boolean;
  /** Number of the clause it stands in. */
  readonly clause: number;
}

export type Item = Role &
  (
    | { readonly kind: 'date'; readonly value: DateValue }
    | { readonly kind: 'time'; readonly at: string }
    | { readonly kind: 'range'; readonly from: string; readonly to_: string }
    | { readonly kind: 'part'; readonly part: string }
  );

export interface Items {
  readonly items: readonly Item[];
  readonly soonest: boolean;
  /** "No Thursday": an exclusion, or "No: Thursday". */
  readonly unclearNo: boolean;
}

/** Reads the roles; `line` holds no bare numbers that matter any more. */
export function readItems(line: Line, context: Context): Items {
  const tokens = line.text.trim().split(' ');
  const told = context.held ? heldIn(line.text) : null;
  const items: Item[] = [];
  let bound: Bound = null;
  let about = false;
  let not = false;
  let always = false;
  let to = false;
  let mine = false;
  let instead = false;
  let round = 0;
  let joined = false;
  let clause = 0;
  let idle = 0;
  let soonest = false;
  let unclearNo = false;

  const hasItemAhead = (at: number): boolean => {
    for (let i = at; i < tokens.length; i += 1) {
      const token = tokens[i] ?? '';
      if (/^(?:[.?,]|but|pero|so|entonces)$/.test(token)) return false;
      if (/^#(?:D|T|H|R|PART):/.test(token)) return true;
    }
    return false;
  };
  const excludeBefore = (): boolean => {
    const last = items.at(-1);
    if (!last || last.clause !== clause || last.not) return false;
    for (let i = items.length - 1; i >= 0; i -= 1) {
      const item = items[i];
      if (!item || item.clause !== clause) break;
      item.not = true;
      if (item.kind === 'date' && item.value.recurring) item.always = true;
      if (!item.joined && (items[i - 1]?.kind === item.kind || i === 0 || item.kind === 'date')) break;
    }
    return true;
  };
  const endScope = (): void => {
    bound = null;
    about = false;
    not = false;
    always = false;
    to = false;
    instead = false;
  };
  const role = (held: boolean): Role => ({
    bound,
    about,
    not,
    always,
    to,
    mine,
    held,
    instead,
    round,
    joined,
    clause,
  });
  const push = (item: Item): void => {
    items.push(item);
    bound = null;
    about = false;
    joined = false;
    idle = 0;
  };

  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? '';
    const next = tokens[i + 1] ?? '';
    const symbol = /^#(D|T|H|R|PART):(.+)$/.exec(token);
    if (symbol) {
      const value = symbol[2] ?? '';
      const held = told !== null && told.from <= i && i <= told.to;
      // "Not this week, the week after": two dates side by side are two things, one refused and one wanted.
      const before = items.at(-1);
      if (
        symbol[1] === 'D' &&
        not &&
        before?.not &&
        before.kind === 'date' &&
        !joined &&
        dateAt(line, value).isWeek
      )
        endScope();
      // "Instead of the 3rd the 10th": the second is what is wanted.
      if (symbol[1] === 'D' && instead && before?.instead && before.kind === 'date' && !joined)
        instead = false;
      if (symbol[1] === 'D') push({ kind: 'date', value: dateAt(line, value), ...role(held) });
      else if (symbol[1] === 'PART') push({ kind: 'part', part: value, ...role(held) });
      else if (symbol[1] === 'R') {
        const [a = '', b = ''] = value.split(':');
        push({ kind: 'range', from: `#${a[0]}:${a.slice(1)}`, to_: `#${b[0]}:${b.slice(1)}`, ...role(held) });
      } else push({ kind: 'time', at: token, ...role(held) });
      continue;
    }
    if (token === '.' || token === '?') {
      endScope();
      mine = false;
      clause += 1;
      joined = false;
    } else if (token === ',' || token === '-') {
      const rest = tokens.slice(i + 1, i + 16).join(' ');
      if (not && (!CONTINUES.test(rest) || AFFIRMED.test(rest))) endScope();
      bound = null;
      if (items.at(-1)?.instead) instead = false;
      if (items.length > 0) joined = true;
      if (token === ',' && !not) clause += hasItemAhead(i + 1) && !CONTINUES.test(rest) ? 1 : 0;
      mine = false;
      to = false;
    } else if (
      token === 'but' ||
      token === 'pero' ||
      token === 'so' ||
      token === 'entonces' ||
      token === 'because' ||
      token === 'porque'
    ) {
      endScope();
      mine = false;
      clause += 1;
      joined = false;
    } else if (token === 'or' || token === 'and' || token === '/' || token === '&' || token === 'nor') {
      joined = items.length > 0;
      if (to && token === 'and') to = false;
      bound = null;
      mine = false;
    } else if (token === 'no' || token === 'nope' || token === 'nah') {
      const following = tokens.slice(i + 1).find((word) => !FILLERS.has(word)) ?? '';
      if (next === ',' || next === '.' || next === '-' || next === '') {
        if (excludeBefore()) clause += 1;
        else round += items.length > 0 ? 1 : 0;
      } else if (/^#(?:D|PART|R|T|H):/.test(following)) {
        const date = following.startsWith('#D') ? dateAt(line, following.slice(3)) : null;
        const single =
          i === 0 && date !== null && !date.recurring && next.startsWith('#') && !context.spanish;
        if (single) unclearNo = true;
        else {
          not = true;
          always = date?.recurring ?? false;
        }
      } else if (token === 'no' && (next === 'after' || next === 'before' || next === 'until')) not = true;
    } else if (token === 'not' || token === 'except') {
      if (!NOT_EXCLUDING.has(next)) {
        not = true;
        always = token === 'except';
      }
    } else if (token === 'anybut') {
      not = true;
      always = true;
    } else if (token === 'cant' && OTHER_VERBS.has(next)) {
      idle += 1;
    } else if (token === 'cant') {
      if (hasItemAhead(i + 1)) not = true;
      else excludeBefore();
    } else if (token === 'nogood') {
      if (!excludeBefore()) not = true;
    } else if (token === 'instead') {
      if (next === 'of') instead = true;
    } else if (token in BOUNDS && BOUNDS[token] !== null) {
      const last = items.at(-1);
      if (token === 'atlatest' && !/^#/.test(next) && last && !(FILLERS.has(next) && hasItemAhead(i + 1)))
        items[items.length - 1] = { ...last, bound: 'nolater' };
      // "Home from college Dec 19": where somebody comes from.
      else if (
        token !== 'from' ||
        next.startsWith('#') ||
        FILLERS.has(next) ||
        /^(?:about|una?|one|that)$/.test(next)
      ) {
        bound = BOUNDS[token] ?? null;
        idle = 0;
      }
      mine = mine && token === 'from';
    } else if (
      (token === 'orlater' || token === 'orearlier') &&
      /^#[DTHR]:/.test(next) &&
      !(next.startsWith('#D') && items.at(-1)?.kind === 'time')
    ) {
      // "Before 9 or after 4": the words bound what follows.
      bound = token === 'orlater' ? 'after' : 'before';
      joined = true;
    } else if (token === 'orlater' || token === 'orearlier') {
      const last = items.at(-1);
      if (last) items[items.length - 1] = { ...last, bound: token === 'orlater' ? 'from' : 'nolater' };
    } else if (token === 'about') about = true;
    else if (token === 'soonest' || token === 'soon') soonest = true;
    else if (token === 'to' && VERB.test(next)) idle += 1;
    else if (
      token === 'to' ||
      token === 'for' ||
      token === 'into' ||
      (context.moving &&
        items.length > 0 &&
        /^(?:with|w|con|por|x)$/.test(token) &&
        /^(?:#[DTH]:|the$|la$|at$)/.test(next))
    ) {
      to = true;
      // After an appointment that there is, "for" leads to where it goes.
      if (token !== 'for' || items.some((item) => item.mine)) mine = false;
    } else if (CORRECTIONS.has(token)) {
      if (items.length > 0) round += 1;
    } else if (ASKS.has(token) && joined && !not) {
      // "Cancel the 2nd and give me the 4th": a new verb begins another wish.
      joined = false;
      if (
        /^(?:give|put|get|book|schedule|make|ponme|pongame|dame|deme|agendame|reservame)$/.test(token) &&
        context.moving
      )
        to = true;
    } else if (not && (ASKS.has(token) || (token === 'can' && /^(?:i|we|you|u)$/.test(next)))) {
      // "I'm not free tomorrow book it on Friday": a new verb asks for something.
      endScope();
      clause += 1;
    } else if (
      /^(?:appointment|appt|visit|slot|cita|one)$/.test(token) &&
      /^#[DT]:/.test(tokens[i - 1] ?? '')
    ) {
      // "Tomorrow's appointment": it is the one that there is.
      const last = items.at(-1);
      if (last && context.moving) items[items.length - 1] = { ...last, mine: true };
      mine = false;
    } else if (MINE.has(token)) {
      mine = token !== 'one' || /^(?:the|that|my|have|had|got)$/.test(tokens[i - 1] ?? '');
      if (/^(?:my|mi|our)$/.test(token)) to = false;
    } else if (!FILLERS.has(token)) {
      idle += 1;
      to = false;
      if (idle > 4 || /^(?:can|could|want|like|see|quiero|quisiera|puedo|podria)$/.test(token)) bound = null;
      if (/^(?:can|could|move|works?|want|puedo|quiero|podria)$/.test(token)) mine = false;
    }
  }
  return { items, soonest, unclearNo };
}
