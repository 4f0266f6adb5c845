// Who and what for: clinicians, visit types and places of the clinic, by name and alias in both languages,
// with a slip of the finger, in parts ("Dr O", "Nata…"), and never as a time: the words are taken out.
import type { Clinic } from '../../../clinic/clinic.ts';
import { foldText } from '../../../base/text.ts';
import { byLetter, entry, matches, type Entries, type Entry, type Match } from './name-match.ts';

export interface Named {
  readonly visitType: string | null;
  readonly practitioner: string | null;
  readonly place: string | null;
  /** The tokens, with `_` where a name stood. */
  readonly rest: readonly string[];
}

interface Index {
  readonly visits: { readonly en: Entries; readonly es: Entries };
  readonly people: Entries;
  readonly places: Entries;
  readonly surnames: readonly Entry[];
}

const TITLES = new Set([
  'dr',
  'dra',
  'doctor',
  'doctora',
  'doc',
  'nurse',
  'np',
  'ms',
  'mr',
  'mrs',
  'miss',
  'enfermera',
  'enfermero',
]);
const indexes = new WeakMap<Clinic, Index>();

function indexOf(clinic: Clinic): Index {
  const known = indexes.get(clinic);
  if (known) return known;
  const visits = (language: 'en' | 'es'): Entries =>
    byLetter(
      clinic.visitTypes.flatMap((type) =>
        [type.name[language], ...type.aliases[language]].map((alias) => entry(type.id, alias)),
      ),
    );
  const names = (name: string): string[] =>
    foldText(name)
      .split(' ')
      .filter((word) => !TITLES.has(word));
  const made: Index = {
    visits: { en: visits('en'), es: visits('es') },
    people: byLetter(
      clinic.practitioners.flatMap((person) => {
        const own = names(person.name);
        return [
          ...person.aliases,
          own.join(' '),
          ...own.filter((word) => word.length > 2),
          ...own.slice(-1).flatMap((last) => [...TITLES].map((title) => `${title} ${last}`)),
        ].map((alias) => entry(person.id, alias));
      }),
    ),
    places: byLetter(
      clinic.places.flatMap((place) => [entry(place.id, place.name.en), entry(place.id, place.name.es)]),
    ),
    surnames: clinic.practitioners.flatMap((person) =>
      names(person.name)
        .slice(-1)
        .map((last) => entry(person.id, last)),
    ),
  };
  indexes.set(clinic, made);
  return made;
}

/** Names the clinic's own things in a message. `tokens` are those of `tokenize`. */
export function readNames(tokens: readonly string[], clinic: Clinic, spanish: boolean): Named {
  const index = indexOf(clinic);
  const rest = [...tokens];
  const blank = (match: Match): void => void rest.fill('_', match.at, match.at + match.length);

  const people = [...matches(tokens, index.people, false), ...initials(tokens, index)].filter(
    (match, i, all) =>
      all.findIndex((other) => other.at <= match.at && match.at < other.at + other.length) === i &&
      !isHoliday(tokens, match),
  );
  // "From Dana to Dr. Reyes" is to see Dr. Reyes.
  const left = (at: number): boolean => people.length > 1 && tokens[at - 1] === 'from';
  const wantedPeople = people.filter(
    (match) => !isRefused(tokens, match.at, match.length) && !left(match.at),
  );
  for (const match of people) blank(match);
  // "Anybody other than Dana, Friday" refuses no Friday.
  for (const { at } of people) if (isRefused(tokens, at)) rest.fill('_', refusalAt(tokens, at), at);
  const ids = [...new Set(wantedPeople.map(({ id }) => id))];

  const own = matches(rest, spanish ? index.visits.es : index.visits.en, false);
  const other = matches(rest, spanish ? index.visits.en : index.visits.es, false).filter(
    ({ joined, words, slips: wrong }) =>
      (words.length > 1 || joined.length >= (wrong === 0 ? 4 : 6)) && (wrong === 0 || joined.length >= 9),
  );
  const visits = own.length > 0 ? own : other;
  const visit = visits
    .filter((match) => !isRefused(rest, match.at))
    .toSorted((a, b) => weight(b, rest) - weight(a, rest))[0];
  for (const match of visits) if (match.slips === 0 || match === visit) blank(match);

  const place = matches(tokens, index.places, true)[0] ?? null;
  const practitioner = ids.length === 1 ? (ids[0] ?? null) : null;
  return {
    visitType: visit ? narrowed(visit, tokens, practitioner, clinic) : childsShots(tokens, clinic),
    practitioner,
    place: place?.id ?? null,
    rest,
  };
}

