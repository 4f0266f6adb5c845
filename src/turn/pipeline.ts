// The order of a turn, in one readable list. A gate answers `pass` or `stop`; the first `stop` ends the turn.
// Around it stand one-at-a-time (stores the message and locks before, stores what was said and unlocks after) and
// guard-output (on the only way out).
import type { TurnContext } from 'botbuilder';
import type { Dialogs } from '../../dialogs/index.ts';
import type { Screen } from '../safety/screen.ts';
import { guardOutput } from './guard-output.ts';
import type { Gate, TurnFrame } from './frame.ts';
import { relayToStaff } from './relay-to-staff.ts';
import { createRunDialogs } from './run-dialogs.ts';
import { createScreenGate, type ScreenDeps } from './screen.ts';

export type Pipeline = (context: TurnContext, frame: TurnFrame) => Promise<void>;

export function createPipeline(
  deps: ScreenDeps & { readonly screen: Screen; readonly dialogs: Dialogs },
): Pipeline {
  const gates: readonly Gate[] = [createScreenGate(deps), relayToStaff, createRunDialogs(deps.dialogs)];
  return async (context, frame) => {
    guardOutput(context, frame, deps.screen, deps.dialogs);
    for (const gate of gates) if ((await gate(context, frame)) === 'stop') return;
  };
}
