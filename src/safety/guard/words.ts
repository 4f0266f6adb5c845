// Whether the words and names of a reply are the passage's or the question's.
import { FRAME, clauses, contentWords, stem } from './clauses.ts';
import { plain, quantities } from './quantities.ts';
import { inSameWords } from './same-meaning.ts';

/** At least this share of a reply's content words has to stand in the passages or the question. */
const GROUNDED = 0.62;
/** Words that carry a promise or a rule by themselves: never the reply's own. */
const HEAVY =
  /\b(free|required|mandatory|guaranteed|always|unlimited|everyone|anytime|immediately|instantly|gratis|gratuit[oa]s?|obligatori[oa]s?|siempre|ilimitad[oa]s?|inmediatamente|as (?:long|much|often|many) as you (?:like|want|wish|need)|whenever|lo que (?:quiera|guste|desee)|cuando (?:quiera|guste)|refund\w*|reembols\w*|discount\w*|descuento\w*|24\/7)\b/g;

/** Words that say the opposite of each other: where the passage has one, the reply cannot have the other alone. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  ['early|earlier|temprano|antes', 'late|later|tarde|despues'],
  ['left|izquierd[oa]', 'right|derech[oa]'],
  ['inside|indoors|adentro|dentro', 'outside|outdoors|afuera|fuera'],
  ['front|frente', 'behind|back|detras|atras'],
  ['upstairs|above|arriba', 'downstairs|below|abajo'],
  ['optional|opcional(?:es)?', 'required|mandatory|obligatori[oa]s?'],
  ['first|primer[oa]?', 'last|ultim[oa]'],
  ['warm|hot|caliente', 'cold|fria?o?'],
  ['ground|planta baja', 'top|basement|upper|sotano'],
  ['full|llen[oa]', 'empty|vaci[oa]'],
].map(([one, other]) => [new RegExp(`\\b(?:${one})\\b`), new RegExp(`\\b(?:${other})\\b`)] as const);

/** What happens to who does not: the passage's to say. */
const THREAT =
  /\b(?:or (?:else|you (?:will|won't|can't|cannot)|we (?:will|won't))|otherwise (?:you|we) (?:will|won't|can't|cannot)|o (?:no|si no) (?:le|lo|la|se|sera))\b/;
const MUST = /\b(?:must|required|have to|has to|debe|deben|tiene que|tienen que|obligatorio)\b/;
const DUTY =
  /\b(?:must|required|requires?|have to|has to|needs?|needed|only|do not|don't|never|debe\w*|tiene\w* que|necesita\w*|requier\w*|solo|no)\b/;
const DEMAND =
  /\b(?:bring|needs?|requires?|required|wear|pay|give|show|traiga|traer|necesita|lleve|llevar|pague|muestre|presente)\b/;
const EVERY_DAY = /\b(?:every day|daily|seven days|all week|todos los dias|diario|toda la semana)\b/;

/** What is wrong with the words of a reply, or null. `clinicians`: stems of the clinic's own names. */
export function checkWords(
  said: readonly string[],
  question: string,
  source: string,
  clinicians: ReadonlySet<string>,
): string | null {
  const given = new Set(contentWords(source).map(stem));
  const asked = new Set(contentWords(question).map(stem));
  const low = plain(source);
  const flat = plain(said.join(' '));
  for (const [one, other] of OPPOSITES)
    for (const [word, against] of [
      [one, other],
      [other, one],
    ] as const)
      if (word.test(flat) && !word.test(low) && against.test(low) && !word.test(plain(question)))
        return 'turned';
  if (EVERY_DAY.test(flat) && !EVERY_DAY.test(low)) return 'ungrounded';
  const same = inSameWords(source);
  for (const [word] of inSameWords(said.join(' ')).matchAll(HEAVY))
    if (!same.includes(word)) return 'ungrounded';
  if (THREAT.test(flat) && !THREAT.test(low)) return 'strengthened';
  if (MUST.test(flat) && !DUTY.test(low)) return 'strengthened';
  let total = 0;
  let grounded = 0;
  for (const sentence of said) {
    const words = contentWords(sentence)
      .filter((word) => !FRAME.has(word) || given.has(stem(word)))
      .map(stem);
    const missing = words.filter((word) => !given.has(word) && !asked.has(word));
    total += words.length;
    grounded += words.length - missing.length;
    if (missing.some((word) => clinicians.has(word))) return 'name';
    if (words.length >= 3 && missing.length / words.length > 0.55) return 'ungrounded';
    if (words.length === 2 && missing.length === 2) return 'ungrounded';
    for (const { text } of clauses(sentence)) {
      const part = contentWords(text).filter((word) => !FRAME.has(word));
      const strange = part.filter((word) => !given.has(stem(word)) && !asked.has(stem(word)));
      if (strange.length >= 2 && strange.length / part.length > 0.6) return 'ungrounded';
    }
    // One more thing at the end of a list: "… and a copy of your ID".
    for (const [, more = ''] of plain(sentence).matchAll(
      /\b(?:and|or|y|o)\s(?!\w+ (?:is|are|costs?|es|son|cuesta)\b)([^,;.!?]{3,60})/g,
    )) {
      const part = contentWords(more).filter((word) => !FRAME.has(word));
      if (part.length > 0 && part.every((word) => !given.has(stem(word)) && !asked.has(stem(word))))
        return 'ungrounded';
    }
    // What somebody has to bring or pay is all the passage's, and so is where a place is.
    for (const { text } of clauses(sentence)) {
      if (!DEMAND.test(plain(text))) continue;
      if (
        contentWords(text).some(
          (word) =>
            !FRAME.has(word) && !DEMAND.test(word) && !given.has(stem(word)) && !asked.has(stem(word)),
        )
      )
        return 'ungrounded';
    }
    for (const [, word = ''] of plain(sentence).matchAll(
      /\b([a-z]{3,})\s(?:floor|door|entrance|building|room|elevator|window|piso|puerta|entrada)\b/g,
    ))
      if (contentWords(word).length > 0 && !FRAME.has(word) && !given.has(stem(word))) return 'ungrounded';
    // A name of several words is the passage's, or another one made of its words.
    for (const [name] of sentence.matchAll(/(?<=[\p{Ll}\d,)]\s)\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+)+/gu))
      if (quantities(name).length === 0 && !low.includes(plain(name))) return 'name';
    const names = sentence.match(/(?<=[\p{Ll}\d,)]\s)\p{Lu}[\p{L}'-]{2,}/gu) ?? [];
    const strange = (name: string): boolean =>
      quantities(name).length === 0 && contentWords(name).some((word) => !given.has(stem(word)));
    if (names.some(strange)) return 'name';
  }
  return total > 0 && (grounded / total < GROUNDED || total - grounded >= 2) ? 'ungrounded' : null;
}
