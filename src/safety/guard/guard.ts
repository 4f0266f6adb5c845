// The last reader of what a model wrote. A reply passes only where every fact in it stands in a passage, nothing
// that limits or turns the passage was lost, and nothing is said that only a person may say.
import type { Clinic } from '../../clinic/clinic.ts';
import { guessLanguage } from '../../language/guess-language.ts';
import type { Screen } from '../screen.ts';
import { clause, clauses, contentWords, covered, sentences, stem, type Clause } from './clauses.ts';
import { createForbidden } from './forbidden.ts';
import { dayGroups, plain, quantities, timesByDay } from './quantities.ts';

type Input = Parameters<Screen['guard']>[0];

const MAX_REPLY = 1600;
/** At least this share of a reply's content words has to stand in the passages or the question. */
const GROUNDED = 0.62;
const SAME_CLAUSE = 0.5;
/** Words that carry a promise or a rule by themselves: never the reply's own. */
const HEAVY =
  /\b(free|required|mandatory|guaranteed|always|unlimited|everyone|anytime|immediately|instantly|gratis|gratuit[oa]s?|obligatori[oa]s?|siempre|ilimitad[oa]s?|inmediatamente|refund\w*|reembols\w*|discount\w*|descuento\w*|24\/7)\b/g;

const COURTESY = new RegExp(
  `^(hi|hello|hola|good (morning|afternoon|evening)|buen[oa]s (dias|tardes|noches)|thanks?( you)?( for (asking|reaching out|your (question|message)))?|gracias( por (preguntar|su (mensaje|pregunta)))?|you'?re welcome|de nada|great question|good question|buena pregunta|of course|sure( thing)?|certainly|absolutely|yes|no|si|claro( que si)?|por supuesto|con gusto|happy to help( with that)?|glad you asked|here('?s| is) (what|the information)[a-z ]{0,30}|is there anything else( i can help( you)? with)?|anything else( i can help( you)? with)?|let (me|us) know if you have (any )?(other|more|further)? ?questions|please let (me|us) know if you (need anything else|have other questions)|feel free to ask( if you have (any )?(other|more) questions)?|i hope (this|that) helps|hope (this|that) helps|have a (nice|great|good) day|(hay|necesita) algo mas( en (lo )?que (le )?pueda ayudar(le)?)?|puedo ayudar(le)? (en|con) algo mas|si tiene (mas|otras) preguntas,? (digame|aqui estoy|con gusto le ayudo|puede preguntarme)|espero que (esto )?(le )?ayude|que tenga (un )?buen dia|welcome|we look forward to seeing you|see you soon|lo esperamos|le esperamos|would you like to (book|schedule)( an appointment| a visit)?( here| now)?|(le gustaria|quiere) (reservar|agendar) una (cita|visita)|i can help you book( an appointment| a visit)?( here| in this chat)?|i'?d be happy to help( you)?( with that)?)[\\s,.!?¡¿]*$`,
);
const MARKUP = /<[a-z/!][^>]*>|!\[|\]\(|```|javascript:|data:/i;

/** Builds the guard of a clinic. */
export function createGuard(clinic: Clinic): Screen['guard'] {
  const forbidden = createForbidden();
  const names = new Set(clinic.practitioners.flatMap(({ name }) => contentWords(name)).map(stem));
  return (input) => {
    const reason = check(input, forbidden, names);
    return { allowed: reason === null, reason: reason ?? 'grounded' };
  };
}

/** Why a reply may not be sent, or null. */
function check(
  { question, passages, reply, language }: Input,
  forbidden: ReturnType<typeof createForbidden>,
  clinicians: ReadonlySet<string>,
): string | null {
  if (reply.trim() === '') return 'empty';
  if (reply.length > MAX_REPLY) return 'too-long';
  if (MARKUP.test(reply)) return 'markup';
  const source = passages.join('\n');
  const spoken = guessLanguage(reply);
  const wanted = language ?? guessLanguage(question) ?? guessLanguage(source);
  if (spoken === 'other' || (spoken !== null && wanted !== null && wanted !== 'other' && spoken !== wanted))
    return 'wrong-language';
  const said = sentences(reply).filter((sentence) => !COURTESY.test(plain(sentence).replace(/^[¡¿\s]+/, '')));
  const broken = forbidden.find(reply, source);
  if (broken) return broken;
  if (said.length === 0) return null;
  if (source.trim() === '') return 'no-passage';
  return (
    checkQuantities(reply, source) ??
    checkWords(said, question, source, clinicians) ??
    checkTurns(said, source) ??
    checkSteps(reply, question, passages)
  );
}

function checkQuantities(reply: string, source: string): string | null {
  const given = quantities(source);
  const keys = new Set(given.map(({ key }) => key));
  for (const quantity of quantities(reply)) {
    const { kind, key, value, unit } = quantity;
    if (kind === 'number') {
      const same = given.filter((one) => one.kind === 'number' && one.value === value);
      const asHour = given.some(
        (one) => one.kind === 'time' && (one.value / 60 === value || one.value / 60 === value + 12),
      );
      if (same.length === 0 && !(asHour && unit === '')) return 'number';
      if (unit && same.length > 0 && !same.some((one) => one.unit === unit || one.unit === ''))
        return 'number';
      const [only] = same;
      if (only && same.every((one) => one.limit === only.limit) && only.limit !== quantity.limit)
        return 'limit';
    } else if (
      kind === 'link'
        ? !given.some((one) => one.kind === 'link' && one.key.startsWith(key))
        : !keys.has(key) && !(kind === 'weekday' && inRange(source, value))
    ) {
      return kind === 'weekday' ? 'date' : kind;
    }
  }
  const allowed = timesByDay(source);
  for (const { days, times, before } of dayGroups(reply)) {
    const fits = (list: readonly number[]): boolean =>
      list.length > 0 && days.every((day) => list.every((time) => allowed.get(day)?.has(time) ?? false));
    if (
      times.length + before.length > 0 &&
      days.some((day) => allowed.has(day)) &&
      !fits(times) &&
      !fits(before)
    )
      return 'time';
  }
  return misplaced(reply, source) ? 'number' : null;
}

/** "Monday to Friday" names Wednesday too. */
const inRange = (source: string, day: number): boolean => timesByDay(source).has(day);

/** A number that stands beside other words than in the passage. */
function misplaced(reply: string, source: string): boolean {
  const place = (text: string, at: number, reach: number): Set<string> =>
    new Set(contentWords(text.slice(Math.max(0, at - reach), at + reach)).map(stem));
  const given = quantities(source);
  const low = plain(source);
  const lowReply = plain(reply);
  return quantities(reply).some((quantity) => {
    if (quantity.kind === 'weekday' || quantity.kind === 'link' || quantity.kind === 'phone') return false;
    const around = place(lowReply, quantity.at, 45);
    if (around.size < 2) return false;
    const places = given.filter((one) => one.value === quantity.value && one.kind === quantity.kind);
    if (places.length === 0) return false;
    return !places.some((one) => [...place(low, one.at, 110)].some((word) => around.has(word)));
  });
}

function checkWords(
  said: readonly string[],
  question: string,
  source: string,
  clinicians: ReadonlySet<string>,
): string | null {
  const given = new Set(contentWords(source).map(stem));
  const asked = new Set(contentWords(question).map(stem));
  const low = plain(source);
  for (const [word] of plain(said.join(' ')).matchAll(HEAVY)) if (!low.includes(word)) return 'ungrounded';
  let total = 0;
  let grounded = 0;
  for (const sentence of said) {
    const words = contentWords(sentence).map(stem);
    const missing = words.filter((word) => !given.has(word) && !asked.has(word));
    total += words.length;
    grounded += words.length - missing.length;
    if (missing.some((word) => clinicians.has(word))) return 'name';
    if (words.length >= 3 && missing.length / words.length > 0.55) return 'ungrounded';
    const names = sentence.match(/(?<=[\p{Ll}\d,)]\s)\p{Lu}[\p{L}'-]{2,}/gu) ?? [];
    if (names.some((name) => contentWords(name).some((word) => !given.has(stem(word))))) return 'name';
  }
  return total > 0 && grounded / total < GROUNDED ? 'ungrounded' : null;
}

/** A clause that says the opposite of the passage's, or lost its "only" or "unless". */
function checkTurns(said: readonly string[], source: string): string | null {
  const days = dayPolarity(sentences(source));
  for (const [day, ways] of dayPolarity(said)) {
    const known = days.get(day);
    if (known && [...ways].some((way) => !known.has(way))) return 'negation';
  }
  const given = sentences(source).map((text) => ({ whole: clause(text), clauses: clauses(text) }));
  const replied = said.map((sentence) => clauses(sentence));
  for (const list of replied) {
    for (const one of list) {
      const best = closest(
        one,
        given.flatMap((sentence) => sentence.clauses),
      );
      if (!best || best.score < SAME_CLAUSE) continue;
      if (
        best.clause.negative !== one.negative &&
        one.stems.size >= 1 &&
        !given.some((sentence) =>
          sentence.clauses.some(
            (other) => other.negative === one.negative && covered(one.stems, other.stems) >= best.score,
          ),
        )
      )
        return 'negation';
      const narrowIn = given.find((sentence) => sentence.clauses.includes(best.clause));
      if (narrowIn?.whole.narrow && !said.some((sentence) => clause(sentence).narrow)) return 'limit-dropped';
      if (one.narrow && !best.clause.narrow && !narrowIn?.whole.narrow) return 'limit-added';
    }
  }
  return null;
}

/** Whether a text says yes or no about each weekday it names. */
function dayPolarity(list: readonly string[]): Map<number, Set<boolean>> {
  const out = new Map<number, Set<boolean>>();
  for (const one of list.flatMap((sentence) => clauses(sentence))) {
    for (const { days } of dayGroups(one.text))
      for (const day of days) out.set(day, (out.get(day) ?? new Set()).add(one.negative));
  }
  return out;
}

function closest(one: Clause, list: readonly Clause[]): { clause: Clause; score: number } | null {
  let best: { clause: Clause; score: number } | null = null;
  for (const candidate of list) {
    const score = covered(one.stems, candidate.stems);
    if (!best || score > best.score || (score === best.score && candidate.negative === one.negative))
      best = { clause: candidate, score };
  }
  return best;
}

const STEP = /^(do not|don't|never|nothing|no |avoid|stop|ask|nada|no |evite|pregunte|never|please do not)/;
const WHOLE =
  /\b(prepare|preparation|prep|instructions|ready|should i do|do before|preparar\w*|preparacion|instrucciones|debo hacer|antes de)\b/;

/** A prohibition of the passage that the question is about and the reply leaves out. */
function checkSteps(reply: string, question: string, passages: readonly string[]): string | null {
  const asked = new Set(contentWords(question).map(stem));
  const whole = WHOLE.test(plain(question));
  const told = new Set(contentWords(reply).map(stem));
  for (const passage of passages) {
    const steps = sentences(passage).filter((sentence) =>
      STEP.test(plain(sentence).replace(/^[-*\d.\s•]+/, '')),
    );
    const used = sentences(passage).some((sentence) => covered(clause(sentence).stems, told) >= 0.5);
    if (!used) continue;
    for (const step of steps) {
      const { stems } = clause(step);
      if ((whole || [...stems].some((word) => asked.has(word))) && covered(stems, told) < 0.4)
        return 'step-dropped';
    }
  }
  return null;
}
