// The waiting list in Redis: one field for each patient and type of visit. It holds ids and times, no names or words.
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { appointmentId, conversationId, patientId } from '../../base/ids.ts';
import type { Waiting, Waitlist } from '../../scheduling/waitlist.ts';
import { INTENTS, PARTS_OF_DAY } from '../../scheduling/wish.ts';
import type { Keys } from './keys.ts';
import { followed } from './replicas.ts';

const Window = z.object({ from: z.string(), to: z.string() });
const Shape = z.object({
  patient: z.string().transform(patientId),
  newPatient: z.boolean(),
  conversation: z.string().transform(conversationId),
  wish: z.object({
    intent: z.enum(INTENTS),
    visitType: z.string(),
    practitioner: z.string().nullable(),
    place: z.string().nullable(),
    window: Window.nullable(),
    not: z.array(Window),
    days: z.array(z.int()).nullable(),
    partOfDay: z.enum(PARTS_OF_DAY).nullable(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    exact: z.string().nullable(),
    soonest: z.boolean(),
    about: Window.nullable(),
    alternatives: z.array(Window),
    ambiguous: z.boolean(),
  }),
  since: z.number(),
  offers: z.int(),
  offer: z.object({ hold: z.string().transform(appointmentId), until: z.number() }).nullable(),
  refused: z.array(z.string()),
});

export function createRedisWaitlist({ redis, keys }: { redis: Redis; keys: Keys }): Waitlist {
  const all = keys('waitlist');
  const fieldOf = (patient: string, visitType: string): string => `${patient} ${visitType}`;
  return {
    async all() {
      return (await redis.hvals(all)).map((text): Waiting => Shape.parse(JSON.parse(text)));
    },
    async put(waiting) {
      await redis.hset(all, fieldOf(waiting.patient, waiting.wish.visitType), JSON.stringify(waiting));
      await followed(redis);
    },
    async remove(patient, visitType) {
      await redis.hdel(all, fieldOf(patient, visitType));
      await followed(redis);
    },
  };
}
