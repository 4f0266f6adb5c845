// Openings and appointments in words: what is read back is always weekday, date, time, clinician and place.
import type { Clinic } from '../../src/clinic/clinic.ts';
import type { Facts } from '../../src/conversation/conversation.ts';
import type { Language } from '../../src/base/language.ts';
import type { Opening } from '../../src/scheduling/scheduler.ts';
import { atTime, clockTime, dayOf, listed, shortMoment } from '../spoken.ts';
import type { Appointment } from '../../src/scheduling/calendar.ts';
import type { DialogServices } from '../services.ts';
import type { Talk } from '../talk.ts';
import { wordingOf } from '../wording.ts';

export interface Described {
  readonly visitType: string;
  readonly day: string;
  /** With the preposition that the language puts before it. */
  readonly time: string;
  readonly practitioner: string;
  readonly place: string;
  readonly address: string;
}

export const visitTypeName = (clinic: Clinic, language: Language, id: string): string =>
  clinic.visitTypes.find((type) => type.id === id)?.name[language] ?? id;

export const practitionerName = (clinic: Clinic, id: string): string =>
  clinic.practitioners.find((one) => one.id === id)?.name ?? id;

export function describe(clinic: Clinic, language: Language, opening: Opening): Described {
  const place = clinic.places.find(({ id }) => id === opening.place);
  return {
    visitType: visitTypeName(clinic, language, opening.visitType),
    day: dayOf(language, clinic.timeZone, opening.start),
    time: atTime(language, clinic.timeZone, opening.start),
    practitioner: practitionerName(clinic, opening.practitioner),
    place: place?.name[language] ?? opening.place,
    address: place?.address ?? '',
  };
}

/** "Tuesday, December 1 at 10:15 AM with Dr. Amara Okafor". */
export function sentenceOf(clinic: Clinic, language: Language, opening: Opening): string {
  const { day, time, practitioner } = describe(clinic, language, opening);
  return wordingOf(language)('opening', { day, time, practitioner });
}

/** "Tue, Dec 1, 10:15 AM, Dr. Amara Okafor": short enough for a button. */
export const titleOf = (clinic: Clinic, language: Language, opening: Opening): string =>
  `${shortMoment(language, clinic.timeZone, opening.start)}, ${practitionerName(clinic, opening.practitioner)}`;

/** The same facts as rows, for channels that show a card. */
export function factsOf(clinic: Clinic, language: Language, opening: Opening, old?: Opening): Facts {
  const t = wordingOf(language);
  const { visitType, day, practitioner, place, address } = describe(clinic, language, opening);
  return {
    title: visitType,
    rows: [
      ...(old ? [[t('fact.old'), sentenceOf(clinic, language, old)] as const] : []),
      [t('fact.day'), day],
      [t('fact.time'), clockTime(language, clinic.timeZone, opening.start)],
      [t('fact.practitioner'), practitioner],
      [t('fact.place'), place],
      ...(address === '' ? [] : [[t('fact.address'), address] as const]),
    ],
  };
}

/** The facts of a booked visit, with a link to add it to a calendar and one to the map that the clinic names. */
export function visitFacts(
  { clinic, visitLink }: Pick<DialogServices, 'clinic' | 'visitLink'>,
  language: Language,
  visit: Appointment,
): Facts {
  const t = wordingOf(language);
  const file = visitLink(visit.id);
  const map = clinic.places.find(({ id }) => id === visit.place)?.mapUrl;
  const links: (readonly [string, string])[] = [
    ...(file === null ? [] : [[t('link.calendar'), file] as const]),
    ...(map === undefined ? [] : [[t('link.map'), map] as const]),
  ];
  return { ...factsOf(clinic, language, visit), ...(links.length > 0 && { links }) };
}

export const bookedFacts = ({ services, language }: Talk, visit: Appointment): Facts =>
  visitFacts(services, language, visit);

/** Names of the visit types that may be booked; new patients have fewer. */
export function visitTypeNames(clinic: Clinic, language: Language, isNew: boolean): string[] {
  return clinic.visitTypes.filter((type) => !isNew || type.newPatients).map((type) => type.name[language]);
}

/** "Annual physical, Flu shot and Blood test". */
export const visitTypeList = (clinic: Clinic, language: Language, isNew: boolean): string =>
  listed(language, visitTypeNames(clinic, language, isNew));
