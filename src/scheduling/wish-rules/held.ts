// An appointment that there is, told in a clause of its own: "I have the 22nd at 11:20", "mom's visit is on Friday",
// "me dieron el 30". What is wanted beside it is a move, whatever the verbs are, and the day and time in that clause
// are those of the appointment.

const ADVERB =
  '(?:currently|already|still|actually|just|now|presently|right now|originally|ya|ahora|actualmente|todavia)';
const WHO =
  "(?:i|we|he|she|they|i've|ive|we've|weve|he's|she's|mom|mum|mother|dad|father|son|daughter|husband|wife|kid|baby|kids|boy|girl|_)";
const OWNER =
  "(?:my|our|his|her|their|mi|nuestra|nuestro|su|la (?=cita|consulta|hora)|the (?=appointment|appt|one|slot|visit)|[a-z]+'s|moms|dads|sons|daughters|kids|wifes|husbands)";
const NOUN =
  '(?:appointment|appt|apt|apointment|visit|booking|slot|reservation|one(?= (?:on|at|for|el) (?!one))|checkup|cita|consulta|turno(?! (?:of |#PART))|reserva|_)';
// Up to some words that begin no wish and no other clause.
const WORD =
  "(?!(?:can|could|want|wants|need|needs|should|must|may|might|would|will|if|when|before|after|until|by|to|cant|not|no|but|so|and|or|dentist|dental|dentista|oculista|working|work|trabajar|turno|guardia|meeting|class|clase|eye|hair|vet|court|another|other|otra|otro|same|different|free|open|off|quiero|puede|pueden|podria|que|si)(?![a-z']))[a-z_'.]+ ";
const some = (most: number): string => `(?:${WORD}){0,${most}}?`;
const IS = '(?:is|was|es|era|esta|estaba|quedo|cae|falls|seria)';
const BOOKED =
  '(?:booked|scheduled|down|set|slated|penciled in|signed up|on the (?:books|schedule|calendar)|supposed to (?:come|be|see|go|visit)|agendad[oa]s?|programad[oa]s?|apuntad[oa]s?|anotad[oa]s?|citad[oa]s?|registrad[oa]s?)';

const ONE_WORD = new RegExp(`^(?:${WORD})$`);
const ARTICLE = /^(?:an?|the|my|la|una?) $/;

/** What tells of an appointment; its day or time follows. */
const LEADS = new RegExp(
  [
    `${WHO} (?:${ADVERB} )?(?:have|has|had(?! (?:[a-z]+ ){0,3}_)|got|made|booked|scheduled|picked|chose|took|reserved)(?: got| made| booked)? (?:an? |my |our |the |this )?${some(2)}${NOUN}`,
    `(?<!(?:want|like|need|make|book|have|move|change|confirm|if|when|that) )${OWNER} ?${some(4)}${NOUN} ${some(4)}(?:${ADVERB} )?${IS}`,
    `(?:i'm|im|i am|we're|we are|he's|he is|she's|she is|is|estoy|estamos|quede|quedamos|esta|estaba) (?:${ADVERB} )*${BOOKED}`,
    `(?<=^|[.,?] )(?:(?:have|got) (?:an? |my |the )${some(2)}${NOUN}|(?:appointment|appt|apt|visit|cita|turno)(?:'s| is| es))`,
    `${ADVERB} ${BOOKED}`,
    `(?:tengo|tenemos|tenia) (?:ya )?${BOOKED}`,
    '(?:quede|quedamos|quedo) (?:for|in|of)',
    '(?<=^|[.,?] )(?:my|our|mi)(?= #[CTH]:)',
    "(?:i|we) (?:see|come in)|(?:i'm|im|i am|we're|we are) (?:seeing|coming in)",
    `(?<=^|[.,?] )(?:my|our|mi|nuestra) ${some(2)}(?:appointment|appt|apt|visit|booking|slot|cita|consulta|reserva)`,
    `(?:mine|ours|(?:la|el) (?:mia|mio|nuestra|suya|que tengo|que tenia|que me dieron)|the one (?:i|we) (?:have|got|had)|what (?:i|we) have|(?:it's|it is|its) ${ADVERB}(?: ${BOOKED})?)(?: ${IS})?`,
    `(?:you|they|u|the office|reception)(?: guys| all)? (?:have|had|got|gave|put|scheduled|booked) (?:me|us|him|her|my [a-z]+)`,
    `(?:i|we) (?:was|were|got|am) (?:given|scheduled|booked|put)`,
    `(?:tengo|tenemos|tenia|teniamos|tiene|traigo|saque|hice|pedi) (?:an? |una |mi |la |the |${ADVERB} )*${some(1)}(?:${NOUN}|hora)`,
    `(?:me|nos|le) (?:dieron|pusieron|agendaron|programaron|toca|tocaba|anotaron|apuntaron|citaron|asignaron|dio|puso|agendo|tienen)`,
  ]
    .map((lead) => `(?:${lead})`)
    .join('|'),
  'y',
);
/** "I have Thursday at 2", "tengo el 25 a las 8": without a word for it, both a day and a time. */
const BARE =
  /(?:i|we|i've|ive|we've|he|she) (?:currently |already |now )?(?:have|had|got|picked|booked|chose|took)(?: got)?|(?:tengo|tenemos|tenia)(?: ya)?/y;

