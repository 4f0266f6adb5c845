// Turns of phrase over the first symbols, before any date is read: different ways to say one thing become one, so
// that the rules that follow know only that. "I can't come until three" is no earlier than three, "I work Mondays"
// cannot on Mondays, "any day next week but Wednesday" excepts Wednesday.
import { pattern, rewrite, type Line } from './grammar.ts';
import { LIFE_TURNS, type Turn } from './turns-of-life.ts';

const DAY = '#(?:W|WS|REL|O|OW|M|HOL|N|SL|YMD):\\S+';
const PART = '#PART:\\S+';
const LEAD = '(?:on |the |every |for |of |in |all |at )*';
const DAY_AHEAD = `(?= ${LEAD}(?:${DAY}|${PART}|weekdays|weekends))`;
const END = '(?= (?:[.,?]|and|but|so|or|if|please|then|thanks|$)|$)';
const PLAIN = "(?:(?!#)[a-z_']+ )";
const UNITS_OF_TIME = '(?:#M:\\d+|month|week|year|thismonth|this week|nextmonth|next week)';

const TURNS: readonly Turn[] = [
  // "Either 1 is fine" counts what was named, "cualquier mañana" is no tomorrow, "el mismo día que hoy" no today.
  [
    pattern('(either|any|that|this|which|earlier|later|other|another|good) #N:1(?! (?:am|pm|oclock|to|-|#))'),
    ([which]) => `${which}`,
  ],
  [pattern('every #REL:1'), () => 'every #PART:morning'],
  [pattern('(?:sameday|same day)(?: of (?:la |the )?week)? (?:as|que|than) #REL:0'), () => '_'],
  // "Entre el 4 y el 8 de mayo".
  [
    pattern('between (?:the )?#N:(\\d{1,2}) and (?:the )?#N:(\\d{1,2}) of (#M:\\d+)'),
    ([first, last, month]) => `from #N:${first} to #N:${last} of ${month}`,
  ],
  // "By 2 at the earliest", "el día siguiente de …", "el último día del año".
  [pattern('by ((?:#N|#C):\\S+(?: (?:am|pm|oclock))?) at (?:the )?soonest'), ([time]) => `noearlier ${time}`],
  [pattern('day next of (?:the )?(#HOL:\\S+)'), ([day]) => `day after ${day}`],
  [pattern('(?:lastdayof|(?:#OW:-1|last) day of) (?:the )?year'), () => '#M:12 #N:31'],
  [pattern('#N:(\\d{1,2}) (a|p)ms'), ([hour, half]) => `#C:${hour}:00:${half}`],
  [pattern('or (?:the )?que (?:sigue|viene)'), () => 'or oneafter'],
  // "10/30 9am x 11/16 9am": from one to the other.
  [
    pattern('(#SL:\\S+(?: (?:#C|#N):\\S+(?: (?:am|pm))?)?) (?:x|por)(?= #SL:)'),
    ([from]) => `from ${from} to`,
  ],
  // What was done then is no time to come.
  [
    pattern(
      'had (?:an?|my|some|the) (?:xray|x-ray|mri|ct|scan|surgery|procedure|test|shot|baby|fall|accident|labs|biopsy|ultrasound) (?:done )?(?:on |in )?(?:the )?(?:#O|#OW|#W|#M|#SL|#REL):\\S+(?: #N:\\d+)?(?= [.,]| and| but)',
    ),
    () => '_',
  ],
  // "This week nights, la próxima cualquier mañana".
  [
    pattern('(, |and |[.] )(?:la|el|the) next(?= (?:every|no|yes|si|ok|can|i|yo|,|any|free|$))'),
    ([joint]) => `${joint}next week`,
  ],
  // "The 8th is her birthday, so not that day".
  [
    pattern(
      "((?:#O|#OW|#W|#M|#SL):\\S+)((?: (?!#)[a-z',]+){0,3}) (?:so |pero |but )?(?:not|no|except) (?:that day|ese dia)",
    ),
    ([day, between]) => `not ${day}${between}`,
  ],
  // Until: somebody who is not there until then comes from then on.
  [
    pattern(
      `(?:cant|away|gone|busy|out|closed|vacation|traveling|fuera|viaje|vacaciones|ocupad[oa]|not|no|don't|dont|won't|wont|doesn't|doesnt) ${PLAIN}{0,4}until`,
    ),
    () => 'noearlier',
  ],
  [
    pattern(
      `(?:cant|don't|dont|won't|wont) ((?:want|wanna|like|to|be|come|do|get|make|go|start|anything|there|in|it|ir|llegar|venir|estar) )*before`,
    ),
    () => 'noearlier',
  ],
  [
    pattern(
      `(?:cant|don't|dont|won't|wont) ((?:be|come|do|get|make|go|stay|anything|there|in|it|ir|llegar|venir|estar) )*after`,
    ),
    () => 'notafter',
  ],
  [
    pattern('cant (?:do |come |make |on |in )*((?:#W|#REL):\\d) (?:noearlier|until|before)'),
    ([day]) => `${day} noearlier`,
  ],
  [pattern('(?:come|stop|drop|swing|pass|go) by'), () => 'come'],
  // Somebody who is back then, or whose shift ends then, comes from then on; one whose shift begins, before it.
  [
    pattern(
      `(?:i'm|im|am|i'll be|ill be|be|get|gets|getting|we're) (?:back|home)(?: in town| home| from [a-z]+)?(?= (?:on |the |at |until )*${DAY})`,
    ),
    () => 'noearlier',
  ],
  [
    pattern(`(?:vuelvo|regreso|volvemos|regresamos|estoy of vuelta)(?= (?:on |the |to |of )*${DAY})`),
    () => 'noearlier',
  ],
  [
    pattern(
      '(?:shift|work|school|class|classes|job|day|practice|camp|meeting|trabajo|turno|escuela|clase|clases) (?:isover|gets out|lets out|is done)(?: at)?(?= (?:about )?#(?:N|C):)',
    ),
    () => 'noearlier',
  ],
  [
    pattern(
      '(?:shift|work|school|class|classes|job|practice|trabajo|turno|escuela) begins(?: at)?(?= (?:about )?#(?:N|C):)',
    ),
    () => 'before',
  ],
  // "Chemo on Mondays, so any other day".
  [
    pattern(
      '(?:(?:, )?(?:so|entonces)|,|-) (?:every |any |on |the |a )*(?:other|otro) (?:day|days)(?! (?:that|this|of|in|next))',
    ),
    () => 'nogood .',
  ],
  // What stands in the way: work, school, a meeting.
  [
    pattern(
      `(?:i|we|he|she|im|i'm|wife|husband|mom|dad|mama|esposo|esposa) (?:work|works|working|trabajo|trabaja|trabajamos)${DAY_AHEAD}`,
    ),
    () => 'cant',
  ],
  [
    pattern(`((?:#W|#WS|#REL):\\S+) (?:(?:i|we|he|she) works?|trabajo|trabajamos)${END}`),
    ([day]) => `${day} nogood`,
  ],
  [pattern(`nothing${DAY_AHEAD}(?![^.]* \\?)`), () => 'cant'],
  [pattern(`nada of #W:(\\d)`), ([day]) => `cant #WS:${day}`],
  [pattern(`nada${DAY_AHEAD}(?![^.]* \\?)`), () => 'cant'],
  [
    pattern(
      `(?:i |we |im |i'm )?(?:work|working|trabajo)(?= (?:from |of |between |the |las |dlas )*(?:#N:\\d+|#C:\\S+) (?:(?:am|pm) )?(?:to|-|and|until) )`,
    ),
    () => 'cant',
  ],
  // But: after "any" it takes something out.
  [
    pattern(
      `(every|anything|any time|anytime|whenever) ((?:(?!but |not |cant |#N:\\d+ #)[^ .,?]+ ){1,8}?)but${DAY_AHEAD}(?!(?: ${LEAD}\\S+){1,2} (?:is |works |would be )?(?:best|better|preferred|preferable|preferably|ideal|ideally))`,
    ),
    ([every, between = '']) => `${every} ${between}except`,
  ],
  // The ends of weeks, months and years as bounds.
  [
    pattern(`(before|until|by) (?:the |this )?(${UNITS_OF_TIME}) isover`),
    ([, unit]) => `by the endof ${unit}`,
  ],
  [pattern(`beforeend (?:the |la )?(${UNITS_OF_TIME})`), ([unit]) => `by the endof ${unit}`],
  [pattern('beforeend'), () => 'before'],
  [pattern(`before (?:the )?(#M:\\d+|week|nextmonth|next week) begins`), ([unit]) => `before ${unit}`],
  [pattern('by the endof year'), () => 'before endofyear'],
  [pattern(`(?:earlier|sooner) ${PLAIN}{1,4}than`), () => 'before'],
  [pattern(`later ${PLAIN}{1,4}than`), () => 'after'],
  // An event and its day: "the day before my birthday, which is July 22".
  [
    pattern(
      `(day|week|#W:\\d) (before|after)(?: (?!#)[a-z_']+){1,5}?(?: ,)?(?: which is| is| on| of| in)+(?= (?:the )?#(?:W|O|OW|M|HOL|N|SL|YMD):)`,
    ),
    ([unit, side]) => `${unit} ${side}`,
  ],
  // One of many: "a Tuesday", "the earliest Monday you have".
  [pattern('(?:a|an) #W:(\\d)(?! (?:week|#N:2 weeks|in #N))'), ([day]) => `#WS:${day}`],
  [pattern('soonest #W:(\\d)'), ([day]) => `soonest #WS:${day}`],
  [pattern('(?:is |are |works |would be )*(?:better|preferable|preferred|easier) than'), () => 'instead of'],
  [
    pattern('(same time|same hour|misma hora) (?:as|que) (?:on |the |my )*(?:#(?:W|REL):\\d+)'),
    ([same]) => `${same}`,
  ],
  // A move has a goal: "postpone it till August".
  [
    pattern(
      '((?:postpone|delay|push|hold|move|posponer|pospongan|aplazar|atrasar)(?: (?!#)\\S+){0,5}) until',
    ),
    ([move]) => `${move} to`,
  ],
  [
    pattern('#WS:(\\d)(?= (?:appointment|appt|visit|slot|cita|#C:\\S+|#N:\\d+ (?:am|pm)))'),
    ([day]) => `#W:${day}`,
  ],
  [
    pattern('(?:the )?(day|week) before (?:or after|orlater)(?! (?:the )?#)'),
    ([unit]) => `${unit} before or the ${unit} after`,
  ],
  [
    pattern('(?:the )?(day|week) after (?:or before|orearlier)(?! (?:the )?#)'),
    ([unit]) => `${unit} after or the ${unit} before`,
  ],
  // No earlier than so long from now.
  [pattern('(?:atleast|at least)(?= (?:a |one |#N:\\d+ )(?:days?|weeks?|months?))'), () => 'noearlier'],
  [
    pattern(
      'not (?:for|in) (?:atleast )?(?:another|other|otro|otra)(?= (?:#N:\\d+ )?(?:days?|weeks?|months?))',
    ),
    () => 'noearlier in',
  ],
  [pattern('(?:not|no) this week(?: ,)?(?: but)? next(?= (?:[.,]|$)|$)'), () => 'not this week , next week'],
  [pattern('in (days?|weeks?|months?)(?! of)'), ([unit]) => `in one ${unit}`],
  // A month, and a day of it: "in December, before the 15th".
  [
    pattern(
      "(#M:\\d+|thismonth|nextmonth)((?: (?:#PART:\\S+|(?!#)[a-z,']+)){0,4}) (before|after|by|until|from|past|starting|noearlier|nolater) (?:(?:the )?(?:#O|#OW):|the #N:)(\\d{1,2})(?! (?:week|of|#W|#M))",
    ),
    ([month = '', between = '', bound, day]) =>
      `${month}${between} ${bound} #O:${day} ${month.startsWith('#') ? `of ${month}` : `of${month}`}`,
  ],
  // A list without commas: "Oct 20 21 or 22".
  [
    pattern('(#M:\\d+ #N:\\d{1,2}) #N:(\\d{1,2}) (or|and) #N:(\\d{1,2})(?! (?:am|pm|oclock|#PART))'),
    ([first, second, joint, third]) => `${first} ${joint} #N:${second} ${joint} #N:${third}`,
  ],
  // The part of a day between its names: "Saturday morning 8/29".
  [
    pattern('(#W:\\d) (?:in the )?(#PART:\\S+)(?= (?:, |the |on |at )*#(?:SL|M|O):)'),
    ([day, part]) => `${part} ${day}`,
  ],
  [pattern(`(or|and|,) (?:every time|anytime)(?= ${LEAD}#(?:W|REL|O):)`), ([joint]) => `${joint} #PART:any`],
  // "The 24th no, the 25th yes".
  [pattern(`(${DAY}) no(?= (?:the )?${DAY} (?:yes|si|ok|okay|works|fine|is))`), ([day]) => `${day} nogood ,`],
  // The month first: "next month, the second Tuesday", "October, except the first week".
  [
    pattern(
      "(?:in |of )?(#M:\\d+|nextmonth|thismonth)((?: (?!#)[a-z,'.?]+){0,5}?) ((?:#O|#OW):[1-5]|#OW:-1|last) (#W:\\d|week)(?! of)",
    ),
    ([month = '', between = '', nth, unit]) =>
      `${/ (?:except|not|no|cant|but) /.test(`${between} `) ? `${month}${between}` : between} ${nth} ${unit} of ${month}`.trim(),
  ],
  [pattern('(next week|week:2) (?:, )?(?:laterthisweek|later)'), ([week]) => `endof ${week}`],
  [pattern('(next week|week:2) (?:, )?(earlyof|midof|endof) week'), ([week, part]) => `${part} ${week}`],
  [pattern('later (next week|week:2)'), ([week]) => `endof ${week}`],
  // The end of the day as a bound.
  [pattern(`(by|before|until) (?:the )?#PART:last${DAY_AHEAD}`), () => 'by'],
  [pattern('(by|before|until) (?:the )?#PART:last'), () => 'by #REL:0'],
  // School and work as events, and not as hours.
  [pattern('#PART:beforeschool (?:begins|isover|lets out|gets out)'), () => 'before'],
  [pattern('#PART:beforeschool'), () => '#PART:beforework'],
  [pattern('#PART:afterschool (?:begins|isover)'), () => 'after'],
  // Not early, not late.
  [
    pattern(
      '(?:(?:not|no|nothing|ni|never|except) ){1,2}(?:too |so |very |that |super |real |really |muy |tan )?(?:early|earlyof|earlyday|earlier|#PART:earlymorning)(?! (?:in )?(?:#M|than|this|next|of))',
    ),
    () => '#PART:notearly',
  ],
  [
    pattern(
      '(?:(?:not|no|nothing|ni|never|except) ){1,2}(?:too |so |very |that |super |real |really |muy |tan )?(?:endof|later|#PART:lateafternoon)(?! (?:in )?(?:#M|than|this|next|of|the))',
    ),
    () => '#PART:notlate',
  ],
  [pattern('too (?:early|earlyof|endof|#PART:earlymorning)'), () => '_'],
  [
    pattern(
      '(?:either )?(?:before (?:or after|orlater)|after (?:or before|orearlier))(?: that| then| it)?(?= (?:[.,?]|please|is|works|$)|$)',
    ),
    () => '_',
  ],
  [pattern('sameday (?:as|que|of)'), () => '_'],
  [pattern('sameday(?= (?:, |on |the )*#W:)'), () => '_'],
  [pattern('this week (?:que |which |that )?begins(?= #REL:1)'), () => 'week of'],
  [pattern('earlyday (?=#PART:morning)'), () => '#PART:earlymorning'],
  [pattern('earlyday'), () => '#PART:earlymorning'],
  [pattern('(?:am|pm)s? (?:or|and) (?:am|pm)s?'), () => '#PART:any'],
  // "I leave on the 20th, before please": before that.
  [
    pattern('(?<!day )(?<!week )(?<!#W:\\d )(before|after)(?= (?:[.?,]|please|$))'),
    ([side]) => `${side} that`,
  ],
  // Around a time, said after it.
  [pattern('(#C:\\S+|#N:\\d+(?: (?:am|pm|oclock))?) orso'), ([time]) => `about ${time}`],
];

/** Rewrites what is said in many ways to what the rules know. */
export function readTurns(line: Line): void {
  for (const [turn, to] of [...LIFE_TURNS, ...TURNS]) rewrite(line, turn, to);
}
