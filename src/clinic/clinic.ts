// The clinic as its files describe it: read once at start, then only read. The schema is the border; every
// mistake in a file is reported with its name and line.
import { z } from 'zod';
import { LANGUAGES } from '../base/language.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'use lower case letters, digits and hyphens');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use HH:MM, 24 hours');
const date = z.iso.date();
const phone = z.string().regex(/^\+[1-9]\d{6,14}$/, 'use +12125550100');
const words = z.array(z.string().min(1).max(80)).max(40).default([]);

/** One text in every language that the product speaks. */
const texts = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const wordLists = z.strictObject({ en: words, es: words });

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const openings = z
  .array(z.tuple([clock, clock]).refine(([from, to]) => from < to, 'opens after it closes'))
  .max(4);
/** A record's address in an EHR: `Practitioner/7`. */
const fhirAddress = z
  .string()
  .regex(/^[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/, 'use Type/id, as Practitioner/7');
const fhirActor = z.strictObject({ actor: fhirAddress, schedule: fhirAddress.optional() });
const week = z.partialRecord(z.enum(DAYS), openings);

export const ClinicSchema = z.strictObject({
  id,
  name: z.string().min(1).max(80),
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'no such time zone'),
  languages: z.array(z.enum(LANGUAGES)).min(1),
  phone,
  website: z.url().optional(),
  /** When patients are seen and the front desk is staffed. */
  hours: week,
  holidays: z.strictObject({
    /** `us-federal` computes the eleven federal holidays, moved off weekends as the government does. */
    calendar: z.enum(['us-federal', 'none']),
    closed: z.array(z.strictObject({ date, name: texts })).default([]),
  }),
  emergency: z.strictObject({
    number: z.string().min(2).max(20),
    crisisLine: z.string().min(2).max(20),
    poisonControl: z.string().min(2).max(20),
    violenceLine: z.string().min(2).max(20),
    /** Approved fixed texts; they may name {number}, {crisisLine}, {poisonControl}, {violenceLine}, {phone}. */
    texts: z.strictObject({ medical: texts, poisoning: texts, selfharm: texts, violence: texts }),
  }),
  places: z
    .array(
      z.strictObject({
        id,
        name: texts,
        address: z.string().min(5),
        mapUrl: z.url().optional(),
        directions: texts.optional(),
      }),
    )
    .min(1),
  practitioners: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1),
        /** As patients write it: "Okafor", "Dr O", "Amara". */
        aliases: words,
        role: texts,
        languages: z.array(z.string()).default([]),
        /** Hours of their own, within the clinic's; the clinic's where there are none. */
        hours: week.optional(),
        leave: z.array(z.strictObject({ from: date, to: date })).default([]),
      }),
    )
    .min(1),
  visitTypes: z
    .array(
      z.strictObject({
        id,
        name: texts,
        /** Other words for it, as patients write them, in each language. */
        aliases: wordLists,
        minutes: z.int().min(5).max(240),
        /** Where a new patient needs longer. */
        newPatientMinutes: z.int().min(5).max(240).optional(),
        practitioners: z.array(id).min(1),
        place: id,
        /** Rooms or devices it takes too. */
        resources: z.array(id).default([]),
        /** Patients who are not known yet may book it. */
        newPatients: z.boolean().default(true),
      }),
    )
    .min(1),
  resources: z.array(z.strictObject({ id, name: texts })).default([]),
  /** Services, departments, classes and groups that are no visit types: names, never symptoms. */
  catalogue: wordLists,
  /** Words of the clinic's own that always go to a person, and those that get the emergency text at once. */
  watch: z
    .strictObject({ person: wordLists, emergency: wordLists })
    .default({ person: { en: [], es: [] }, emergency: { en: [], es: [] } }),
  /** When visits are brought back to mind: so many days before, between these times on the clinic's clock. */
  reminders: z
    .strictObject({
      daysBefore: z.array(z.int().min(1).max(14)).max(3),
      from: clock,
      until: clock,
    })
    .refine(({ from, until }) => from < until, 'ends before it begins')
    .default({ daysBefore: [3, 1], from: '10:00', until: '20:00' }),
  /** What an EHR calls the clinic's own ids; what is not named here is found there by its identifier. */
  fhir: z
    .strictObject({
      practitioners: z.record(id, fhirActor).default({}),
      resources: z.record(id, fhirActor).default({}),
      places: z.record(id, fhirAddress).default({}),
      visitTypes: z
        .record(id, z.strictObject({ system: z.string().min(1).max(200), code: z.string().min(1).max(100) }))
        .default({}),
    })
    .optional(),
  booking: z.strictObject({
    /** Starts lie on multiples of this many minutes. */
    stepMinutes: z.int().min(5).max(60),
    /** No start sooner than this from now. */
    leadMinutes: z.int().min(0).max(10_080),
    /** No start later than this from now. */
    horizonDays: z.int().min(7).max(365),
    /** How many visits of a clinician's day staff may book over others, with a reason. */
    overbookedPerDay: z.int().min(0).max(20).default(2),
  }),
  /** How openings are offered; without it they are offered earliest first, and no room is kept. */
  policy: z
    .strictObject({
      /** Visits that cannot wait. Every visit that no tier names is worth 1 and has no room kept. */
      tiers: z
        .array(
          z.strictObject({
            id,
            /** Visit types of this tier; none where only staff book it. */
            visitTypes: z.array(id).default([]),
            /** Must be seen within so many working days. */
            windowDays: z.int().min(1).max(60),
            /** What such a visit in its window is worth beside an ordinary one. */
            worth: z.number().gt(1).max(100),
            /** Forecast for the whole clinic: minutes of such visits that are asked for on a working day. */
            minutesPerDay: z.number().min(0).max(10_000),
          }),
        )
        .max(6),
      /**
       * What is put into the book for a visit whose length was learned from the clinic's history: this much of
       * the minutes that are expected of it and of their standard deviation, and of what the clinician is
       * expected to run later (or less late) than the target by then, in minutes. Longer places cost openings;
       * shorter ones cost waiting and overtime.
       */
      allotment: z
        .strictObject({
          mean: z.number().min(0.5).max(1.5),
          deviation: z.number().min(0).max(2),
          delay: z.strictObject({ target: z.number().min(0).max(60), weight: z.number().min(0).max(1) }),
        })
        .default({ mean: 0.8, deviation: 0.56, delay: { target: 8, weight: 0.11 } }),
    })
    .optional(),
});

export type Clinic = z.infer<typeof ClinicSchema>;
export type Weekday = (typeof DAYS)[number];
export type Practitioner = Clinic['practitioners'][number];
export type VisitType = Clinic['visitTypes'][number];
export type BookingPolicy = NonNullable<Clinic['policy']>;
export type Place = Clinic['places'][number];
export { DAYS as WEEKDAYS };
