// One message at a time in each conversation, written down before anything else: receive stores it and locks,
// commit stores what was said and unlocks, and only what was stored is sent. A message that must not wait behind
// a slow turn (an emergency, something for a person) interrupts it: the slow turn is stale from there on.
import { EventFactory, type TurnContext } from 'botbuilder';
import type { Clock } from '../base/clock.ts';
import { FrontdeskError } from '../base/errors.ts';
import { step } from '../base/steps.ts';
import type { ConversationId } from '../base/ids.ts';
import type { Committed, Conversations, Incoming, Outcome, Turn } from '../conversation/conversations.ts';
import type { Acknowledged, ChannelPort, Turns } from './channel-port.ts';
import type { TurnEvents } from './events.ts';
import type { TurnFrame } from './frame.ts';
import { createPipeline } from './pipeline.ts';
import { requestPerson } from './request-person.ts';
import { meet, screenMessage, type ScreenDeps } from './screen.ts';
import type { Screened } from './screened.ts';

/** A turn that has decided nothing by then goes to a person, ahead of the store's own limit. In milliseconds. */
export const DECIDE_LIMIT_MS = 25_000;

export interface TurnsDeps extends ScreenDeps {
  readonly conversations: Conversations;
  readonly events: TurnEvents;
  readonly clock: Clock;
  readonly decideLimitMs?: number;
}

