// The safety verdict on a message and what follows from it, before any dialog or model. Emergencies get the
// clinic's approved text and a handoff in one step; what is a person's to answer is handed over with one
// sentence. It stands before relay-to-staff: an emergency is met even while a person holds the conversation.
import type { Dialogs } from '../../dialogs/index.ts';
import type { Clock } from '../base/clock.ts';
import type { Draft, Entry } from '../conversation/conversation.ts';
import type { Turn } from '../conversation/conversations.ts';
import type { HandoffRequest } from '../conversation/handoff-request.ts';
import type { Language } from '../base/language.ts';
import type { Screen } from '../safety/screen.ts';
import type { Verdict } from '../safety/verdict.ts';
import type { Gate } from './frame.ts';
import { reasonOf, requestPerson } from './request-person.ts';
import type { Screened } from './screened.ts';

export interface ScreenDeps {
  readonly screen: Screen;
  readonly dialogs: Dialogs;
  readonly languages: readonly Language[];
  readonly clock: Clock;
}

const UNREADABLE: Verdict = { route: 'staff', categories: ['person.unclear'], by: ['attachment'] };

/** Decides a stored message's route with what was said before it. Runs in the process, without a model. */
export function screenMessage({ screen, dialogs, languages }: ScreenDeps, turn: Turn): Screened {
  const { message } = turn;
  const spoken = screen.language(message.text);
  const language =
    spoken !== null && spoken !== 'other' && languages.includes(spoken) ? spoken : turn.language;
  const words =
    message.value && message.value !== message.text ? `${message.text}\n${message.value}` : message.text;
  const verdict = screen.classify({
    text: words,
    history: turn.recent.filter((entry) => entry.kind === 'message').map(line),
    expecting: dialogs.expecting(turn.memory, turn.recent),
  });
  if (verdict.route === 'assistant' && message.attachments?.length)
    return { verdict: UNREADABLE, language, reason: 'attachment' };
  if (verdict.route === 'assistant') return { verdict, language, reason: null };
  const reason = reasonOf(verdict);
  const foreign = spoken === 'other' || (spoken !== null && spoken !== language);
  return { verdict, language, reason: reason === 'unclear' && foreign ? 'language' : reason };
}

const line = (entry: Entry): string => `${entry.from === 'patient' ? 'patient' : 'assistant'}: ${entry.text}`;

/** What is said and asked of staff for a message that is not the assistant's; null where it is. */
export function meet(
  { dialogs, clock }: ScreenDeps,
  turn: Turn,
  { verdict, language, reason }: Screened,
): { drafts: Draft[]; handoff: HandoffRequest } | null {
  if (reason === null) return null;
  const now = clock.now();
  const handoff = requestPerson(turn, verdict, reason, {
    wants: dialogs.wants(turn.memory),
    patient: dialogs.identified(turn.memory, now),
    answerBy: dialogs.answerBy(turn.memory, reason, language, now),
  });
  const drafts: Draft[] = [];
  if (verdict.route === 'emergency') drafts.push(dialogs.emergency(language, verdict.categories));
  if (turn.mode === 'assistant') drafts.push(dialogs.handedOver(language, reason, now));
  return { drafts, handoff };
}

/** The gate: the turn ends here for everything that is not the assistant's. */
export const createScreenGate =
  (deps: ScreenDeps): Gate =>
  async (_context, frame) => {
    const met = meet(deps, frame.turn, frame.screened);
    if (!met) return 'pass';
    frame.drafts.push(...met.drafts);
    frame.handoff = met.handoff;
    return 'stop';
  };
