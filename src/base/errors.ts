// Every refusal has a code, an HTTP status and two texts: one for staff and the log, and the key of a
// sentence that a patient may read. The README's table is held against this list by a test.

export interface ErrorKind {
  readonly status: number;
  /** For staff, the log and the README. Never quotes what a person wrote. */
  readonly staff: string;
  /** Key of the sentence in dialogs/locales that a patient reads in its place. */
  readonly patient:
    'error.unavailable' | 'error.tooLong' | 'error.tooFast' | 'error.notAllowed' | 'error.badInput';
}

export const ERRORS = {
  'body.malformed': {
    status: 400,
    staff: 'The body is not the JSON or form that this address takes.',
    patient: 'error.badInput',
  },
  'body.invalid': {
    status: 400,
    staff: 'The body has a field that is missing, unknown or of the wrong shape.',
    patient: 'error.badInput',
  },
  'body.too-large': {
    status: 413,
    staff: 'The body is larger than this address takes.',
    patient: 'error.tooLong',
  },
  'body.encoding': {
    status: 415,
    staff: 'The body is compressed or of a type that this address does not take.',
    patient: 'error.badInput',
  },
  'sender.unknown': {
    status: 401,
    staff: 'The sender did not prove who they are.',
    patient: 'error.notAllowed',
  },
  'sender.not-allowed': {
    status: 403,
    staff: 'The sender is known and may not do this.',
    patient: 'error.notAllowed',
  },
  'origin.not-allowed': {
    status: 403,
    staff: 'The request comes from a page of another site.',
    patient: 'error.notAllowed',
  },
  'not-found': {
    status: 404,
    staff: 'There is no such thing, or it is not the sender’s to see.',
    patient: 'error.notAllowed',
  },
  'method.not-allowed': {
    status: 405,
    staff: 'The address exists and does not take this method.',
    patient: 'error.badInput',
  },
  'handoff.claimed': {
    status: 409,
    staff: 'Somebody else was first and holds this handoff.',
    patient: 'error.notAllowed',
  },
  'handoff.not-owner': {
    status: 409,
    staff: 'Only the person who holds the handoff may do this.',
    patient: 'error.notAllowed',
  },
  'handoff.closed': { status: 409, staff: 'The handoff is closed.', patient: 'error.notAllowed' },
  'handoff.outcome-needed': {
    status: 400,
    staff: 'A handoff is closed by a named person with an outcome.',
    patient: 'error.badInput',
  },
  'patient.unknown': {
    status: 404,
    staff: 'No patient fits that name, date of birth and phone.',
    patient: 'error.notAllowed',
  },
  'appointment.taken': {
    status: 409,
    staff: 'That time is taken, or is none that the clinic offers for this visit.',
    patient: 'error.notAllowed',
  },
  'appointment.clash': {
    status: 409,
    staff: 'The patient has another appointment at that time, or one of this type on that day.',
    patient: 'error.notAllowed',
  },
  'appointment.over-limit': {
    status: 409,
    staff: 'As many visits of that day as the clinic allows stand over others already.',
    patient: 'error.notAllowed',
  },
  'appointment.changed': {
    status: 409,
    staff: 'The appointment has changed since it was read.',
    patient: 'error.notAllowed',
  },
  'appointment.in-ehr': {
    status: 409,
    staff: 'This can only be done in the EHR.',
    patient: 'error.notAllowed',
  },
  'appointment.unsure': {
    status: 503,
    staff: 'It is not known whether the calendar did it; read the appointments again.',
    patient: 'error.unavailable',
  },
  'rate.limited': {
    status: 429,
    staff: 'More requests than one sender may make in this time.',
    patient: 'error.tooFast',
  },
  'store.unavailable': {
    status: 503,
    staff: 'Redis cannot be reached or did not answer in time.',
    patient: 'error.unavailable',
  },
  'ehr.unavailable': {
    status: 503,
    staff: 'The EHR cannot be reached, did not answer in time or gave an answer that is not FHIR.',
    patient: 'error.unavailable',
  },
  internal: {
    status: 500,
    staff: 'Something nobody expected; the log has the code path.',
    patient: 'error.unavailable',
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERRORS;

/** The one error class: what went wrong by code, with the status and texts of {@link ERRORS}. */
export class FrontdeskError extends Error {
  readonly code: ErrorCode;
  /** Extra facts for the answer's body, such as the owner of a handoff. Never a patient's words. */
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, detail: Record<string, unknown> = {}, cause?: unknown) {
    super(ERRORS[code].staff, cause === undefined ? undefined : { cause });
    this.name = 'FrontdeskError';
    this.code = code;
    this.detail = detail;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}
