// The border of the Direct Line server. What a client may say is listed; everything else in its body is dropped:
// who it is comes from the token, and roles, names, ids and times are ours to set.
import { z } from 'zod';

const short = z.string().max(200);

export const GenerateBody = z
  .object({ user: z.object({ id: short.min(1) }).optional(), locale: z.string().max(35).optional() })
  .nullish();

export const StartBody = z.object({ locale: z.string().max(35).optional() }).nullish();

export const ActivityBody = z.object({
  type: z.string().min(1).max(60),
  text: z.string().nullish(),
  /** Only a text counts: our buttons send no other. */
  value: z.unknown().optional(),
  locale: z.string().max(35).nullish().catch(null),
  channelData: z
    .object({ clientActivityID: short.optional().catch(undefined) })
    .nullish()
    .catch(null),
  attachments: z
    .array(z.object({ contentType: z.string().max(200).catch('application/octet-stream') }))
    .max(50)
    .nullish(),
});

export const ConversationParams = z.object({ id: z.string().min(1).max(200) });

/** A watermark is the last number that a client has; whatever is no such number reads from the start. */
export function watermarkOf(url: string | undefined): number {
  const at = (url ?? '').indexOf('?');
  const given = at < 0 ? null : new URLSearchParams(url?.slice(at + 1)).get('watermark');
  return given !== null && /^\d{1,15}$/.test(given) ? Number(given) : 0;
}
