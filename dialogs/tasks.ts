// The tasks under way, as botbuilder's dialogs on the stack that the memory holds.
import type { TurnContext } from 'botbuilder';
// From their own files: the package's index loads prompts that read numbers and dates in a dozen languages.
import { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
import type { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
import type { DialogStateManagerConfiguration } from 'botbuilder-dialogs/lib/memory/dialogStateManager.js';
import { DialogMemoryScope } from 'botbuilder-dialogs/lib/memory/scopes/dialogMemoryScope.js';
import { TurnMemoryScope } from 'botbuilder-dialogs/lib/memory/scopes/turnMemoryScope.js';
import type { Memory } from './memory.ts';

/** Gives the turn's dialog context, which is made when it is first asked for: most messages begin and go on with no task. */
export type Tasks = () => DialogContext;

// botbuilder makes its scopes of memory and its paths anew in every turn that brings none. It writes to these two
// by itself; what we remember has a place of its own.
const SCOPES_OF_TURN = 'DialogStateManagerConfiguration';
const scopes: DialogStateManagerConfiguration = {
  memoryScopes: [new TurnMemoryScope(), new DialogMemoryScope()],
  pathResolvers: [],
};

export function tasksOf(set: DialogSet, context: TurnContext, memory: Memory): Tasks {
  let made: DialogContext | undefined;
  return () => {
    if (made) return made;
    context.turnState.set(SCOPES_OF_TURN, scopes);
    made = new DialogContext(set, context, { dialogStack: memory.stack });
    return made;
  };
}
