// The words that have a meaning of their own in a text message, and only where they are the whole message:
// "cancel my appointment" books nothing off but an appointment.
import { foldText } from '../../base/text.ts';
import type { Entry } from '../../conversation/conversation.ts';

export type Keyword = 'stop' | 'start' | 'help';

/**
 * STOP words are those of 47 CFR 64.1200(a)(10), which a sender has to honour, and of Twilio's default handling
 * (docs "Support for Opt-Out Keywords"), which blocks the number on CANCEL, END and QUIT whatever we do. YES, which
 * Twilio takes for START too, is left out: it is an answer.
 */
const WORDS: Readonly<Record<Keyword, readonly string[]>> = {
  stop: [
    'stop',
    'stop all',
    'stopall',
    'unsubscribe',
    'end',
    'quit',
    'revoke',
    'opt out',
    'optout',
    'alto',
    'parar',
    'pare',
    'baja',
  ],
  start: ['start', 'unstop', 'alta', 'empezar'],
  help: ['help', 'info', 'ayuda'],
};

/** The keyword that a whole message is; null for everything else. "Help!" is no keyword: somebody may need help. */
export function keywordOf(text: string): Keyword | null {
  const folded = foldText(text);
  const loud = /[!?¡¿]/.test(text);
  if (WORDS.stop.includes(folded)) return 'stop';
  if (WORDS.start.includes(folded)) return 'start';
  return !loud && WORDS.help.includes(folded) ? 'help' : null;
}

/** Words that are Spanish are answered in Spanish. */
export const isSpanishKeyword = (text: string): boolean =>
  ['alto', 'parar', 'pare', 'baja', 'alta', 'empezar', 'ayuda'].includes(foldText(text));

/** How long a question stays open, in milliseconds: "cancel" after that answers nothing that was asked. */
const ASKED_MS = 60 * 60_000;

/** CANCEL is a STOP word too, but for what {@link isAsked} says. */
export const isCancel = (text: string): boolean => ['cancel', 'cancelar'].includes(foldText(text));

/**
 * True where the assistant has just asked something: "cancel" then answers it, and is nobody's wish to get no more
 * texts. A number that Twilio's own filter blocks on CANCEL comes back as an undeliverable text.
 */
export function isAsked(entries: readonly Entry[], now: number): boolean {
  const last = entries.findLast((entry) => entry.from !== 'patient' && entry.kind !== 'note');
  return last?.from === 'assistant' && last.kind === 'message' && now - last.at < ASKED_MS;
}
