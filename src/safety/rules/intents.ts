// What the assistant may do: only what is recognised here goes to it. One concept family per intent, so that new
// wordings are new words and not new rules.
export const INTENT_WORDS = `
visit: appointment*, routine check, regular check, yearly check, annual check, visit, visits, consult, consultation, consults, checkup, check up, check in, slot, slots, booking, reservation, session, meeting, physical, exam, exams, test, tests, screening, shot, shots, vaccine*, vaccinat*, vaccinated, immunization*, booster, cleaning, follow up, followup, telehealth, video call, video visit, ultrasound, scan, mammogram, colonoscopy, therapy, labs, lab work, blood work, bloodwork, blood draw, opening, openings, availab*, spot, time slot, haircut, table, room, massage, class, group, event, cita, citas, consulta, turno, visita, hora, chequeo, examen, revision, control, vacuna, analisis, seguimiento, espacio, lugar, cupo, hueco, sesion, ecografia, laboratorio, <service>
bookverb: book, booking, schedule, scheduling, make, set up, set, arrange, get, need, want, reserve, sign up, sign me up, register, enroll, see, like, squeeze, fit, get in, come in, put me down, put me in, pencil, grab, take, have, looking, look, find, add, hacer, agendar, sacar, reservar, pedir, programar, quiero, quisiera, necesito, apartar, solicitar, marcar, ver, busco, buscar, agende, ocupo, deseo, gustaria, anotar*, apuntar*, inscrib*
moveverb: reschedul*, move, change, switch, push, postpone, swap, different day, different time, another day, another time, rebook, shift, bump, delay, modify, cambiar, mover, reprogram*, reagend*, posponer, aplazar, pasar, adelantar, correr, atrasar, modificar, otra fecha, otro dia, otra hora, cambio, muevan, muevame, cambiarme
cancelverb: cancel*, call off, cant make, wont make, cant come, wont be able, not be able to make, not coming, drop my, remove, delete, skip, take me off, cancel*, anular, no puedo ir, no voy a poder, no podre, no puedo llegar, no ire, borrar, quitar
lookupverb: when is my, what time is my, do i have, did i book, is my, check my, confirm*, remind*, look up, which day, what day is my, where is my, whats my, who am i seeing, am i booked, am i scheduled, still on, sigue en pie, siguen en pie, sigue lo de, still happening, still good for, details, upcoming, next appointment, my appointment, my schedule, cuando es mi, a que hora es mi, tengo cita, tengo una cita, confirm*, recordar, recuerd*, mi proxima, mis citas, mi cita, que dia es mi
timeword: today, tomorrow, tonight, monday*, tuesday*, wednesday*, thursday*, friday*, saturday*, sunday*, mon, tue, tues, wed, thu, thur, thurs, fri, morning, mornings, afternoon, afternoons, evening, evenings, noon, midday, night, week, weeks, weekend, weekday*, weekdays, month, day, days, date, time, times, hour, hours, oclock, am, pm, half past, quarter, earliest, soonest, latest, later, earlier, next, asap, january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sept, sep, oct, nov, dec, 1st, 2nd, 3rd, st, nd, rd, th, anytime, any time, whenever, soon, early, late, hoy, manana, lunes, martes, miercoles, jueves, viernes, sabado*, domingo*, tarde, temprano, mediodia, semana, semanas, mes, dia, dias, fecha, hora, horas, proximo, proxima, siguiente, enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre, cuanto antes, pronto, fin de semana, pasado manana, #0-31, #2024-2035
doctorword: doctor, doctora, physician, dentist, nurse, np, clinician, provider, therapist, psychologist, psychiatrist, dermatolog*, gynecolog*, pediatric*, ophthalmolog*, optometrist, cardiolog*, specialist, gp, general practitioner, practitioner, stylist, salon, barber, hygienist, surgeon, internist, neurolog*, orthoped*, pcp, family doctor, medico, medica, dentista, odontolog*, enfermera, pediatra, ginecolog*, dermatologo, especialista, psicolog*, medicina interna, <clinician>
openq: bike, bicycle, stroller, place to, leave my, open, opens, close, closes, closed, hours, parking, park, parked, garage, address, located, location, where, directions, bus, train, subway, metro, entrance, floor, elevator, wheelchair, accessible, insurance, aetna, cigna, medicaid, medicare, blue cross, bcbs, united, humana, fidelis, oscar, cost, costs, price, prices, how much, fee, fees, copay, charge, charges, pay, payment, card, cash, accept, take, walk in, walk ins, new patients, portal, website, online, app, log in, login, sign in, phone number, number, fax, email, contact, languages, spanish, interpreter, translator, mask, masks, policy, wifi, wi fi, bathroom, restroom, services, offer, forms, form, paperwork, refills, records, results, privacy, hipaa, kids, children, pets, service dog, lunch, holiday, holidays, weekend, saturday, sunday, telehealth, video, link, classes, class, group, doctors, staff, team, rating, rated, reviews, stars, abren, abierto, abierta, cierran, cierra, horario, horarios, estacionamiento, estacionar, parqueo, direccion, ubicad*, ubicacion, donde, queda, llegar, seguro, seguros, aceptan, cuesta, cuestan, cuanto, precio, costo, pagar, pago, tarjeta, efectivo, portal, pagina, telefono, numero, idioma*, interprete, espanol, ingles, mascarilla, cubrebocas, politica, servicios, ofrecen, formularios, privacidad, ninos, domingo, sabado, feriado*, autobus, camion, elevador, silla de ruedas, sin cita, pacientes nuevos, medico hay, correo, <service>
prepq: fast, fasting, allunas, ayuno, eat before, drink before, bring, prepare, prep, preparation, wear, arrive, how early, what to expect, ready for, before my, before the, before an, instructions, ayunas, ayunar, traer, llevar, preparar*, preparo, preparacion, antes de, llegar, instrucciones, comer antes
greeting: hi, hello, hey, hiya, howdy, good morning, good afternoon, good evening, good night, hola, buenas, buenos dias, buenas tardes, buenas noches, saludos, yo, sup, greetings, que tal, que onda, oye, buen dia, aloha, bonjour
courtesy: thanks, thank you, thank, thankyou, great, perfect, ok, okay, k, kk, cool, awesome, nice, good, fine, alright, all right, bye, goodbye, see you, take care, cheers, appreciate, sounds good, wonderful, excellent, lovely, got it, sure, yes, yeah, yep, yup, no, nope, nah, please, sorry, never mind, nothing, nothing else, thats all, thats it, all set, correct, right, exactly, of course, absolutely, definitely, works, that works, done, understood, i see, ah, oh, hmm, um, uh, lol, haha, wow, gracias, muchas gracias, mil gracias, perfecto, bueno, bien, vale, claro, si, dale, listo, de acuerdo, esta bien, adios, hasta luego, chao, por favor, disculpe, perdon, genial, excelente, nada, nada mas, es todo, eso es todo, correcto, ok gracias, muy amable, bendiciones, go ahead, go on, confirm, agreed, me too, no worries, no problem, not really, my bad, oops, welcome, have a good, have a great, have a nice, happy
choice: first, second, third, last, one, ones, either, both, neither, that one, this one, the other, option, any, anyone, whoever, whichever, doesnt matter, dont mind, dont care, up to you, primera, primero, segunda, segundo, tercera, tercero, ultima, ultimo, ese, esa, esta, este, cualquiera, el otro, la otra, ninguna, ambos, me da igual, opcion, number, that, same, else, different, other, another, more, instead, alternative
chat: joke, weather, who are you, are you a robot, are you a bot, are you human, are you real, what can you do, your name, how are you, how old are you, who made you, sing, story, favorite, chiste, clima, como estas, quien eres, como te llamas, eres un robot, que puedes hacer, birthday, meaning of life, are you there, you there, hobbies, what do you do, where are you from, do you have pets, where were you born, who designed you, who created you, boss, repeat, say that again, come again, what did you say, repite, otra vez
elsewhere: raining, rain, snow, snowing, sunny, llueve, lloviendo, weather, stock, stocks, recipe, news, sports, football, soccer, basketball, movie, movies, song, music, game, president, capital of, homework, translate, python, code, essay, poem, hotel, flight, restaurant, pizza, taxi, uber, car, mortgage, bitcoin, crypto, netflix, spell, calculator, math, horoscope, lottery, directions to, clima, receta de cocina, cocina, noticias, futbol, pelicula, cancion, musica, presidente, tarea, traduce, poema, hotel, vuelo, restaurante, loteria, horoscopo, cocinar, calendar, alarm, reminder, timer, email to, text my, play, lights, traffic, route, time zone, spelling, dictionary, definition, distance, bank, credit score, gas, oil change, tire*, insurance rates, dinner, gym, spa, pool, towel*, wifi, luggage, breakfast, check out, checkout, reservation, song, list, shopping, todo list, vacation, pto, payday, salary, holiday, tip, exchange rate, plane, travel, visa, passport, book, books, game, games, dog, cat, fun fact, trivia, coin, dice, random number
`;
export const INTENTS: Readonly<Record<string, string>> = {
  'scheduling.waitlist': `
(wait list|waitlist|waiting list|lista de espera|if someone cancels|if anyone cancels|if something opens|if anything opens|cancellation list|si alguien cancela|si se desocupa|earlier opens|opens up|si se libera)
`,
  'scheduling.reschedule': `
(mejor|better|rather|prefiero|preferiria) (el|la|los|on|the|es el|is)? <timeword>
<timeword> (is|would be|seria|es|me queda|works) (better|mejor)
<moveverb> & (<visit>|it|<timeword>|mine)
(reschedul*|rebook|postpone|reprogram*|reagend*|posponer|aplazar)
(can|could|possible|instead|rather|puedo|podria) .. (later|earlier|different|another|mas tarde|mas temprano|otro|otra) .. (day|time|date|slot|dia|hora|fecha|cita)?
`,
  'scheduling.cancel': `
<cancelverb> & (<visit>|it|mine|that|<timeword>|la|lo|mi|<clinician>) - (skip breakfast) - (skip lunch) - (skip dinner) - (skip a meal)
^ (cancel*|cancelar) $
(cancel*|no podre ir|cant make it|wont make it|cant come|not going to make it|no voy a poder ir|no puedo ir)
`,
  'scheduling.lookup': `
<lookupverb> & (<visit>|<timeword>|<doctorword>|it|confirm*|booked)
(when|what time|what day|where|which|cuando|a que hora|que dia|donde|con quien) .. (my|mi|i) .. (<visit>|<doctorword>|come in|seeing|next|see|proxima|scheduled|booked|tengo)
(do i|did i|am i|is there|tengo|is my|was my|are my|have i) .. (<visit>|booked|scheduled|coming up|agendad*|confirmed|still)
(confirm|confirming|confirmar|confirmo) .. <visit>
(forgot|forget|remember|remind|olvide|recuerdo) .. (when|what time|date|day|the time|cuando|hora|que dia)
`,
  'scheduling.availability': `
(availab*|openings|opening|free|open|slots|disponib*|espacio|huecos|libre*|cupo|any time|anything|something|algo) & (<timeword>|<visit>|<doctorword>|when|cuando|any|hay)
(do you have|have you got|is there|are there|hay|tienen|tiene|got any|anything|algo|whats the|what is the|when is the|cual es) .. (<timeword>|<visit>|earliest|soonest|next|available|first)
(earliest|soonest|next available|first available|as soon as possible|lo antes posible|cuanto antes|mas pronto|la primera)
(when|what|which|who|cuando|que|quien|cual) .. (can|could|is|are|days|times|time|does|works|work|puede|trabaja|atiende|dias|horas) .. (<doctorword>|<visit>|come|see|seen|available|in|work|works|free|open|you|be|have|get|venir|ir|disponible|atiende|ver*|tienen|hay)
(how soon|how long is the wait|when could)
`,
  'scheduling.book': `
<bookverb> & <visit>
(book|schedule|agendar|reservar|sacar|make|set up|pedir) .. (appointment|visit|cita|turno|<visit>|<doctorword>|something|one|it|me|for|<timeword>|hora)
(see|visit|meet|seen by|in with|come to|talk to about booking|ver|consultar|atiende*|cita con|atender*|visitar) .. <doctorword>
(appointment|cita|turno|consulta|visit|check up|checkup|slot|booking) & (for|with|con|para|on|at|<timeword>|please|new|my|a)
<doctorword> & (<timeword>|please|por favor|appointment|find|need|looking|in|want|near)
(i|we|my|he|she|yo|mi) .. (need|want|like|looking|due|ready|would|necesito|quiero|quisiera|gustaria|ocupo|toca|debo) .. (<visit>|<doctorword>|come in|be seen|get in|<service>)
(bring|take|get|llevar|traer) .. (my|mi|him|her|the|a) .. (in|son|daughter|kid|kids|mom|child|hijo|hija|baby|vaccinated|vacunar|shots|checkup)
<service>
(any|more|other|others|another|else|different) .. (options|option|others|one|ones|choices|salons|doctors|places|people|else|therapists|times|dates)
(any others|anyone else|something else|anything else)
(preferably|preferable|ideally|likely|pull up)
^ (in|near|around|close|look in|search in|somewhere) - (trouble) - (pain) - (my chest)
(look|search|find|try|suggest|recommend|choose|select|pick|locate|check) .. (in|for|someone|somebody|one|another|more|other|it|that|this|him|her|<doctorword>|again|me|place|near)
(i|we) .. (want|prefer|need|like|choose|take|try|go with) .. (one|it|that|this|him|her|in|someone|somebody|something|another|different|go|<timeword>|<doctorword>)
(make|book|have|do|try|want|get|reserve|schedule|change) (it|that|this|one|me) .. <timeword>
(for|at|on|by|after|before|around|between|a|el|para|en) <timeword> .. <timeword>
^ <timeword>
^ (at|on|for|after|before|around|by|maybe|anytime|any|el|la|a|para|en) <timeword>
(new patient|paciente nuevo|paciente nueva|first time|primera vez|establish care)
`,
  previsit: `
(nothing|not even|ni un|ni una|nada) .. (bite|sip|snack|bocad*|trago|traguito|after midnight|despues de medianoche)
(still|do|skip|keep|stop|hold|continue|leave|dejo|sigo|hago) .. (my|mi|mis|his|her) & (before|antes|morning of|day of|the day) .. (<service>|<visit>)?
<prepq> & (<visit>|<service>|do i|should i|can i|need|que|debo|tengo que|puedo|hay que|what|how|<timeword>|appointment)
(eat|drink|coffee|water|food|breakfast|chew gum|comer|beber|tomar agua|cafe|desayunar|desayuno|brush my teeth|deodorant|lotion|makeup|perfume|nail polish|jewelry|drive|driver|ride|maquillaje|desodorante) & (before|morning of|night before|day of|beforehand|prior|until|antes|dia de|noche antes|la manana|after the test|after the blood test|after my blood) & (<visit>|<service>|my|mi|la|el|test|appointment)
(what|que|how|do|should|need|can|como|debo|tengo) .. (bring|wear|expect|prepare|arrive|fast|ready|llevar|traer|vestir|ponerme|esperar|preparar*|llegar|ayun*)
(how long|cuanto dura|cuanto tiempo) .. (take|takes|last|be|dura|tarda|toma|tarda|visit|appointment|cita|consulta|need|test|exam|physical|will)
(how early|que tan temprano|how many minutes|cuanto antes debo|con cuanta anticipacion|early should|ahead of time)
(need|necesito|have to|tengo que) .. (full|empty) (bladder|stomach)
(someone|somebody|ride|driver|alguien) .. (drive|home|with me|lleve|acompan*|recoja)
(drive|drive myself|manejar|conducir) .. (after|despues|home|to the|to my|a casa) .. (<visit>|<service>)?
(after|despues) .. <service> .. (drive|manejar|conducir|go home|go to work|volver)
(can|may|could|puede|pueden|podria) .. (accompany|acompan*)
(can|may|could|puede|puedo|pueden|podria) .. (come|come in|go in|wait|sit|stay|entrar|pasar|acompan*|esperar|venir) .. (with me|conmigo|with us)
(allowed|allowed to|can i|may i|could i|i can|do i have to|should i|is|puedo|debo|tengo que|se puede) .. (eat|drink|skip breakfast|breakfast|water|coffee|tea|gum|comer|beber|desayunar|desayuno|cenar|agua|cafe) & (<service>|<visit>|allowed|permit|or no|o no)
(can i|may i|puedo) .. (eat|drink|breakfast|comer|beber|desayunar) .. (that morning|that day|esa manana|ese dia)
(wear|shorts|shoes|sneakers|clothes|clothing|outfit|sleeves|ropa|zapatos|tenis|me pongo|ponerme|maquillaje|makeup) & (<service>|<visit>)
(exercise|gym|work out|workout|ejercicio|gimnasio) & (before|night before|antes|noche antes)
(anything|stuff|things|what|documents|papers|documentos|papeles|cosas|algo|que|id|insurance card|identificacion) .. (bring|have with me|to have with me|llevo|llevar|traer|traigo)
(need|required|necesito) .. (id|photo id|insurance card|identificacion) & (<service>|<visit>|<timeword>|cita)
(is|are) .. (photo id|id|insurance card) .. (required|needed|necessary)
(beforehand|in advance|de antemano) & (do|need|prepare|bring|hago|necesito)
(what time|how early|a que hora|early|minutes|cuanto antes|cuanto tiempo) .. (should i get|do i get|do i need to get|should i arrive|should i be|do i arrive|get to|get there|show up|early enough|llego|llegar|yegar) - (how long)
(minutes|early) .. (early enough|enough) .. (<service>|<visit>)?
(driver|drive|drive myself|manejar) & <service>
(instructions|instrucciones|indicaciones|steps|pasos|sheet|hoja) .. (for|para|of|de) .. (<service>|<visit>)
`,
  faq: `
(left|right|izquierda|derecha) .. (come in|enter|walk in|go in|get in|entro|entrar|entrada|door|puerta|entrance|elevator|elevators|ascensor|elevador)
(what|where|when|how|do|does|is|are|can|could|who|which|will|may|any|donde|cuando|como|que|cual|cuanto|cuanta|cuantos|tienen|hay|aceptan|puedo|se puede|quien|atienden|hablan|ofrecen|you|me|the|need|tell|a|por) & <openq> ~14
^ (parking|hours|address|directions|insurance|phone|location|price|prices|cost|horario|horarios|direccion|ubicacion|telefono|seguro|seguros|estacionamiento|precios|services|servicios|wifi|portal)
(do|does|can) .. (you|clinic|they|office) .. (do|offer|have|take|accept|see|give|provide|speak|allow|treat children|validate|sell|charge|send)
(como|donde|cuando|cuanto) .. (puedo|pido|solicito|funciona*|hago|llego|veo|encuentro|pago|recibo|queda*|esta|estan|abren|cierran|cuesta*|cobran)
(how) .. (do|does|can|would|are|is) .. (i|you|it|work|refills|one|someone|patients|referrals|that|this|the|people)
(late|running late|stuck in traffic|tarde|retras*) & (be|am|minutes|visit|appointment|arrive|come|still|minutos|llegar|voy|cita|there|if)
(phone number|address|their number|reviews|their rating|business hours)
(what is|whats|tell me about|info on|information about|quien es|quienes son|who is|describe) .. (<service>|<clinician>|clinic|clinica|<doctorword>)
`,
  smalltalk: `
^ <greeting>
^ (maybe|not right now|not now|perhaps|later|spot on|go for it|proceed|whatever|i do|i dont|i am|its|it is|thats|that is|is that|what about|how about|and|oh|wait|actually|hmm|so)
^ <courtesy>
(grateful|gratitude|appreciat*|assist*|kindness|wonderful|awesome|amazing|agradec*|amable)
sounds .. (good|great|right|fine|perfect|ok|okay|nice|like)
(works|work|fine|good|great|convenient|ok|okay|perfect|best) (for|with) (me|us|him|her)
<courtesy> & (help|much|you|so|that|for|all|bye|day|works|it)
(have a|que tenga|feliz|happy|wish you) .. (good|great|nice|day|one|buen|dia|weekend|noche|birthday)
<chat>
(you|your|tu|usted|eres) .. (robot|bot|human|real|person|ai|name|machine|computer|chatbot|humano|maquina|job|old|from)
(that|this|it) .. (is|was|works|sounds|looks|helps|would be|will) .. (great|good|fine|perfect|helpful|ok|okay|right|wrong|correct|work|nice|all|it|confusing|do)
(you|that) .. (helpful|awesome|great|the best|kind|nice|sweet|good job|well done|rock|misunderst*|wrong)
(i|we) .. (see|understand|agree|guess|think so|know|forgot|am back|am here|mean|meant|said|love|like|am ready|live|work|moved)
(my name|this is|its me|i am|me llamo|mi nombre|soy|habla)
(nothing|no) .. (else|more|today|thanks|for now|problem|need)
(can|could|will) you .. (hear|repeat|help|say|wait|hold|tell|explain|give|do)
(help me|ayuda|ayudame|i need help|need some help|me puede ayudar|puede ayudarme|question|pregunta|duda)
`,
  outofscope: `
(what|who|how|tell|can|is|do|play|give|find|show|does|write|make|where|when|which|set|turn|add|order|que|quien|como|cual|dime|busca|pon|the|my|i|list|remind|call|start|check|why|are|did|should|translate|explain) & <elsewhere> ~14
`,
};
export const PERSON_REQUESTED = `
(talk|speak|spoke|talking|speaking|chat|connect*|transfer*|get|give|reach|need|want|put|prefer|let|call|hablar|hable|comunic*|pasar|paseme|transfier*|quiero|necesito|pase*|atienda|contact*) .. (person|human|someone|somebody|representative|rep|agent|operator|receptionist|front desk|live|staff|real person|people|humans|nurse line|manager|supervisor|office manager|persona|humano|alguien|representante|agente|operador*|recepcion*|gerente|encargad*|supervisor*|una enfermera|asesor*|ser humano|persona real|doctor directly) - (someone else available) - (get someone to drive) - (need someone to drive) - (is there someone) - (talk to my doctor about booking) - (find someone) - (see someone) - (contact number) - (someone in) - (someone else) - (anyone else) - (with someone) - (someone at) - (somewhere) - (bring someone) - (need a nurse practitioner) - (want someone) - (see a doctor) - (find me someone) - (find me a) - (drive me) - (get a doctor) - (need a doctor) - (want a doctor) - (need to see a doctor) - (find a) - (who can) - (visit) - (see) - (take me home) - (bring me home) - (pick me up) - (get me home) - (come with me) - (me lleve) - (me recoja) - (me acompan*) - (am i talking) - (am i chatting) - (am i speaking) - (estoy hablando con) - (spanish speaking) - (english speaking) - (mandarin speaking) - (speaking staff) - (speaking doctor) - (speaking nurse) - (missed your call) - (my phone) - (about my account|mi cuenta del)
(talk|speak|hablar|chat) .. (to|with|con|a) .. (doctor|nurse|enfermera|doctora|<clinician>|you people|manager|them|someone) - (about booking) - (would like to book)
^ (agent|representative|human|person|operator|receptionist|persona|agente|operadora|representante|humano|real person|live agent|live person|front desk please|speak to a person|staff)
(real|live|actual|human|verdadera|viva) (person|human|agent|being|rep|representative|persona|someone) - (are you a) - (are you an) - (are u a) - (is this a) - (am i talking) - (am i chatting) - (am i speaking) - (eres una) - (es usted una)
(not|no|instead of|stop|hate|dont want|sick of|tired of) .. (robot|bot|machine|chatbot|computer|ai|maquina) - (are you) - (have computer|computer only)
(call|llam*|phone|ring) .. (me) .. (back|please|asap|when|at|number|por favor|cuando|al)? - (phone menu) - (book me) - (my phone) - (missed your call) - (you can call me) - (call me at home) - (people call me) - (remind) - (call me with|when you call me|phone shop)
(can|could|puede|podria|will) .. (someone|somebody|a nurse|the doctor|alguien|staff|they|a person|you) .. (call|contact|phone|reach out|get back|llamar|contactar|help me instead) .. (me|us|back)
(have|haga que) .. (someone|doctor|nurse|him|her|them|alguien) .. (call|contact|llame)
(leave|message|mensaje|recado) .. (for|to|para|con) .. (doctor|doctora|<clinician>|nurse|dr) - (text message) - (compliment)
`;
export const PERSON_UPSET = `
(nobody|noone|no one|nadie|you people|you guys|they) .. (never|ever)? (calls|called|calling|answers|answered|returns|returned|picks up|contesta*|responde*|regresa*) .. (back|me|my call|my calls|the phone|el telefono|mis llamadas) & (nobody|noone|no one|nadie|never)
(no sirve|no sirven|no funciona) (para|de) nada
(is|hay) (anyone|anybody|somebody|someone|alguien) (there|ahi|alli|here|aqui) (at all|or what|o que)
(report|reporting|reportar|reportarlos) .. (this place|this clinic|your clinic|your office|you all|you people|esta clinica|los|este lugar)
(complain*|complaint|complaints|grievance|queja*|quejar*|reclamar|denuncia*|demandar*|demanda) - (no complaints) - (no complaint) - (sin quejas) - (sin queja) - (cant complain) - (ninguna queja)
(sue|suing|lawyer|attorney|lawsuit|legal action|malpractice|medical board|report you|abogado|licensing board|negligen*|hipaa violation|bbb) - (sue at the front) - (dr sue) - (my lawyer appointment)
(unacceptable|ridiculous|outrageous|disgusting|pathetic|terrible service|horrible service|worst|incompetent|useless|inaceptable|ridicul*|indignante|incompetent*|inutil*|pesim*|fatal servicio|rude|grosera|grosero|unprofessional|disrespect*|joke of|scam|estafa|ashamed|mal servicio|pesimo servicio|falta de respeto|racist|discriminat*|awful service|disaster|nightmare of|waste of my|never coming back|mistreated|maltrato|poca madre|shameful|appalling) - (worst time) - (worst day) - (worst case) - (ridiculously) - (price is ridiculous) - (what is the worst) - (joke) - (not being useless|arent being useless|worst i will|to worst)
(angry|furious|pissed|mad|upset|frustrat*|fed up|annoyed|livid|enojad*|furios*|molest* con|frustrad*|hart*|encabron*|indignad*|disappointed|irritated|at my wits|losing my patience|sick of|tired of|sick and tired|had it with|had enough|hate you|hate this|hate your|encachimb*|arrech*|bravo con|decepcionad*) - (mad dash) - (mad about you) - (mad hatter) - (log in|bulls)
(fuck*|shit|bullshit|wtf|asshole*|damn it|stupid|idiot*|moron*|crap|bitch|bastard*|mierda|pendej*|chinga*|cabron*|estupid*|puta|puto|carajo|maldit*|idiota*|imbecil*|screw you|piss off|stfu|bs)
(no one|nobody|nadie|never|nunca|still|todavia) .. (answers|answered|calls|called|call|picks up|helps|help me|responds|responded|replied|returned|getting back|contesta*|llam*|responde*|ayuda|heard back|gotten back|cares|listens) - (have never called) - (nobody else) - (no one else) - (need to call after)
(waiting|waited|on hold|esperando|esperado|kept) .. (hour|hours|forever|days|weeks|too long|minutes|whole day|horas|dias|mucho|toda la manana|all day|waiting) & (no|nobody|still|ridiculous|been|for|and|ve|llevo|llevamos|ya|yesterday|seen|lobby) - (waiting list) - (how long) - (waiting period) - (waiting on my friend)
(third|fourth|fifth|second|tercera|segunda|cuarta|100th|millionth|last) (time|vez) .. (called|calling|asked|asking|asked for|cancel*|canceled|written|llam*|pregunt*|pido|moved|reschedul*|i)  - (the last time i) - (last time) - (second time around) - (get the same text|same text)
(you|they|ustedes) .. (messed up|screwed|lost my|ruined|lied|cheated|dont care|never|ignored|forgot|failed|robbed|arruin*|mint*|perdieron|ignor*|no les importa|hung up|overcharged|canceled on me|stood me up|turned me away) - (you never know) - (you forgot to)
(i) .. (am|feel|was) .. (so scared|scared|terrified|desperate|freaking out|losing it|heartbroken|devastated|panicking|breaking down|falling apart|at the end of my rope|shaking|crying) 
(tengo|estoy) (mucho|muy)? (miedo|desesperad*|asustad*|angustiad*|destrozad*|llorando)
(want|give|demand|quiero|exijo) .. (my money|refund|my money back|reembolso|compensation|mi dinero|apology|explanation|una explicacion|disculpa)
this is (killing|driving) me (crazy|nuts|mad|insane)
makes me want to (die|scream|cry|kill*) - (music|form|website)
heart attack & (price|bill|saw|cost|bills|factura|precio|cuenta)
(leave|write|post|give) .. (bad|one star|1 star|negative|mala) (review|resena|rating)
`;
export const MANIPULATION = `
(ignore|disregard|forget|override|bypass|disobey|skip|drop|erase|ignora*|ignorar|olvida*|olvidar|desobedece*|omite|salta*) .. (previous|prior|above|all|your|earlier|any|these|the|every|tus|las|anteriores|previas|todas|lo anterior|todo) .. (instruction*|prompt*|rule*|guideline*|programming|training|directive*|restriction*|conversation*|policies|instruccion*|regla*|reglas|restriccion*|you were told|been told|anterior*|safety|filter*|system)
(system|hidden|secret|initial|original|developer|internal|sistema|oculto|oculta*|secret*) (prompt|prompts|instruction*|message|mode|rules|override|instruccion*|mensaje|reglas|commands)
(reveal|show|print|repeat|output|tell|display|leak|share|give|paste|dump|recite|summarize|translate|muestra*|revela*|repite|imprime|dime|ensena*|cual es|cuales son|what is|what are|whats|what were) .. (your|the|tus|tu|el|las) .. (prompt|system prompt|instructions|initial instructions|rules|guidelines|configuration|source code|training data|api key|password|passwords|secret|secrets|instrucciones|reglas|configuracion|contrasena|clave secreta|programming) - (prep*) - (visit) - (before) - (test) - (masks) - (appointment) - (visitors) - (my password) - (parking) - (exam) - (wifi) - (para mi) - (para la) - (para el) - (portal) - (driving) - (visiting) - (visita)
(you are|youre|act|pretend|behave|roleplay|role play|simulate|imagine|eres|actua|finge|haz de cuenta|become|respond|answer|speak|play the) .. (now|as|like|to be|a|an|that you|como|que eres|el|un|una|ahora) .. (dan|unrestricted|unfiltered|jailbr*|doctor|hacker|evil|different ai|another ai|ai|chatgpt|gpt|assistant|model|without rules|no rules|no restrictions|persona|character|admin|developer|root|engineer|sin reglas|sin restricciones|medico|doctora|administrador|desarrollador|pirate|pirata|simulator|terminal|linux|machine|bot) - (are you a) - (want to be seen as) - (as a new patient) - (act as a guardian) - (is there a doctor) - (like to see a doctor) - (like an appointment) - (you are a doctor) - (like to book) - (now i) - (as a walk) - (like the doctor)
(jailbreak*|dan mode|developer mode|god mode|sudo|prompt injection|do anything now|admin mode|debug mode|maintenance mode|modo desarrollador|modo administrador|chatgpt|gpt4|gpt 4|antigpt|language model|openai)
(other|another|all|someone elses|every|list of|otros|otro|todos los|lista de|different|previous|next) .. (patient|patients|paciente|pacientes|users|customers|peoples|persons) .. (data|name|names|appointment*|records|info*|information|phone|numbers|list|schedule|email*|address*|nombres|citas|datos|telefono*|today|files|conversation*|history) - (new patient) - (all patients need) - (do other patients)
(list|show|give|tell|who|export|dump|dame|muestra*|quien*) .. (all|every|other|todos|everyone|the) .. (patients|pacientes|appointments today|schedules|database|base de datos|customers|clients|who is seeing) 
(who|which patients|quien) .. (else) .. (appointment|seeing|booked|scheduled|coming|cita)
(drop table|select *|script alert|union select|or 1=1|eval|exec|import os|rm rf)
(i am|this is|soy|as) .. (your|the|tu|el) .. (developer|administrator|admin|creator|system administrator|engineer|programmer|desarrollador|administrador|creador|programador)
(new|updated|following|nuevas|estas) (instructions|rules|directives|instrucciones|reglas) .. (are|is|you|:|son|follow|apply)
(without|no|sin) .. (restrictions|filters|limitations|censorship|ethical|restricciones|filtros|limites|moral) & (answer|respond|you|do|act|responde|dime|give)
(approve|grant|give|override) .. (free|admin|access|100 percent|discount|permission) & (system|admin|database|override|doctor access|you must)
(confirm|provide|give|tell|share|need|what|encode|base64|cual|dame) .. (password|passwords|contrasena|credentials|access code|secret key|secret) - (forgot) - (reset) - (my) - (wifi) - (mi)
(base64|rot13|hex encode*|in reverse order|backwards)
`;
