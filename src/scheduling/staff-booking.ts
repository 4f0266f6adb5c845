// What staff do with appointments: they see a whole day, also what is taken, and may book over a visit with a reason.
// The clinic's hours, the visit's length and the patient's own other visits bind them as they bind patients.
import type { Clock } from '../base/clock.ts';
import type { AppointmentId, ConversationId, PatientId, StaffId } from '../base/ids.ts';
import type { Clinic, VisitType } from '../clinic/clinic.ts';
import { addDays, instantAt } from '../clinic/local-time.ts';
import { candidates, lengthOf, offeredVisit, resourcesOf, type Asked } from './availability.ts';
import type { Appointment, Calendar, Interval, OverbookReason, Taken } from './calendar.ts';
import { possibleIn } from './possible.ts';
import { HOLD_MS } from './scheduler.ts';

/** A start on a clinician's day; what is not free can only be booked over. */
export interface StaffTime extends Interval {
  readonly practitioner: string;
  readonly free: boolean;
}

export interface StaffRequest {
  /** The same key twice is one request. */
  readonly key: string;
  readonly by: StaffId;
  readonly patient: PatientId;
  /** Reminders find their way by it. */
  readonly conversation: ConversationId;
  readonly visitType: string;
  readonly practitioner: string;
  readonly start: number;
  /** The appointment that is moved, at the version that was seen. */
  readonly replaces: { readonly id: AppointmentId; readonly version: number } | null;
  /** Why it may stand over another visit; null where it may not. */
  readonly overbook: OverbookReason | null;
}

export interface StaffBooking {
  /** A local day's starts, by time; null where only the EHR's own screens can say. Unknown ids give none. */
  times(visitType: string, practitioner: string | null, date: string): Promise<readonly StaffTime[] | null>;
  /** Books or moves in one go; what is refused leaves everything as it was. */
  book(request: StaffRequest): Promise<Taken>;
  cancel(id: AppointmentId, patient: PatientId, version: number, by: StaffId): Promise<Taken>;
  /** What is booked and not over, soonest first. */
  ofPatient(patient: PatientId): Promise<readonly Appointment[]>;
}

export interface StaffBookingDeps {
  readonly clinic: Clinic;
  readonly calendar: Calendar;
  readonly clock: Clock;
}

export function createStaffBooking({ clinic, calendar, clock }: StaffBookingDeps): StaffBooking {
  // Staff need no lead time: who stands at the counter can be seen now.
  const withoutLead: Clinic = { ...clinic, booking: { ...clinic.booking, leadMinutes: 0 } };
  const visitTypeOf = (id: string): VisitType | undefined => clinic.visitTypes.find((one) => one.id === id);

  return {
    async times(visitTypeId, practitioner, date) {
      const visitType = visitTypeOf(visitTypeId);
      if (!visitType) return [];
      const practitioners = clinic.practitioners.filter(
        ({ id }) => visitType.practitioners.includes(id) && (practitioner === null || id === practitioner),
      );
      const asked: Asked = {
        visitType,
        practitioners,
        newPatient: false,
        now: clock.now(),
        range: {
          start: instantAt(clinic.timeZone, date, 0),
          end: instantAt(clinic.timeZone, addDays(date, 1), 0),
        },
      };
      const { possible, staff } = await possibleIn(withoutLead, calendar, asked, () => null);
      if (staff) return null;
      const free = new Set(possible.map(({ start, practitioner: by }) => `${start} ${by}`));
      // An EHR's own starts are all there is; over what is taken, it books on its own screens.
      const all = calendar.starts ? possible : candidates(withoutLead, asked, new Map());
      return all.map(({ start, end, practitioner: by }) => ({
        start,
        end,
        practitioner: by,
        free: free.has(`${start} ${by}`),
      }));
    },

    async book({ key, by, patient, conversation, visitType: id, practitioner, start, replaces, overbook }) {
      const type = visitTypeOf(id);
      const end = start + (type ? lengthOf(type, false) : 0);
      const visitType = offeredVisit(clinic, { visitType: id, practitioner, start, end }, clock.now());
      if (!visitType) return { kind: 'slot-taken' };
      const hold = await calendar.hold(
        {
          key,
          start,
          end,
          practitioner,
          resources: resourcesOf(visitType, practitioner),
          visitType: visitType.id,
          place: visitType.place,
          patient,
          conversation,
          replaces: replaces?.id ?? null,
          ...(overbook && { overbook: { reason: overbook, perDay: clinic.booking.overbookedPerDay } }),
        },
        HOLD_MS,
      );
      if (hold.kind !== 'done' || hold.appointment.status === 'booked') return hold;
      const taken = replaces
        ? await calendar.reschedule(replaces.id, replaces.version, hold.appointment.id, patient, by)
        : await calendar.book(hold.appointment.id, patient, by);
      if (taken.kind !== 'done' && taken.kind !== 'unknown-outcome')
        await calendar.releaseHold(hold.appointment.id, patient);
      return taken;
    },

    cancel: (id, patient, version, by) => calendar.cancel(id, patient, version, by),
    ofPatient: (patient) => calendar.ofPatient(patient, clock.now()),
  };
}
