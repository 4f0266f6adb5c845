// Every way of booking, over HTTP against an EHR that keeps its rules; what it then has is read by another client.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'fhir-kit-client';
import { fixedClock } from '../../../src/base/clock.ts';
import { patientId } from '../../../src/base/ids.ts';
import { createHoldBook } from '../../../src/infra/fhir/hold-book.ts';
import type { FhirCalendar } from '../../../src/infra/fhir/calendar.ts';
import { done } from '../../contracts/calendar-requests.ts';
import { HALF_HOUR, MORNING, PEOPLE, seedClinic } from '../../support/fhir/clinic.ts';
import { NONE, WRITABLE, openOn, visit } from '../../support/fhir/dialects.ts';
import { startEhr, type TestEhr } from '../../support/fhir/ehr.ts';

const HOLD = 5 * 60_000;
const wanted = {
  visitType: 'follow-up',
  place: 'main',
  with: PEOPLE.map((practitioner) => ({ practitioner, resources: [`practitioner:${practitioner}`] })),
  length: HALF_HOUR,
  window: { start: MORNING, end: MORNING + 8 * HALF_HOUR },
};

describe.each(WRITABLE)('booking by $name', ({ name, options }) => {
  let ehr: TestEhr;
  let calendar: FhirCalendar;
  let reader: Client;
  beforeAll(async () => {
    ehr = await startEhr(options);
    reader = new Client({ baseUrl: ehr.url });
  });
  beforeEach(async () => {
    ehr.faults.clear();
    await seedClinic(ehr.store);
    calendar = openOn(ehr);
  });
  afterAll(() => ehr.stop());

  const read = (resourceType: string, id: string) =>
    reader.read({ resourceType, id }) as Promise<Record<string, unknown>>;
  const slotStatus = async (id: string): Promise<string> =>
    String(((await ehr.store.readResource('Slot', id)) as { status?: string }).status);
  const startsNow = async () => {
    const starts = await calendar.starts?.(wanted);
    return Array.isArray(starts) ? starts : [];
  };
  const holdAndBook = async (request = visit(0)) => {
    const hold = done(await calendar.hold(request, HOLD));
    return done(await calendar.book(hold.id, request.patient));
  };

  it('is picked from what the EHR says of itself', async () => {
    expect(await calendar.dialect()).toBe(name);
  });

  it('finds the starts that the EHR has, with whom, and no others', async () => {
    expect(await startsNow()).toHaveLength(16);
    expect(await startsNow()).toContainEqual({
      start: MORNING,
      end: MORNING + HALF_HOUR,
      practitioner: 'reyes',
    });
    expect(await calendar.starts?.({ ...wanted, length: 10 * 60_000 * 7 })).not.toContainEqual(
      expect.objectContaining({ start: MORNING + 7 * HALF_HOUR }),
    );
  });

  it('holds, books, and tells what the EHR then has', async () => {
    const request = visit(0);
    const hold = done(await calendar.hold(request, HOLD));
    expect(hold).toMatchObject({
      status: 'held',
      practitioner: 'okafor',
      visitType: 'follow-up',
      place: 'main',
    });
    expect(await slotStatus('slot-okafor-0')).toBe('busy-tentative');
    expect(await startsNow()).toHaveLength(15);
    const booked = done(await calendar.book(hold.id, request.patient));
    expect(booked).toMatchObject({
      status: 'booked',
      start: request.start,
      end: request.end,
      practitioner: 'okafor',
      visitType: 'follow-up',
      place: 'main',
      patient: 'ada',
      heldUntil: null,
    });
    expect(await read('Appointment', booked.id)).toMatchObject({
      status: 'booked',
      start: new Date(request.start).toISOString(),
      slot: [{ reference: 'Slot/slot-okafor-0' }],
      participant: expect.arrayContaining(
        ['Patient/ada', 'Practitioner/dr-okafor', 'Location/main-street'].map((reference) =>
          expect.objectContaining({ actor: { reference } }),
        ),
      ),
    });
    expect(await slotStatus('slot-okafor-0')).toBe('busy');
    expect(await calendar.ofPatient(request.patient, MORNING)).toEqual([booked]);
    expect(await calendar.get(booked.id)).toEqual(booked);
  });

  it('answers the same key, and a booking that was made, as before', async () => {
    const request = visit(1);
    const hold = done(await calendar.hold(request, HOLD));
    expect(done(await calendar.hold(request, HOLD)).id).toBe(hold.id);
    const booked = done(await calendar.book(hold.id, request.patient));
    expect(done(await calendar.book(hold.id, request.patient))).toEqual(booked);
    expect(await calendar.ofPatient(request.patient, MORNING)).toHaveLength(1);
  });

  it('tells a rival that the time is taken, held or booked', async () => {
    const hold = done(await calendar.hold(visit(0), HOLD));
    const rival = openOn(ehr);
    const ben = patientId('ben');
    expect(await rival.hold(visit(0, { patient: ben }), HOLD)).toEqual({ kind: 'slot-taken' });
    done(await calendar.book(hold.id, hold.patient));
    expect(await rival.hold(visit(0, { patient: ben }), HOLD)).toEqual({ kind: 'slot-taken' });
  });

  it('gives one time to one of 24 processes', async () => {
    const taken = await Promise.all(
      Array.from({ length: 24 }, async (_, n) => {
        const mine = openOn(ehr);
        const request = visit(2, { patient: patientId(n % 2 ? 'ada' : 'ben') });
        const hold = await mine.hold(request, HOLD);
        return hold.kind === 'done' ? mine.book(hold.appointment.id, request.patient) : hold;
      }),
    );
    expect(taken.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(taken.filter(({ kind }) => kind === 'slot-taken')).toHaveLength(23);
    const there = await ehr.store.search({ resourceType: 'Appointment', count: 1000 });
    const live = (there.entry ?? []).filter(({ resource }) => {
      const status = (resource as { status?: string }).status ?? '';
      return status === 'booked' || status === 'pending';
    });
    expect(live).toHaveLength(1);
  });

  it('gives a hold back, and lets it lapse', async () => {
    const clock = fixedClock(Date.UTC(2029, 11, 1));
    calendar = openOn(ehr, { clock });
    const first = done(await calendar.hold(visit(0), HOLD));
    await calendar.releaseHold(first.id, patientId('ben'));
    expect(await slotStatus('slot-okafor-0')).toBe('busy-tentative');
    await calendar.releaseHold(first.id, first.patient);
    await calendar.releaseHold(first.id, first.patient);
    expect(await slotStatus('slot-okafor-0')).toBe('free');
    const second = done(await calendar.hold(visit(0), HOLD));
    clock.advance(HOLD);
    expect(await calendar.book(second.id, second.patient)).toEqual({ kind: 'expired' });
    done(await calendar.hold(visit(0, { patient: patientId('ben') }), HOLD));
  });

  it('sweeps up what nobody came back for, so that the clinic’s own staff can book it', async () => {
    const clock = fixedClock(Date.UTC(2029, 11, 1));
    calendar = openOn(ehr, { clock });
    done(await calendar.hold(visit(0), HOLD));
    await calendar.sweep();
    expect(await slotStatus('slot-okafor-0')).toBe('busy-tentative');
    clock.advance(HOLD);
    await calendar.sweep();
    expect(await slotStatus('slot-okafor-0')).toBe('free');
  });

  it('remembers a hold over a restart', async () => {
    const holds = createHoldBook();
    const hold = done(await openOn(ehr, { holds }).hold(visit(0), HOLD));
    expect(done(await openOn(ehr, { holds }).book(hold.id, hold.patient)).status).toBe('booked');
  });

  it('cancels what the patient saw, once, and frees the time', async () => {
    const booked = await holdAndBook();
    const { id, patient, version } = booked;
    expect(await calendar.cancel(id, patient, version + 7)).toEqual({ kind: 'stale' });
    expect(done(await calendar.cancel(id, patient, version)).status).toBe('cancelled');
    expect(done(await calendar.cancel(id, patient, version)).status).toBe('cancelled');
    expect(await read('Appointment', id)).toMatchObject({ status: 'cancelled' });
    expect(await slotStatus('slot-okafor-0')).toBe('free');
    expect(await calendar.ofPatient(patient, MORNING)).toEqual([]);
  });

  it('moves a visit: the new time is booked, the old one free, and the patient has one', async () => {
    const from = await holdAndBook();
    const hold = done(await calendar.hold(visit(4, { practitioner: 'reyes', replaces: from.id }), HOLD));
    expect(await calendar.reschedule(from.id, from.version + 7, hold.id, from.patient)).toEqual({
      kind: 'stale',
    });
    const moved = done(await calendar.reschedule(from.id, from.version, hold.id, from.patient));
    expect(moved).toMatchObject({ status: 'booked', start: MORNING + 4 * HALF_HOUR, practitioner: 'reyes' });
    expect(await calendar.ofPatient(from.patient, MORNING)).toEqual([moved]);
    expect(done(await calendar.reschedule(from.id, from.version, hold.id, from.patient))).toEqual(moved);
    expect(await slotStatus('slot-okafor-0')).toBe('free');
    expect(await slotStatus('slot-reyes-4')).toBe('busy');
  });

  it('keeps others from a patient’s holds and visits', async () => {
    const ben = patientId('ben');
    const hold = done(await calendar.hold(visit(1), HOLD));
    expect(await calendar.book(hold.id, ben)).toEqual({ kind: 'unknown-appointment' });
    const booked = done(await calendar.book(hold.id, hold.patient));
    expect(await calendar.cancel(booked.id, ben, booked.version)).toEqual({ kind: 'unknown-appointment' });
    const own = done(await calendar.hold(visit(3, { patient: ben }), HOLD));
    expect(await calendar.reschedule(booked.id, booked.version, own.id, ben)).toEqual({
      kind: 'unknown-appointment',
    });
    expect(await calendar.get(NONE)).toBeNull();
  });

  it('refuses what clashes with the patient’s own visits, and a third hold', async () => {
    const booked = await holdAndBook();
    const clash = visit(0, { practitioner: 'reyes', visitType: 'flu-shot', replaces: null });
    expect(await calendar.hold(clash, HOLD)).toEqual({ kind: 'patient-busy', with: booked.id });
    expect(await calendar.hold(visit(5, { replaces: null }), HOLD)).toEqual({
      kind: 'patient-busy',
      with: booked.id,
    });
    done(await calendar.hold(visit(5, { visitType: 'flu-shot', replaces: null }), HOLD));
    done(await calendar.hold(visit(6), HOLD));
    expect(await calendar.hold(visit(7), HOLD)).toEqual({ kind: 'too-many-holds' });
  });

  it('leaves to staff whom the EHR does not know', async () => {
    expect(await calendar.hold(visit(0, { patient: patientId('nobody') }), HOLD)).toEqual({
      kind: 'needs-staff',
    });
    expect(await calendar.hold(visit(0, { practitioner: 'natarajan' }), HOLD)).toEqual({
      kind: 'needs-staff',
    });
    await expect(calendar.ofPatient(patientId('nobody'), 0)).rejects.toMatchObject({
      code: 'ehr.unavailable',
    });
  });
});
