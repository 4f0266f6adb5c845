// What is held in an EHR that does not say for whom: one hash, so that a restart forgets no hold.
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { appointmentId, conversationId, patientId } from '../../base/ids.ts';
import type { HoldBook } from '../fhir/hold-book.ts';
import type { Keys } from './keys.ts';

const text = z.string().max(500);
const Hold = z.object({
  id: text.transform(appointmentId),
  request: z.object({
    key: text,
    start: z.number(),
    end: z.number(),
    resources: z.array(text).max(50).readonly(),
    practitioner: text,
    visitType: text,
    place: text,
    patient: text.transform(patientId),
    conversation: text.transform(conversationId).nullable(),
  }),
  patient: text,
  until: z.number(),
  at: text,
  etag: text.nullable(),
  booked: text.transform(appointmentId).nullable(),
});

/** Holds under one key of the clinic. What cannot be read any more is left out, and stays to be looked at. */
export function createEhrHolds(redis: Redis, keys: Keys): HoldBook {
  const key = keys('ehr-holds');
  return {
    async all() {
      const records = await redis.hvals(key);
      return records.flatMap((record) => {
        const read = Hold.safeParse(JSON.parse(record));
        return read.success ? [read.data] : [];
      });
    },
    async keep(hold) {
      await redis.hset(key, hold.id, JSON.stringify(hold));
    },
    async drop(id) {
      await redis.hdel(key, id);
    },
  };
}
