// The scheduler over a calendar: finds openings for a wish in one look at the calendar, and passes the moves
// on. It offers by the clinic's rules and holds nothing that those rules would not offer.
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Clinic, Practitioner, VisitType } from '../clinic/clinic.ts';
import { DAY_MS, MINUTE_MS, localDateOf } from '../clinic/local-time.ts';
import { bookable, offeredVisit, resourcesOf, workingIntervals, type Candidate } from './availability.ts';
import type { Calendar, Interval } from './calendar.ts';
import { choose, isNatural } from './choose.ts';
import type { PatientId } from '../base/ids.ts';
import type { AgeBand } from './policy/visit-facts.ts';
import { offerPolicy, type Learned, type OfferPolicy } from './policy/offer-policy.ts';
import { HOLD_MS, type Found, type Opening, type Scheduler } from './scheduler.ts';
import { fitOf, hasClock, readingsOf, type Fit } from './wish-fit.ts';
import { possibleIn } from './possible.ts';
import type { Wish } from './wish.ts';

// How far one look at the calendar reaches where the wish names no end, and around one that it names.
const LOOK_MS = 28 * DAY_MS;
const AROUND_MS = 14 * DAY_MS;
const LIMIT = 3;

export interface SchedulerDeps {
  readonly clinic: Clinic;
  readonly calendar: Calendar;
  readonly clock: Clock;
  /** What was learned from the clinic's history; its hand table stands where there is none. */
  readonly learned?: Learned;
  /** A patient's age band, for what was learned; null where it is not known. */
  readonly ageBand?: (patient: PatientId) => Promise<AgeBand | null>;
  readonly log?: Log;
}

/** Where a patient has not said what for: the visit that most clinicians do, so that what is shown is likely. */
function usualVisit(
  clinic: Clinic,
  { practitioner, place }: Wish,
  newPatient: boolean,
): VisitType | undefined {
  const open = clinic.visitTypes.filter(
    (type) =>
      (!newPatient || type.newPatients) &&
      (practitioner === null || type.practitioners.includes(practitioner)) &&
      (place === null || type.place === place),
  );
  return (open.length > 0 ? open : clinic.visitTypes).toSorted(
    (a, b) => b.practitioners.length - a.practitioners.length,
  )[0];
}

const asOpening = (visitType: VisitType, candidate: Candidate): Opening => ({
  start: candidate.start,
  end: candidate.end,
  practitioner: candidate.practitioner,
  place: visitType.place,
  visitType: visitType.id,
});