const SYMBOL = /^#(?:D|T|H|W|O|OW|M|SL|YMD|REL|HOL|C|N|PART):/;
const FILL =
  /^(?:on|at|for|the|la|las|of|this|coming|next|about|with|w|con|_|dr|dra|in|a|time|from|el|es|is|day|scheduled|booked|set|agendada|programada)$/;
const DAY = /^#(?:D|W|O|OW|M|SL|YMD|REL|HOL):/;
const JOINS = /^(?:or|and|-|to|through|until|off|free|open|libre|libres)$/;

export interface Held {
  /** The first and the last token of the day and time that it has. */
  readonly from: number;
  readonly to: number;
}

/** The day and time of an appointment that is told of, by tokens of the line; null where none is. */
export function heldIn(text: string): Held | null {
  const tokens = text.trim().split(' ');
  const line = text.trim();
  let offset = 0;
  for (const [at, token] of tokens.entries()) {
    const start = offset;
    offset += token.length + 1;
    if (
      /^(?:do|did|if|whether|think|dont|don't|no|si|can|could|may|should|shall|will|when|until|before|after|that|que)$/.test(
        tokens[at - 1] ?? '',
      )
    )
      continue;
    for (const lead of [LEADS, BARE]) {
      lead.lastIndex = start;
      const found = lead.exec(line);
      if (!found || (line[lead.lastIndex] ?? ' ') !== ' ') continue;
      const held = runFrom(tokens, at + found[0].split(' ').length, lead === BARE);
      if (held) return held;
    }
  }
  return null;
}

/** The run of a day and a time that begins at most some words on. */
function runFrom(tokens: readonly string[], start: number, bare: boolean): Held | null {
  let from = start;
  while (from < start + (bare ? 1 : 5) && (bare ? ARTICLE : ONE_WORD).test(`${tokens[from] ?? ''} `))
    from += 1;
  if (!SYMBOL.test(tokens[from] ?? '')) return null;
  let to = from;
  let final = 0;
  const seen = new Set<string>();
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    if (SYMBOL.test(token)) {
      // A second day or a second time is no longer that of the appointment.
      const kind = /^#D/.test(token) ? 'day' : /^#[TH]:/.test(token) ? 'time' : '';
      if (kind !== '' && seen.has(kind)) break;
      if (kind !== '') seen.add(kind);
      to = at;
      final += 1;
    } else if (!FILL.test(token) && !(token === ',' && /^(?:at|on|the|with|con)$/.test(tokens[at + 1] ?? '')))
      break;
  }
  if (
    JOINS.test(tokens[to + 1] ?? '') &&
    SYMBOL.test(tokens.slice(to + 2).find((word) => !FILL.test(word)) ?? '')
  )
    return null;
  if (tokens[to + 1] === '?') return null;
  const run = tokens.slice(from, to + 1);
  if (bare && (final < 2 || !run.some((token) => DAY.test(token)) || JOINS.test(tokens[to + 1] ?? '')))
    return null;
  return { from, to };
}

const CHANGE =
  /(?<![a-z])(?:later|earlier|sooner|rather|instead|prefer\w*|better|moved?|change[ds]?|switch\w*|mejor|preferiria|prefiero|antes|despues|before|after|muev\w+|cambi\w+)(?![a-z])/;
const ANOTHER =
  /(?<![a-z])(?:another (?:one|appointment|appt|visit)|also|as well|too(?= (?:[.,?]|$))|second one|tambien|otra (?:cita|consulta)|ademas|(?:want|need|get|book|have|quiero|quisiera|necesito) (?:mine|(?:la|el) mi[oa]))(?![a-z])/;
const ASKS =
  / (?:is|was) (?:it|that) (?:still )?(?:at|on|for)? ?#| (?:what time|right \?|correct|confirm|confirmar|verdad|a que hora|still on|still good)/;

/** What is said beside an appointment that is told of: something else is wanted, or it is asked about. */
export function besideHeld(text: string): 'asked' | 'wanted' | null {
  const held = heldIn(text);
  if (held === null) return null;
  const tokens = text.trim().split(' ');
  const rest = ` ${[...tokens.slice(0, held.from), '|', ...tokens.slice(held.to + 1)].join(' ')} `;
  if (ASKS.test(rest)) return 'asked';
  if (ANOTHER.test(rest)) return null;
  return CHANGE.test(rest) || rest.split(' ').some((token) => SYMBOL.test(token)) ? 'wanted' : null;
}
