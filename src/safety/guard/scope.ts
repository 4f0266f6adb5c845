// Whether a reply says of all what the passage says of some, leaves out a condition, or drops a step.
import { FRAME, clause, closest, contentWords, covered, sentences, stem } from './clauses.ts';
import { plain, quantities } from './quantities.ts';

/** What a passage says of some, said of all; or a condition that was left out. */
export function checkScope(said: readonly string[], question: string, source: string): string | null {
  const asked = new Set(contentWords(question).map(stem));
  const given = sentences(source);
  const low = plain(source);
  for (const sentence of said) {
    const text = plain(sentence);
    for (const [, all = '', noun = ''] of text.matchAll(
      /\b(all|todos los|todas las|every|cualquier)\s([a-z]+)/g,
    ))
      if (
        !FRAME.has(noun) &&
        !/day$|time|week|morning/.test(noun) &&
        !low.includes(`${all} ${noun}`) &&
        low.includes(noun.slice(0, 4))
      )
        return 'generalised';
    // "The first copy is free" does not make copies free.
    for (const [word] of text.matchAll(
      /\b(free|gratis|gratuit\w+|no (?:fee|charge|cost)|sin (?:costo|cargo))\b/g,
    )) {
      const places = given
        .flatMap((one) => one.split(/[;,]|\band\b|\by\b/))
        .filter((one) => plain(one).includes(word));
      const part = sentence.split(/[;,]|\band\b|\by\b/).find((one) => plain(one).includes(word)) ?? sentence;
      const needs = places.map(
        (one) => /\b(?:free|gratis)\b.{0,12} (?:with|con) (?:an?|una?) ([a-z ]{3,60})/.exec(plain(one))?.[1],
      );
      if (needs.length > 0 && needs.every((need) => need !== undefined)) {
        const told = new Set(said.flatMap((one) => contentWords(one).map(stem)));
        if (covered(new Set(contentWords(needs.join(' ')).map(stem)), told) < 0.3) return 'condition-dropped';
      }
      if (
        places.length > 0 &&
        places.every((one) => RESTRICTED.test(plain(one))) &&
        !RESTRICTED.test(plain(part))
      )
        return 'generalised';
    }
    for (const [, verb = ''] of text.matchAll(SHOULD)) {
      const root = stem(verb);
      if (
        verb.length > 2 &&
        !GLUE_VERB.test(verb) &&
        !contentWords(source).some((word) => stem(word) === root)
      )
        return 'advice';
    }
    const own = new Set(contentWords(sentence).map(stem));
    const best = closest(
      { text: sentence, stems: own, negative: false, narrow: false },
      given.map((one) => clause(one)),
    );
    const condition = best && best.score >= 0.6 ? CONDITION.exec(plain(best.clause.text))?.[1] : undefined;
    if (condition === undefined || IDLE_CONDITION.test(condition)) continue;
    const stems = new Set(contentWords(condition).map(stem));
    const told = new Set([...own, ...asked, ...said.flatMap((one) => contentWords(one).map(stem))]);
    if (
      stems.size > 0 &&
      covered(stems, told) < 0.3 &&
      !/\b(?:if|unless|si|may be|might|puede haber)\b/.test(text)
    )
      return 'condition-dropped';
  }
  return null;
}

/** "You should …": what a patient has to do is the passage's to say. */
const SHOULD =
  /\b(?:you (?:should|ought to|must|had better|need to|have to)|(?:usted )?(?:debe|deberia|tiene que|necesita))\s(?:not |also |always |just |no )?([a-z]+)/g;
const GLUE_VERB =
  /^(?:be|have|do|know|let|make|get|go|come|bring|call|contact|ask|ser|estar|tener|hacer|ir|venir|traer|llamar|preguntar)$/;
const RESTRICTED =
  /\d|\b(?:first|second|third|half|one|two|three|once|only|if|under|over|children|new|primer\w*|segund\w*|medi[ao]|solo|si|menores|ninos|nuev\w+)\b/;
const CONDITION =
  /\b(?:(?<=\b(?:free|gratis)\b.{0,20}?)(?:with|con)(?= (?:an?|una?)\b)|if|unless|in case|only when|(?<=\b(?:may|can|pueden?)\b.{1,40})with an?|si|a menos que|en caso de|(?<=\b(?:may|can|pueden?)\b.{1,40})con una?)\s([a-z0-9' ]{4,80})/;
const IDLE_CONDITION =
  /^(?:you (?:have one|have it|like|want|wish|can|need|prefer|have any|would like)|possible|needed|necessary|any|lo tiene|la tiene|tiene una|desea|quiere|puede|necesita|es posible|gusta)\b/;

const STEP =
  /(?<!\b(?:we|they|it|i|you) )\b(?:do not|don't|never)\b|\b(?:avoid|evite|nunca)\b|^(?:nothing|no |stop|ask|nada|pregunte)|\bno (?:coma|beba|tome|use|traiga|venga)\b/;
const WHOLE =
  /\b(prepare|preparation|prep|instructions|ready|should i do|do before|preparar\w*|preparacion|instrucciones|debo hacer|antes de)\b/;

/** A question for all that has to be brought. */
const LIST = /\b(?:what|que|which)\b.{0,30}\b(?:bring|take along|need|llevar?|llevo|traer|traigo|necesito)\b/;
const BRING = /\b(?:bring|traiga|lleve)\b/;
/** A sentence that goes on from the limit before it. */
const FROM_THERE =
  /^(?:later than that|after that|otherwise|in that case|beyond that|past that|despues|pasado ese|de lo contrario)\b/;

/** Things to bring that a reply leaves out, and a price without the limit that it holds from. */
function checkWhole(reply: string, question: string, passage: string): string | null {
  const told = new Set(contentWords(reply).map(stem));
  const list = sentences(passage);
  if (LIST.test(plain(question)))
    for (const one of list)
      if (BRING.test(plain(one)) && covered(clause(one).stems, told) < 0.6) return 'step-dropped';
  for (const [at, one] of list.entries()) {
    const before = list[at - 1];
    if (before === undefined || !FROM_THERE.test(plain(one))) continue;
    const said = new Set(quantities(reply).map(({ key }) => key));
    const prices = quantities(one).filter(({ kind }) => kind === 'number');
    const limits = quantities(before).filter(({ kind }) => kind === 'number' || kind === 'time');
    if (
      prices.some(({ key }) => said.has(key)) &&
      limits.length > 0 &&
      !limits.some(({ key }) => said.has(key)) &&
      !/\b(?:late|later|after|tarde|despues)\b/.test(plain(reply))
    )
      return 'limit-dropped';
  }
  return null;
}

/** A prohibition of the passage that the question is about and the reply leaves out. */
export function checkSteps(reply: string, question: string, passages: readonly string[]): string | null {
  const asked = new Set(contentWords(question).map(stem));
  const whole = WHOLE.test(plain(question));
  const told = new Set(contentWords(reply).map(stem));
  for (const passage of passages) {
    const steps = sentences(passage).filter((sentence) =>
      STEP.test(plain(sentence).replace(/^[-*\d.\s•]+/, '')),
    );
    const used = sentences(passage).some((sentence) => covered(clause(sentence).stems, told) >= 0.5);
    if (!used) continue;
    const part = checkWhole(reply, question, passage);
    if (part !== null) return part;
    for (const step of steps) {
      const { stems } = clause(step);
      if ((whole || [...stems].some((word) => asked.has(word))) && covered(stems, told) < 0.4)
        return 'step-dropped';
    }
  }
  return null;
}
