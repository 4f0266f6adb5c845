// What people say round a wish to die and round violence at home, put together of two things each: a farewell ×
// an end, a means × a mood, somebody × what they do, a hiding place × a reason to hide.

/** Concepts that only the rules below use. */
export const MIND_SIGN_WORDS = `
ending: end it, ending it, end everything, finish everything, finish it all, done with everything, not be here, not around, be around, wont be around, not exist, dont wanna exist, be gone, then im out, then i am out, dead, die, so that it ends, stop permanently, to stop permanently, made my peace, no tomorrow, be no tomorrow, free of me, without me, never wake, sleep for ever, not wake up, want it to stop, hear from me, last message, acabar con todo, ya no estar, not exist anymore, stop existing, go to sleep forever, sleep forever, disappear, over soon, the end, wont see, wont make it, not make it to, no future, nothing left, cant do this, go quietly, join him, join her, be with him again, irme de este mundo, morir*, no vivir, not here anymore, im not here, i am not here, in the picture, that was it, be over, pain to be over, for good, not come back, never come back, nobody will cry, no one will cry, holds me here, done with this life, done with life, make it end, rather be dead, time to go
burden: burden, free of me, without me, better off, easier without, nobody notice*, nobody noticed, una carga, in the way, weighing on, cost everyone, drag on everyone, dragging everyone down, easier if i, life insurance, happier without, in the picture, if i werent, if i wasnt
means: rope, noose, helium, service weapon, gun, rifle, pistol, blade, razor, the pills, belt on the door, running car, car in the garage, hit the brakes, hitting the brakes, soga, pistola, sharpener, sleeping pills, box of pills, shotgun, ammo, bullets, loaded, charcoal, cuerda
mood: cant see any, peace, on my lap, in my lap, ready, lined up, counted, measured, cleaned, just to see, thinkin about, dont trust, urge, voices, job gone, wife gone, not hitting, want to be dead, be dead, think about it, thought about it, sitting with, next to me, beside me, hopeless, worthless, hate myself, hate my life, no point
farewell: letters, goodbye, goodbyes, thanked, thx for everything, thanks for everything, thank you for everything, spare key, look after the, get my cats, take my cats, take my dog, feed my, gave away, giving away, gave my, gave all, sticky notes, jewellery, jewelry, wrote a will, closing accounts, things in order, affairs in order, not your fault, love you all, hugged everyone, deleted all, search history, passwords, adios a todos, cuiden a, last letter, notes for everyone, said goodbye, saying goodbye, forgive me, funeral, made a will, wrote my will, giving her things, giving his things, gave her, gave his, gave me his, gave me her, sold everything, rehomed, paid off everything, cartas, despedi*, sorry for everything, sorry for it all, hymns, funeral songs, his watch, her ring, notes to my, letters to my, notes for my, letters for my, video for my, house papers, on the table, the dog at, cat at, bills are paid, paid the bills, everything is paid, wrote his will, wrote her will, made his will, all sorted, bank details
lovedone: he, she, my son, my daughter, daughter, son, friend, bestie, brother, little brother, sister, husband, wife, cousin, roommate, girlfriend, boyfriend, ex, dad, mom, mum, mate, buddy, nephew, niece, classmate, colleague
silent: phone is off, phone off, not answering, isnt answering, isnt picking up, wont pick up, not picking up, wont answer, hours away, strange voice, low, dead, die, be with mom, be with him, be with her, rifle, gun, fighting, tired of, fresh cuts, wont reply, no reply, wont come out, locked in, locked himself, locked herself, drinking, hopeless, depressed, pills, rope, scared, crying, withdrawn, quiet, never, cant reach, cant find him, cant find her, only #13-39, gone missing, missing since
hurtverb: hit, hits, hitting, beat, beats, beating, punch*, slap*, choke, choked, choking, chok, strangl*, kick*, shove, shoved, shoves, push*, smash*, throw, throws, threw, pinch*, squeez*, squeezed, twist*, drag*, dragged, grip*, burned, held, pinned, cornered, tie, tied, pega, pego, golpea, golpeo, broke, bit, spits, slammed, yanked, grabs, grabbed, headbutt*, whips, whipped, whoops, hurts, hurting, starves, jala, jalonea, avienta, ahorca, burns, kneed, bites, scalded, poured, pours, filmed, forced, locks, locked, keeps her locked
weapon: gun, knife, blade, machete, belt, cable, cord, iron, petrol, kerosene, gasoline, acid, petrol can, pillow, bat, hammer, cuchillo, pistola, boiling, boiling tea, boiling water, hot water, bleach, hose, cigarettes, rope, bullet, scissors
athome: husband, hubby, wife, boyfriend, girlfriend, partner, ex, dad, stepdad, stepmom, stepmother, stepfather, mom, uncle, brother, son, grandpa, grandfather, coach, carer, caregiver, caretaker, aide, roommate, neighbour, neighbor, the home, the nurse, husband family, in laws, in law, esposo, marido, novio, padrastro
threat: next time, said hell, said he will, says he will, says hell, wont get up, finish the job, finish me, find us, pay with, pour, put in the ground, if i leave, if i tell, if she leaves, if i talk, la proxima vez, going to kill, going to get me, come after, comes after, make me pay, take the kids, hurt the kids, hurt my family, burn the house, put me in, slit my, cut my throat, shoot me, te voy a matar, me va a matar, be careful, put a bullet, bullet in, will kill, cut me, cut her, if he comes near, if she comes near, kill me in
hiding: write only, only in this chat, only in chat, dont ring, dont call, please delete, so delete, reading this, whispering, typing this with me, downstairs, outside, at work, ten minutes, cant talk, looks my phone, look my phone, checks my phone, location on my phone, no llame, dont text, dont email, no calls, quietly, in the bathroom, hiding in, hid in, locked in the, before he, before she, finds out, sees this, sees me, goes through my phone, tracks my, tracking my, escondid*, no me llamen, have to whisper, need to whisper, next room, in the next room, cant speak loud, quiet
`;

