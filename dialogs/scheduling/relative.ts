// Answers that are relative to what was offered: "earlier", "something else", "another day", "none of these".
import { foldText } from '../../src/base/text.ts';

export type Relative = 'earlier' | 'later' | 'other' | 'otherDay' | 'sooner';

const RULES: readonly (readonly [Relative, RegExp])[] = [
  [
    'otherDay',
    /\b(?:(?:an)?other|different|otro|distinto) (?:day|date|week|dia|fecha)\b|\botra (?:semana|fecha)\b/,
  ],
  [
    'sooner',
    /\b(?:sooner|soonest|as soon as possible|asap|lo antes posible|cuanto antes|mas pronto|primera disponible)\b/,
  ],
  ['earlier', /\b(?:earlier|before that|before then|mas temprano|antes)\b/],
  ['later', /\b(?:later|after that|afterwards|mas tarde|despues|luego)\b/],
  [
    'other',
    /\b(?:something else|anything else|(?:an)?other (?:time|one|option|slot|opening|choice)s?|other times?|others?|different (?:time|one|option)s?|more (?:times?|options?|choices?|openings?)|none(?: of (?:these|those|them))?|neither|(?:those|these|they|that|it) (?:don t|do not|dont|doesn t|does not|doesnt|won t|wont) (?:work|suit|fit)|(?:can t|cannot|cant) (?:do|make) (?:any|those|these|that|it)|not available then|next options?|show me more|otras?(?: horas?| opciones?| opcion)?|otros?(?: horarios?)?|otro horario|mas (?:horas|opciones|horarios)|algo mas|ningun[oa]s?(?: de (?:esas|esos|ellas|ellos|estas|estos))?|no me (?:sirve|conviene|queda|funciona|va bien)n?|no puedo (?:esos|esas|ese|esa|a esa hora)?)\b/,
  ],
];

/** What a text asks for relative to the offers; null where it does not. Dates in the same text are read elsewhere. */
export function readRelative(text: string): Relative | null {
  const folded = foldText(text);
  return RULES.find(([, rule]) => rule.test(folded))?.[0] ?? null;
}
