// Red flags put together of two or three things that are said: what happened × what is seen since. Each part is a
// concept in the words of patients, bystanders and children, so that a rule holds for ways of saying it that nobody
// has written down. The other emergency files hold what one sentence says outright.

/** Concepts that only the rules below use. */
export const SIGN_WORDS = `
altered: not making sense, not making any sense, making no sense, makes no sense, make no sense, talking nonsense, talking garbage, talking rubbish, talking gibberish, talking out of, babbl*, mumbl*, rambling, raving, out of his head, out of her head, out of it, muddled, confused, confuse, disorient*, delirious, hallucinat*, seeing things, hearing things, same question, behaving like mad, acting strange, acting weird, acting mad, stagger*, slurring, cant say what year, doesnt know what year, what day it is, cant tell me his, cant tell me her, doesnt recognise, doesnt recognize, dont recognize, dice disparates, hablando disparates, confundid*, desorientad*, delira*, cant answer questions, doesnt make sense, dont make sense, isnt making sense, not himself at all, not herself at all, lost and confused, thinks it is, doesnt know where, doesnt know his, doesnt know her, wandering, agitated, no sabe donde, no me reconoce, raro y confundido, like a stranger, cant dress, couldnt dress, didnt know me, who i am, to the wall, to people who arent there, wrong year, calls me by, hardly knows, forgets where, no sense at all, talks nonsense, talk nonsense, talks rubbish, talks gibberish, doesnt know who, doesnt know what, doesnt know which, dont know who, answers yes to everything, wrong answers, clothes on backwards
stupor: drowsy, very sleepy, so sleepy, too sleepy, really sleepy, hard to wake, hard to get up, cant be woken, wont wake, wont rouse, wont get up, doesnt answer, dont answer, not answer, no answer, no response, dozing off, nodding off, in and out, floppy, limp, like a rag, like a sack, lifeless, slumped, keeled over, flat out, face down, not moving, hasnt moved, wont open his eyes, wont open her eyes, slid sideways, cant keep my eyes open, barely awake, unrespons*, passed out, pass out, fainted, no reacciona, no despierta, muy dormid*, sleepy, sleeping all day, unconscious, collapsed, collapse, keeps falling asleep, wont stay awake, cant stay awake, wont respond, not responding, letharg*, listless, barely responding, eyes closed, on the floor, desmay*, adormilad*, moans, moaning, only moans, dropped to the ground, dropped to the floor, crumpled, tried to wake, cant get him to, cant get her to, nothing works, so drowsy, hardly speaks, hardly responds, wont speak, went quiet, glassy, lights out, half awake, stares through, staring through, cant get her up, cant get him up, wont come round, not coming round, sleeps like dead
greysweat: grey, gray, ashen, pale, white lips, lips white, mottled, marbled, blotchy, clammy, cold sweat*, cold sweating, drenched, soaked in sweat, sweat*, sudando, sudor frio, palid*, white as a sheet, grey in the face, dripping with sweat, sweating, sweated, horrible colour, bad colour, funny colour, awful colour, terrible color, bad color, funny color, dusky, sweated through, white like, like paper, like wax, grey round, gray around, yellowish, waxy
knock: banged, bumped, conked, cracked, knock, head knock, knocked heads, concuss*, handlebars, rolled off, tumbled off, tumbled, fell off, fell from, fell down, fell on, fell out, fell backwards, went backwards, slipped in, the fall, since the crash, after the crash, hit his head, hit her head, hit my head, hit on the head, hit by, hit in the head, blow to the head, banged heads, took a fall, fell and hit, fell off the, slipped and hit, head injury, head trauma, caida, se cayo, se pego, golpe, tackle, tackled, down the stairs, down the steps, steps and, hit by a, head butt*, punched in the head, kicked in the head
headsign: vomit*, threw up, throwing up, puk*, pupil*, dripping from, watery, behind the ear, same question, cant remember, doesnt remember, not remember, getting worse, way worse, weird, strange, wont stop crying, blood thinner*, warfarin, eliquis, xarelto, from his ear, from her ear, out cold, <altered>, <stupor>, blacked out, blurry, double vision, seizure*, cant wake, clear fluid, fluid from, blood from, different sizes, memory, soft spot, wont eat, vomito, vomita*, keeps asking, where she is, where he is, bigger than, not right, slow to answer, black eyes, bad headache, terrible headache, raccoon, crackling, ringing
shortair: <breathsign>, full breath, get breath, my wind, the air, enough air, no air, for air, breathing through, breathes, he breathing, she breathing, breathing like, breathing is, breath is, breathing sound, ribs, nostrils, nail beds, oxygen, inhales, inhale, breaths, breath in, catch my, catch his, catch her
airbad: not coming, not enough, cant get, tired of, quick, too fast, sucking, suck in, flar*, grunt*, gurgl*, rattl*, squeak*, whistl*, stops for, moving weird, every rib, little ribs, blue, only three words, words then, like a seal, through a straw, laboured, labored, shallow, caving in, pulling in, in and out fast, fighting for, working hard, cant lie, every breath, getting worse, gulping, heaving, isnt any, is no, using her neck, using his neck, sinks in, chest sinks, little grunts, grunts, cant calm, panting, bluish, tight chest
lodged: lodged, stuck, wrong pipe, wrong way, wont go down, wont go up or down, go down or up, in the gullet, in my gullet, atorad*, went down wrong, down wrong, caught in his throat, caught in her throat, caught in my throat
cantswallow: gag*, drool*, spit, saliva, no sound, make a sound, silent, clutching, cant talk, cant speak, not talk, cant swallow, wont swallow, stopped crying, babea*, cant cough, cant breathe, holding his neck, holding her neck, turning red, turning blue, gasping
deadlimb: useless, dangl*, dragging, drags, wont obey, like lead, quit working, stopped working, isnt working, not working, wont work, isnt mine, gave way, curled up, went dead, cold dead, fell dead, wont go up, no move, wont move, feels dead, like jelly, like rubber, no strength, lost strength, lost the use, wont lift, cant lift, cant grip, wont grip, no responde, sin fuerza
strokeword: wrong words, wrong word, words made no sense, find his words, find her words, find my words, get her words, only sound, very unclear, unclear, like drunk, speak properly, tongue felt fat, cant say his own name, seeing two of everything, two of everything, words come out, words came out, words are coming out, words are jumbled, speech is, speech was, cant get the words, cant get my words, cant speak, couldnt speak, mixing up words, talking funny, talking strange, no puede hablar, habla raro, get a word out, get words out, get his words, say a word, form a sentence, put a sentence together, mush, gibberish, lost my speech, lost his speech, lost her speech
allergen: peanut*, cashew*, walnut*, almond*, nuts, egg, eggs, shrimp*, prawn*, crab, lobster, shellfish, sesame, stung, wasp, hornet, bee, amoxicillin, penicillin, antibiotic, new tablet, new pill, new medicine, advil, ibuprofen, i ate, she ate, he ate, has eaten, bit into, something i ate, camaron*, cacahuate*, mariscos, avispa, abeja, fire ants, milk, fish, mango, kiwi, after eating, after she ate, after he ate, after i ate, vaccine an hour, contrast dye, latex, picadura, despues de comer, reacting to, reaction to, hazelnut*, cheese, soy, wheat
gravereaction: balloon*, blew up, blown up, lump in my throat, lump in throat, lump in the throat, throat get narrow, swallow right, cant swallow, tongue, lips, voice, all blotchy, eyes are closed, face is, swelling inside, something terrible, throat is, throat feels, throat closing, throat tight*, hoarse, wheez*, short of breath, cant breathe, eyes swollen, face swollen, swelling up, puffing up, puffed up, dizzy and, faint, vomiting and hives, hives and, covered in hives, whole body, garganta, lengua, labios, cara hinchada, eyes closed up, eyes shut, thick, chest whistles, cant stop coughing, throat swell*
pregnant: pregnan*, preg, preggers, prego, expecting, my bump, the bump, bump, trimester, months gone, weeks gone, #4-42 weeks, #4-42 weeks along, due date, due in, gave birth, had the baby, had a baby, postpartum, c section, the epidural, delivered last, delivered my, midwife, before the due, embaraz*, parto, di a luz, #4-9 month pregnant, seventh month, sixth month, fifth month, eighth month, not due, im due, i am due, due next, after the birth, baby was born, since the birth, with child, in the family way, carrying twins, weeks and, third month, fourth month
maternal: soaked, soaking, bleed*, gush*, clots, green colour, green water, convuls*, seeing stars, cannot see, cant see, blurr*, dead quiet, hasnt moved, havent felt, not felt, not kick*, isnt kicking, kick none, tightens, tightening every, push, rock hard, shoulder hurts, faint, woozy, under the right ribs, burning up, shaking with chills, chills, hearing, seeing things, cramps so bad, water with blood, leaking, coming out, right there, headache, severe headache, spots, less movement, not moving, stopped moving, no movement, contractions, waters, water broke, fell down, fell on, car accident, hit my belly, swollen face, face and hands, chest pain, cant breathe, fever, thoughts of hurting, voices, foul, heavy bleeding, blood clots, no siento, sangr*, fuente, water came, came out in a rush, cramping every, contracting, every five minutes, every four minutes, every three minutes, every #2-10 minutes, flickering, the devil, demon, evil, possessed, foul discharge, running down my legs, down my legs, no movements, water is, dripping, smells, strong pain, leg is swollen, catch her breath, catch my breath
tiny: newborn*, new born, recien nacid*, #1-30 days old, #1-12 weeks old, #1-12 week old, #1-12 wk old, #1-12 wks, two week old, three week old, four week old, five week old, six week old, two weeks old, three weeks old, four weeks old, five weeks old, six weeks old, seven weeks old, eight weeks old, baby is six weeks, baby is five weeks, a month old, one month old, two months old, two month old, born early, preemie, baby three weeks, soft spot, day #1-14 baby
tinysign: #100-107, #38-42, fever, temp, temperature, hot, boiling, burning, shivers, wont latch, wont feed, wont eat, not feed, wet diaper, wet nappy, so sleepy, not wake, do not wake, stops for, breathing stops, mottled, hands cold, green stuff, green vomit, very yellow, bulging, floppy, limp, not breathing, pauses, blue, jaundice, hasnt peed, no pee, hasnt eaten, refuses, refusing, weak cry, jerking, shaking, vomit*, sunken, calentura, fiebre, no come, no despierta, like fire, fire to touch, wont suck, doesnt suck, only slept, sleeps all, hardly cries, hardly wakes, too weak, grey, shivery, cold and, grunting, doesnt want milk, wont drink, weak
bleedout: pumping, spurt*, squirt*, gush*, wont quit, still coming, keeps coming, run down, running down, pouring, towels, towel, soaked, swallowing clots, swallowing blood, pool of, all over the floor, dripping, wont clot, pressed, pressing on it, held pressure, blood everywhere, lots of blood, a lot of blood, soaked through, filling, nonstop, no para, fills up, filling up, keeps filling, filled up, wont slow, drenched the
deepcut: chopped, sliced, cut, gash*, sawed, saw, mower, grinder, chain saw, chainsaw, glass, axe, machete, blade, dialysis, fistula, tonsils, tooth, gums, artery, knife, broken glass, window, stab*, slashed, slit, nosebleed, gun, shot, dog bite, circumcision, after surgery, incision, varicose, graft, cortada, corte
guts: belly, guts, stomach, abdomen, bellyache, tummy, back and belly, midriff
gutsign: like a board, like a drum, drum, rigid, savage, cant stay upright, screaming, lower right, down to the right, passed gas, went dark, gone dark, rock hard, hard as, like a rock, like wood, swollen hard, board hard, bloated and vomiting, knife, stabbing through, doubled over, cant straighten, cant move, curled up, vomiting green, vomiting brown, moved to the right, right side and fever, dura, como tabla, hard and, keep throwing up, screams and
coldlimb: white, chalk, blue, black, marbled, freezing, ice cold, cold, pale, tight as a drum, purple
deadfeel: cant feel, no feeling, numb, pins and needles, tingl*, agony, pain, hurts, sudden*, all at once, an hour ago, started an hour, pulse, smell, cant move
infsource: infect*, uti, catheter*, abscess, the bite, a bite, surgery, operation, stitches, tampon, chemo, chemotherapy, no spleen, spleen, transplant, wound, kidney infection, pneumonia, bladder infection, dog bite, cat bite, spider bite, boil, cellulitis, sore on, ulcer, pressure sore, bedsore*, strep, flu, herida, infeccion, operada, operado, a cut, the cut, cut on, catheter site, drain site, kidney stone*, c section, hip replacement, port
sepsis: shakes, shaking chill*, shivering so, so hard the bed, burning then freezing, red streak*, red line*, heart racing, hearts racing, breathing fast, blotchy, mottled, not pass urine, no urine, opened up, poking through, temp #100-106, temperature of #100-106, fever and shak*, down with shakes, bp down, <altered>, <stupor>, shivering, uncontrollable, cold and sweaty, clammy, fast heart, fast pulse, low blood pressure, racing, hasnt peed, barely peed, cant stop shaking, spreading fast, spreading up, turned black, smells rotten, very weak, escalofrios, muy debil, im shaking, i am shaking, and shaking, shakes all over, pus and fever, burning up, rigor, rigors, shivers, oozing, skin like marble, half awake
lowsugar: diabet*, insulin, type 1, type one, meter, sugar, dexcom, ketone*, sugars, pump, blood sugar, glucose, azucar
sugarsign: lo, says hi, been hi, fruity, ketones purple, purple on the stick, wont drink, wont chew, drool*, drenched, vomit*, panting, puking, breathing deep, <altered>, <stupor>, fighting, combative, shaking, shaky, sweating, dropping fast, under #20-55, over #400-900, #20-54, stomach hurts, wont eat, cant eat, ketones high, ketones are high, high ketones, large ketones, moderate ketones, smells sweet, smells like fruit, temblando, sudando, too low, snoring, always thirsty, sweet breath, breath is sweet
hotplace: heat, in the sun, beach, degrees, hot car, in the car, on the roof, on roof, attic, football practice, the ac, sauna, heatwave, heat wave, at practice, outside all day, the sun, marathon, race, working outside, mowing, no air conditioning, hot day, garage, calor, half marathon, hot tub, kitchen shift, greenhouse
heatsign: stopped sweating, stop sweating, not sweating, bone dry, burning dry, skin hot, bright red, skin burning, <altered>, <stupor>, no sweat, dry skin, cramps and vomiting, vomiting, hot to touch, burning up, collapsed, skin like, like an oven, not making
coldplace: in the snow, the lake, ice fishing, froze, outside this morning, cold water, on the hike, the hike, after the hike, frostb*, on the mountain, in the cold, the snow, out all night, slept outside, outside all night, hypotherm*, winter walk, fell through the ice, fell through ice, no heat, unheated, frost, in the frost, the ice, a blizzard, snowbank, freezer
coldsign: isnt shivering, not shivering, stopped shivering, quit shivering, slurring, like wax, white and hard, no feeling, coat off, blue round, blue around, <altered>, <stupor>, hard as, waxy, white toes, toes are white, fingers are white, blue lips, clumsy, slurr*, stiff with cold, not answering, not shiver*, very cold
underwater: went under, pulled from, pulled out, pulled him from, face down, underwater, under water, swallow much water, swallowed a lot of water, swallowed lots of water, gulped water, almost drowned, nearly drowned, was under, went below, got him out, got her out, fished out, floating, inhaled, breathed in, sank
water: pool, lake, river, bath, sea, waterpark, paddling, tub, pond, ocean, water, bathtub, jacuzzi, hot tub, paddling pool, pool water, sea water
outofplace: popped out, popped right out, out of the socket, out of socket, out of place, round the side, wrong way, backwards, turned out, pointing the, bent the, looks shorter, leg looks shorter, sideways, come through, came through, broke the skin, poking, dislocat*, out of joint, out of its, bone shows, bone is showing, on the side of, bent backwards, facing backwards, hanging
joint: shoulder, elbow, hip, knee, kneecap, ankle, wrist, leg, arm, finger, jaw, bone, bones, foot
spinehurt: diving, dived, motorbike, motorcycle, crash, tackle, tackled, thrown off, rolled, fell off, horse
spinesign: both hands, both legs, both arms, tingl*, zaps, hands are clumsy, cant move, cant feel, numb
neckstiff: chin to his chest, chin to her chest, chin to chest, neck hard, neck is hard, neck locked, neck is locked, neck stiff, stiff neck, neck is stiff, arches back, arches her back, lights kill, light hurts, not like the light, hates the light, lights hurt, neck like, neck is like, cant bend his neck, cant bend her neck, cant look down
meningeal: fever, hot, throwing up, vomit*, headache, brutal headache, purple, freckles, spots, rash, splitting, shriek*, light, lights
saddle: where i sit, saddle, wiping, my bottom, between my legs, my privates, the groin, round my bum, around my bum, thighs are numb, thighs feel numb, genitals, down below
nobladder: wet myself, no control, cant tell when i need, urine not come, cant pee, cannot pee, lost control, control of my wee, need to go any more, hold my stool, hold my pee, hold my wee, leaking stool, no bladder control, lost my bladder
spark: live wire, extension cord, outlet, socket, stove, power line, electrocut*, lightning, shocked, zapped, got a shock, third rail, dryer, electric, electricity, wire, wires, plug, cable, microwave, charger, breaker
sparksign: thrown, skip*, heart, locked up, entry mark, mark on my, charred, weak, ears bleeding, went down, burnt, burned, burn, chest, fluttery, palpitat*, numb, hole, thrown back
gassource: furnace, boiler, generator, bbq, barbecue, charcoal, heater, stove, exhaust, car running, running car, grill, fireplace, chimney, gas, calentador, anafre, brasero, space heater, kerosene heater, wood stove, camp stove, pilot light, lawnmower, snowblower, smell gas, smells like gas, co detector, carbon monoxide, engine running
closedin: garage, inside, indoors, tent, whole house, all of us, kids, window was shut, windows shut, hiss*, all night, family, everybody, everyone, house, home
gassign: sick heads, headach*, head swimming, wobbly, sleepy, dizzy, belly sick, feel sick, nause*, mumbles, mareos, <stupor>
cleaner: bleach, ammonia, toilet cleaner, drain opener, pool powder, powder, acid, vinegar, cleaner, cleaning products, chlorine, cloro, lejia, drain cleaner, oven cleaner, disinfectant, pool chemicals, pesticide, fumes, chemicals
cleanersign: mixed, mixing, together, foggy, fog, smoke, cloud, hack*, cant stop coughing, throat burn*, chest is, chest is close, chest tight, burning my, cant breathe, coughing, burning, eyes burning, dizzy, vapors, vapour
eyeharm: superglue, glue, bleach, acid, opener, soda, cement, lime, paintball, welding, grinder, shard, metal, hook, fishhook, splinter, nail, firework, caustic, sprayed, oven cleaner
eyesign: cloudy, fog, agony, cant see, open them, blood in, sticking out, in my eye, in his eye, in her eye, in the eye, up in my eyes, in my eyes, eyeball
sightgone: blind down, curtain, cobwebs, camera flashes, puddle, lights went out, turned the lights off, only black, nothing but white, black on the, went dark, halos, shadow, cant see out, seeing only black, everything is black, half of everything, grey veil, gray veil, a veil, dark veil, shutter, smoke in, dark cloud, switched off, flicked a switch, keyhole, tunnel vision, nothing but dark, nothing but black, everything dark, half the picture, half the page
onesided: one eye, left eye, right eye, half my, half of, left side, right side, since evening, since this morning, after lunch, noon, lamps, of my eye, one side, my eye, her eye, his eye, edge of
household: dishwasher, washer fluid, windshield, screenwash, thermometer, flea drops, flea, roach, rat pellet*, rat poison, slug, descaler, white spirit, turpentine, turps, paraffin, lamp oil, moonshine, methanol, caustic, weedkiller, weed killer, oleander, foxglove, nightshade, berries, wild mushroom*, mushrooms, essential oil, perfume, nail varnish, toilet cleaner, button cell, cell battery, watch battery, hearing aid battery, magnet*, magnet balls, coin, vape, nicotine, plant, edible*, <chemical>, laundry pod*, pods, hand sanitiser, hand sanitizer, lighter fluid, mothballs, rat bait, ant bait, ant trap, fertilizer, fertiliser, pool tablets, battery acid, cologne, mouthwash, aftershave, nail glue, superglue, cigarette butt*, tobacco, weed, cannabis, brownies, batteries, earring, pin, needle, screw, mercury, cough syrup, worming tablet, hand cream, lotion, shampoo, bubble bath, eye drops, iron tablets, prenatal*
mouthed: suck*, chew*, chewing, lick*, licked, bit a, bit into, got into, got hold of, gotten into, foam, on her mouth, on his mouth, on his tongue, on his lips, in his mouth, in her mouth, up her nose, up his nose, swallow*, swallowed, ate, eaten, has eat, drank, drunk some, gulps, gulp, gulped, glass of, trago, comio, tomo, eating, eat, eats, swallowing, drinking, drinks, sipped, tasted, put in mouth, emptied, drained, finished off
gonepills: holes, is empty, are empty, empty pack, missing, gone, got into, found, open, lids off, powder on
pillpack: blister pack, pill organiser, pill organizer, weekly pill, pill box, tablets, pills, medicine cabinet, pastillas
overmuch: in one go, at once, all at once, lost count, as well, mixed up the, another residents, someone elses, somebody elses, dads meds, wrong box, wrong bottle, by #2-10 x, three times, both gave, in place of, instead of #1-10, on one day, long acting twice, twice by accident, forgot i had, forgot id already, already had it, whole week, a weeks worth, two days worth, adult dose, adult strength, double dose, twice as much, ten times, extra, too much, wrong dose, wrong pills, wrong medicine, my husbands, my wifes, my moms, my dads, grandmas, grandpas, the dogs, doble, de mas, equivocad*, all seven days, seven days of, two days of, instead of #1-9, like sweets, like candy
given: took, taken, takes, gave, given, had, put, popped, doubled, doubling, di, tomo
patches: fentanyl patches, patches, patch
drugwords: fentanyl, heroin, perc, percs, oxy, molly, mollys, mdma, meth, coke, duster, shot up, huffed, snorted, gummies, rum, vodka, moonshine, edibles, xans, xanax, weed brownie*, booze
drugsign: snor*, gurgl*, wake, get up, blue, lips, clammy, cold, hasnt moved, wont stop shaking, overheat*, chest, heart, jaw locked, wobbl*, staring, passed out, unresponsive, breathing, wont wake, seizure*, vomiting, hallucinat*, paranoid, too much, racing
detox: detox*, off booze, off the booze, quit drinking, stopped drinking, cold turkey off, no drink since, withdrawal*
detoxsign: bugs on, seeing bugs, bugs crawling, had a fit, seizure*, hallucinat*, shaking all over, seeing things, insects, spiders, crawling, things on the wall, people who arent there
`;

