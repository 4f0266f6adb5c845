// Every name in a text: what the rules or the trained tagger take for one, names spelled letter by letter, with titles
// and particles that belong to them, and the same names again where nothing introduces them. The clinic's own people
// and other clinicians stay: whom to book is no secret.
import { readFileSync } from 'node:fs';
import { foldText } from '../../base/text.ts';
import { FIRM_OR_DAY, LABELS } from './name-context.ts';
import { names } from './names.ts';
import { stretches, type Stretch } from './stretch.ts';
import { readTagger } from './tag-names.ts';
import { createWordKinds, loadWordFilters } from './word-kinds.ts';

const TITLE = /\b(?:dr|dra|doctor|doctora|np|nurse|enfermer[oa])\.{0,2}(?:\s|$)/iu;
const isClinician = (text: string, { start, end }: Stretch): boolean =>
  TITLE.test(text.slice(start, end)) ||
  TITLE.test(/\S*\s*$/.exec(text.slice(Math.max(0, start - 14), start))?.[0] ?? '');
/** "Los Angeles": the rest of it is no name by itself. */
const OF_PLACE = /(?<!\p{L})(?:San|Santa|Santo|Los|Las|Saint|St\.?|Fort|Mount|Lake|Port) $/u;
const LETTER_NAME =
  '(?:hache|erre|ere|ese|eme|ene|eñe|ele|elle|jota|efe|equis|zeta|uve|be|ce|de|ge|ka|pe|cu|te|ve|ye|[aeiou])';
