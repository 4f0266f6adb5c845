// Words and turns of phrase that say the same: an answer may put the passage's in other words. Everything the guard
// compares is brought to one of them first, the passage as well as the reply.
import { remembering } from '../../base/remembering.ts';
import { plain } from './quantities.ts';

/** Turns of phrase, on plain text (see {@link plain}), with the one that stands for all. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:at |for )?no (?:cost|charge|fee)\b|\bfree of charge\b|\bwithout (?:a |any )?(?:fee|charge|cost)\b/g,
    'free',
  ],
  [/\bsin (?:ningun )?(?:costo|cargo)\b|\bno (?:cuesta|cobramos) nada\b|\bno tiene costo\b/g, 'gratis'],
  [/\b(?:any weekday|on weekdays|weekdays|every weekday)\b/g, 'monday to friday'],
  [/\b(?:you do not|you don't|no) need (?:for |to have |to make )?(?:an? )?/g, 'no '],
  [/\bno (?:hace falta|se necesita|necesita|es necesari[oa])\b/g, 'sin'],
  [/\bno (\w+) (?:is |are )?(?:needed|necessary|required)\b/g, 'no $1'],
  [/\bthere(?:'s| is| are)\b/g, ''],
];
/** Groups of words; the first stands for all of them. */
const GROUPS = `
before beforehand ahead prior
cost costs charge charges charged fee fees price costing pay
form forms paperwork papers
fill complete
come arrive arriving coming show
appear appears show shows
late later less
ill sick unwell
move change reschedule
remove leave off
eat food meal eating
drink drinking beverages
check verify sure confirm
discuss talk
stamp stamps stamped
usual normally normal usually
video telehealth
parent mother father mom dad
letter note
guardian caregiver
ramp wheelchair
coma comer comida alimentos
tomar beber tome beba
cobramos cuesta costo cargo
cambiar mover cambia
traiga traer lleve llevar
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
const SAME = new Map(
  GROUPS.flatMap(([first = '', ...others]) => others.map((word) => [word, first] as const)),
);

/** A plain text in the words that stand for others. */
export const inSameWords = remembering((text) => {
  let out = plain(text);
  for (const [phrase, one] of PHRASES) out = out.replace(phrase, one);
  return out.replace(/[a-z]+/g, (word) => SAME.get(word) ?? word);
});
