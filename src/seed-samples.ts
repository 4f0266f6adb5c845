// Fills the example clinic with its invented patients and gives them upcoming visits, so that there is somebody to
// look up on any day. Done at each start where they have none; never in production.
import type { Clock } from './base/clock.ts';
import { patientId } from './base/ids.ts';
import type { Clinic } from './clinic/clinic.ts';
import { openIntervals } from './clinic/hours.ts';
import { sampleAppointments, type SamplePatient } from './clinic/sample-patients.ts';
import type { RedisPatients } from './infra/redis/patients.ts';
import type { Calendar } from './scheduling/calendar.ts';

const HOLD_MS = 60_000;

export interface SeedDeps {
  readonly clinic: Clinic;
  readonly samples: readonly SamplePatient[];
  readonly patients: RedisPatients;
  readonly calendar: Calendar;
  readonly clock: Clock;
}

export async function seedSamples({ clinic, samples, patients, calendar, clock }: SeedDeps): Promise<void> {
  await patients.seed(
    samples.map(({ id, name, birthDate, phone, language }) => ({
      id: patientId(id),
      name,
      birthDate,
      phone,
      language,
    })),
  );
  const now = clock.now();
  const upcoming = await Promise.all(samples.map(({ id }) => calendar.ofPatient(patientId(id), now)));
  const without = samples.filter((_, n) => upcoming[n]?.length === 0);
  const visits = sampleAppointments(without, clinic, now, (date) => openIntervals(clinic, date).length > 0);
  for (const visit of visits) {
    const patient = patientId(visit.patient);
    const held = await calendar.hold(
      { ...visit, patient, conversation: null, key: `sample:${visit.patient}:${visit.start}` },
      HOLD_MS,
    );
    if (held.kind === 'done') await calendar.book(held.appointment.id, patient);
  }
}
