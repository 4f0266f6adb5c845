// Every start that a calendar leaves: by its own starts where it has them, else by what is not busy.
import type { Clinic } from '../clinic/clinic.ts';
import { DAY_MS, instantAt, localDateOf } from '../clinic/local-time.ts';
import {
  candidates,
  candidatesFrom,
  lengthOf,
  resourcesOf,
  type Asked,
  type Candidate,
} from './availability.ts';
import type { Calendar, Interval } from './calendar.ts';
import type { OfferPolicy } from './policy/offer-policy.ts';

export interface Possible {
  readonly possible: readonly Candidate[];
  /** Of each resource; empty where the calendar tells starts and not what is busy. */
  readonly busy: ReadonlyMap<string, readonly Interval[]>;
  /** What the clinic prefers to offer; null where it says nothing, or the calendar tells starts. */
  readonly policy: OfferPolicy | null;
  /** Only a person can say what there is. */
  readonly staff: boolean;
}

/** @param policyOf what to prefer, by what is taken; it may say another length of the visit. */
export async function possibleIn(
  clinic: Clinic,
  calendar: Calendar,
  asked: Asked,
  policyOf: (busy: Possible['busy']) => OfferPolicy | null,
): Promise<Possible> {
  const { visitType, practitioners, newPatient, range } = asked;
  const starts = await calendar.starts?.({
    visitType: visitType.id,
    place: visitType.place,
    with: practitioners.map(({ id }) => ({ practitioner: id, resources: resourcesOf(visitType, id) })),
    length: lengthOf(visitType, newPatient),
    window: range,
  });
  if (starts === 'staff') return { possible: [], busy: new Map(), policy: null, staff: true };
  if (starts !== undefined)
    return {
      possible: candidatesFrom(clinic, asked, starts),
      busy: new Map(),
      policy: null,
      staff: false,
    };
  const resources = [...new Set(practitioners.flatMap(({ id }) => resourcesOf(visitType, id)))];
  // A whole day is looked at, so that what is kept of it and the gaps in it are known.
  const start = instantAt(clinic.timeZone, localDateOf(clinic.timeZone, range.start), 0);
  const busy = await calendar.busy(resources, { start, end: range.end + DAY_MS });
  const policy = policyOf(busy);
  const minutes = policy?.minutes;
  return {
    possible: candidates(clinic, { ...asked, ...(minutes && { minutes }) }, busy),
    busy,
    policy,
    staff: false,
  };
}
