// The words of time in English and Spanish, each turned into one symbol of the grammar, so that the rules are
// written once for both languages. Longer phrases stand before the shorter ones that they contain.

/** Weekdays: every form gives `#W1` (Monday) to `#W7`; plural ones `#WS1` …. */
export const WEEKDAY_FORMS: readonly (readonly string[])[] = [
  ['monday', 'mon', 'mond', 'lunes', 'lun'],
  ['tuesday', 'tue', 'tues', 'tuesd', 'martes'],
  ['wednesday', 'wed', 'weds', 'wednes', 'miercoles', 'mie', 'mierc'],
  ['thursday', 'thu', 'thur', 'thurs', 'jueves', 'jue', 'juev'],
  ['friday', 'fri', 'frid', 'viernes', 'vie', 'vier'],
  ['saturday', 'sat', 'satur', 'sabado', 'sab'],
  ['sunday', 'sun', 'domingo', 'dom'],
];

export const WEEKDAY_PLURALS: readonly (readonly string[])[] = [
  ['mondays', 'mons'],
  ['tuesdays', 'tues'],
  ['wednesdays'],
  ['thursdays'],
  ['fridays'],
  ['saturdays', 'sabados'],
  ['sundays', 'domingos'],
];

/** Months: every form gives `#M1` to `#M12`. */
export const MONTH_FORMS: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febr', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sep', 'sept', 'septiembre', 'setiembre'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
];

/** Long names that are corrected when one letter is wrong; short forms are too near to other words. */
export const CORRECTED: readonly string[] = [
  ...WEEKDAY_FORMS.flat(),
  ...WEEKDAY_PLURALS.flat(),
  ...MONTH_FORMS.flat(),
  'tomorrow',
  'morning',
  'mornings',
  'afternoon',
  'afternoons',
  'evening',
  'appointment',
  'reschedule',
  'cancel',
  'earliest',
  'manana',
  'semana',
  'proxima',
  'proximo',
  'cancelar',
  'weekend',
  'between',
  'before',
  'after',
  'thanksgiving',
  'christmas',
].filter((word) => word.length >= 5);

/** Words that are one letter from one of those and are not meant as it. */
export const NEVER_CORRECTED: ReadonlySet<string> = new Set(
  'match marcha marches month months money monkey sundae sundry later after alter altar mayor major junior juice junta mars martes martha marty warning meaning moaning mourning evenings martin lunas venia domingos cancer canceled cancels cancela cancelo cancele canceló before be­fore offer semanas weekends marked marched abrir julia julian junta jueces agusto gusto ages gust priority early opened open settled semantic marlo marco marcos'.split(' '),
);

/** Numbers in words; `one`, `una` and `un` are read as numbers only beside a time. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
  twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50,
  dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, doce: 12, trece: 13,
  catorce: 14, quince: 15, dieciseis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19, veinte: 20,
  veintiuno: 21, veintiun: 21, veintidos: 22, veintitres: 23, veinticuatro: 24, veinticinco: 25,
  veintiseis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29, treinta: 30, cuarenta: 40, cincuenta: 50,
};

export const ORDINAL_WORDS: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
  eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17,
  eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30,
  primero: 1, primer: 1, primera: 1, segundo: 2, segunda: 2, tercero: 3, tercer: 3, tercera: 3, ultimo: -1, ultima: -1,
};

/**
 * Phrases to symbols, tried longest first at each word. The symbols are words of the grammar: `#PART:x` parts
 * of the day, `#REL:n` days from today, `#HOL:x` holidays; plain words are written as the English one.
 */
