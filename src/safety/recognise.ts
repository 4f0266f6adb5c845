// The last layers: what the assistant may take is recognised, and the model may still raise it.
import type { Context } from './context.ts';
import { collect, type Findings } from './findings.ts';
import type { Reading } from './reading/reading.ts';
import type { Token } from './reading/token.ts';
import type { RuleBook } from './rules/book.ts';

/**
 * How likely a person's business a message may be, by the model, and still go to the assistant: by what the rules
 * recognised in it (a question about preparing; another request; small talk or what is out of scope, in few words or more; nothing), and whether every
 * longer word is familiar.
 */
const LIMITS = {
  preparing: { familiar: 0.88, strange: 0.35 },
  request: { familiar: 0.48, strange: 0.35 },
  few: { familiar: 0.55, strange: 0.12 },
  talk: { familiar: 0.5, strange: 0.2 },
  nothing: { familiar: 0.2, strange: 0.05 },
} as const;
/** Where nothing was requested, the model is sure from here: it is called a symptom, not only unclear. */
const SURE = 0.58;
const FEW = 3;
/** Even as an answer to what the assistant has asked. */
const SURE_OF_ANSWER = 0.97;

/** Only what is recognised goes to the assistant; the model may still raise it. */
export function intentsAndModel(
  { book, score }: { readonly book: RuleBook; readonly score: number },
  tokens: readonly Token[],
  reading: Reading,
  context: Context,
  found: Findings,
): void {
  if (reading.named.includes(2)) {
    reading.named.forEach((mark, at) => (reading.named[at] = mark === 2 ? 1 : mark));
    reading.reopen();
  }
  collect(book.intents, reading, (category) => found.add(category, 'intent'));
  if (found.has('manipulation')) return;
  const strong = ['scheduling.', 'previsit', 'faq'].some((prefix) => found.has(prefix));
  const intent = strong || found.has('smalltalk') || found.has('outofscope');
  if (
    !strong &&
    reading.denied.some((one, at) => one === 1 && (reading.ids[at] ?? []).includes(book.ids.symptom))
  ) {
    found.add('clinical.symptom', 'denial');
    return;
  }
  // What somebody comes for is a person's business, unless it is a visit of the clinic, or nothing.
  if (
    context.asked === 'reason' &&
    !found.has('scheduling.') &&
    !found.has('previsit') &&
    !isNothing(tokens)
  ) {
    found.add('person.unclear', 'reason');
    return;
  }
  const figures = reading.hidden.includes(1);
  if (figures && !intent) found.add('smalltalk', 'figures');
  if (isAnswer(context, tokens, reading, book) && score < SURE_OF_ANSWER) {
    if (!intent) found.add('scheduling.book', 'expecting');
    return;
  }
  if (!intent && !figures && !readable(tokens, book)) {
    found.add('person.unclear', 'nothing-found');
    return;
  }
  const request = found.has('previsit') ? 'preparing' : strong ? 'request' : null;
  if (score >= (request ? LIMITS[request].familiar : SURE)) {
    found.add('clinical.symptom', 'model');
    return;
  }
  const familiar = !strange(tokens, book);
  if (
    (!familiar && tokens.some(({ word }) => TAKING.has(word))) ||
    (found.has('previsit') && ownsUnknown(tokens, book))
  ) {
    found.add('clinical.medication', 'unknown-word');
    return;
  }
  if (figures) return;
  const talk = tokens.length <= FEW ? 'few' : 'talk';
  const limit = LIMITS[request ?? (intent ? talk : 'nothing')][familiar ? 'familiar' : 'strange'];
  if (score >= limit) found.add('person.unclear', 'nothing-found');
  else if (!intent) found.add('outofscope', 'nothing-found');
}

const NOTHING = new Set(
  'no nope nah not really nothing else none nada ninguno ninguna mas thanks thank you gracias ok okay just please por favor n/a na'.split(
    ' ',
  ),
);
/** "No, nothing else, thanks". */
const isNothing = (tokens: readonly Token[]): boolean => tokens.every(({ word }) => NOTHING.has(word));

/** A short answer to what the assistant has just asked. */
function isAnswer(context: Context, tokens: readonly Token[], reading: Reading, book: RuleBook): boolean {
  if (context.asked === null || tokens.length === 0) return false;
  const has = (id: number): boolean => reading.ids.some((ids) => ids.includes(id));
  const symptomless = !has(book.ids.symptom);
  switch (context.asked) {
    case 'name':
    case 'birthDate':
    case 'phone':
      return isIdentity(tokens) && symptomless;
    case 'choice':
    case 'yesNo':
      return tokens.length <= 10 && symptomless;
    case 'reason':
    case 'other':
      return false;
    default:
      return context.asked satisfies never;
  }
}

/** A name, a date and a phone number are asked for together, and come in any order; a name alone is short. */
const isIdentity = (tokens: readonly Token[]): boolean =>
  tokens.length <= (tokens.some(({ number }) => !Number.isNaN(number)) ? 20 : 6);

/** A word that is neither known nor written as a name: perhaps a medicine, perhaps an illness. */
function strange(tokens: readonly Token[], book: RuleBook): boolean {
  const shouting = tokens.length > 2 && tokens.every(({ capital }) => capital);
  return tokens.some(
    ({ word, capital, number, break: brk }, index) =>
      word.length >= 6 &&
      Number.isNaN(number) &&
      !book.vocabulary.knows(word) &&
      (!capital ||
        shouting ||
        (brk === 2 && index > 0) ||
        (tokens.length < 6 && index > 0 && ABOUT.has(tokens[index - 1]?.word ?? ''))),
  );
}

/** "Still do my … before the scan?", with a word that nobody knows: capitals tell nothing here, brands have them. */
const ownsUnknown = (tokens: readonly Token[], book: RuleBook): boolean =>
  tokens.some(
    ({ word, number, break: brk }, index) =>
      brk === 0 &&
      word.length >= 5 &&
      Number.isNaN(number) &&
      !book.vocabulary.knows(word) &&
      (OWN.has(tokens[index - 1]?.word ?? '') || OWN.has(tokens[index - 2]?.word ?? '')),
  );
const OWN = new Set('my his her our their mi mis su sus'.split(' '));

/** Beside a word that nobody knows: perhaps a medicine. */
const TAKING = new Set(
  'take taking took takes tomar tomo tome toma toman tomando use using used usar usando prescribed resume dose mg pill pills topical generic'.split(
    ' ',
  ),
);
const ABOUT = new Set('is about the are take taking try of on does does will que es con'.split(' '));

/** A sentence of known words, not gibberish. */
function readable(tokens: readonly Token[], book: RuleBook): boolean {
  if (tokens.length < 2) return false;
  const known = tokens.filter(
    ({ word, number }) => !Number.isNaN(number) || book.vocabulary.knows(word),
  ).length;
  return known / tokens.length >= 0.6;
}
