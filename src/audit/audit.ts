// The audit log: who did what to whose data, chained by hash. It holds ids, codes and counts; never a
// patient's words or name. One entry for each sign-in, read, change, export and refusal by a person.

export const AUDIT_ACTIONS = [
  'staff.signed-in',
  'staff.sign-in-refused',
  'staff.signed-out',
  'staff.added',
  'staff.disabled',
  'staff.refused',
  'handoff.listed',
  'handoff.read',
  'handoff.requested',
  'handoff.raised',
  'handoff.claimed',
  'handoff.claim-lost',
  'handoff.renewed',
  'handoff.released',
  'handoff.expired',
  'handoff.overdue',
  'handoff.transferred',
  'handoff.said',
  'handoff.noted',
  'handoff.closed',
  'emergency.raised',
  'emergency.climbed',
  'emergency.acknowledged',
  'turn.overdue',
  'patient.verified',
  'patient.not-verified',
  'appointment.booked',
  'appointment.confirmed',
  'waitlist.joined',
  'appointment.cancelled',
  'appointment.rescheduled',
  'appointment.read',
  'preparation.sent',
  'model.asked',
  'sms.opted-out',
  'sms.opted-in',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export interface AuditEvent {
  readonly action: AuditAction;
  /** A staff id, `patient` (the writer of the conversation), `assistant` or `system`. */
  readonly actor: string;
  /** What it was done to: a kind and an id, such as `handoff:…`, `conversation:…`, `appointment:…`; may be empty. */
  readonly object: string;
  /** Codes and counts, such as an outcome, a prompt's version, a refusal's code. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

export interface AuditLog {
  /** Durable when it resolves. Call it before the data it speaks of leaves. */
  record(event: AuditEvent): Promise<void>;
}
