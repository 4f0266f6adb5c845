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
  /** What stands between it and the word before. */
  readonly gap: string;
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** A name comes right after these, whatever its case. */
const INTRODUCED =
  /\b(?:my (?:full |first |last |legal |middle |maiden )?name(?: is|'s|’s|:)?|name is|name's|name:|names|i am called|they call me|i go by|goes by|under the name(?: of)?|under|patient(?: name)?(?: is|:)|first name(?: is|:)?|last name(?: is|:)?|surname(?: is|:)?|is named|named|called|spelled|this is|it's|its|it is|i'm|i am|im|signed|sincerely,?|regards,?|me llamo|mi nombre(?: completo)? es|se llama|soy|habla|le habla|a nombre de|nombre:|mi apellido es|apellido:?|paciente:?|de parte de|llamad[oa]|con nombre|atte\.?)\s*[,:]?\s*$/iu;
/** "this is", "soy", "I'm": a name only where the next word can be one. */
const WEAK =
  /\b(?:this is|it's|its|it is|i'm|i am|im|soy|under|habla|called|names|spelled|paciente:?|regards,?)\s*[,:]?\s*$/iu;
const KIN =
  /\b(?:my (?:son|daughter|wife|husband|mother|father|mom|dad|brother|sister|baby|child|kid|grandson|granddaughter|grandma|grandpa|grandmother|grandfather|partner|friend|boyfriend|girlfriend|uncle|aunt|cousin|niece|nephew|patient|newborn|toddler|boy|girl|fianc[eé]e?|mother in law|father in law|stepson|stepdaughter|boss|neighbor|roommate)|mi (?:hijo|hija|esposo|esposa|marido|mujer|mam[aá]|pap[aá]|madre|padre|hermano|hermana|beb[eé]|nieto|nieta|abuelo|abuela|pareja|novio|novia|amigo|amiga|sobrino|sobrina|t[ií]o|t[ií]a|suegra|suegro)|mr|mrs|ms|miss|se[ñn]or|se[ñn]ora|sr|sra|srta|don|do[ñn]a)\.?,?\s*$/iu;
const STOP = set(
  `i my the a an is was and or to for in on at of with from here calling born dob date birth phone number email need needs want wants would have has had can could please thanks thank hi hello but because so that this it not no yes monday tuesday wednesday thursday friday saturday sunday january february march june july august september october november december today tomorrow appointment appt doctor dr nurse patient clinic street insurance aetna cigna medicare medicaid el la los las un una y o de que para por en con mi su es era nacio naci nacido nacida fecha telefono numero correo quiero necesito tengo tiene puedo cita hola gracias si no pero lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hoy manana paciente clinica seguro new english spanish dob sick late sure sorry ready looking trying not going just also very pregnant feeling having scheduled available free running interested wondering afraid worried tired good fine great ok okay happy glad still only an done back home nuevo nueva urgente about regarding re asking how what when where who why which your you he she we they his her our their him them me us diabetica diabetico alergica embarazada mayor alergico there are do does did will if as by up out over get got take see make book cancel move reschedule change confirm check ask know think like flu shot physical test visit exam checkup annual blood ultrasound mr mrs ms sr sra after before next last first second years old year month week day time morning afternoon evening soon then now again too all some any both more most less well better best bad worse right left on off one two three four five six seven eight nine ten anymore allergic single married retired unable able supposed hoping writing texting getting coming taking using waiting`,
);
const PLACE = set('san santa los las el saint st fort new port mount lake north south east west');
const PARTICLES = set('de la del los las van von der den da di bin al el san santa st mac mc o y');

/** The names in a text. `known`: words of the clinic's own people and places, folded. */
export function names(text: string, known: ReadonlySet<string>): NameSpan[] {
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
      gap: text.slice(end, start),
    });
    end = start + match[0].length;
  }
  const shouting =
    words.length > 3 &&
    words.filter(({ text: word }) => word.length > 2).every(({ text: word }) => word === word.toUpperCase());
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
    const length = introduced(words, i, before, shouting) || beside(words, i, shouting);
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
  if (STOP.has(first.low) && !(first.capital && AMBIGUOUS.has(first.low) && !shouting)) return 0;
  if (weak && !(first.capital && !shouting ? true : clearName(first.low))) return 0;
  if (
    weak &&
    first.capital &&
    !isKnownName(first.low) &&
    /^(its|it's|it is|this is)/i.test(before.trim().split(/\s+/).slice(-2).join(' ')) &&
    !words[at + 1]?.capital
  )
    return 0;
  return extend(words, at, first.capital && !shouting, !weak);
}

/** A known given name with what follows, or a capitalised pair with one known name. */
function beside(words: readonly Word[], at: number, shouting: boolean): number {
  const first = words[at] as Word;
  const second = words[at + 1];
  // "San Jose", "Santa Clara", "Los Angeles": places, unless something introduces a name.
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
  if (first.capital && !shouting && clearName(first.low)) return extend(words, at, true, false);
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
    const initial = word.text.length === 1 && word.capital && word.low !== 'i';
    const particle =
      PARTICLES.has(word.low) &&
      next !== undefined &&
      (next.capital || isKnownName(next.low)) &&
      !STOP.has(next.low);
    if (word.gap.startsWith(',') && !(isKnownName(word.low) && word.capital && count === 1)) break;
    const name =
      (isKnownName(word.low) && (word.capital || clearName(word.low))) ||
      (capitals && word.capital && !STOP.has(word.low)) ||
      (loose &&
        !capitals &&
        !STOP.has(word.low) &&
        count < 3 &&
        (isKnownName(word.low) || i === at + 1) &&
        word.low.length > 2);
    if (!name && !initial && !particle) break;
    count++;
  }
  while (count > 1 && PARTICLES.has((words[at + count - 1] as Word).low)) count--;
  return count;
}
