// Times that are told and not asked for: "a cough for 3 days", "fever since Sunday", "I was there on Monday",
// "my birthday is March 3". They are blanked, so that no appointment is made of them.
import { heldIn } from './held.ts';
import { pattern, rewrite, type Context, type Line } from './grammar.ts';

// With somebody who did it: "any spots left Thursday" and "the earliest you got" tell nothing.
const PAST =
  / (?:(?:i|he|she|we|they|it|who|that|mom|dad|mother|father|son|daughter|kid|baby|wife|husband|my \S+) (?:just |already |also |even |only )?(?:asked|got|left|took|gave|called|came|saw|had|was)|started|began|begun|happened|hurt|hurts|fell|was|were|went|missed|ate|broke|moved here|visited|been|told|noticed|felt|tested|diagnosed|empezo|comenzo|empezaron|tuve|tuvo|fui|fue|llame|estuve|cai|comi|perdi|vine|paso|dijo|dijeron|senti|noto|tome|tengo fiebre|tengo dolor|tengo tos|me duele|le duele|llevo|lleva) /;
const HYPOTHETICAL =
  / (?:(?:said|told me|wants me|dijo|dijeron|pidio) (?:to|que)|(?:was|were) (?:wondering|hoping|thinking|looking|trying|supposed|going|told|scheduled|booked|talking|asking|referring)) /;
const OTHER =
  / (?:birthday|born|birth|dob|flight|expires?|expired|insurance|policy|deductible|wedding|nacio|nacimiento|cumpleanos|vuelo|seguro|begins|period|due date|turn|turns|turning|cumple|cumplo|cumplio|trabaja) /;
