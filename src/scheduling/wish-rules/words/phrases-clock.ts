// Phrases about the time of day. `#PART:x` is a part of the day, `#T:n` minutes since midnight.

/** Symbol to the phrases for it, apart by "|", in both languages. */
export const CLOCK: Readonly<Record<string, string>> = {
  '#PART:first':
    'first thing in the morning|first thing|a primera hora de la manana|a primera hora|primera hora|first appointment of the day|first slot of the day|as early as possible in the morning|right when you open|when you open|as soon as you open|cuando abran|al abrir|#O:1 thing|#O:1 thing in the morning|first thing in the am|nada mas abrir|as early as you open|as early as u open|when u open|right when u open|as soon as u open|soon as you open|soon as u open|right at opening|right at open|at opening|at opening time|cuando abren|a la hora que abren|en lo que abren|apenas abren|en cuanto abren|recien abran|apenas abran|en cuanto abran|first slot|first spot|first slot in the morning|first appointment in the morning|earliest slot of the day|la primera del dia|primera cita del dia|primera hora del dia|crack of dawn',
  '#PART:last':
    'lo mas tarde que tengan|lo mas tarde que tenga|lo mas tarde que haya|the latest you have|the latest you got|the latest you can do|latest you have|latest you can|as late as you have|end of the day|end of day|the end of the day|eod|last thing|last appointment of the day|last slot of the day|a ultima hora de la tarde|a ultima hora del dia|a ultima hora|ultima hora|al final del dia|final del dia|right before you close|before you close|ultima hora de la tarde|last slot|last appointment|latest appointment|latest appointment of the day|as late as possible|as late as you can|as late in the day as possible|lo mas tarde posible|lo mas tarde que se pueda|ultima cita del dia|toward the end of the day|towards the end of the day|close to closing',
  '#PART:afterwork':
    'after work|despues del trabajo|despues de trabajar|after i get off work|when i get off work|saliendo del trabajo|al salir del trabajo|cuando salga del trabajo|after hours|after wrk',
  '#PART:afterschool': 'after school|despues de la escuela|despues del colegio',
  '#PART:beforework': 'before work|antes del trabajo|antes de trabajar|antes de la escuela',
  '#PART:afterlunch':
    'after lunch|despues de comer|despues del almuerzo|despues de almorzar|despues de la comida|post lunch',
  '#PART:beforelunch': 'before lunch|antes de comer|antes del almuerzo',
  '#PART:earlymorning':
    'tempranito|bien temprano|muy temprano|temprano en la manana|bright and early|early am|early in the day|early in the morning|early morning|early am|temprano en la manana|temprano por la manana|por la manana temprano|en la manana temprano|muy temprano|bien early|super early|real early|really early|early mornings|muy de manana|tempranito en la manana|temprano por las mananas|earlier in the day',
  '#PART:morning':
    'a la manana|x la manana|por las mananas|de mananita|en la mananita|mananita|early in the day|in the morning|in the mornings|in the morn|morning|mornings|morn|mrng|in the am|por la manana|en la manana|de la manana|por las mananas|en las mananas|las mananas|la manana|la mañana|mananas|de la madrugada',
  '#PART:latemorning':
    'late in the morning|late morning|later in the morning|late mornings|al final de la manana|tarde en la manana',
  '#PART:midmorning': 'mid morning|midmorning|media manana|a media manana',
  '#PART:earlyafternoon':
    'early in the afternoon|early afternoon|temprano en la tarde|temprano por la tarde|primera hora de la tarde|a primera hora de la tarde|early afternoons',
  '#PART:midafternoon': 'mid afternoon|midafternoon|a media tarde|media tarde',
  '#PART:lateafternoon':
    'tardecita|de tardecita|a la tardecita|late in the afternoon|late afternoon|tarde tarde|late in the day|later in the afternoon|al final de la tarde|late afternoons',
  '#PART:evening':
    'a la noche|x la noche|early evening|in the evening|in the evenings|evening|evenings|at night|por la noche|en la noche|de la noche|por las noches|noche|la noche',
  '#PART:afternoon':
    'a la tarde|x la tarde|por las tardes|arvo|this arvo|in the arvo|later in the day|in the afternoon|in the afternoons|afternoon|afternoons|aft|in the pm|por la tarde|en la tarde|de la tarde|por las tardes|en las tardes|las tardes|la tarde|tardes|arvo|tarde',
  '#PART:noonof': 'del mediodia',
  '#T:720': 'noon|at noon|12 noon',
  '#T:0': 'midnight|medianoche',
  am: 'a m',
  pm: 'p m',
  oclock: "o'clock|o clock|en punto|horas|hrs",
  yhalf: 'y media',
  yquarter: 'y cuarto',
  lessquarter: 'menos cuarto',
  'quarter to': 'un cuarto para|cuarto para|1/4 para|quarter till|quarter til',
  'half past': 'half past',
  quarter: 'a quarter',
  about:
    'around|aprox|approximately|roughly|abt|somewhere around|a eso de|alrededor de|tipo|mas o menos a|maybe around|maybe about|circa|close to|approx',
  'about at':
    'a eso de las|como a las|como a la|alrededor de las|cerca de las|sobre las|hacia las|mas o menos a las|como a eso de las|tipo a las|mas o menos como a las|por ahi de las|por ahi a las|tirando a las',
  at: 'alas|a las|a la|@|para las',
  las: 'las',
  dlas: 'de las',
  _: 'no april fools|not april fools|no joke|en serio|good morning|good afternoon|good evening|good day|buenos dias|buen dia|buenas tardes|buenas noches|morning all|tarde para hoy|too late for today|late for today|ya es tarde|es muy tarde|is it too late',
  '#PART:any':
    'all day|all day long|any time of day|any time of the day|anytime of day|todo el dia|a cualquier hora|cualquier hora|any hour|whole day|the whole day',
  orso: 'or so|more or less|give or take|or thereabouts|mas o menos|o algo asi|o por ahi|mas menos',
  earlyday: 'temprano',
  '#PART:beforeschool': 'before school',
  '#PART:midday': 'medio dia|al medio dia|a medio dia|el medio dia',
};
