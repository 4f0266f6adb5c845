// Greetings, thanks, goodbyes and questions about the assistant itself: fixed sentences, and always the truth
// about being automated.
import { foldText } from '../src/base/text.ts';
import { menuOf } from './menu.ts';
import { say } from './say.ts';
import { words, type Talk } from './talk.ts';

const KINDS: readonly (readonly [
  'whoAreYou' | 'howAreYou' | 'thanks' | 'goodbye' | 'help' | 'greeting',
  RegExp,
])[] = [
  [
    'whoAreYou',
    /\b(?:bot|robot|chatbot|automated|computer|machine|artificial|ai|a i|human|real person|actual person|who are you|what are you|who is this|who am i (?:talking|speaking|chatting) (?:to|with)|am i (?:talking|speaking|chatting) (?:to|with)|your name|are you (?:real|alive|a person|a nurse|a doctor)|maquina|automatic[oa]|humano|inteligencia artificial|persona real|eres (?:real|una persona)|es usted (?:real|una persona)|quien (?:eres|es usted|habla)|como te llamas|como se llama usted|con quien (?:hablo|estoy hablando))\b/,
  ],
  [
    'howAreYou',
    /\b(?:how are (?:you|u)|how is it going|how s it going|how are things|what s up|whats up|sup|how do you do|how have you been|como estas?|como esta usted|que tal|como te va|como le va|como andas?)\b/,
  ],
  [
    'help',
    /\b(?:help|what can you do|what do you do|how (?:does this|do you) work|menu|options|ayuda|ayudar|ayudame|ayudeme|que (?:puedes|puede) hacer|como funciona|opciones)\b/,
  ],
  [
    'goodbye',
    /\b(?:bye|goodbye|good bye|see you|see ya|later|good night|have a (?:good|nice|great) (?:one|day|evening|night|weekend)|take care|adios|hasta luego|hasta pronto|hasta manana|chao|chau|nos vemos|que tenga (?:un )?buen)\b/,
  ],
  [
    'thanks',
    /\b(?:thanks?|thank you|thx|ty|tysm|appreciate|cheers|gracias|agradezco|agradecid[oa]|muy amable)\b/,
  ],
  [
    'greeting',
    /\b(?:hi|hello|hey|hiya|howdy|good (?:morning|afternoon|evening)|greetings|yo|hola|buenas|buenos dias|buenas tardes|saludos|oiga|oye)\b/,
  ],
];

/** Which small talk a text is; null where it is none that is known. */
export function smallTalkOf(text: string): (typeof KINDS)[number][0] | null {
  const folded = foldText(text);
  return KINDS.find(([, rule]) => rule.test(folded))?.[0] ?? null;
}

/** A goodbye and nothing else: the patient leaves. */
export const isGoodbye = (text: string): boolean =>
  /^(?:(?:ok|okay|no|thanks|thank you|thx|ty|great|perfect|cool|well|gracias|bueno) )*(?:bye|bye bye|goodbye|good bye|see you|see ya|good night|adios|hasta luego|hasta pronto|chao|chau|nos vemos)(?: (?:now|later|then|soon|tomorrow|thanks|thank you|gracias|for now))*$/.test(
    foldText(text),
  );

const MENU_AFTER: ReadonlySet<string> = new Set(['greeting', 'help', 'howAreYou']);

/** Answers small talk. `short` where something else is under way: nothing is asked back. */
export async function smallTalk(talk: Talk, short: boolean): Promise<void> {
  const t = words(talk);
  const kind = smallTalkOf(talk.text);
  if (short) {
    if (kind === 'whoAreYou') talk.lead.push(t('whoAreYou'));
    return;
  }
  if (kind === null) return say(talk, t('noted'));
  if (MENU_AFTER.has(kind)) talk.memory.offer = 'menu';
  await say(talk, t(kind), MENU_AFTER.has(kind) ? { choices: menuOf(talk.language) } : {});
}