const CHILD =
  'sons?|daughters?|kids?|kiddos?|child|childs|children|childrens|baby|babys|babies|toddlers?|infants?|newborn|boys?|girls?|twins|little one|ninos?|ninas?|hijos?|hijas?|bebes?|nenes?|nenas?|mellizos|gemelos|gemelas|chamacos?|peques?';
const FOR_CHILD = new RegExp(
  `(?:for|bring|take|see|para|llevar a|traer a|a) (?:my|our|mi|mis|nuestr[oa]) (?:[a-z]+ )?(?:${CHILD})(?= |$)|(?:my|our|mi|mis) (?:[a-z]+ )?(?:${CHILD}) (?:needs?|is due|has (?:an?|her|his|to have|to get)|wants|necesitan?|tiene|quiere|le toca)(?= |$)`,
);
// A checkup of somebody who was named as a child, or at an age that only children have: "their checkups", "her 6 month
// checkup", "el chequeo de mi niña", "el control de los 6 meses".
const CHECKED =
  '(?:check ?-? ?ups?|chk ?ups?|physicals?|exams?|visits?|chequeos?|control|controles|revision|revisiones|examen)';
const THEIR_CHECKUP = new RegExp(
  `(?:^| )(?:their|her|his|sus?|both|each|2|two|kids|boys|girls) (?:[a-z0-9#:-]+ ){0,3}${CHECKED}(?= |$)|(?:back to back|two|2|three|both|all) (?:[a-z]+ )?(?:checkups|physicals|chequeos)(?= |$)`,
);
const CHECKUP_OF_CHILD = new RegExp(
  `(?:^| )${CHECKED} (?:[a-z]+ ){0,2}(?:for|of|de|del|para) (?:(?:the|my|our|la|el|las|los|mi|mis) )?(?:[a-z]+ )?(?:${CHILD})(?= |$)`,
);
const AT_AGE = new RegExp(
  `(?:^| )(?:(?:#N:)?(?:[1-9]|1[0-9]|2[0-4]|two|four|six|nine|twelve|eighteen)) ?-? (?:months?|mo|wk|weeks?) (?:old )?${CHECKED}(?= |$)|(?:^| )(?:#N:)?\\d{1,2} ?-? ?(?:months?|mo|mos|weeks?|wks?) old(?= |$)|(?:^| )${CHECKED} de (?:los )?(?:#N:)?\\d{1,2} meses(?= |$)`,
);
const SOME_CHILD = new RegExp(`(?:^| )(?:${CHILD})(?= |$)`);
const OF_CHILD = new RegExp(`(?:^| )(?:${CHILD}|pediatric|pediatrico|infantil)(?= |$)`);

/**
 * The type of visit that was named, or the one whose name ends alike where that is meant: a checkup with the
 * children's doctor, or for a child, is a child's.
 */
function narrowed(
  visit: Entry,
  tokens: readonly string[],
  practitioner: string | null,
  clinic: Clinic,
): string {
  const offers = (type: Clinic['visitTypes'][number]): boolean =>
    practitioner === null || type.practitioners.includes(practitioner);
  const type = clinic.visitTypes.find(({ id }) => id === visit.id);
  const said = tokens.join(' ').replaceAll("'", '');
  const forChild =
    FOR_CHILD.test(said) ||
    CHECKUP_OF_CHILD.test(said) ||
    AT_AGE.test(said) ||
    (SOME_CHILD.test(said) && THEIR_CHECKUP.test(said));
  if (!type || (offers(type) && !forChild)) return visit.id;
  const alike = clinic.visitTypes.filter(
    (other) =>
      other !== type &&
      offers(other) &&
      [...other.aliases.en, ...other.aliases.es]
        .map((alias) => entry('', alias))
        .some(({ joined, words }) =>
          forChild
            ? OF_CHILD.test(words.join(' ')) && joined.includes(visit.joined)
            : joined.endsWith(visit.joined),
        ),
  );
  return alike.length === 1 ? (alike[0]?.id ?? visit.id) : visit.id;
}