export function createTurns(deps: TurnsDeps): Turns {
  const { conversations, events, dialogs, clock, screen, decideLimitMs = DECIDE_LIMIT_MS } = deps;
  const pipeline = createPipeline(deps);

  /** Tells the patient what can be told while nothing can be stored, and raises the alarm by other ways. */
  const withoutStore = async (incoming: Incoming, port: ChannelPort): Promise<void> => {
    const { conversation, message, reference } = incoming;
    const verdict = screen.classify({ text: message.text });
    const spoken = screen.language(message.text);
    const language =
      spoken && spoken !== 'other' && deps.languages.includes(spoken) ? spoken : message.language;
    const drafts = [dialogs.unavailable(language)];
    if (verdict.route === 'emergency') {
      drafts.unshift(dialogs.emergency(language, verdict.categories));
      events.emergencyUnstored({ conversation, channel: incoming.channel, categories: verdict.categories });
    }
    await port.speakUnstored(conversation, reference, drafts);
  };

  /** Carries out what was stored, and tells whoever listens of a handoff. */
  const afterwards = async (
    turn: Turn,
    outcome: Outcome,
    committed: Committed,
    port: ChannelPort,
    context: TurnContext | undefined,
  ): Promise<void> => {
    if (committed.kind === 'committed' && outcome.handoff) {
      const value = {
        schema: 1,
        handoff: committed.handoff,
        priority: outcome.handoff.priority,
        reason: outcome.handoff.reason,
        categories: outcome.handoff.categories,
        language: outcome.language,
        channel: turn.channel,
      };
      const activity = context
        ? EventFactory.createHandoffInitiation(context, value)
        : { type: 'event', name: 'handoff.initiate', value };
      events.handoffInitiated({
        id: committed.handoff,
        conversation: turn.conversation,
        request: outcome.handoff,
        activity,
      });
    }
    if (committed.entries.length > 0)
      await port.deliver(turn.conversation, turn.reference, committed.entries, context);
  };

  const failed = (turn: Turn, screened: Screened): Outcome => {
    const { language, verdict } = screened;
    const handoff = {
      ...requestPerson(turn, verdict, 'unfinished', {
        wants: dialogs.wants(turn.memory),
        patient: dialogs.identified(turn.memory, clock.now()),
      }),
      categories: verdict.categories,
    };
    return {
      entries: turn.mode === 'assistant' ? [dialogs.handedOver(language, 'unfinished', clock.now())] : [],
      memory: turn.memory,
      language,
      handoff,
    };
  };

  const decide = async (context: TurnContext, turn: Turn, screened: Screened): Promise<Outcome> => {
    const frame: TurnFrame = {
      turn,
      screened,
      language: screened.language,
      memory: turn.memory,
      handoff: undefined,
      drafts: [],
      blocked: [],
    };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the turn took too long')), decideLimitMs);
    });
    try {
      await Promise.race([pipeline(context, frame), late]);
      for (const reason of frame.blocked) events.textBlocked({ conversation: turn.conversation, reason });
      return {
        entries: [...frame.drafts],
        memory: frame.memory,
        language: frame.language,
        ...(frame.handoff && { handoff: frame.handoff }),
      };
    } catch (error) {
      events.turnFailed({ conversation: turn.conversation, channel: turn.channel, error });
      return failed(turn, screened);
    } finally {
      clearTimeout(timer);
    }
  };

  const runOne = async (
    context: TurnContext,
    turn: Turn,
    screened: Screened,
    port: ChannelPort,
  ): Promise<Turn | null> => {
    const began = clock.now();
    const outcome = await decide(context, turn, screened);
    step('decided');
    const committed = await conversations.commit(turn, outcome);
    step('committed');
    await afterwards(turn, outcome, committed, port, context);
    step('delivered');
    events.turnDone({
      conversation: turn.conversation,
      channel: turn.channel,
      verdict: screened.verdict,
      ms: clock.now() - began,
      stale: committed.kind === 'stale',
    });
    return committed.next;
  };

  /** Runs the first turn where its request may still be answered, and the ones that waited behind it after it. */
  const runAll = async (
    first: Turn,
    screened: Screened,
    port: ChannelPort,
    context: TurnContext | undefined,
  ): Promise<void> => {
    try {
      let next: Turn | null = null;
      const start = async (live: TurnContext): Promise<void> => {
        next = await runOne(live, first, screened, port);
      };
      await (context ? start(context) : port.within(first.reference, start));
      while (next !== null) {
        const turn: Turn = next;
        next = null;
        await port.within(turn.reference, async (live) => {
          next = await runOne(live, turn, screenMessage(deps, turn), port);
        });
      }
    } catch (error) {
      // The message is stored and its turn is overdue soon: the watch makes a handoff of it.
      events.turnFailed({ conversation: first.conversation, channel: first.channel, error });
      if (screened.verdict.route === 'emergency')
        await port.speakUnstored(first.conversation, first.reference, [
          dialogs.emergency(screened.language, screened.verdict.categories),
        ]);
    }
  };

  const interrupt = async (turn: Turn, screened: Screened, port: ChannelPort): Promise<void> => {
    const met = meet(deps, turn, screened);
    if (!met) return;
    const outcome: Outcome = {
      entries: met.drafts,
      memory: turn.memory,
      language: screened.language,
      handoff: met.handoff,
    };
    try {
      await afterwards(turn, outcome, await conversations.interrupt(turn, outcome), port, undefined);
    } catch (error) {
      events.turnFailed({ conversation: turn.conversation, channel: turn.channel, error });
      if (screened.verdict.route === 'emergency')
        await port.speakUnstored(turn.conversation, turn.reference, met.drafts.slice(0, 1));
    }
  };

  return {
    async receive(incoming, port, context): Promise<Acknowledged> {
      step('arrived');
      const received = await conversations.receive(incoming).catch(async (error: unknown) => {
        await withoutStore(incoming, port);
        throw new FrontdeskError('store.unavailable', {}, error);
      });
      if (received.kind === 'duplicate')
        return { kind: 'duplicate', seq: received.seq, entry: null, done: Promise.resolve() };
      step('stored');
      const { turn } = received;
      const screened = screenMessage(deps, turn);
      step('screened');
      const done =
        received.kind === 'run' ? runAll(turn, screened, port, context) : interrupt(turn, screened, port);
      return { kind: 'stored', seq: turn.message.seq, entry: turn.message, done };
    },

    async open(id: ConversationId, port, language, reference) {
      const conversation = await conversations.open(id, port.channel, language, reference);
      if (conversation.seq === 0) {
        const greeted = await conversations.append(id, [dialogs.welcome(language)], { ifSeq: 0 });
        if (greeted.length > 0) await port.deliver(id, reference, greeted);
      }
      return conversations.entries(id, 0);
    },
  };
}
