// What the trained model adds to the rules: how likely a message is a person's, and an emergency in words that no
// rule knows. It may raise the route, never lower it.
import type { Findings } from './findings.ts';
import type { Model, Score } from './model/model.ts';
import { modelWords } from './model/words.ts';
import type { Reading } from './reading/reading.ts';
import type { RuleBook } from './rules/book.ts';
import type { Category } from './verdict.ts';

/** Above this the model alone calls an emergency, where it is as sure that the words are a person's business. */
const EMERGENCY = 0.45;
const SURELY_GRAVE = 0.82;
/** The same where a rule has found something clinical already, which an emergency mostly is. */
const EMERGENCY_BESIDE_RULES = 0.45;

const NOTHING: Score = { person: 0, emergency: 0 };

/** Scores a reading whose names, figures and denials are marked. Nothing where only names and figures are left. */
export function scoreReading(model: Model | null, book: RuleBook, reading: Reading): Score {
  if (!model) return NOTHING;
  const words = modelWords(reading, book);
  const setAside = reading.hidden.includes(1) || reading.named.some((mark) => mark !== 0);
  return words.length > (setAside ? 2 : 0) ? model.score(words) : NOTHING;
}

/** Raises an emergency that the model sees and the rules neither called nor placed in the past or in an if. */
export function modelEmergency({ emergency, person }: Score, reading: Reading, found: Findings): void {
  if (found.has('emergency.') || found.by('past-or-hypothetical')) return;
  const sure = found.has('clinical.')
    ? emergency >= EMERGENCY_BESIDE_RULES
    : emergency >= EMERGENCY && person >= SURELY_GRAVE;
  if (!sure) return;
  found.add(kindOf(reading), 'model');
}

const kinds = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const KINDS: readonly (readonly [Category, ReadonlySet<string>])[] = [
  [
    'emergency.poisoning',
    kinds(
      'swallowed swallow swallowing ate drank overdose overdosed pills bleach poison poisoned fumes inhaled monoxide detergent battery doses double trago tomo pastillas cloro veneno sobredosis gas bebio comio raticida',
    ),
  ],
  [
    'emergency.selfharm',
    kinds(
      'die dying dead death suicide suicidal kill killing life live living alive cutting cut goodbye burden myself himself herself exist existing wake forever end ending anymore morir morirme muerto muerta vivir vida matarme suicidio cortarme despedirme despertar carga mundo acabar desaparecer',
    ),
  ],
  [
    'emergency.violence',
    kinds(
      'hit hits hitting beat beats beating punched choked knife gun weapon threatened threatens threatening boyfriend ex raped assaulted attacked abuse hurts shoot stab pega golpea golpeo amenaza amenazo cuchillo pistola violo marido novio escondida encerrada',
    ),
  ],
];

/** Which of the clinic's emergency texts fits best: the kind with most of its words there, else the medical one. */
function kindOf(reading: Reading): Category {
  let best: Category = 'emergency.medical';
  let most = 1;
  for (const [category, words] of KINDS) {
    const count = reading.tokens.filter(({ word }) => words.has(word)).length;
    if (count > most) [best, most] = [category, count];
  }
  return best;
}
