// Where a message goes: to what was just offered, to the task under way, to something in between that is
// answered before the task goes on, or to a new task. The verdict's categories decide, before any model.
import type { Search } from '../src/knowledge/search.ts';
import { isQuestion, readTitle, readYesNo } from './ask.ts';
import { asksLanguage, asksPerson, hasQuestion, isBareCancel, isLeaving, namesIt } from './control.ts';
import { answerQuestion } from './faq/answer.ts';
import { UNREAD } from './form.dialog.ts';
import { handOver } from './handoff/request.ts';
import type { Memory, Task, TaskName } from './memory.ts';
import { menuOf, readMenu } from './menu.ts';
import { visitTypeOf } from './pre-visit/prepare.ts';
import { answerReminder, remindedOf } from './reminder/answer.ts';
import { say } from './say.ts';
import {
  asksToKnow,
  asksToPrepare,
  wantsVisit,
  taskFrom,
  taskNamed,
  taskWished,
  turnsInto,
  type Begins,
} from './scheduling/begin.ts';
import { isGoodbye, smallTalk, smallTalkOf } from './small-talk.ts';
import { isAbout, words, type Talk } from './talk.ts';
import type { Tasks } from './tasks.ts';
import { answerOffer } from './waitlist/answer.ts';

/** Answers one message. */
export async function answerMessage(tasks: Tasks, talk: Talk, search: Search): Promise<void> {
  const { memory, text } = talk;
  const { offer } = memory;
  const active = memory.stack.length > 0;
  memory.offer = null;
  const language = asksLanguage(text);
  if (language !== null && talk.services.clinic.languages.includes(language)) {
    talk.language = language;
    const changed = words(talk)('language.changed');
    if (!active) return say(talk, changed, { choices: menuOf(language) });
    talk.lead.push(changed);
    return tasks().repromptDialog();
  }
  if (asksPerson(text) || isAbout(talk, 'person.requested')) return void (await handOver(talk, 'person'));
  const reminded = remindedOf(talk.input.recent);
  if (reminded?.offer && (await answerOffer(talk, reminded))) return;
  if (reminded && !reminded.offer && (await answerReminder(tasks, talk, reminded))) return;
  if (active) return inTask(tasks, talk, search);
  if (await takeOffer(tasks, talk, offer)) return;
  await fresh(tasks, talk, search);
}

async function begin(tasks: Tasks, talk: Talk, name: Begins, carry?: Task): Promise<void> {
  const task = await taskFrom(talk, name);
  // "An earlier one", right after a visit was booked or shown, is one of its kind.
  if (name === 'waitlist' && task.wish.visitType === null && talk.memory.last)
    task.wish = { ...task.wish, visitType: talk.memory.last.visitType };
  if (carry) {
    task.patient ??= task.forOther ? null : carry.patient;
    if (task.patient === null) task.claim = { ...carry.claim, isNew: name === 'book' && carry.claim.isNew };
    if (name !== 'book') task.about = carry.about;
  }
  await tasks().beginDialog(name, task);
}

async function prepare(tasks: Tasks, talk: Talk, visitType: string | null): Promise<void> {
  const task = await taskFrom(talk, 'prepare');
  task.wish = { ...task.wish, visitType };
  await tasks().beginDialog('prepare', task);
}

/** A plain answer to what was offered after the last task. */
async function takeOffer(tasks: Tasks, talk: Talk, offer: Memory['offer']): Promise<boolean> {
  const { text, language, memory } = talk;
  const t = words(talk);
  const item = readMenu(text, language, offer === 'menu');
  const yes = readYesNo(text);
  const chosen =
    offer === 'person'
      ? readTitle(text, [t('choice.person'), t('choice.noThanks')])
      : offer === 'change'
        ? readTitle(text, [t('choice.change'), t('choice.prepare'), t('choice.noThanks')])
        : null;
  const refused = yes === 'no' || text.trim() === t('choice.noThanks');
  if (offer !== null && offer !== 'menu' && refused) await say(talk, t('noted'));
  else if (offer === 'person' && (yes === 'yes' || chosen === 0)) await handOver(talk, 'no-answer');
  else if (offer === 'prepare' && (yes === 'yes' || item === 'prepare' || /^\W*1\W*$/.test(text)))
    await prepare(tasks, talk, memory.last?.visitType ?? null);
  else if (offer === 'change' && chosen === 1) await prepare(tasks, talk, memory.last?.visitType ?? null);
  else if (offer === 'book' && (yes === 'yes' || /^\W*1\W*$/.test(text))) await begin(tasks, talk, 'book');
  else if (item === 'book') await begin(tasks, talk, 'book');
  else if (item === 'change' || (offer === 'change' && (yes === 'yes' || chosen === 0)))
    await begin(tasks, talk, 'reschedule');
  else if (item === 'prepare') await prepare(tasks, talk, memory.last?.visitType ?? null);
  else if (item === 'question') await say(talk, t('question.ask'));
  else if (item === 'person') await handOver(talk, 'person');
  else return false;
  return true;
}

async function leave(tasks: Tasks, talk: Talk, task: TaskName): Promise<void> {
  await tasks().cancelAllDialogs();
  await say(talk, words(talk)(task === 'cancel' || task === 'reschedule' ? 'left.kept' : 'left.nothing'));
}

