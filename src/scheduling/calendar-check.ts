// What the calendars have to hold by the events that were written with every move, to compare with what they hold.

import type { Clinic } from '../clinic/clinic.ts';

/** The calendars that a clinic's visits are on: of its clinicians, and of its rooms and devices. */
export const calendarsOf = ({ practitioners, resources }: Clinic): string[] => [
  ...practitioners.map(({ id }) => `practitioner:${id}`),
  ...resources.map(({ id }) => `resource:${id}`),
];

export interface Booked {
  readonly start: number;
  readonly end: number;
  readonly resources: readonly string[];
}

/** One event about an appointment, as the calendar's scripts write it. */
export interface AppointmentEvent extends Booked {
  readonly action: string;
  readonly id: string;
  /** The appointment that a move replaced. */
  readonly from: string | null;
}

/** What an appointment looks like in the store; null where there is none. */
export interface Kept extends Booked {
  readonly status: string;
  /** The resources on whose calendar it stands at its time. */
  readonly standsOn: readonly string[];
  /** Whether the patient's own list has it. */
  readonly listed: boolean;
}

export const DIFFERENCES = [
  'appointment-lost',
  'time-changed',
  'interval-missing',
  'interval-unknown',
  'patient-list-short',
] as const;

/** Something that is not as the events have it. Names the appointment, never the patient. */
export interface Difference {
  readonly kind: (typeof DIFFERENCES)[number];
  readonly appointment: string;
}

/** Appointments by id as the events leave them: booked, or null where they were given up. */
export type Rebuilt = Map<string, Booked | null>;

/** Takes one event into what is rebuilt. Events of other kinds (a patient's confirmation) change nothing. */
export function rebuild(
  rebuilt: Rebuilt,
  { action, id, from, start, end, resources }: AppointmentEvent,
): void {
  if (action === 'appointment.booked' || action === 'appointment.rescheduled')
    rebuilt.set(id, { start, end, resources });
  if (action === 'appointment.cancelled') rebuilt.set(id, null);
  if (from !== null) rebuilt.set(from, null);
}

/** How one appointment differs from what the events have of it; null where it does not. */
export function differenceOf(id: string, booked: Booked | null, kept: Kept | null): Difference | null {
  const differs = (kind: Difference['kind']): Difference => ({ kind, appointment: id });
  if (booked === null) {
    // A hold stands on calendars too, and is no event.
    const stands = kept !== null && kept.standsOn.length > 0;
    return stands && kept.status !== 'held' ? differs('interval-unknown') : null;
  }
  if (kept === null || kept.status !== 'booked') return differs('appointment-lost');
  const same =
    kept.start === booked.start &&
    kept.end === booked.end &&
    [...kept.resources].sort().join() === [...booked.resources].sort().join();
  if (!same) return differs('time-changed');
  if (booked.resources.some((resource) => !kept.standsOn.includes(resource)))
    return differs('interval-missing');
  return kept.listed ? null : differs('patient-list-short');
}
