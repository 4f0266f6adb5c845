// The calendar in an EHR, over FHIR R4: the same port as the embedded one. It asks the EHR what it can do, picks
// the way of booking that it declares, and lets one move at a time of each patient go out.
import { setTimeout as later } from 'node:timers/promises';
import type { Clock } from '../../base/clock.ts';
import { FrontdeskError } from '../../base/errors.ts';
import { patientId, type PatientId } from '../../base/ids.ts';
import { errorFields, type Log } from '../../base/log.ts';
import type { Appointment, Calendar, Request, Taken } from '../../scheduling/calendar.ts';
import { isBooked, keyOf } from './appointment.ts';
import { readAbilities, type Abilities, type Dialect } from './capability.ts';
import type { FhirClient } from './client.ts';
import type { Directory } from './directory.ts';
import type { HoldBook } from './hold-book.ts';
import { createInTurn } from './in-turn.ts';
import { appointmentsOf, told, type Ehr, type Moves, type Who } from './moves.ts';
import { createOperationMoves } from './operations.ts';
import type { EhrPatients } from './patients.ts';
import { createRequestOnlyMoves } from './request-only.ts';
import { CapabilityStatement, msOf } from './resources.ts';
import { createSlotPatchMoves } from './slot-patch.ts';
import { busyIn } from './slots.ts';
import { createTransactionMoves } from './transaction.ts';

export interface FhirCalendarDeps {
  readonly client: FhirClient;
  readonly directory: Directory;
  readonly patients: Pick<EhrPatients, 'address'>;
  readonly holds: HoldBook;
  readonly clock: Clock;
  readonly log: Log;
  /** The clinic's zone: it says which appointments are on one day. */
  readonly timeZone: string;
  /** Milliseconds after which a move whose outcome is unknown is looked at once more; 30 s unless told. */
  readonly settleMs?: number;
}

export interface FhirCalendar extends Calendar {
  /** How this EHR is booked. Throws `ehr.unavailable`. */
  dialect(): Promise<Dialect>;
  /** Gives back what ran out. Called now and then; never throws. */
  sweep(): Promise<void>;
}

const MAKERS: Readonly<Record<Dialect, (ehr: Ehr) => Moves>> = {
  operations: createOperationMoves,
  transaction: createTransactionMoves,
  'slot-patch': createSlotPatchMoves,
  'request-only': createRequestOnlyMoves,
};

/** What the EHR says of itself is asked again after this long, in milliseconds. */
const ABILITIES_MS = 3_600_000;
const SETTLE_MS = 30_000;
/** Refused keys that are remembered, so that the same request gets the same answer. */
const REFUSALS = 2000;
/** No visit is longer, in milliseconds. */
const LONGEST_MS = 24 * 3_600_000;

