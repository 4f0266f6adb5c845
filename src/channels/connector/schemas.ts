// The border of /api/messages: what of an activity is read at all. Only this reaches the adapter, so that no field
// that nobody expected selects another path in the SDK.
import { z } from 'zod';

const id = z.string().min(1).max(1000);
const name = z.string().max(300).nullish();

const Account = z.object({ id, name, aadObjectId: z.string().max(100).nullish() });

export const IncomingActivity = z.object({
  type: z.string().min(1).max(60),
  id: z.string().min(1).max(500).optional(),
  timestamp: z.string().max(60).optional(),
  channelId: z.string().max(60),
  serviceUrl: z.url().max(500),
  from: Account,
  recipient: Account,
  conversation: z.object({
    id,
    name,
    isGroup: z.boolean().nullish(),
    conversationType: z.string().max(60).nullish(),
    tenantId: z.string().max(100).nullish(),
  }),
  text: z.string().nullish(),
  locale: z.string().max(35).nullish().catch(null),
  name: z.string().max(200).nullish(),
  value: z.unknown().optional(),
  deliveryMode: z.string().max(40).nullish(),
  action: z.string().max(60).nullish(),
  attachments: z
    .array(z.object({ contentType: z.string().max(200).catch('application/octet-stream') }))
    .max(100)
    .nullish(),
  entities: z
    .array(z.looseObject({ type: z.string().max(60).catch('') }))
    .max(200)
    .nullish()
    .catch(null),
  membersAdded: z.array(z.object({ id })).max(1000).nullish(),
  channelData: z
    .looseObject({
      tenant: z
        .object({ id: z.string().max(100) })
        .nullish()
        .catch(null),
      eventType: z.string().max(60).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});
export type IncomingActivity = z.infer<typeof IncomingActivity>;

/** A mention of somebody in the text of a group. */
export const Mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1).max(300),
  mentioned: z.object({ id }),
});

/** What a card's or a message-back button sends in place of a text. */
export const ButtonValue = z.union([
  z.string(),
  z
    .object({
      msteams: z.object({
        value: z.string(),
        text: z.string().optional(),
        displayText: z.string().optional(),
        title: z.string().optional(),
      }),
    })
    .transform(({ msteams }) => msteams),
]);

/** The conversation reference that is kept: enough to reach the patient again, and the tenant for the log of a refusal. */
export const KeptReference = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
  user: z.looseObject({ id: z.string() }),
  bot: z.looseObject({ id: z.string() }),
  locale: z.string().optional(),
});
