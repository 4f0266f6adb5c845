// What a patient wants done, by the words for it in both languages. Read on the folded message.
import type { Intent } from '../wish.ts';

const any = (...sources: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z])(?:${sources.join('|')})(?![a-z])`);

const THING =
  '(?:appointment|appointments|appt|appts|apt|apointment|appoinment|appointmnt|visit|booking|slot|cita|citas|consulta|turno|hora)';

const WAITLIST = any(
  'wait ?list',
  'waiting list',
  'on the list (?:still|for|yet)',
  'wait-list',
  'standby',
  'stand by list',
  'cancellation list',
  'cancelation list',
  '(?:if|when|in case) (?:\\w+ ){0,4}(?:opens? up|frees? up|becomes available|comes up|cancels|gets? cancell?ed)',
  'lista de espera',
  '(?:si|cuando) (?:\\w+ ){0,4}(?:se libera|se abre|se desocupa|cancela)',
  'earlier (?:slot|opening|spot|appointment) (?:opens|comes|becomes)',
);
const RESCHEDULE = any(
  're-?sched\\w*',
  'resced\\w*',
  'rebook\\w*',
  're-book',
  'reprogram\\w*',
  'reagend\\w*',
  'postpone\\w*',
  'pospon\\w*',
  'posterg\\w*',
  'aplaz\\w*',
  'push (?:it |my |back|out)',
  'bump (?:it|my)',
  `(?:move|change|switch|shift|swap|delay|bring forward|push|mov\\w+|cambi\\w+|pas\\w+|adelant\\w+|atras\\w+|correr) (?:\\w+[’']?\\w* ){0,6}?${THING}`,
  '(?:move|switch|shift|change|bump|push) (?:it|that|this|mine|me)',
  '(?:move|change|switch|shift) (?:my|the|our) (?:\\w+ ){0,3}(?:time|date|day|slot|one|\\d)',
  '(?:move|switch|shift|change|push) (?:my|from)',
  '(?:cambiarla|moverla|pasarla|cambiarlo|adelantarla|moverlo)',
  'different (?:day|time|date)',
  'another (?:day|time|date) instead',
  `(?:my|the|mi|la) ${THING} (?:is|was|es|era) .{1,40}(?:but|pero) .{0,20}(?:need|want|could|can|prefer|like|necesito|quiero|prefiero|puedo)`,
  'instead of',
  'en vez de',
  'en lugar de',
  'otro dia',
  `(?:swap|switch|trade|exchange|cambio) (?:\\w+ ){0,3}(?:for|to|por)`,
  '(?:need|want|get|have|would like) (?:it|that|this|my \\w+) (?:moved|changed|switched|pushed|rescheduled)',
  'be moved',
  `i have (?:one|an? ${THING}) .{1,40}(?:make it|instead|same day)`,
  '(?:change|move|switch|shift) (?:it )?(?:for|to) (?:the|\\w+day|\\d)',
  '(?:muev\\w*|mov\\w*|corr\\w*|pas[ae]|cambi\\w*)(?:me|mela|melo|nosla)',
  '(?:pasar|mover|cambiar|correr)(?:la|lo|mela|melo|me)',
  '(?:me|nos) (?:cambian|cambia|mueven|pasan|cambiarian)',
  'cambiarme',
  'otra fecha',
  'otra hora',
  'cambiar (?:la|el|mi) (?:fecha|hora|dia|cita)',
  'change the (?:date|time|day)',
  'move (?:\\w+ ){0,4}(?:to|up|back)',
);
const CANCEL = any(
  'take me off (?:for|the|of)',
  `quitenmela|quitamela|borrenme|borrame|dejala pa otro dia`,
  'cancel\\w*',
  'cancle',
  'cansel',
  'cancell',
  'anul\\w+',
  'call off',
  'call it off',
  `(?:delete|drop|remove|get rid of|scrap|take me off|borr\\w+|elimin\\w+|quit\\w+) (?:\\w+ ){0,4}${THING}`,
  `(?:no longer|don'?t|dont|do not) need (?:\\w+ ){0,3}${THING}`,
  "(?:can'?t|cannot|won'?t be able to|not able to|unable to|not going to|wont) (?:make|come|attend|be there|make it)(?: it)?(?: to)?(?: (?:my|the))?",
  'no (?:puedo|podre|voy a poder) (?:ir|asistir|llegar|venir)',
  'no voy a (?:ir|asistir|poder)',
  'ya no (?:necesito|quiero|puedo)',
);
const CONFIRM = any(
  'confirm\\w*',
  "i'?ll be there",
  'i will be there',
  "yes,? i'?m coming",
  'ahi estare',
  'alli estare',
  'si,? voy a ir',
  'si,? asistire',
  'count me in',
  '(?:see|c) (?:you|u|ya) (?:then|there|on|at|\\w*day|mon|tues?|weds?|thurs?|fri|sat|tomorrow|tmrw)',
  'nos vemos',
  'still coming',
  'still on for',
);
const LOOKUP = any(
  `(?:is|was) (?:my|our) (?:\\w+ ){0,2}${THING} .{0,40}(?:still|confirmed|good|correct|right)`,
  `(?:is|was) (?:my|our) (?:\\w+ ){0,2}${THING} [^.]{0,60}\\?`,
  `(?:tell|give|remind|send|say) (?:me|us) .{0,24}(?:time|day|date|hour|when) .{0,12}(?:my|our|his|her) .{0,24}${THING}`,
  `when'?s (?:my|our)`,
  `tengo ${THING} [^.]{0,40}\\?`,
  `(?:que|q|k) (?:dia|hora) (?:me toca|es mi|tengo)`,
  `(?:when|what time|what day|where|at what time|who) (?:\\w+[’']?\\w* ){0,4}(?:my|our|do i have|am i|mi)`,
  `(?:do|did) i (?:already |still |even )?have (?:\\w+ ){0,4}${THING}`,
  `(?:my )?(?:next|upcoming|scheduled|future|existing) ${THING}s?`,
  `what ${THING}s? do i have`,
  `(?:check|look up|see|find|show|verify|view|pull up|list|know|details of|details for|status of) (?:\\w+ ){0,3}my (?:\\w+ ){0,3}${THING}`,
  `(?:cuando|a que hora|que dia|donde|con quien) (?:\\w+ ){0,3}mi(?:s)? ${THING}`,
  `(?:cuando|a que hora|que dia) tengo`,
  `que ${THING} tengo`,
  `tengo (?:alguna|una|un) ${THING}(?: (?:programad|agendad|pendient|reservad)\\w*)?\\s*\\?`,
  `(?:ver|revisar|consultar|verificar|saber) (?:\\w+ ){0,3}mi(?:s)? (?:\\w+ ){0,2}${THING}`,
  'mi proxima cita',
  'mis (?:proximas )?citas',
  'remind me (?:when|what)',
  'am i (?:booked|scheduled|down) (?:for|on|in)',
  'who am i seeing',
  'forgot (?:when|what time|my appointment)',
  'se me olvido',
);
const AVAILABILITY = any(
  'availabilit\\w*',
  'what (?:do|have) (?:you|u|they|y\\Sall) (?:have|got)',
  'do (?:you|they|u) (?:guys )?have (?:any|an|a|something|anything|openings?|space|room|time|slots?)',
  'have (?:you|u) got (?:any|an|a)',
  'got (?:any|anything|an opening|a slot)',
  '(?:any|are there|is there|what|which)(?: \\w+){0,3} (?:openings?|slots?|times?|availability|spots?|days|appointments? (?:are |is )?(?:available|open|left))',
  "what(?:'?s| is| do you have)? (?:open|available|free|your (?:earliest|next|soonest|first))",
  'is (?:\\S+ ){1,6}(?:available|free|open|taken)',
  'when (?:can|could|is) (?:i|you|the|dr|doctor|your|we)',
  'how soon',
  'anything (?:available|open|free|on|for|this|next|tomorrow|today|before|after|in)',
  '(?:soonest|earliest|next|first) (?:available|opening|you have|appointment|slot|i can)',
  'how (?:booked|full)',
  "when(?:'?s| is) the (?:next|first|soonest|earliest)",
  'disponibilidad',
  'disponibles?',
  'que (?:horarios|horas|dias|citas|espacios|fechas)',
  '(?:hay|tienen|tiene|tendran|tendra|habra|queda|quedan) (?:\\w+ ){0,3}(?:citas?|espacios?|algo|lugar|turnos?|horas?|cupos?|disponib\\w*|hueco\\w*)',
  'cuando (?:hay|puedo|podria|pueden|tienen|seria)',
  'hay algo',
  'tienen algo',
);
const BOOK = any(
  'book\\w*',
  'sched\\w*',
  'shedule',
  'scedule',
  'reserv\\w*',
  'agend\\w*',
  'program\\w*',
  `(?:make|set ?up|get|need|want|like|request|have|arrange|put me|fit me|squeeze me) (?:\\w+[’']?\\w* ){0,5}${THING}`,
  'set (?:me )?up',
  'sign me up',
  'come in',
  '(?:to )?be seen',
  'be with (?:the |a )?(?:doctor|dr)',
  'get in',
  'get me in',
  'fit me in',
  'squeeze me in',
  'see (?:a |the |my )?(?:dr|doctor|dra|nurse|np|someone|specialist|pediatrician)',
  `(?:sacar|pedir|hacer|quiero|quisiera|necesito|solicitar|conseguir|una) (?:\\w+ ){0,3}${THING}`,
  'ver (?:a|al) (?:la |el )?(?:dr|dra|doctor|doctora)',
  THING,
  'set an? appointment',
);
const NEW_BOOKING = any('book', 'schedule', 'make (?:a|an|another|new)', 'rebook', 'set up');

// How to prepare and what it costs, whatever visit and day is named beside it.
const NO_BOOKING = any(
  '(?:do|should|must|can|may) i (?:still )?(?:need to |have to |need |be )?(?:fast|fasting|eat|drink|bring|wear|stop|take|park)',
  '(?:tengo que|debo|puedo) (?:ir en ayunas|ayunar|comer|beber|tomar|llevar|traer)',
  'how much (?:is|are|does|do|will|would)',
  'cuanto (?:cuesta|cuestan|vale|sale|cobran)',
);

const ABOUT_CLINIC = any(
  '(?:what are|whats|what.s) (?:your|the) (?:\\w+ ){0,2}hours',
  'your hours',
  '(?:are|is) (?:you|u|the clinic|the office) (?:guys )?(?:open|closed)',
  '(?:what time|when) (?:do|does|are) (?:you|u|the clinic|the office) (?:open|close)',
  'opening hours',
  'office hours',
  'cual es (?:su|el) horario',
  '(?:que|cual) horario (?:tienen|manejan|es)',
  '(?:a que hora|cuando) (?:abren|cierran)',
  '(?<!si )(?:abren|cierran|estan abiertos|esta abierta|atienden)',
  'do you (?:take|accept)',
  'aceptan',
  'where (?:are you|is the clinic)',
  'donde (?:estan|queda)',
);

/** The intent of a message; `hasTime` and `hasTarget` say whether it names a time, and a visit or clinician. */
export function readIntent(
  text: string,
  found: { readonly hasTime: boolean; readonly hasTarget: boolean; readonly movesTo: boolean },
): Intent {
  if (WAITLIST.test(text)) return 'waitlist';
  const cancel =
    CANCEL.test(text) &&
    !/cancell?ation (?:policy|fee)|politica de cancelacion|(?:don'?t|do not|no) (?:want to )?cancel/.test(
      text,
    );
  const notAgain =
    /(?:don'?t|do not|no need to|without|not) (?:re-?book|re-?schedul)\w*|(?:no|sin) (?:re)?(?:agendar|programar)/.test(
      text,
    );
  const plainCancel = /(?<![a-z])(?:cancel|cancle|cansel|anul)/.test(text);
  if (
    RESCHEDULE.test(text.replace(/cambio de (?:hora|horario)/g, '')) &&
    !(cancel && notAgain) &&
    !/(?:change|update|cambiar) (?:my |the |mi )?(?:address|phone|number|insurance|email|name|pharmacy|doctor|provider|password|direccion|telefono|seguro|nombre)/.test(
      text,
    )
  )
    return 'reschedule';
  if (cancel) {
    // "Can't make it Tuesday, what about Friday?" moves; "cancel it and book Friday" too.
    if (found.movesTo && (!plainCancel || NEW_BOOKING.test(text) || /instead|mejor|en cambio/.test(text)))
      return 'reschedule';
    return 'cancel';
  }
  if (LOOKUP.test(text) && !/(?<![a-z])(?:book|schedule me|agendar|reservar)(?![a-z])/.test(text))
    return 'lookup';
  if (CONFIRM.test(text)) return 'confirm';
  const asksToBook =
    /(?<![a-z])(?:book|schedule|reserve|agendar|reservar|programar|sacar|pedir|make an? (?:appointment|appt))(?![a-z])/.test(
      text,
    );
  if (NO_BOOKING.test(text) && !asksToBook) return 'other';
  if (ABOUT_CLINIC.test(text) && !asksToBook && !(found.hasTime && found.hasTarget)) return 'other';
  if (AVAILABILITY.test(text) && !asksToBook) return 'availability';
  if (BOOK.test(text) || found.hasTime || found.hasTarget) return 'book';
  return 'other';
}
