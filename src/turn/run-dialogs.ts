// The dialogs answer what the screen let through; what they remember and ask of staff goes into the frame.
import type { Dialogs } from '../../dialogs/index.ts';
import type { Gate } from './frame.ts';

export const createRunDialogs =
  (dialogs: Dialogs): Gate =>
  async (context, frame) => {
    const { turn, screened } = frame;
    const result = await dialogs.run(context, {
      conversation: turn.conversation,
      channel: turn.channel,
      message: turn.message,
      recent: turn.recent,
      verdict: screened.verdict,
      language: screened.language,
      memory: turn.memory,
    });
    frame.memory = result.memory;
    frame.language = result.language;
    frame.handoff = result.handoff;
    return 'stop';
  };
