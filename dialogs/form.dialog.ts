// The thin dialog around a form: it lets the next missing field fill itself or ask, reads the answer, and goes
// on until nothing is missing. All that it knows is in the dialog's state on the stack.
import {
  Dialog,
  DialogTurnStatus,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs/lib/dialog.js';
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
import type { TurnContext } from 'botbuilder';
import { nextMissing, type Field } from './form.ts';
import type { Task, TaskName } from './memory.ts';
import { talkOf, words, type Talk } from './talk.ts';

/** `go`: look for the next missing field; `wait`: the patient was asked; `end`: the task is over. */
export type Step = 'go' | 'wait' | 'end';

export interface AskingField extends Field<Task> {
  /** Fills the field without the patient, or asks for it. Asking twice is asking the same again. */
  fill(talk: Talk, task: Task): Promise<Step>;
  /** Takes the message as the answer; false where it is none, `end` where it ends the task. */
  read(talk: Talk, task: Task): Promise<boolean | 'end'>;
}

export interface Form {
  readonly name: TaskName;
  readonly fields: readonly AskingField[];
  /** Takes the message as a correction of anything; false where it is none. */
  correct(talk: Talk, task: Task): Promise<boolean>;
  /** Nothing is missing: does it. `go` where something came up and a field is missing again. */
  finish(talk: Talk, task: Task): Promise<Step>;
  /** The task is left before it was done: gives back what is held. */
  leave(talk: Talk, task: Task): Promise<void>;
}

/** What `continueDialog` gives as result where the message was no answer to the form. */
export const UNREAD = 'unread';

// A form that asks and fills more often than this in one turn goes round in a circle.
const MOST_STEPS = 24;

export class FormDialog extends Dialog {
  private readonly form: Form;

  constructor(form: Form) {
    super(form.name);
    this.form = form;
  }

  override async beginDialog(dc: DialogContext, task: object = {}): Promise<DialogTurnResult> {
    const instance = dc.activeDialog;
    if (instance) instance.state = task;
    return this.goOn(dc);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const talk = talkOf(dc.context);
    const task = taskOf(dc.activeDialog);
    const pending = nextMissing(this.form.fields, task);
    const read =
      (pending !== null && (await pending.read(talk, task))) || (await this.form.correct(talk, task));
    if (!read) return { status: DialogTurnStatus.waiting, result: UNREAD };
    task.misses = 0;
    return read === 'end' ? dc.endDialog() : this.goOn(dc);
  }

  /** A dialog above this one is done: goes back to what was asked. */
  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    if (dc.activeDialog && !talkOf(dc.context).handoff)
      await this.repromptDialog(dc.context, dc.activeDialog);
    return Dialog.EndOfTurn;
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const talk = talkOf(context);
    const task = taskOf(instance);
    if (task.misses === 0) talk.lead.push(words(talk)(`back.${this.form.name}`));
    await nextMissing(this.form.fields, task)?.fill(talk, task);
  }

  override async endDialog(
    context: TurnContext,
    instance: DialogInstance,
    reason: DialogReason,
  ): Promise<void> {
    void reason;
    await this.form.leave(talkOf(context), taskOf(instance));
  }

  private async goOn(dc: DialogContext): Promise<DialogTurnResult> {
    const talk = talkOf(dc.context);
    const task = taskOf(dc.activeDialog);
    for (let count = 0; count < MOST_STEPS; count += 1) {
      const field = nextMissing(this.form.fields, task);
      task.asked = null;
      const step = field ? await field.fill(talk, task) : await this.form.finish(talk, task);
      if (step === 'wait') return Dialog.EndOfTurn;
      if (step === 'end') return dc.endDialog();
    }
    throw new Error(`the form ${this.form.name} goes round in a circle`);
  }
}

// The stack was parsed when the turn began, and only forms put tasks on it.
const taskOf = (instance: DialogInstance<Task> | undefined): Task => {
  if (!instance) throw new Error('no task is under way');
  return instance.state;
};
