// Ids are branded, so that a patient's id cannot stand where a handoff's is meant, and are 256 random
// bits where holding one gives access (OWASP ASVS 11.5.1: a UUID is not enough).
import { randomBytes } from 'node:crypto';
import { randomPart } from './random.ts';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ConversationId = Branded<'ConversationId'>;
export type HandoffId = Branded<'HandoffId'>;
export type StaffId = Branded<'StaffId'>;
export type PatientId = Branded<'PatientId'>;
export type AppointmentId = Branded<'AppointmentId'>;

/** 32 random bytes in base64url: 43 characters that nobody guesses. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** A short random id (15 bytes, 20 characters) for things that are never a key to anything. */
export const newId = <Id extends string>(): Id => randomPart(15).toString('base64url') as Id;

export const conversationId = (text: string): ConversationId => text as ConversationId;
export const handoffId = (text: string): HandoffId => text as HandoffId;
export const staffId = (text: string): StaffId => text as StaffId;
export const patientId = (text: string): PatientId => text as PatientId;
export const appointmentId = (text: string): AppointmentId => text as AppointmentId;