/** Letters one by one, as somebody spells a name: "g-a-r-z-a", "hache e erre". */
const SPELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{L}(?:\\s?[.,-]\\s?|\\s)){3,25}\\p{L}(?![\\p{L}\\p{N}'’])|(?<!\\p{L})(?:${LETTER_NAME}[ ,-]{1,2}){3,25}${LETTER_NAME}(?!\\p{L})`,
  'giu',
);
const HONORIFIC =
  /(?<![\p{L}\p{N}])(?:mr|mrs|ms|miss|mx|sr|sra|srta|señora?|señorita|don|doña|lic|ing|mtr[oa]|prof|professor|rev|fr|pastor|sgt|lt|col|capt|hon)\.?\s$/iu;
/** What joins the parts of one name, between two that were found. */
const JOINS =
  /^(?:\s?[-'’]\s?|\s(?:(?:viuda|vda\.?|de|del|la|las|los|van|von|den|der|ter|ten|bin|ibn|bint|al|el|da|do|dos|das|di|i)\s)+|\s["“'(]|["”')]\s|\s)$/iu;
/** What ends a name: "Jr.", "the Third", "viuda de Mora", "del Socorro". */
const ENDS =
  /^(?:,?\s(?:jr|sr|ii|iii|iv|the (?:second|third|fourth))(?![\p{L}\p{N}])\.?|\s(?:viuda|vda\.?|viudo)\sde\s(?:la\s)?\p{L}{3,20}|\s(?:del|de la|de los|de las|de|van|van der|van den|von|bin|al|den|der)\s\p{Lu}\p{L}{1,20}|\s(?:del carmen|del socorro|del rosario|de los [aá]ngeles|de la luz|de la cruz|de jes[uú]s|de la rosa|de dios|de la paz|del pilar|del mar|del valle))(?!\p{L})/iu;
const PARTICLE_BEFORE =
  /(?<![\p{L}\p{N}])(?:van der|van den|van de|van|von|de la|del|bin|al|el|ter|ten|d['’]|o['’])\s?$/u;
/** Names that are dates where nobody is introduced. */
const MONTH_NAME = /^(?:April|May|June|August|Abril|Domingo)$/;
/** A month of an appointment, not somebody's name: "Monday August 3", "the fifteenth of April". */
const MONTH = /^(?:april|may|june|august|abril|mayo|junio|julio|agosto|enero)$/i;
const IN_DATE_AFTER = /^,?\s*(?:the\s|el\s)?\d/i;
const IN_DATE_BEFORE =
  /(?:\d(?:st|nd|rd|th)?|(?<!\p{L})(?:of|de|del|in|en|on|by|early|late|mid|next|last|this|until|before|after|since|or|and|o|y|to|through|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|wed|thu|fri|sat|sun|\p{L}+(?:eenth|tieth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)))[\s,]*$/iu;
const isMonth = (text: string, { start, end }: Stretch): boolean =>
  MONTH.test(text.slice(start, end)) &&
  (IN_DATE_AFTER.test(text.slice(end, end + 12)) ||
    IN_DATE_BEFORE.test(text.slice(Math.max(0, start - 16), start)));
/** Firms that patients speak of, and that nobody is called: how they pay, travel, talk and shop. */
const BRANDS = new Set(
  'zelle venmo paypal uber lyft samsung apple iphone android google amazon walmart costco walgreens cvs kroger safeway starbucks zoom netflix facebook instagram telegram whatsapp tiktok aetna cigna humana medicaid medicare mychart'.split(
    ' ',
  ),
);
const MOST = 500;

/** Finds names. `own`: folded words of the clinic's people and places; `knows`: whether a folded word is one of the language. */
export function createNameFinder(
  own: ReadonlySet<string>,
  knows: (word: string) => boolean,
): (text: string) => Stretch[] {
  const isOwnName = (name: string): boolean =>
    foldText(name)
      .split(' ')
      .every((word) => own.has(word));
  const tagged = readTagger(
    readFileSync(new URL('./name-weights.bin', import.meta.url)),
    createWordKinds(own, knows, loadWordFilters()),
  );
  const isName = (text: string, span: Stretch): boolean => {
    const name = text.slice(span.start, span.end);
    return (
      !isOwnName(name) &&
      !isClinician(text, span) &&
      !LABELS.test(name) &&
      !FIRM_OR_DAY.test(text.slice(span.end, span.end + 24)) &&
      !OF_PLACE.test(text.slice(Math.max(0, span.start - 8), span.start))
    );
  };
  return (text) => {
    const found = [
      ...names(text, own, knows),
      ...stretches(text, SPELLED, ({ 0: letters }) => !/^[aeiouy -]+$/i.test(letters)),
      ...tagged(text).filter((span) => isName(text, span)),
    ].filter((span) => !isMonth(text, span) && !BRANDS.has(foldText(text.slice(span.start, span.end))));
    return again(
      text,
      joined(
        text,
        found.map((span) => widened(text, span)),
      ),
    );
  };
}

/** A name with its title, what it begins with and what ends it. */
function widened(text: string, { start, end }: Stretch): Stretch {
  const ends = ENDS.exec(text.slice(end, end + 40))?.[0] ?? '';
  const particle =
    /^\p{Lu}/u.test(text.slice(start)) || ends !== ''
      ? (PARTICLE_BEFORE.exec(text.slice(Math.max(0, start - 10), start))?.[0] ?? '')
      : '';
  const first = start - particle.length;
  const honorific = HONORIFIC.exec(text.slice(Math.max(0, first - 12), first))?.[0] ?? '';
  return { start: first - honorific.length, end: end + ends.length };
}

/** Parts of one name as one: "Ramírez" and "Mora" around "viuda de". */
function joined(text: string, found: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const span of [...found].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && (span.start <= last.end || JOINS.test(text.slice(last.end, span.start))))
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

/** The same names where nothing introduces them: as they were first written, and their single words. */
function again(text: string, found: readonly Stretch[]): Stretch[] {
  const all = [...found];
  const values = new Set(
    found.flatMap(({ start, end }) => [text.slice(start, end), ...text.slice(start, end).split(/[\s,]+/)]),
  );
  for (const value of values) {
    if (
      value.length < 3 ||
      !/^\p{Lu}/u.test(value) ||
      value === value.toUpperCase() ||
      MONTH_NAME.test(value) ||
      HONORIFIC.test(`${value} `)
    )
      continue;
    for (
      let at = text.indexOf(value);
      at >= 0 && all.length < MOST;
      at = text.indexOf(value, at + value.length)
    ) {
      const whole =
        !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + value.length] ?? '');
      if (whole && !all.some(({ start, end }) => at < end && start < at + value.length))
        all.push({ start: at, end: at + value.length });
    }
  }
  return all;
}
