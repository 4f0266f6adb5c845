// Changes of an Appointment by JSON Patch under If-Match, as Oracle Health documents them and Argonaut asks for
// cancelling. What the EHR marks as not to be cancelled or moved is left to a person.
import type { AppointmentId } from '../../base/ids.ts';
import type { Taken } from '../../scheduling/calendar.ts';
import { isOf, versionOf } from './appointment.ts';
import { carryOut, ifMatch } from './carry-out.ts';
import type { Write } from './client.ts';
import { told, type Ehr, type Who } from './moves.ts';
import type { Appointment } from './resources.ts';

/** True where an extension such as Oracle's `is-cancelable` says no. */
export const forbids = (
  { extension = [] }: Appointment,
  what: 'is-cancelable' | 'is-reschedulable',
): boolean => extension.some(({ url, valueBoolean }) => url.endsWith(`/${what}`) && valueBoolean === false);

/** Replaces one element of an Appointment. Null where no version protects it. */
export function replace(current: Appointment, path: string, value: unknown): Write | null {
  const version = ifMatch(current);
  return version === null
    ? null
    : {
        method: 'PATCH',
        path: `Appointment/${current.id}`,
        body: [{ op: 'replace', path, value }],
        ifMatch: version,
      };
}

/** Cancels a booking of `who`, if it is the version that they saw. */
export function cancelByPatch(ehr: Ehr, id: AppointmentId, who: Who, version: number): Promise<Taken> {
  return carryOut(ehr, id, async (current) => {
    if (!isOf(current, who.address)) return { kind: 'unknown-appointment' };
    if (current.status === 'cancelled')
      return { kind: 'done', appointment: await told(ehr, current, who.id) };
    if (current.status !== 'booked' || versionOf(current) !== version) return { kind: 'stale' };
    if (forbids(current, 'is-cancelable')) return { kind: 'needs-staff' };
    return replace(current, '/status', 'cancelled') ?? { kind: 'needs-staff' };
  });
}
