// The calendar file of a visit: read by whoever has its link, with the right hour on both sides of a change of the
// clocks, and nothing of the patient in it.
import { describe, expect, it } from '@jest/globals';
import { appointmentId, patientId } from '../../src/base/ids.ts';
import { visitFile, visitFilePath } from '../../src/channels/visit-file.ts';
import { instantOf } from '../../src/clinic/local-time.ts';
import type { Appointment } from '../../src/scheduling/calendar.ts';
import { clinic } from '../support/talk.ts';

const visit = (local: string, more: Partial<Appointment> = {}): Appointment => ({
  id: appointmentId('a1'),
  status: 'booked',
  start: instantOf(clinic.timeZone, local),
  end: instantOf(clinic.timeZone, local) + 1_200_000,
  resources: ['practitioner:okafor'],
  practitioner: 'okafor',
  visitType: 'pap-smear',
  place: 'main',
  patient: patientId('p-secret'),
  version: 3,
  heldUntil: null,
  conversation: null,
  ...more,
});

describe('a calendar file', () => {
  it.each([
    ['2026-03-06T14:00', 'DTSTART:20260306T190000Z'],
    ['2026-03-09T14:00', 'DTSTART:20260309T180000Z'],
    ['2026-10-30T14:00', 'DTSTART:20261030T180000Z'],
    ['2026-11-02T14:00', 'DTSTART:20261102T190000Z'],
  ])('has the hour of %s', (local, line) => expect(visitFile(clinic, visit(local))).toContain(line));

  it('names time, place and clinician, and not who comes or why', () => {
    const text = visitFile(clinic, visit('2026-03-06T14:00')).replaceAll(/\r\n /g, '');
    expect(text).toContain('Dr. Amara Okafor');
    expect(text).toContain('SEQUENCE:3');
    expect(text).not.toMatch(/secret|pap/i);
  });

  it('tells a cancelled visit as cancelled', () =>
    expect(visitFile(clinic, visit('2026-03-06T14:00', { status: 'cancelled' }))).toContain(
      'STATUS:CANCELLED',
    ));

  it('has a link that hangs on the key', () => {
    const link = (key: string) =>
      visitFilePath({ hash: (field, text) => `${key}${field}${text}`.padEnd(40, 'x') }, appointmentId('a1'));
    expect(link('one')).not.toBe(link('two'));
  });
});
