// Phrases about days and weeks. `#REL:n` is n days from today, `#PAST` a day that is over; other symbols are
// the English words that the rules are written in.

/** Symbol to the phrases for it, apart by "|", in both languages. */
export const DAYS: Readonly<Record<string, string>> = {
  '#REL:2':
    'the day after tomorrow|day after tomorrow|day after tmrw|pasado manana|overmorrow|the day after the next',
  '#REL:1':
    'tomorrow|tmrw|tmr|tmw|tomo|tmmrw|tomoro|tommorow|tomorow|tommorrow|tomorro|2moro|2morrow|2mrw|tomrw|tomm|tmmw|tmrow|manana|tomorrows',
  '#REL:0': 'today|2day|tdy|hoy|el dia de hoy|hoy mismo|todays',
  '#REL:0 soonest': 'right now|ahora mismo|rn|right away|ahorita|ahorita mismo|ya mismo',
  '#REL:0 #PART:evening': 'this eve|2nite|tonight|tonite|esta noche|this evening',
  '#REL:0 #PART:morning': 'this morn|this mornin|this am|this morning|esta manana',
  '#REL:0 #PART:afternoon': 'this aft|this aftn|this afternn|this afternoon|esta tarde',
  '#REL:0 #PART:midday': 'este mediodia',
  '#PAST': 'yesterday|ayer|anteayer|antier|last night|anoche|the other day|el otro dia',
  'next week':
    'this coming week|the coming week|the upcoming week|the next week|nxt week|next wk|nxt wk|la semana que viene|semana que viene|la semana que entra|semana que entra|la proxima semana|proxima semana|la semana proxima|semana proxima|la otra semana|otra semana|semana entrante|la semana entrante',
  'week:2':
    'the week after next|week after next|semana despues de la que viene|la semana despues de la que viene|la subsiguiente semana|la semana subsiguiente',
  'this week': 'this wk|esta semana',
  'week after':
    'la otra semana no la que viene|following week|the week after that|la semana despues de esa|the week following|la semana siguiente|semana siguiente|la siguiente semana|siguiente semana|la semana despues|la semana despues de',
  'to next week': 'a la otra semana|a la proxima semana|a la semana que viene',
  'to week after': 'a la siguiente semana',
  'week of the': 'la semana del|semana del',
  'week of': 'la semana de|wk of|the week of',
  'this weekend': 'this weekend|este fin de semana|este fin d semana|este fds',
  weekend: 'fin de semana|fin d semana|fds|finde|wkend|wknd|week end',
  weekends: 'fines de semana|los fines de semana',
  'next weekend': 'el proximo fin de semana|el fin de semana que viene|el finde que viene|el proximo finde',
  weekdays:
    'entre semana|dias de semana|dia de semana|dias laborables|business day|working day|working days|dia habil|dia laborable|dias habiles|work days|workdays|business days|week days|during the week|weekday|a week day',
  '#REL:7': 'de hoy en ocho|hoy en ocho|en ocho dias|dentro de ocho dias|en 8 dias|dentro de 8 dias',
  '#REL:14': 'de hoy en quince|hoy en quince|en quince dias|dentro de quince dias',
  '#REL:8': 'de manana en ocho|manana en ocho',
  '2 weeks': 'a fortnight|one fortnight|quincena|fortnight',
  week: 'wk|semana',
  weeks: 'wks|semanas',
  day: 'dia',
  days: 'dias',
  month: 'mes',
  months: 'meses',
  year: 'ano',
  fewdays:
    'next few days|the next few days|coming days|proximos dias|los proximos dias|next couple of days|the next couple of days',
  'in 3 days': 'in a few days|en unos dias|a few days from now|few days from now',
  '2': 'a couple of|a couple|couple of|couple|un par de',
  '#PART:midday':
    'middle of the day|the middle of the day|lunchtime|lunch time|lunch hour|lunch break|over lunch|at lunch|during lunch|around lunch|midday|mid day|noonish|around noon|hora de comer|la hora de comer|hora del almuerzo|hora de almuerzo|la hora del almuerzo|en el almuerzo|al mediodia|a mediodia|mediodia|el mediodia',
  'weekdays anybut': 'any weekday but|any weekday except',
  next: 'nxt|next|proximo|proxima|siguiente',
  coming: 'que viene|que entra|entrante|coming|upcoming|this coming|this upcoming|this next',
  this: 'este|esta',
  last: 'last|pasado|pasada|previous',
  following: 'following',
  fromnow:
    'desde hoy|contando desde hoy|justo desde hoy|a partir de ahora|from today onwards|from now|from today|a partir de hoy',
  in: 'dentro de|en',
  ofthismonth: 'of this month|of the month|de este mes|del mes|del presente mes',
  thismonth:
    'this month|este mes|the rest of this month|rest of this month|the rest of the month|rest of the month|lo que queda del mes|lo que resta del mes|el resto del mes',
  ofnextmonth: 'of next month|del proximo mes|del mes que viene|of the following month',
  nextmonth:
    'next month|el proximo mes|proximo mes|el mes que viene|mes que viene|el mes proximo|mes entrante',
  earlyof:
    'beginning of|start of|the beginning of|the start of|early in|a principios de|principios de|a comienzos de|a inicios de|early part of|early',
  midof: 'middle of|the middle of|a mediados de|mediados de|mid',
  endof:
    'a fin de|a fin del|fin del|a finales del|the tail end of|end of|the end of|late in|a finales de|finales de|a fines de|fines de|al final de|later in|late',
  laterthisweek: 'later this week|later in the week|mas tarde esta semana|rest of the week|rest of this week',
  '#REL:0 later': 'later today|mas tarde hoy|hoy mas tarde',
  'midof week': 'midweek',
  endofyear:
    'the end of the year|end of the year|end of year|years end|year end|fin de ano|final de ano|finales de ano|que se acabe el ano|que termine el ano|que acabe el ano|se acabe el ano',
  lastdayof: 'the last day of|last day of|el ultimo dia de|ultimo dia de|el ultimo dia del mes',
  'or oneafter':
    'or the one after|or the one after that|or the following one|or the next one|o la siguiente|o el siguiente|o la otra|o el otro',
  oneafter:
    'the next one|next one|the following one|following one|the one after that|the one after|el que sigue|la que sigue|el siguiente|la siguiente',
  'or week after': 'or the week after that|or the week after',
  '#REL:15': 'de manana en quince|manana en quince',
  sameday: 'same day|the same day|that same day|el mismo dia|ese mismo dia|mismo dia',
  'half:1':
    'first half of|the first half of|primera quincena de|la primera quincena de|primera mitad de|la primera mitad de|#O:1 quincena de|#O:1 half of',
  'half:2':
    'second half of|the second half of|segunda quincena de|la segunda quincena de|segunda mitad de|la segunda mitad de|#O:2 quincena de|#O:2 half of',
  'this week or next week':
    'this week or next|this wk or next|esta semana o la otra|esta semana o la que viene|esta semana o la proxima',
  isover: 'ends|is over|runs out|closes out|finishes',
  'not this week or next week':
    'ni esta semana ni la otra|ni esta semana ni la que viene|ni esta semana ni la proxima|ni esta ni la otra semana|ni esta ni la proxima semana',
  beforeend:
    'antes de que termine|antes de que acabe|antes de que se acabe|antes que termine|antes que acabe|antes q se acabe|antes q termine|antes de q se acabe|antes de q termine|antes de q acabe|antes de terminar',
  begins: 'starts|begins|begin|empieza|empiezan|comienza|comienzan|is back',
  thisyear: 'this year|this calendar year|este ano',
  nextyear: 'next year|el proximo ano|el ano que viene|el ano proximo',
  'day before':
    'vispera de|la vispera de|vispera del|la vispera del|the eve of|eve of|el dia anterior a|el dia anterior al',
  'before endofyear': 'antes de fin de ano|before the year is out|before year end|before years end',
  'week after the': 'la semana despues del|semana despues del',
};
