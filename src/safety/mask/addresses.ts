// Where people live: street addresses of this country and others, boxes, routes, as they are typed and as they are
// read out; and what is said after "I live at".
import { stretches, type Stretch } from './stretch.ts';

const STREET =
  '(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|terrace|ter|way|circle|cir|parkway|pkwy|square|sq|highway|hwy|trail|broadway|plaza|loop|row|alley|turnpike|pike|crescent|concourse|heights|esplanade|(?-i:Close|Walk|Path|Gardens|Mews|Run|Ridge|Green|Park))';
const STATE =
  '(?:(?-i:A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|DC|PR)\\b|New York|New Jersey|California|Texas|Florida)';
const SIDE = '(?:\\s(?:north|south|east|west|[ns]\\.?[ew]?\\.?|[ew]\\.?)(?![\\p{L}]))?';
/** What goes on after a street: a flat, a town, a code. */
const UNIT =
  '(?:,?\\s{1,2}(?:apartment|apartamento|apto|apt|int|interior|lote|unit|suite|ste|floor|fl|#|no|depto|piso)(?![\\p{L}])\\.?\\s?#?[\\p{L}\\p{N}-]{1,6}|,?\\s\\d{1,2}(?:st|nd|rd|th) fl(?:oor)?\\b)?';
const CITY = `(?:,\\s?[\\p{L}.' ]{2,25}(?<!\\s))?(?:(?:\\s[\\p{L}.']{2,20}){0,2}?,?\\s${STATE})?(?:,?\\s\\d{5}(?:-\\d{4})?)?`;
const ADDRESS = new RegExp(
  `\\b\\d{1,6}(?:-\\d{1,4})?[a-z]?\\s(?:[\\p{L}\\p{N}'.]{1,20}\\s){1,4}?${STREET}\\b\\.?${SIDE}${UNIT}${CITY}`,
  'giu',
);
const ADDRESS_ES = new RegExp(
  `\\b(?:calle|avenida|av\\.|avda\\.?|carrera|paseo|camino|callej[oó]n|colonia|urbanizaci[oó]n|boulevard|blvd)\\s[\\p{L}\\p{N} .']{2,40}?(?:#|n[uú]mero|no\\.|num\\.?|,)?\\s?\\d{1,6}(?:-\\d{1,4})?(?:\\s(?:#|n[uú]mero|no\\.|num\\.?)\\s?\\d{1,6}(?:-\\d{1,4})?)?${UNIT}(?:,\\s(?-i:\\p{Lu})\\p{L}{2,20}(?:\\s(?-i:\\p{Lu})\\p{L}{2,20})?)?`,
  'giu',
);
/** "156 calle Robles": the number first. */
const NUMBER_FIRST =
  /(?<![\p{L}\p{N}])\d{1,5}\s(?:calle|ave\.?|avenida|paseo|camino)\s(?:\p{L}[\p{L}.']{1,20})(?:\s\p{Lu}[\p{L}.']{1,20}){0,3}/gu;
/** Words that stand between a number and a street's kind only by chance: "2 2026 at 11 with dr". */
const NO_STREET =
  /\s(?:at|with|for|on|to|and|or|in|is|the|a|my|until|from|by|of|am|pm|can|see|free|open)[.,]?\s|\bdr\.?$/i;
/** Numbers said before a street: "four two one seven main street", "mil doscientos de la Bennington". */
const SAID_EN =
  '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dash)';
const SAID_ES =
  '(?:un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|(?:dos|tres|cuatro|seis|sete|ocho|nove)cientos|quinientos|mil)';
