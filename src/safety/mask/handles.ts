// Names that people have on other services: "@luna.verde_77", "discord mothman_88", "whatsapp sale como Reina Mora".
import { stretches, type Stretch } from './stretch.ts';

const SERVICE =
  '(?:insta(?:gram)?|ig|wa(?=:)|telegram|discord|snap(?:chat)?|tik ?tok|twitter|facebook|face|fb|messenger|whats ?app|wsp|signal|venmo|cash ?app|pay ?pal|zelle|reddit|roblox|skype|teams|wechat|viber|kik|linked ?in|threads|youtube|twitch|steam|xbox|psn|usuario|user ?name|user ?id|user|handle|login|screen ?name|gamer ?tag)';
const AT_NAME = /(?<![\p{L}\p{N}._%+-])@[\p{L}_][\p{L}\p{N}_.-]{1,30}(?<![.-])/gu;
/** A line below inside: no word of a message has one. */
const UNDERSCORED =
  /(?<![\p{L}\p{N}@.:])(?:live:)?[\p{L}\d.]*\p{L}[\p{L}\d.]*_[\p{L}\d_.]*[\p{L}\d](?![\p{L}\p{N}@])/gu;
const CASH_TAG = /(?<![\p{L}\p{N}])\$[A-Za-z][\w-]{2,20}(?!\w)/gu;
const PATH =
  /(?<![\p{L}\p{N}])(?:t\.me|wa\.me|u|r|user|instagram\.com|facebook\.com|fb\.com|tiktok\.com)\/@?[\w.-]{3,30}/giu;
/** No word looks so: a digit, a line below, a point or a number sign inside. */
const MADE =
  /(?<![\p{L}\p{N}@.$])(?=[\p{L}\d._#-]*\p{L}{2})(?:[\p{L}\d]+(?:[._#-]+[\p{L}\d]+)+_?|[\p{L}]{2,}\d+[\p{L}\d]*)(?![\p{L}\p{N}@]|\.\p{L})/gu;
/** What looks so and is none: times, ordinals, measures, hosts, words with a line. */
const NO_NAME =
  /^(?:\d+\p{L}{1,3}|\p{L}+(?:-\p{L}+)+|[ap]\.m|e\.g|i\.e|u\.s(?:\.a)?|d\.o\.b|.*\.(?:com|org|net|gov|edu|example)|covid-?\d+|[a-z]\d{1,3})$/iu;
const SERVICE_NEAR = new RegExp(`(?<!\\p{L})${SERVICE}(?!\\p{L})`, 'iu');
const REACH = 45;
/** "IG: lulu", "my user is quiet": a word after the sign. */
const SAID = new RegExp(
  `(?<!\\p{L})${SERVICE}\\s?(?::|=|->|—)\\s?@?([\\p{L}\\d][\\p{L}\\d_.#-]{2,30}(?<![.-]))`,
  'giu',
);
/** The name shown: words, to the end of what is said. */
const SHOWN = new RegExp(
  `(?<!\\p{L})${SERVICE} (?:name(?: is|:)?|nombre(?: es|:)?|(?:me )?(?:sale|salgo|aparezco|estoy) como|as) ((?!as\\b)[\\p{L}\\d_.#-]{2,20}(?: [\\p{L}\\d_.#-]{1,20}){0,3}?)(?=$|[,;!?\\n]|\\.(?:\\s|$)| (?:i|and|so|but|or|pero|y|para|por|if|is|if|,)(?:\\s|$))`,
  'giu',
);

/** The names on other services in a text. Linear in the text. */
export function handles(text: string): Stretch[] {
  const out = [CASH_TAG, PATH, UNDERSCORED].flatMap((pattern) => stretches(text, pattern));
  if (text.includes('@')) out.push(...stretches(text, AT_NAME));
  if (!SERVICE_NEAR.test(text)) return out;
  return [
    ...out,
    ...stretches(text, SAID, () => true, true),
    ...stretches(text, SHOWN, () => true, true),
    ...stretches(
      text,
      MADE,
      ({ 0: name, index }) =>
        !NO_NAME.test(name) &&
        (SERVICE_NEAR.test(text.slice(Math.max(0, index - REACH), index)) ||
          SERVICE_NEAR.test(text.slice(index + name.length, index + name.length + 25))),
    ),
  ];
}
