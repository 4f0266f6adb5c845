// The words that the grave messages are filled with: parts, sensations, illnesses, medicines, tests.

const list = (text: string): string[] => text.split('|');

export const GRAVE_SLOTS: Readonly<Record<string, readonly string[]>> = {
  part: list(
    `knee|back|lower back|stomach|head|ear|left ear|throat|neck|shoulder|hip|ankle|foot|big toe|wrist|hand|elbow|eye|right eye|tooth|jaw|side|ribs|calf|leg|arm|skin|scalp|belly|groin|breast|gums|tongue|finger|chest`,
  ),
  feel: list(
    `hurts|is killing me|aches|is sore|is swollen|itches|feels numb|burns|is stiff|throbs|keeps cramping|is red and warm|looks infected|is bleeding|feels weird|tingles|is bruised|has a lump|is peeling|gave out|locks up|makes a clicking noise|feels heavy|is all puffed up|bothers me|acts up`,
  ),
  since: list(
    `since Monday|for two weeks|since yesterday|for about a month now|all night|on and off for years|when I walk|after I eat|every morning|at night mostly|when I bend down|ever since the fall|for a couple of days|after work|when it rains|since my last visit|out of nowhere|when I lie down`,
  ),
  thing: list(
    `a fever|a bad cough|a rash|a headache|diarrhea|a sore throat|a migraine|chills|heartburn|a runny nose|nausea|dizzy spells|cramps|an ear infection|the flu|night sweats|a UTI|hives|a stuffy nose|palpitations|blurry vision|constipation|a nosebleed|a bump|a cold|no energy|trouble sleeping|panic attacks|ringing in my ears|low blood pressure|swollen glands|a weird spot`,
  ),
  cond: list(
    `diabetes|asthma|cancer|high blood pressure|depression|arthritis|anxiety|HIV|epilepsy|lupus|COPD|bipolar|hepatitis C|thyroid problems|endometriosis|anemia|kidney stones|gout|eczema|sleep apnea|heart failure|IBS|PTSD|ADHD|glaucoma|shingles|herpes|chlamydia|osteoporosis|celiac disease|fibromyalgia|a hernia|gallstones|sciatica|dementia|covid|pneumonia|strep|a yeast infection|acid reflux|high cholesterol|pink eye|vertigo|a sinus infection`,
  ),
  drug: list(
    `ibuprofen|metformin|lisinopril|amoxicillin|Zoloft|insulin|my blood thinner|the antibiotics|prednisone|my inhaler|birth control|Tylenol|Adderall|omeprazole|the cream|my blood pressure pills|Xanax|gabapentin|levothyroxine|eye drops|a steroid|vitamin D|melatonin|Ozempic|the nasal spray|cough syrup|antihistamines|my meds|the new medication|an antidepressant|warfarin`,
  ),
  who: list(
    `I|my son|my daughter|my husband|my wife|my mom|my dad|the baby|my toddler|my friend|my grandmother|my partner|she|he`,
  ),
  test: list(
    `biopsy|blood test|MRI|X-ray|pap smear|CT scan|mammogram|A1C|cholesterol|STD test|urine test|ultrasound|thyroid test|covid test|EKG`,
  ),
  parte: list(
    `la rodilla|la espalda|el estómago|la cabeza|el oído|la garganta|el cuello|el hombro|el pie|la muela|el pecho|la pierna|el brazo|la panza|los ojos|el tobillo|la cintura|la piel|la mano`,
  ),
  algo: list(
    `fiebre|tos|dolor de cabeza|diarrea|náuseas|mareos|gripa|sarpullido|dolor de garganta|infección|calentura|escalofríos|comezón|ronchas|vómitos|presión alta|azúcar alta|un bulto|insomnio|ansiedad|sangrado|colesterol alto|una bolita|flujo|ardor al orinar`,
  ),
  mal: list(
    `diabetes|asma|cáncer|depresión|VIH|epilepsia|artritis|hipertensión|tiroides|anemia|gastritis|migraña|hepatitis|hernia|covid`,
  ),
  remedio: list(
    `ibuprofeno|metformina|la pastilla|el antibiótico|mi medicina|la insulina|el inhalador|paracetamol|el jarabe|losartán|la crema|las gotas|anticonceptivos|omeprazol`,
  ),
  quien: list(`mi hijo|mi hija|mi esposo|mi mamá|el bebé|mi papá|mi abuela|la niña|el niño|mi hermano`),
  desde: list(
    `desde ayer|desde hace una semana|toda la noche|desde el lunes|cuando camino|después de comer|hace días|en las mañanas|y no se quita|cada vez más`,
  ),
};
