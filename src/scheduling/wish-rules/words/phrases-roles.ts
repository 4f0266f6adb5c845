// Phrases that say what a day or time is: a bound, an exclusion, about, as soon as possible.

/** Symbol to the phrases for it, apart by "|", in both languages. */
export const ROLES: Readonly<Record<string, string>> = {
  '': 'y pico',
  until: 'till|til|hasta|up to|up until|from now until|from now to|hasta las',
  through: 'thru',
  between: 'btwn|btw|bw|b w|entre|anytime between|entre las|entre la',
  after:
    "i work until|i work til|i work till|i get off work at|i get off at|i get out at|i get out of work at|i finish work at|i finish at|i'm done at|im done at|not free until|not free till|not off until|not off till|leave my job till|leave work until|leave work till|leave my job until|trabajo hasta las|salgo de trabajar a las|salgo del trabajo a las|salgo a las|salgo a la|salgo del trabajo a la|salgo de trabajar a la|me desocupo a las|me desocupo a la|estoy libre desde las|aft3r|despues|despues de|despues de las|despues de la|pasadas las|luego de las|luego de|mas tarde de las|mas tarde de|later than|mas tarde que|anytime after|any time after|sometime after|some time after",
  before:
    'b4|bfore|befor|prior to|ahead of|b4|antes|antes de|antes de las|antes de la|antes que|earlier than|sooner than|mas temprano de las|mas temprano que|prior to|ahead of|anytime before|any time before|sometime before|entro a trabajar a las|entro al trabajo a las|entro a las|i start work at|i have to be at work at|i have to be at work by|i go to work at|empiezo a trabajar a las',
  'before the': 'antes del',
  'after the': 'despues del',
  past: 'past',
  nolater:
    'no later then|not later then|no later than|not later than|no mas tarde de las|no mas tarde de|nothing later than',
  'nolater the': 'no mas tarde del',
  atlatest: 'at the latest|a mas tardar|como muy tarde',
  noearlier:
    'no earlier then|not earlier then|no sooner then|no sooner than|nothing before|nothing earlier than|nada antes de|no earlier than|not earlier than|no sooner than|not until|no antes de|no antes de las|not before|no before|nothing before|nada before|nothing earlier than|nada antes de|nada antes de las|que no sea antes de|que no sea antes de las|work until|working until|trabajo hasta|trabajo hasta las|any earlier than',
  'noearlier the': 'no antes del|nada antes del|que no sea antes del',
  notafter:
    'not after|nothing after|no despues de|no despues de las|nada despues de|nada despues de las|que no sea despues de las|not past|nothing past',
  'noearlier at':
    'get off at|get off work at|off work at|finish at|finish work at|done with work at|salgo a las|salgo del trabajo a las|salgo de trabajar a las',
  by: 'between now and|on or before',
  'until the': 'de aqui al|de hoy al|hasta el',
  starting:
    'apartir de|aparti de|a parti de|starting from|starting on|starting at|starting|beginning on|as of|a partir de|a partir de las|on or after',
  'starting the': 'apartir del|aparti del|a parti del|a partir del',
  orlater:
    'pa lante|pa delante|para adelante|pa adelante|onward from there|or any time after|and later|or later|or after|and later|or beyond|onwards|onward|and after|o mas tarde|o despues|en adelante|y despues',
  orearlier: 'or earlier|or before|or sooner|o antes',
  'at una': 'para la una',
  from: 'desde las|desde',
  'between the': 'entre el',
  and: 'y las|y la|y|e|&|n',
  'and the': 'y el',
  'or the': 'o el',
  or: 'o si no|or else|if not|si no|o las|o la|o|u',
  'from the': 'desde el',
  'of the': 'del',
  of: 'de',
  the: 'el',
  every: 'los|every|each|any|cada|todos los|cualquier',
  'for the': 'pal|para el',
  for: 'pa|para',
  later: 'mas tarde|muy tarde|more late',
  earlier: 'mas temprano',
  a: 'un',
  una: 'una',
  'to the': 'al',
  anybut:
    'any time bar|any day bar|any day but|any day except|anyday but|anyday except|any day other than|any other day than|every day but|every day except|any day besides|anything but|any time but|anytime but|anytime except|any time except|cualquier dia menos|cualquier dia excepto|cualquier dia salvo|cualquier dia que no sea|todos los dias menos|cualquier dia pero no|whenever but|whenever except|any other day but|any day apart from|any time apart from|any time other than|cualquier hora menos|cualquier hora excepto|cuando sea menos|whatever day but|all days but|all days except',
  except:
    "skip|bar the|bar|xcept|excpt|exept|except of course|except maybe|save for|minus|q no sea|que no fuera|except|except for|excluding|other than|apart from|aside from|rather not|but not|just not|only not|besides|anything other than|excepto|salvo|menos|que no sea|que no sean|pero no|pero no el|a excepcion de|quitando|leaving out|as long as it isnt|as long as it isn't|as long as its not|as long as it's not|so long as it isnt|so long as its not|as long as it is not|provided its not|if it's not|if its not|mientras no sea|siempre que no sea|siempre y cuando no sea|con tal que no sea",
  cant: "no voy a poder|no vamos a poder|no podre|no podremos|no podemos|no alcanzo a|no puedo|no podria|no estoy disponible|no estare|estoy ocupado|estoy ocupada|estare fuera|estare de viaje|estoy de viaje|estoy fuera|estoy de vacaciones|estare de vacaciones|can't do|cant do|cannot do|can't make|cant make|cannot make|can't come|cant come|cannot come|can't|cant|cannot|can not|couldn't|won't be able to|not able to|unable to|not here|not in town|not going to be here|not gonna be here|not going to be around|not available|unavailable|estamos fuera|estaremos fuera|andare fuera|ando fuera|me voy de viaje|voy a estar fuera|vamos a estar fuera|voy a andar fuera|voy a estar de viaje|salgo de viaje|salimos de viaje|no estamos|no vamos a estar|me voy de vacaciones|nos vamos de viaje|nos vamos de vacaciones|estamos de vacaciones|estamos de viaje|we're away|were away|we are away|we'll be away|well be away|we're gone|we are gone|we'll be gone|i am gone|im gone|i will be gone|i'll be gone|ill be gone|we're traveling|we're on vacation|not free|not around|out of town|out of the country|i'm away|im away|i am away|i'll be away|ill be away|i will be away|i'm gone|traveling|travelling|on vacation|i'm busy|im busy|i am busy|i'll be busy|am busy|be busy|i'm out|i'm working|i am working|i have work|avoid|got work|have class|tengo clase|tengo trabajo|estoy trabajando|me toca trabajar|no voy a estar|estare ocupado|estare ocupada|have plans|won't be around|wont be around|won't be here|wont be here|wont be able to|busy|hate|can not stand|dont like|don't like|would rather avoid|rather avoid|no me gusta|no me gustan|odio|i'm booked up|im booked up|i am booked up",
  nogood:
    "clashes|conflicts with|is taken|is a no|is a no go|is impossible|are impossible|esta dificil|es imposible|no me sirve|no me viene bien|no me queda bien|no me conviene|no me funciona|no good|excluded|not included|not an option|is not an option|off the table|off limits|excluido|excluidos|no incluido|no cuenta|no cuentan|is a holiday|is a fed holiday|is a federal holiday|es feriado|es festivo|es dia festivo|es dia feriado|no abren|no atienden|no trabajan|estan cerrados|esta cerrado|you're closed|youre closed|you are closed|ur closed|u r closed|u are closed|they're closed|is closed|are closed|doesn't work|doesnt work|does not work|don't work|dont work|won't work|wont work|will not work|not good|is bad|are bad|isn't good|is not good|is out|are out|isn't possible|are no good|is no good|aren't good|is full|are full|is booked up|are booked up|is packed|are packed|doesn't suit|doesnt suit|no puede ser|no me queda|no me va bien|tampoco|no me sale bien|wouldn't work|wouldnt work|is not possible|is not ideal|is tough|is hard for me|is not going to work|isnt going to work|no es posible|is too soon|too soon|is too early for me|is too late for me|is too far away|is too far out|es muy pronto|esta muy lejos",
  not: 'not|never|nunca',
  soonest:
    'asap|a s a p|as soon as possible|as soon as you can|as soon as u can|soonest|the soonest|earliest|the earliest|as early as possible|first available|next available|first opening|next opening|first appointment available|lo antes posible|lo mas pronto posible|cuanto antes|lo mas pronto|lo antes que pueda|lo antes que se pueda|primera cita disponible|primer espacio disponible|primera disponible|la mas pronta|mas cercana|urgente|la proxima disponible|proxima disponible|proxima cita disponible|primera hora disponible|the next one you have|first one you have|tan pronto como sea posible|tan pronto como puedan|next slot|as early as you have|as soon as u have|the first you have|first thing available|la primera que tengan|lo primero que tengan|la mas proxima|cualquier dia lo antes posible|el primer espacio|lo antes|lo mas antes posible|cuando se pueda lo antes posible|quickest|lo mas temprano que tengan|lo mas temprano que tenga|lo mas temprano que pueda|lo mas temprano que puedan|lo mas temprano posible|lo mas temprano que se pueda|lo mas pronto que puedan|lo mas pronto que pueda|lo mas pronto que tengan|the earliest you have|earliest you have|whatever is first|whatever comes first|whatever you have first|cualquiera que tengan primero|next avail|first avail|1st available|#O:1 available|the sooner the better|sooner the better|entre antes mejor|mientras antes mejor|entre mas pronto mejor|cuanto antes mejor',
  soon: 'soon|pronto',
  but: 'sino|sino que',
  'after that':
    'despues de eso|luego de eso|after this|afterwards|after which|despues de ese dia|despues de esa fecha|despues de ahi|after that day|after that date|after that point',
  'from that':
    'from then on|from then onward|from then onwards|from then|from that day on|from that day onward|from that day forward|from that date on|from that point on|from there on|from there on out|from that day|starting then|starting that day|on or after that|on or after that day|on or after that date|on or after then|then or later|then or after|that day or later|that day or after|that day onwards|that day onward|a partir de entonces|a partir de ese dia|a partir de esa fecha|a partir de ahi|de ahi en adelante|de ahi pa delante|de ese dia en adelante|de esa fecha en adelante|desde entonces|desde ese dia|desde esa fecha|ese dia o despues|ese dia en adelante',
  please:
    'pls|plz|plse|pleas|por favor|porfa|porfavor|porfis|x favor|si es posible|if possible|thx|thanks|gracias',
  whenback:
    "when i get back|when i'm back|when im back|when i am back|once i'm back|once im back|once i get back|once i am back|after i get back|after i'm back|after im back|after i come back|when i come back|when we get back|when we're back|after we get back|once we're back|when i return|after i return|once i return|when we return|upon my return|on my return|as soon as i'm back|as soon as i get back|as soon as i return|when i'm home|once i'm home|after i get home|when he gets back|when she gets back|cuando regrese|cuando vuelva|cuando regresemos|cuando volvamos|despues de que regrese|despues de que vuelva|para cuando regrese|para cuando vuelva|en cuanto regrese|en cuanto vuelva|una vez que regrese|a mi regreso|a mi vuelta|al regresar|al volver|cuando este de vuelta|cuando ya este de regreso|ya que regrese|cuando ande de vuelta",
  because: 'cuz|coz|bc|pq|xq|porq|xk|pork|ya que|since i|since my|debido a que|es que',
  'instead of': 'en vez de|en lugar de|rather than|in place of|en ves de',
  'instead of the': 'en vez del|en lugar del|en ves del',
  'which is': "que es|es decir|o sea|eso es|eso seria|thats|that's|that is|that would be|aka|i e",
  correction:
    "make that|i meant|quise decir|i mean|or rather|me equivoque|my bad|my mistake|scratch that|strike that|change that to|err|whoops|oops|corrijo|mejor dicho|sorry i meant|sorry i mean|meant to say|i meant to say|lets make it|let's make it",
  atleast: 'at least|por lo menos|al menos',
  'or after': 'o despues de las|o despues de la|o despues de|o luego de las',
  'or before': 'o antes de las|o antes de la|o antes de',
  'or after the': 'o despues del',
  'or before the': 'o antes del',
};
