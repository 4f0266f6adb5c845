// Every start that a calendar leaves: by its own starts where it has them, else by what is not busy.
import type { Clinic } from '../clinic/clinic.ts';
import { DAY_MS } from '../clinic/local-time.ts';
import {
  candidates,
  candidatesFrom,
  lengthOf,
  resourcesOf,
  type Asked,
  type Candidate,
} from './availability.ts';
import type { Calendar, Interval } from './calendar.ts';

export interface Possible {
  readonly possible: readonly Candidate[];
  /** Of each resource; empty where the calendar tells starts and not what is busy. */
  readonly busy: ReadonlyMap<string, readonly Interval[]>;
  /** Only a person can say what there is. */
  readonly staff: boolean;
}

export async function possibleIn(clinic: Clinic, calendar: Calendar, asked: Asked): Promise<Possible> {
  const { visitType, practitioners, newPatient, range } = asked;
  const starts = await calendar.starts?.({
    visitType: visitType.id,
    place: visitType.place,
    with: practitioners.map(({ id }) => ({ practitioner: id, resources: resourcesOf(visitType, id) })),
    length: lengthOf(visitType, newPatient),
    window: range,
  });
  if (starts === 'staff') return { possible: [], busy: new Map(), staff: true };
  if (starts !== undefined)
    return { possible: candidatesFrom(clinic, asked, starts), busy: new Map(), staff: false };
  const resources = [...new Set(practitioners.flatMap(({ id }) => resourcesOf(visitType, id)))];
  const busy = await calendar.busy(resources, { start: range.start, end: range.end + DAY_MS });
  return { possible: candidates(clinic, asked, busy), busy, staff: false };
}
