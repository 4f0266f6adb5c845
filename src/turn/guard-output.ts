// Stands on the only way out. Every text that is about to be sent says where its words come from: fixed
// sentences and quoted passages pass by construction, a model's words are checked once more against the passages
// they were made from, and a text without an origin is stopped.
import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Dialogs } from '../../dialogs/index.ts';
import { AUTHORS, ENTRY_KINDS, type Draft } from '../conversation/conversation.ts';
import type { Origin } from '../conversation/utterance.ts';
import { LANGUAGES } from '../base/language.ts';
import type { Screen } from '../safety/screen.ts';
import type { TurnFrame } from './frame.ts';

const UtteranceShape = z.object({
  draft: z.looseObject({
    from: z.enum(AUTHORS),
    kind: z.enum(ENTRY_KINDS),
    text: z.string().min(1),
    language: z.enum(LANGUAGES),
  }),
  origin: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('fixed') }),
    z.object({ kind: z.literal('passage'), ids: z.array(z.string()) }),
    z.object({ kind: z.literal('model'), question: z.string(), passages: z.array(z.string()) }),
  ]),
});

/** Why a text may not be sent, or null. */
export function objection(screen: Screen, draft: Draft, origin: Origin): string | null {
  if (origin.kind !== 'model') return null;
  const { allowed, reason } = screen.guard({
    question: origin.question,
    passages: origin.passages,
    reply: draft.text,
    language: draft.language,
  });
  return allowed ? null : reason;
}

/**
 * Takes over the way out of `context`: texts that pass are collected in `frame.drafts`, to be sent after they are
 * stored; a stopped text is replaced by the offer of a person. Nothing here reaches the channel.
 */
export function guardOutput(context: TurnContext, frame: TurnFrame, screen: Screen, dialogs: Dialogs): void {
  context.onSendActivities(async (_, activities) => {
    for (const activity of activities) {
      if (activity.type !== 'message') continue;
      const parsed = UtteranceShape.safeParse(activity.channelData?.utterance);
      // The draft was built by our own dialogs; the shape above proves that it is one.
      const draft = parsed.success ? (parsed.data.draft as unknown as Draft) : null;
      const reason = parsed.success && draft ? objection(screen, draft, parsed.data.origin) : 'no-origin';
      if (draft && reason === null) frame.drafts.push(draft);
      else {
        frame.blocked.push(reason ?? 'no-origin');
        frame.drafts.push(dialogs.insteadOf(frame.language));
      }
    }
    return activities.map((_activity, index) => ({ id: String(index) }));
  });
  context.onUpdateActivity(async () => undefined);
  context.onDeleteActivity(async () => undefined);
}
