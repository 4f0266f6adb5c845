// Plain denials, after NegEx (Chapman 2001) but narrower: in the present and in the same clause. "No longer",
// "not only", "not sure whether" and lost functions ("not breathing") deny nothing.
import type { Reading } from '../reading/reading.ts';
import { COMMA, SENTENCE } from '../reading/token.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const NO = words('no without sin ningun ninguna ningunos ni nor neither denies deny niega');
/** After "no" these begin a sentence of their own, or make it another thing than a denial. */
const NOT_AFTER_NO = words(
  'i he she it we they you my his the this that there im longer more better worse one idea matter only doubt relief improvement sense se me le lo la nos te puedo puede podia para deja quita sirve funciona mejora aguanto aguanta se estoy esta es solo solamente quiero se way reason point wonder appetite energy feeling end sleep wet response pulse but pero clue change',
);
const AUXILIARY = words('dont doesnt didnt havent hasnt hadnt never arent isnt aint not wasnt werent');
/** "I hope I don't have …" denies nothing. */
const DOUBT = words(
  'hope hoping hopefully pray praying think wish worried scared afraid sure espero ojala creo',
);
const HAVING = words(
  'have has had having feel feels felt feeling experience experiences experienced experiencing get got getting notice noticed see seen suffer suffered any a sick in ill hurt hurting injured bleeding feverish pregnant suicidal dizzy coughing depressed been with fainted passed vomited collapsed coughed bled thrown',
);
/** Of these the ones that are themselves what is denied. */
const HELD = words(
  'sick ill hurt hurting injured bleeding feverish pregnant suicidal dizzy coughing depressed fainted passed vomited collapsed coughed bled thrown',
);
const TENGO = words(
  'tengo tiene tenemos tienen tuve tuvo siento siente presento presenta hay he ha padezco padece me le tenido teniendo traigo',
);
const ENDS = words(
  'but pero although though except however aunque sino yet just only solo solamente because since so porque y who which that when cuando just',
);
const ADVERBS = words(
  'really currently actually even ever personally having right yet today now had also particularly noticed been all',
);
const REACH = 7;

/** Switches off what is denied. Returns true where a denial was found that is followed by "but". */
export function markDenials(reading: Reading, symptom: number): boolean {
  const { tokens, denied } = reading;
  let but = false;
  for (let i = 0; i < tokens.length; i++) {
    const start = scopeStart(reading, i);
    if (start < 0) continue;
    let end = start;
    for (; end < tokens.length && end < start + REACH; end++) {
      const token = tokens[end];
      if (!token || token.break === SENTENCE) break;
      if (end > start && token.break === COMMA && !continues(reading, end, symptom)) break;
      if (end > start && ENDS.has(token.word) && !(token.word === 'y' && reading.has(end + 1, symptom)))
        break;
    }
    const closing = tokens.slice(end, end + 3).map(({ word }) => word);
    const within = tokens.slice(start, end).map(({ word }) => word);
    if (
      within.includes('anymore') ||
      (within.includes('any') && within.includes('more')) ||
      tokens[i - 1]?.word === 'ya' ||
      closing[0] === 'anymore'
    )
      continue;
    if (closing[0] === 'but' || closing[0] === 'pero') but = true;
    for (let k = start; k < end; k++) denied[k] = 1;
  }
  if (denied.includes(1)) reading.forget();
  return but;
}

/** Where the scope of a denial at `i` begins, or -1. */
function scopeStart({ tokens }: Reading, i: number): number {
  const word = tokens[i]?.word ?? '';
  const next = tokens[i + 1];
  if (!next || next.break === SENTENCE) return -1;
  if (
    DOUBT.has(tokens[i - 1]?.word ?? '') ||
    DOUBT.has(tokens[i - 2]?.word ?? '') ||
    DOUBT.has(tokens[i - 3]?.word ?? '')
  )
    return -1;
  if (NO.has(word)) {
    if (word === 'no' && TENGO.has(next.word) && next.break === 0) return i + 2;
    if (next.break === COMMA || NOT_AFTER_NO.has(next.word)) return -1;
    if (word === 'no' && AUXILIARY.has(next.word)) return -1;
    return i + 1;
  }
  if (!AUXILIARY.has(word)) return -1;
  let j = i + 1;
  while (j < i + 3 && ADVERBS.has(tokens[j]?.word ?? '') && !HAVING.has(tokens[j]?.word ?? '')) j++;
  return HAVING.has(tokens[j]?.word ?? '') && tokens[j]?.break === 0
    ? j + (HELD.has(tokens[j]?.word ?? '') ? 0 : 1)
    : -1;
}

/** "no fever, cough or chills": a comma goes on with the list. */
function continues(reading: Reading, at: number, symptom: number): boolean {
  const word = reading.tokens[at]?.word ?? '';
  if (['or', 'nor', 'ni', 'no', 'o', 'and', 'any'].includes(word)) return true;
  if (['i', 'he', 'she', 'my', 'it', 'me', 'mi', 'tengo', 'just', 'but', 'the'].includes(word)) return false;
  return hasEver(reading, at, symptom);
}

const hasEver = (reading: Reading, at: number, id: number): boolean => reading.ids[at]?.includes(id) ?? false;