const SHOTS =
  /(?:^| )(?:shots|vaccines|vaccinations|immunizations|vacunas)(?= |$)(?! (?:for|against|contra|de|del|para) (?:the |la |el )?(?:covid|flu|gripe|influenza|hpv|tetanus|tetano|travel|viaje))/;

/** A child's shots, none of which is named, are given at the child's checkup. */
function childsShots(tokens: readonly string[], clinic: Clinic): string | null {
  const said = tokens.join(' ').replaceAll("'", '');
  if (!SHOTS.test(said) || !SOME_CHILD.test(said)) return null;
  const fitting = clinic.visitTypes.filter(({ aliases }) =>
    [...aliases.en, ...aliases.es].some((alias) => OF_CHILD.test(foldText(alias).replaceAll("'", ''))),
  );
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}

/** The longer name wins; what somebody says to be ("I'm a new patient") weighs less than what they want. */
function weight(match: Match, tokens: readonly string[]): number {
  const before = tokens.slice(Math.max(0, match.at - 3), match.at).join(' ');
  const says = /(?:i'm|im|i am|as|soy|being)(?: a| an| una?)?$/.test(before) ? -20 : 0;
  const wants =
    /(?:need|want|book|schedule|get|like|for|quiero|necesito|para)(?: a| an| my| un| una| mi)?$/.test(before)
      ? 6
      : 0;
  return match.joined.length - match.slips * 3 + says + wants;
}

/** Epiphany, in Spanish, is a name as well: "después de Reyes", "el día de Reyes". */
const isHoliday = (tokens: readonly string[], { at, length }: Match): boolean => {
  const name = at + length - 1;
  return (
    tokens[name] === 'reyes' &&
    tokens[name - 1] === 'de' &&
    /^(?:dia|despues|antes)$/.test(tokens[name - 2] ?? '')
  );
};

const isRefused = (tokens: readonly string[], at: number, length = 1): boolean =>
  refusalAt(tokens, at) < at ||
  // "Con Reyes no, con Okafor".
  (tokens[at + length] === 'no' && /^(?:[.,?]|)$/.test(tokens[at + length + 1] ?? ''));

const REFUSALS = /^(?:not|no|except|but|besides|than|instead|menos|excepto)$/;
const BETWEEN =
  /^(?:with|w|con|see|seeing|to|ver|al|be|sea|a|an|the|la|el|of|either|dr|dra|doctor|doctora|doc|nurse|np|ms|mr|mrs|miss|enfermera|enfermero|\.)$/;

/** Where the word stands that refuses the name at `at`; `at` itself where none does. */
function refusalAt(tokens: readonly string[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    const token = tokens[i] ?? '';
    if (REFUSALS.test(token)) return token === 'than' ? i - 1 : i;
    if (!BETWEEN.test(token)) return at;
  }
  return at;
}

/** "Dr O", "Dr. Nat": a title and the beginning of one surname only. */
function initials(tokens: readonly string[], index: Index): readonly Match[] {
  const found: Match[] = [];
  tokens.forEach((token, i) => {
    if (!/^(?:dr|dra|doctor|doctora|doc|nurse|np|enfermera)$/.test(token)) return;
    const at = tokens[i + 1] === '.' ? i + 2 : i + 1;
    const start = tokens[at] ?? '';
    if (!/^[a-z]+$/.test(start)) return;
    const fitting = index.surnames.filter(
      ({ joined }) => joined.startsWith(start) && (start.length <= 1 || start.length >= 3),
    );
    const [only] = fitting;
    if (fitting.length === 1 && only) found.push({ ...only, at: i, length: at - i + 1, slips: 0 });
  });
  return found;
}
