// How a change of one Appointment is made sure of: read, decide, write, and read again until nothing is left to
// write. A lost answer, a version that moved on, or an EHR that wrote something else all show in what is read.
import type { Taken } from '../../scheduling/calendar.ts';
import { readWritten, type Write, type Written } from './client.ts';
import { mismatch, refused, type Ehr } from './moves.ts';
import { Appointment, Id, etagOf } from './resources.ts';
import type { Answer } from './wire.ts';

/** What to write next, or the answer where nothing has to be written any more. Idempotent. */
export type Plan = (current: Appointment) => Promise<Taken | Write>;

/** How often one move is written at most; before every time it is read what became of the last. */
export const WRITES = 3;

/** An Appointment with its version, whether the EHR tells it in the body or as an ETag; null for none. */
export async function readAppointment({ client }: Ehr, id: string): Promise<Appointment | null> {
  if (!Id.safeParse(id).success) return null;
  const read = await client.read(`Appointment/${id}`, Appointment);
  if (!read) return null;
  const { resource, etag } = read;
  const versionId = resource.meta?.versionId ?? /^(?:W\/)?"(.+)"$/.exec(etag ?? '')?.[1];
  return { ...resource, meta: { ...resource.meta, versionId } };
}

/** `If-Match` for an Appointment; null where the EHR gives no version, and nothing would protect a write. */
export const ifMatch = ({ meta }: Appointment): string | null =>
  meta?.versionId === undefined ? null : etagOf(meta.versionId);

const isWrite = (step: Taken | Write): step is Write => 'method' in step;

/**
 * Carries a plan out on the Appointment `id`. `notDone` says what it means that the EHR accepted a write and did
 * not do it; a mismatch unless told. Throws `ehr.unavailable` only where nothing can have been written.
 */
export async function carryOut(
  ehr: Ehr,
  id: string,
  plan: Plan,
  notDone: (answer: Answer) => Taken = () => mismatch(ehr, id),
): Promise<Taken> {
  let written: Written | null = null;
  let open = false;
  for (let writes = 0; ; writes += 1) {
    let step: Taken | Write;
    try {
      const current = await readAppointment(ehr, id);
      if (!current) return { kind: 'unknown-appointment' };
      step = await plan(current);
    } catch (error) {
      if (!open) throw error;
      return { kind: 'unknown-outcome' };
    }
    if (!isWrite(step)) return step;
    if (written?.kind === 'ok') return notDone(written.answer);
    if (writes === WRITES) return open ? { kind: 'unknown-outcome' } : { kind: 'stale' };
    written = readWritten(await ehr.client.write(step));
    if (written.kind === 'refused') return refused(ehr, written.status);
    open ||= written.kind === 'ok' || written.kind === 'lost';
  }
}