/** A calendar in an EHR. One object for each EHR and process: it keeps moves of a patient in their order. */
export function createFhirCalendar(deps: FhirCalendarDeps): FhirCalendar {
  const { client, patients, clock, log, settleMs = SETTLE_MS } = deps;
  const inTurn = createInTurn();
  const refusals = new Map<string, Taken>();
  const ids = new Map<string, PatientId>();
  let opened: { moves: Moves; ehr: Ehr; until: number } | null = null;
  let opening: Promise<{ moves: Moves; ehr: Ehr }> | null = null;

  const open = (): Promise<{ moves: Moves; ehr: Ehr }> => {
    if (opened && clock.now() < opened.until) return Promise.resolve(opened);
    opening ??= ask().finally(() => (opening = null));
    return opening;
  };
  const ask = async (): Promise<{ moves: Moves; ehr: Ehr }> => {
    const statement = await client.read('metadata', CapabilityStatement);
    const abilities: Abilities = statement
      ? readAbilities(statement.resource)
      : { dialect: 'request-only', findsSlots: false, patchesAppointments: false };
    const ehr: Ehr = { ...deps, abilities, patientAt: (address) => ids.get(address) ?? patientId(address) };
    if (opened?.ehr.abilities.dialect !== abilities.dialect)
      log.info('ehr.opened', { way: abilities.dialect });
    opened = { moves: MAKERS[abilities.dialect](ehr), ehr, until: clock.now() + ABILITIES_MS };
    return opened;
  };

  const whoIs = async (id: PatientId): Promise<Who | null> => {
    const address = await patients.address(id);
    if (address === null) return null;
    ids.set(address, id);
    return { id, address };
  };

  /** Looks once more, later, at what is unknown now, so that the log says how it ended. */
  const settle = (what: string, look: () => Promise<Taken | Appointment | null>): void => {
    const run = async (): Promise<void> => {
      await later(settleMs, undefined, { ref: false });
      const found = await look();
      const outcome = found === null ? 'none' : 'kind' in found ? found.kind : found.status;
      log.warn('ehr.settled', { state: what, outcome });
    };
    run().catch((error: unknown) => log.error('ehr.unsettled', { state: what, ...errorFields(error) }));
  };

  const move = (
    patient: PatientId,
    what: string,
    make: (moves: Moves, who: Who) => Promise<Taken>,
    look: (moves: Moves, ehr: Ehr, who: Who) => Promise<Appointment | null>,
  ): Promise<Taken> =>
    inTurn(patient, async () => {
      const { moves, ehr } = await open();
      const who = await whoIs(patient);
      if (!who) return { kind: 'needs-staff' };
      const taken = await make(moves, who);
      if (taken.kind === 'unknown-outcome') {
        log.error('ehr.unknown-outcome', { state: what });
        settle(what, () => look(moves, ehr, who));
      }
      return taken;
    });

  /** Whatever a lost hold may have left: a visit of the patient at that time. */
  const visitAt = async (ehr: Ehr, who: Who, start: number): Promise<Appointment | null> => {
    const mine = await appointmentsOf(ehr, who.address, start);
    const made = mine.find((one) => one.status !== 'cancelled' && msOf(one.start ?? '') === start);
    return made ? told(ehr, made, who.id) : null;
  };

  const hold = async (request: Request, forMs: number): Promise<Taken> => {
    const { start, end, resources, patient } = request;
    if (!(start < end) || end - start > LONGEST_MS || resources.length === 0)
      throw new RangeError('not a span on a resource');
    // What stands over another visit is the EHR's own to decide, on its own screens.
    if (request.overbook) return { kind: 'needs-staff' };
    const key = keyOf(patient, request.key);
    const before = refusals.get(key);
    if (before) return before;
    const wanted = { ...request, resources: [...new Set(resources)] };
    const taken = await move(
      patient,
      'hold',
      (moves, who) => moves.hold(wanted, who, clock.now() + forMs),
      (_, ehr, who) => visitAt(ehr, who, start),
    );
    if (taken.kind === 'slot-taken' || taken.kind === 'patient-busy' || taken.kind === 'too-many-holds') {
      if (refusals.size >= REFUSALS) refusals.clear();
      refusals.set(key, taken);
    }
    return taken;
  };

  return {
    hold,
    book: (id, patient) =>
      move(
        patient,
        'book',
        (moves, who) => moves.book(id, who),
        (moves) => moves.get(id),
      ),
    releaseHold: (id, patient) =>
      inTurn(patient, async () => {
        const [{ moves }, who] = [await open(), await whoIs(patient)];
        if (who) await moves.release(id, who);
      }),
    // Reminders, and what is answered to them, are the EHR's own where the calendar is.
    confirm: () => Promise.resolve({ kind: 'needs-staff' }),
    cancel: (id, patient, version) =>
      move(
        patient,
        'cancel',
        (moves, who) => moves.cancel(id, who, version),
        (moves) => moves.get(id),
      ),
    reschedule: (from, version, toHold, patient) =>
      move(
        patient,
        'reschedule',
        (moves, who) => moves.reschedule(from, version, toHold, who),
        (moves) => moves.get(from),
      ),

    async busy(resources, window) {
      const { moves } = await open();
      const free = await moves.free(resources, window);
      return new Map(resources.map((resource) => [resource, busyIn(window, free.get(resource) ?? [])]));
    },
    async starts(wanted) {
      return (await open()).moves.starts(wanted);
    },
    async ofPatient(patient, from) {
      const { ehr } = await open();
      const who = await whoIs(patient);
      // None found is not none there: nobody is told that they have no visits.
      if (!who) throw new FrontdeskError('ehr.unavailable', { reason: 'patient' });
      const mine = (await appointmentsOf(ehr, who.address, from)).filter(isBooked);
      return Promise.all(mine.map((one) => told(ehr, one, patient)));
    },
    async get(id) {
      return (await open()).moves.get(id);
    },

    dialect: async () => (await open()).ehr.abilities.dialect,
    async sweep() {
      try {
        await (await open()).moves.sweep();
      } catch (error) {
        log.warn('ehr.sweep-failed', errorFields(error));
      }
    },
  };
}
