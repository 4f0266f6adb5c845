// Words that are written in several ways and read as one: contractions, SMS shorthand of both languages, and the
// two-word negations. All folded, without accents and apostrophes.

/** One written word → the words it stands for. */
export const SHORTHAND: ReadonlyMap<string, string> = new Map(
  `im=i am|ive=i have|youre=you are|theyre=they are|hes=he is|shes=she is|thats=that is|whats=what is|wheres=where is|theres=there is|whos=who is|hows=how is|itll=it will|youll=you will|theyll=they will
u=you|wher=where|tak=take|alredy=already|ur=your|r=are|pls=please|plz=please|plss=please|appt=appointment|appts=appointments|apptmt=appointment|appoinment=appointment|apointment=appointment|appointmnt=appointment|tmrw=tomorrow|tmr=tomorrow|tmw=tomorrow|2mrw=tomorrow|tomoro=tomorrow|tomorow=tomorrow|tommorow=tomorrow|tommorrow=tomorrow|2day=today|2nite=tonight|tonite=tonight|b4=before|cuz=because|coz=because|bc=because|bcuz=because|becuz=because|thx=thanks|thnx=thanks|ty=thanks|tysm=thanks|wanna=want to|gonna=going to|gunna=going to|gona=going to|gotta=got to|lemme=let me|gimme=give me|dunno=dont know|idk=i dont know|kinda=kind of|sorta=sort of|outta=out of|hafta=have to|tryna=trying to|finna=going to|imma=i am going to|ima=i am going to|ain=aint|yall=you all|dr=doctor|dra=doctora|doc=doctor|docs=doctors|drs=doctors|meds=medicines|hosp=hospital|sched=schedule|resched=reschedule|rx=prescription|bp=blood pressure|temp=temperature|preg=pregnant|preggo=pregnant|prego=pregnant|mins=minutes|hrs=hours|hr=hour|wk=week|wks=weeks|y/o=years old|yr=year|yrs=years|mos=months|ppl=people|abt=about|asap=as soon as possible|gf=girlfriend|bf=boyfriend|hubby=husband|hv=have|hav=have|luv=love|dis=this|dat=that|wit=with|w=with|wif=with|wats=what is|wat=what|wut=what|wen=when|hlp=help|brb=wait|rn=right now|ngl=honestly|tbh=honestly|smth=something|sth=something|sum1=someone|any1=anyone|evry=every|kno=know|thru=through|nite=night|mornin=morning|mrng=morning|aft=afternoon|tho=though|cud=could|shud=should|wud=would|wld=would|shld=should|cld=could|plese=please|nvm=never mind|np=no problem|kms=kill myself|kys=kill yourself|kmn=kill me now
q=que|ke=que|xq=porque|pq=porque|xk=porque|porq=porque|tb=tambien|tmb=tambien|tbn=tambien|tas=estas|pa=para|xfa=por favor|porfa=por favor|porfis=por favor|pf=por favor|grax=gracias|grs=gracias|dnd=donde|cdo=cuando|msj=mensaje|bn=bien|mñn=manana|ola=hola|aora=ahora|kiero=quiero|qiero=quiero|nesesito=necesito|necesitto=necesito|nececito=necesito|sita=cita|aser=hacer|ay=hay|bamos=vamos|tngo=tengo|tnego=tengo|aki=aqui|dotor=doctor|dotora=doctora`
    .split(/[|\n]/)
    .map((line): [string, string] => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

/** "do" + "not" → "dont": so that one form of each negation is enough in the rules. */
export const JOINS: ReadonlyMap<string, string> = new Map(
  'do=dont does=doesnt did=didnt can=cant could=couldnt will=wont would=wouldnt is=isnt are=arent was=wasnt were=werent have=havent has=hasnt had=hadnt should=shouldnt'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
);

/** Endings after an apostrophe that are words of their own. */
export const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['m', 'am'],
  ['ll', 'will'],
  ['ve', 'have'],
  ['re', 'are'],
  ['d', 'would'],
]);

/** Words before "'s" that make it "is". */
export const IS_BEFORE_S: ReadonlySet<string> = new Set(
  'it he she what that there who where how here when why something everything nothing someone'.split(' '),
);
