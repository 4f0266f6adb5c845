// One text in as many messages as it takes: at most 1,600 characters each (Twilio's limit; it makes the segments),
// cut between words, and in plain signs where that is the same, since one curly quote halves a segment's room.

export const PART_MAX = 1600;

/** Signs outside GSM 03.38 that have an equal inside it. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00A0': ' ',
  '\u202F': ' ',
  '•': '-',
};

export const plainSigns = (text: string): string =>
  text.replace(/[‘’‚“”„–—…\u00A0\u202F•]/g, (sign) => PLAIN[sign] ?? sign);

/** At least one part; none is empty where the text is not. */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  let rest = plainSigns(text).trim();
  while (rest.length > PART_MAX) {
    const line = rest.lastIndexOf('\n', PART_MAX);
    const space = line > PART_MAX / 2 ? line : rest.lastIndexOf(' ', PART_MAX);
    const high = rest.charCodeAt(PART_MAX - 1);
    const end = space > PART_MAX / 2 ? space : high >= 0xd800 && high <= 0xdbff ? PART_MAX - 1 : PART_MAX;
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...parts, rest];
}
