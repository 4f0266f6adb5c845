// Cuts a message into tokens: words without marks, numbers, clock times, ordinals and written dates. A token
// that starts with # is a symbol of the grammar; nobody can type one, since # is dropped.

/** Longer messages are cut here: a wish is short, and every later step is linear in this. */
const MAX_CHARACTERS = 2000;

interface Cut {
  readonly re: RegExp;
  readonly token: (m: RegExpExecArray) => string;
}

// Tried in order at each place, by what stands there; each is anchored and free of nested repetition.
const NUMBERS: readonly Cut[] = [
  {
    re: /(\d{4})-(\d{1,2})-(\d{1,2})(?:t(\d\d):(\d\d))?(?!\d)/y,
    token: (m) => `#YMD:${m[1]}-${m[2]}-${m[3]}${m[4] ? ` #C:${m[4]}:${m[5]}:h` : ''}`,
  },
  { re: /(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/y, token: (m) => `#SL:${m[1]}/${m[2]}/${m[3]}` },
  { re: /(\d{1,2})[.-](\d{1,2})[.-](\d{4})(?!\d)/y, token: (m) => `#SL:${m[1]}/${m[2]}/${m[3]}` },
  { re: /(\d{1,2})\/(\d{1,2})(?![\d/])/y, token: (m) => `#SL:${m[1]}/${m[2]}/` },
  { re: /(\d{1,2})[:.;](\d{2})\s*([ap])\.?\s?m?\.?(?![a-z\d])/y, token: (m) => `#C:${m[1]}:${m[2]}:${m[3]}` },
  { re: /(\d{1,2})[:.](\d{2})(?![\d%])/y, token: (m) => `#C:${m[1]}:${m[2]}:` },
  { re: /(\d{1,2})\s([0-5]\d)\s?([ap])m(?![a-z])/y, token: (m) => `#C:${m[1]}:${m[2]}:${m[3]}` },
  { re: /(\d{1,2})h(\d{2})?(?![a-z\d])/y, token: (m) => `#C:${m[1]}:${m[2] ?? '00'}:h` },
  {
    re: /(\d{1,2})(\d{2})?(?:\s*([ap])\.?\s?m\b\.?|([ap])(?![a-z\d]))/y,
    token: (m) => `#C:${m[1]}:${m[2] ?? '00'}:${m[3] ?? m[4]}`,
  },
  { re: /(\d{1,2})ish(?![a-z])/y, token: (m) => `about #N:${m[1]}` },
  { re: /(\d{1,2})\s?(?:st|nd|rd|th|º|°|ª|ro|er|ero)(?![a-z])/y, token: (m) => `#O:${Number(m[1])}` },
  { re: /(\d{1,2})(?:da|do|ta|to|ra|va|vo|ma|mo)(?![a-z])/y, token: (m) => `#O:${Number(m[1])}` },
  { re: /(1)[oa](?![a-z])/y, token: (m) => `#O:${m[1]}` },
  { re: /2(?:moro|morrow|mrw|day|nite)(?![a-z])/y, token: (m) => m[0] },
  { re: /\d+/y, token: (m) => `#N:${m[0]}` },
];
const WORDS: readonly Cut[] = [{ re: /[a-z](?:[a-z']*[a-z])?\d?[a-z]*/y, token: (m) => m[0] }];
const SIGNS: readonly Cut[] = [
  { re: /->|=>|→/y, token: () => 'to' },
  { re: /[.;!?]+|\n/y, token: (m) => (/[?]/.test(m[0]) ? '?' : '.') },
  { re: /[,:()]/y, token: () => ',' },
  { re: /[@&/+]/y, token: (m) => m[0] },
  { re: /[-–—‒]+/y, token: () => '-' },
];

/** A message in the form that the rules read: lower case, no marks, one kind of each quote. */
export function plain(text: string): string {
  return text
    .slice(0, MAX_CHARACTERS)
    .replace(/[ªº°]/g, (sign) => (sign === '°' ? 'º' : sign))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘´`]/g, "'")
    .replace(/(?<![a-z])(?:mnn|mnna|mna|manyana|mñn)(?![a-z])/g, 'manana')
    .replace(/(?<![a-z])([ap])\.\s?m(?:\.|(?![a-z]))/g, '$1m')
    .replace(/(?<![a-z])(?:fabor)(?![a-z])/g, 'favor')
    .replace(/(?<![a-z])k(?=i?er[oe])/g, 'qu')
    .replace(/(?<![a-z'])q(?![a-z'])/g, 'que')
    .replace(
      /(?<![a-z'])d (?=(?:la|las|los|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miercoles|jueves|viernes)(?![a-z]))/g,
      'de ',
    )
    .replace(/(?<![a-z])[ck]ual[qk]u?ier/g, 'cualquier')
    .replace(/([a-z])"([a-z])/g, "$1'$2")
    .replace(/[#\u00a0\u202f]/g, ' ');
}

const SPACE = 0x20;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** The tokens of a message. */
export function tokenize(text: string): string[] {
  const from = plain(text);
  const out: string[] = [];
  for (let at = 0; at < from.length;) {
    let found: RegExpExecArray | null = null;
    const first = from.charCodeAt(at);
    if (first === SPACE) {
      at += 1;
      continue;
    }
    for (const { re, token } of isDigit(first) ? NUMBERS : isLetter(first) ? WORDS : SIGNS) {
      re.lastIndex = at;
      found = re.exec(from);
      if (!found) continue;
      out.push(...token(found).split(' '));
      at = re.lastIndex;
      break;
    }
    if (!found) at += 1;
  }
  return out;
}
