// What servers say of themselves at /metadata, cut down to what is read of it.

const server = (resource: object[], interaction: string[] = []): object => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  kind: 'instance',
  fhirVersion: '4.0.1',
  format: ['json'],
  rest: [{ mode: 'server', resource, interaction: interaction.map((code) => ({ code })) }],
});
const may = (type: string, ...codes: string[]): object => ({
  type,
  interaction: codes.map((code) => ({ code })),
});

/** Plain R4 with transactions. */
export const PLAIN = server(
  [
    may('Slot', 'read', 'search-type', 'create', 'update', 'patch'),
    may('Appointment', 'read', 'search-type', 'create', 'update', 'patch'),
    may('Patient', 'read', 'search-type'),
  ],
  ['transaction', 'batch'],
);

/** Oracle Health Millennium: Slots are patched, Appointments created and patched; no transactions. */
export const ORACLE = server([
  may('Slot', 'read', 'search-type', 'patch'),
  may('Appointment', 'read', 'search-type', 'create', 'patch'),
  may('Patient', 'read', 'search-type'),
]);

const guide = 'https://profiles.ihe.net/ITI/Scheduling/OperationDefinition';
/** IHE ITI Scheduling 1.0. */
export const IHE = server([
  {
    ...may('Appointment', 'read', 'search-type', 'patch'),
    operation: ['find', 'hold', 'book'].map((name) => ({ name, definition: `${guide}/appointment-${name}` })),
  },
  may('Patient', 'read', 'search-type'),
]);

/** Reads, and writes nothing (athenaPractice). */
export const READ_ONLY = server([
  may('Slot', 'read', 'search-type'),
  may('Appointment', 'read', 'search-type'),
]);
/** Not even Slots can be read. */
export const CLOSED = server([may('Patient', 'read')]);
