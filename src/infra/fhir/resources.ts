// The parts of FHIR R4 resources that this folder reads. Everything is checked and bounded here once; elements
// that are not named are kept as they came, because what is put back to the EHR has to be whole.
import { z } from 'zod';

const short = z.string().max(512);
/** A logical id, as R4 allows it. */
export const Id = z.string().regex(/^[A-Za-z0-9\-.]{1,64}$/);
/** An instant: seconds at least, and an offset always. */
export const Instant = z
  .string()
  .max(40)
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, 'must carry its offset');
const Meta = z.looseObject({ versionId: short.optional() });
const Reference = z.looseObject({ reference: short.optional(), display: short.optional() });
const Identifier = z.looseObject({ system: short.optional(), value: short.optional() });
const Coding = z.looseObject({ system: short.optional(), code: short.optional(), display: short.optional() });
const Concept = z.looseObject({ coding: z.array(Coding).max(50).optional(), text: short.optional() });
const Extension = z.looseObject({
  url: short,
  valueBoolean: z.boolean().optional(),
  valueInstant: Instant.optional(),
  valueString: short.optional(),
  valueReference: Reference.optional(),
});
const Period = z.looseObject({ start: Instant.optional(), end: Instant.optional() });

export const Slot = z.looseObject({
  resourceType: z.literal('Slot'),
  id: Id,
  meta: Meta.optional(),
  schedule: Reference,
  status: z.enum(['busy', 'free', 'busy-unavailable', 'busy-tentative', 'entered-in-error']),
  start: Instant,
  end: Instant,
  serviceType: z.array(Concept).max(100).optional(),
  extension: z.array(Extension).max(100).optional(),
});
export type Slot = z.infer<typeof Slot>;

export const Appointment = z.looseObject({
  resourceType: z.literal('Appointment'),
  id: Id,
  meta: Meta.optional(),
  identifier: z.array(Identifier).max(100).optional(),
  status: z.enum([
    'proposed',
    'pending',
    'booked',
    'arrived',
    'fulfilled',
    'cancelled',
    'noshow',
    'entered-in-error',
    'checked-in',
    'waitlist',
  ]),
  serviceType: z.array(Concept).max(50).optional(),
  start: Instant.optional(),
  end: Instant.optional(),
  requestedPeriod: z.array(Period).max(10).optional(),
  slot: z.array(Reference).max(200).optional(),
  participant: z.array(z.looseObject({ actor: Reference.optional(), status: short })).max(100),
  extension: z.array(Extension).max(100).optional(),
});
export type Appointment = z.infer<typeof Appointment>;

export const Schedule = z.looseObject({
  resourceType: z.literal('Schedule'),
  id: Id,
  active: z.boolean().optional(),
  actor: z.array(Reference).max(100),
});
export type Schedule = z.infer<typeof Schedule>;

export const Patient = z.looseObject({
  resourceType: z.literal('Patient'),
  id: Id,
  active: z.boolean().optional(),
  birthDate: z.string().max(10).optional(),
  name: z
    .array(
      z.looseObject({
        family: short.optional(),
        given: z.array(short).max(20).optional(),
        text: short.optional(),
      }),
    )
    .max(50)
    .optional(),
  telecom: z
    .array(z.looseObject({ system: short.optional(), value: short.optional() }))
    .max(50)
    .optional(),
});
export type Patient = z.infer<typeof Patient>;

/** Any resource, where only its address matters. */
export const Anything = z.looseObject({ resourceType: z.string().max(64), id: Id });

export const Bundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  link: z
    .array(z.looseObject({ relation: short, url: z.string().max(8192) }))
    .max(20)
    .optional(),
  entry: z
    .array(
      z.looseObject({
        resource: z.looseObject({ resourceType: z.string().max(64) }).optional(),
        response: z
          .looseObject({ status: short, location: short.optional(), etag: short.optional() })
          .optional(),
      }),
    )
    .max(5000)
    .optional(),
});
export type Bundle = z.infer<typeof Bundle>;

export const CapabilityStatement = z.looseObject({
  resourceType: z.literal('CapabilityStatement'),
  fhirVersion: z.string().max(20),
  rest: z
    .array(
      z.looseObject({
        mode: z.string().max(20),
        interaction: z
          .array(z.looseObject({ code: short }))
          .max(50)
          .optional(),
        resource: z
          .array(
            z.looseObject({
              type: z.string().max(64),
              interaction: z
                .array(z.looseObject({ code: short }))
                .max(50)
                .optional(),
              operation: z
                .array(z.looseObject({ name: short, definition: short }))
                .max(500)
                .optional(),
            }),
          )
          .max(500)
          .optional(),
      }),
    )
    .max(5),
});
export type CapabilityStatement = z.infer<typeof CapabilityStatement>;

/** Milliseconds since 1970 of an instant. */
export const msOf = (instant: string): number => Date.parse(instant);
/** An instant in UTC, with its offset. */
export const instantOf = (ms: number): string => new Date(ms).toISOString();
/** `W/"7"` of a version; what `If-Match` names. */
export const etagOf = (versionId: string): string => `W/"${versionId}"`;
/** `Practitioner/7` of a reference in any of its forms: relative, absolute, or with a version. */
export function addressOf(reference: string | undefined): string {
  const found = /([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]*)?$/.exec(reference ?? '');
  return found ? `${found[1]}/${found[2]}` : '';
}