const SPOKEN = new RegExp(
  `(?<!\\p{L})${SAID_EN}(?:[ -](?:and )?${SAID_EN}){1,7}(?: [\\p{L}]{2,15}){1,3}? ${STREET}(?!\\p{L})(?:,? (?:apartment|apt|unit|number|floor|suite|room) [\\p{L}\\d]{1,7}(?: [a-z](?!\\p{L}))?)?`,
  'giu',
);
const SPOKEN_ES = new RegExp(
  `(?<!\\p{L})${SAID_ES}(?:[ -](?:y )?${SAID_ES}){0,5} (?:de|en) (?:la |el )?(?:calle |avenida )?(?-i:\\p{Lu})\\p{L}{2,20}(?: (?-i:\\p{Lu})\\p{L}{2,20})?(?:,? (?:apartamento|apto|piso|casa|n[uú]mero) [\\p{L}\\d]{1,8})?`,
  'giu',
);
/** Boxes, routes, lots and roads with a number instead of a name. */
const ROUTE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[A-Z]?\\d{1,5} )?(?:r\\.?r\\.? ?#?\\d{1,3}|rural route \\d{1,3}|(?:county|state|farm|old) (?:road|rd|hwy|highway|route) [\\dA-Z]{1,5}|(?:highway|hwy|route|rte) \\d{1,4}|(?:p\\.?\\s?o\\.?\\s?)?box \\d{1,6}[A-Z]?|apartado(?: postal)? \\d{1,6}|trailer \\d{1,4}|lot[e]? \\d{1,4}|manzana \\d{1,4})(?:,? (?:box|lot|lote|manzana|colonia|col\\.|unit|space|spc) [\\p{L}\\d]{1,15}(?: [\\p{L}]{2,15})?)?${CITY}`,
  'giu',
);
/** Streets as they are written elsewhere, to the end of what is said. */
const ABROAD =
  /(?<!\p{L})(?:cll|cra|carrera|calle|jr\.|jir[oó]n|avda\.?|av\.?|avenida|diagonal|transversal|calz\.?|calzada|privada|prol\.?|blvd\.?|urb\.|flat \d{1,3},|c\/o)\s(?=[^.!?\n]{0,40}?(?:\d|s\/n))[\p{L}\d .'#/-]{2,45}(?:,\s?(?:int\.?|apto\.?|depto\.?|piso|col\.?|colonia|barrio|c\.?p\.?|urb\.?|torre|manzana|\p{Lu})[\p{L}\d .#-]{0,30}){0,5}/giu;
/** A number and a name with a capital, where a flat, a town or a code follows: "2715 Webster, basement". */
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}$.:/-])\\d{1,5}(?:-\\d{1,4})?[A-Z]?\\s(?:[NSEW]\\.?\\s)?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Octubre|Noviembre|Diciembre|Dr|Dra|AM|PM)\\b)(?:\\p{Lu}[\\p{L}']{2,15}|\\d{1,3}(?:st|nd|rd|th))(?:\\s\\p{Lu}[\\p{L}']{1,15}){0,2}(?:,?\\s(?:#\\s?\\w{1,5}|(?:apt|unit|ste|room|rm|apto|piso|depto)\\.?\\s?#?\\w{1,5}|basement|rear|\\d{1,3}[A-Z](?!\\w)|\\d{1,2}(?:st|nd|rd|th) (?:floor|fl)|(?:first|second|third|top) floor|(?:primer|segundo|tercer) piso)|,\\s\\p{Lu}[\\p{L}]{2,15}(?:\\s\\p{Lu}[\\p{L}]{2,15})?(?:,?\\s(?-i:${STATE}))|,?\\s\\d{5}(?!\\d))${CITY}`,
  'gu',
);
/** After these an address comes, up to the end of what is said. */
const LIVES =
  /(?<!\p{L})(?:i live (?:at|in|on)|we live (?:at|in|on)|lives? (?:at|on)|(?:my |our |her |his |the |new |home |mailing |billing |shipping |street )*(?:address|adress|addr)(?: is| to|:| on file is| should be)?(?: now)?|(?:i'm|im|i am|we're|we are) (?:at|staying at|living at)|i stay (?:at|in)|staying at|moved to|now it'?s|(?:deliver|ship|mail|send)(?: it| them| this)? to|house (?:is )?(?:at|on)|(?:mi |su |la |nuestra |nueva )*(?:direcci[oó]n|domicilio)(?: nueva| actual)?(?: es|:)?|(?:vivo|vivimos|vive|viven|estoy viviendo)(?: ahora)?(?: con [^,.]{2,20})? (?:en|por)|rento (?:un cuarto |un apartamento )?en|m[aá]nde(?:l[oa]|melo)? a)\s((?:c\/o [^,]{2,30}, )?(?:(?:el|la|calle|en|at|number|apartment|apt|unit|flat|trailer|lot|lote|room|casa) )?[^.!?;\n]{3,80})/giu;
/** What ends an address: a new thought. */
const THOUGHT =
  /(?:,| )\s?(?:and|but|so|because|until|till|if|can|could|please|pls|for|since|where|not|ok|then|the (?:nurse|one|door)|i|my|is|it|they|you|pero|y (?:no|ya|me|el|mi)|porque|hasta|para|por favor|donde|ya|no|que|si|me|toque)(?:\s|,|$).*$/isu;

/** Whether what is said after "I live at" is an address: a number in it that is no time or age. */
const isAddress = (said: string): boolean =>
  /^(?:c\/o |(?:el|la|calle|en|at|number|apartment|apt|unit|flat|trailer|lot|lote|room|casa) )?#?(?:[A-Z]?\d{1,6}(?:-\d{1,4})?[A-Za-z]?[ ,](?!(?:years?|a[ñn]os|minutes?|min|miles|blocks|cuadras|hours?|am|pm|weeks?|days|of|days|people|personas|more|yrs)\b)|\d{1,4}(?:st|nd|rd|th) )/iu.test(
    said,
  ) ||
  (/\d/.test(said) &&
    /(?<!\p{L})(?:calle|avenida|av|carrera|colonia|col|street|st|ave|road|rd|apt|unit|box|route|trailer|lote|manzana|c\.p|piso)(?!\p{L})/iu.test(
      said,
    ));

/** What goes on after an address that was found: a floor, a building, a town with its state or code. */
const TAIL = new RegExp(
  `^,?\\s(?:(?:\\d\\p{L}{0,3}|primer|segundo|tercer) (?:piso|floor|fl)(?!\\p{L})|rear(?: bldg)?(?!\\p{L})|bldg\\.? \\w{1,4}|basement(?!\\p{L})|(?:apt|apto|ap|unit|room|rm|#)\\.?\\s?\\w{1,5}(?!\\p{L})|C\\.?P\\.? \\d{5}|${STATE}(?:,?\\s\\d{5})?|\\d{5}(?:-\\d{4})?(?!\\d)(?:,? (?-i:\\p{Lu}\\p{L}{2,15}(?: \\p{Lu}\\p{L}{2,15})?)(?=[.,;!?\\n]|\\s*$))?|Col\\. (?-i:\\p{Lu}\\p{L}{2,15}(?: \\p{Lu}\\p{L}{2,15})?)|(?-i:\\p{Lu}\\p{L}{2,15}(?: \\p{Lu}\\p{L}{2,15})?)(?=,?\\s(?:${STATE}|\\d{5})|\\s*(?:$|[.!?\\n])))`,
  'iu',
);

function withTail(text: string, { start, end }: Stretch): Stretch {
  let last = end;
  for (let turn = 0; turn < 5; turn++) last += TAIL.exec(text.slice(last, last + 50))?.[0].length ?? 0;
  return { start, end: last };
}

/** The addresses of a text. Linear in the text. */
export function addresses(text: string): Stretch[] {
  return found(text).map((one) => withTail(text, one));
}

function found(text: string): Stretch[] {
  const out = [...stretches(text, SPOKEN), ...stretches(text, SPOKEN_ES)];
  if (!/\d|s\/n/.test(text)) return out;
  out.push(
    ...stretches(text, ADDRESS, (match) => !NO_STREET.test(match[0].split(',', 1)[0] ?? '')),
    ...stretches(text, ADDRESS_ES),
    ...stretches(text, NUMBER_FIRST),
    ...stretches(text, ROUTE, (match) => !/^(?:route|rte|highway|hwy|lot|trailer) \d+$/i.test(match[0])),
    ...stretches(text, ABROAD),
    ...stretches(text, BARE),
  );
  for (const match of text.matchAll(LIVES)) {
    const said = (match[1] ?? '').replace(THOUGHT, '').trimEnd();
    const start = match.index + match[0].length - (match[1] ?? '').length;
    if (isAddress(`${said} `)) out.push({ start, end: start + said.length });
  }
  return out;
}
