// What an EHR says against a move is obeyed, and what it wrote otherwise than asked is not called booked.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Appointment } from '@medplum/fhirtypes';
import { done } from '../../contracts/calendar-requests.ts';
import { HALF_HOUR, MORNING, seedClinic } from '../../support/fhir/clinic.ts';
import { WRITABLE, openOn, visit } from '../../support/fhir/dialects.ts';
import { startEhr, type EhrOptions, type TestEhr } from '../../support/fhir/ehr.ts';
import { oracle } from '../../support/fhir/oracle.ts';
import { CLOSED, ORACLE, READ_ONLY } from '../../support/fhir/statements.ts';

const HOLD = 5 * 60_000;
let ehr: TestEhr | null = null;
afterEach(() => ehr?.stop());
async function start(options: EhrOptions): Promise<TestEhr> {
  ehr = await startEhr(options);
  await seedClinic(ehr.store);
  return ehr;
}
const wanted = {
  visitType: 'follow-up',
  place: 'main',
  with: [{ practitioner: 'okafor', resources: ['practitioner:okafor'] }],
  length: HALF_HOUR,
  window: { start: MORNING, end: MORNING + HALF_HOUR },
};

describe('Oracle’s marks', () => {
  it.each(['is-cancelable', 'is-reschedulable'])('%s: false leaves it to staff', async (mark) => {
    const server = await start({ statement: ORACLE, facade: oracle });
    const calendar = openOn(server);
    const hold = done(await calendar.hold(visit(0), HOLD));
    const made = done(await calendar.book(hold.id, hold.patient));
    const resource = await server.store.readResource<Appointment>('Appointment', made.id);
    const url = `https://fhir-ehr.cerner.com/r4/StructureDefinition/${mark}`;
    await server.store.updateResource({ ...resource, extension: [{ url, valueBoolean: false }] });
    const next = done(await calendar.hold(visit(3, { replaces: made.id }), HOLD));
    const version = made.version + 1;
    const taken =
      mark === 'is-cancelable'
        ? await calendar.cancel(made.id, made.patient, version)
        : await calendar.reschedule(made.id, version, next.id, made.patient);
    expect(taken).toEqual({ kind: 'needs-staff' });
    expect((await calendar.get(made.id))?.status).toBe('booked');
  });
});

describe.each(WRITABLE)(
  'an EHR that books another time than was asked for, by $name',
  ({ options, books }) => {
    it('is not believed', async () => {
      const server = await start({
        ...options,
        facade: (plain, store) => {
          const service = options.facade?.(plain, store) ?? plain;
          return async (ask) => {
            const told = await service(ask);
            const { entry = [] } = await store.search<Appointment>({
              resourceType: 'Appointment',
              count: 100,
            });
            const [one] = entry.filter(({ resource }) => resource?.status === 'booked');
            if (ask.method === books[0] && one?.resource?.start === new Date(MORNING).toISOString())
              await store.updateResource<Appointment>({
                ...one.resource,
                start: new Date(MORNING - HALF_HOUR).toISOString(),
              });
            return told;
          };
        },
      });
      const calendar = openOn(server);
      const hold = done(await calendar.hold(visit(0), HOLD));
      expect(await calendar.book(hold.id, hold.patient)).toEqual({ kind: 'unknown-outcome' });
    });
  },
);

describe('an EHR that takes no writes', () => {
  it('shows what is free and leaves every move to staff', async () => {
    const server = await start({ statement: READ_ONLY });
    const calendar = openOn(server);
    expect(await calendar.starts?.(wanted)).toHaveLength(1);
    expect(await calendar.hold(visit(0), HOLD)).toEqual({ kind: 'needs-staff' });
    expect(server.log.filter((line) => !line.startsWith('GET'))).toEqual([]);
  });

  it('lets only a person look where it shows nothing', async () => {
    const calendar = openOn(await start({ statement: CLOSED }));
    expect(await calendar.starts?.(wanted)).toBe('staff');
    expect(await calendar.hold(visit(0), HOLD)).toEqual({ kind: 'needs-staff' });
  });
});
