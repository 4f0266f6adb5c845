// Names of patients and of the people around them: after the words that introduce a name, and as known names that
// stand beside each other. The clinic's own people are not masked.
import { foldText } from '../../base/text.ts';
import { AMBIGUOUS, GIVEN, SURNAMES } from './name-words.ts';

export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly text: string;
  readonly low: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** No word of the language, no name that is known, nothing of a clinic's. */
  strange: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** A name comes right after these, whatever its case. */
const INTRODUCED =
  /\b(?:my (?:full |first |last |legal |middle |maiden )?name(?: is|'s|’s|:)?|name is|name's|name:|names|i am called|they call me|nickname(?: is)?|(?:sign|put) me (?:up|down|in) as|we(?:'re| are) the|somos (?:los|la familia)|familia|me dicen|le dicen|me llaman|apodo(?: es)?|i go by|goes by|under the name(?: of)?|under|patient(?: is|:)|patient(?:'s)? (?:full )?name(?: is|:)?|first name(?: is|:)?|last name(?: is|:)?|surname(?: is|:)?|is named|named|called|spelled|this is|it's|its|it is|i'm|i am|im|(?:his|her|their) (?:full )?name(?: is|:)?|maiden name(?: is|,)?|signed|sincerely,?|regards,?|me llamo|mi nombre(?: completo)?(?: es|:)?|se llama|soy|habla|le habla|a nombre de|nombre:|(?:su|el) nombre(?: es|:)?|mis? apellidos?(?: es| son)?|apellidos?:?|paciente:?|de parte de|llamad[oa]|con nombre|atte\.?)\s*[,:]?\s*$/iu;
/** A name with a capital comes after these. */
const MENTIONED =
  /\b(?:ask(?:ing)? for|tell|attn:?|attention:?|contact:?|speak (?:to|with)|caregiver|aide|guardian|spouse|it is for|it's for|appointment (?:is )?for|visit (?:is )?for|booked for|on file(?: is| as| should be)?|find me as|listed as|registered as|about|call|me and|yo y|for|of|and|with|to|hablar con|pregunt\p{L}{1,3} por|d[ií]g\p{L}{1,3} a|av[ií]s\p{L}{1,3} a|es para|cita (?:es )?para|para|de|con|mam[aá] de|pap[aá] de|hij[oa] de|espos[oa] de|thanks,?|thank you,?|thx,?|gracias,?|best,?|cheers,?|respectfully,?|atentamente,?|saludos,?|-)\s*[,:]?\s*$/iu;
/** After a name: what only somebody who says who they are goes on with. */
const TELLS_WHO =
  /^,?\s*(?:\(?(?:dob|d\.o\.b|born|date of birth|b-?day|birthday|nac[ií]|nacid[oa]|fecha de nac|f\.? ?nac)(?!\p{L})|(?:here|speaking|calling|writing|this side|over here|por ac[aá]|aqu[ií]|al habla)(?!\p{L})|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\b|\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}\b)/iu;
/** "Kwame's birthday": whose it is. */
const WHOSE =
  /^['’]s (?:\p{L}{2,12} )?(?:birthday|bday|dob|date of birth|appointment|appt|visit|phone|number|email|chart|record|mom|mother|dad|father|wife|husband|son|daughter|name|insurance|turn|checkup|check-up|booking)\b/iu;
/** "this is", "soy", "I'm": a name only where the next word can be one. */
const WEAK =
  /\b(?:this is|it's|its|it is|i'm|i am|im|soy|under|habla|called|names|spelled|paciente:?|regards,?)\s*[,:]?\s*$/iu;
const KIN =
  /\b(?:my (?:son|daughter|wife|husband|mother|father|mom|dad|brother|sister|baby|child|kid|grandson|granddaughter|grandma|grandpa|grandmother|grandfather|partner|friend|boyfriend|girlfriend|uncle|aunt|cousin|niece|nephew|patient|newborn|toddler|boy|girl|fianc[eé]e?|mother in law|father in law|stepson|stepdaughter|boss|neighbor|roommate|caregiver|aide|helper|guardian|babysitter|nanny|driver|sitter|godson|goddaughter|twins?)|aunt|auntie|uncle|grandma|grandpa|nana|mi (?:hijo|hija|esposo|esposa|marido|mujer|mam[aá]|pap[aá]|madre|padre|hermano|hermana|beb[eé]|nieto|nieta|abuelo|abuela|pareja|novio|novia|amigo|amiga|sobrino|sobrina|t[ií]o|t[ií]a|suegra|suegro|cuidadora?|vecin[oa]|comadre|compadre|ni[ñn]era|padrino|madrina|abuelit[oa]|yerno|nuera|cu[ñn]ad[oa]|prim[oa]|niñ[oa]|nene|nena)|t[ií][oa]|mr|mrs|ms|miss|se[ñn]or|se[ñn]ora|sr|sra|srta|don|do[ñn]a)\.?,?\s*$/iu;
const STOP = set(
  `soy habla llamo nombre apellido its name names im ive hes shes theyre youre mayo i my the a an is was and or to for in on at of with from here calling born dob date birth phone number email need needs want wants would have has had can could please thanks thank hi hello but because so that this it not no yes monday tuesday wednesday thursday friday saturday sunday january february march june july august september october november december today tomorrow appointment appt doctor dr nurse patient clinic street insurance aetna cigna medicare medicaid el la los las un una y o de que para por en con mi su es era nacio naci nacido nacida fecha telefono numero correo quiero necesito tengo tiene puedo cita hola gracias si no pero lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hoy manana paciente clinica seguro new english spanish dob sick late sure sorry ready looking trying not going just also very pregnant feeling having scheduled available free running interested wondering afraid worried tired good fine great ok okay happy glad still only an done back home nuevo nueva urgente about regarding re asking how what when where who why which your you he she we they his her our their him them me us diabetica diabetico alergica embarazada mayor alergico there are do does did will if as by up out over get got take see make book cancel move reschedule change confirm check ask know think like flu shot physical test visit exam checkup annual blood ultrasound mr mrs ms sr sra after before next last first second years old year month week day time morning afternoon evening soon then now again too all some any both more most less well better best bad worse right left on off one two three four five six seven eight nine ten anymore allergic single married retired unable able supposed hoping writing texting getting coming taking using waiting`,
);
const PLACE = set('san santa los las el saint st fort new port mount lake north south east west');
const PARTICLES = set('de la del los las van von der den da di bin al el san santa st mac mc o y');

/**
 * The names in a text. `known`: words of the clinic's own people and places, folded; `knows`: whether a folded word
 * is one of the language, so that what is none may be a name that no list has.
 */
export function names(
  text: string,
  known: ReadonlySet<string>,
  knows: (word: string) => boolean,
): NameSpan[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    words.push({
      text: match[0],
      low: foldText(match[0]).replaceAll(' ', ''),
      start,
      end: start + match[0].length,
      capital: /^\p{Lu}/u.test(match[0]),
      strange: false,
      gap: text.slice(end, start),
    });
    end = start + match[0].length;
  }
  const shouting =
    words.length > 3 &&
    words.filter(({ text: word }) => word.length > 2).every(({ text: word }) => word === word.toUpperCase());
  for (const word of words)
    word.strange =
      word.low.length > 2 &&
      !STOP.has(word.low) &&
      !NO_PERSON.has(word.low) &&
      !knows(word.low) &&
      !known.has(word.low);
  const out: NameSpan[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (
      known.has(word.low) ||
      /\b(dr|dra|doctor|doctora|np|nurse|enfermera)\.?\s*$/iu.test(
        text.slice(Math.max(0, word.start - 12), word.start),
      )
    )
      continue;
    const before = text.slice(Math.max(0, word.start - 40), word.start);
    // "Oscar insurance", "Martin Luther King Day".
    if (
      /^(?:\s\p{L}+){0,2}\s(?:insurance|plans?|day)\b/iu.test(text.slice(word.end, word.end + 24)) &&
      !/name/i.test(before)
    )
      continue;
    const length =
      introduced(words, i, before, shouting) ||
      beside(words, i, shouting) ||
      mentioned(words, i, before, shouting) ||
      followed(text, words, i) ||
      onItsOwn(text, words, i, shouting);
    if (length === 0) continue;
    out.push({ start: word.start, end: (words[i + length - 1] as Word).end });
    i += length - 1;
  }
  return out;
}

const isKnownName = (low: string): boolean => GIVEN.has(low) || SURNAMES.has(low);
const clearName = (low: string): boolean => isKnownName(low) && !AMBIGUOUS.has(low);

/** How many words of a name begin here because of the words before; 0 where none does. */
function introduced(words: readonly Word[], at: number, before: string, shouting: boolean): number {
  const first = words[at] as Word;
  const kin = KIN.test(before);
  if (!kin && !INTRODUCED.test(before)) return 0;
  const weak = (kin || WEAK.test(before)) && !/\bname/i.test(before.slice(-14));
  const second = words[at + 1];
  // "My last name is de la Cruz".
  if (
    !weak &&
    PARTICLES.has(first.low) &&
    second &&
    !STOP.has(second.low) &&
    (second.capital || isKnownName(second.low))
  )
    return 1 + introduced(words, at + 1, 'name is ', shouting);
  if (
    !weak &&
    PARTICLES.has(first.low) &&
    PARTICLES.has(second?.low ?? '') &&
    words[at + 2] &&
    !STOP.has((words[at + 2] as Word).low)
  )
    return 2 + introduced(words, at + 2, 'name is ', shouting);
  if (STOP.has(first.low) && !(first.capital && AMBIGUOUS.has(first.low) && !shouting)) return 0;
  // "Soy maestra en …" says what somebody is.
  const trade = second !== undefined && second.gap === ' ' && BEHIND_TRADE.has(second.low);
  const likely = clearName(first.low) || (first.strange && !trade && !ADJECTIVE.test(first.low));
  if (weak && !(first.capital && !shouting ? true : likely)) return 0;
  if (weak && NO_PERSON.has(first.low)) return 0;
  if (
    weak &&
    first.capital &&
    !isKnownName(first.low) &&
    /\b(?:its|it's|it is|this is)\s*$/i.test(before) &&
    !words[at + 1]?.capital
  )
    return 0;
  return extend(words, at, first.capital && !shouting, !weak);
}

/** A line or sentence that is nothing but capitals, one of them strange: "Chukwuemeka Obi". */
function onItsOwn(text: string, words: readonly Word[], at: number, shouting: boolean): number {
  const first = words[at] as Word;
  if (shouting || !first.capital || (at > 0 && !/[.!?\n|<>:]\s*$/.test(first.gap))) return 0;
  let count = 0;
  let strange = false;
  for (let word = words[at]; word && count < 5; word = words[at + count]) {
    if (count > 0 && !/^(?:\s|-|\.\s|,\s)$/.test(word.gap)) break;
    if (!(word.capital || PARTICLES.has(word.low)) || isCommon(word)) return 0;
    strange ||= word.strange || clearName(word.low);
    count += 1;
  }
  const last = words[at + count - 1];
  return last && strange && /^\s*(?:$|[.!\n|<,(])/.test(text.slice(last.end)) ? count : 0;
}

/** Two capitals that no dictionary of the clinic knows, after words that a person is mentioned with. */
function mentioned(words: readonly Word[], at: number, before: string, shouting: boolean): number {
  const first = words[at] as Word;
  const second = words[at + 1];
  if (shouting || !first.capital || STOP.has(first.low) || NO_PERSON.has(first.low)) return 0;
  if (PLACE.has(first.low) || !MENTIONED.test(before)) return 0;
  const pair =
    second !== undefined &&
    second.gap === ' ' &&
    second.capital &&
    !STOP.has(second.low) &&
    !NO_PERSON.has(second.low);
  // Alone it takes a word that is said of people only.
  const alone = /(?:ask(?:ing)? for|tell|attn:?|speak (?:to|with)|hablar con|preg\p{L}+ por)\s*$/iu.test(
    before,
  );
  if (!pair && !(alone && first.low !== 'me') && !(first.strange && at > 0 && !ADJECTIVE.test(first.low)))
    return 0;
  const length = extend(words, at, true, false);
  return words.slice(at, at + length).some(({ low }) => NO_PERSON.has(low)) ? 0 : length;
}

/** One to four words, in whatever case, that a date of birth or a number of one's own follows. */
function followed(text: string, words: readonly Word[], at: number): number {
  const first = words[at] as Word;
  if (POSSESSIVE.test(first.text)) return first.capital && !isCommon(first) && whose(text, first) ? 1 : 0;
  // A name stands at the beginning of what is said, or after a comma.
  if (at > 0 && !/[,.;:!?\n|]\s*$/.test(first.gap) && !GREETING.has((words[at - 1] as Word).low)) return 0;
  for (let count = 1; count <= 4; count += 1) {
    const last = words[at + count - 1];
    if (!last || (count > 1 && !/^(?:\s{1,2}|-|,\s|\.\s)$/.test(last.gap))) return 0;
    const also = AMBIGUOUS.has(last.low) && (last.capital || words[at + count]?.gap === ' ');
    if ((STOP.has(last.low) && !also && !PARTICLES.has(last.low)) || NO_PERSON.has(last.low)) return 0;
    if (TELLS_WHO.test(text.slice(last.end, last.end + 24)) && !PARTICLES.has(last.low))
      return !STOP.has(last.low) && (count > 1 || isKnownName(last.low) || last.capital || last.strange)
        ? count
        : 0;
  }
  return 0;
}

/** How words end that say what somebody is, rather than who. */
const ADJECTIVE =
  /(?:ic|ish|ed|ing|ous|ful|ive|able|less|al|ese|ist|ant|ent|er|ly|ado|ada|ido|ida|oso|osa|ista|ica|ico|ario|aria|ante|ente|ible|eno|ena|ense|ando|iendo|ana|ano|io|aron|ieron)s?$/;
const BEHIND_TRADE = set('en de at for in of with on to para con and y or o');
const ASKING = set(
  'what who where when how that it let there here today tomorrow everyone everybody i he she we they you im ive ill hes shes theyre were youre',
);
const isCommon = ({ text: word }: Word): boolean => {
  const low = foldText(word.replace(POSSESSIVE, ''));
  return STOP.has(low) || NO_PERSON.has(low) || ASKING.has(low);
};
const IN_PLACE = set('in near around at en cerca');
const POSSESSIVE = /['’]s$/u;
const whose = (text: string, word: Word): boolean =>
  WHOSE.test(text.slice(word.end - (POSSESSIVE.test(word.text) ? 2 : 0), word.end + 40));
const GREETING = set('hi hello hey hola buenas yes si ok thanks gracias morning afternoon dias tardes');
/** Capitals that are no person: firms, insurers, holidays, places, tongues, and what a clinic has. */
const NO_PERSON = set(
  `landline office direct catholic jewish muslim hindu buddhist vegan vegetarian account acct routing checking savings card member group policy license passport claim plate home work cell old mobile fax tel text call city valley hill hills heights beach island county lake falls springs grove dental psychologist practitioner general salon hair spa therapist dentist google apple zoom facebook instagram whatsapp uber lyft amazon walmart costco target cvs walgreens quest labcorp mychart aetna cigna humana united blue cross shield bcbs anthem kaiser fidelis oscar healthfirst emblem medicare medicaid tricare metroplus molina wellcare affinity christmas easter thanksgiving labor memorial independence columbus juneteenth veterans president presidents valentine valentines halloween hanukkah ramadan eid diwali luther king year years navidad pascua semana accion reyes trabajo manhattan brooklyn bronx queens harlem york jersey angeles francisco diego antonio vegas chicago boston miami houston texas florida california america american mexico mexican spain china chinese india indian africa african europe european korea korean vietnam vietnamese japan japanese russia russian france french germany german italy italian english spanish mandarin cantonese arabic creole bengali hindi urdu polish portuguese street avenue ave road boulevard park plaza square station bridge hospital clinic medical center centre health healthcare school college university church library airport hotel bank bakery restaurant store shop market pharmacy inc llc corp company department program unit ward hall office building floor suite room wing entrance lobby garage lot team staff desk front patient patients portal app website center visa mastercard amex friday saturday monday tuesday wednesday thursday sunday doctor dr nurse np pa md physical checkup exam test shot vaccine ultrasound colonoscopy consult telehealth therapy smear pap flu blood skin check well child visit follow up new annual covid hpv tdap mri xray ekg hipaa id dob ssn pdf sms tv uk usa us nyc ny nj la dc pr calle avenida hospital clinica farmacia escuela universidad iglesia`,
);

/** A known given name with what follows, or a capitalised pair with one known name. */
function beside(words: readonly Word[], at: number, shouting: boolean): number {
  const first = words[at] as Word;
  const second = words[at + 1];
  // "San Jose", "Santa Clara", "Los Angeles": places, unless something introduces a name.
  const before = words[at - 1];
  if (before && IN_PLACE.has(before.low) && first.capital) return 0;
  if (second?.capital && !shouting && NO_PERSON.has(second.low) && second.gap === ' ') return 0;
  if (PLACE.has(first.low) || (PLACE.has(words[at - 1]?.low ?? '') && first.gap === ' ')) return 0;
  const joined = second !== undefined && /^(?:\s{1,2}|,\s|-|\s\p{Lu}\.\s)$/u.test(second.gap);
  if (joined && second && !STOP.has(second.low) && !STOP.has(first.low)) {
    const capitals = first.capital && second.capital && !shouting;
    const order =
      (GIVEN.has(first.low) && SURNAMES.has(second.low)) ||
      (SURNAMES.has(first.low) && GIVEN.has(second.low));
    if (
      order &&
      (capitals ||
        (clearName(first.low) && clearName(second.low)) ||
        (shouting && (clearName(first.low) || clearName(second.low))))
    )
      return extend(words, at, first.capital, false);
    if (capitals && (clearName(first.low) || clearName(second.low)) && (at > 0 || isKnownName(first.low)))
      return extend(words, at, true, false);
  }
  if (first.capital && !shouting && clearName(first.low) && !STOP.has(first.low))
    return extend(words, at, true, false);
  return GIVEN.has(first.low) && !AMBIGUOUS.has(first.low) && first.low.length > 3 && !STOP.has(first.low)
    ? extend(words, at, false, false)
    : 0;
}

function extend(words: readonly Word[], at: number, capitals: boolean, loose: boolean): number {
  let count = 1;
  for (let i = at + 1; i < words.length && count < 5; i++) {
    const word = words[i] as Word;
    const gap =
      /^(?:\s{1,2}|-|,\s|\.\s|\s\p{Lu}\.\s)$/u.test(word.gap) &&
      !(word.gap.startsWith('.') && (words[i - 1] as Word).text.length > 1);
    if (!gap) break;
    const next = words[i + 1];
    const initial =
      word.text.length === 1 &&
      word.low !== 'i' &&
      (word.capital || (!/[aeoy]/.test(word.low) && next !== undefined && !STOP.has(next.low)));
    const after = next && PARTICLES.has(next.low) && !next.capital ? words[i + 2] : next;
    const particle =
      PARTICLES.has(word.low) &&
      after !== undefined &&
      (after.capital || isKnownName(after.low)) &&
      (!STOP.has(after.low) || after.capital);
    // "Okonkwo, Chidi": the given name behind the surname ends what is said.
    const behind =
      word.capital &&
      count === 1 &&
      !STOP.has(word.low) &&
      (isKnownName(word.low) ||
        word.strange ||
        (loose && (!next?.capital || STOP.has(next.low) || /^[.;\n]/.test(next.gap))));
    if (word.gap.startsWith(',') && !behind) break;
    const afterInitial = i > at + 1 && (words[i - 1] as Word).text.length === 1;
    const name =
      (isKnownName(word.low) && (word.capital || clearName(word.low))) ||
      (afterInitial && !STOP.has(word.low)) ||
      behind ||
      (capitals && word.capital && (!STOP.has(word.low) || AMBIGUOUS.has(word.low))) ||
      (loose &&
        !capitals &&
        !STOP.has(word.low) &&
        count < 3 &&
        (isKnownName(word.low) || i === at + 1) &&
        word.low.length > 2);
    if (!name && !initial && !particle) break;
    count++;
  }
  while (
    count > 1 &&
    PARTICLES.has((words[at + count - 1] as Word).low) &&
    !(words[at + count - 1] as Word).capital
  )
    count--;
  return count;
}
