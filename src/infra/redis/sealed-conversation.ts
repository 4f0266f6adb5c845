// How a conversation's words look in Redis: each entry's body, the memory and the reference are sealed with the
// conversation's own key, which is kept beside them wrapped by ENCRYPTION_KEY.
import type { KeyObject } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { appointmentId, patientId, type ConversationId } from '../../base/ids.ts';
import {
  AUTHORS,
  ENTRY_KINDS,
  type Channel,
  type Delivery,
  type Draft,
  type Entry,
  type Reference,
} from '../../conversation/conversation.ts';
import { LANGUAGES } from '../../base/language.ts';
import type { Keys } from './keys.ts';
import { ownCopy } from './own-copy.ts';
import { pack, packOnce, unpack } from './pack.ts';
import { bytes, fields, list, number, text } from './reply.ts';
import { seal, unseal, type KeyRing } from './seal.ts';

// One letter a field: a conversation of twenty turns is to stay under 16 KB.
const Body = z.object({
  t: z.string(),
  l: z.enum(LANGUAGES),
  c: z.array(z.tuple([z.string(), z.string()])).optional(),
  f: z
    .object({
      title: z.string(),
      rows: z.array(z.tuple([z.string(), z.string()])),
      links: z.array(z.tuple([z.string(), z.string()])).optional(),
    })
    .optional(),
  s: z.string().optional(),
  v: z.string().optional(),
  i: z.string().optional(),
  a: z.array(z.string()).optional(),
  w: z.tuple([z.string(), z.string(), z.boolean()]).optional(),
});
const Json = z.record(z.string(), z.unknown());
const Author = z.enum(AUTHORS);
const Kind = z.enum(ENTRY_KINDS);
const KEYS_KEPT = 20_000;
const LATELY_KEPT = 12_000;

export interface OpenKey {
  readonly key: KeyObject;
  readonly wrapped: Buffer;
  /** The reference as it was sealed or opened last: it comes with every message and hardly ever changes. */
  reference?: { readonly sealed: Buffer; readonly json: string };
}

/** Keys of conversations, unwrapped once and kept for the most recent ones. */
export class ConversationKeys {
  readonly #kept = new Map<ConversationId, OpenKey>();
  readonly #redis: Redis;
  readonly #keys: Keys;
  readonly #ring: KeyRing;

  constructor(redis: Redis, keys: Keys, ring: KeyRing) {
    this.#redis = redis;
    this.#keys = keys;
    this.#ring = ring;
  }

  /** The conversation's key; a new one, not yet stored, where it has none. */
  async of(id: ConversationId): Promise<OpenKey> {
    const kept = this.#kept.get(id);
    if (kept) return kept;
    const wrapped = await this.#redis.hgetBuffer(this.#keys('conv', id), 'key');
    // A new one is not kept before it is stored: another process may be first.
    return wrapped ? this.learn(id, wrapped) : this.#made(id);
  }

