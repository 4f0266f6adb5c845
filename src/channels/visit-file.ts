// `GET /visits/{id}.{mac}.ics`: a booked visit as a calendar file, for whoever has the link. It names time, place and
// clinician, nothing of the patient and nothing of why they come; a cancelled visit is told as cancelled.
import ical, { ICalEventStatus } from 'ical-generator';
import { z } from 'zod';
import { FrontdeskError } from '../base/errors.ts';
import { guarded, send, type Server } from '../base/http.ts';
import { appointmentId, type AppointmentId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import type { Clinic } from '../clinic/clinic.ts';
import type { Appointment, Calendar } from '../scheduling/calendar.ts';

export interface VisitFileDeps {
  readonly clinic: Clinic;
  readonly calendar: Pick<Calendar, 'get'>;
  /** A keyed hash, so that a link cannot be guessed from an id. */
  readonly hash: (field: string, text: string) => string;
  readonly log: Log;
}

const MAC = 22;
const Params = z.object({ file: z.string().max(200) });
const macOf = ({ hash }: Pick<VisitFileDeps, 'hash'>, id: AppointmentId): string =>
  hash('visit-file', id)
    .replaceAll(/[^\w-]/g, '')
    .slice(0, MAC);

/** Where a visit's calendar file is, from the server's root; null for an id that fits in no address, as some EHR's. */
export const visitFilePath = (deps: Pick<VisitFileDeps, 'hash'>, id: AppointmentId): string | null =>
  /^[\w-]{1,80}$/.test(id) ? `/visits/${id}.${macOf(deps, id)}.ics` : null;

/** A visit as an iCalendar file (RFC 5545); times are in UTC, so no zone table is needed. */
export function visitFile(clinic: Clinic, visit: Appointment): string {
  const place = clinic.places.find(({ id }) => id === visit.place);
  const practitioner = clinic.practitioners.find(({ id }) => id === visit.practitioner);
  const file = ical({ prodId: { company: 'frontdesk', product: 'frontdesk' }, name: clinic.name });
  file.createEvent({
    id: `${visit.id}@${clinic.id}`,
    sequence: visit.version,
    start: new Date(visit.start),
    end: new Date(visit.end),
    stamp: new Date(),
    summary: `${clinic.name}: ${practitioner?.name ?? visit.practitioner}`,
    location: place ? `${place.name.en}, ${place.address}` : '',
    description: clinic.phone,
    status: visit.status === 'booked' ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  });
  return file.toString();
}

/** Registers the route. A wrong link and an unknown visit get the same answer. */
export function registerVisitFiles(server: Server, deps: VisitFileDeps): void {
  const { clinic, calendar, log } = deps;
  server.get(
    '/visits/:file',
    guarded(log, '/visits/:file', async (request, response) => {
      const params = Params.safeParse(request.params);
      const [, id = '', mac = ''] = /^([\w-]{1,80})\.([\w-]{22})\.ics$/.exec(params.data?.file ?? '') ?? [];
      const visit =
        id !== '' && mac === macOf(deps, appointmentId(id)) ? await calendar.get(appointmentId(id)) : null;
      if (!visit || visit.status === 'held' || visit.status === 'expired')
        throw new FrontdeskError('not-found');
      response.setHeader('content-disposition', 'attachment; filename="visit.ics"');
      send(response, 200, 'text/calendar; charset=utf-8', visitFile(clinic, visit));
    }),
  );
}
