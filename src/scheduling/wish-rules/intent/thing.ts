// What every list of words for an intent is made with.

/** One pattern of several, at whole words of the folded message. */
export const any = (...sources: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z])(?:${sources.join('|')})(?![a-z])`);

/** An appointment, by any of its names. */
export const THING =
  '(?:appointment|appointments|appt|appts|apt|apointment|appoinment|appointmnt|visit|booking|slot|cita|citas|consulta|turno|hora)';
