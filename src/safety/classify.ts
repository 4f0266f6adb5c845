// The layers of the screen in their order. Each may raise the route, none lowers what another raised, and a layer
// that fails counts as `staff`.
import { guessLanguage } from '../language/guess-language.ts';
import type { Language } from '../base/language.ts';
import { readContext, type Context } from './context.ts';
import { Findings, collect } from './findings.ts';
import { findIdentifiers } from './mask/identifiers.ts';
import type { Model } from './model/model.ts';
import type { Reading } from './reading/reading.ts';
import type { Token } from './reading/token.ts';
import { tokenize } from './reading/tokens.ts';
import { markDenials } from './rules/denial.ts';
import type { RuleBook } from './rules/book.ts';
import { modelEmergency, scoreReading } from './model-layer.ts';
import { intentsAndModel } from './recognise.ts';
import { hideFigures, hideServices, readForModel } from './set-aside.ts';
import type { ScreenInput } from './screen.ts';
import type { Category, Verdict } from './verdict.ts';

export const MAX_SCREENED = 4000;
export interface Classifier {
  readonly book: RuleBook;
  readonly model: Model | null;
  readonly languages: readonly Language[];
}

/** The verdict on one message. May throw; the caller makes `staff` of it. */
export function classify({ book, model, languages }: Classifier, input: ScreenInput): Verdict {
  const found = new Findings();
  const text = input.text.slice(0, MAX_SCREENED);
  if (input.text.length > MAX_SCREENED) found.add('person.unclear', 'length');
  const context = readContext(input);
  const tokens = tokenize(text, book.vocabulary);
  const reading = book.set.read(tokens);
  hideFigures(book, reading, found);
  const but = markDenials(reading, book.ids.symptom);

  emergencies(book, reading, found, 0);
  for (const { category } of findIdentifiers(text)) found.add(category, 'identifiers');
  collect(book.results, reading, (category) => found.add(category, 'rules'));
  hideServices(book, reading);
  collect(book.clinical, reading, (category) => found.add(category, 'rules'));
  if (but && !found.raised && deniedEmergency(book, tokens)) found.add('clinical.symptom', 'denial');
  if (context.patient.length > 0) earlierTurns({ book, model, languages }, tokens, context, found);

  const score = scoreReading(model, book, reading);
  modelEmergency(score, reading, found);

  const language = guessLanguage(text);
  if (language === 'other' || (language !== null && !languages.includes(language)))
    found.add('person.unclear', 'language');
  if (!found.raised && !found.has('scheduling.'))
    intentsAndModel({ book, score: score.person }, tokens, reading, context, found);
  return found.verdict();
}

function emergencies(book: RuleBook, reading: Reading, found: Findings, from: number): void {
  collect(book.emergencies, reading, (category, match) => {
    if (match.end <= from) return;
    const sentence = reading.sentence[match.start] ?? 0;
    const inSentence = (
      rule:
        | RuleBook['past']
        | RuleBook['hypothetical']
        | RuleBook['chronic']
        | RuleBook['now']
        | RuleBook['again'],
    ): boolean =>
      reading.matches(rule.parts[0] as number).some(({ start }) => reading.sentence[start] === sentence);
    const past = inSentence(book.past);
    const now = inSentence(past ? book.again : book.now);
    const remote = !now && (past || (!present(reading, sentence) && nextTo(reading, book.past, sentence)));
    const supposed = inSentence(book.hypothetical) && category !== 'emergency.selfharm' && !now;
    const usual = inSentence(book.chronic) && category === 'emergency.medical' && !now;
    if (remote || supposed || usual)
      found.add(
        category === 'emergency.violence' || category === 'emergency.selfharm'
          ? 'sensitive.health'
          : 'clinical.symptom',
        'past-or-hypothetical',
      );
    else found.add(category, 'emergency-rules');
  });
}

const PRESENT = new Set(
  'have has having am is feel feels feeling tengo tiene siento esta estoy cant isnt wont keeps me'.split(' '),
);

/** Whether a sentence speaks of what is so now. */
const present = (reading: Reading, sentence: number): boolean =>
  reading.tokens.some(({ word }, at) => reading.sentence[at] === sentence && PRESENT.has(word));

/** Whether the sentence before or after is about the past. */
const nextTo = (reading: Reading, rule: RuleBook['past'], sentence: number): boolean =>
  reading
    .matches(rule.parts[0] as number)
    .some(({ start }) => Math.abs((reading.sentence[start] ?? 0) - sentence) === 1);

/** "not suicidal, but …": what would have been an emergency without the denial. */
function deniedEmergency(book: RuleBook, tokens: readonly Token[]): boolean {
  const reading = book.set.read(tokens);
  let any = false;
  collect(book.emergencies, reading, () => (any = true));
  return any;
}

