// A turn that did not finish (crash, hang, error) has become a handoff; here the patient is told, and what they
// wrote is screened again, so that an emergency that was cut short is met now.
import type { ConversationId } from '../base/ids.ts';
import type { Channel, Entry } from '../conversation/conversation.ts';
import type { Conversations, Turn } from '../conversation/conversations.ts';
import { graver } from '../safety/verdict.ts';
import type { ChannelPort } from './channel-port.ts';
import { requestPerson } from './request-person.ts';
import { screenMessage, type ScreenDeps } from './screen.ts';
import type { Screened } from './screened.ts';

export interface RecoverDeps extends ScreenDeps {
  readonly conversations: Conversations;
  readonly ports: ReadonlyMap<Channel, ChannelPort>;
}

/** Meets the patient of an overdue turn. */
export function createRecover(deps: RecoverDeps): (id: ConversationId) => Promise<void> {
  const { conversations, ports, dialogs, clock } = deps;
  return async (id) => {
    const conversation = await conversations.get(id);
    if (!conversation) return;
    const entries = (await conversations.entries(id, Math.max(0, conversation.seq - 20))).filter(
      (entry) => entry.kind !== 'note',
    );
    const answered = entries.findLastIndex((entry) => entry.from !== 'patient');
    const open = entries.slice(answered + 1);
    const turnOf = (message: Entry): Turn => ({
      conversation: id,
      channel: conversation.channel,
      token: '',
      epoch: conversation.epoch,
      mode: conversation.mode,
      handoff: conversation.handoff,
      language: conversation.language,
      reference: conversation.reference,
      message,
      recent: entries.filter((entry) => entry.seq < message.seq).slice(-8),
      memory: undefined,
    });
    let worst: { turn: Turn; screened: Screened } | null = null;
    for (const message of open) {
      const turn = turnOf(message);
      const screened = screenMessage(deps, turn);
      if (
        !worst ||
        graver(worst.screened.verdict.route, screened.verdict.route) !== worst.screened.verdict.route
      )
        worst = { turn, screened };
    }
    if (!worst) return;
    const { turn, screened } = worst;
    const drafts = [
      ...(screened.verdict.route === 'emergency'
        ? [dialogs.emergency(screened.language, screened.verdict.categories)]
        : []),
      ...(conversation.mode === 'staff'
        ? []
        : [dialogs.handedOver(screened.language, 'unfinished', clock.now())]),
    ];
    const handoff = requestPerson(turn, screened.verdict, screened.reason ?? 'unfinished');
    const committed = await conversations.interrupt(turn, {
      entries: drafts,
      memory: undefined,
      language: screened.language,
      handoff,
    });
    await ports.get(conversation.channel)?.deliver(id, conversation.reference, committed.entries);
  };
}
