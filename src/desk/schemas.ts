// What the desk's API takes and gives. The routes validate with these and the description of the API is made
// from them, so the two cannot differ.
import { z } from 'zod';
import { MAX_MESSAGE, cleanText } from '../base/text.ts';
import { AUTHORS, CHANNELS, DELIVERIES, ENTRY_KINDS } from '../conversation/conversation.ts';
import { PRIORITIES, REASONS } from '../conversation/handoff-request.ts';
import { OUTCOMES } from '../handoff/staff-queue.ts';
import { LANGUAGES } from '../base/language.ts';

const time = z.iso.datetime().describe('UTC, ISO 8601');
const text = z.string().min(1).max(MAX_MESSAGE);
const said = text
  .transform((typed) => cleanText(typed).trim())
  .refine((typed) => typed.length > 0, 'is empty');

export const HandoffParams = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });

export const SignInBody = z.strictObject({
  name: z.string().min(1).max(60),
  password: z.string().min(1).max(200),
});
export const EmptyBody = z.object({});
export const MessageBody = z.strictObject({
  key: z.string().min(1).max(100).describe('made by the client; the same key twice is one message'),
  text: said,
});
export const NoteBody = z.strictObject({ text: said });
export const TransferBody = z.strictObject({
  to: z
    .string()
    .min(1)
    .max(60)
    .nullable()
    .describe('a name from /api/desk/staff; null puts it back in the queue'),
  note: z
    .string()
    .max(MAX_MESSAGE)
    .default('')
    .transform((typed) => cleanText(typed).trim()),
});
export const CloseBody = z.strictObject({ outcome: z.enum(OUTCOMES) });
export const ListQuery = z.strictObject({
  state: z
    .enum(['waiting', 'claimed', 'closed', 'open'])
    .default('open')
    .describe('open is waiting, then claimed'),
});
export const EntriesQuery = z.strictObject({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0)
    .describe('only entries with a higher seq'),
});

export const HandoffView = z.strictObject({
  id: z.string(),
  state: z.enum(['waiting', 'claimed', 'closed']),
  priority: z.enum(PRIORITIES),
  reason: z.enum(REASONS),
  categories: z.array(z.string()),
  owner: z.string().nullable().describe('the name of the person who holds it'),
  mine: z.boolean().describe('held by the person who asks'),
  waitingSince: time,
  answerBy: time.nullable().describe('ahead of the next step of a preparation that is under way'),
  claimedAt: time.nullable(),
  closedAt: time.nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  language: z.enum(LANGUAGES),
  channel: z.enum(CHANNELS),
  seq: z.int(),
  alarm: z.strictObject({ stage: z.int(), acknowledgedBy: z.string().nullable() }).nullable(),
});

export const BriefView = z.strictObject({
  wants: z.string(),
  cause: z.string(),
  said: z.string(),
  answerBy: time.nullable().describe('the same as the handoff’s'),
});

export const EntryView = z.strictObject({
  seq: z.int(),
  from: z.enum(AUTHORS),
  kind: z.enum(ENTRY_KINDS).describe('a note is for staff alone'),
  text: z.string(),
  at: time,
  delivery: z.enum(DELIVERIES).nullable(),
  staffName: z.string().nullable(),
  language: z.enum(LANGUAGES),
  choices: z.array(z.string()),
  facts: z.strictObject({ title: z.string(), rows: z.array(z.tuple([z.string(), z.string()])) }).nullable(),
  attachments: z.array(z.string()),
});

export const MeAnswer = z.strictObject({
  name: z.string(),
  endsAt: time.describe('when the session ends at the latest'),
  clinic: z.strictObject({
    name: z.string(),
    timeZone: z.string(),
    open: z.boolean(),
    opensAt: time.nullable(),
  }),
  now: time,
});
export const OkAnswer = z.strictObject({ ok: z.literal(true) });
export const StaffAnswer = z.strictObject({ staff: z.array(z.strictObject({ name: z.string() })) });
export const ListAnswer = z.strictObject({ handoffs: z.array(HandoffView), now: time });
export const ReadAnswer = z.strictObject({
  handoff: HandoffView,
  brief: BriefView,
  entries: z.array(EntryView),
  more: z.boolean().describe('there are further entries; ask again after the last seq'),
  now: time,
});
export const MovedAnswer = z.strictObject({ handoff: HandoffView, entries: z.array(EntryView), now: time });
export const ErrorAnswer = z
  .object({
    code: z.string(),
    message: z.string(),
    owner: z.string().nullable().optional().describe('who holds or closed it, for 409'),
    since: time.nullable().optional().describe('since when, for 409'),
    agoMs: z.int().nullable().optional().describe('the same, in milliseconds before now'),
    retryAfterMs: z.int().optional(),
  })
  .describe('a refusal');
