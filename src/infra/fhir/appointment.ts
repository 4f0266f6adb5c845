// An Appointment of the port in FHIR's words and back. Pure: addresses are looked up before.
import { createHash } from 'node:crypto';
import { appointmentId, conversationId, type PatientId } from '../../base/ids.ts';
import type * as port from '../../scheduling/calendar.ts';
import type { Coding, Names } from './directory.ts';
import { addressOf, instantOf, msOf, type Appointment } from './resources.ts';

/** The identifier that carries a request's key; searched for before anything is tried twice. */
export const KEY_SYSTEM = 'urn:frontdesk:request';
/** When a hold runs out. It stays on a hold that was given back, and goes from one that was booked. */
const HELD_UNTIL = 'urn:frontdesk:held-until';
const CONVERSATION = 'urn:frontdesk:conversation';
/** On an appointment that was moved: where to. */
const MOVED_TO = 'urn:frontdesk:moved-to';

/** A key that is one patient's own, and says nothing of them. */
export const keyOf = (patient: PatientId, key: string): string =>
  createHash('sha256').update(`${patient} ${key}`).digest('base64url');

const extension = (resource: Appointment, url: string) => resource.extension?.find((one) => one.url === url);
/** Its extensions but one; undefined rather than an empty list, which FHIR does not know. */
function without(resource: Appointment, url: string): Appointment['extension'] {
  const left = (resource.extension ?? []).filter((one) => one.url !== url);
  return left.length === 0 ? undefined : left;
}

/** When our hold runs out, in milliseconds since 1970; null where it is no hold of ours. */
export function heldUntil(resource: Appointment): number | null {
  const until = extension(resource, HELD_UNTIL)?.valueInstant;
  return until === undefined ? null : msOf(until);
}
export const movedTo = (resource: Appointment): string | null =>
  addressOf(extension(resource, MOVED_TO)?.valueReference?.reference) || null;

const SEEN = new Set(['booked', 'arrived', 'checked-in', 'fulfilled']);
/** It takes the patient's time. */
export const isBooked = ({ status }: Appointment): boolean => SEEN.has(status);
/** A hold of ours that has not run out. */
export const isHeld = (resource: Appointment, now: number): boolean =>
  resource.status === 'pending' && (heldUntil(resource) ?? 0) > now;
/** A hold of ours that ran out or was given back. */
export const isLapsed = (resource: Appointment, now: number): boolean =>
  heldUntil(resource) !== null && !isBooked(resource) && !isHeld(resource, now);

export const actorsOf = (resource: Appointment): readonly string[] =>
  resource.participant.map(({ actor }) => addressOf(actor?.reference)).filter(Boolean);
/** True where `patient` (`Patient/7`), and nobody else, is the patient. Only they may touch it. */
export function isOf(resource: Appointment, patient: string): boolean {
  const patients = actorsOf(resource).filter((address) => address.startsWith('Patient/'));
  return patients.length === 1 && patients[0] === patient;
}

/** A number for a version: itself where it is one that rises (HAPI, Oracle), else one that tells two apart. */
export function versionOf({ meta }: Appointment): number {
  const version = meta?.versionId ?? '';
  return /^\d{1,15}$/.test(version)
    ? Number(version)
    : createHash('sha256').update(version).digest().readUIntBE(0, 6);
}

export interface Reading {
  readonly names: Names;
  readonly now: number;
  readonly patient: PatientId;
}

/** The Appointment as the port tells of it. What the clinic has no name for keeps the EHR's words. */
export function toPort(resource: Appointment, { names, now, patient }: Reading): port.Appointment {
  const parts = resource.participant.map(({ actor }) => ({
    address: addressOf(actor?.reference),
    words: actor?.display ?? '',
  }));
  const resources = parts.map(({ address }) => names.resource(address)).filter((name) => name !== null);
  const practitioner = resources.find((name) => name.startsWith('practitioner:'))?.slice(13);
  const stranger = (type: string): string =>
    parts.find(({ address }) => address.startsWith(`${type}/`) && names.resource(address) === null)?.words ??
    '';
  const codings = (resource.serviceType ?? []).flatMap(({ coding = [] }) => coding);
  const status = isBooked(resource)
    ? 'booked'
    : isHeld(resource, now)
      ? 'held'
      : isLapsed(resource, now)
        ? 'expired'
        : 'cancelled';
  const conversation = extension(resource, CONVERSATION)?.valueString;
  return {
    id: appointmentId(resource.id),
    status,
    start: msOf(resource.start ?? ''),
    end: msOf(resource.end ?? ''),
    resources,
    practitioner: practitioner ?? stranger('Practitioner'),
    visitType:
      names.visitType(codings) ??
      resource.serviceType?.[0]?.text ??
      codings.find(({ display }) => display)?.display ??
      '',
    place:
      parts.map(({ address }) => names.place(address)).find((name) => name !== null) ?? stranger('Location'),
    patient,
    version: versionOf(resource),
    heldUntil: status === 'held' ? heldUntil(resource) : null,
    conversation: conversation === undefined ? null : conversationId(conversation),
  };
}

export interface Draft {
  readonly request: port.Request;
  readonly patient: string;
  /** Everybody and everything else that takes part, clinician first. */
  readonly actors: readonly string[];
  readonly coding: Coding;
  readonly slots: readonly string[];
  readonly until: number;
}

/** A hold as it is created: `pending`, with the key, and nothing of the conversation but its id. */
export function draftOf({ request, patient, actors, coding, slots, until }: Draft): Record<string, unknown> {
  return {
    resourceType: 'Appointment',
    identifier: [{ system: KEY_SYSTEM, value: keyOf(request.patient, request.key) }],
    status: 'pending',
    serviceType: [{ coding: [coding] }],
    start: instantOf(request.start),
    end: instantOf(request.end),
    slot: slots.map((reference) => ({ reference })),
    participant: [patient, ...actors].map((reference) => ({ actor: { reference }, status: 'accepted' })),
    extension: [
      { url: HELD_UNTIL, valueInstant: instantOf(until) },
      ...(request.conversation === null ? [] : [{ url: CONVERSATION, valueString: request.conversation }]),
    ],
  };
}

/** A hold as it is booked. */
export const booked = (resource: Appointment): Appointment => ({
  ...resource,
  status: 'booked',
  extension: without(resource, HELD_UNTIL),
});
/** Cancelled; where it was moved, with where to. A hold keeps its end, by which it is told from a booking. */
export const cancelled = (resource: Appointment, to?: string): Appointment => ({
  ...resource,
  status: 'cancelled',
  ...(to !== undefined && {
    extension: [...(without(resource, MOVED_TO) ?? []), { url: MOVED_TO, valueReference: { reference: to } }],
  }),
});

/** What was asked for and what the EHR then had are the same visit: time, patient, and everybody who takes part. */
export function isAsAsked(
  resource: Appointment,
  { start, end }: port.Interval,
  actors: readonly string[],
): boolean {
  const there = actorsOf(resource);
  return (
    msOf(resource.start ?? '') === start &&
    msOf(resource.end ?? '') === end &&
    actors.every((actor) => there.includes(actor))
  );
}
