// Texts are plain: what a patient, staff or the clinic wrote must look as it was written on a channel that reads
// Markdown. Signs that could start something are escaped; links are left to the channel, which shows them as links.

const INLINE = /[\\`*_~[\]<>|&!]/g;
const LINE_START = /^(\s{0,3})(#{1,6}|[-+]|\d{1,9}[.)])(?=\s|$)/gm;
const ADDRESS = /https?:\/\/[^\s<>[\]"'`*\\]+/g;

/** `text` such that Markdown shows it as it stands, line breaks included. */
export function escapeMarkdown(text: string): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    out += escapePart(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  out += escapePart(text.slice(at));
  return out.replace(/(?<!\n)\n(?!\n)/g, '  \n');
}

function escapePart(text: string): string {
  return text
    .replace(INLINE, '\\$&')
    .replace(LINE_START, (_, space: string, sign: string) =>
      /^\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.at(-1)}` : `${space}\\${sign}`,
    )
    .replace(/^( {4,}|\t)/gm, '')
    .replace(/^(\s*)(=+|-{2,})\s*$/gm, '$1\\$2');
}
