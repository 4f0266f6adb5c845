// The embedded calendar: intervals in Redis, one script for each move; see lua/calendar for their contracts.
// A move whose reply is lost is asked for again, which is harmless, and else told as unknown.
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { FrontdeskError } from '../../base/errors.ts';
import { appointmentId, conversationId, newId, patientId } from '../../base/ids.ts';
import { localDateOf } from '../../clinic/local-time.ts';
import {
  APPOINTMENT_STATUSES,
  OVERBOOK_REASONS,
  type Appointment,
  type Calendar,
  type Interval,
  type Taken,
} from '../../scheduling/calendar.ts';
import type { Keys } from './keys.ts';
import { list, number, text } from './reply.ts';
import { loadScript, runScript, type Argument, type Script } from './scripts.ts';

const scripts = {
  busy: loadScript('calendar/busy'),
  hold: loadScript('calendar/hold'),
  book: loadScript('calendar/book'),
  release: loadScript('calendar/release'),
  confirm: loadScript('calendar/confirm'),
  cancel: loadScript('calendar/cancel'),
  reschedule: loadScript('calendar/reschedule'),
  read: loadScript('calendar/read'),
};

/** How many holds one patient may have at a time. */
export const HOLDS_PER_PATIENT = 2;

// No visit is longer, so nothing that began before this touches a window.
const LONGEST_MS = 24 * 3_600_000;
const Status = z.enum(APPOINTMENT_STATUSES);
const OverbookReason = z.enum(OVERBOOK_REASONS);

export interface CalendarDeps {
  readonly redis: Redis;
  readonly keys: Keys;
  /** The clinic's zone: it says which appointments are on one day. */
  readonly timeZone: string;
}

/** An appointment as lib/calendar's `view` gives it. */
export function readAppointment(raw: unknown): Appointment {
  const [
    id,
    status,
    start,
    end,
    resources,
    practitioner,
    visitType,
    place,
    patient,
    version,
    heldUntil,
    conversation,
    overbooked,
  ] = list(raw).map(text);
  return {
    id: appointmentId(id ?? ''),
    status: Status.parse(status),
    start: number(start),
    end: number(end),
    resources: z.array(z.string()).parse(JSON.parse(resources ?? '')),
    practitioner: practitioner ?? '',
    visitType: visitType ?? '',
    place: place ?? '',
    patient: patientId(patient ?? ''),
    version: number(version),
    heldUntil: heldUntil ? number(heldUntil) : null,
    conversation: conversation ? conversationId(conversation) : null,
    ...(overbooked && { overbooked: OverbookReason.parse(overbooked) }),
  };
}

function readTaken(reply: unknown): Taken {
  const [kind, what] = list(reply);
  const name = text(kind);
  switch (name) {
    case 'done':
      return { kind: name, appointment: readAppointment(what) };
    case 'patient-busy':
      return { kind: name, with: appointmentId(text(what)) };
    case 'slot-taken':
    case 'too-many-holds':
    case 'expired':
    case 'stale':
    case 'unknown-appointment':
    case 'overbooked-enough':
      return { kind: name };
    default:
      throw new Error('the calendar gave an answer that is not in its contract');
  }
}

/** An error that the server itself gave: the script ran or was refused, so nothing is unknown. */
const fromServer = (error: unknown): boolean => error instanceof Error && error.name === 'ReplyError';
/** The command never left this process. */
const neverSent = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("Stream isn't writeable");

export function createRedisCalendar({ redis, keys, timeZone }: CalendarDeps): Calendar {
  const prefix = `${keys()}:`;

  const read = async (script: Script, on: readonly string[], args: readonly Argument[]): Promise<unknown> => {
    try {
      return await runScript(redis, script, on, [prefix, ...args]);
    } catch (error) {
      if (fromServer(error)) throw error;
      throw new FrontdeskError('store.unavailable', {}, error);
    }
  };

  /** Runs a move; where its reply is lost, asks once more: by key or state, the second gives the first's answer. */
  const move = async (script: Script, on: readonly string[], args: readonly Argument[]): Promise<Taken> => {
    try {
      return readTaken(await runScript(redis, script, on, [prefix, ...args]));
    } catch (error) {
      if (neverSent(error)) throw new FrontdeskError('store.unavailable', {}, error);
      if (!isLost(error)) throw error;
    }
    try {
      return readTaken(await runScript(redis, script, on, [prefix, ...args]));
    } catch (error) {
      if (!isLost(error)) throw error;
      return { kind: 'unknown-outcome' };
    }
  };

  return {
    async busy(resources, window) {
      const reply = list(
        await read(
          scripts.busy,
          ['cal', 'over'].flatMap((kind) => resources.map((resource) => keys(kind, resource))),
          [window.start, window.end, LONGEST_MS],
        ),
      );
      return new Map(
        resources.map((resource, at) => {
          const flat = list(reply[at]).map(number);
          const spans: Interval[] = [];
          for (let i = 0; i + 1 < flat.length; i += 2)
            spans.push({ start: flat[i] ?? 0, end: flat[i + 1] ?? 0 });
          return [resource, spans];
        }),
      );
    },

    hold(request, forMs) {
      const id = newId();
      const { key, start, end, practitioner, visitType, place, patient, conversation, replaces } = request;
      if (!(start < end) || end - start > LONGEST_MS || request.resources.length === 0)
        throw new RangeError('not a span on a resource');
      const resources = [...new Set(request.resources)];
      return move(
        scripts.hold,
        [
          keys('idem', patient, key),
          keys('appt', id),
          keys('pt', patient),
          keys('holds'),
          ...resources.map((resource) => keys('cal', resource)),
        ],
        [
          id,
          start,
          end,
          JSON.stringify(resources),
          practitioner,
          visitType,
          place,
          patient,
          conversation ?? '',
          localDateOf(timeZone, start),
          forMs,
          replaces === undefined ? '0' : '1',
          replaces ?? '',
          HOLDS_PER_PATIENT,
          request.overbook?.reason ?? '',
          request.overbook?.perDay ?? 0,
        ],
      );
    },

    book: (id, patient, by) =>
      move(scripts.book, [keys('appt', id), keys('events')], [id, patient, by ?? 'patient']),
    async releaseHold(id, patient) {
      await read(scripts.release, [keys('appt', id)], [id, patient]);
    },
    confirm: (id, patient) => move(scripts.confirm, [keys('appt', id), keys('events')], [id, patient]),
    cancel: (id, patient, version, by) =>
      move(scripts.cancel, [keys('appt', id), keys('events')], [id, patient, version, by ?? 'patient']),
    reschedule: (from, version, toHold, patient, by) =>
      move(
        scripts.reschedule,
        [keys('appt', from), keys('appt', toHold), keys('events')],
        [from, version, toHold, patient, by ?? 'patient'],
      ),

    async ofPatient(patient, from) {
      return list(await read(scripts.read, [keys('pt', patient)], ['patient', from])).map(readAppointment);
    },
    async get(id) {
      const [found] = list(await read(scripts.read, [keys('appt', id)], ['one', id]));
      return found === undefined ? null : readAppointment(found);
    },
  };
}

/** True where the command may or may not have been carried out. */
function isLost(error: unknown): boolean {
  if (fromServer(error) || error instanceof z.ZodError) return false;
  return (
    error instanceof Error &&
    /timed out|closed|reset|ECONN|EPIPE|max retries|writeable|ENOENT/i.test(error.message)
  );
}