export const SELF_HARM_SIGNS = `
// 988lifeline.org and SAMHSA: talking of being a burden, giving things away, looking for a way, saying goodbye.
<farewell> && <ending> ~16 - (years ago) - (thank you note)
<farewell> && <burden> ~14
<lovedone> && <farewell> && <silent> ~16
<means> && <mood> ~12 - (insurance) - (gum) - (refill) - (before i eat) - (traffic)
(bridge|balcony|platform|cliff|rooftop|tracks|overpass|ledge) & (one step|step off|jump|jumping|calls me|calling me|looks friendly|standing|end|let go) & (<me>|he|she) ~6 - (photo|picture|hike|view)
(truck|bus|train|car) .. (hit|hits) .. (me) & (fine|okay|ok|hope*|wish*|wouldnt mind|relief|glad)
bought .. (helium|noose|exit bag|rope)
<burden> && <ending> ~12
(nobody|no one|no need|dont bother|cancel|point|why) && (not planning to be|not be around|wont be around|past june|be around for it|not going to be here|so that it ends|not planning to see|once im gone) ~16 - (moving to|vacation|on leave|im moving|traveling|travelling)
(stopped|quit|stop|refus*) .. (eating|insulin|my insulin|dialysis|heart pills) && (on purpose|nature|so that it ends|let it|ends|sort it) ~12
(trust) (myself) & (drawer|knives|urge|alone|with|tonight)
urge .. (louder|stronger|back|worse)
(hurt*|scratch*|cut|cuts|cutting|burn*|sharpener|blade) .. (my|his|her|under) .. (legs|arms|thighs|wrists|hoodie|sleeves|skin) & (again|til|until|fresh|deeper|only thing|bled|keep|works)
cut (myself|himself|herself) .. (again|last night|deeper|on purpose)
(stay|staying) alive (till|until|for)
(rather|better|prefer to) (be|to be)? dead - (than late)
(nothing|nobody|no one) .. (holds|keeps|ties) .. me here
(pills|tablets|capsules) .. (in front of|next to|on|in a bowl) .. (me|bowl|table|lap|nightstand) & (<me>) - (refill) - (before)
(quickest|fastest|easiest|painless) .. (thing|way|stuff) & (end|die|cupboard|go|over) - (way to get) - (way to your) - (way there)
(burn*|cut*|scratch*) .. (my|her|his) .. (legs|arms|thighs) .. with
(hate|hating) myself & (burn*|cut*|hurt*|die|dead|end|pills|hit)
bridge & (go back|tonight|stood|last night) & <me>
(cant|dont|wont|couldnt) .. (see|picture|imagine) .. (myself|me) .. (around|being|here|alive|old|future|there)
(looking up|look up|googl*|searching|searched|reading up) .. (how many|how much|lethal|painless|ways to|how to tie) & (pills|tablets|takes|die|noose|knot|end|meds|jump)
(asleep|sleep) & (that was it|never woke|not wake|didnt wake|grateful|relieved) & (tonight|if i|grateful|be okay|wouldnt mind|relieved)
(wont be|not be) (needing) .. (appointments|visits|anything) & (ever|thank*|kind)
(knife|blade|razor|gun|rope|pistol) .. (to|at|on|around|against|in) .. (my|his|her) .. (wrist|wrists|throat|neck|head|mouth|chest)
(notes|letters|videos) .. (to|for) .. (kids|children|family|wife|husband|mom|parents) & (when im|when i am|not here|gone|goodbye|after|am not)
(told|say|said|says|text|texted|posted|voices) .. (want|wants|wanted|must) .. (dead|die|go down from|jump|stop)
(anesthesia|anaesthesia|operation|surgery|sleep|disease) & (didnt wear off|not wake|take me|wouldnt wake|never wake) & (easier|ok with|hope*|fine|wish*|glad)
(overdosed|tried|attempt*) .. (two weeks|last week|days ago|weeks) & (again|right this time|nobody|properly)
(already|just) .. (took|taken) .. (them|all) & (dont send|alone|bye|goodbye|sorry|tell)
(who|one) .. (finds|find|found) .. (me|my body) & (dont want|mum|mom|kids|her|wife)
(driv*|drives|drove) .. off .. (pier|cliff|bridge|road) & (<they>|<me>|himself|said)
(wan|want|wah) dead
(plan|planned|day|when) & (house will be empty|alone|when theyre out|at church) & (that is when|thats when|then|it)
`;

