// What `$find` proposes (ITI-115): Appointments that could be had, each with who would take part.
import type { Interval, Request, Start, Wanted } from '../../scheduling/calendar.ts';
import { actorsOf } from './appointment.ts';
import { readWritten } from './client.ts';
import type { Coding } from './directory.ts';
import { unavailable, type Ehr } from './moves.ts';
import { Appointment, Bundle, instantOf, msOf } from './resources.ts';

export interface Proposals {
  starts(wanted: Wanted): Promise<readonly Start[]>;
  /** The one for a request and a patient (`Patient/7`); null for none, `needs-staff` for who the EHR has no name for. */
  exactly(request: Request, patient: string): Promise<Appointment | null | 'needs-staff'>;
  /** Spans that are proposed to clinicians for any visit; rooms are the EHR's own affair. */
  spans(resources: readonly string[], window: Interval): Promise<ReadonlyMap<string, readonly Interval[]>>;
}

interface Asked {
  readonly window: Interval;
  readonly services: readonly Coding[];
  readonly practitioners: readonly string[];
  readonly place: string | null;
  readonly patient: string | null;
}

/** Proposals that are asked for at most. */
const COUNT = 1000;

export function createProposals({ client, directory }: Pick<Ehr, 'client' | 'directory'>): Proposals {
  const find = async ({
    window,
    services,
    practitioners,
    place,
    patient,
  }: Asked): Promise<readonly Appointment[]> => {
    const reference = (name: string, address: string) => ({ name, valueReference: { reference: address } });
    const written = readWritten(
      await client.write({
        method: 'POST',
        path: 'Appointment/$find',
        body: {
          resourceType: 'Parameters',
          parameter: [
            { name: 'start', valueDateTime: instantOf(window.start) },
            { name: 'end', valueDateTime: instantOf(window.end) },
            ...services.map(({ system, code }) => ({
              name: 'visit-type',
              valueString: `${system}|${code}`,
            })),
            ...practitioners.map((address) => reference('practitioner', address)),
            ...(place === null ? [] : [reference('location-reference', place)]),
            ...(patient === null ? [] : [reference('patient-reference', patient)]),
            { name: '_count', valueInteger: COUNT },
          ],
        },
      }),
    );
    // Asking changes nothing, so that a lost answer is only no answer.
    if (written.kind !== 'ok') throw unavailable('find');
    const bundle = Bundle.safeParse(written.answer.body);
    if (!bundle.success) throw unavailable('not-fhir');
    return (bundle.data.entry ?? []).flatMap(({ resource }) => {
      const read = Appointment.safeParse(resource);
      return read.success && read.data.status === 'proposed' && read.data.start && read.data.end
        ? [read.data]
        : [];
    });
  };
  const spanOf = ({ start, end }: Appointment): Interval => ({
    start: msOf(start ?? ''),
    end: msOf(end ?? ''),
  });
  const addressesOf = async (practitioners: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const known = new Map<string, string>();
    for (const id of practitioners) {
      const address = await directory.address(`practitioner:${id}`);
      if (address !== null) known.set(address, id);
    }
    return known;
  };
  /** Proposals with the clinician that each is with, by the clinic's name. */
  const withWhom = (
    proposals: readonly Appointment[],
    known: ReadonlyMap<string, string>,
  ): readonly { span: Interval; practitioner: string; proposal: Appointment }[] =>
    proposals.flatMap((proposal) => {
      const address = actorsOf(proposal).find((one) => known.has(one));
      const practitioner = known.get(address ?? '');
      return practitioner === undefined ? [] : [{ span: spanOf(proposal), practitioner, proposal }];
    });

  return {
    async starts({ visitType, place, with: people, length, window }) {
      const known = await addressesOf(people.map(({ practitioner }) => practitioner));
      if (known.size === 0) return [];
      const found = await find({
        window,
        services: [directory.coding(visitType)],
        practitioners: [...known.keys()],
        place: await directory.place(place),
        patient: null,
      });
      return withWhom(found, known)
        .filter(({ span }) => span.end - span.start === length)
        .map(({ span, practitioner }) => ({ ...span, practitioner }));
    },
    async exactly({ start, end, practitioner, visitType, place }, patient) {
      const known = await addressesOf([practitioner]);
      if (known.size === 0) return 'needs-staff';
      const found = await find({
        window: { start, end },
        services: [directory.coding(visitType)],
        practitioners: [...known.keys()],
        place: await directory.place(place),
        patient,
      });
      return (
        withWhom(found, known).find(({ span }) => span.start === start && span.end === end)?.proposal ?? null
      );
    },
    async spans(resources, window) {
      const practitioners = resources.flatMap((name) => /^practitioner:(.+)$/.exec(name)?.slice(1) ?? []);
      const known = await addressesOf(practitioners);
      const found =
        known.size === 0
          ? []
          : withWhom(
              await find({
                window,
                services: directory.codings(),
                practitioners: [...known.keys()],
                place: null,
                patient: null,
              }),
              known,
            );
      return new Map(
        resources.map((name) => [
          name,
          name.startsWith('practitioner:')
            ? found
                .filter(({ practitioner }) => `practitioner:${practitioner}` === name)
                .map(({ span }) => span)
            : [window],
        ]),
      );
    },
  };
}