export const MEDICAL_SIGNS = `
// Heart and lungs: American Heart Association, "Warning Signs of a Heart Attack"; NHS 111.
(heartburn|indigestion|wind|gas|burping|chest|jaw|teeth|collarbone|breastbone|boobs|bra|upper body|ribs|middle of me) && (<greysweat>|arm|arms|being sick|nauseous|throw up) && (squeez*|strap|weight|tight|heavy|heaviness|pressure|crush*|clamp*|ache|rubbing|holding|clutching|heartburn|indigestion|lead|vise|vice) ~12 - (cough*) - (flu) - (cold sore)
(strap|squeez*|crush*|clamp*|tight|tight tight|vice|vices|anvil|boulder) .. (round|around|on|behind|under|across|in) .. (ribs|breastbone|boobs|collarbone|middle|upper body|chest)
(chest|heart) .. (clamp*|flopping|stops|stopped)
(pulse|heart rate|heartbeat) .. #18-39
heart .. (drum|flop*|like a drum) & (floor|faint*|tunnel|grey|hit|pass)
(pacemaker|defibrillator|icd) .. (shock*|fired|zapped|went off)
(both|my) (arms) .. (lead|heavy) & (breath|wind|nause*|sweat*|shovel*)
(heart) .. (stops|dance|skips|flutters) & (black|faint*|floor|dark)
(chest|breastbone) .. (burns|burning) & (arm|fingers|hand|jaw|sweat*)
(like|feels) .. (corset|rope|belt|vest|clamp|fist|bear|stone|band|cuff|strap|weight) & (tight*|squeez*|press*|crush*|laced) & (<greysweat>|breath*|chest|ribs|arm)
pain .. behind .. (ribs|breastbone|sternum|chest)
(left) (side|shoulder) & (neck|jaw|elbow|arm) & (ache*|aching|pain*) && <greysweat>
heart .. (gallop*|hammering|burst|all over the place|fluttering) & (hours|dots|stand|faint|grey|dizzy|tunnel|burst|breath*|going to)
// Breathing: NHS, "shortness of breath: call 999".
<shortair> & <airbad> ~7 - (cough medicine)
(words|sentence|sentences) & (stop for air|for air|puff*|inhaler|breath)
(inhaler|puffed|puffs|nebuli*|spray) & (still cant|nothing|no relief|not touching|ten times|and still)
(lie|lay|lying|laying) .. flat & (breath*|air|drown*|struggl*)
(bolt upright|sit up|sitting up) & (breath*|air|drown*|froth)
(pink froth|frothy|froth) & (cough*|mouth)
<lodged> & <cantswallow> ~12
<lodged> & (<airway>|gullet|windpipe) - (mucus) - (swab)
(clutch*|grab*) .. (throat)
(coughing|cough) silent
drool* & (swallow*|throat|wont eat|wont lie|leaning|breath*|fever|battery|coin|voice) ~10
(fingertips|nails|nail beds|toes|tongue) .. (blue|bluish|dusky|grey|gray) - (polish)
(pump|puffer|inhaler|nebuli*) .. (not|isnt|doesnt|aint|no|stopped) .. (help*|work*|doing|good|effect) - (refill)
(chest|ribs|tummy|throat|skin|belly) .. (sinks|sucks|sucking|pulls|caves) .. in
// Stroke: American Stroke Association, "F.A.S.T."; a sign that has passed counts (TIA).
<limb> & <deadlimb> ~5 - (prosthe*) - (phone) - (app) - (mouse)
<strokeword> & (<family>|<they>|<now>|hand|arm|face|mouth|screen|tongue|leg) - (stroke doctor)
(mouth|smile|face|eye) .. (go to side|to side|hanging|melting|twis*|sideways|uneven|droopy)
(half|side) of .. (<family>|his|her|my|grandmas) .. (face|mouth|body) & (melt*|drool*|dribbl*|wrong|strange)
(whole|right|left) (half|side) of (me|him|her) & (numb|nothing|pins and needles|dead|isnt mine|weak)
(couldnt|couldn|cant|cannot|unable) .. (talk|speak) & (minutes|for ten|then it came back|came back|mouth|hand|name) ~9 - (on the phone) - (to anyone) - (to a person)
(button|write|spoon|fork|cup|fingers) & (wouldnt obey|couldnt|wont close|dropping|drop everything) & (hand|tongue|words|face|leg|sudden*)
<cant> .. (close|grip|use|open|squeeze|make a fist) .. (hand|fingers|arm) & (lip|lips|face|mouth|word*|left|right|sudden*|since) - (arthritis) - (cast)
(lip|mouth|lips) .. (wont|doesnt|cant) .. (hold|close|keep) .. (water|coffee|drink|food)
// Bleeding and wounds: American Red Cross; Stop the Bleed.
<bleedout> & <deepcut> ~9 - (draw) - (urine) - (coffee) - (window|windows)
(chop*|sliced|took|lost|cut|sawed|severed|bit) .. (top|tip|end|two|three|off) .. (finger|fingers|thumb|toe|toes|hand) - (finger stick)
(finger|fingers|thumb|toe) .. (ziploc|on ice|in ice|cooler)
(ran|fell|went|walked) .. through .. (glass|window|greenhouse|door)
(bowl|toilet|diaper|nappy|stools|shitting|shittin|shit|pooping) & (solid red|maroon|jelly|tar|full of blood|dark blood|red and|bloody|black) - (diaper area|red and raw)
cough* .. up & (cup|bright red|red stuff)
(threw|throwing|brought) up & (coffee|black|red|brown)
(gone|going|go) through & (towels|super|tampons|pads|every #10-30 minutes)
passing .. (lumps|clots)
passing .. (red|big|huge) .. clots
(brought|bring|bringing|brings) up .. blood
(vein|varicose vein|artery|stitches) .. (burst|opened|split|popped) & (blood|shoe|floor|leg|bleed*|everywhere)
(stump) & (blood|bleed*|finger)
(bandage|dressing|towel|sink|bucket|bucketful) .. (fill*|soak*|full) & (blood|change|hand|cut|keeps|nose|again) - (not blood)
(chainsaw|saw|grinder|mower|axe|machete|blade) .. (slipped|caught|went|kicked back) .. (into|in|my|his)
(down|cut) to the? (bone|fat|tendon|muscle|white)
(vomit*|puk*|bringing up|throwing up|spew*) & (tar|like tar|coffee|black stuff)
(tine|rod|stick|branch|arrow|spike|shard|fishhook|hook|nail gun|knife|pole) .. (in|into|through|in his|in my|stuck in|went) .. (<body>|belly|eyeball|boot|him|her) - (titanium)
(dog|dogs) & (bit|lump out|chunk|tore|ripped|mauled) & (face|cheek|throat|neck|hanging|flap|open) ~9
// Consciousness: Red Cross; seizures: Epilepsy Foundation.
<stupor> & (<family>|<child>|flatmate|neighbour|neighbor|granny|granddad|old feller|lawn|bus stop|hallway) & (found|tried|everything|again|since|called|calling|all day|<greysweat>|blue|funny colour|still|my mate|snoring|warm|floor|lawn|eyes) ~9 - (put her to sleep) - (nap time)
(stiff as|went stiff|stiffened|jerking|jerks|jerky|twitchy) & (minutes|eyes|fever|then|plank|tongue|not woken|still)
(shak*|fit|spell|spells) & (foam|eyes went|wet herself|wet himself|tongue bitten|six minutes|five minutes|minutes by|rescue med|nose spray|still going|on the carpet|on the floor|min shake)
(blank*|grey*|gray*|blacking) .. out & (floor|tiles|twice|third time|come to|coming to|every time)
(eyes) .. (went up|rolled|fixed on|no look|not look|is open)
(eyes turned|bit his tongue|bit her tongue|bitten tongue) & (jerk*|trembl*|shak*|fallen|fell|sleeps|woke)
(rigid|stiff) & (shook|shak*|jerk*|dusky|blue|eyes) & (<they>|<family>|<child>)
(stares|staring|blank) & (smacks|doesnt hear|not hear|doesnt respond|wont respond|lips|this hour)
// Head injury: CDC HEADS UP danger signs.
<knock> && <headsign> ~14 - (years ago) - (prices) - (schedule)
(pupil|pupils) & (bigger|larger|different|unequal|huge|pinpoint|blown|one)
(head|temple|noggin|skull|forehead) & (<altered>|<stupor>|dent|out cold) & (hit|fell|knock*|crack*|ball|swing|heads|crash|football) ~12
// Burns and electricity: American Burn Association.
(burn*|scald*|grease fire|flashed back|hot oil|boiling|kettle|coffee|soup|iron|firework|bonfire|acid) & (bubbling|leathery|white|black skin|skin go with|skin coming|blister*|hoarse|soot|raw|to the meat|charred|soapy) & (<who>|<body>) - (sunburn) - (shoes) - (sun) - (dime|toaster|oven rack|size of a)
<spark> & <sparksign> ~10 - (heart rate monitor)
(boiling|scalding) (water|oil|milk|soup|tea|coffee|fat|grease) .. (over|on|down|all) & (<who>|<body>)
(acid|bleach|lye|caustic|lime|chemicals) .. (on|in|over|into) .. (face|skin|hand|hands|arm|eyes|leg) - (acne) - (peel) - (cream)
// Anaphylaxis: ACAAI; FARE.
<allergen> && <gravereaction> ~12 - (refill) - (record) - (chart)
(stung|sting|bit|bitten) .. (in|inside|on) .. (mouth|throat|tongue)
(epi|epipen|epi pen|adrenaline) & (used|gave|jabbed|min ago|minutes ago|better|still|stabbed|injected) - (expire*) - (last year)
// Pregnancy and after birth: CDC "Hear Her".
<pregnant> && <maternal> ~14 - (book) - (class)
baby & (kick*|move|moves|moving|movement*) & (nothing|none|used to|no more|much less|slower|last two days)
(birth|born|newborn|postpartum) && (devil|demon|evil|possessed|not my baby|not mine|voices|radio tells) ~14
(baby|head|something) .. (coming out|right there|crowning)
// Newborns: American Academy of Pediatrics.
<tiny> && <tinysign> ~14 - (no temperature) - (no fever) - (sneez*)
(breathing|breath) .. stops .. (ten seconds|seconds) 
(bulging|sunken) & (soft spot|fontanel*)
// Eyes: American Academy of Ophthalmology.
<sightgone> & <onesided> ~9 - (street lamps|street lights)
<eyeharm> & <eyesign> ~9 - (nail salon)
// Belly, testicles, limbs: ACEP; AUA; AANS.
<guts> & <gutsign> ~9
(lift*|lifting|tore|torn|tearing) .. (in|through) .. (my|his) (chest|back) & (pain|moved|weaker|arm)
(pain|ache) .. (tearing|ripping) .. (through|into) .. (back|chest)
hernia & (wont go back|dark|stuck|retching|purple|rock hard)
yellow eyes & (chill*|confus*|fever|shak*)
(one side|nut|private|privates|scrotum|himself|egg of man|down there) & (swollen|rock hard|up high|twisted|size of|cupping|very strong) & (<child>|lad|boy|he|his|my|man|pain|vomit)
erection & (hours|last night|wont go|since|purple)
<limb> & <coldlimb> & <deadfeel> ~7 - (raynaud*) - (in the cold) - (winter) - (always)
<limb> & (cold|freezing|icy) & (white|pale|blue|purple|mottled) ~6 - (raynaud*) - (in the cold) - (winter) - (always)
(toes|toe|foot|finger|fingers) .. (black) & (since|sugar|diabet*|turning|going|overnight) - (nail) - (nail polish)
cast & (blue|agony|numb|tingl*|swollen|tight) & (fingers|toes|hand|foot)
(calf|leg) & (twice the|tender|puffy|swollen) & (winded|breath*|inhale|flight|landed|plane|catches)
(numb|numbness|pins) & (feet|legs) & (then|hands|arms) & (within|days|hours|climb*|spread*)
(black|purple) & (toes|toe|groin|skin|foot) & (smell|stinks|diabet*|spread|unreal|coming)
<joint> & <outofplace> ~6 - (years ago) - (still feels loose) - (phone) - (appointment)
(arm|leg|wrist|ankle|finger|elbow) .. (looks|shaped|bent) .. (z|s|banana|fork|crooked|wrong) & (fall|fell|crash|accident|jump*)
(tractor|car|truck|quad|forklift|jack) .. (rolled|ran over|fell on|crushed|over) .. (leg|foot|arm|chest|him|her)
(crush*) & (arm|forearm|leg|hand|foot) & (jack|under|tight|numb|machine)
<spinehurt> & (neck|spine|back|hands) & <spinesign> ~12
// Infection and sugar: Sepsis Alliance; American Diabetes Association.
<infsource> && <sepsis> ~14 - (vaccine)
(chemo|chemotherapy|no spleen|transplant) & (fever|temp|temperature|shakes|#100-106)
(bp|pressure|cuff) .. #50-89 (over)? #20-59
<lowsugar> && <sugarsign> ~10 - (test strips)
breath .. (fruity|acetone|nail polish|pear drops)
breath .. (sweet) & (thirsty|vomit*|throws up|throwing up|sugar|diabet*|deep)
// Heat, cold, water: Red Cross.
<hotplace> && <heatsign> ~14 - (insurance)
<coldplace> && <coldsign> ~14
<underwater> & <water> ~7
// Meninges, spine: CDC; AANS (cauda equina).
<neckstiff> && <meningeal> ~10 - (no fever)
(rash|spots|dots|freckles|manchas) & (tumbler|disappear|dont fade|doesnt fade|press a glass|purple) & (fever|hot|tumbler|fade|headache|glass|disappear)
(purple|dark) (blotches|spots|patches|dots|bruises|marks) & (hot|fever|burning|ill|drowsy)
(tiny|small|little|pinprick) (bruises|dots|spots) & (fever|hot|floppy)
(cant|cannot|wont|refuses to) .. (bend|move|turn) .. neck & (fever|light|headache|hot|vomit*)
(headache|head) & (thunderclap|during sex|hit me like|never had anything|like a bat|like being hit|in seconds|exploded)
(<numb>|cant feel|no feel|no feeling) & <saddle> ~7
<nobladder> & (back|numb|legs|wiping|lifting|feel) ~9
(cant|cannot|couldnt|not) .. (pee|wee|urinate|pass urine) & (bursting|all day|a day|hours|since yesterday) - (blood) - (shy)
(cant|dont|not) feel .. (wipe|wiping|pooping|myself pee)
(numb|numbness|numbing|numbed|pins|tingl*|weak*) & (climbing|creeping|moving|spreading|going) .. up & (feet|legs|waist|toes)
legs & (jelly|weaker|heavy|weak) & (started at|now my|since yesterday|cant tell|numb|cant stand|spreading)
`;

