// Where somebody works or goes to school, told beside a person: "I work at Costco", "a nurse at Montefiore", "mi hija
// estudia en Colegio San Bartolo". Whom a town or a firm is only asked about is left alone.
import { stretches, type Stretch } from './stretch.ts';

/** A name of a firm: capitals and what joins them, at most seven words. */
const FIRM =
  "(?:\\p{Lu}[\\p{L}\\p{N}&'’.-]{0,25}(?:\\s(?:(?:of|de|del|la|el|las|los|the|and|y|&|on)\\s){0,2}(?:\\p{Lu}[\\p{L}\\p{N}&'’.-]{0,25}|\\d{1,4}(?:th|st|nd|rd)?)){0,6}(?:\\s(?:warehouse|plant|factory|store|hotel|restaurant|school|elementary|hospital|clinic|bakery|cafeteria|mall))?)";
/** A kind of place in small letters before the name: "la secundaria Roosevelt", "a warehouse called Apex". */
const KIND_ES =
  '(?:(?:una? )?(?:escuela|secundaria|primaria|prepa|preparatoria|colegio|kinder|kínder|guarder[ií]a|universidad|f[aá]brica|restaurante|tienda|bodega|taller|hotel|hospital|planta|oficina|panader[ií]a|lavander[ií]a|taquer[ií]a|empresa|compañ[ií]a) (?:que se llama |llamad[oa] |de )?)?';
const KIND_EN =
  '(?:(?:an? |the )?(?:school|daycare|preschool|warehouse|factory|restaurant|store|hotel|plant|company|firm|diner|bakery|salon) (?:called |named ))?';
const PERSON =
  "(?:[Ii](?:'m|’m|m| am|'ve| was| got| have)?|[Hh]e(?:'s|s| is)?|[Ss]he(?:'s|s| is)?|[Ww]e|[Tt]hey|[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|wife(?:'s|s)?|husband(?:'s|s)?|son|daughter|kid|mom|dad|mother|father|brother|sister|boss|hr|HR)";
const PERSON_ES =
  '(?:[Mm]i|[Mm]is|[Ss]u|[Ss]oy|[Tt]rabajo|[Ll]aboro|[Ee]studio|[Ee]stoy|[Ee]l|[Ll]a|[Éé]l|[Ee]lla|[Yy]o|[Hh]ij[oa]|[Ee]spos[oa])';
/** What somebody does at a place of work or school. */
const DOES =
  '(?:works?|working|worked|job|shifts?|employed|hired|hurt|injured|teach(?:es|ing)?|drives?|driving|cleans?|cooks?|security|volunteers?|interns?|internship|nurse|teacher|welder|driver|cashier|cook|janitor|guard|manager|supervisor|mechanic|waiter|waitress|server|bartender|housekeeper|aide|clerk|foreman|student|freshman|sophomore|junior|senior|grader|grade|class(?:es)?|enrolled|starts?|goes|attends?|studies|studying|dances|plays|football|soccer|basketball|on the line|boss|hr|HR|coworkers?|stocks?|deliver(?:s|y)?|packs?|runs? (?:the )?\\p{Ll}+)';
const DOES_ES =
  '(?:trabaj\\p{L}+|labor[oa]|emplead[oa]|limpi\\p{L}+|lav[ao]|cocin\\p{L}+|meser[oa]|cajer[oa]|chofer|guardia|maestr[oa]|enfermer[oa]|mec[aá]nic[oa]|jef[ea]|patr[oó]n|patrona|encargad[oa]|gerente|estudi\\p{L}+|va|asiste|entra|turno|chamb\\p{L}+|maneja|carg[ao]|repart\\p{L}+|alban[ií]l|costurer[oa]|secretari[oa])';
