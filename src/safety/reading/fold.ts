// One character at a time to the form that words are compared in: lower case, no marks, look-alike letters of
// other alphabets and styles as the Latin letters they stand for, invisible characters gone. Every output
// character keeps the offset of the input character it came from.

/** Confusable letters after NFKC and removal of marks (after Unicode TR 39, the ones that imitate a–z). */
const LOOKALIKES = new Map<string, string>();
const pairs: readonly (readonly [string, string])[] = [
  ['абвгдеёзіјкӏмнорстухсуԁѕһԛԝ', 'abbrдеeзijklmhopctyxcydshqw'],
  ['αβγδεζηικλνορςτυχω', 'abydezniklvopctuxw'],
  ['ıȷøłđħŧɑɡɩʟɴʀꜱʏʙʜɢ', 'ijoldhtagilnrsybhg'],
  ['ᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢ', 'acdejkmoptuvwz'],
];
for (const [from, to] of pairs) {
  const targets = [...to];
  [...from].forEach((letter, index) => {
    const target = targets[index];
    if (target && /[a-z]/.test(target) && !LOOKALIKES.has(letter)) LOOKALIKES.set(letter, target);
  });
}
LOOKALIKES.set('е', 'e').set('з', '3');

const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\u115F\u1160\u3164\uFFA0\u034F\uFE00-\uFE0F]/u;
const APOSTROPHES = '’‘`´ʼ′＇';
/** Pictures of exclamation marks stand anywhere, as other pictures do, and end no sentence. */
const MARKS = '‼⁉';

const WORDLIKE = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

export interface Folded {
  /** Folded text; its length may differ from the input's. */
  readonly text: string;
  /** For each folded UTF-16 unit the offset of the input unit it came from; one more at the end. */
  readonly from: Int32Array;
}

/** Only characters that are their own form, or the capital of it. */
const PLAIN = /^[\0-\x7f]*$/;

/** Folds a text. Linear; plain ASCII takes the short way. */
export function fold(input: string): Folded {
  if (PLAIN.test(input)) return { text: input.toLowerCase(), from: itself(input.length) };
  const from = new Int32Array(input.length * 4 + 2);
  let text = '';
  let at = 0;
  for (let i = 0; i < input.length;) {
    const code = input.charCodeAt(i);
    if (code < 128) {
      const upper = code >= 65 && code <= 90;
      text += upper ? String.fromCharCode(code + 32) : input[i];
      from[at++] = i++;
      continue;
    }
    const point = input.codePointAt(i) ?? code;
    const width = point > 0xffff ? 2 : 1;
    const out = foldCharacter(String.fromCodePoint(point));
    for (let k = 0; k < out.length && at < from.length - 1; k++) {
      text += out[k];
      from[at++] = i;
    }
    i += width;
  }
  from[at] = input.length;
  return { text, from: from.subarray(0, at + 1) };
}

const places = Int32Array.from({ length: 4_097 }, (_, at) => at);

/** Each place and the end as the place that it came from. */
const itself = (length: number): Int32Array =>
  length < places.length
    ? places.subarray(0, length + 1)
    : Int32Array.from({ length: length + 1 }, (_, at) => at);

const folded = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  let out = '';
  if (APOSTROPHES.includes(character)) out = "'";
  else if (MARKS.includes(character)) out = ' ';
  else if (!INVISIBLE.test(character)) {
    for (const part of character.normalize('NFKD').toLowerCase()) {
      if (INVISIBLE.test(part)) continue;
      const plain = LOOKALIKES.get(part) ?? part;
      out += plain < '\u0080' || WORDLIKE.test(plain) ? plain : plain === '。' ? '.' : ' ';
    }
    if (out.length > 4) out = out.slice(0, 4);
  }
  if (folded.size < 4096) folded.set(character, out);
  return out;
}
