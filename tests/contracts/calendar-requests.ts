// Requests that the contract of calendars makes, each for a patient and a day of its own.
import { conversationId, patientId } from '../../src/base/ids.ts';
import type { Appointment, Calendar, Request, Taken } from '../../src/scheduling/calendar.ts';

export const MINUTE = 60_000;
export const HOLD = 5 * MINUTE;
let unique = 0;
export const next = (what: string): string => `${what}-${(unique += 1)}`;
/** A day that no other test uses, 09:00 in New York in winter. */
export const freshDay = (): number => Date.UTC(2030, 0, 7, 14) + (unique += 1) * 86_400_000;

export function request(start: number, minutes: number, more: Partial<Request> = {}): Request {
  return {
    key: next('key'),
    start,
    end: start + minutes * MINUTE,
    resources: ['practitioner:okafor'],
    practitioner: 'okafor',
    visitType: 'follow-up',
    place: 'main',
    patient: patientId(next('patient')),
    conversation: conversationId('c1'),
    ...more,
  };
}

export function done(taken: Taken): Appointment {
  if (taken.kind !== 'done') throw new Error(`expected done, was ${taken.kind}`);
  return taken.appointment;
}

export const holdAndBook = async (calendar: Calendar, wanted: Request): Promise<Appointment> => {
  const hold = done(await calendar.hold(wanted, HOLD));
  return done(await calendar.book(hold.id, wanted.patient));
};