export const VIOLENCE_SIGNS = `
// thehotline.org, RAINN, Childhelp, Eldercare: hands on somebody, control, threats, being followed, hiding.
<athome> && <hurtverb> .. (me|us|him|her|mam|mum|mom|my|the kids|lil sister|the dog|over my face|where it doesnt) ~6 - (me up) - (my appointment) - (back my) - (me to come) - (her down for)
<athome> && <weapon> & (at me|outside|at us|on the table|gets|my face|made me|last night|tonight|pour|welts|marks) ~12
<threat> && (<athome>|<they>) ~9 - (next time he comes) - (next time she comes) - (next time i) - (can he) - (can she)
<hiding> && (<athome>|he|she) && (hit*|hurt*|phone|broke|burn|leave|clients|chat|typing|tablet|said) ~14 - (voicemail)
(welts|belt marks|cable|handprint*|finger marks|bruises) & (son|daughter|kid|child|baby|bottom|fence|neck|back) & (shaped|came|marks|begs|covered|from him|belt)
(hands|fingers|neck) .. (throat|neck|mark|marks) & (red dots|hoarse|still feel|black|stars|squeez*)
(pillow|hand) .. (over|on) .. (my|her|his|the) .. (face|mouth|nose)
(comes|came|come|gets|got|climbs) .. (into|in) .. my (bed|room)
(secret|tickle) .. game & (clothes|grandpa|uncle|plays)
(under|inside) .. (her|his|my) (clothes|shirt|pants|pajamas|underwear) & (touch*|hand|grandpa|uncle|game|coach|he|plays)
take .. (my|her|his) .. (shirt|clothes|pants) .. off & (coach|teacher|alone|stay after|checks|uncle)
said no & (did it|anyway|didnt stop|kept going|still)
woke up & (no underwear|dont remember|without my clothes|half naked)
(took|taking|dragged) .. (her|me) .. upstairs & (guys|men|not ok|slipped|drunk)
(hold|holds|held|took|takes|keeps|has) .. (my|her) .. (passport|papers|documents|phone|inhaler|pills|bank card) & (<they>|work|out|no pay|say sorry|wont)
(bank card|pension|money) & (carer|caregiver|son|daughter|aide) & (gone|pinch*|beats|hits|pushed|takes|for)
(sores|bruises|tied) & (home|carer|nurse|caregiver|staff) & (bone|chair|bed|doesnt show|says its fine|fine) - (bed sores are healing)
(forced|being made|makes me|makes her) .. (see clients|sleep with|do things with)
(made|makes|forces) .. (sister|brother|son|daughter|kid|kids|her|him|me) (stand|sit|kneel|sleep) & (cold|hot|scream*|outside|hours|screaming|corner)
(man|guy|someone|somebody|car|ex|he) .. (behind me|following|followed|parking across|parks across|tried my door|tried the door|outside with|same turnings) - (follow up)
(door handle|back door|my window) & (tried|photo|three times|someone)
(parks|lives|route|sleeps) & (know|knows) & (pay|fantas*|regret|wait for|hurt|he is going to)
(fantas*|thinking about|dreaming of) .. (doing|killing|hurting|choking) .. (manager|boss|him|her|in|them)
(bring*|take|taking) .. (something|it) .. to school & (see|pay|sorry|monday)
(held|hold|holding|put) .. (pillow|blanket|hand) .. (over|on) .. (her|him|baby|the baby)
(somebody|someone|he|she|they) .. (gonna|going to|about to) .. (in the ground|get buried|get hurt|get killed|pay for this)
(tv|television|radio|voices|god) .. (tells|telling|says|told) .. (him|her|me|which|us) & (demon|devil|sharpen*|knife|kill|hurt|stab|not mine)
(mommy|daddy|mom|mum|mama|dad|my mom|papa) & (wont wake|bleeding|broke the door|is yelling|is hitting|crying and) 
(jumped|beat|punched|attacked|robbed) me
<agent> .. (burns|beats|locks|starves|hits|films|drugs|filmed|drugged) .. (me|us|him|her|grandma|grandpa|mum|mom|my)
(broke|breaking|breaks|fractured|cracked) .. my (nose|arm|rib|ribs|jaw|tooth|teeth|wrist|finger) & (<agent>) - (fell) - (skiing) - (surgeon)
(men|man|guys|people|someone) .. (tried|trying) .. (break|kick|force) .. (door|window|in)
(takes|took|pulls|drags) .. me .. (to|in|into) his (bed|room|car)
(bite marks|finger bruises|bruises|handprints) & (daycare|home|arms|school|nursery) & (sent|came|marks|from)
(whisper|whispering) & (drunk|next room|hear|angry|downstairs)
(papers|passport) .. (they|took|taken) & (customers|work|sleep|owner)
(whenever|when|every time|once) .. (drinks|drunk|gets mad|is mad|gets angry|loses it) & (hit*|beat*|hurts|throws|hide|scared|drinking now)
(got|has|took|takes|hides|holds) .. (keys|phone|passport|card) & (cant leave|cannot leave|let me|locked|using the computer|cant go out|afraid)
(doing|does|did) .. (bad things|nasty things|things|stuff) to (my|me|her|him|us)
(ex|stranger|man|guy|someone) .. (waiting|waits|sits|parked|standing|turns up|shows up|hanging around) .. (outside|by|at|across|near) .. (car|house|work|door|window|school|flat|apartment)
(tried|trying|try) .. (pull|drag|force|grab|get) .. (me|her|him|kid|daughter|son) .. (into|in) .. (van|car|truck|bushes)
(want*|urge*|feel like|afraid|thought*|thinking|scared|picture|picturing) .. (smash*|shak*|throw*|drop*|hurt*|drown*|smother*|squeez*) .. (baby|newborn)
(forc*|made|making) .. (me|her|him) .. (marry|marriage|wed)
(smashed|smashing) .. (house|room|door) & (mam|mum|mom|cornered|kids|me)
`;
