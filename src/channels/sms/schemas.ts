// The border of Twilio's webhooks. The names are Twilio's; whatever else it sends is dropped.
import { z } from 'zod';
import { DELIVERIES, type Delivery } from '../../conversation/conversation.ts';

const Sid = z.string().regex(/^[A-Za-z0-9]{2,64}$/);

export const Inbound = z.object({
  MessageSid: Sid,
  AccountSid: Sid,
  From: z.string().min(3).max(32),
  To: z.string().min(3).max(32),
  Body: z.string().max(4096).default(''),
  NumMedia: z.coerce.number().int().min(0).max(20).catch(0),
  /** Set where Twilio's Advanced Opt-Out has already handled the message. */
  OptOutType: z.enum(['STOP', 'START', 'HELP']).optional().catch(undefined),
});
export type Inbound = z.infer<typeof Inbound>;

export const Status = z.object({
  MessageSid: Sid,
  AccountSid: Sid,
  MessageStatus: z.string().max(40),
  ErrorCode: z.string().max(10).optional(),
  To: z.string().max(32).optional(),
});

/** Our own query on the status address. */
export const StatusQuery = z.object({
  c: z.string().regex(/^[\w-]{1,100}$/),
  s: z.coerce.number().int().min(1),
  l: z.enum(['0', '1']),
});

/** Twilio's states in our words; null for those that say nothing new. */
export function deliveryOf(status: string): Delivery | null {
  const known: Readonly<Record<string, Delivery>> = {
    accepted: 'sending',
    queued: 'sending',
    sending: 'sending',
    sent: 'sent',
    delivered: 'delivered',
    read: 'delivered',
    undelivered: 'failed',
    failed: 'failed',
    canceled: 'failed',
  };
  const found = Object.hasOwn(known, status) ? known[status] : undefined;
  return DELIVERIES.find((delivery) => delivery === found) ?? null;
}
