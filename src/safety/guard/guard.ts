// The last reader of what a model wrote. A reply passes only where every number, time, place and link in it stands in a
// passage, nothing is said that only a person may say, and the judge finds no reason to doubt that it means the same.
import type { Clinic } from '../../clinic/clinic.ts';
import { guessLanguage } from '../../language/guess-language.ts';
import type { Screen } from '../screen.ts';
import { contentWords, sentences, stem } from './clauses.ts';
import { weighUp } from './evidence.ts';
import { unknownQuantity } from './facts.ts';
import { createForbidden } from './forbidden.ts';
import { loadJudge, type Judge } from './judge.ts';
import { plain } from './quantities.ts';
import { checkSteps } from './scope.ts';

type Input = Parameters<Screen['guard']>[0];

const MAX_REPLY = 1600;
const COURTESY = new RegExp(
  `^(hi|hello|hola|good (morning|afternoon|evening)|buen[oa]s (dias|tardes|noches)|thanks?( you)?( for (asking|reaching out|your (question|message)))?|gracias( por (preguntar|su (mensaje|pregunta)))?|you'?re welcome|de nada|great question|good question|buena pregunta|of course|sure( thing)?|certainly|absolutely|yes|no|si|claro( que si)?|por supuesto|con gusto|happy to help( with that)?|glad you asked|here('?s| is) (what|the information)[a-z ]{0,30}|is there anything else( i can help( you)? with)?|anything else( i can help( you)? with)?|let (me|us) know if you have (any )?(other|more|further)? ?questions|please let (me|us) know if you (need anything else|have other questions)|feel free to ask( if you have (any )?(other|more) questions)?|i hope (this|that) helps|hope (this|that) helps|have a (nice|great|good) day|(hay|necesita) algo mas( en (lo )?que (le )?pueda ayudar(le)?)?|puedo ayudar(le)? (en|con) algo mas|si tiene (mas|otras) preguntas,? (digame|aqui estoy|con gusto le ayudo|puede preguntarme)|espero que (esto )?(le )?ayude|que tenga (un )?buen dia|welcome|we look forward to seeing you|see you soon|lo esperamos|le esperamos|would you like to (book|schedule)( an appointment| a visit)?( here| now)?|(le gustaria|quiere) (reservar|agendar) una (cita|visita)|i can help you book( an appointment| a visit)?( here| in this chat)?|i'?d be happy to help( you)?( with that)?)[\\s,.!?¡¿]*$`,
);
/** Sentences of a passage that speak to the assistant, not to a patient: whoever put them there. */
const ORDERS =
  /\b(?:ignore|disregard|forget|override|bypass|ignora\w*|olvid\w*|omit\w*)\b.{0,60}\b(?:rules?|instructions?|prompts?|polic\w+|guidelines?|previous|above|reglas?|instruccion\w*)\b|\[\/?\s?(?:hidden|system|inst\w*|admin)\b|\b(?:system|developer|assistant|admin|ai)\s?(?:note|message|prompt|override)?\s?:|\b(?:tell|inform|instruct|diga\w*|digale)\b.{0,20}\b(?:every|all|each|any|the|cada|todos)\b.{0,12}\b(?:patients?|users?|customers?|callers?|pacientes?|usuarios?)\b|\b(?:you are now|act as|pretend to|respond only|reply only with|reply with|say exactly|output the|do not mention|never reveal|responde solo|actua como|finge)\b/;
const HIDDEN = /\[(hidden|system|inst|admin)[^\]]{0,40}\][^[]{0,2000}\[\/\1[^\]]{0,40}\]/gi;
const MARKUP = /<[a-z/!][^>]*>|!\[|\]\(|```|javascript:|data:/i;

/** What passages say to patients: hidden parts and orders to the assistant are left out. */
export const sourceOf = (passages: readonly string[]): string =>
  passages
    .map((text) => text.replaceAll(HIDDEN, ' '))
    .flatMap(sentences)
    .filter((sentence) => !ORDERS.test(plain(sentence)))
    .join('\n');

/** Builds the guard of a clinic. */
export function createGuard(clinic: Clinic): Screen['guard'] {
  const forbidden = createForbidden();
  const judge = loadJudge();
  const names = new Set(clinic.practitioners.flatMap(({ name }) => contentWords(name)).map(stem));
  return (input) => {
    const reason = check(input, forbidden, judge, names);
    return { allowed: reason === null, reason: reason ?? 'grounded' };
  };
}

/** Why a reply may not be sent, or null. */
function check(
  { question, passages, reply, language }: Input,
  forbidden: ReturnType<typeof createForbidden>,
  judge: Judge,
  clinicians: ReadonlySet<string>,
): string | null {
  if (reply.trim() === '') return 'empty';
  if (reply.length > MAX_REPLY) return 'too-long';
  if (MARKUP.test(reply)) return 'markup';
  const source = sourceOf(passages);
  const spoken = guessLanguage(reply);
  const wanted = language ?? guessLanguage(question) ?? guessLanguage(source);
  if (spoken === 'other' || (spoken !== null && wanted !== null && wanted !== 'other' && spoken !== wanted))
    return 'wrong-language';
  const said = sentences(reply).filter((sentence) => !COURTESY.test(plain(sentence).replace(/^[¡¿\s]+/, '')));
  const broken = forbidden.find(reply, source);
  if (broken) return broken;
  if (said.length === 0) return null;
  if (source.trim() === '') return 'no-passage';
  // What is quoted is the passage's; only what was left out of it can be wrong.
  if (said.every((sentence) => plain(source).includes(plain(sentence))))
    return checkSteps(reply, question, passages);
  const unknown = unknownQuantity(reply, question, source);
  if (unknown !== null) return unknown;
  const given = new Set(contentWords(`${source} ${question}`).map(stem));
  if (contentWords(reply).some((word) => clinicians.has(stem(word)) && !given.has(stem(word)))) return 'name';
  const evidence = weighUp({ question, passages, reply: said.join(' ') }, source);
  return judge.doubts(evidence) ? (evidence.suspicions[0] ?? 'doubtful') : null;
}
