// What a transaction is made of: resources as they were read, put back changed, each only if nobody changed it since.
import type { FhirClient, Write } from './client.ts';
import { Slot, addressOf, etagOf, type Appointment } from './resources.ts';

export interface Entry {
  readonly fullUrl?: string;
  readonly resource: unknown;
  readonly request: { readonly method: 'PUT' | 'POST'; readonly url: string; readonly ifMatch?: string };
}

/** All of it or nothing (R4, http.html#transaction). */
export const together = (entry: readonly Entry[]): Write => ({
  method: 'POST',
  path: '',
  body: { resourceType: 'Bundle', type: 'transaction', entry },
});

/** Replaces a resource as it was read. Null where the EHR gave no version: then nothing protects the write. */
export function put(read: Slot | Appointment, next: Slot | Appointment): Entry | null {
  const version = read.meta?.versionId;
  const url = `${read.resourceType}/${read.id}`;
  return version === undefined
    ? null
    : { resource: next, request: { method: 'PUT', url, ifMatch: etagOf(version) } };
}

/** The Slots that an Appointment names, as they are now. Throws `ehr.unavailable`. */
async function slotsOf(client: FhirClient, { slot = [] }: Appointment): Promise<readonly Slot[]> {
  const ids = slot.map(({ reference }) => addressOf(reference).replace(/^Slot\//, '')).filter(Boolean);
  if (ids.length === 0) return [];
  return (await client.search('Slot', [['_id', ids.join(',')]], Slot)).found;
}

/** Makes the Slots of a hold busy; null where one of them is tentative no more, or is gone. */
export async function taking(client: FhirClient, appointment: Appointment): Promise<readonly Entry[] | null> {
  const slots = await slotsOf(client, appointment);
  if (slots.length !== (appointment.slot ?? []).length) return null;
  const entries = slots.map((slot) =>
    slot.status === 'busy-tentative' ? put(slot, { ...slot, status: 'busy' }) : null,
  );
  return entries.every((entry) => entry !== null) ? entries : null;
}

/** Makes the Slots of an Appointment free; those that have another status than `from` were changed by others, and stay. */
export async function freeing(
  client: FhirClient,
  appointment: Appointment,
  from: readonly Slot['status'][],
): Promise<readonly Entry[]> {
  const slots = await slotsOf(client, appointment);
  return slots
    .filter(({ status }) => from.includes(status))
    .map((slot) => put(slot, { ...slot, status: 'free' }))
    .filter((entry) => entry !== null);
}
