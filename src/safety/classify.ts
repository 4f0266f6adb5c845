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
import { hideFigures, hideServices } from './set-aside.ts';
import type { ScreenInput } from './screen.ts';
import type { Verdict } from './verdict.ts';

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
  hideServices(book, reading);
  collect(book.clinical, reading, (category) => found.add(category, 'rules'));
  if (but && !found.raised && deniedEmergency(book, tokens)) found.add('clinical.symptom', 'denial');
  if (context.patient.length > 0) earlierTurns(book, tokens, context, found);

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
      rule: RuleBook['past'] | RuleBook['hypothetical'] | RuleBook['chronic'] | RuleBook['now'],
    ): boolean =>
      reading.matches(rule.parts[0] as number).some(({ start }) => reading.sentence[start] === sentence);
    const now = inSentence(book.now);
    const remote =
      !now &&
      (inSentence(book.past) || (!present(reading, sentence) && nextTo(reading, book.past, sentence)));
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

const ANAPHORA = new Set(
  'it its that this they them these those worse better same still again started began lasts lasting since eso esto empezo sigue igual peor tambien desde ambos both side spreading gone back today yesterday now constant constantly lot little yes no si sometimes only mostly when left right about'.split(
    ' ',
  ),
);
const STARTED = new Set(
  'started began start starts spread spreading worse worsening empezo comenzo empeoro happened happening happens lasted sigue pasa'.split(
    ' ',
  ),
);

/** An emergency or a symptom that only the turns before make one. */
function earlierTurns(book: RuleBook, tokens: readonly Token[], context: Context, found: Findings): void {
  const earlier = tokenize(context.patient.slice(0, 2).reverse().join('. '), book.vocabulary);
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
  const before = book.set.read(earlier);
  const symptomBefore = before.ids.some((ids) => ids.includes(book.ids.symptom)) || anyBody(book, before);
  const about = tokens.some(({ word }) => STARTED.has(word));
  const short = tokens.length <= 12 && tokens.some(({ word }) => ANAPHORA.has(word)) && !context.asked;
  if (symptomBefore && (about || short)) found.add('clinical.symptom', 'history');
  else if (about && !symptomBefore && schedulingIn(book, before)) found.add('scheduling.lookup', 'history');
}

/** Whether earlier turns were about appointments, openings or classes. */
function schedulingIn(book: RuleBook, before: Reading): boolean {
  let any = false;
  collect(
    book.intents,
    before,
    (category) =>
      (any ||= category.startsWith('scheduling.') || category === 'faq' || category === 'previsit'),
  );
  return any;
}

const anyBody = (book: RuleBook, reading: Reading): boolean =>
  reading.ids.some((ids) => ids.includes(book.ids.body));