export function createScheduler({
  clinic,
  calendar,
  clock,
  learned,
  ageBand,
  log,
}: SchedulerDeps): Scheduler {
  const whyNothing = (
    fit: Fit,
    readings: readonly Interval[] | null,
    people: readonly Practitioner[],
    now: number,
  ): Found['why'] => {
    const allowed = bookable(clinic, now);
    if (readings?.every(({ end }) => end <= allowed.start)) return 'past';
    if (readings?.every(({ start }) => start >= allowed.end)) return 'too-far';
    for (const { start, end } of readings ?? [{ start: allowed.start, end: allowed.start + LOOK_MS }]) {
      const from = Math.max(start, allowed.start);
      const to = Math.min(end, allowed.end, from + LOOK_MS);
      for (
        let at = Math.ceil(from / (5 * MINUTE_MS)) * 5 * MINUTE_MS;
        at < Math.max(to, from + 1);
        at += 5 * MINUTE_MS
      ) {
        if (!fit.allows(at)) continue;
        const date = localDateOf(clinic.timeZone, at);
        if (
          people.some((person) =>
            workingIntervals(clinic, person, date).some((work) => work.start <= at && at < work.end),
          )
        )
          return 'full';
      }
    }
    return 'closed';
  };

  /** Where several could see the patient at one time, the one with the emptier day. */
  const oneForEachStart = (
    all: readonly Candidate[],
    busy: ReadonlyMap<string, readonly Interval[]>,
  ): readonly Candidate[] => {
    const load = new Map<string, number>();
    const loadOf = (candidate: Candidate): number => {
      const { date } = candidate;
      const key = `${candidate.practitioner} ${date}`;
      const known = load.get(key);
      if (known !== undefined) return known;
      const taken = (busy.get(`practitioner:${candidate.practitioner}`) ?? []).filter(
        ({ start }) => localDateOf(clinic.timeZone, start) === date,
      );
      const sum = taken.reduce((ms, { start, end }) => ms + end - start, 0);
      load.set(key, sum);
      return sum;
    };
    const best = new Map<number, Candidate>();
    for (const candidate of all) {
      const other = best.get(candidate.start);
      if (!other || loadOf(candidate) < loadOf(other)) best.set(candidate.start, candidate);
    }
    return [...best.values()];
  };

  const find: Scheduler['find'] = async (wish, asking) => {
    const { newPatient, limit = LIMIT, exclude = [] } = asking;
    const now = clock.now();
    const age = asking.patient && learned && (await ageBand?.(asking.patient));
    const visitor = age ? { ...asking, ageBand: age } : asking;
    const asked =
      wish.visitType === null ? undefined : clinic.visitTypes.find((type) => type.id === wish.visitType);
    const visitType = asked ?? usualVisit(clinic, wish, newPatient);
    if (!visitType) return { openings: [], fits: false, why: 'full' };
    const able = clinic.practitioners.filter((person) => visitType.practitioners.includes(person.id));
    const wanted =
      wish.practitioner === null ? able : able.filter((person) => person.id === wish.practitioner);
    const wrong = wanted.length === 0;
    const people = wanted.length > 0 ? wanted : able;
    const readings = readingsOf(clinic, wish);
    const fit = fitOf(clinic, wish);
    const allowed = bookable(clinic, now);

    let busy: ReadonlyMap<string, readonly Interval[]> = new Map();
    let policy: OfferPolicy | null = null;
    let staff = false;
    const policyOf = (taken: typeof busy): OfferPolicy | null =>
      clinic.policy
        ? offerPolicy({
            clinic,
            visitType,
            visitor,
            anyTime: !hasClock(wish),
            now,
            tier: asking.tier,
            learned,
            busy: taken,
          })
        : null;

    const look = async (range: Interval): Promise<readonly Candidate[]> => {
      busy = new Map();
      if (range.start >= range.end) return [];
      const asked = { visitType, practitioners: people, newPatient, now, range };
      const looked = await possibleIn(clinic, calendar, asked, policyOf);
      ({ busy, policy, staff } = looked);
      return looked.possible.filter(
        (candidate) =>
          policy?.leavesRoom(candidate) !== false &&
          !exclude.some(
            (seen) => seen.start === candidate.start && seen.practitioner === candidate.practitioner,
          ),
      );
    };
    const within = (interval: Interval): Interval => ({
      start: Math.max(interval.start, allowed.start),
      end: Math.min(interval.end, allowed.end),
    });

    const from = readings ? Math.min(...readings.map(({ start }) => start)) - AROUND_MS : allowed.start;
    const to = readings ? Math.max(...readings.map(({ end }) => end)) + AROUND_MS : allowed.start + LOOK_MS;
    let range = within({
      start: Math.min(from, allowed.end - LOOK_MS),
      end: Math.max(to, allowed.start + LOOK_MS),
    });
    let all = await look(range);
    if (staff) return { openings: [], fits: false, why: null, staff: true };
    let fitting = matching(all);
    if (
      fitting.every((group) => group.length === 0) &&
      range.end < allowed.end &&
      (readings === null || all.length === 0)
    ) {
      range = within({ start: allowed.start, end: allowed.end });
      all = await look(range);
      fitting = matching(all);
    }

    function matching(list: readonly Candidate[]): readonly (readonly Candidate[])[] {
      const allowedOnes = list.filter((candidate) => fit.allows(candidate.start, candidate.minute));
      return (readings ?? [{ start: -Infinity, end: Infinity }]).map(({ start, end }) =>
        allowedOnes.filter((candidate) => start <= candidate.start && candidate.start < end),
      );
    }

    const prepare = (group: readonly Candidate[]): readonly Candidate[] => {
      const single = oneForEachStart(group, busy);
      const natural = single.filter((candidate) => isNatural(candidate));
      // A time asked for to the minute is offered as it is; else round times, or what there is.
      return wish.exact !== null || natural.length === 0 ? single : natural;
    };
    const nearest = (group: readonly Candidate[]): readonly Candidate[] =>
      group
        .map((candidate) => ({ candidate, off: fit.distance(candidate.start, candidate.minute) }))
        .sort((a, b) => a.off - b.off || a.candidate.start - b.candidate.start)
        .map(({ candidate }) => candidate);
    const byAim = (group: readonly Candidate[]): readonly Candidate[] =>
      wish.exact !== null ? nearest(group) : wish.soonest || policy === null ? group : policy.order(group);
    const answer = (chosen: readonly Candidate[], fits: boolean, why: Found['why']): Found => {
      const reasons = policy && chosen.map(policy.why);
      for (const { tier, minutes, quantile, coming, free, kept, source } of reasons ?? [])
        log?.info('scheduling.offered', {
          visitType: visitType.id,
          tier,
          minutes,
          quantile,
          coming,
          free,
          kept,
          source,
        });
      return {
        openings: chosen.map((candidate) => asOpening(visitType, candidate)),
        fits,
        why,
        ...(reasons && { reasons }),
      };
    };

    if (!wrong && fitting.some((group) => group.length > 0)) {
      const groups = fitting.filter((group) => group.length > 0).map((group) => byAim(prepare(group)));
      // One real opening from each reading before a second one from any.
      const chosen =
        groups.length === 1
          ? choose(groups[0] ?? [], limit, wish.soonest)
          : groups.slice(0, limit).flatMap((group) => choose(group, 1, false));
      return answer(
        chosen.toSorted((a, b) => a.start - b.start),
        true,
        null,
      );
    }
    const why = wrong ? 'wrong-practitioner' : whyNothing(fit, readings, people, now);
    const near = nearest(prepare(all));
    return answer(choose(near.slice(0, 40), limit, true), false, why);
  };

  return {
    find,
    async hold(opening, patient, conversation, key, replaces, forMs = HOLD_MS) {
      const visitType = offeredVisit(clinic, opening, clock.now());
      if (!visitType) return { kind: 'slot-taken' };
      const { start, end, practitioner } = opening;
      return calendar.hold(
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
          ...(replaces !== undefined && { replaces }),
        },
        forMs,
      );
    },
    get: (id) => calendar.get(id),
    book: (id, patient) => calendar.book(id, patient),
    releaseHold: (id, patient) => calendar.releaseHold(id, patient),
    confirm: (appointment) => calendar.confirm(appointment.id, appointment.patient),
    cancel: (appointment) => calendar.cancel(appointment.id, appointment.patient, appointment.version),
    reschedule: (from, hold) => calendar.reschedule(from.id, from.version, hold, from.patient),
    ofPatient: (patient) => calendar.ofPatient(patient, clock.now()),
  };
}
