// What reminders need of the embedded calendar: the visits to come, and which of them were brought to mind.
import { z } from 'zod';
import type { Clinic } from '../../clinic/clinic.ts';
import type { ReminderLedger } from '../../scheduling/reminders.ts';
import { readAppointment, type CalendarDeps } from './calendar.ts';
import { list, number, text } from './reply.ts';
import { loadScript, runScript } from './scripts.ts';

const upcoming = loadScript('calendar/upcoming');
const remind = loadScript('calendar/remind');
const Days = z.array(z.coerce.number().int());

/** The ledger beside {@link createRedisCalendar}; the visits of the clinic's own clinicians. */
export function createReminderLedger(
  { redis, keys }: Pick<CalendarDeps, 'redis' | 'keys'>,
  { practitioners }: Pick<Clinic, 'practitioners'>,
): ReminderLedger {
  const calendars = practitioners.flatMap(({ id }) =>
    ['cal', 'over'].map((kind) => keys(kind, `practitioner:${id}`)),
  );
  return {
    async upcoming(from, to) {
      const reply = list(await runScript(redis, upcoming, calendars, [`${keys()}:`, from, to]));
      return reply.map((one) => {
        const [record, bookedAt, confirmedAt, reminded] = list(one);
        return {
          ...readAppointment(record),
          bookedAt: text(bookedAt) === '' ? null : number(bookedAt),
          confirmed: text(confirmedAt) !== '',
          reminded: Days.parse(text(reminded).split(',').filter(Boolean)),
        };
      });
    },
    async remind(id, daysBefore) {
      await runScript(redis, remind, [keys('appt', id)], [daysBefore]);
    },
  };
}
