// Which way of booking an EHR speaks, read from what it says of itself at /metadata. Nothing is assumed: what is
// not declared is not tried.
import type { CapabilityStatement } from './resources.ts';

export const DIALECTS = ['operations', 'transaction', 'slot-patch', 'request-only'] as const;
/**
 * - `operations`: `$find`, `$hold`, `$book` as IHE ITI Scheduling 1.0 and Argonaut Scheduling 1.0 define them;
 * - `transaction`: Slots and Appointments written together, under If-Match (HAPI, Medplum and other plain R4);
 * - `slot-patch`: Slots are patched to hold, Appointments created and patched (Oracle Health Millennium);
 * - `request-only`: nothing may be written; a person books.
 */
export type Dialect = (typeof DIALECTS)[number];

export interface Abilities {
  readonly dialect: Dialect;
  /** Free Slots can be looked up. */
  readonly findsSlots: boolean;
  /** An Appointment can be patched, so that it can be cancelled where nothing else does it. */
  readonly patchesAppointments: boolean;
}

/** Medplum's operations of the same names take other parameters; theirs are defined elsewhere. */
const GUIDE = /OperationDefinition\/appointment-(?:find|hold|book)(?:\|.*)?$/;

/** Reads a server's statement. A server that is not R4 can only be asked by a person. */
export function readAbilities(statement: CapabilityStatement): Abilities {
  const rest = statement.rest.find(({ mode }) => mode === 'server');
  const of = (type: string) => rest?.resource?.find((resource) => resource.type === type);
  const can = (type: string, code: string): boolean =>
    of(type)?.interaction?.some((interaction) => interaction.code === code) ?? false;
  const operations = new Set(
    (of('Appointment')?.operation ?? [])
      .filter(({ definition }) => GUIDE.test(definition))
      .map(({ name }) => name.replace(/^\$/, '')),
  );
  const findsSlots = can('Slot', 'search-type');
  const patchesAppointments = can('Appointment', 'patch');
  const dialectOf = (): Dialect => {
    if (!statement.fhirVersion.startsWith('4.0')) return 'request-only';
    if (!can('Appointment', 'read') || !can('Appointment', 'search-type')) return 'request-only';
    if (['find', 'hold', 'book'].every((name) => operations.has(name))) return 'operations';
    if (!findsSlots) return 'request-only';
    const together = rest?.interaction?.some(({ code }) => code === 'transaction') ?? false;
    if (together && can('Slot', 'update') && can('Appointment', 'create') && can('Appointment', 'update'))
      return 'transaction';
    if (can('Slot', 'read') && can('Slot', 'patch') && can('Appointment', 'create') && patchesAppointments)
      return 'slot-patch';
    return 'request-only';
  };
  return { dialect: dialectOf(), findsSlots, patchesAppointments };
}
