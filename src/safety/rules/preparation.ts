// What only a person may answer about preparing for a visit, although an approved sheet exists: whoever is on a
// medicine is met in clinical.ts; here are food already taken, a preparation left undone, what a clinician said
// otherwise, devices in the body, kidneys, nursing, allergies, and children who are to go without food.
export const PREPARATION_WORDS = `
fasting: fast, fasts, fasting, fasted, no food, without food, without eating, not eating, no eating, go hungry, empty stomach, skip breakfast, without breakfast, without lunch, without dinner, ayuno, ayunas, ayunar, ayunando, sin comer, sin desayunar, no comer
foodstuff: food, foods, meal, breakfast, brunch, lunch, dinner, supper, snack, snacks, coffee, coffees, cappuccino, latte, espresso, tea, milk, juice, oj, soda, coke, gatorade, smoothie, shake, wine, beer, beers, alcohol, drinks, vodka, whiskey, cocktail, toast, bread, bagel, cereal, oatmeal, sandwich, fries, nuts, burger, honey, cracker*, cookie*, candy, candies, chocolate, mint, mints, gum, egg, eggs, banana, fruit, apple, grapes, yogurt, soup, rice, pancake*, pizza, salad, chips, donut*, muffin, formula, cigarette*, comida, desayuno, almuerzo, cena, cafe, cafecito, te, leche, jugo, refresco, cerveza, cervezas, vino, trago, alcohol, pan, pancito, galleta*, fruta, manzana, platano, huevo*, tortilla*, taco, tacos, taquito*, limonada, miel, uvas, chicle, dulce*, caldo, sopa, arroz, yogur, batido, licuado, biberon, mamila, cigarro*, cigarrillo*
portion: bite, bites, sip, sips, piece, slice, glass, cup, couple, few, half, some, little, bit, mordida, mordisco, trago, sorbo, sorbos, taza, vaso, pedazo, poco, poquito
ateit: ate, have eat, has eat, had eat, did eat, have drink, have drank, eaten, drank, chewed, sipped, licked, nibbled, snacked, desayune, desayunado, desayuno ya, almorce, cene, comi, bebi, mecomi, me comi, me tome un, me tome una, me tome el, me bebi, comido, bebido, ya tome, ya tomo
teller: doctor*, physician, nurse*, np, surgeon*, cardiolog*, specialist*, pharmacist, dentist, anesthesi*, midwife, therapist, hospital, other clinic, lady, receptionist, medico, medica, doctora, enfermera, enfermero, cirujan*, especialista, farmaceutic*, dentista, partera, <clinician>
told: said, sed, says, say, saying, told, tells, wrote, writes, wants, wanted, explain*, dijo, dijeron, dice, dicen, indico, indicaron, explico
dietterm: <fasting>, <foodstuff>, eat, eats, eating, drink, drinks, drinking, water, bladder, sheet, paper, comer, tomar, beber, agua, vejiga, hoja, papel
device: pacemaker*, pace maker*, defibrillator*, icd, stent, stents, implant, implants, implanted, cochlear, insulin pump, glucose sensor, glucose monitor, iud, prosthe*, artificial hip, artificial knee, artificial valve, artificial heart, replaced hip, replaced knee, hip replacement, knee replacement, shunt, aneurysm clip, nerve stimulator, marcapaso*, marca paso*, marca pasos, desfibrilador*, implante*, protesis, bomba de insulina, sensor de glucosa, sensor de azucar, diu, valvula*
metalpart: metal, titanium, plate, rod, rods, screw, screws, pins, shrapnel, placa, placas, tornillo*, clavos, varilla*, metalic*
bowelprep: prep, preps, drink they gave, drink you gave, drink he gave, drink she gave, bowel prep, laxative*, jug, solution, preparation, liquid, prep drink, preparacion, liquido, purgante, solucion, laxante*
`;
export const PREPARATION = `
(<me>|<they>|<family>|<child>|already|just|only|accidentally|totally|ya|anoche|hoy) .. <ateit> - (restaurant) - (ate up) - (after i have eaten) - (when i have eaten)
<ateit> & (<foodstuff>|test|labs|lab|blood|<service>|midnight|am|pm|morning|night|examen|analisis) - (do i rebook)
(had|have had|having|grabbed|took|take|taken|put|poured|got|tuve|tome|tomado|tomaba|le di|di|unte) .. <portion> .. <foodstuff> - (can i) - (could i) - (may i) - (should i) - (do i) - (puedo)
(had|grabbed|took|tome|tomado|cene|almorce) .. (breakfast|coffee|toast|cereal|milk|juice|oj|soda|gum|beer|beers|wine|alcohol|snack|dinner|lunch|cafe|cafecito|leche|jugo|refresco|cerveza|cervezas|vino|pan|galleta|<foodstuff>) & (already|accident|this morning|earlier|ago|en la manana|se me olvido|last night|yesterday|night|midnight|by mistake|forgot|test|labs|lab|blood|fast|<service>|ya|hoy|anoche|hace|sin querer|todavia|still|do i come|am|pm|later|problem|matter|okay|ok)
(take|drink|have|eat|tomo|como|bebo) .. <foodstuff> & (is problem|is it a problem|is bad|is ok|is good|hay problema|es problema)
(had|tome|smoke|smoked|smoking|fume) .. (cigarette*|weed|vape|joint|cigarro*|cigarrillo*) & (test|labs|blood|<service>|morning|before|night|examen|analisis|manana)
(smoke|smoking|vape|vaping) & (weed|cannabis|marijuana|cbd|thc)
(ruin*|break|breaks|breaking|broke|broken|mess*|spoil*|affect*|throw off|count*|arruin*|rompe*|rompi|rompo|cuenta|cuentan|afecta) .. (fast|fasting|ayuno|as eating|as food|as breakfast|como comida|como desayuno|milk supply|test) - (fast food) - (break fast at)
(last|ultima|ultimo) (meal|bite|drink|snack|comida|bocado|cena) .. (was|at|were|fue|a)
(stopped|quit|finished|started|began|deje de|pare de|termine de|empece) .. (eating|drinking|fasting|food|fast|comer|beber|ayuno|ayunar|the no food)
(didnt|havent|couldnt|hadnt|wasnt|unable|forgot|failed|only|just|barely|nearly|almost|not|make|made|did|dint|olvide|olvido|solo|nomas|apenas|no pude|no logre|llevo|hice|empece) .. (fast|fasted|fasting|ayuno|ayunas|ayunar|ayunado) - (do i) - (does) - (need to) - (have to) - (should) - (can i) - (how) - (is) - (are) - (que hacer) - (tengo que) - (debo) - (hay que)
(just|already|accidentally|ya|recien) (finished|had|grabbed|downed|got|acabe|termine) .. <foodstuff>
(grabbed|snuck|downed|inhaled|scarfed|me eche|me avente|me comi) .. <foodstuff>
(tome|tomado|bebi|bebido|drank|sipped) .. (agua de|azucar|limon|miel|sugar|honey|lemon|sweetened)
(aguante|dure|pase|llevo|lasted|made it|went|aguanto) .. (horas|hours|hrs) .. (sin comer|ayuno|ayunas|fast|fasting|without|no food)
(kept down|keep down|third|half|quarter|most|part|rest|mitad) .. (of the)? (drink|bottle|jug|prep|liquid|solution|liquido|preparacion) - (how much) - (bring)
(ayune|fasted|desayune|almorce|mecomi)
(sipping|drinking|eating|chewing|snacking|munching|bebiendo|comiendo) .. <foodstuff> & (been|since|already|matter|all morning|all night|just|oops|ruin*|toda la manana)
(sugar|glucose|azucar|glucosa) & (drop|drops|dropped|low|lows|crash*|goes down|baja|bajo|baje|bajar)
(didnt|havent|couldnt|hadnt|cant|unable|wasnt|barely|half|partly|only|missed|skipped|forgot|trouble|hard|no pude|no puedo|no hice|no termine|no logre|no alcance|mitad|falto|olvide) .. (do|follow|finish*|complete*|drink|drank|get through|keep|any|all|of|the|hacer|hice|terminar*|termine|acabar*|acabe|toda|todo|tomarme|tomar|seguir)? .. <bowelprep> - (prep class) - (do i) - (find) - (download) - (see) - (open)
(didnt|couldnt|did not|not|no pude|no) .. (finish|complete|follow|terminar*|termine|acabar*|cumpli) .. (drink|bottle|jug|liquid|instructions|sheet|steps|liquido|botella|garrafa|instrucciones|hoja|pasos)
(sheet|instructions|paper|hoja|instrucciones) .. (says|say|said|dice|dicen|pone) .. (no|not|nothing|without|only|fast|hours|don|no)
(threw|lost|ignored|forgot) .. (sheet|instructions|prep) & (ate|eat|normally|drank)
<teller> .. <told> && <dietterm> - (bring) - (llevar) - (traer) - (said nothing) - (dijo nada)
(he|she|they|somebody|someone) .. <told> & <dietterm> - (bring) - (said nothing)
<teller> .. <told> .. #1-24 hours
(says|said|say|dice|dijo|told) .. (#1-24|four|six|eight|ten|twelve|cuatro|seis|ocho|diez|doce) (hours|hrs|horas) & (yours|sheet|here|but|and you|pero|ustedes|hoja|aqui)
<teller> .. <told> .. #1-24 horas
(told me|tell me|me dijo|me dijeron|said) .. (#1-24|six|eight|ten|twelve|seis|ocho|diez|doce) .. (hours|horas) - (late)
(clinic|hospital|lab|doctor|doctora|medico|clinica) .. (made me|makes me|had me|asked me|never made|pedia|pidio|me pedia) & <dietterm>
(who is right|which is right|which one is right|which is true|who do i listen|who do i believe|which one do i follow|which one do i listen|which do i follow|a quien le hago caso|a quien hago caso|quien tiene razon|cual es la correcta|contradict*|not what my doctor) && <dietterm>
(says|said|told|dice|dijo) .. (different|another thing|other thing|one thing|otra cosa|algo diferente|distinto)
<device> - (dental implant) - (dental implants) - (implante dental) - (implantes dentales)
<metalpart> .. (in|inside|on|en) .. <body>
<metalpart> & (my|mi|mis) & <body>
(machine|device|gadget|aparato|maquina|dispositivo) .. (in|inside|en) .. <body>
(kidney|kidneys|kidny|renal|rinon|rinones) - (kidney ultrasound) - (renal ultrasound) - (kidney doctor) - (ultrasonido de rinon)
(i am|she is|he is|they are|we are|still|currently|while|been|if i am) .. (nursing|lactating) - (nursing home) - (nursing school) - (nursing student)
(breastfeed*|breast feed*|breastfed|breast milk|lactating|pump and dump|pumping|milk supply|give breast|amamant*|lactancia|lactando|dando pecho|dar pecho|doy pecho|doy el pecho|dando el pecho|dando de mamar|feeding my baby|leche materna) - (breastfeeding room) - (cuarto de lactancia|sala de lactancia)
(can|could|may|should|do|does) (he|she|it|they|i|we) nurse - (nurse visit)
(feed|feeding|nursing|nurse) (my|her|his|the|our) <child> & (before|after|test|shot|vaccine|labs|blood|fast|<service>)
(nurse|nursing|breastfeed) .. <child> - (nurse visit) - (nurse practitioner) - (see) - (talk) - (a nurse)
(allergic|alergic*|intoleran*)
(have|has|had|got|my|his|her|with|am|tengo|tiene|mi|con|soy) .. (allergy|allergies|alergia*) - (allergy appointment)
(cant|react|reacts|reaction|hives|rash|no puedo) .. (have|eat|touch|to|near|from|comer|tocar)? .. (latex|egg|eggs|gluten|iodine|contrast|dye|adhesive|tape|gel|peanut*|shellfish|yodo|contraste|huevo|huevos|adhesivo|cinta|mani)
(reaccion|reaction|reactions|roncha*|hives|rash|me da|me saca) & (latex|iodine|contrast|dye|adhesive|tape|yodo|contraste|adhesivo)
(latex|iodine|contrast|adhesive|tape|gel|yodo|contraste|adhesivo) .. (gives|gave|made|makes|hives|rash|react|me da|me dio|me saca)
(i am|am|about|at|im|estoy de|voy en|tengo) #4-42 (weeks|semanas) - (late) - (away) - (weeks out) - (from now) - (tarde)
(we are|i am|she is) .. expecting & (baby|child|twins|pregnan*|due|fast|fasting|eat|food|safe|sick|vaccine|shot|scan|get ready|prepare|<service>) - (expecting you) - (expecting to) - (expecting a)
(we are|i am|she is) expecting $
(baby|bebe) .. (in|inside|en) .. (belly|tummy|womb|panza|vientre|barriga)
safe for (the|my)? baby
(voy en|estoy en|in my|en mi|en el) .. (primer|segundo|tercer|cuarto|quinto|sexto|septimo|octavo|noveno|fourth|fifth|sixth|seventh|eighth|ninth) (mes|month) - (del ano)
(first|second|third|1st|2nd|3rd|primer|segundo|tercer|my|mi) (trimester|trimestre)
^ type (one|two|1|2) - (for)
(i am|he is|she is|am a|soy) .. type (one|two|1|2)
(couldnt|cant|wont|didnt|hardly|barely|no pude|no aguanto|no aguante) .. (stick to|stick with|last|make it|hold out|aguantar|aguante) .. (hours|hrs|fast|fasting|without|long|horas) - (last minute)
(de|meses) embarazo
<child> && (no food|without food|without eating|fasting|stop eating|not eat|ayuno|ayunas|ayunar|sin comer|dejo de dar|cuantas horas sin)
<child> .. <fasting>
<child> && (cant|have to|has to|need to|needs to|must|should|supposed to) fast
<child> .. (have|has|had|eat|drink|skip|stop|allowed|nurse|feed|take|get|tomar|comer|beber|desayunar|darle|dar|nothing) .. (<foodstuff>|<fasting>|nurse|feed|bottle|pecho|eat|eating|comer) - (bring) - (traer) - (llevar) - (class) - (lunch room) - (take my) - (get a) - (appointment before) - (had a) - (have a) - (have an)
(le|les) (puedo|puede) (dar|poner) .. (<foodstuff>|pecho|agua)
(can|may|should|is|could|would) .. <child> .. (eat|drink|nurse|fast|allowed) - (drink machine) - (eat in the)
`;
