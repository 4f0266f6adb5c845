// What goes wrong between here and the EHR: nothing is booked twice, nothing is promised that nobody knows, and
// every wait ends.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Appointment } from '@medplum/fhirtypes';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../../src/base/log.ts';
import { patientId } from '../../../src/base/ids.ts';
import type { FhirCalendar } from '../../../src/infra/fhir/calendar.ts';
import { createHoldBook } from '../../../src/infra/fhir/hold-book.ts';
import { done } from '../../contracts/calendar-requests.ts';
import { MORNING, seedClinic } from '../../support/fhir/clinic.ts';
import { WRITABLE, openOn, visit } from '../../support/fhir/dialects.ts';
import { startEhr, type TestEhr } from '../../support/fhir/ehr.ts';
import type { Fault } from '../../support/fhir/faults.ts';

const HOLD = 5 * 60_000;
const timeoutMs = 250;

describe.each(WRITABLE)('faults on the way, booking by $name', (dialect) => {
  let ehr: TestEhr;
  let calendar: FhirCalendar;
  const fail = ([method, path]: readonly [string, string], fault: Fault): void =>
    ehr.faults.next(method, path, fault);
  beforeAll(async () => {
    ehr = await startEhr(dialect.options);
  });
  beforeEach(async () => {
    ehr.faults.clear();
    await seedClinic(ehr.store);
    calendar = openOn(ehr, { timeoutMs });
    await calendar.dialect();
  });
  afterAll(() => ehr.stop());

  const inEhr = async (status: Appointment['status']): Promise<number> => {
    const { entry = [] } = await ehr.store.search<Appointment>({ resourceType: 'Appointment', count: 1000 });
    return entry.filter(({ resource }) => resource?.status === status).length;
  };
  const booked = async (n = 0) => {
    const hold = done(await calendar.hold(visit(n), HOLD));
    return done(await calendar.book(hold.id, hold.patient));
  };

  it.each(['lose-reply', 'hang', 'garbage'] as const)(
    'books once where the answer to booking is: %s',
    async (fault) => {
      const hold = done(await calendar.hold(visit(0), HOLD));
      fail(dialect.books, fault);
      expect(done(await calendar.book(hold.id, hold.patient)).status).toBe('booked');
      expect(await inEhr('booked')).toBe(1);
    },
  );

  it.each(['lose-reply', 'hang', 'garbage'] as const)(
    'knows, or says that it does not, whether it holds: %s',
    async (fault) => {
      const request = visit(0);
      fail(dialect.holds, fault);
      const taken = await calendar.hold(request, HOLD);
      expect(taken.kind).toBe(dialect.findsLostHold ? 'done' : 'unknown-outcome');
      if (taken.kind === 'done') {
        expect(done(await calendar.hold(request, HOLD)).id).toBe(taken.appointment.id);
        done(await calendar.book(taken.appointment.id, request.patient));
        expect(await inEhr('booked')).toBe(1);
      } else expect(await inEhr('booked')).toBe(0);
    },
  );

  it.each(['lose-reply', 'hang', 'garbage'] as const)('cancels where the answer is: %s', async (fault) => {
    const visitMade = await booked();
    fail(dialect.cancels, fault);
    const { id, patient, version } = visitMade;
    expect(done(await calendar.cancel(id, patient, version)).status).toBe('cancelled');
    expect(await inEhr('cancelled')).toBe(1);
  });

  it('moves once where the answer is lost', async () => {
    const from = await booked();
    const hold = done(await calendar.hold(visit(4, { replaces: from.id }), HOLD));
    fail(dialect.cancels, 'lose-reply');
    expect(done(await calendar.reschedule(from.id, from.version, hold.id, from.patient)).start).toBe(
      hold.start,
    );
    expect(await calendar.ofPatient(from.patient, MORNING)).toHaveLength(1);
  });

  it.each([409, 412])('is told that the time is taken by %i', async (status) => {
    const ways = dialect.name === 'transaction' ? 3 : 1;
    for (let n = 0; n < ways; n += 1) fail(dialect.holds, { status });
    expect(await calendar.hold(visit(0), HOLD)).toEqual({ kind: 'slot-taken' });
    expect(await inEhr('booked')).toBe(0);
  });

  it('waits as long as 429 asks, and then does it', async () => {
    fail(dialect.holds, { status: 429, retryAfter: '1' });
    const before = Date.now();
    done(await calendar.hold(visit(0), HOLD));
    expect(Date.now() - before).toBeGreaterThanOrEqual(990);
  });

  it('does not wait for ever: 429 for an hour leaves it to staff, and books nothing', async () => {
    fail(dialect.holds, { status: 429, retryAfter: '3600' });
    expect(await calendar.hold(visit(0), HOLD)).toEqual({ kind: 'needs-staff' });
    expect(await inEhr('pending')).toBe(0);
  });

  it('reads again after 503, and gives up after three', async () => {
    fail(['GET', 'Appointment?'], { status: 503, retryAfter: '0' });
    expect(await calendar.ofPatient(patientId('ada'), MORNING)).toEqual([]);
    for (let n = 0; n < 3; n += 1) fail(['GET', 'Appointment?'], { status: 503, retryAfter: '0' });
    await expect(calendar.ofPatient(patientId('ada'), MORNING)).rejects.toMatchObject({
      code: 'ehr.unavailable',
    });
  });

  it('never promises after 503 on a write', async () => {
    const hold = done(await calendar.hold(visit(0), HOLD));
    for (let n = 0; n < 3; n += 1) fail(dialect.books, { status: 503 });
    expect(await calendar.book(hold.id, hold.patient)).toEqual({ kind: 'unknown-outcome' });
    expect(await inEhr('booked')).toBe(0);
  });

  it('says that an outcome is unknown while nothing answers, within ten seconds, and settles it once', async () => {
    const lines: [string, unknown][] = [];
    const note = (event: string, fields?: unknown): void => void lines.push([event, fields]);
    const log: Log = { info: note, warn: note, error: note };
    const holds = createHoldBook();
    calendar = openOn(ehr, { timeoutMs, log, holds, settleMs: 50 });
    const hold = done(await calendar.hold(visit(0), HOLD));
    fail(dialect.books, 'go-silent');
    const before = Date.now();
    const taken = await calendar.book(hold.id, hold.patient);
    expect(Date.now() - before).toBeLessThan(10_000);
    expect(taken).toEqual({ kind: 'unknown-outcome' });
    ehr.faults.clear();
    await pause(300);
    expect(lines.filter(([event]) => event === 'ehr.settled')).toHaveLength(1);
    // Whoever asks again is told what is so.
    expect((await calendar.book(hold.id, hold.patient)).kind).toBe('done');
    expect(await inEhr('booked')).toBe(1);
  });

  it('refuses at once, as unavailable, where nothing listens', async () => {
    const gone = await startEhr(dialect.options);
    await gone.stop();
    await expect(openOn(gone).hold(visit(0), HOLD)).rejects.toMatchObject({ code: 'ehr.unavailable' });
  });
});
