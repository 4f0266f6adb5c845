// A calendar in memory with the contract of the one in Redis, whose next answer a test may decide.
import { appointmentId, type AppointmentId } from '../../../src/base/ids.ts';
import type { Clock } from '../../../src/base/clock.ts';
import type { Appointment, Calendar, Interval, Request, Taken } from '../../../src/scheduling/calendar.ts';

type Move = 'hold' | 'book' | 'cancel' | 'reschedule';

export interface FakeCalendar extends Calendar {
  /** Everything that was ever taken. */
  all(): readonly Appointment[];
  /** Books this at once, as somebody else would. */
  put(request: Request): Appointment;
  confirmed(id: AppointmentId): boolean;
  /** The next call of `move` answers this and does nothing; an Error is thrown. */
  next(move: Move, answer: Taken | Error): void;
}

export function fakeCalendar(clock: Clock): FakeCalendar {
  const kept = new Map<AppointmentId, Appointment>();
  const confirmed = new Set<AppointmentId>();
  const byKey = new Map<string, AppointmentId>();
  const forced = new Map<Move, (Taken | Error)[]>();
  const touches = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;
  const live = (one: Appointment): boolean =>
    one.status === 'booked' || (one.status === 'held' && (one.heldUntil ?? 0) > clock.now());
  const save = (one: Appointment): Appointment => {
    kept.set(one.id, one);
    return one;
  };
  const answered = (move: Move): Taken | null => {
    const next = forced.get(move)?.shift();
    if (next instanceof Error) throw next;
    return next ?? null;
  };
  const done = (appointment: Appointment): Taken => ({ kind: 'done', appointment });
  const clash = (request: Interval & { resources: readonly string[] }, but?: AppointmentId): boolean =>
    [...kept.values()].some(
      (one) =>
        one.id !== but &&
        live(one) &&
        touches(one, request) &&
        one.resources.some((resource) => request.resources.includes(resource)),
    );
  const busyWith = (request: Appointment | Request, replaces?: AppointmentId | null): AppointmentId | null =>
    [...kept.values()].find(
      (one) =>
        one.status === 'booked' &&
        one.patient === request.patient &&
        one.id !== replaces &&
        touches(one, request),
    )?.id ?? null;

  return {
    all: () => [...kept.values()],
    confirmed: (id) => confirmed.has(id),
    next: (move, answer) => void forced.set(move, [...(forced.get(move) ?? []), answer]),
    put(request) {
      const id = appointmentId(`a${kept.size + 1}`);
      return save({ ...request, id, status: 'booked', version: 1, heldUntil: null });
    },
    async busy(resources, window) {
      return new Map(
        resources.map((resource) => [
          resource,
          [...kept.values()]
            .filter((one) => live(one) && one.resources.includes(resource) && touches(one, window))
            .map(({ start, end }) => ({ start, end })),
        ]),
      );
    },
    async hold(request, forMs) {
      const before = kept.get(byKey.get(request.key) ?? appointmentId(''));
      if (before) return done(before);
      const next = answered('hold');
      if (next) return next;
      if (clash(request)) return { kind: 'slot-taken' };
      const other = request.replaces === undefined ? null : busyWith(request, request.replaces);
      if (other) return { kind: 'patient-busy', with: other };
      const id = appointmentId(`a${kept.size + 1}`);
      byKey.set(request.key, id);
      const { key: _key, replaces: _replaces, ...rest } = request;
      return done(save({ ...rest, id, status: 'held', version: 1, heldUntil: clock.now() + forMs }));
    },
    async book(id, patient) {
      const next = answered('book');
      if (next) return next;
      const one = kept.get(id);
      if (!one || one.patient !== patient) return { kind: 'unknown-appointment' };
      if (one.status === 'booked') return done(one);
      if (!live(one)) return { kind: 'expired' };
      const other = busyWith(one);
      if (other) return { kind: 'patient-busy', with: other };
      return done(save({ ...one, status: 'booked', version: one.version + 1, heldUntil: null }));
    },
    async releaseHold(id, patient) {
      const one = kept.get(id);
      if (one?.status === 'held' && one.patient === patient)
        save({ ...one, status: 'cancelled', heldUntil: null });
    },
    async confirm(id, patient) {
      const one = kept.get(id);
      if (!one || one.patient !== patient) return { kind: 'unknown-appointment' };
      if (one.status !== 'booked') return { kind: 'stale' };
      confirmed.add(id);
      return done(one);
    },
    async cancel(id, patient, version) {
      const next = answered('cancel');
      if (next) return next;
      const one = kept.get(id);
      if (!one || one.patient !== patient) return { kind: 'unknown-appointment' };
      if (one.version !== version) return { kind: 'stale' };
      return done(save({ ...one, status: 'cancelled', version: version + 1 }));
    },
    async reschedule(from, version, toHold, patient) {
      const next = answered('reschedule');
      if (next) return next;
      const [old, held] = [kept.get(from), kept.get(toHold)];
      if (!old || !held || old.patient !== patient || held.patient !== patient)
        return { kind: 'unknown-appointment' };
      if (old.version !== version || old.status !== 'booked') return { kind: 'stale' };
      if (!live(held)) return { kind: 'expired' };
      save({ ...old, status: 'cancelled', version: version + 1 });
      return done(save({ ...held, status: 'booked', version: held.version + 1, heldUntil: null }));
    },
    async ofPatient(patient, from) {
      return [...kept.values()]
        .filter((one) => one.patient === patient && one.status === 'booked' && one.end > from)
        .sort((a, b) => a.start - b.start);
    },
    async get(id) {
      return kept.get(id) ?? null;
    },
  };
}