async function inTask(tasks: Tasks, talk: Talk, search: Search): Promise<void> {
  const { memory, text } = talk;
  const top = memory.stack.at(-1);
  if (!top) return fresh(tasks, talk, search);
  // Where a visit is to be cancelled, "cancel that" is no way out.
  const dropsVisit = top.id === 'cancel' || (top.id === 'reschedule' && namesIt(text));
  const leaves = isBareCancel(text) ? !dropsVisit : isLeaving(text);
  if (leaves) return leave(tasks, talk, top.id);
  if (isAbout(talk, 'smalltalk') && isGoodbye(text)) {
    await tasks().cancelAllDialogs();
    return say(talk, words(talk)('goodbye'));
  }
  const next = await turnsInto(talk, top.id, top.state.about);
  if (next !== null) {
    const carry = top.state;
    await tasks().cancelAllDialogs();
    return begin(tasks, talk, next, carry);
  }
  const turn = await tasks().continueDialog();
  if (turn.result !== UNREAD) return;
  if (await aside(tasks, talk, search, top.state)) {
    memory.offer = null;
    return;
  }
  top.state.misses += 1;
  const identity =
    top.state.asked === 'name' || top.state.asked === 'birthDate' || top.state.asked === 'phone';
  if (top.state.misses >= (identity ? 3 : 2))
    return void (await handOver(
      talk,
      identity ? 'not-verified' : top.state.asked === 'visitType' ? 'booking' : 'unclear',
    ));
  await tasks().repromptDialog();
}

/** Answers something in between and asks again; false where the message is nothing that can be answered. */
async function aside(tasks: Tasks, talk: Talk, search: Search, task: Task): Promise<boolean> {
  const t = words(talk);
  const back = async (): Promise<true> => {
    task.misses = 0;
    if (!talk.handoff) await tasks().repromptDialog();
    return true;
  };
  if (isAbout(talk, 'manipulation')) {
    if (!(await refuse(talk, true))) return true;
    return back();
  }
  const top = talk.memory.stack.at(-1)?.id;
  if (asksToPrepare(talk) && top !== 'prepare') {
    task.misses = 0;
    await prepare(tasks, talk, (await visitTypeOf(talk)) ?? task.about?.visitType ?? task.wish.visitType);
    return true;
  }
  if (isAbout(talk, 'faq')) {
    await answerQuestion(talk, search);
    return back();
  }
  if (isAbout(talk, 'smalltalk') && smallTalkOf(talk.text) !== null) {
    await smallTalk(talk, true);
    return back();
  }
  if (isQuestion(talk.text) && (await answerQuestion(talk, search, true))) return back();
  if (isAbout(talk, 'outofscope') && isQuestion(talk.text)) {
    talk.lead.push(t('outOfScope'));
    return back();
  }
  return false;
}

/** Refuses a try at manipulation; the second one goes to a person, and then it gives false. */
async function refuse(talk: Talk, inBetween: boolean): Promise<boolean> {
  talk.memory.manipulations += 1;
  if (talk.memory.manipulations >= 2) {
    talk.memory.manipulations = 0;
    await handOver(talk, 'manipulation');
    return false;
  }
  const text = words(talk)('manipulation');
  if (inBetween) talk.lead.push(text);
  else await say(talk, text);
  return true;
}

/** A message while nothing is under way. */
async function fresh(tasks: Tasks, talk: Talk, search: Search): Promise<void> {
  const { memory } = talk;
  const t = words(talk);
  if (isAbout(talk, 'manipulation')) return void (await refuse(talk, false));
  const unclear = memory.unclear;
  memory.unclear = 0;
  if (asksToPrepare(talk)) {
    const visitType = (await visitTypeOf(talk)) ?? memory.last?.visitType ?? null;
    // "Can I bring my children?" is answered for all visits alike.
    if (visitType === null && isAbout(talk, 'faq') && (await answerQuestion(talk, search, true))) return;
    return prepare(tasks, talk, visitType);
  }
  if ((await asksToKnow(talk)) && (await answerQuestion(talk, search, true))) return;
  const named = await taskNamed(talk);
  // What the screen did not know at all is unclear rather than out of scope.
  const outside =
    isAbout(talk, 'outofscope') && !isAbout(talk, 'faq') && !talk.input.verdict.by.includes('nothing-found');
  if (outside && (named === null || !(await wantsVisit(talk))))
    return say(talk, t('outOfScope'), { choices: menuOf(talk.language) });
  if (named !== null) return begin(tasks, talk, named);
  if (isAbout(talk, 'faq')) return void (await answerQuestion(talk, search));
  if (hasQuestion(talk.text)) return say(talk, t('question.ask'));
  if (isAbout(talk, 'smalltalk') && (smallTalkOf(talk.text) !== null || readYesNo(talk.text) !== null))
    return smallTalk(talk, false);
  const wished = await taskWished(talk);
  if (wished !== null) return begin(tasks, talk, wished);
  if (await answerQuestion(talk, search, true)) return;
  if (isLeaving(talk.text) || isBareCancel(talk.text) || readYesNo(talk.text) !== null)
    return say(talk, t('noted'));
  if (unclear > 0) return void (await handOver(talk, 'unclear'));
  memory.unclear = 1;
  memory.offer = 'menu';
  await say(talk, t('unclear'), { choices: menuOf(talk.language) });
}
