// What a patient sent, made into messages: cleaned, and where it is too long for one, cut into several, so that
// nothing of it is lost and every part is screened.
import { FrontdeskError } from '../base/errors.ts';
import { MAX_MESSAGE, cleanText } from '../base/text.ts';
import type { Draft } from '../conversation/conversation.ts';
import type { Language } from '../base/language.ts';

/** More than this many full messages in one is no message. */
const PARTS_MAX = 4;
const ATTACHMENTS_MAX = 10;
const VALUE_MAX = 500;
const MEDIA_TYPE = /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/;

export interface Sent {
  readonly text: string;
  readonly language: Language;
  readonly value?: string | undefined;
  readonly clientId?: string | undefined;
  /** Media types of what came with it. */
  readonly attachments?: readonly string[] | undefined;
}

/** Cuts at the last white space before the limit, so that no word is torn. */
function parts(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > MAX_MESSAGE) {
    const space = rest.lastIndexOf('\n', MAX_MESSAGE);
    const blank = space > MAX_MESSAGE / 2 ? space : rest.lastIndexOf(' ', MAX_MESSAGE);
    const high = rest.charCodeAt(MAX_MESSAGE - 1);
    const end =
      blank > MAX_MESSAGE / 2 ? blank : high >= 0xd800 && high <= 0xdbff ? MAX_MESSAGE - 1 : MAX_MESSAGE;
    found.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest ? [...found, rest] : found;
}

/**
 * The messages of one sending, in order; most often one. A text of several parts is marked as `text/plain`
 * attached, which takes it to a person. None where nothing was sent. Throws `body.too-large`.
 */
export function draftsOf(sent: Sent): Draft[] {
  const text = cleanText(sent.text).trim();
  if (text.length > MAX_MESSAGE * PARTS_MAX) throw new FrontdeskError('body.too-large');
  const texts = parts(text);
  const types = (sent.attachments ?? [])
    .slice(0, ATTACHMENTS_MAX)
    .map((type) => (MEDIA_TYPE.test(type) ? type.toLowerCase() : 'application/octet-stream'));
  // Signs that leave nothing when they are cleaned were meant to say something.
  if (texts.length > 1 || (texts.length === 0 && sent.text.trim() !== '')) types.push('text/plain');
  if (texts.length === 0 && types.length > 0) texts.push('');
  if (texts.length === 0 && sent.value) texts.push(cleanText(sent.value).slice(0, VALUE_MAX));
  const value = sent.value && texts.length === 1 ? cleanText(sent.value).slice(0, VALUE_MAX) : undefined;
  return texts.map((part, index) => ({
    from: 'patient',
    kind: 'message',
    text: part,
    language: sent.language,
    ...(value !== undefined && value !== part && { value }),
    ...(sent.clientId !== undefined && index === 0 && { clientId: sent.clientId }),
    ...(types.length > 0 && { attachments: types }),
  }));
}

/** The language of a locale such as `es-MX`, where the clinic offers it; else the clinic's first. */
export function languageOf(locale: string | undefined, offered: readonly Language[]): Language {
  const wanted = locale?.split(/[-_]/, 1)[0]?.toLowerCase();
  return offered.find((language) => language === wanted) ?? offered[0] ?? 'en';
}
