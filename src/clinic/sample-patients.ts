// The example clinic's invented patients, for demonstrations. Their appointments are given relative to today
// ("+3 weekdays 10:00"), so that there is something to look up on any day.
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { readYaml, type Problem, type Reading, type SourceFile } from '../base/source-file.ts';
import { LANGUAGES } from '../base/language.ts';
import { WEEKDAYS, type Clinic, type Practitioner } from './clinic.ts';

const WHEN = /^\+(\d{1,3}) weekdays? ([01]\d|2[0-3]):([0-5]\d)$/;

const SamplePatientSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'use lower case letters, digits and hyphens'),
  name: z.string().min(2).max(120),
  birthDate: z.iso.date(),
  phone: z.string().regex(/^\+[1-9]\d{6,14}$/, 'use +12125550100'),
  language: z.enum(LANGUAGES),
  appointments: z
    .array(
      z.strictObject({
        when: z.string().regex(WHEN, 'use +3 weekdays 10:00'),
        visitType: z.string(),
        practitioner: z.string(),
      }),
    )
    .default([]),
});
const SampleSchema = z.strictObject({ patients: z.array(SamplePatientSchema) });

export type SamplePatient = z.infer<typeof SamplePatientSchema>;

export interface SampleAppointment {
  readonly patient: string;
  readonly practitioner: string;
  readonly visitType: string;
  readonly place: string;
  /** The clinician, rooms and devices, named as the calendar names them: `practitioner:okafor`, `room:…`. */
  readonly resources: readonly string[];
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
}

/** The patients of a file, or every mistake in it. */
export function readSamplePatients(
  file: SourceFile,
  clinic: Clinic | null,
): Reading<readonly SamplePatient[]> {
  const reading = readYaml(file, SampleSchema);
  const { problemAt } = reading;
  if (reading.value === null) return { value: null, problems: reading.problems, problemAt };
  const problems: Problem[] = [];
  const seen = new Set<string>();
  reading.value.patients.forEach((patient, n) => {
    if (seen.has(patient.id))
      problems.push(problemAt(['patients', n, 'id'], `"${patient.id}" is used twice`));
    seen.add(patient.id);
    patient.appointments.forEach(({ visitType, practitioner }, m) => {
      const type = clinic?.visitTypes.find(({ id }) => id === visitType);
      const path = ['patients', n, 'appointments', m];
      if (clinic && !type)
        problems.push(problemAt([...path, 'visitType'], `there is no visit type "${visitType}"`));
      if (type && !type.practitioners.includes(practitioner))
        problems.push(problemAt([...path, 'practitioner'], `"${practitioner}" does no ${visitType}`));
    });
  });
  return { value: problems.length === 0 ? reading.value.patients : null, problems, problemAt };
}

/**
 * Their appointments as times, counted from `now` in the clinic's zone. A weekday counts when the clinic is
 * open on it (`openOn` takes YYYY-MM-DD) and the clinician works then.
 */
export function sampleAppointments(
  patients: readonly SamplePatient[],
  clinic: Clinic,
  now: number,
  openOn: (date: string) => boolean,
): SampleAppointment[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(clinic.timeZone).toPlainDate();
  return patients.flatMap((patient) =>
    patient.appointments.flatMap((sample) => {
      const type = clinic.visitTypes.find(({ id }) => id === sample.visitType);
      const person = clinic.practitioners.find(({ id }) => id === sample.practitioner);
      const [, count, hour, minute] = WHEN.exec(sample.when) ?? [];
      if (!type || !person) return [];
      const day = workingDay(
        today,
        Number(count),
        (date) => works(clinic, person, date) && openOn(date.toString()),
      );
      if (day === null) return [];
      const local = day.toZonedDateTime({ timeZone: clinic.timeZone, plainTime: `${hour}:${minute}` });
      return [
        {
          patient: patient.id,
          practitioner: person.id,
          visitType: type.id,
          place: type.place,
          resources: [`practitioner:${person.id}`, ...type.resources.map((id) => `resource:${id}`)],
          start: local.epochMilliseconds,
          end: local.add({ minutes: type.minutes }).epochMilliseconds,
        },
      ];
    }),
  );
}

function works(clinic: Clinic, person: Practitioner, date: Temporal.PlainDate): boolean {
  const day = WEEKDAYS[date.dayOfWeek - 1];
  const away = person.leave.some(({ from, to }) => from <= date.toString() && date.toString() <= to);
  return (
    date.dayOfWeek <= 5 &&
    !away &&
    day !== undefined &&
    ((person.hours ?? clinic.hours)[day] ?? []).length > 0
  );
}

/** The `count`-th day after `from` on which `fits` holds; null where there is none within a year. */
function workingDay(
  from: Temporal.PlainDate,
  count: number,
  fits: (date: Temporal.PlainDate) => boolean,
): Temporal.PlainDate | null {
  let date = from;
  let left = count;
  for (let steps = 0; steps < 366 && left > 0; steps += 1) {
    date = date.add({ days: 1 });
    if (fits(date)) left -= 1;
  }
  return left === 0 ? date : null;
}