// "I only got my lunch break" is what there is, and nothing that was.
const HAS = / (?:only|only have|have) got /;
/** An appointment that somebody had is the one that is moved. */
const HELD = / (?:i|we|he|she) had (?:(?!#)\S+ ){0,3}#[DT]:/;
/** "I know Friday might be closed" neither wants nor refuses it. */
const MAYBE_CLOSED =
  / (?:might|may|could|probably|likely|quiza|quizas|tal vez|igual|creo que) (?:(?!#)\S+ ){0,2}(?:closed|cerrad[oa]s?|cierran|nogood) /;
const ENDS = / (?:before|by|until) (?:(?!#)\S+ ){0,3}#D:/;
const WANT =
  / (?:book|schedule|need|want|wants|like|prefer|appointment|appt|appointments|cita|citas|can|could|move|reschedule|change|switch|cancel|see|come in|available|openings?|opening|anything|(?<! (?:i|to|at|from|my|for|the|of) )work|should|works|please|quiero|quisiera|necesito|puedo|puede|pueden|agendar|reservar|cambiar|mover|cancelar|hay|disponible|gustaria|prefiero|visit|slot|free) /;

const SYMBOL = /#(?:D|T|H|R):\S+|#PART:\S+/g;
const BOUNDARY =
  /( \. | \? | , | (?=(?:their|his|her|su|sus) _ )| but | so | because | pero | porque | asi que | and (?=i |can |could |need |want |would |is |i'd |id |do |now |he |she |they |dr |_ |quiero |necesito ))/;

const SINCE = pattern(
  'since (?:then |about |around |the |last |this |early |late |of |at |in )*(?:#\\S+(?: (?:at |in |the )*#\\S+)?)',
);
// When to call is no time of an appointment: "call me after 5", "llámenme el lunes".
const CALL = pattern(
  '(call|text|phone|ring|reach|contact|llamar|llamarme|llamame|llameme|llamenme|llamen|marcame|marquenme|marcar|escribanme|escribame|mandenme|hablenme)((?: (?:me|us|back|my|mi|wife|husband|mom|dad|her|him|cell|a|al|esposa|esposo|mama|it|them|you))*)(?: (?:at|after|before|by|on|around|about|between|until|noearlier|notafter|nolater|the|las|la|for|in|of|,(?= #)|and(?= #)|or(?= #)|#(?:D|T|H|R|PART):\\S+))*? #(?:D|T|H|R|PART):\\S+(?: (?:at|after|before|by|on|around|about|in|the|of) #(?:D|T|H|R|PART):\\S+| #(?:D|T|H|R|PART):\\S+)*',
);
const FROM_ALONE = pattern('from (?:the )?#D:\\d+');

/** "I have a meeting Friday at 3, can I come at 4": busy at one time of a day, another of which is wanted. */
const BUSY_AT = pattern(
  "cant ((?:(?!#)[a-z'_]+ ){0,5})#D:(\\d+)(?: (?:at|about|the|las|,|un|a))* #[TH]:\\d+(?! (?:to|-|orlater|orearlier))",
);

/** "Thursday afternoon, because I work mornings": a reason after the wish. */
const BECAUSE =
  / (?:because|, (?:as|since) i|, que(?! (?:sea|viene|sigue|entra|no|este|si) ))((?: (?![.,?]|(?:so|but|only|can|puedo|free|libre) )\S+)+)/g;
const CLOCK = /#(?:[THR]|PART):\S+/g;

/** A reason gives no time of day where the wish itself gives one. */
const dropBecause = (text: string): string =>
  text.replace(BECAUSE, (clause: string) =>
    text.replace(clause, '').search(CLOCK) >= 0 ? clause.replace(CLOCK, '_') : clause,
  );

// An exact time that is no bound, with somebody who does something.
const TALE =
  /^(?!.* (?:after|before|until|noearlier|notafter|orlater|orearlier|cant|not|nogood) ).* (?:i|we|my|he|she|i'm|im|the|mi) (?:(?!#)\S+ ){1,8}(?:at|by|las|about)? ?#[TH]:/;
const REFUSES = / (?:cant|not|no|nogood|except|instead|noearlier|notafter) /;

const REASON_TIME =
  /(?:(?:after|before|by|until|noearlier|notafter|from|nolater|at) (?:(?:about|at|the|las) )*)?#[THR]:\S+/g;
const THEREFORE =
  / (?:so|entonces|asi que)(?: that)? (?!(?:i|we|he|she|they|it) (?:can|will|could|dont|don't) )/g;

/** "I take the 8 o'clock bus, so 9:30": a reason gives no day or time where what follows from it gives one. */
function dropReasons(text: string): string {
  // "Ok so" opens a message; the last that leads to a time tells the wish.
  const at = [...text.matchAll(THEREFORE)].findLast(
    ({ index }) => index === text.search(THEREFORE) || /#(?:D|T|H|R|PART):/.test(text.slice(index)),
  )?.index;
  if (at === undefined) return text;
  const start = Math.max(0, ...[' . ', ' ? '].map((stop) => text.lastIndexOf(stop, at) + 1));
  const whole = text.slice(start, at + 1);
  // "I need one for mom, she has dialysis Mondays, so Tuesday": the reason is the clause before.
  const from = WANT.test(` ${whole} `) ? Math.max(start, text.lastIndexOf(' , ', at - 1) + 2) : start;
  const [before, reason, wish] = [text.slice(0, from), text.slice(from, at + 1), text.slice(at + 1)];
  if (WANT.test(` ${reason} `)) return text;
  const dropped = [
    ...(/#[THR]:/.test(wish) ? [REASON_TIME] : []),
    ...(/#D:/.test(wish) && !REFUSES.test(` ${reason} `) ? [SYMBOL] : []),
  ];
  return `${before}${dropped.reduce((left, symbol) => left.replace(symbol, '_'), reason)}${wish}`;
}

/** Blanks dates and times in clauses about something else. */
export function dropOtherTimes(line: Line, context: Context): void {
  rewrite(line, SINCE, () => '_');
  rewrite(line, CALL, ([call = '', whom = '']) => `${call}${whom} _`);
  if (!context.moving)
    rewrite(line, BUSY_AT, ([words = '', at], before, after) =>
      /#D:/.test(`${before}${after}`)
        ? `cant ${words}#D:${at}`
        : /#(?:[THR]|PART):/.test(after)
          ? `#D:${at}`
          : null,
    );
  line.text = dropBecause(line.text);
  if (!context.moving) line.text = dropReasons(line.text);
  const clauses = line.text.split(BOUNDARY);
  const wishAt = clauses.findLastIndex((clause) => WANT.test(` ${clause} `) && /#[THR]:/.test(clause));
  line.text = clauses

    .map((clause, at) => {
      const padded = ` ${clause} `;
      if (WANT.test(padded)) return clause;
      // "I take insulin at 8, can I come at 10": a time in a tale, before the one that is asked for.
      if (at < wishAt && TALE.test(padded) && !/#D:/.test(clause)) return clause.replace(SYMBOL, '_');
      // What is told of an appointment is known by that: see held.ts.
      if (context.held && heldIn(clause) !== null) return clause;
      // "Until the 25th I am insured": what ends then bounds the wish.
      const told =
        MAYBE_CLOSED.test(padded) ||
        (PAST.test(padded.replace(HAS, ' ')) &&
          !(context.moving && HELD.test(padded)) &&
          !HYPOTHETICAL.test(padded)) ||
        (OTHER.test(padded) && !ENDS.test(padded));
      return told ? clause.replace(SYMBOL, '_') : clause;
    })
    .join('');
  if (
    context.spanish &&
    / (?:tengo|duele|llevo|fiebre|dolor|tos|enfermo|enferma|siento|mal) /.test(line.text)
  )
    rewrite(line, FROM_ALONE, (_, before) => (WANT.test(before.slice(-60)) ? null : '_'));
}
