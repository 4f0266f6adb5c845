// Where somebody works, told beside a person: "I work at Costco", "a nurse at Montefiore Hospital".

export interface EmployerSpan {
  readonly start: number;
  readonly end: number;
}

/** A name of a firm: capitals and what joins them, at most six words. */
const FIRM =
  "(\\p{Lu}[\\p{L}\\p{N}&'’.-]{0,25}(?:\\s(?:(?:of|de|del|la|el|the|and|y|&|on)\\s)?(?:\\p{Lu}[\\p{L}\\p{N}&'’.-]{0,25}|\\d{1,4}(?:th|st|nd|rd)?)){0,5})";
const PATTERNS = [
  `\\b(?:[Ii]|[Hh]e|[Ss]he|[Ww]e|[Tt]hey|wife|husband|son|daughter|mom|dad|mother|father)(?:'m|’m| am|'s| is| are)? (?:also )?(?:work|works|working|teach|teaches|teaching|drive|drives|employed|intern|volunteer)s? (?:at|for|with|in) (?:the )?${FIRM}`,
  `\\bwho (?:works|worked|teaches|drives) (?:at|for|with|in) (?:the )?${FIRM}`,
  `\\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]he) (?:job|boss|manager|supervisor|shift|work|coworkers?) (?:is )?(?:at|with|from) (?:the )?${FIRM}`,
  `\\b(?:works?|working) (?:\\p{Ll}+ ){1,4}at (?:the )?${FIRM}`,
  `\\b[Mm]y (?:company|firm|workplace),? ${FIRM}`,
  `\\b(?:[Mm]y |[Hh]is |[Hh]er )?[Ee]mployer(?: is|:|,)? ${FIRM}`,
  `\\b(?:I'm|I’m|I am|i'm|i am|im|[Hh]e is|[Hh]e's|[Ss]he is|[Ss]he's) (?:an? |the )(?!patient|new|old|member|client)\\p{Ll}{3,20}(?: \\p{Ll}{3,20})? (?:at|for) (?:the )?${FIRM}`,
  `\\b(?:[Ii]|[Hh]e|[Ss]he) (?:do|does|did) \\p{Ll}{4,20} (?:for|at) (?:the )?${FIRM}`,
  `\\b[Ss]oy (?:un |una )?(?!paciente|hij|mam|pap|espos|cliente)\\p{Ll}{4,20} (?:en|para) (?:el |la )?(?:\\p{Ll}{4,20} )?${FIRM}`,
  `\\b(?:[Tt]rabajo|[Tt]rabaja|[Tt]rabajamos|[Tt]rabajando|[Mm]i trabajo|[Mm]i jef[ea]|[Ee]mplead[oa]) (?:es )?(?:en|para|de) (?:el |la )?${FIRM}`,
  `\\b(?:[Mm]i )?(?:[Pp]atr[oó]n|[Ee]mpleador|[Ee]mpleadora|[Ee]mpresa)(?: es|:) ${FIRM}`,
].map((source) => new RegExp(source, 'gu'));
/** Capitals that are no firm: days, months, and the time of a shift. */
const NO_FIRM =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|^(?:Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Domingo)|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^(?:I|AM|PM|Dr|Dra|Nurse|NP)\b/;

/** The employers in a text. `isOwn`: the clinic itself. */
export function employers(text: string, isOwn: (name: string) => boolean): EmployerSpan[] {
  const out: EmployerSpan[] = [];
  for (const pattern of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const name = (match[1] ?? '').replace(/[.'’-]+$/, '');
      const start = match.index + match[0].length - (match[1] ?? '').length;
      if (!NO_FIRM.test(name) && !isOwn(name)) out.push({ start, end: start + name.length });
    }
  return out;
}
