// The dialogs as the turn sees them: one call for each message, and the sentences that others send.
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
import { z } from 'zod';
import { createSearch } from '../src/knowledge/search.ts';
import { emergencyText } from './handoff/emergency.ts';
import { handedOver } from './handoff/request.ts';
import { wantsOf } from './handoff/wants.ts';
import { FormDialog } from './form.dialog.ts';
import { answerMessage } from './main.dialog.ts';
import { freshMemory, knownPatient, readMemory } from './memory.ts';
import { menuOf } from './menu.ts';
import { answerBy, presses } from './pre-visit/answer-by.ts';
import { prepareForm } from './pre-visit/prepare.ts';
import { remindedOf } from './reminder/answer.ts';
import { draftOf, say } from './say.ts';
import { bookForm } from './scheduling/book.ts';
import { cancelForm } from './scheduling/cancel.ts';
import { lookupForm } from './scheduling/lookup.ts';
import { rescheduleForm } from './scheduling/reschedule.ts';
import type { Dialogs, DialogServices } from './services.ts';
import { spokenPhone } from './spoken.ts';
import { startTalk, words } from './talk.ts';
import { tasksOf } from './tasks.ts';
import { waitlistForm } from './waitlist/join.ts';
import { wordingOf } from './wording.ts';

/** Memory of another version in which nothing was under way: nobody has to be told that it is gone. */
const Idle = z.looseObject({ stack: z.array(z.unknown()).max(0) });

export function createDialogs(services: DialogServices): Dialogs {
  const { clinic } = services;
  const search = createSearch(services.library);
  const set = new DialogSet();
  for (const form of [bookForm, rescheduleForm, cancelForm, lookupForm, prepareForm, waitlistForm])
    set.add(new FormDialog(form));

  return {
    async run(context, input) {
      const remembered = readMemory(input.memory);
      const memory = remembered ?? freshMemory();
      const talk = startTalk(context, services, input, memory);
      if (
        !remembered &&
        input.memory !== undefined &&
        input.memory !== null &&
        !Idle.safeParse(input.memory).success
      )
        talk.lead.push(words(talk)('restart'));
      const tasks = tasksOf(set, context, memory);
      await answerMessage(tasks, talk, search);
      // What is handed over is a person's now: nothing stays held, nothing is asked again.
      if (talk.handoff) {
        await tasks().cancelAllDialogs();
        memory.offer = null;
      }
      const [lead, ...others] = talk.lead.splice(0);
      if (lead !== undefined) await say(talk, [lead, ...others].join(' '));
      return { memory, language: talk.language, ...(talk.handoff && { handoff: talk.handoff }) };
    },

    welcome: (language) =>
      draftOf(
        wordingOf(language)('welcome', { clinic: clinic.name, emergency: clinic.emergency.number }),
        language,
        { choices: menuOf(language) },
      ),

    handedOver: (language, reason, now) => handedOver(clinic, language, reason, now),

    emergency: (language, categories) =>
      draftOf(emergencyText(clinic, language, categories), language, { kind: 'notice' }),

    expecting(value, recent) {
      if (remindedOf(recent)) return 'choice';
      const memory = readMemory(value);
      const top = memory?.stack.at(-1);
      if (top)
        return top.state.asked === 'match' || top.state.asked === 'appointment' ? 'choice' : top.state.asked;
      return memory?.offer && memory.offer !== 'menu' ? 'choice' : null;
    },

    insteadOf: (language) =>
      draftOf(wordingOf(language)('answer.instead'), language, {
        choices: [wordingOf(language)('choice.person')],
      }),

    unavailable: (language) =>
      draftOf(
        wordingOf(language)('error.unavailable', {
          phone: spokenPhone(clinic.phone),
          emergency: clinic.emergency.number,
        }),
        language,
        { kind: 'notice' },
      ),

    wants(value) {
      const memory = readMemory(value);
      return memory && wantsOf(clinic, memory);
    },

    identified(value, now) {
      const memory = readMemory(value);
      return memory && knownPatient(memory, now);
    },

    answerBy(value, reason, language, now) {
      const memory = readMemory(value);
      return memory && presses(reason) ? answerBy(services, memory, language, now) : null;
    },
  };
}