export const POISONING_SIGNS = `
// America's Poison Centers, poison.org: what children and muddled elders get at, and wrong doses.
(<child>|<they>|<family>|i) && <mouthed> && <household> ~9 - (soup) - (pizza) - (plant based) - (can i eat) - (last year)
<pillpack> & <gonepills> & (<child>|smiling|2 year|mouth|slurring|nan|nans|grandpas|week)
<given> & <overmuch> & (<pilllike>|<drug>|insulin|tablets|meds|dropper|units) ~9 - (should i) - (can i) - (refill) - (someone takes) - (la tomo|lo tomo|tomo doble|chalk tablets)
(lost count|too many|#12-60|sixteen|twenty) & (paracetamol|tylenol|acetaminophen|ibuprofen|advil|aspirin|tablets) & (tooth*|since|lost count|had|took|pm)
(two|three|four|five|extra|#2-6) .. <patches> & (sleepy|wasnt helping|put|on)
insulin & (units|night|long acting|wrong|pen) & (in place of|instead|by mistake|twice|mistake|double)
(mouse|rat|slug|ant|roach) (poison|bait|pellets) & (<child>|son|gone|found|ate|dog and)
(had|has had|gets) .. (his|her|my) .. <pilllike> .. (twice|again|double) - (twice a day) - (twice daily)
(teaspoon|tablespoon|dropper|ml|spoonful|capful) & (instead|whole|full|in place) & (baby|gave|given|son|daughter|infant)
<child> & (emptied|drained|finished) .. (bottle|box|pack|packet) & (syrup|pills|medicine|tablets|drops|vitamins)
(tablet|pill|capsule|tablets|pills) .. in .. (his|her|sons|daughters|babys|toddlers) mouth
<gassource> && <closedin> && <gassign> ~14 - (gas station) - (gassy)
<cleaner> && <cleanersign> ~9 - (hardwood)
<drugwords> && <drugsign> ~12 - (blood test) - (allerg*)
<detox> && <detoxsign> ~14
(lithium|digoxin|warfarin|methotrexate|theophylline) & (upped|doubled|doubling|extra|already had|twice|by mistake) - (refill)
(sprayed|spraying|orchard|pesticide*|insecticide*) & (drool*|twitch*|pinpoint*|pupils|dizzy|sick)
(slipped|something|put) .. (in) .. (cup|drink|glass) & (<they>|girl|me|my|her)
(drug|drugged|spiked|roofied) .. (me|her|him|my drink|by|at a party)
(bit|bitten|sting|stung) & (copperhead|rattler|rattlesnake|viper|cobra|scorpion)
`;
