// Turns of phrase over the first symbols, before any date is read: different ways to say one thing become one, so
// that the rules that follow know only that. "I can't come until three" is no earlier than three, "I work Mondays"
// cannot on Mondays, "any day next week but Wednesday" excepts Wednesday.
import { pattern, rewrite, type Line } from './grammar.ts';

const DAY = '#(?:W|WS|REL|O|OW|M|HOL|N|SL|YMD):\\S+';
const PART = '#PART:\\S+';
const LEAD = '(?:on |the |every |for |of |in |all |at )*';
const DAY_AHEAD = `(?= ${LEAD}(?:${DAY}|${PART}|weekdays|weekends))`;
const END = '(?= (?:[.,?]|and|but|so|or|if|please|then|thanks|$)|$)';
const PLAIN = "(?:(?!#)[a-z_']+ )";
const UNITS_OF_TIME = '(?:#M:\\d+|month|week|year|thismonth|this week|nextmonth|next week)';

const TURNS: readonly (readonly [RegExp, (groups: readonly (string | undefined)[]) => string | null])[] = [
  // Until: somebody who is not there until then comes from then on.
  [
    pattern(
      `(?:cant|away|gone|busy|out|closed|vacation|traveling|fuera|viaje|vacaciones|ocupad[oa]|not|no|don't|dont|won't|wont|doesn't|doesnt) ${PLAIN}{0,4}until`,
    ),
    () => 'noearlier',
  ],
  [
    pattern(
      `(?:cant|don't|dont|won't|wont) ((?:be|come|do|get|make|go|start|anything|there|in|it|ir|llegar|venir|estar) )*before`,
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
  // What stands in the way: work, school, a meeting.
  [
    pattern(
      `(?:i|we|he|she|im|i'm|wife|husband|mom|dad|mama|esposo|esposa) (?:work|works|working|trabajo|trabaja|trabajamos)${DAY_AHEAD}`,
    ),
    () => 'cant',
  ],
  [
    pattern(
      `(?:i|we) (?:have|got) (?:a |an )?(?:work|school|class|classes|plans|meeting|court|church|conference)${DAY_AHEAD}`,
    ),
    () => 'cant',
  ],
  [pattern(`((?:#W|#WS|#REL):\\S+) (?:i )?(?:work|trabajo|trabajamos)${END}`), ([day]) => `${day} nogood`],
  [pattern(`nothing${DAY_AHEAD}(?![^.]* \\?)`), () => 'cant'],
  [pattern(`nada of #W:(\\d)`), ([day]) => `cant #WS:${day}`],
  [pattern(`nada${DAY_AHEAD}(?![^.]* \\?)`), () => 'cant'],
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
      '(?:not|no|nothing|ni|never) (?:too |so |very |that |super |real |really |muy |tan )?(?:early|earlyof|earlyday|earlier|#PART:earlymorning)(?! (?:in )?(?:#M|than|this|next|of))',
    ),
    () => 'not #PART:earlymorning',
  ],
  [
    pattern(
      '(?:not|no|nothing|ni|never) (?:too |so |very |that |super |real |really |muy |tan )?(?:endof|later|#PART:lateafternoon)(?! (?:in )?(?:#M|than|this|next|of|the))',
    ),
    () => 'not #PART:lateafternoon',
  ],
  [pattern('earlyday (?=#PART:morning)'), () => '#PART:earlymorning'],
  [pattern('earlyday'), () => '#PART:earlymorning'],
  // Around a time, said after it.
  [pattern('(#C:\\S+|#N:\\d+(?: (?:am|pm|oclock))?) orso'), ([time]) => `about ${time}`],
];

/** Rewrites what is said in many ways to what the rules know. */
export function readTurns(line: Line): void {
  for (const [turn, to] of TURNS) rewrite(line, turn, to);
}
