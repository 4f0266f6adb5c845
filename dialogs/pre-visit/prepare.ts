// How to prepare: the approved and current sheet for a visit type, or a person where there is none.
import { localDateOf } from '../../src/clinic/local-time.ts';
import type { Sheet } from '../../src/knowledge/library.ts';
import type { Appointment } from '../../src/scheduling/calendar.ts';
import { ask } from '../asking.ts';
import { isQuestion, readTitle } from '../ask.ts';
import type { AskingField, Form } from '../form.dialog.ts';
import { handOver } from '../handoff/request.ts';
import { knownPatient, type Task } from '../memory.ts';
import { say } from '../say.ts';
import { namedVisitType } from '../scheduling/visit-type.field.ts';
import { isAbout, words, type Talk } from '../talk.ts';
import { textOfSheet } from './sheet-text.ts';

const EXAMPLES = 4;

const today = (talk: Talk): string => localDateOf(talk.services.clinic.timeZone, talk.now);

/** Names of the visit types that have a sheet. */
function withSheet(talk: Talk): { id: string; name: string }[] {
  const { clinic, library } = talk.services;
  return clinic.visitTypes
    .filter(({ id }) => library.sheet(id, talk.language, today(talk)) !== null)
    .map(({ id, name }) => ({ id, name: name[talk.language] }));
}

/**
 * When the visit of this type is, where the patient may know it: what was just booked, or what the checked
 * patient has coming up. Null where it is not known.
 */
async function startOf(talk: Talk, visitType: string): Promise<number | null> {
  const { memory, services, now } = talk;
  if (memory.known === null || memory.known.until <= now) return null;
  if (memory.last?.visitType === visitType && memory.last.start > now) return memory.last.start;
  const mine = await services.scheduler.ofPatient(memory.known.patient);
  const upcoming = mine.filter((one) => one.visitType === visitType && one.start > now);
  if (upcoming.length > 0)
    await services.audit.record({
      action: 'appointment.read',
      actor: 'patient',
      object: `patient:${memory.known.patient}`,
      detail: { count: upcoming.length },
    });
  const start = upcoming[0]?.start ?? null;
  if (start !== null) memory.last = { visitType, start };
  return start;
}

const sheetTypeField: AskingField = {
  name: 'visitType',
  missing: ({ wish }) => wish.visitType === null,
  fill(talk, task) {
    const names = withSheet(talk).map(({ name }) => name);
    const choices = names.slice(0, EXAMPLES);
    const t = words(talk);
    const examples = (task.misses > 0 ? names : choices).join(', ');
    return ask(talk, task, 'visitType', t('prepare.ask', { examples }), { choices });
  },
  async read(talk, task) {
    const shown = withSheet(talk).slice(0, EXAMPLES);
    const at = readTitle(
      talk.text,
      shown.map(({ name }) => name),
    );
    const visitType = shown[at ?? -1]?.id ?? (await visitTypeOf(talk));
    if (visitType === null || (isQuestion(talk.text) && isAbout(talk, 'faq') && !isAbout(talk, 'previsit')))
      return false;
    task.wish = { ...task.wish, visitType };
    return true;
  },
};

/** The visit type that the message itself speaks of. */
export async function visitTypeOf(talk: Talk): Promise<string | null> {
  return (await talk.wish()).visitType ?? namedVisitType(talk.services.clinic, talk.masked);
}

/** Which version went to whom: ids and numbers, before the text leaves. */
async function recordSent({ services, input }: Talk, sheet: Sheet, patient: string | null): Promise<void> {
  await services.audit.record({
    action: 'preparation.sent',
    actor: 'assistant',
    object: `conversation:${input.conversation}`,
    detail: {
      sheet: sheet.id,
      language: sheet.language,
      version: sheet.version,
      ...(patient !== null && { patient }),
    },
  });
}

/** Sends the preparation of a visit that was moved anew, since its times have changed; nothing where it has no sheet. */
export async function sendAgain(
  talk: Talk,
  { visitType, start, patient }: Pick<Appointment, 'visitType' | 'start' | 'patient'>,
): Promise<void> {
  const { clinic, library } = talk.services;
  talk.memory.last = { visitType, start };
  const sheet = library.sheet(visitType, talk.language, today(talk));
  if (!sheet) return;
  await recordSent(talk, sheet, patient);
  await say(talk, textOfSheet(sheet, clinic.timeZone, start, true), {
    origin: { kind: 'passage', ids: [sheet.id] },
  });
}

async function showSheet(talk: Talk, visitType: string): Promise<'end'> {
  const { clinic, library } = talk.services;
  const sheet = library.sheet(visitType, talk.language, today(talk));
  if (!sheet) {
    talk.lead.push(words(talk)('prepare.none'));
    return handOver(talk, 'preparation');
  }
  const start = await startOf(talk, visitType);
  await recordSent(talk, sheet, knownPatient(talk.memory, talk.now));
  await say(talk, textOfSheet(sheet, clinic.timeZone, start), {
    origin: { kind: 'passage', ids: [sheet.id] },
  });
  return 'end';
}

export const prepareForm: Form = {
  name: 'prepare',
  fields: [sheetTypeField],
  correct: () => Promise.resolve(false),
  finish: (talk, task: Task) => showSheet(talk, task.wish.visitType ?? ''),
  leave: () => Promise.resolve(),
};