const SOURCES: readonly string[] = [
  `(?<!\\p{L})${PERSON}(?: [^.!?\\n;]{0,40}?)?? ${DOES}(?: [^.!?\\n;,]{0,30}?)?? (?:at|for|with|w/|in|to|@) (?:the )?${KIND_EN}(${FIRM})`,
  `(?<!\\p{L})(?:${DOES}) (?:[^.!?\\n;,]{0,20}? )??(?:at|for|w/) (?:the )?${KIND_EN}(${FIRM})(?=[^.!?\\n]{0,60}(?<!\\p{L})(?:i|my|me|he|she|him|her|need|back|note|hurt|sore|fell)(?!\\p{L}))`,
  `(?<!\\p{L})who (?:works|worked|teaches|drives) (?:at|for|with|in) (?:the )?(${FIRM})`,
  `(?<!\\p{L})${PERSON} (?:\\p{L}+(?:'s)? ){0,2}(?:school|daycare|college|job|company|firm|workplace|employer|preschool)(?: is|:|,)? (?:at |the )?(${FIRM})`,
  `(?<!\\p{L})(?:[Ee]mployer|[Ww]ork|[Ss]chool|[Ee]mpleador|[Ee]mpresa|[Pp]atr[oó]n|[Ee]scuela)(?: is| es)?: ?(${FIRM})`,
  `(?<!\\p{L})(?:(?:an?|the) (?:nurse|teacher|cook|cashier|driver|welder|guard|student|janitor|aide|manager|waiter|waitress|server|mechanic|clerk|barista|porter)(?: \\p{Ll}+)?|works?(?: the| a)?(?: \\p{Ll}+)?(?: shifts?)?|hr|boss|shifts?) (?:at|for|with) (?:the )?(${FIRM})`,
  `(?<!\\p{L})(?:${PERSON_ES} (?:[^.!?\\n;,]{0,40}? )??)?${DOES_ES} (?:[^.!?\\n;,]{0,30}? )??(?:en|para|a|con|de) (?:el |la |los |las )?(${KIND_ES}${FIRM})`,
  `(?<!\\p{L})\\d{1,2} (?:years?|yrs|months?|a[ñn]os?|meses) (?:at|with|en|de) (?:the |el |la |los )?(${FIRM})`,
  `(?<!\\p{L})(?:[Ee]ntr(?:ar|é|o)|[Ee]mpec(?:é|ar)|[Ee]mpez(?:ar|o)|[Cc]ontrataron) (?:a trabajar )?(?:a|en) (?:el |la |los )?(${FIRM})`,
  `(?<!\\p{L})note for (?:my )?(?:work|job|boss|employer),? (?:at )?(${FIRM})`,
  `(?<!\\p{L})(?:[Ee]stoy|[Aa]nda|[Ee]st[aá]) en (?:el |la )?(${FIRM}) de (?:cajer|cociner|meser|guardia|chofer|limpi|encargad)`,
  `(?<!\\p{L})${PERSON} (?:\\p{L}+ ){0,3}(?:goes to|attends|starts at|is at|graduates? from) (?:the )?(${FIRM}(?: (?:elementary|middle|high|academy|college|university|prep|daycare|preschool))?)`,
  // What it is called says that it is one: "Hunter College", "Lincoln Elementary".
  `(?<!\\p{L})(?:at|from|in|for|to|en|de|w/) (?:the )?((?:\\p{Lu}[\\p{L}'’&.-]{1,20}\\s){1,4}(?:Elementary|Middle School|High School|College|University|Academy|Charter School|Preparatory|Daycare|Preschool|Nursing Home|Rehab|Inc|LLC|Corp|Ironworks|Logistics|Landscaping|Construction|Foods|Robotics|Industries)\\b\\.?)(?=[^.!?\\n]{0,80}(?<!\\p{L})(?:i|my|he|she|his|her|him|hes|shes|mi|su|kid|son|daughter|resident|will bring)(?!\\p{L}))`,
  // In small letters only where nothing else can follow.
  '(?<!\\p{L})(?:i|he|she|my \\p{Ll}{2,10}) (?:also )?works? (?:at|for) (?:the )?((?!(?:home|night|nights|noon|an?|the|my|least|work|school|different|this|that|your|same|day|days|weekends?|it|all|myself|himself|herself|cash|tips|free|food|money|me|us|them|you|now|\\d)\\b)\\p{Ll}{3,20}(?: (?!(?:and|so|but|on|from|until|till|as|nights?|days?|every|all|which|where|with|in|at|for|mon|tues|wednes|thurs|fri|satur|sun|then|can|could|need|now|only|till|too|plus|since|because|i|he|she|the|my|a|if|is|have|has|do|until|or|weekends?|full|part|next)\\p{Ll}*\\b)\\p{Ll}{2,20})?)',
];
/** Without one of these nobody works or learns anywhere. */
const HINT = new RegExp(
  `(?<!\\p{L})(?:${DOES}|${DOES_ES}|schools?|daycare|colegio|college|job|company|firm|work|workplace|employer|preschool|barista|porter|empleador|empresa|patr[oó]n|escuela|a[ñn]os?|years?|yrs|meses|months?|entr(?:ar|é|o)|empec(?:é|ar)|empez(?:ar|o)|contrataron|goes|attends|is at|graduates?|elementary|middle|high|university|academy|charter|preparatory|nursing|rehab|inc|llc|corp|ironworks|logistics|landscaping|construction|foods|robotics|industries|aide)(?!\\p{L})`,
  'iu',
);
const PATTERNS = SOURCES.map((source) => new RegExp(source, 'gu'));
/** Capitals that are no firm: days, months, people of the clinic, and the time of a shift. */
const NO_FIRM =
  /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?s?\b|^(?:Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Domingo)|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^(?:I|AM|PM|Dr|Dra|Doctor|Doctora|Nurse|NP|Mr|Mrs|Ms|Sr|Sra|English|Spanish|Medicare|Medicaid|Zoom|COVID|ER|ICU|PT)\b/;

/** The employers and schools in a text. `isOwn`: the clinic itself. Linear in the text: each part is bounded. */
export function employers(text: string, isOwn: (name: string) => boolean): Stretch[] {
  if (!HINT.test(text)) return [];
  return PATTERNS.flatMap((pattern) => stretches(text, pattern, () => true, true))
    .map(({ start, end }) => ({ start, end: start + text.slice(start, end).replace(/[.'’-]+$/, '').length }))
    .filter(({ start, end }) => {
      const name = text.slice(start, end);
      return !NO_FIRM.test(name) && !isOwn(name);
    });
}
