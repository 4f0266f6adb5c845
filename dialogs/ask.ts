// Reads short answers to our own questions: yes and no, "the second one", a choice by its title. Pure, and
// strict: what is more than the answer is left for others to read.
import { foldText } from '../src/base/text.ts';

/** Phrases by their first word, the longer ones first. */
type Phrases = ReadonlyMap<string, readonly string[]>;

const firstWord = (text: string): string => text.split(' ', 1)[0] ?? '';
const list = (text: string): Phrases =>
  Map.groupBy(
    text.split('|').sort((a, b) => b.length - a.length),
    firstWord,
  );

const YES = list(
  'yes|yep|yeah|yea|yup|ya|y|sure|sure thing|ok|okay|k|kk|correct|right|that s right|that is right|thats right|that s correct|thats correct|that is correct|exactly|go ahead|do it|book it|book that|please book|please book it|book|move it|change it|confirm|confirmed|i confirm|sounds good|sounds great|looks good|looks right|perfect|great|good|that works|it works|works|works for me|works well|fine|that s fine|thats fine|it s fine|absolutely|of course|definitely|please do|that one|let s do it|lets do it|let s do that|i ll take it|i will take it|i d like that|i would|i do|that s good|that is fine|' +
    'si|sip|claro|claro que si|correcto|exacto|por supuesto|dale|adelante|de acuerdo|esta bien|perfecto|me parece bien|me sirve|me conviene|me queda bien|confirmo|confirmado|confirmar|reservala|reservela|reserva|programela|programala|programarla|agendela|agendala|cambiela|cambiala|cambiarla|va|vale|listo|bueno|bien|hagalo|hazlo|asi es|esa|ese|eso|quiero esa|genial|excelente',
);
const NO = list(
  'no|nope|nah|n|no thanks|no thank you|not really|not that one|not that|don t|dont|do not|wrong|incorrect|that s wrong|that is wrong|not correct|not right|i don t|no i don t|that s all|thats all|that is all|nothing|nothing else|' +
    'no gracias|para nada|incorrecto|mal|eso no|esa no|ese no|tampoco|mejor no|asi no|nada|nada mas|eso es todo|no quiero',
);
const POLITE = list(
  'please|thanks|thank you|thank you very much|thx|ty|pls|plz|hi|hello|sir|ma am|that|it|for me|now|then|por favor|gracias|muchas gracias|porfa|porfavor|hola|ahora|entonces|oh|um|well|pues|hmm|ah',
);

/** Takes the first phrase of `phrases` off the front of folded text; null where none stands there. */
function takeOff(folded: string, phrases: Phrases): string | null {
  const found = phrases
    .get(firstWord(folded))
    ?.find((phrase) => folded === phrase || folded.startsWith(`${phrase} `));
  return found === undefined ? null : folded.slice(found.length).trim();
}

const folded = (text: string): string =>
  foldText(text.replaceAll(/[👍👌✅🆗]/gu, ' yes ').replaceAll(/[👎❌🚫]/gu, ' no '));

export interface Polar {
  readonly answer: 'yes' | 'no' | null;
  /** Folded words after it: a correction, a condition, or nothing. */
  readonly rest: string;
}

/** The yes or no that a text opens with, and what follows it. */
export function readPolar(text: string): Polar {
  let rest = folded(text);
  let answer: 'yes' | 'no' | null = null;
  for (;;) {
    const [no, yes, polite] = [takeOff(rest, NO), takeOff(rest, YES), takeOff(rest, POLITE)];
    // The longer phrase wins: "no thanks" before "no", "that works" before "that".
    const next = [no, yes, polite].filter((left) => left !== null).sort((a, b) => a.length - b.length)[0];
    if (next === undefined) return { answer, rest };
    // "no, perfect" keeps its first word; "no" after a yes makes neither.
    if (next === no && no !== yes) answer = answer === 'yes' ? null : 'no';
    else if (next === yes) answer ??= 'yes';
    rest = next;
    if (rest === '') return { answer, rest };
  }
}

/** A plain yes or no with nothing else in it. */
export function readYesNo(text: string): 'yes' | 'no' | null {
  const { answer, rest } = readPolar(text);
  return rest === '' ? answer : null;
}

const ORDINALS: readonly (readonly string[])[] = [
  ['1', '1st', 'first', 'one', 'uno', 'una', 'primera', 'primero', 'primer', '1a', '1o', 'a'],
  ['2', '2nd', 'second', 'two', 'dos', 'segunda', 'segundo', '2a', '2o', 'b'],
  ['3', '3rd', 'third', 'three', 'tres', 'tercera', 'tercero', 'tercer', '3a', '3o', 'c'],
  ['4', '4th', 'fourth', 'four', 'cuatro', 'cuarta', 'cuarto', '4a', '4o', 'd'],
  ['5', '5th', 'fifth', 'five', 'cinco', 'quinta', 'quinto', '5a', '5o', 'e'],
];
const LAST = ['last', 'latest', 'final', 'ultima', 'ultimo'];
const AROUND = new Set(
  'the a number no option choice slot time appointment opening please i ll i will i d take want like would have let s lets do go with for pick choose me give number num la el lo opcion numero hora cita quiero prefiero elijo escojo tomo con deme dame me quedo por favor gracias thanks ok okay yes si yeah sure works fine good sounds esta bien sirve one'.split(
    ' ',
  ),
);

/** The place (from 0) that "the second one" or "2" names among `count`; null where none is named. */
export function readOrdinal(text: string, count: number): number | null {
  const words = folded(text).split(' ').filter(Boolean);
  const kept = words.filter((word) => !AROUND.has(word));
  const only =
    kept.length === 0 && words.filter((word) => word === 'one').length === 1 && words.length === 1
      ? 'one'
      : kept.length === 1
        ? kept[0]
        : undefined;
  if (only === undefined) return null;
  const at = LAST.includes(only) ? count - 1 : ORDINALS.findIndex((names) => names.includes(only));
  return at >= 0 && at < count ? at : null;
}

/** The place (from 0) of the title that a text names, by its words or its number; null where it names none. */
export function readTitle(text: string, titles: readonly string[]): number | null {
  const said = folded(text);
  if (said === '') return null;
  const exact = titles.findIndex((title) => foldText(title) === said);
  return exact >= 0 ? exact : readOrdinal(text, titles.length);
}

const ASKS =
  /[?¿]|^(?:so |and |but |ok |okay |oh |wait |hey |hi |hello |sorry |y |pero |oye |disculpe |perdon |hola )*(?:what|whats|hows|wheres|whens|whos|when|where|who|why|which|how|is|are|do|does|did|can|could|should|will|would|may|tell me|que|cual|cuales|cuando|donde|quien|por que|como|cuanto|cuanta|cuantos|hay|puedo|puede|pueden|tiene|tienen|necesito saber|debo|tengo que|dime|digame|aceptan|atienden)\b/;

/** The text asks something, rather than answering. */
export const isQuestion = (text: string): boolean => /[?¿]/.test(text) || ASKS.test(foldText(text));
