// Figures of speech: words of pain and death that say nothing of the body. Set aside before anything is read, so
// each is narrow: it needs the figure's own subject or object, never a body part.
export const FIGURES = `
(dying|die|dies|died|muero|muriendo|morir*|me muero) .. (to see|to know|to meet|to get|to try|to hear|to go|to find out|laughing|of laughter|of boredom|of curiosity|from laughing|to visit|de risa|de ganas|de hambre|de aburrimiento|de curiosidad|de la risa|de verguenza|de sueno|por ver|por ir|of embarrassment|of hunger|of thirst|for a coffee)
(battery|phone|laptop|car|line|wifi|internet|app|connection|plant|plants|celular|bateria|telefono|computer|tablet|chat|screen|my cell|link) (is|was|has|just|about|almost|esta|se)? (to)? (died|dead|dying|dies|die|muerto|murio|muerta|muriendo|going to die|about to die|crash*|froze|murio|killed)
(hold music|music|wait|waiting|website|portal|traffic|app|schedule|commute|heat|suspense|bill|parking|prices|price|system|paperwork|job|work|boss|inflation|rent|phone tree|menu|heels|shoes|curiosity|la espera|el trafico|la musica|el calor|suspenso|homework|exams|school|deadline|deadlines|job hunt|site|line|holds|phone system|elevator) .. (is|are|was|be|will|going to|gonna|esta|me|nos)? .. (killing me|kill me|killing us|murdering me|murder|matando|me esta matando|me mata|killing my vibe|driving me insane|driving me nuts|torture|killer|painful|a pain|giving me a headache|a headache|a nightmare|making me sick)
(my|mi) (boss|wife|husband|mom|dad|kids|mother|jefe|esposa|mama|teacher|coach|professor) (will|is going to|would|going to|me va a|va a) (kill|murder|matar*) me? .. (if|when|for|si|cuando|because) .. (i|miss|am late|forget|dont|reschedule|no|se me|llego|cancel*)
(nearly|almost|about|practically|just|casi|thought i would|i) .. (had|have|having|gave me|give me|me da|me dio|had me) .. (a heart attack|heart attack|stroke|a stroke|cow|un infarto|infarto|a seizure|an aneurysm|panic attack) .. (when|at|over|because|from|cuando|al|con|seeing|looking) .. (saw|see|price|bill|cost|bills|vi|precio|factura|cuenta|heard|opened|looked|looking|traffic|parking|the|la|el)
(heart attack) (on a plate|burger|grill)
(kill*|killing|murder*|matar) (time|the time|two birds|the lights|the engine|the deal|the mood|some time|a process|the process|an hour|a few hours|the app|it at work|the vibe|el tiempo|tiempo|dos pajaros|python|the weeds|weeds|it on stage|a few minutes|time before|some hours|the battery)
(drop|dropped) dead gorgeous
(to die for|die hard|do or die|dead serious|dead on|dead tired of waiting|dead end|dead line|deadline|over my dead body|dead wrong|dead sure|dead set|drop dead|dead ringer|dead last|dead center|dead zone|dead battery|dead week)
(pain|thorn) in (the|my) (neck|butt|ass|rear|backside|side) .. (to park|to find|to schedule|portal|app|to log|website|parking|process|to get|scheduling|paperwork|insurance|to deal|to reach|traffic|phone|system|about|website)
(such|what|is|are|was|its|it is|real|huge|total|major|a|big) a? (pain|headache|nightmare|sore spot) .. (to|with|dealing|trying|of|for) .. (park|schedule|find|deal|get|log|use|parking|portal|scheduling|insurance|reach|paperwork|navigate|book|figure|the bill)
(website|portal|app|system|parking|insurance|scheduling|traffic|paperwork|process|phone) .. (is|are|was|such|gives|giving|has been) .. (pain|headache|sick|nightmare|painful|sore|headaches|joke)
(sick|tired|sick and tired) (of|to death of) (waiting|this|your|calling|being|the|all|hearing|these|winter|work|traffic|leftovers|hold|filling|the cold weather) .. (music|wait|hold|calling|runaround|app|portal|website|system|on hold|put on hold|transferred|office|phone|clinic|form|forms|weather|paperwork|job)?
(shoot|shot|fire|drop|hit|pop) (me|you|us|him|her|them|him up|it) .. (an email|a text|a message|email|text|message|up|a line|a note|back|over|the details|the address|a call|the link|the info)
(shoot for|shooting for|shoot me a|a shot at|give it a shot|take a shot|worth a shot|long shot|call the shots|shot in the dark|give it my best shot|best shot|parting shot|screenshot|hot shot|shot of espresso)
(take|took|taking|have|had|give|giving|another|take a) (a)? (stab|crack|shot) at
(break a leg|breaks my heart|broke my heart|heart broken for|broken heart emoji|cold feet|costs an arm and a leg|cost an arm and a leg|arm and a leg|head over heels|heads up|head start|off the top of my head|over my head|in over my head|a head of|ahead|face to face|on the other hand|by heart|learn by heart|out of hand|hands down|hand in|hands on|first hand|second hand|give me a hand|lend a hand|need a hand|helping hand|handy|on hand|keep an eye|eye on|see eye to eye|bird's eye|turn a blind eye|blind date|blind spot|catch my eye|all ears|play it by ear|ear to the ground|by the skin|thick skin|pull my leg|pulling my leg|last leg|on its last legs|foot the bill|foot of|feet away|square feet|on foot|put my foot down|foot in the door|best foot|footage|tip of my tongue|slip of the tongue|tongue in cheek|cut to the chase|cut off time|cutoff|cut it close|cutting it close|cut the line|cut me some slack|cut short|clean cut|neck and neck|breathing down my neck|breath of fresh air|dont hold your breath|hold my breath for|save your breath|waste my breath|take my breath away|takes my breath|room to breathe|time to breathe|chance to breathe|catch my breath from work|cough up|coughing up the|coughed up)
(cough*|cough it) up (the money|the cash|money|cash|a fortune|dollars|that much|the copay|for the)
(blow*|blew) (up my phone|my mind|me away|off steam|it off|my phone up|up my inbox)
(mind|head) (is)? (blown|spinning) .. (options|choices|paperwork|prices|forms|news|schedule|insurance)
(bomb|bombed|bombing) .. (test|exam|interview|joke|presentation)
(this|that|it|the) .. (bomb|bomb dot com|the bomb)
(starving|freezing|melting|roasting) .. (in here|out here|in your|waiting room|outside|office|afuera|aqui dentro)
(growing|labor|birth) pains? .. (of|new system|company)
(crash|crashed|crashing|freezes|froze) .. (app|site|website|portal|computer|system|on me)
(app|site|website|portal|computer|system|page) .. (crash*|froze*|freez*|died|dead|hung|is sick|is down)
(running|came down|come down|coming down|gone) (with)? (fever pitch|cabin fever|spring fever|gold fever|baby fever|saturday night fever)
(cabin fever|spring fever|baby fever|travel bug|bitten by the travel|the bug to|green with envy|bleeding edge|bleeding heart|blood sweat and tears|bad blood|in my blood|flesh and blood|blood boil|makes my blood boil|hot blooded|cold blooded|blood moon|blood orange|bloody mary|bloody hell|heart to heart|with all my heart|from the bottom of my heart|heart of the city|heart of|sweetheart|change of heart|heart set|eat your heart|young at heart|bless your heart|heavy heart rock|skip a beat when|back ache of)
(back) (in|to|at|on|from|up|by|home|then|and forth|out|after|around|soon|later|door|entrance|parking|lot|row|office|end|side of|date|order|log|pack|page|here|again|now|with) 
(come|coming|came|go|going|get|getting|got|call|calls|called|calling|be|text|write|hear|heard|message|right|bring|give|switch|move|moving|moved|push|pushed|check|head|take|circle|way|step|was|am|is|are|email|step|drive|walk|report|reply|been|ring|turn|phone|put|set|want it|you) (it|you|me|that|us|them|her|him)? back 
(head|heading|headed) (over|out|to|back|in|down|up|there|home|for|of|start|count|office|quarters)
(on the|in the|the) face of it
(side) (street|door|entrance|note|of the|parking|by side|effect of the move)
(east|west|north|south|lower east|upper west|other|which|either|sunny|back|right|left hand|passenger|driver) side .. (of the building|entrance|street|door|parking|manhattan|of town)?
(cold|hot|sick|burning|stiff) (weather|outside|water|drink|coffee|call|calls|air|question|desire|competition|ride|beats|topic|seat|spot|tea|food|day|morning|winter|brew)
(suicide|kill) (squad|bill|switch|la|prevention training|awareness walk)
(knock|knocked|knocking) .. (on wood|the door|it out of the park|on your door|on the door|over)
(face|facing) (mask|masks|time|book|covering|the|a choice|a deadline|palm|value|issues logging)
(off of|off) (my|the|your) (shoulders|chest|hands|plate|top of my head)
^ what is (suicide|child abuse|domestic violence|rape|abuse|a stroke|a heart attack|kidnapping) $
(weight off my shoulders|off my chest|get something off my chest|get this off my chest)
(phone|line|call|connection|internet|service|link|video|audio|page|signal) .. (cut out|cut off|dropped|breaking up|choppy|dead|weak|bad)
(under|over) the (hood|radar|counter seat)
(burning) (question|desire|the midnight oil|bridges|out the clock|man)
(killer|killing it|killed it|slay*|crush it|crushed it|crushing it|nailed it|smashed it|smash it)
(explode*|exploding|exploded) .. (inbox|phone|internet|schedule)
(double|triple) (check|book|booked|sure|parked)
(ill|sick) (will|be) (there|in touch|back|late|around)
(hit|hits|hitting) .. (traffic|the road|a snag|the gym|the button|send|enter|reply|a wall|the wrong|a roadblock|up|the link|submit|cancel)
(jump*) .. (the gun|on a call|on the phone|the line|through hoops|in line|to conclusions|on it|rope class)
(drowning|buried|swamped|choking|suffocating|ahogado|ahogada) (alive)? (in|under|with|at|on|en) (work|paperwork|emails|homework|bills|email|meetings|deadlines|errands|trabajo|papeles|deudas|laundry|school)
(cant breathe|cannot breathe|no breathing room|no room to breathe|breathing room) .. (between|meetings|this week|this month|at work|schedule|deadlines)
(plan|plans|deal|talks|arrangement*|market|business|tent) .. (collapse*|fell through|died)
(black|blacked|block|blocked) out .. (date|dates|days|week|weeks|calendar|schedule)
(hit|hits) me (with|up)
(beat|beaten|beats) (me|us|him|her)? to (it|that|the)
(turn*|turning) a blind eye
stroke of (bad)? (luck|genius|midnight)
(strangl*|suffocat*|drown*|bleed*|kill*|crush*) (me|us) (dry|with|in|under) .. (letters|bills|fees|paperwork|forms|interest|charges|premiums)
(traffic|commute|rush hour|parking|five oclock) .. (is|was) (suicide|murder|hell|deadly)
(will|would|did) it (kill|hurt) you to
(wife|husband|boss|mom|dad|kids|sister|brother|partner|mother) (will|would|is going to|going to) (kill|murder|strangle) me if
(choked|choke) (up) 
(feel|feeling) (free|like pizza|like a walk|like going|like tacos|bad about|bad for|bad cancel*|terrible about|good about|bad to)
(fit|fits|fitting) (me|us|him|her|my|in|you|better|for|into)
(going|go|went) (on)? (cold turkey on social|crazy with work|nuts with work)
(cabeza) (dura|de familia|hueca)
(me parto|partirse) de risa
(costar|cuesta|cuestan|costo|salio) (un ojo de la cara|un huevo|un rinon)
(un ojo de la cara|me saca canas|dolor de cabeza con el|es un dolor de cabeza|dolor de muelas con el|a pie|de pie a|pie de pagina|al pie de|a mano|de la mano|mano a mano|a la mano|echar una mano|una mano con|dar la cara|cara a cara|en boca de|de boca en boca|con el corazon|de corazon|de todo corazon|mi corazon|corazon mio|ojo con|mucho ojo|de vista|hasta la vista|a primera vista|punto de vista|mal de amores|me da pena|que pena|vale la pena|vista al|a la vista|dedo en la llaga|brazos abiertos|a brazo partido)
(trafico|espera|tramite|pagina|portal|sistema|papeleo|musica|calor) .. (mata|matando|dolor de cabeza|enferma|horrible|un dolor)
(do you have|got|have) the guts
(hot|warm) (flash drive)
(how|como|what) (do|does|are|is|can|se|funcionan|would) .. (refills|refill|prescriptions|prescription refills|prescription renewals|refill requests|prescription requests|recetas|resurtidos|results|referrals|records requests) .. (work|works|handled|done|processed|requested|funciona*|piden|manejan|usually) 
(refill|prescription|renewal) (policy|policies|process|procedure|turnaround|line number|hours)
(policy|politica|process|proceso) (on|for|about|de|para|sobre) (refills|prescriptions|renewals|recetas|resurtidos|records|referrals|results)
(sore) (loser|subject|spot about|thumb)
(gut) (feeling|check|instinct|renovation)
(stomach) (the price|the idea|this price|paying)
(cramp*) .. (my style|schedule)
(numb) (to it|to the news)
(allergic|alergic*) (to)? (mondays|early mornings|mornings|paperwork|work|phone calls|calling|a los lunes|al trabajo|a madrugar)
(rash) (decision|choice|move|of robberies|to decide)
(fever) (pitch|dream|for soccer)
(itching|itch) (to get|to see|to go|to know|to start|to try|for a vacation)
(tickled|scared) (to death|pink|stiff) of (spiders|flying|heights)?
(high) (blood) (drama)
(hangry|netflix and chill|chill|chillin|chilling|chill out)
(hurt*) (to ask|to try|my wallet|the wallet|my feelings|my eyes this website|my brain|my credit|to check)
(wont|doesnt|cant|never|couldnt|wouldnt|it|not) .. (hurt) .. (to ask|to try|to check|to confirm|to know|to wait|anything|anybody|to call)
(spine) (of the book|tingling movie)
(weak|strong|sharp|dull) (coffee|signal|password|wifi|excuse|tea|pencil|at 8|at 9|at 10|at noon|at #1-12)
(#1-12|oclock|am|pm) sharp
(bug|virus|crash|infected|worm) .. (app|website|computer|software|site|laptop|portal|system)
(app|website|computer|software|site|laptop|portal|system) .. (bug|bugs|buggy|virus|infected|glitch*|is acting up|acting up|bleeding edge|messed up|is off|is weird)
(knot|lump) sum
(growth) (chart|rate|mindset)
(depressing|depressed) (weather|news|prices|economy|movie)
(anxious|ansios*|nervous|nervios*|excited) .. (to get started|to get in|to book|to see|to meet|to hear back|to start|to come|for my new|about the parking|por conocer|por empezar)
(mad|crazy|insane|sick) (skills|traffic|deals|good|beat|busy|schedule)
(poison*|toxic) (ivy league|people|workplace|boss|relationship with food|masculinity)
(period) (of time|drama|costume|piece)
(end of|ends) story
(nail*) (salon|down a time|down the time|polish|appointment|tech)
(cold|warm) (call|shoulder|reception|welcome)
(tooth) (fairy|brush|paste)
(cut*) (hair|my hair|his hair|class|out of work|the grass|coupon|a check|costs|cake)
(hair) (cut|color|salon|dresser)
(color|colour) (me)? (shocked)
(fresh|short) cut
(blow) dry
`;
/** Figures that are set aside but where a person should still look. */
export const HEAVY_FIGURES = `
(nearly|almost|casi|i|about) .. (had|me dio|me da|gave me|have|having) .. (heart attack|infarto|stroke) & (price|bill|cost|bills|charge|charged|precio|factura|cuenta|cobro)
`;
