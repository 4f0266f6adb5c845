// The words around a name: what introduces one, what follows it, and the words that are none.

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** A name comes right after these, whatever its case. */
export const INTRODUCED =
  /\b(?:my (?:full |first |last |legal |middle |maiden )?name(?: is|'s|’s|:)?|name is|name's|name:|names|i am called|they call me|nickname(?: is)?|(?:sign|put) me (?:up|down|in) as|we(?:'re| are) the|somos (?:los|la familia)|familia|name\?|we call (?:her|him|them)|(?:just )?call (?:her|him)|me dicen|le dicen|le decimos|me llaman|apodo(?: es)?|i go by|goes by|under the name(?: of)?|under|patient(?: is|:)|patient(?:'s)? (?:full )?name(?: is|:)?|first name(?: is|:)?|last name(?: is|:)?|surname(?: is|:)?|is named|named|called|spelled|this is|it's|its|it is|i'm|i am|im|(?:his|her|their) (?:full )?name(?: is|:)?|maiden name(?: is|,)?|signed|sincerely,?|regards,?|me llamo|mi nombre(?: completo)?(?: es|:)?|se llama|soy|habla|le habla|a nombre de|nombre:|(?:su|el) nombre(?: es|:)?|mis? apellidos?(?: es| son)?|apellidos?:?|paciente:?|de parte de|llamad[oa]|con nombre|atte\.?|(?:^|[,.;]\s?)(?:name|nombre))\s*[,:]?\s*$/iu;
/** A name with a capital comes after these. */
export const MENTIONED =
  /\b(?:ask(?:ing)? for|tell|attn:?|attention:?|contact:?|speak (?:to|with)|caregiver|aide|guardian|spouse|it is for|it's for|appointment (?:is )?for|visit (?:is )?for|booked for|on file(?: is| as| should be)?|find me as|listed as|registered as|about|call|me and|yo y|for|of|and|with|to|hablar con|pregunt\p{L}{1,3} por|d[ií]g\p{L}{1,3} a|av[ií]s\p{L}{1,3} a|es para|cita (?:es )?para|para|de|con|mam[aá] de|pap[aá] de|hij[oa] de|espos[oa] de|thanks,?|thank you,?|thx,?|gracias,?|best,?|cheers,?|respectfully,?|atentamente,?|saludos,?|-)\s*[,:]?\s*$/iu;
/** A name that no list has, with a capital, comes after these. */
export const DONE_FOR =
  /\b(?:put|add|bring|bringing|book|booking|cancel|schedule|register|enroll|move|see|remind|sign up|drop off|pick up|bringing in|apunt\p{L}{1,3}|cancel\p{L}{1,3}|agend\p{L}{1,3}|anot\p{L}{1,3}|llev\p{L}{1,3} a)\s*$/iu;
/** What a sentence about somebody goes on with after the name. */
export const DOES = set(
  'wants needs has is was would will can cant could had said says asked likes prefers comes came doesnt isnt wont quiere necesita tiene esta es puede dijo prefiere viene va',
);
/** After a name: what only somebody who says who they are goes on with. */
export const TELLS_WHO =
  /^,?\s*(?:\(?(?:dob|d\.o\.b|born|date of birth|b-?day|birthday|nac[ií]|nacid[oa]|fecha de nac|f\.? ?nac|(?:my|mi) (?:son|daughter|wife|husband|mom|mother|dad|father|kid|child|hij[oa]|espos[oa])|cita|turno|appointment|appt|from (?:church|upstairs|work|school|downstairs|the bakery|next door))(?!\p{L})|(?:here|speaking|calling|writing|this side|over here|por ac[aá]|aqu[ií]|al habla)(?!\p{L})|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\b|\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}\b)/iu;
/** "Kwame's birthday": whose it is. */
export const WHOSE =
  /^['’]s (?:\p{L}{2,12} )?(?:birthday|bday|dob|date of birth|appointment|appt|visit|phone|number|email|chart|record|mom|mother|dad|father|wife|husband|son|daughter|name|insurance|turn|checkup|check-up|booking)\b/iu;
/** "Niña" is no Nina, and "ella" no Ella. */
export const CHILD = /^(?:[Nn]iñ[oa]s?|NIÑ[OA]S?|ella)$/u;
/** What stands before a number and names nobody. */
export const LABELS =
  /^(?:(?:amex|iban|soc|sec|ss|ssn|va|nys|case|tik|tok|tiktok|skype|iehp|green|zelle|roblox|reddit|discord|paypal|ext|icd|cpt|bmi|ach|cvc|cvv|curp|dui|uscis|itin|cash|hr|cd|rx|ref|ebt|dmv|mass ?health|medi-?cal|hmo|ppo|wa|kik|jcb|nbr|xmas|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic|june|july|junio|julio|traductora?|traductor|completo|po box|box|apt|ste)\s?)+\.?$/iu;
/** "Oscar insurance", "Martin Luther King Day". */
export const FIRM_OR_DAY = /^(?:\s\p{L}+){0,2}\s(?:insurance|plans?|day)\b/iu;
/** "this is", "soy", "I'm": a name only where the next word can be one. */
export const WEAK =
  /\b(?:this is|it's|its|it is|i'm|i am|im|soy|under|habla|called|names|spelled|paciente:?|regards,?)\s*[,:]?\s*$/iu;
export const KIN =
  /\b(?:my (?:son|daughter|wife|husband|mother|father|mom|dad|brother|sister|baby|child|kid|grandson|granddaughter|grandma|grandpa|grandmother|grandfather|partner|friend|boyfriend|girlfriend|uncle|aunt|cousin|niece|nephew|patient|newborn|toddler|boy|girl|fianc[eé]e?|mother in law|father in law|stepson|stepdaughter|boss|neighbor|roommate|caregiver|aide|helper|guardian|babysitter|nanny|driver|sitter|godson|goddaughter|twins?)|aunt|auntie|uncle|grandma|grandpa|nana|mi (?:hijo|hija|esposo|esposa|marido|mujer|mam[aá]|pap[aá]|madre|padre|hermano|hermana|beb[eé]|nieto|nieta|abuelo|abuela|pareja|novio|novia|amigo|amiga|sobrino|sobrina|t[ií]o|t[ií]a|suegra|suegro|cuidadora?|vecin[oa]|comadre|compadre|ni[ñn]era|padrino|madrina|abuelit[oa]|yerno|nuera|cu[ñn]ad[oa]|prim[oa]|niñ[oa]|nene|nena)|(?:my|our) (?:two |three )?(?:sons|daughters|kids|children|boys|girls|twins|grandkids|parents)|(?:mis|sus|nuestros) (?:dos |tres )?(?:hij[oa]s|niet[oa]s|niñ[oa]s|gemel[oa]s|padres|papás)|(?:la|el) (?:niñ[oa]|nene|nena|bebé|paciente)|t[ií][oa]|mr|mrs|ms|miss|se[ñn]or|se[ñn]ora|sr|sra|srta|don|do[ñn]a)\.?,?\s*$/iu;
export const STOP = set(
  `soy habla llamo nombre apellido its name names im ive hes shes theyre youre mayo i my the a an is was and or to for in on at of with from here calling born dob date birth phone number email need needs want wants would have has had can could please thanks thank hi hello but because so that this it not no yes monday tuesday wednesday thursday friday saturday sunday january february march june july august september october november december today tomorrow appointment appt doctor dr nurse patient clinic street insurance aetna cigna medicare medicaid el la los las un una y o de que para por en con mi su es era nacio naci nacido nacida fecha telefono numero correo quiero necesito tengo tiene puedo cita hola gracias si no pero lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hoy manana paciente clinica seguro new english spanish dob sick late sure sorry ready looking trying not going just also very pregnant feeling having scheduled available free running interested wondering afraid worried tired good fine great ok okay happy glad still only an done back home nuevo nueva urgente about regarding re asking how what when where who why which your you he she we they his her our their him them me us diabetica diabetico alergica embarazada mayor alergico there are do does did will if as by up out over get got take see make book cancel move reschedule change confirm check ask know think like flu shot physical test visit exam checkup annual blood ultrasound mr mrs ms sr sra after before next last first second years old year month week day time morning afternoon evening soon then now again too all some any both more most less well better best bad worse right left on off one two three four five six seven eight nine ten anymore allergic single married retired unable able supposed hoping writing texting getting coming taking using waiting`,
);
export const PLACE = set('san santa los las el saint st fort new port mount lake north south east west');
export const PARTICLES = set('de la del los las van von der den da di bin al el san santa st mac mc o y');

/** How words end that say what somebody is, rather than who. */
export const ADJECTIVE =
  /(?:ic|ish|ed|ing|ous|ful|ive|able|less|al|ese|ist|ant|ent|er|ly|ado|ada|ido|ida|oso|osa|ista|ica|ico|ario|aria|ante|ente|ible|eno|ena|ense|ando|iendo|ana|ano|io|aron|ieron)s?$/;
export const BEHIND_TRADE = set('en de at for in of with on to para con and y or o');
export const ASKING = set(
  'what who where when how that it let there here today tomorrow everyone everybody i he she we they you im ive ill hes shes theyre were youre',
);
export const JOINING = set('and y e');
export const IN_PLACE = set('in near around at en cerca');
export const GREETING = set(
  'hi hello hey hola buenas yes si ok thanks gracias morning afternoon dias tardes',
);
/** Capitals that are no person: firms, insurers, holidays, places, tongues, and what a clinic has. */
export const NO_PERSON = set(
  `soc mbi hicn grp nac fdn bday ssn acct cuenta bancaria cedula ein itin routing tarjeta landline office direct catholic jewish muslim hindu buddhist vegan vegetarian account acct routing checking savings card member group policy license passport claim plate home work cell old mobile fax tel text call city valley hill hills heights beach island county lake falls springs grove dental psychologist practitioner general salon hair spa therapist dentist google apple zoom facebook instagram whatsapp uber lyft amazon walmart costco target cvs walgreens quest labcorp mychart aetna cigna humana united blue cross shield bcbs anthem kaiser fidelis oscar healthfirst emblem medicare medicaid tricare metroplus molina wellcare affinity christmas easter thanksgiving labor memorial independence columbus juneteenth veterans president presidents valentine valentines halloween hanukkah ramadan eid diwali luther king year years navidad pascua semana accion reyes trabajo manhattan brooklyn bronx queens harlem york jersey angeles francisco diego antonio vegas chicago boston miami houston texas florida california america american mexico mexican spain china chinese india indian africa african europe european korea korean vietnam vietnamese japan japanese russia russian france french germany german italy italian english spanish mandarin cantonese arabic creole bengali hindi urdu polish portuguese street avenue ave road boulevard park plaza square station bridge hospital clinic medical center centre health healthcare school college university church library airport hotel bank bakery restaurant store shop market pharmacy inc llc corp company department program unit ward hall office building floor suite room wing entrance lobby garage lot team staff desk front patient patients portal app website center visa mastercard amex friday saturday monday tuesday wednesday thursday sunday doctor dr nurse np pa md physical checkup exam test shot vaccine ultrasound colonoscopy consult telehealth therapy smear pap flu blood skin check well child visit follow up new annual covid hpv tdap mri xray ekg hipaa id dob ssn pdf sms tv uk usa us nyc ny nj la dc pr calle avenida hospital clinica farmacia escuela universidad iglesia`,
);
