// Turns of phrase for what goes on around an appointment: being away and coming back, shifts, leaving for somewhere,
// the way to the clinic, a month or an event that is named before its day.
import { pattern } from './grammar.ts';

const DAY = '#(?:W|WS|REL|O|OW|M|HOL|N|SL|YMD):\\S+';
const LEAD = '(?:on |the |every |for |of |in |all |at |toda |todo |during )*';
const WHEN = `(?= ${LEAD}(?:${DAY}|#PART:\\S+|weekdays|weekends|this week|next week))`;
const WORD = "(?:(?!#)[a-z_']+ )";
const MONTH = '(#M:\\d+|nextmonth|thismonth)';
const AWAY_WORDS =
  '(?:(?:of|town|country|city|state|the|on|in|out|away|gone|vacation|holiday|trip|work|business|traveling|there|be|around|la|ciudad|viaje|vacaciones|pais|con|family) )*';

// What somebody has at another place.
const ELSEWHERE =
  '(?:work|school|class|classes|plans|meeting|meetings|court|church|conference|dentist|orthodontist|(?:dental|eye|hair|nail|vet) (?:appointment|appt|exam)|interview|exam|exams|finals|game|games|recital|practice|wedding|funeral|party|graduation|training|presentation|flight|rehearsal|tournament|jury duty|one on one|dentista|oculista|ortodoncista|reunion|junta|clase|clases|examen|examenes|entrevista|boda|fiesta|partido|funeral|corte|vuelo|practica|graduacion|misa|trabajo|escuela|velorio|bautizo|ensayo)';

export type Turn = readonly [RegExp, (groups: readonly (string | undefined)[]) => string | null];

/** Days of a month that are listed rise; two hours after a day would not, or come near enough to be asked for. */
const isRun = (a = '', b = '', c = ''): boolean =>
  Number(a) < Number(b) && Number(b) < Number(c) && (Number(b) > 12 || Number(c) - Number(a) <= 4);

