// The forms in which dates with a number or a name are written, over the symbols of the grammar.
import { UNIT } from './counted-dates.ts';
import { pattern } from '../grammar.ts';

const NOT_A_DATE =
  '(?! (?:am|pm|oclock|yhalf|yquarter|lessquarter|minutes?|mins?|hours?|days?|weeks?|months?|years?|people|persons))';

export const DATES = {
  ymd: pattern('#YMD:(\\d{4})-(\\d+)-(\\d+)'),
  slash: pattern('#SL:(\\d+)/(\\d+)/(\\d*)'),
  rangeOfNamed: pattern(
    `(?:from |between |of )?(?:the )?~d (-|to|and|through|until) (?:the )?~d (?:of )?(?:#M:(\\d+)|(ofthismonth|ofnextmonth))`,
  ),
  dayOfNamed: pattern(
    `(?:the )?(?:day )?~d (?:of )?(?:the month of )?#M:(\\d+)(?:(?: ,| of)* #N:(20\\d\\d))?`,
  ),
  namedDay: pattern(`#M:(\\d+) (?:the )?(?:#N|#O|#OW):(\\d{1,2})${NOT_A_DATE}(?:(?: ,)? #N:(20\\d\\d))?`),
  numberThis: pattern('(?:the )?(?:day )?~d (ofthismonth|ofnextmonth|thismonth|nextmonth)'),
  sameMonth: pattern(
    `#D:(\\d+) (-|through|to|or|and|,) (?:the )?(?:#N|#O):(\\d{1,2})${NOT_A_DATE}(?! (?:of )?#M)`,
  ),
  bareOrdinal: pattern(
    `(the )?(?:day )?#O:(\\d{1,2})(?! (?:one|option|choice|slot|time|available|opening|appointment|visit|floor|week|dose|shot|grade|grader|birthday|trimester|week))`,
  ),
  wordOrdinal: pattern(
    `(on|for|by|before|after|until|from|starting|make it|than|between|and) the (?:day )?#OW:(\\d{1,2})(?! (?:one|option|choice|slot|time|available|opening|appointment|visit|floor|week|dose|shot|of))`,
  ),
  // From the fourth on, no number of a choice: "either the ninth at nine or the tenth at ten".
  freeOrdinal: pattern(
    `((?:the day |the |either )+)#OW:(\\d{1,2})(?! (?:one|option|choice|slot|time|available|opening|appointment|visit|floor|week|dose|shot|of|day|month|grade|grader|birthday|trimester|#W))`,
  ),
  theNumber: pattern(`(the (?:day )?|day )#N:(\\d{1,2})${NOT_A_DATE}(?! #N)`),
  holiday: pattern('#HOL:(\\w+)'),
  rel: pattern('#REL:(\\d+)'),
  eitherOfNamed: pattern('(?:the )?~d (?:or|and) (?:the )?~d (?:of )?#M:(\\d+)'),
  firstWord: pattern('the #OW:(\\d{1,2})(?= (?:$|\\.|,|at|please))'),
  weeksFromDay: pattern('(?:~n|(a|one|una)) weeks? (?:from |on )?#REL:(\\d)'),
  afterNext: pattern('last(?= (?:si|works|ok|[.,?]|for|at|$))'),
  nextOne: pattern('last(?= (?:in |the |for )*#PART)'),
  pastThe: pattern('last the(?= (?:#N|#O):\\d)'),
  notTomorrow: pattern('#REL:1 , last'),
  sameDay: pattern('sameday'),
  shifted: pattern(`(?:~n|(a|one|una)) ${UNIT} (?:later|more late|after|back|out|despues)(?! (?:the )?#)`),
  shiftedUp: pattern(`(?:up|forward|ahead) (?:by )?(?:~n|(a|one|una)) ${UNIT}`),
  shiftedBack: pattern(`back (?:by )?(?:~n|(a|one|una)) ${UNIT}`),
  holidayWeek: pattern('#HOL:(\\w+) week'),
  holidayWeekend: pattern('#HOL:(\\w+) weekend'),
  weekdayThe: pattern(
    '#W:(\\d) (?:, )?(?:the )?(?:#O|#OW):(\\d{1,2})(?! (?:of|one|option|choice|week|dose|shot))',
  ),
};