  /** Takes the key that turned out to be stored. */
  learn(id: ConversationId, wrapped: Buffer): OpenKey {
    const kept = this.#kept.get(id);
    if (kept?.wrapped.equals(wrapped)) return kept;
    return this.confirm(id, { wrapped: ownCopy(wrapped), key: this.#ring.unwrap(id, wrapped) });
  }

  /** A key that nobody has stored yet. */
  #made(id: ConversationId): OpenKey {
    const { key, wrapped } = this.#ring.newKey(id);
    return { key, wrapped: ownCopy(wrapped) };
  }

  /** Keeps a key that is known to be stored. */
  confirm(id: ConversationId, open: OpenKey): OpenKey {
    if (this.#kept.get(id) === open) return open;
    if (this.#kept.size >= KEYS_KEPT) {
      const oldest = this.#kept.keys().next().value;
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
    this.#kept.set(id, open);
    return open;
  }
}

/**
 * What was sealed or opened lately, by its place and tag: a turn reads what the turn before has just written, and
 * need not open it again. Nothing here is ever changed, so it is true for every process.
 */
const lately = new Map<string, z.infer<typeof Body> | string>();
const nameOf = (id: ConversationId, place: string, sealed: Buffer): string =>
  `${id}:${place}:${sealed.toString('latin1', sealed.length - 16)}`;
function remember<T extends z.infer<typeof Body> | string>(name: string, plain: T): T {
  if (lately.size >= LATELY_KEPT) {
    const oldest = lately.keys().next().value;
    if (oldest !== undefined) lately.delete(oldest);
  }
  lately.set(name, plain);
  return plain;
}

export function sealDraft(id: ConversationId, key: KeyObject, draft: Draft): Buffer {
  const body: z.infer<typeof Body> = { t: draft.text, l: draft.language };
  if (draft.choices?.length) body.c = draft.choices.map(({ title, value }) => [title, value]);
  if (draft.facts)
    body.f = {
      title: draft.facts.title,
      rows: draft.facts.rows.map(([label, value]) => [label, value]),
      ...(draft.facts.links && { links: draft.facts.links.map(([title, url]) => [title, url]) }),
    };
  if (draft.staffName) body.s = draft.staffName;
  if (draft.value !== undefined) body.v = draft.value;
  if (draft.clientId !== undefined) body.i = draft.clientId;
  if (draft.attachments?.length) body.a = [...draft.attachments];
  if (draft.about) body.w = [draft.about.appointment, draft.about.patient, draft.about.offer ?? false];
  const json = JSON.stringify(body);
  const sealed = seal(key, `${id}:entry`, draft.from === 'assistant' ? packOnce(json) : pack(json));
  remember(nameOf(id, 'entry', sealed), body);
  return sealed;
}

export function sealJson(
  id: ConversationId,
  key: KeyObject,
  place: 'memory' | 'brief',
  value: unknown,
): Buffer {
  const json = JSON.stringify(value ?? null);
  const sealed = seal(key, `${id}:${place}`, json);
  remember(nameOf(id, place, sealed), json);
  return sealed;
}

export function unsealJson(
  id: ConversationId,
  key: KeyObject,
  place: 'memory' | 'brief',
  sealed: Buffer,
): unknown {
  if (sealed.length === 0) return undefined;
  const name = nameOf(id, place, sealed);
  const known = lately.get(name);
  const json =
    typeof known === 'string'
      ? known
      : remember(name, unseal(key, `${id}:${place}`, sealed).toString('utf8'));
  return JSON.parse(json) ?? undefined;
}

function openBody(id: ConversationId, key: KeyObject, sealed: Buffer): z.infer<typeof Body> {
  const name = nameOf(id, 'entry', sealed);
  const known = lately.get(name);
  if (known !== undefined && typeof known !== 'string') return known;
  return remember(name, Body.parse(JSON.parse(unpack(unseal(key, `${id}:entry`, sealed)))));
}

export function sealReference(id: ConversationId, open: OpenKey, reference: Reference): Buffer {
  const json = JSON.stringify(reference);
  if (open.reference?.json === json) return open.reference.sealed;
  const sealed = ownCopy(seal(open.key, `${id}:reference`, json));
  open.reference = { sealed, json };
  return sealed;
}

export function unsealReference(id: ConversationId, open: OpenKey, sealed: Buffer): Reference {
  if (open.reference?.sealed.equals(sealed)) return Json.parse(JSON.parse(open.reference.json));
  const json = unseal(open.key, `${id}:reference`, sealed).toString('utf8');
  open.reference = { sealed: ownCopy(sealed), json };
  return Json.parse(JSON.parse(json));
}

/** The fields of an entry, in the order of lua/lib/transcript. */
export interface EntryFields {
  readonly seq: unknown;
  readonly author: unknown;
  readonly kind: unknown;
  readonly at: unknown;
  readonly epoch: unknown;
  readonly body: unknown;
}

/** An entry in a stream's reply: `[id, [field, value, …]]`. */
export function readEntry(
  id: ConversationId,
  key: KeyObject,
  channel: Channel,
  raw: unknown,
  deliveries?: ReadonlyMap<number, Delivery>,
): Entry {
  const [seq, flat] = list(raw);
  const kept = fields(flat);
  const [author, kind, at, epoch, body] = ['f', 'k', 't', 'e', 'b'].map((name) => kept.get(name));
  return openEntry(id, key, channel, { seq, author, kind, at, epoch, body }, deliveries);
}

/** What staff and the assistant sent on the web is sent when it is stored. */
export function openEntry(
  id: ConversationId,
  key: KeyObject,
  channel: Channel,
  kept: EntryFields,
  deliveries?: ReadonlyMap<number, Delivery>,
): Entry {
  const seq = Number.parseInt(text(kept.seq), 10);
  const body = openBody(id, key, bytes(kept.body));
  const from = Author.parse(text(kept.author));
  const kind = Kind.parse(text(kept.kind));
  const outgoing = from !== 'patient' && kind !== 'note';
  return {
    seq,
    from,
    kind,
    at: number(kept.at),
    epoch: number(kept.epoch),
    text: body.t,
    language: body.l,
    ...(body.c && { choices: body.c.map(([title, value]) => ({ title, value })) }),
    ...(body.f && {
      facts: { title: body.f.title, rows: body.f.rows, ...(body.f.links && { links: body.f.links }) },
    }),
    ...(body.s !== undefined && { staffName: body.s }),
    ...(body.v !== undefined && { value: body.v }),
    ...(body.i !== undefined && { clientId: body.i }),
    ...(body.a && { attachments: body.a }),
    ...(body.w && {
      about: {
        appointment: appointmentId(body.w[0]),
        patient: patientId(body.w[1]),
        ...(body.w[2] && { offer: true }),
      },
    }),
    delivery: outgoing ? (deliveries?.get(seq) ?? (channel === 'webchat' ? 'sent' : 'queued')) : null,
  };
}