export const LIFE_TURNS: readonly Turn[] = [
  [pattern(`(?:se (?:me|nos) complico|something came up(?: for)?)${WHEN}`), () => 'cant'],
  // "El 10 no, que es día de las madres": the day is the one that was named, wherever it is kept.
  [
    pattern('((?:#M|#O|#SL):\\S+(?: #N:\\d+)?)( no| nogood)? , which is (?:the |a )?#HOL:\\S+'),
    ([day, refused = '']) => `${day}${refused} , _`,
  ],
  // "Any day but it must be by noon" excepts nothing.
  [
    pattern('anybut (must|has|have|needs?|it|not|only|please|preferably|ideally|we|can|tiene|debe)'),
    ([next]) => `every day but ${next}`,
  ],
  // "El 9, 10 u 11": days, where hours are "las".
  [
    pattern('the #N:(\\d{1,2}) , #N:(\\d{1,2}) (or|and) (?:the )?#N:(\\d{1,2})(?! (?:of|am|pm|#M))'),
    ([a, b, joint, c]) => (isRun(a, b, c) ? `the #O:${a} ${joint} #O:${b} ${joint} #O:${c}` : null),
  ],
  // Somebody else who is away.
  [
    pattern(
      `(?:she's|shes|he's|hes|they're|theyre|is|are|will be|she'll be|he'll be) (?:away|gone|out of town|traveling|travelling|abroad|on vacation|not around|not here|esta fuera|esta of viaje)${WHEN}`,
    ),
    () => 'cant',
  ],
  // "The mornings I work", "en la tarde trabajo".
  [
    pattern(
      '(#PART:\\S+) (?:i (?:work|study|have class)|trabajo|estudio|cuido|tengo clases?|estoy ocupad[oa]|estoy trabajando)(?! (?:until|to|from|of #N))',
    ),
    ([part]) => `${part} nogood`,
  ],
  // "At least two weeks before".
  [
    pattern('(?:atleast|at least) ((?:#N:\\d+|a|one|una) (?:days?|weeks?|months?)) (before|after)'),
    ([count, side]) => `${side === 'before' ? 'by' : 'from'} ${count} ${side}`,
  ],
  // Who has something at another place does not come then.
  [
    pattern(
      `(?:(?:i|we|he|she|i've|ive|we've|they|_|son|daughter|husband|wife|mom|dad) (?:have|has|got)(?: got)?|there's|theres|tengo|tenemos|tiene|hay) (?:an? |my |una |the |mi )?${WORD}{0,3}?${ELSEWHERE}(?: (?:appointment|appt|cita|thing|call))?(?: (?:with|con|of) ${WORD}{1,3}?)?${WHEN}`,
    ),
    () => 'cant',
  ],
  // How long somebody is away: the day that it begins is read later.
  [
    pattern(
      `cant ${AWAY_WORDS}(?:for )?(?:about )?(?:#N:(\\d{1,2})|(?:a|one|una)) (days|weeks?|months?) (?:starting|from|begins|beginning|after)${WHEN}`,
    ),
    ([count, unit]) => `cant #LASTS:${count ?? 1}:${unit}`,
  ],
  [
    pattern(
      `cant ${AWAY_WORDS}(?:for )?(?:about )?(?:the next )?(?:#N:(\\d{1,2})|(?:a|one|una)) (days|weeks?|months?)(?! (?:#|on #|the #|fromnow|ago))`,
    ),
    ([count, unit]) => `cant #LASTS:${count ?? 1}:${unit} #REL:0`,
  ],
  // "When I get back on the 14th": from that day.
  [
    pattern(
      `whenback(?: home| in town| from(?: (?!#)[a-z]+){1,3}?)?(?= (?:on |the |at |until |of |to )*${DAY})`,
    ),
    () => 'noearlier',
  ],
  // "Once school is out on the 18th", "cuando terminen las clases el 18".
  [
    pattern(
      `(?:once |when |after |as soon as |cuando |que )?(?:(?:the )?(?:school|classes|class|semester|term|finals|camp|season|clases|escuela|semestre|curso|campamento) (?:nogood|isover|lets out|gets out|is done|are done|is out|are out|out|wraps up|breaks up|terminan?|acaban?|terminen?|acaben?)|(?:terminan?|acaban?|terminen?|acaben?|salen of|salgan of|salgo of) (?:(?:la|las|the) )?(?:school|classes|clases|escuela|semestre|curso|campamento|colegio))(?= (?:on |in |of |the |la |for )*#(?:REL|O|OW|M|SL|YMD|W|N:\\d+ of #M))`,
    ),
    () => 'after',
  ],
  // "The 5th or the next day".
  [
    pattern(
      '(?:the )?(?:(?:next|following) day|day (?:next|following))(?= (?:[.,?]|at|about|in the|#PART:|also|please|or|and|works|si|after|before)| $|$)',
    ),
    () => 'the day after',
  ],
  // "The 15th is a holiday, ok the 16th": the clinic is closed then.
  [
    pattern(
      `((?:#O|#N|#SL|#OW):\\S+|#M:\\S+ #N:\\S+) (?:is|es) (?:the |a )?#HOL:(?:presidents|mlk|july4|labor|memorial|thanksgiving|christmas|newyear|columbus|veterans|juneteenth)(?= (?:right|,|[.]|so|but|verdad|no|[?]|entonces|asi|pero))`,
    ),
    ([day]) => `${day} nogood ,`,
  ],
  // "March 3, 4 or 5", "3, 4 o 5 de marzo": days and no hours.
  [
    pattern(
      '(#M:\\d+) (?:the )?(?:#N|#O):(\\d{1,2})(?: ,)? (?:the )?(?:#N|#O):(\\d{1,2}) (?:, )?(?:or|and) (?:the )?(?:#N|#O):(\\d{1,2})(?! (?:am|pm|oclock|#PART|in|yhalf))',
    ),
    ([month, a, b, c]) =>
      isRun(a, b, c) ? `${month} #N:${a} or ${month} #N:${b} or ${month} #N:${c}` : null,
  ],
  [
    pattern(
      '(?:the )?(?:#N|#O):(\\d{1,2})(?: ,)? (?:the )?(?:#N|#O):(\\d{1,2}) (?:, )?(?:or|and) (?:the )?(?:#N|#O):(\\d{1,2}) of (#M:\\d+)',
    ),
    ([a, b, c, month]) =>
      isRun(a, b, c) ? `${month} #N:${a} or ${month} #N:${b} or ${month} #N:${c}` : null,
  ],
  // "At either 9 or 11".
  [
    pattern('(?:(?:at|las|about) )?either(?: (?:at|las))?(?= #[NC]:\\S+(?: (?:am|pm))? or #[NC]:)'),
    () => 'at',
  ],
  // "Right after the holiday": the same as after it.
  [
    pattern(
      '(?:right|immediately|directly|straight|justo|inmediatamente|enseguida|just) (before|after)(?! (?:about )?(?:#N|#C))',
    ),
    ([side]) => `${side}`,
  ],
  [
    pattern(
      '(first|#OW:1|#O:1) week back(?: (?:to|at) (?:work|school|class))?(?: in)?(?= (?:after|of|from|in))',
    ),
    () => 'week',
  ],
  [pattern('(?:#OW:1|#O:1) (?:full |whole )?week after'), () => 'week after'],
  // "La semana que viene no estoy".
  [
    pattern(
      'no (?:estoy|estare|ando|estaremos|andamos)(?: (?:aqui|alli|ahi|in la ciudad))?(?= (?:[.,?]|pero|but|and|asi|entonces|so)| $|$)',
    ),
    () => 'cant',
  ],
  [pattern('(?:unas|unos)(?= #N:\\d+ (?:days|weeks|months))'), () => 'about'],
  // "Cancel the 8th and keep the 10th": what stays is not meant.
  [
    pattern(
      '(cancel[a-z]*|cansel) ((?:(?!keep)\\S+ ){1,8}?)(?:and|but|,|pero) (?:please |just |i want to |ill |quiero )*(?:keep|leave|conservar|dejar|dejame|deja|dejen) (?:(?:the|my|la|el|of|one|on) )*#\\S+(?: (?:of )?#M:\\d+| #N:\\d+)?',
    ),
    ([cancel, between = '']) => `${cancel} ${between}.`,
  ],
  // On nights: somebody who works then does not come then.
  [
    pattern(
      `(?:have |tengo |i'm |im |am |estoy |hago )?(?:on |of |in |con )?(?:the |a )?(?:turnos?|shifts?|guardia) (?:of )?(?:#PART:\\S+)?${WHEN}`,
    ),
    () => 'cant',
  ],
  [
    pattern(
      `(?:on |work |working |trabajo |trabajando )(?:the )?(?:nights|nightshift|#PART:evening shifts?|night shifts?|doubles|days)${WHEN}`,
    ),
    () => 'cant',
  ],
  [pattern(`(?<![a-z_] )(?:work|working)${WHEN}`), () => 'cant'],
  [pattern(`(?<!mi )(?<!the )(?<!of )(?:trabajo|trabajamos|laboro)${WHEN}`), () => 'cant'],
  // What ends then is followed by a time to come: "I teach till 3:10".
  [
    pattern(
      `(?:teach|teaches|works|(?:has|have|had|in|at|tiene|tienen|tengo|en) (?:a )?(?:school|class|classes|practice|daycare|camp|work|dialysis|escuela|clases?|practica|trabajo|guarderia)|sale|study|tutor|coach|volunteer|babysit|train|practice|estudio|enseno|cuido|practico|in class|have class|have school|in school|at work|at school|at practice|in meetings|in a meeting|have meetings|have a meeting|en clase|en clases|tengo clases?|tengo escuela|doy clases?|tengo juntas?|tengo reunion(?:es)?) ${WORD}{0,3}until(?= (?:the |las |la |about |at )*#(?:N|C):)`,
    ),
    () => 'after',
  ],
  [
    pattern(
      '(?:saliendo|salir|salga|salgan|salen|salimos|out|off|get out|gets out) (?:of )?(?:la |the |el )?(?:escuela|colegio|kinder|school|trabajo|work|clases|class|daycare|guarderia)(?: (?:,|at|about|las|is))*(?= #[CN]:)',
    ),
    () => 'noearlier',
  ],
  // "Exams until the 11th, after I'm free".
  [
    pattern(
      "(after|before)(?= (?:i'm|im|i am|estoy|ya estoy|we're|estamos|i'll be) (?:free|libres?|open|available|disponibles?|good|desocupad[oa]))",
    ),
    ([side]) => `${side} that`,
  ],
  // "9:30 at the very earliest".
  [pattern('at (?:the )?(?:very )?soonest(?: (?:at|is|las))*(?= #[CN]:)'), () => 'noearlier'],
  [
    pattern('(#[CN]:\\S+(?: (?:am|pm|oclock))?) at (?:the )?(?:very )?soonest'),
    ([time]) => `${time} orlater`,
  ],
  // "A week before my Dec 15 visit", "3 days before my appointment on the 10th".
  [
    pattern(
      '(days?|weeks?|months?|#W:\\d) (before|after)(?: (?:my|our|the|his|her|mi|la|el|nuestra|su))+?(?: (?!#)[a-z_]+){0,3}?(?: (?:on|of|for|in|is|the|which))*(?= #(?:M|O|OW|SL|YMD|N):)',
    ),
    ([unit, side]) => `${unit} ${side} the`,
  ],
  // Who leaves at a time comes before it; who leaves work then comes after.
  [
    pattern(
      "(?:leave|leaving|heading out|head out|heading|take off|fly out|flying out|catch a flight|flight is|flight leaves|bus leaves|train leaves|my ride leaves|me voy|irme|irnos|nos vamos|mi vuelo (?:es|sale)|salgo (?:for|of viaje)|salimos (?:for|of viaje)|have to go|gotta go|got to go|have to be (?:somewhere|elsewhere|at the airport|at work)|need to be (?:somewhere|elsewhere|at the airport|at work)|pick up (?:my |the )?kids?|recoger a (?:mis |los )?ninos) (?:(?!work|job|office|school|trabajo|class)(?!#)[a-z_']+ ){0,4}(?:at|by|las|about)(?= (?:about )?#(?:N|C):)",
    ),
    () => 'before',
  ],
  // How long the way is: no time of an appointment.
  [
    pattern(
      `(${DAY}(?: \\S+){0,10}?) (?:be|get|llegar|llego|estar|come|run) (?:there|over|here|ahi|alla|alli|down)? ?(?:in|within|under) (?:about |like |less than |under )?#N:\\d+ (?:minutes|mins|min|minutos)`,
    ),
    ([before]) => `${before} _`,
  ],
  [
    pattern(
      '#N:\\d+ (?:minutes|mins|min|minutos) (?:away|of distancia|of la clinica|of the clinic|from (?:the clinic|there|you))',
    ),
    () => '_',
  ],
  // "Move it up to next week" goes there.
  [
    pattern(
      '((?:move|moved|bring|push|bump|pull|slide|shift|adelantar|mover|pasar)(?: (?!(?:until|cant|not|no|noearlier|after|before|busy|[.,?]) )\\S+){1,6}) until',
    ),
    ([move]) => `${move} to`,
  ],
  // The month first: "in August, the first Friday of the month".
  [
    pattern(
      `(?:in |of )?${MONTH}((?: (?!#)[a-z,'.]+){0,5}) ((?:#O|#OW):[1-5]|#OW:-1|last) (#W:\\d|week) ofthismonth`,
    ),
    ([month = '', between = '', nth, unit]) => `${between} the ${nth} ${unit} of ${month}`.trim(),
  ],
  // An event and its day after a comma: "from my birthday, March 3".
  [
    pattern(
      `(starting|from|after|before|until|by|noearlier) ((?:my |our |the |la |mi |nuestr[oa] |his |her |spring |summer |winter |fall )*(?:birthday|cumpleanos|trip|viaje|vacations?|vacaciones|break|feria|fiesta|party|wedding|boda|surgery|operacion|cirugia|deadline|exams?|finals|graduation|graduacion|due date|court|festival|carnaval|ramadan|eid|diwali|passover|lent|cuaresma)) ,(?= (?:on |the |is )*#(?:O|OW|M|SL|N|HOL):)`,
    ),
    ([bound, event]) => `${bound} ${event}`,
  ],
];
