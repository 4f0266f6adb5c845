// Asking for a field, and reading one more time when the answer could not be read.
import type { Step } from './form.dialog.ts';
import type { Asked, Task } from './memory.ts';
import { say, type Extras } from './say.ts';
import type { Talk } from './talk.ts';

/** Asks the patient and waits; `asked` tells the screen what a short answer is about. */
export async function ask(
  talk: Talk,
  task: Task,
  asked: Asked,
  text: string,
  extras: Extras = {},
): Promise<Step> {
  task.asked = asked;
  await say(talk, text, extras);
  return 'wait';
}
