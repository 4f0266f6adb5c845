// Tells the patient, in their conversation, what staff did with their visit.
import type { StaffId } from '../base/ids.ts';
import type { Handoff } from '../handoff/staff-queue.ts';
import type { Appointment } from '../scheduling/calendar.ts';
import type { DeskDeps, MoveWords } from './deps.ts';
import { deliver } from './moves.ts';

export interface Telling {
  readonly what: Parameters<MoveWords>[1];
  readonly by: StaffId;
  readonly handoff: Handoff;
  /** Under which name it is told once. */
  readonly once: string;
  readonly appointment: Appointment;
}

/** Stores what the patient reads before it is sent. Which sheet it has, in which version, is noted first. */
export async function tellPatient(
  deps: DeskDeps,
  { what, by, handoff, once, appointment }: Telling,
): Promise<void> {
  const { conversation } = handoff;
  const language = (await deps.conversations.get(conversation))?.language ?? handoff.language;
  const { drafts, sheet } = deps.appointments.words(language, what, appointment);
  if (sheet)
    await deps.audit.record({
      action: 'preparation.sent',
      actor: by,
      object: `conversation:${conversation}`,
      detail: {
        sheet: sheet.id,
        language: sheet.language,
        version: sheet.version,
        patient: appointment.patient,
        handoff: handoff.id,
      },
    });
  deliver(deps, handoff, await deps.conversations.append(conversation, drafts, { once }));
}
