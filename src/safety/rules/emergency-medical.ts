// Red flags of the body, as sensations and consequences and in the words of bystanders. Sources, beside each group,
// are lists published for the public; nothing here is a diagnosis, it only decides that 911 is named at once.
export const MEDICAL = `
// Heart: American Heart Association, "Warning Signs of a Heart Attack".
<chest> & <pain> ~6 - (if i press|when i press|press on it|pulled a muscle|pulled something) - (just asking)
<chest> & (<pressure>|<numb>) ~6 - (before every shift) - (when mi cough) - (when i cough)
<chest> .. (burning|exploding|explode|caving|crushed|cement|concrete|gripping|ripping|ripped|tearing|arde|quema|aplastado)
<chest> (is|feels|feel|felt|hurtin|se) .. (funny|weird|bad|wrong|off|heavy|rara|raro|mal|feo)
(center|middle|centro|mitad|left) (of|side|del|de) .. <chest>
(elephant|someone|somebody|something|brick|bricks|weight|car|truck|rock|boulder|anvil|belt|vise|vice|gorilla|elefante|alguien|algo|piedra|ladrillo|camion|losa) .. (sit*|sat|stand*|press*|squeez*|crush*|kneel*|parked|sentad*|encima|parad*|aplast*|aprieta*|pesa|on|in) .. <chest> - (pulled something)
(ton|elephant|bricks|brick|weight|heavy|pounding) .. (on|in|around) (my|his|her|the) <chest>
<jaw> & <arm> & (<pain>|<pressure>|heavy|weird|funny|numb|sweat*|odd|ache*)
(belt|band|vise|vice|strap|cinturon|banda|faja) (around|alrededor|across) .. (<chest>|ribs|rib|torso|costillas|upper body)
<heart> (is|really|be|was|me|just)? (hurt*|pain|paining|aching|aches|pains|duele|stabbing) - (broke) - (broken) - (breakup) - (my heart hurts for)
(duele|dolor|aprieta) .. <heart>
<chest> .. (elephant|vise|vice|ton|bricks|caving|stone)
(having|have|has|had|get*|think|be|like|esta|dando|tengo|tuvo|tener|teniendo|dio) .. (heart|cardiac) (attack|arrest) & <now>
(having|have|has|think|be|like|think*|afraid|scared|maybe|might|could) .. (heart|cardiac) (attack|arrest)
heart (has)? (stopped|stopping|giving|quit)
(dando|dandome|dandole|tengo|tiene|sufriendo|teniendo|creo|dio|da) .. (infarto|paro|ataque) - (ataque de nervios) - (ataque de risa) - (ataque de panico) - (ataque de ansiedad) - (ataque de tos)
(infarto|ataque al corazon) & <now>
<arm> (izquierdo|izquierda) & (<pain>|<numb>|sud*|pesad*|dormid*|frio|adormec*)
<arm> & (jaw|back|chest|sweat*|sweating|pecho|mandibula|quijada|espalda|sudor*|sudando) & <numb> ~8
(left|izquierdo) <arm> & (<pain>|<numb>|<pressure>|heavy) && (jaw|sweat*|breath*|nause*|chest|dizzy|clammy|pecho|mandibula|sudo*|nausea*) ~12
(pain|ache|dolor|numb|numbness|numbing|numbed|it) .. (down|up|into|radiat*|shoot*|spread*|baja|corre|sube|extiende|to|al|por) .. (left|izquierdo|jaw|mandibula|quijada) <arm>?  & (left|izquierdo|jaw|mandibula|quijada)
(left|izquierdo) <arm> .. (dead|tingly|killing|heavy|funny|dormido|dormid*|pesado)
(cold|breaking|broke|clammy) (sweat|sweats) & (<pain>|jaw|arm|chest|nause*|dizzy) 
heart & (racing|pounding|fluttering|skipping|beating|jumping) & (faint|pass|dizzy|breath*|chest|lightheaded|out)
heart (rate)? .. #150-260
// Breathing: AHA and Red Cross; NHS 111 "breathing so hard that words do not come".
<cant> .. (breathe|breath|breathing|brething|air|inhale|respirar|respira|respiracion|aire|resuello)
<cant> .. catch .. breath
(every|each|cada) (breath|respiro|respiracion) - (every breath you take)
(breath|breathe|breathing|respirar|respiracion) .. (struggle|struggling|labor|effort|hurts|hurt|painful|worse|duele|cuesta) - (cough syrup)
(cant|couldnt|barely|hardly) .. (talk|speak|finish|hablar) .. (breath*|air|wheez*|aire)
(not|isnt|arent|aint|stopped|stops|stop|quit|no|dejo|deja|sin) .. (breathing|breath|respirar|respira|respirando)
<breathsign> - (no cough|sometimes) - (a little|a bit|slightly|mild|mildly|quicker than|easily) - (when exercising|when i exercise|on exertion|on hills|exertional) - (bill|price|reading)
(gasp*|fight*|starv*|hungry|struggl*|desperate) .. (air|breath*|aire)
(breath*|respira*) .. (hard|fast|funny|weird|shallow|labored|laboured|noisy|difficult|heavy|wrong|quick|rapido|mal|raro|agitado|agitada|trabajo|dificultad)
(wind|breath) knocked
(ribs|belly|stomach|neck) .. (sucking|pulling|sinking) in
(falta|faltando|falto|faltaba) .. (aire|aliento|respiracion)
(me|se|nos) (esta|estoy|estamos)? (ahogo|ahoga|ahogando|asfixi*|sofoc*)
(ahog*|asfixi*|suffocat*|smother*)
(chok*|atragant*) - (price|bill|chain|choked up) - (choking up|choking class|choking poster|choke on dry|choked on water)
(something|food|bone|pill|grape|hot dog|candy|coin|piece) .. (stuck|lodged|caught|atorad*) .. <airway>
<airway> .. (clos*|shut*|seal*|tight*|constrict*|cierra|cerrando|cerro|cierran|aprieta)
(cierra|cerrando|cerro|cierre) .. <airway>
(lips|lip|face|fingers|fingernails|skin|baby|mouth|he is|she is|labios|cara|unas|dedos) .. (blue|bluish|purple|gray|grey|azul|azules|azulad*|morad*)
(turning|turned|went|going|puso|poniendo|pone|poniendose) (all)? (blue|grey|gray|azul|morado|morada|moradito) - (sky) - (screen)
inhaler & (not|isnt|doesnt|doing nothing|wont|empty|help*|nothing|ran) & (work*|help*|breath*|nothing|empty|wheez*|out) - (ran out of)
asthma & (attack|bad|cant) & (<now>|breath*|inhaler|not)
(oxygen|oximeter|spo2|o2|sats|saturacion|oxigeno) ..2 #50-90
drown* - (drowned rat|drowning in|im drowning|i am drowning)
(pulled|sank|went) .. (under|from|bottom) .. (water|pool)
// Stroke: American Stroke Association, "F.A.S.T."
(face|mouth|smile|eyelid|cheek|cara|boca|sonrisa|lip) .. (droop*|drop*|crooked|lopsided|uneven|sagg*|fallen|slid*|hanging|twisted|numb|slack|melted|caid*|torcid*|chuec*|dormid*|jalad*|de lado|paraliz*|weird|pulled)
(droop*|crooked|lopsided|numb|torci*|chuec*|paraliz*|caid*) .. (face|mouth|smile|side of|cara|boca)
(one|left|right|un|lado|whole|half|medio|izquierdo|derecho) (side|lado|half|cuerpo|izquierdo|derecho|arm|leg) & (numb|weak|droop*|dead|paraly*|paraliz*|heavy|limp|dormid*|debil*|floj*|tingl*|move|mover|feel|siento|fuerza*|asleep) - (when i drive|falls asleep|fall asleep|sack|since the filling)
(numb|numbness|numbing|numbed|weak*|dormid*|paraliz*|paraly*|debil*) .. (one|left|right|lado|mitad|medio) (side|half|lado|izquierdo|derecho|cuerpo|del) 
slur*
(cant|couldnt|wont|lost|lose|losing|trouble|no puede|no encuentra|forgot*) .. (find|get|form|finding|forming|getting|encontrar|her|his|my|las)? (words|speech|palabras|habla) - (put into words)
(<limb>|arm|leg) .. (just|is|es|esta)? (hangs|hanging|dangling|dangles|limp|useless|dead weight|gave way|colgando|drops|flopping) - (hang up) - (hanging out)
(acting|seems|sounds|looks|walking|talking|parece|anda|acts) .. (drunk|borrach*|wasted) & (doesnt|dont|hasnt|no|not|never|arm|face|without|sugar)
(speech|words|talking|voice|habla|palabras|hablando|lengua) & (slur*|jumbl*|garbl*|gibberish|mumbl*|weird|funny|wrong|nonsense|sense|mush|thick|drunk|mixed|scrambl*|raro|trabad*|enred*|arrastra*|sentido|borrach*|traba|come out) ~5 - (give the speech|give a speech|the speech|speech therapy)
(cant|couldnt|unable|stopped|no puede|trouble) .. (talk|speak|speaking|talking|find words|get words|hablar|form words) - (now|on the phone|to anyone|person|someone|doctor|rep|human|representative|about)
(makes|making|talking|hablando|habla|dice|saying) .. (no sense|gibberish|incoher*|nonsense|cosas sin sentido|disparates)
(cant|couldnt|unable|wont|no puedo|no puede|lost feeling) .. (move|lift|raise|feel|hold|mover|levantar|alzar|sentir) .. (<limb>|face|side|lado|body|legs|cara|cuerpo)
(cant|dont|no) (siento|siente|feel) .. (<limb>|face|side|lado|cara|medio cuerpo|legs)
(<limb>|face|side) .. (wont|doesnt|dont|no) .. (move|work|lift|responde|mueve*|obey|working)
(having|have|had|think|be|like|might|maybe|dando|dio|having a|tiene|teniendo|sufriendo) .. (stroke|strokes|derrame|embolia|ictus|acv|tia) - (stroke doctor|stroke group|stroke talk|stroke class)
(<family>|<child>|he|she) (is|seems|got|suddenly|woke|has|acting|really|very|so|been|looks|esta|anda|se|sounds) .. (confused|confusion|disoriented|desorient*|confundid*|delirious) - (confused about) - (confused by) - (in the evenings|evenings)
(suddenly|sudden|de repente) .. (confused|confusion|disorient*|confundid*)
(confused|confusion|disoriented|confundid*|desorientad*) & (fever|fiebre|head|slurred|headache|weak|numb|face|sugar) ~8
(dont|doesnt|no) (know|sabe|recognize|reconoce) .. (where|who|donde|quien|name|year) .. (he|she|i am|am i|esta|soy|es) - (supposed to)
(worst|peor|thunderclap|explosive) .. (headache|head|migraine|dolor de cabeza|cabeza|jaqueca) 
(headache|head pain|migraine|cabeza) & (<sudden>|thunderclap|of my life|de mi vida|worst|exploding|explode|explot*|reventar|stiff neck|cuello|ax|axe|lightning|hit by|vision|numb|numbness|numbing|numbed|confus*|slur*)
(stiff|rigid*|ties*|duro|bend|cant move|tieso) .. (neck|cuello|nuca) & (fever*|fiebre|calentura|headache*|light|luz|vomit*|rash|cabeza)
// Sight: American Academy of Ophthalmology, sudden loss of vision.
(curtain|veil|shade|shadow|blind|cortina|velo|sombra|telon) .. (eye|eyes|vision|sight|ojo|ojos|vista|across|over)
(lost|losing|lose|loss|gone|went|no|sin|perd*|perdi|perdio) .. (vision|sight|eyesight|vista|vision)
(vision|sight|vista) .. (gone|went|black|lost|disappear*|dark|blacking|out|negr*|nubl*|fue)
(cant|couldnt|no puedo|no puede|suddenly cant|barely) .. (see|ver) .. (eye|eyes|ojo|ojos|anything|nada|sudden*|side|right|left|well) - (you cant see)
(no|dejo|deje|ya no) (veo|ver|ve|de ver) .. (ojo|ojos|nada|lado|repente|bien)
(went|gone|going|quede|quedo|blind) (blind|ciego|ciega) 
blind .. (in|on) .. eye
(sudden|suddenly|just|now|repentina) .. (blind*|blindness|ceguera) - (blind date)
(blindness|ceguera) & (<eye>|<now>)
(flash*|floaters|black spots|destellos|luces|moscas|lightning|sparks) & (<eye>|<sight>|sight|vision|curtain|ojo|seeing|viendo) & (<sudden>|<now>|new|shower|many|lots|lot|weird|starting|started|de repente|burst)
(black|dark) (spots|spot|hole|patch) .. (vision|eye|eyes|sight)
(<chemical>|splash*|salpic*|sprayed|hot oil|glass|metal|nail|knife|acid|cloro) & (in|into|en|through) (my|the|his|her|both|los|mi|el|su|mis|sus|an)? <eye>
(double|doble) (vision|seeing) & (<sudden>|<now>|headache|dizzy)
seeing double & <now>
// Bleeding and wounds: American Red Cross, Stop the Bleed.
(wont|cant|doesnt|not|no|isnt) .. (stop|stopping|stops|para|parar|deja|dejar|quit) .. (bleed*|sangrar|sangre|sangrando|blood|sangrado|hemorragia)
(bleed*|blood|sangr*|hemorrag*|nosebleed) .. (wont|cant|doesnt|not|isnt|no|keeps|keep|everywhere|pouring|gushing|spurting|squirt*|heavily|heavy|badly|alot|a lot|lots|nonstop|through|much|puddle|dripping|out|mucho|mucha|todos lados|chorro|chorros|borboton*|deja) - (blood test|blood work|blood one) - ((prueba|pruebas|examen|examenes|analisis|muestra|toma) de (la)? sangre) - (donar)
(gush*|spurt*|pour*|squirt*|pool*|soak*|losing|lost|cover*|chorr*|perdi*|empap*|lots of|lot of|so much|ton of|tons of|all this|mucha|demasiada|bastante) .. (blood|sangre) - (test|work|draw|blood drawn)
(soak*|filling|going through|changing|empap*|cambi*) .. (pad|pads|tampon|tampons|towel|toalla|toallas|towels)
(cough*|spit*|vomit*|throw*|threw|puk*|barf*|heav*|tos*|escup*|devolv*) .. (blood|bloody|sangre|coagulos|clots|coffee grounds)
(blood|sangre) .. (in|en) .. (vomit*|puke|throw up|spit)
(vomit*|throw*|threw|puk*|spit*|barf*|puke) & (coffee grounds|coffee ground|granos de cafe|posos de cafe) ~12
vomit* .. (blood|red|black|coffee|sangre)
(black|tarry|tar|negra|negras|negro) .. (stool*|poop|shit|popo|heces|caca|excremento|bowel)
(stool*|poop|popo|heces|caca|excremento) .. (black|tarry|tar|negr*)
(lot|lots|full|bright|mucha|pure|big) .. (blood|clots|sangre|coagulos) .. (stool*|toilet|poop|inodoro|popo|heces|bano)
(bleed*|blood|sangr*) .. (eyes|ears|ear|ojos|oidos|oido)
bleed* (out|to death)
(sliced|slice|severed|chopped|cut|ripped|bit|tore|tear|corto|corte|corte|arranc*|amput*) .. (off|deep|bone|artery|vein|open|hondo|profund*|tendon|hueso|arteria) & (<who>|<body>|bleed*|blood) ~4 - (cut off time|cutoff|you cut off|cut off at) - (hair) - (pelo) - (cabello) - (bangs) - (got cut off) - (we got cut off) - (cut him off) - (cut me off) - (cut us off) - (time cut off) - (times cut off) - (cut a lane) - (call cut off) - (line cut off) - (text cut off) - (was cut off|melanoma|cut off we)
(stabbed|stab wound|stab wounds|stabs|gunshot|impaled|apunal*|acuchill*|balazo*|baleado|balearon)
(was|been|got|getting|is|were|he) shot & (<who>|gun|leg|chest|bleeding|by) - (flu|vaccine|vaccinated|covid|tetanus|shots|booster|allergy|her shot|his shot) - (nerves)
(bone|hueso) .. (sticking|poking|showing|through|out|visible|salid*|fuera|expuest*|ve)
(see|can see) .. bone
(amputat*|severed)
(knife|glass|nail|machete|cuchillo|vidrio|saw) .. (in|through|went|stuck|clavad*) .. (<body>|him|her|me)
(deep|gaping|huge|profunda|honda|gaping) (cut|wound|gash|cortada|herida|laceration) 
// Consciousness and seizures: Red Cross; Epilepsy Foundation.
<collapse> - (flyers|papers|blackout dates)
(lost|losing|lose|perd*|perdio|perdi) .. (consciousness|conocimiento|conciencia|sentido)
(wont|cant|not|isnt|aint|doesnt|dont|couldnt|unable|hard|no|barely) .. (wake|waking|woken|wakes|rouse|arouse|respond*|despierta|despertar|reacciona*|responde|react*|awake|reaccionar) - (before|early|alarm|message*|email|text*|call*|wake up early|chat|bot|wakes me|office|clinic|portal) - (doesnt wake me|dont wake me|it doesnt)
(found|encontr*|encontre) .. (on the floor|unconscious|unrespons*|en el piso|en el suelo|tirad*|lifeless|not moving)
(not|isnt|stopped|aint|no) (moving|mueve) & (<child>|<family>|<they>) - (baby kick)
lifeless
(hasnt|havent|not|isnt|no|wont|cant) .. (moved|moving|move|mueve|movido) & (<family>|<they>|<child>) & (fell|since|fall|accident|floor|hit|cayo|desde|piso|crash)
<child> (is|esta|se puso|se ve|looks|turned|went|going|se esta poniendo) .. (morado|morada|moradito|moradita|azul|azulito|blue|gray|grey|purple|limp)
(limp|floppy|ragdoll|flacid*|aguad*) & (<child>|<they>)
(no|cant find|weak|sin) .. (pulse|pulso|heartbeat)
(seizure*|seizing|convuls*|epileptic) - (years ago medicine) - (refill) - (controlled) - (free)
(having|had|has|tiene|dio|dieron|fit) .. (fit|fits|ataque epileptico|ataques epilepticos|ataque de epilepsia) - (fit me|fit in|fitted|fit us|fit him|fit her) 
(shak*|jerk*|twitch*|sacud*|tiembl*|temblando) .. (uncontroll*|all over|violent*|wont stop|cant stop|and eyes|descontrol*|no para)
(eyes|ojos|eye) .. (roll*|back|blanco|en blanco|virad*|voltead*|glassy)
(foam*|froth*|espuma*) .. (mouth|boca)
(going to|about to|gonna|voy a|feel like|almost|near|nearly) .. (pass out|faint|collapse|black out|desmayar*|desmayo|blacking out) 
// Head injury: CDC HEADS UP danger signs.
(hit|hitting|hits|banged|bang|bumped|smacked|cracked|struck|slammed|knocked|landed|whacked|busted|split|injured|golpe*|golpeo|pego|pegue|golpee|descalabr*|abrio|partio|fell|fallen|cayo|cai|dropped) .. (head|skull|cabeza|cabecita) - (years ago) - (hit me up)
head (injury|trauma|wound)
(golpe|golpazo|chichon|contusion) .. (cabeza|cabecita)
(knocked) (him|her|me|himself|herself|my son|my daughter)? (out|unconscious|cold) - (price) - (park)
(fell|fall|falls|fallen|cayo|cai|caido|cayeron|dropped|jumped) .. (roof|ladder|stairs|staircase|balcony|window|bunk|changing table|crib|tree|escaler*|techo|balcon|ventana|azotea|arbol|cama|cuna|floor and)
// Burns, electricity, accidents: American Burn Association, Red Cross.
(burn*|scald*|quem*) & (third|3rd|severe|bad|badly|face|boiling|oil|chemical|acid|fire|whole|large|huge|skin|peeling|blister*|blistered|baby|electric*|hirviendo|hirviente|aceite|cara|grave*|acido|tercer|llaga*|ampolla*|feo|fea|steam|stove|grease|kettle|iron|estufa) & (<who>|<body>|<now>) - (feet burning) - (when i pee) - (fire drill) - (sunscreen) - (last week) - (iron) - (toaster) - (finger) - (thumb) - (la plancha) - (dedo) - (dime|toaster|oven rack|burning my face|burning my skin|cream)
(spill*|splash*|pour*|pull*|derram*|cayo|tiro) .. (hot|coffee|tea|soup|boiling|oil|kettle|cafe|caliente|hirviendo|sopa|aceite) & (<who>|skin|<body>|piel) - (spilled the tea) - (in the waiting room)
(skin|piel) .. (peeling|coming|falling|cayendo|despega*|pelando) .. off? & (burn*|spill*|hot|coffee|quem*|boiling|caliente|iron|stove)
(on fire|caught fire|en llamas) & <who>
(electrocut*|electric shock|shocked by|descarga electrica|struck by lightning)
(hit|struck|run over|ran over|knocked down) .. (by) .. (car|bus|truck|bike|train|vehicle)
(car|auto|bike|motorcycle|bicycle) (accident|crash|wreck|collision) & (<now>|hurt*|pain|bleeding|head|neck|chest|just) 
(atropell*|accidente de (coche|carro|moto))
(choque|accidente) & (ahora|hoy|acabo|acaba|herid*|sangr*|golpe*)
(heat stroke|heatstroke|hypothermi*|golpe de calor|insolacion)
(snake|vibora|serpiente|black widow|scorpion|alacran|rattlesnake|culebra) & (bit|bite|bitten|stung|sting|mordio|pico|picad*|mordid*)
// Anaphylaxis: ACAAI; FARE.
(tongue|lips|lip|lengua|labios|labio) .. (swell*|swollen|swole|puff*|fat|big|bigger|huge|thick|hinch*|inflam*|itchy|tingl*|numb|hormigue*|weird|grand*) - (since the filling|filling|dentist)
(hinch*|inflam*|swollen|swelling|swelled|puffy) .. (tongue|lips|lip|lengua|labios|labio)
(face|eyes|eye|throat|cara|ojos|garganta) .. (swell*|swollen|swole|puff*|blew|hinch*|inflam*) & (allerg*|ate|eat*|eaten|eating|sting|stung|bee|bit|bite|peanut*|nut|nuts|shellfish|shrimp|medic*|pill*|took|antibiotic|hives|breath*|alerg*|comi|comio|comer|mani|cacahuate*|camaron*|mariscos|abeja|pico|tome|avispa|minutes|fast|sudden*)
(hives|ronch*|welts|urticaria|rash) & (breath*|throat|swell*|swollen|lips|tongue|wheez*|dizzy|vomit*|garganta|labios|respir*|hinch*|face|cara|faint) ~12
(anaphyla*|anafila*) - (carry) - (expired) - (refill) - (training) - (renew) - (need a new)
(allergic|allergy|alergica|alergico) .. (reaction|reaccion|shock) & (<now>|bad|severe|having|throat|breath*|face|grave|fuerte|ate|sting)
(ate|eaten|eating|comio|comi|stung|pico) .. (peanut*|nut|nuts|shellfish|shrimp|bee|wasp|cacahuate*|mani|mariscos|camaron*|abeja|avispa) & (allerg*|swell*|swollen|throat|hives|breath*|alerg*|hinch*|ronch*|itchy)
// Pregnancy and after birth: CDC "Hear Her" urgent maternal warning signs.
(pregnan*|preg|expecting|trimester|weeks along|embaraz*|semanas de embarazo|semanas de gestacion|postpartum|gave birth|c section|cesarea|parto|due date|miscarr*|di a luz|encinta) && (bleed*|blood|sangr*|clots|coagulos|gush*|fluid|leaking|liquido|water|contraction*|contraccion*|headache*|vision|blurry|seeing spots|swell*|swollen|hinch*|fell|fall|cai|faint*|dizzy|cramp*|severe|belly pain|stomach pain|fever|fiebre|chest|breath*|moving|moved|kick*|mueve|patea|movimiento*|dolor|hurt*|duele|luces|borros*) ~14 - (blood test) - (blood work) - (water to drink) - (fall semester) - (semanas de anticipacion)
(tengo|estoy|estoy de|voy en|ando en|tiene|esta|esta de|con) #5-42 semanas && (bleed*|blood|sangr*|clots|coagulos|gush*|fluid|leaking|liquido|water|contraction*|contraccion*|headache*|vision|blurry|seeing spots|swell*|swollen|hinch*|fell|fall|cai|faint*|dizzy|cramp*|severe|belly pain|stomach pain|fever|fiebre|chest|breath*|moving|moved|kick*|mueve|patea|movimiento*|dolor|hurt*|duele|luces|borros*) ~14 - (blood test) - (blood work) - (water to drink) - (fall semester) - (semanas de anticipacion) - (semanas con) - (semanas de) - (semanas que)
(#20-42 weeks|#20-42 week|#20-42 semanas|#5-9 months pregnant|third trimester|third tri|#5-9 meses de embarazo|embarazada de #4-9 meses) && (headache*|spots|blurry|blurred|bleed*|blood|sangr*|swell*|swollen|contraction*|contraccion*|kick*|moving|cramp*|fluid|leaking|dolor de cabeza|siento al bebe|mueve|luces|hinch*|fuente|liquido|stars|itching all over) ~12 - (weeks ago) - (in #20-42 weeks) - (by evening|at night)
(baby|bebe|fetus|ella|el) .. (isnt|not|hasnt|stopped|barely|no|ya no|less|doesnt|hardly|quit|dejo) .. (moving|moved|kick*|move|mueve|movido|patea|moverse|mover|patear|movement)
(havent|not|no|dont|cant) .. (felt|feel|siento|sentido|feeling) .. (baby|bebe|kick*|move)
(water|waters|fuente|bolsa|membranes) .. (broke|broken|breaking|rompio|roto|ruptur*|reventó|revento|burst)
(rompio|rompi|revento) .. (fuente|bolsa|aguas)
(contractions|contracciones|in labor|in labour|baby is coming|going into labor|parto) & (minutes|apart|close|now|minutos|cada|seguidas|coming|already|ya|weeks|early|strong|fuertes|hurt*|having) - (meses del parto|despues del parto)
(baby|bebe|head) (is)? (coming|crowning|ya viene|viene|saliendo)
(miscarr*|aborto espontaneo|losing the baby|perdiendo al bebe|perder al bebe|lost the baby) & (<now>|bleed*|sangr*|think|creo|pain|cramp*) - (baby weight)
// Newborns and infants: American Academy of Pediatrics (fever under three months; danger signs).
(newborn*|recien nacid*|one month old|two months old|one month|two months|three weeks|two weeks|four weeks|five weeks|six weeks|eight weeks|six week old|two month old|one month old|dos meses|un mes|preemie|#1-12 weeks|#1-12 week|#1-12 semanas|#1-28 days|#1-2 months|#1-2 month|#1-2 meses) & (<child>|he|she|temperature|fever|fiebre) && (fever*|fiebre|calentura|temperature|temperatura|hot|caliente|caliente|hervir|burning|#100-106|#38-42) ~14 - (no temperature|sneezes)
#1-12 (week|weeks|semanas|semana|days|dias) .. (old|baby|infant|newborn|nacid*|edad|bebe|son|daughter) && (fever*|fiebre|calentura|temperature|temperatura|hot|caliente|#100-106|#38-42|burning) ~14
#1-2 (month|months|mes|meses) .. (old|baby|bebe|infant|edad|son|daughter) && (fever*|fiebre|calentura|temperature|temperatura|hot|caliente|#100-106|#38-42|burning) ~14
(baby|infant|newborn|bebe|toddler|nino|nina) & (limp|floppy|blue|gray|wont wake|lethargic|letharg*|grunting|unresponsive|flacid*|aguadit*|no despierta|no reacciona|sunken|hundid*|wont feed|refuses to feed|wont stop screaming|aletargad*|glassy)
(fell|fallen|fall|slipped|collapsed|cayo|caido|caida|resbalo) && (no|isnt|not|doesnt|wont|wouldnt|hasnt|stopped) (me|nos|le)? (contesta|contestaba|responde|reacciona|habla|answering|answer|answered|responding|respond|talking|speaking|reacting|moving|se mueve) - (phone|calls|email|prices|price|call back|telefono|llamadas|asleep at)
(no|hasnt|not|havent|without|sin|dry) .. (wet|peed|pee|diaper|diapers|orinado|orina|mojado|panal|hecho pipi) & (<child>) & (hours|day|horas|dia|since|desde|today|all)
(fever*|fiebre|temperature|temperatura|calentura|temp) & (#104-108|#40-43) ~6 - (number)
(fever*|fiebre|calentura) & (rash|purple|spots|stiff|confus*|seizure*|convuls*|sarpullid*|manchas|morad*|ronch*) & (<child>|neck|purple|press|fade|spreading|convuls*) - (no fever|sin fiebre)
(purple|morad*) (rash|spots|manchas|dots) 
// Belly, testicles, spine, limbs: ACEP; AUA (torsion); AANS (cauda equina).
<testicle> & (<pain>|<swell>|twist*|<sudden>|kick*|hit|hard|big|red|purple|torc*|golpe*) ~7 - (soccer balls) - (meatballs) - (donut) - (one ball here) - (under arm) - (underarm) - (no pain)
(<sudden>|tearing|ripping|excruciating|unbearable|insoportable) .. (<pain>|dolor)
<pain> .. (<sudden>|excruciating|unbearable|insoportable|cant stand|doubled|passing out|worst)
(worst|severe|intense|terrible|agonizing|extreme|insane|crazy|horrible|fuertisimo|peor|bien fuerte|muy fuerte|tremendo) .. (<belly>|<back>|abdominal|dolor) & <pain> - (headache)
<belly> & <pain> & (severe|excruciating|unbearable|hard as|rigid|stand up|cant walk|cant move|curled|screaming|insoportable|muy fuerte|worst|floor|fuertisimo|doblad*|retorc*|green|fever|right side|lower right|lado derecho) ~9 - (no fever|sin fiebre)
(stomach|belly|abdomen|estomago|vientre|panza) .. (hard|rigid|dur*) (as|like|and|como)
(cant|couldnt|no puedo|no puede|lost) .. (control|hold|control de|aguantar) .. (bladder|bowels|bowel|pee|vejiga|esfinter*|orina)
(numb|numbness|numbing|numbed|dormid*|adormec*) .. (groin|between my legs|saddle|private|genital*|entrepierna)
(dont|cant|no|havent|hasnt) .. (feel|move|siento|mover|siente) .. (legs|hands|hand|piernas|manos|body|anything below|waist)
(calf|leg|pantorrilla|pierna) & (swollen|swelling|bigger|hinch*|warm|red|hot|roja|caliente) & (<pain>|one|flight|breath*|bigger|cast|surgery|chest|duele|warm|hot|red) ~10 - (twisted)
(foot|leg|hand|pie|pierna|mano) .. (cold|blue|white|fria|azul|blanca) & (<numb>|<sudden>|pale|pulse|<pain>)
// Sugar, pressure: American Diabetes Association; AHA.
(sugar|glucose|azucar|glucosa|meter) .. (#10-54|#350-900)
(insulin|diabet*|sugar|azucar|insulina) & (shaky|shaking|sweating|confus*|pass out|unconscious|passed out|not waking|fruity|vomit*|temblando|sudando|desmay*|faint)
(pressure|presion|bp) .. #180-280
#180-280 (over|sobre) #90-180
// Further signs, by what bystanders and patients see. Sources as above, with NHS 111 and the CDC.
<chest> & <arm> & (<pain>|<pressure>|apretar*|apreta*|squeez*|cinturon|corre|runs|running) ~14
(no|not|hasnt|havent|dejo|stopped|dont|doesnt|cant) .. (siento|mueve|mueva|moved|moving|move|kick*|feel|se mueve) & (bebe|baby|panza|belly) & (#20-42|semanas|weeks|meses|months|pregnant|embaraz*|desde ayer|since|today|hoy) ~16
(half|mitad|medio|one half) .. (body|cuerpo|face|cara) & (numb|numbness|durmi*|dormid*|weak*|dead|paraly*|paraliz*|adormec*|heavy)
(slid|slumped|slump|keeled|dropped|collapsed|tirad*|cayo|desplom*|fell|went down) & (wont|not|doesnt|no|isnt) & (answer*|respond*|wake|waking|contesta|responde|reacciona|despierta|speak|talking|talk|habla) ~12
(saddle|down there|private parts|privates|groin|entrepierna|genitales|partes) .. (numb|numbness|dormid*|adormec*|no feeling)
(numb|numbness|dormid*|adormec*|no feeling|cant feel) .. (down there|saddle|private parts|privates|entrepierna|genitales|partes) & (pee|urin*|back|bladder|orinar|espalda|legs|piernas|since)
(dont|doesnt|didnt|not|no) .. (know|knows|recogniz*|sabe|reconoce|conoce) .. (what year|what day|where she|where he|who i am|who she|who he|her own name|his own name|her name|his name|que dia es|que ano es|donde esta|quien soy|su nombre|como se llama) - (does he know) - (if you know)
(stung|sting|stings|wasp*|bee|bees|ate|eating|peanut*|shrimp|shellfish|nuts|egg|medicine|picad*|pico|comi|comio|camaron*|mariscos|cacahuate*|mani) & (hives|welts|rash|ronchas|itching|sweating) & (voice|throat|tongue|lips|lip|mouth|face|voz|garganta|lengua|labios|boca|cara) & (hoarse|swell*|swollen|tight*|clos*|funny|thick|fat|ronca|hinch*|cierra|cerrando|apreta*|puffy|itch*) ~18
(shaking|jerking|thrashing|temblando|sacudiendo*|retorciendose) .. (on|en) (the|el) (floor|ground|bed|piso|suelo|cama)
(froth*|foam*|espuma*) - (roller) - (mattress) - (milk) - (coffee) - (board) - (memory foam|foam pillow)
(#20-42 weeks|#20-42 semanas|weeks pregnant|pregnant|embarazada|embarazo) & (blood|bleeding|sangre|sangrando|sangrado) & (running|gush*|pouring|soak*|clots|coagulos|legs|piernas|mucha|lot|heavy|chorro|pads|toallas) ~16
(leg|foot|arm|hand|toes|fingers|pierna|pie|brazo|mano) & (cold|fria|frio|ice) & (white|pale|blue|gray|palid*|blanc*|azul*) & (<numb>|feel|move|siento|mover|hurts|pulse) ~14
(neck|cuello|nuca) & (stiff|rigid|ties*|rigid*|tios*) & (fever|burning up|spots|fiebre|calentura|manchas|light hurts|luz|rash|sleepy|confus*|vomit*|ardiendo) ~16 - (no fever|sin fiebre)
(eyesight|vision|sight|vista) (just|suddenly)? (went|gone|disappear*|vanish*|went dark|went black|se fue|se me fue|se apago) - (out of sight)
(perdi|lost|losing) .. (vista|sight|vision|eyesight) .. (eye|ojo|suddenly|de repente|golpe|today|hoy)
(boiling|scalding|hot|hirviendo|hirviente|caliente) (water|oil|coffee|tea|soup|agua|aceite|cafe|te|sopa|caldo|grease|manteca) & (<child>|face|chest|cara|pecho|all over|head|cabeza|body|genital*|arms and)
(pulled|sacamos|sacaron|saque|dragged|fished) .. (out of|from|de|del) .. (pool|water|tub|bathtub|lake|river|ocean|alberca|piscina|agua|tina|rio|mar)
<child> & (#1-28 (days|dias|day|dia)|#1-12 (weeks|semanas|week|semana)|recien nacid*|newborn*) & (calentura|fiebre|fever|ardiendo|temperature|temp|burning|hot|#100-106|#38-42) ~14
(diabet*|insulin*|insulina|sugar|azucar) & (out of it|ida|ido|no contesta|not answering|not making sense|talking nonsense|confus*|suda*|sudando|drooling|wont wake|strange|borrach*|drunk) ~16
(couldnt|cant|could not|no pudo|no puede|no podia|unable to) (speak|talk|hablar|say words|form words|get words out|get his words|get her words) & (minutes|minute|spell|episode|sudden*|ago|this morning|ten|minutos|rato|ratito|hoy|ahorita|arm|face|droop*) & (<they>|<family>) ~18 - (phone) - (english) - (spanish) - (ingles)
(arm|leg|brazo|pierna|hand|mano) .. (wont|cant|no lo|no la|not|doesnt|no) .. (lift|move|raise|levanta|mueve|levantar|mover|work) & (<sudden>|<now>|face|side|words|speech|talk|cara|habla|lado|mush|slur*)
(lado|side|mitad|half) .. (de|of) .. (cara|face|boca|mouth|smile) .. (fue|cayo|chuec*|droop*|fell|fallen|missing|colgad*|torcid*|frozen|dead|doesnt move)
(side|lado|half) (of|de) (his|her|the|my|la|su|mi) (smile|face|mouth|cara|boca|sonrisa) (is|esta|se)? (missing|gone|droop*|falling|caid*|chuec*|torcid*|frozen)
(granny|grandma|grandpa|mom|mama|dad|father|mother|husband|wife|him|her|el|ella|abuel*|papa) .. (drop down|dropped down|fell right out|se desvanecio|cayo redond*)
(heart|corazon|chest) .. (stopping|stops|stop|skipping) .. (and|y) .. (faint|black|dizzy|desmay*)
// Said outright.
(its|is|this|have|having|es|tengo|una|real|medical) .. (emergency|emergencia) - (contact|contacto|number|room|department|bill|visit|form|not an emergency|non emergency|no es|isnt|if it is|if its|in case|en caso)  - (closing policy|emergency exit|emergency closing)
(call*|need|send|get|dial*|llam*|llame|necesito|manden|mande|envien|should i call) .. (911|ambulance|paramedic*|ambulancia|nueve once|9 1 1) - (called your) - (do not call)
(need|necesito|send|ocupo) .. (ambulance|ambulancia|paramedics|paramedicos)
^ (ambulance|ambulancia|sos|911) (please|now|help|pls|ya|por favor|por fabor)? $
help me im dying
(i|am|is|are|he|she|hes|shes|mom|dad|think|feel|feels|like|might|be|baby) .. dying - (dying to) - (laughing) - (to see) - (of boredom) - (hunger) - (for a) - (phone) - (battery) - (of thirst) - (of cancer) - (curious) - (curiosity)
(estoy|esta|me estoy|se esta|se nos) .. muriendo - (de hambre) - (de risa) - (de ganas) - (de sueno) - (de aburr*) - (de curiosidad) - (por)
(going to|gonna|about to|voy a|se va a|might|could) (die|morir|morirme|morirse|be dead) - (of boredom) - (laugh*) - (if i have to) - (hunger) - (eventually) - (hambre)
(sense|feeling|sensacion) .. (doom|muerte|going to die|dying)
(is|he|she|already|esta|they|not) (dead|muerto|muerta) & (<now>|breathing|floor|wake|found|think|creo|looks|pulse) - (battery) - (phone) - (line)
(overheat*|hot car|locked in the car|locked in a car) - (pens|insulin)
`;