const STARTED = new Set(
  'started began start starts spread spreading worse worsening empezo comenzo empeoro happened happening happens lasted sigue pasa'.split(
    ' ',
  ),
);

/** An emergency or a symptom that only the turns before make one. */
function earlierTurns(
  { book, model }: Classifier,
  tokens: readonly Token[],
  context: Context,
  found: Findings,
): void {
  const lately = context.patient.slice(0, 2);
  const earlier = tokenize([...lately].reverse().join('. '), book.vocabulary);
  if (!found.has('emergency.') && tokens.length <= 60) {
    const both = [
      ...earlier,
      ...tokens.map((token, index) => (index === 0 ? { ...token, break: 2 as const } : token)),
    ];
    const joined = book.set.read(both);
    hideFigures(book, joined, found);
    markDenials(joined, book.ids.symptom);
    emergencies(book, joined, found, earlier.length);
  }
  if (found.raised) return;
  const about = tokens.some(({ word }) => STARTED.has(word));
  const goes = goesOn(book, tokens, context);
  if (!goes && !about) return;
  const before = book.set.read(earlier);
  // "Ahora también el brazo", behind a tight chest: the emergency goes on.
  if (goes && tokens.some(({ word }) => GOES_ON.has(word))) {
    hideFigures(book, before, null);
    markDenials(before, book.ids.symptom);
    // What is happening again is no longer past.
    if (tokens.some(({ word }) => RETURNS.has(word)))
      collect(book.emergencies, before, (category) => found.add(category, 'history'));
    else emergencies(book, before, found, 0);
    if (found.has('emergency.')) return;
  }
  const symptomBefore = before.ids.some((ids) => ids.includes(book.ids.symptom)) || anyBody(book, before);
  const [last = '', older = ''] = lately;
  const clinical = (): boolean =>
    isClinical(book, model, last) ||
    (context.asked === null && (symptomBefore || isClinical(book, model, older)));
  if (goes && clinical()) found.add('clinical.symptom', 'history');
  else if (about && !symptomBefore && schedulingIn(book, before)) found.add('scheduling.lookup', 'history');
}

/** Whether a message goes on with what was said before: it is no answer to the assistant's form, and no new request. */
function goesOn(book: RuleBook, tokens: readonly Token[], context: Context): boolean {
  if (context.asked === 'name' || context.asked === 'birthDate' || context.asked === 'phone') return false;
  if (tokens.some(({ word }) => STARTED.has(word))) return true;
  if (tokens.length > GOES_ON_MAX) return false;
  const reading = book.set.read(tokens);
  return (
    !intentIn(book, reading, (category) => category !== 'outofscope' && category !== 'smalltalk') &&
    !tokens.some(({ word }) => COURTESY.has(word))
  );
}
const COURTESY = new Set(
  'thanks thank thx ty gracias ok okay okey vale bye goodbye adios hello hi hola hey perfect perfecto great good bueno buenas sure sorry welcome cool nice'.split(
    ' ',
  ),
);
const RETURNS = new Set('again happening stopping pasando'.split(' '));
/** What was said before has not ended, or there is more of it. */
const GOES_ON = new Set(
  'also too now again still worse stopping stop more another both ahora tambien otra mas peor sigue todavia ya wont stopped cant answer answering contesta responde moving mueve'.split(
    ' ',
  ),
);

/** A message of its own that is a matter for a clinician, by the rules or the model. */
function isClinical(book: RuleBook, model: Model | null, text: string): boolean {
  const reading = readForModel(book, text);
  const found = new Findings();
  collect(book.clinical, reading, (category) => found.add(category, 'rules'));
  return (
    found.has('clinical.') ||
    found.has('sensitive.health') ||
    scoreReading(model, book, reading).person > SURELY
  );
}

/** Longer messages say themselves what they are about. */
const GOES_ON_MAX = 14;
const SURELY = 0.85;
/** Whether a reading holds an intent of the kind. */
function intentIn(book: RuleBook, reading: Reading, kind: (category: Category) => boolean): boolean {
  let any = false;
  collect(book.intents, reading, (category) => (any ||= kind(category)));
  return any;
}

/** Whether earlier turns were about appointments, openings or classes. */
const schedulingIn = (book: RuleBook, before: Reading): boolean =>
  intentIn(
    book,
    before,
    (category) => category.startsWith('scheduling.') || category === 'faq' || category === 'previsit',
  );

const anyBody = (book: RuleBook, reading: Reading): boolean =>
  reading.ids.some((ids) => ids.includes(book.ids.body));