export const PHRASES: Readonly<Record<string, string>> = {
  // days
  'the day after tomorrow': '#REL:2', 'day after tomorrow': '#REL:2', 'day after tmrw': '#REL:2', 'pasado manana': '#REL:2', overmorrow: '#REL:2',
  'the day after the next': '#REL:2',
  tomorrow: '#REL:1', tmrw: '#REL:1', tmr: '#REL:1', tmw: '#REL:1', tomo: '#REL:1', tmmrw: '#REL:1', tomoro: '#REL:1', tommorow: '#REL:1', tomorow: '#REL:1', tommorrow: '#REL:1', tomorro: '#REL:1', '2moro': '#REL:1', '2morrow': '#REL:1', '2mrw': '#REL:1', tomrw: '#REL:1', tomm: '#REL:1', tmmw: '#REL:1', tmrow: '#REL:1',
  today: '#REL:0', '2day': '#REL:0', tdy: '#REL:0', hoy: '#REL:0', 'el dia de hoy': '#REL:0', 'same day': '#REL:0', 'right now': '#REL:0 soonest', 'hoy mismo': '#REL:0', 'ahora mismo': '#REL:0 soonest',
  tonight: '#REL:0 #PART:evening', tonite: '#REL:0 #PART:evening', 'esta noche': '#REL:0 #PART:evening',
  'this morning': '#REL:0 #PART:morning', 'this afternoon': '#REL:0 #PART:afternoon', 'this evening': '#REL:0 #PART:evening', 'esta tarde': '#REL:0 #PART:afternoon', 'esta manana': '#REL:0 #PART:morning', 'este mediodia': '#REL:0 #PART:midday',
  yesterday: '#PAST', ayer: '#PAST', anteayer: '#PAST', antier: '#PAST', 'last night': '#PAST', anoche: '#PAST', 'the other day': '#PAST', 'el otro dia': '#PAST',
  // weeks
  'this coming week': 'next week', 'the coming week': 'next week', 'the upcoming week': 'next week', 'the next week': 'next week', 'the week after next': 'week:2', 'week after next': 'week:2',
  'nxt week': 'next week', 'next wk': 'next week', 'nxt wk': 'next week', 'this wk': 'this week', 'following week': 'week after', 'the week after that': 'week after', 'the week following': 'week after',
  'la semana que viene': 'next week', 'semana que viene': 'next week', 'la semana que entra': 'next week', 'semana que entra': 'next week', 'la proxima semana': 'next week', 'proxima semana': 'next week', 'la semana proxima': 'next week', 'semana proxima': 'next week', 'la otra semana': 'next week', 'semana entrante': 'next week', 'la semana entrante': 'next week', 'la semana siguiente': 'week after', 'semana siguiente': 'week after', 'la siguiente semana': 'week after', 'siguiente semana': 'week after', 'la semana despues': 'week after',
  'esta semana': 'this week', 'la semana del': 'week of the', 'semana del': 'week of the', 'la semana de': 'week of', 'wk of': 'week of', 'the week of': 'week of',
  'this weekend': 'this weekend', 'este fin de semana': 'this weekend', 'fin de semana': 'weekend', 'fines de semana': 'weekends', 'los fines de semana': 'weekends', 'el proximo fin de semana': 'next weekend', 'el fin de semana que viene': 'next weekend', finde: 'weekend', wkend: 'weekend', wknd: 'weekend', 'week end': 'weekend',
  'entre semana': 'weekdays', 'dias de semana': 'weekdays', 'dia de semana': 'weekdays', 'dias laborables': 'weekdays', 'dias habiles': 'weekdays', 'work days': 'weekdays', workdays: 'weekdays', 'business days': 'weekdays', 'week days': 'weekdays', 'during the week': 'weekdays', weekday: 'weekdays', 'a week day': 'weekdays',
  'de hoy en ocho': '#REL:7', 'hoy en ocho': '#REL:7', 'de hoy en quince': '#REL:14', 'hoy en quince': '#REL:14', 'de manana en ocho': '#REL:8', 'manana en ocho': '#REL:8', 'en ocho dias': '#REL:7', 'en quince dias': '#REL:14', 'dentro de ocho dias': '#REL:7', 'dentro de quince dias': '#REL:14', 'en 8 dias': '#REL:7', 'dentro de 8 dias': '#REL:7', fortnight: '2 weeks',
  wk: 'week', wks: 'weeks', semana: 'week', semanas: 'weeks', dia: 'day', dias: 'days', mes: 'month', meses: 'months', ano: 'year',
  'next few days': 'fewdays', 'the next few days': 'fewdays', 'coming days': 'fewdays', 'in a few days': 'in 3 days', 'en unos dias': 'in 3 days', 'proximos dias': 'fewdays', 'los proximos dias': 'fewdays', 'next couple of days': 'fewdays', 'the next couple of days': 'fewdays',
  'a couple of': '2', 'a couple': '2', 'couple of': '2', 'couple': '2', 'un par de': '2',
  // parts of the day
  'first thing in the morning': '#PART:first', 'first thing': '#PART:first', 'a primera hora de la manana': '#PART:first', 'a primera hora': '#PART:first', 'primera hora': '#PART:first', 'first appointment of the day': '#PART:first', 'first slot of the day': '#PART:first', 'as early as possible in the morning': '#PART:first', 'right when you open': '#PART:first', 'when you open': '#PART:first', 'as soon as you open': '#PART:first', 'cuando abran': '#PART:first', 'al abrir': '#PART:first',
  'end of the day': '#PART:last', 'end of day': '#PART:last', 'the end of the day': '#PART:last', eod: '#PART:last', 'last thing': '#PART:last', 'last appointment of the day': '#PART:last', 'last slot of the day': '#PART:last', 'a ultima hora de la tarde': '#PART:last', 'a ultima hora del dia': '#PART:last', 'a ultima hora': '#PART:last', 'ultima hora': '#PART:last', 'al final del dia': '#PART:last', 'final del dia': '#PART:last', 'right before you close': '#PART:last', 'before you close': '#PART:last',
  'after work': '#PART:afterwork', 'despues del trabajo': '#PART:afterwork', 'despues de trabajar': '#PART:afterwork', 'after i get off work': '#PART:afterwork', 'when i get off work': '#PART:afterwork', 'saliendo del trabajo': '#PART:afterwork', 'al salir del trabajo': '#PART:afterwork', 'cuando salga del trabajo': '#PART:afterwork', 'after hours': '#PART:afterwork', 'after wrk': '#PART:afterwork',
  'after school': '#PART:afterschool', 'despues de la escuela': '#PART:afterschool', 'despues del colegio': '#PART:afterschool', 'before work': '#PART:beforework', 'antes del trabajo': '#PART:beforework', 'antes de trabajar': '#PART:beforework', 'before school': '#PART:beforework', 'antes de la escuela': '#PART:beforework',
  lunchtime: '#PART:midday', 'lunch time': '#PART:midday', 'lunch hour': '#PART:midday', 'lunch break': '#PART:midday', 'over lunch': '#PART:midday', 'at lunch': '#PART:midday', 'during lunch': '#PART:midday', 'around lunch': '#PART:midday', 'after lunch': '#PART:afterlunch', 'before lunch': '#PART:beforelunch', 'midday': '#PART:midday', 'mid day': '#PART:midday', noonish: '#PART:midday', 'around noon': '#PART:midday', 'hora de comer': '#PART:midday', 'la hora de comer': '#PART:midday', 'hora del almuerzo': '#PART:midday', 'hora de almuerzo': '#PART:midday', 'la hora del almuerzo': '#PART:midday', 'en el almuerzo': '#PART:midday', 'despues de comer': '#PART:afterlunch', 'despues del almuerzo': '#PART:afterlunch', 'despues de almorzar': '#PART:afterlunch', 'antes de comer': '#PART:beforelunch', 'antes del almuerzo': '#PART:beforelunch',
  'early in the morning': '#PART:earlymorning', 'early morning': '#PART:earlymorning', 'early am': '#PART:earlymorning', 'temprano en la manana': '#PART:earlymorning', 'temprano por la manana': '#PART:earlymorning', 'por la manana temprano': '#PART:earlymorning', 'en la manana temprano': '#PART:earlymorning', 'muy temprano': '#PART:earlymorning', 'early in the day': '#PART:morning',
  'late in the morning': '#PART:latemorning', 'late morning': '#PART:latemorning', 'mid morning': '#PART:midmorning', midmorning: '#PART:midmorning', 'media manana': '#PART:midmorning', 'a media manana': '#PART:midmorning',
  'early in the afternoon': '#PART:earlyafternoon', 'early afternoon': '#PART:earlyafternoon', 'temprano en la tarde': '#PART:earlyafternoon', 'temprano por la tarde': '#PART:earlyafternoon', 'primera hora de la tarde': '#PART:earlyafternoon', 'a primera hora de la tarde': '#PART:earlyafternoon', 'mid afternoon': '#PART:midafternoon', midafternoon: '#PART:midafternoon', 'a media tarde': '#PART:midafternoon', 'media tarde': '#PART:midafternoon',
  'late in the afternoon': '#PART:lateafternoon', 'late afternoon': '#PART:lateafternoon', 'tarde tarde': '#PART:lateafternoon', 'ultima hora de la tarde': '#PART:last', 'early evening': '#PART:evening', 'late in the day': '#PART:lateafternoon', 'later in the day': '#PART:afternoon', 'later in the afternoon': '#PART:lateafternoon', 'al final de la tarde': '#PART:lateafternoon',
  'in the morning': '#PART:morning', 'in the mornings': '#PART:morning', 'in the morn': '#PART:morning', morning: '#PART:morning', mornings: '#PART:morning', morn: '#PART:morning', mrng: '#PART:morning', 'in the am': '#PART:morning', 'por la manana': '#PART:morning', 'en la manana': '#PART:morning', 'de la manana': '#PART:morning', 'por las mananas': '#PART:morning', 'en las mananas': '#PART:morning', 'las mananas': '#PART:morning', 'la manana': '#PART:morning', 'la mañana': '#PART:morning', mananas: '#PART:morning', 'de la madrugada': '#PART:morning',
  'in the afternoon': '#PART:afternoon', 'in the afternoons': '#PART:afternoon', afternoon: '#PART:afternoon', afternoons: '#PART:afternoon', aft: '#PART:afternoon', 'in the pm': '#PART:afternoon', 'por la tarde': '#PART:afternoon', 'en la tarde': '#PART:afternoon', 'de la tarde': '#PART:afternoon', 'por las tardes': '#PART:afternoon', 'en las tardes': '#PART:afternoon', 'las tardes': '#PART:afternoon', 'la tarde': '#PART:afternoon', tardes: '#PART:afternoon', arvo: '#PART:afternoon', 'del mediodia': '#PART:noonof',
  'in the evening': '#PART:evening', 'in the evenings': '#PART:evening', evening: '#PART:evening', evenings: '#PART:evening', 'at night': '#PART:evening', 'por la noche': '#PART:evening', 'en la noche': '#PART:evening', 'de la noche': '#PART:evening', 'por las noches': '#PART:evening', noche: '#PART:evening', 'la noche': '#PART:evening',
  noon: '#T:720', 'at noon': '#T:720', 'al mediodia': '#PART:midday', 'a mediodia': '#PART:midday', mediodia: '#PART:midday', 'el mediodia': '#PART:midday', midnight: '#T:0', medianoche: '#T:0', '12 noon': '#T:720',
  // clock words
  'a m': 'am', 'p m': 'pm', "o'clock": 'oclock', 'o clock': 'oclock', 'en punto': 'oclock', horas: 'oclock', hrs: 'oclock', 'y media': 'yhalf', 'y cuarto': 'yquarter', 'menos cuarto': 'lessquarter', 'un cuarto para': 'quarter to', 'cuarto para': 'quarter to', '1/4 para': 'quarter to', 'y pico': '',
  'half past': 'half past', 'a quarter': 'quarter', till: 'until', til: 'until', hasta: 'until', 'up to': 'until', 'up until': 'until', thru: 'through',
  // bounds
  btwn: 'between', btw: 'between', bw: 'between', 'b w': 'between', entre: 'between', 'anytime between': 'between', aft3r: 'after', b4: 'before', antes: 'before', 'antes de': 'before', 'antes del': 'before the', 'antes de las': 'before', 'antes de la': 'before', 'antes que': 'before',
  despues: 'after', 'despues de': 'after', 'despues del': 'after the', 'despues de las': 'after', 'despues de la': 'after', 'pasadas las': 'after', 'luego de las': 'after', 'luego de': 'after', 'mas tarde de las': 'after', 'mas tarde de': 'after', 'later than': 'after', 'past': 'past', 'mas tarde que': 'after',
  'earlier than': 'before', 'sooner than': 'before', 'mas temprano de las': 'before', 'mas temprano que': 'before', 'prior to': 'before', 'ahead of': 'before',
  'no later than': 'nolater', 'not later than': 'nolater', 'no mas tarde de las': 'nolater', 'no mas tarde de': 'nolater', 'no mas tarde del': 'nolater the', 'at the latest': 'atlatest', 'a mas tardar': 'atlatest', 'como muy tarde': 'atlatest', 'no earlier than': 'noearlier', 'not earlier than': 'noearlier', 'no sooner than': 'noearlier', 'not until': 'noearlier', 'no antes de': 'noearlier', 'no antes de las': 'noearlier', 'no antes del': 'noearlier the', 'not before': 'noearlier', 'no before': 'noearlier', 'nothing before': 'noearlier', 'nada before': 'noearlier', 'not after': 'notafter', 'nothing after': 'notafter', 'nothing later than': 'nolater', 'nothing earlier than': 'noearlier', 'no despues de': 'notafter', 'no despues de las': 'notafter', 'nada antes de': 'noearlier', 'nada antes de las': 'noearlier', 'nada antes del': 'noearlier the', 'nada despues de': 'notafter', 'nada despues de las': 'notafter', 'que no sea antes de': 'noearlier', 'que no sea antes de las': 'noearlier', 'que no sea despues de las': 'notafter', 'que no sea antes del': 'noearlier the',
  'work until': 'noearlier', 'working until': 'noearlier', 'get off at': 'noearlier at', 'get off work at': 'noearlier at', 'off work at': 'noearlier at', 'finish at': 'noearlier at', 'finish work at': 'noearlier at', 'done with work at': 'noearlier at', 'trabajo hasta': 'noearlier', 'trabajo hasta las': 'noearlier', 'salgo a las': 'noearlier at', 'salgo del trabajo a las': 'noearlier at', 'salgo de trabajar a las': 'noearlier at',
  'starting from': 'starting', 'starting on': 'starting', 'starting at': 'starting', starting: 'starting', 'beginning on': 'starting', 'as of': 'starting', 'a partir de': 'starting', 'a partir del': 'starting the', 'a partir de las': 'starting', 'anytime after': 'after', 'any time after': 'after', 'sometime after': 'after', 'some time after': 'after', 'anytime before': 'before', 'any time before': 'before', 'sometime before': 'before', 'on or after': 'starting', 'on or before': 'by', 'or later': 'orlater', 'or after': 'orlater', 'and later': 'orlater', 'or beyond': 'orlater', onwards: 'orlater', onward: 'orlater', 'and after': 'orlater', 'o mas tarde': 'orlater', 'o despues': 'orlater', 'en adelante': 'orlater', 'or earlier': 'orearlier', 'or before': 'orearlier', 'or sooner': 'orearlier', 'o antes': 'orearlier', 'y despues': 'orlater',
  around: 'about', aprox: 'about', approximately: 'about', roughly: 'about', abt: 'about', 'somewhere around': 'about', 'a eso de': 'about', 'a eso de las': 'about at', 'como a las': 'about at', 'como a la': 'about at', 'alrededor de': 'about', 'alrededor de las': 'about at', 'cerca de las': 'about at', 'sobre las': 'about at', 'hacia las': 'about at', 'mas o menos a las': 'about at', 'tipo': 'about',
  'a las': 'at', 'a la': 'at', '@': 'at', las: 'las', 'de las': 'dlas', 'para las': 'at', 'para la': 'at', 'desde las': 'from', 'hasta las': 'until', 'entre las': 'between', 'entre la': 'between', 'entre el': 'between the', 'y las': 'and', 'y la': 'and', 'y el': 'and the', 'o el': 'or the', 'o las': 'or', 'o la': 'or',
  y: 'and', e: 'and', o: 'or', '&': 'and', n: 'and', u: 'or',
  desde: 'from', 'desde el': 'from the', 'hasta el': 'until the', 'del': 'of the', de: 'of', 'el': 'the', 'los': 'every', 'para el': 'for the', para: 'for', manana: '#REL:1', 'mas tarde': 'later', 'muy tarde': 'later', tarde: '#PART:afternoon', temprano: '#PART:morning', 'mas temprano': 'earlier', every: 'every', each: 'every', any: 'every', 'cada': 'every', 'todos los': 'every', 'cualquier': 'every', 'un': 'a', 'una': 'una', al: 'to the',
  // exclusions
  'any day but': 'anybut', 'any day except': 'anybut', 'anyday but': 'anybut', 'anyday except': 'anybut', 'any day other than': 'anybut', 'any other day than': 'anybut', 'every day but': 'anybut', 'every day except': 'anybut', 'any day besides': 'anybut', 'anything but': 'anybut', 'any time but': 'anybut', 'anytime but': 'anybut', 'anytime except': 'anybut', 'any time except': 'anybut', 'any weekday but': 'weekdays anybut', 'any weekday except': 'weekdays anybut', 'cualquier dia menos': 'anybut', 'cualquier dia excepto': 'anybut', 'cualquier dia salvo': 'anybut', 'cualquier dia que no sea': 'anybut', 'todos los dias menos': 'anybut', 'cualquier dia pero no': 'anybut',
  except: 'except', 'except for': 'except', excluding: 'except', 'other than': 'except', 'apart from': 'except', 'aside from': 'except', 'rather not': 'except', 'but not': 'except', 'just not': 'except', 'only not': 'except', besides: 'except', 'anything other than': 'except', excepto: 'except', salvo: 'except', menos: 'except', 'que no sea': 'except', 'que no sean': 'except', 'pero no': 'except', 'pero no el': 'except', 'no puedo': 'cant', 'no podria': 'cant', 'no me sirve': 'nogood', 'no me viene bien': 'nogood', 'no me queda bien': 'nogood', 'no me conviene': 'nogood', 'no me funciona': 'nogood', 'no estoy disponible': 'cant', 'no estare': 'cant', 'estoy ocupado': 'cant', 'estoy ocupada': 'cant', 'estare fuera': 'cant', 'estare de viaje': 'cant', 'estoy de viaje': 'cant', 'estoy fuera': 'cant', 'estoy de vacaciones': 'cant', 'estare de vacaciones': 'cant', 'trabajo el': 'cant', 'trabajo los': 'cant',
  "can't do": 'cant', 'cant do': 'cant', 'cannot do': 'cant', "can't make": 'cant', 'cant make': 'cant', 'cannot make': 'cant', "can't come": 'cant', 'cant come': 'cant', 'cannot come': 'cant', "can't": 'cant', 'cant': 'cant', cannot: 'cant', 'can not': 'cant', "couldn't": 'cant', "won't be able to": 'cant', 'not able to': 'cant', 'unable to': 'cant', 'not available': 'cant', unavailable: 'cant', 'not free': 'cant', 'not around': 'cant', 'no good': 'nogood', 'out of town': 'cant', 'out of the country': 'cant', "i'm away": 'cant', 'im away': 'cant', 'i am away': 'cant', "i'll be away": 'cant', 'ill be away': 'cant', 'i will be away': 'cant', "i'm gone": 'cant', traveling: 'cant', travelling: 'cant', 'on vacation': 'cant', "i'm busy": 'cant', 'im busy': 'cant', 'i am busy': 'cant', "i'll be busy": 'cant', 'am busy': 'cant', 'be busy': 'cant', "i'm out": 'cant', 'booked up': 'cant', "i'm working": 'cant', 'i am working': 'cant', 'i have work': 'cant', avoid: 'cant', "doesn't work": 'nogood', 'doesnt work': 'nogood', 'does not work': 'nogood', "don't work": 'nogood', 'dont work': 'nogood', "won't work": 'nogood', 'wont work': 'nogood', 'will not work': 'nogood', 'not good': 'nogood', 'is bad': 'nogood', 'are bad': 'nogood', "isn't good": 'nogood', 'is not good': 'nogood', 'is out': 'nogood', 'are out': 'nogood', "isn't possible": 'nogood', 'are no good': 'nogood', 'is no good': 'nogood', "aren't good": 'nogood', 'not': 'not', never: 'not', nunca: 'not',
  // soonest
  asap: 'soonest', 'a s a p': 'soonest', 'as soon as possible': 'soonest', 'as soon as you can': 'soonest', 'as soon as u can': 'soonest', soonest: 'soonest', 'the soonest': 'soonest', earliest: 'soonest', 'the earliest': 'soonest', 'as early as possible': 'soonest', 'first available': 'soonest', 'next available': 'soonest', 'first opening': 'soonest', 'next opening': 'soonest', 'first appointment available': 'soonest', 'lo antes posible': 'soonest', 'lo mas pronto posible': 'soonest', 'cuanto antes': 'soonest', 'lo mas pronto': 'soonest', 'lo antes que pueda': 'soonest', 'lo antes que se pueda': 'soonest', 'primera cita disponible': 'soonest', 'primer espacio disponible': 'soonest', 'primera disponible': 'soonest', 'la mas pronta': 'soonest', 'mas cercana': 'soonest', 'urgente': 'soonest', 'la proxima disponible': 'soonest', 'proxima disponible': 'soonest', 'proxima cita disponible': 'soonest', 'primera hora disponible': 'soonest', 'the next one you have': 'soonest', 'first one you have': 'soonest', soon: 'soon', pronto: 'soon', 'tan pronto como sea posible': 'soonest', 'tan pronto como puedan': 'soonest', 'next slot': 'soonest',
  // relative words
  nxt: 'next', next: 'next', proximo: 'next', proxima: 'next', siguiente: 'next', 'que viene': 'coming', 'que entra': 'coming', entrante: 'coming', coming: 'coming', upcoming: 'coming', 'this coming': 'coming', 'this upcoming': 'coming', 'this next': 'coming', este: 'this', esta: 'this', last: 'last', pasado: 'last', pasada: 'last', previous: 'last', following: 'following',
  'from now': 'fromnow', 'from today': 'fromnow', 'a partir de hoy': 'fromnow', 'dentro de': 'in', en: 'in', 'of this month': 'ofthismonth', 'of the month': 'ofthismonth', 'this month': 'thismonth', 'of next month': 'ofnextmonth', 'next month': 'nextmonth', 'este mes': 'thismonth', 'de este mes': 'ofthismonth', 'del mes': 'ofthismonth', 'del presente mes': 'ofthismonth', 'del proximo mes': 'ofnextmonth', 'del mes que viene': 'ofnextmonth', 'el proximo mes': 'nextmonth', 'proximo mes': 'nextmonth', 'el mes que viene': 'nextmonth', 'mes que viene': 'nextmonth', 'el mes proximo': 'nextmonth', 'mes entrante': 'nextmonth', 'of the following month': 'ofnextmonth',
  'beginning of': 'earlyof', 'start of': 'earlyof', 'the beginning of': 'earlyof', 'the start of': 'earlyof', 'early in': 'earlyof', 'a principios de': 'earlyof', 'principios de': 'earlyof', 'a comienzos de': 'earlyof', 'a inicios de': 'earlyof', 'early part of': 'earlyof', 'first half of': 'earlyof', early: 'earlyof', 'middle of': 'midof', 'the middle of': 'midof', 'a mediados de': 'midof', 'mediados de': 'midof', mid: 'midof', 'end of': 'endof', 'the end of': 'endof', 'late in': 'endof', 'a finales de': 'endof', 'finales de': 'endof', 'a fines de': 'endof', 'fines de': 'endof', 'al final de': 'endof', 'later in': 'endof', 'second half of': 'endof', late: 'endof', 'later this week': 'laterthisweek', 'later in the week': 'laterthisweek', 'mas tarde esta semana': 'laterthisweek', 'later today': '#REL:0 later', 'mas tarde hoy': '#REL:0 later', 'hoy mas tarde': '#REL:0 later', midweek: 'midof week', 'rest of the week': 'laterthisweek', 'rest of this week': 'laterthisweek',
  // holidays
  'thanksgiving day': '#HOL:thanksgiving', thanksgiving: '#HOL:thanksgiving', 'turkey day': '#HOL:thanksgiving', 'dia de accion de gracias': '#HOL:thanksgiving', 'accion de gracias': '#HOL:thanksgiving', 'black friday': '#HOL:blackfriday', 'viernes negro': '#HOL:blackfriday', 'christmas eve': '#HOL:christmaseve', nochebuena: '#HOL:christmaseve', 'christmas day': '#HOL:christmas', christmas: '#HOL:christmas', xmas: '#HOL:christmas', 'x mas': '#HOL:christmas', navidad: '#HOL:christmas', "new year's eve": '#HOL:newyearseve', 'new years eve': '#HOL:newyearseve', nochevieja: '#HOL:newyearseve', 'fin de ano': '#HOL:newyearseve', "new year's day": '#HOL:newyear', 'new years day': '#HOL:newyear', "new year's": '#HOL:newyear', 'new years': '#HOL:newyear', 'new year': '#HOL:newyear', 'ano nuevo': '#HOL:newyear', 'labor day': '#HOL:labor', 'labour day': '#HOL:labor', 'dia del trabajo': '#HOL:labor', 'memorial day': '#HOL:memorial', 'mlk day': '#HOL:mlk', 'martin luther king day': '#HOL:mlk', 'mlk': '#HOL:mlk', "presidents' day": '#HOL:presidents', "president's day": '#HOL:presidents', 'presidents day': '#HOL:presidents', juneteenth: '#HOL:juneteenth', 'fourth of july': '#HOL:july4', '4th of july': '#HOL:july4', 'independence day': '#HOL:july4', 'dia de la independencia': '#HOL:july4', 'cuatro de julio': '#HOL:july4', 'columbus day': '#HOL:columbus', "indigenous peoples' day": '#HOL:columbus', 'indigenous peoples day': '#HOL:columbus', 'veterans day': '#HOL:veterans', "veteran's day": '#HOL:veterans', 'dia de los veteranos': '#HOL:veterans', easter: '#HOL:easter', 'easter sunday': '#HOL:easter', 'domingo de pascua': '#HOL:easter', pascua: '#HOL:easter', 'easter monday': '#HOL:eastermonday', 'good friday': '#HOL:goodfriday', 'viernes santo': '#HOL:goodfriday', halloween: '#HOL:halloween', "valentine's day": '#HOL:valentine', 'valentines day': '#HOL:valentine', "valentine's": '#HOL:valentine', 'san valentin': '#HOL:valentine', "mother's day": '#HOL:mothers', 'mothers day': '#HOL:mothers', "father's day": '#HOL:fathers', 'fathers day': '#HOL:fathers', "st patrick's day": '#HOL:patrick', 'st patricks day': '#HOL:patrick', 'cinco de mayo': '#HOL:cincodemayo', 'the holidays': '#HOL:holidays', 'las fiestas': '#HOL:holidays', 'reyes magos': '#HOL:epiphany', 'dia de reyes': '#HOL:epiphany',
};
