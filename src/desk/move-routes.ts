// What a staff member does with a handoff. Who may do it is decided in the queue's scripts, where two people
// cannot both be first; here the patient's notices are worded and the answer is given.
import { FrontdeskError } from '../base/errors.ts';
import { foldText } from '../base/text.ts';
import type { StaffMember } from '../handoff/staff-queue.ts';
import type { DeskDeps } from './deps.ts';
import { move } from './moves.ts';
import { staffRoute, type Route } from './route.ts';
import {
  CloseBody,
  EmptyBody,
  HandoffParams,
  MessageBody,
  MovedAnswer,
  NoteBody,
  TransferBody,
} from './schemas.ts';

const common = { method: 'post', params: HandoffParams, answer: MovedAnswer } as const;
const REFUSALS = [
  'origin.not-allowed',
  'body.malformed',
  'body.invalid',
  'body.too-large',
  'body.encoding',
  'not-found',
  'handoff.not-owner',
  'handoff.closed',
  'store.unavailable',
] as const;

const claim = staffRoute(
  {
    ...common,
    path: '/api/desk/handoffs/{id}/claim',
    summary: 'Takes it; the first one has it.',
    body: EmptyBody,
    refusals: [...REFUSALS, 'handoff.claimed'],
  },
  (deps, signed, { params }) =>
    move(
      deps,
      signed,
      params.id,
      ({ id, language }) =>
        deps.queue.claim(id, signed.staff, {
          language,
          text: deps.notices.joined(language, signed.staff.name),
        }),
      { lost: 'handoff.claimed' },
    ),
);

const renew = staffRoute(
  {
    ...common,
    path: '/api/desk/handoffs/{id}/renew',
    summary: 'A sign of life of its owner; without one for 60 s it goes back.',
    body: EmptyBody,
    refusals: REFUSALS,
  },
  (deps, signed, { params }) => move(deps, signed, params.id, ({ id }) => deps.queue.renew(id, signed.staff)),
);

const release = staffRoute(
  {
    ...common,
    path: '/api/desk/handoffs/{id}/release',
    summary: 'Puts it back, to the head of its priority.',
    body: EmptyBody,
    refusals: REFUSALS,
  },
  (deps, signed, { params }) =>
    move(deps, signed, params.id, ({ id, language }) =>
      deps.queue.release(id, signed.staff, {
        language,
        text: deps.notices.left(language, signed.staff.name),
      }),
    ),
);

async function colleague(
  deps: DeskDeps,
  name: string | null,
  self: StaffMember,
): Promise<StaffMember | null> {
  if (name === null) return null;
  const found = (await deps.accounts.list()).find((one) => foldText(one.name) === foldText(name));
  if (!found || found.id === self.id) throw new FrontdeskError('body.invalid', { fields: ['to'] });
  return found;
}

const transfer = staffRoute(
  {
    ...common,
    path: '/api/desk/handoffs/{id}/transfer',
    summary: 'Passes it to a colleague, or back to the queue, with a note for staff.',
    body: TransferBody,
    refusals: REFUSALS,
  },
  async (deps, signed, { params, body }) => {
    const to = await colleague(deps, body.to, signed.staff);
    return move(deps, signed, params.id, ({ id, language }) =>
      deps.queue.transfer(id, signed.staff, to, body.note, {
        language,
        text: deps.notices.transferred(language),
      }),
    );
  },
);

const say = staffRoute(
  {
    ...common,
    path: '/api/desk/handoffs/{id}/messages',
    summary: 'Writes to the patient; only its owner may.',
    body: MessageBody,
    refusals: REFUSALS,
  },
  (deps, signed, { params, body }) =>
    move(deps, signed, params.id, ({ id }) => deps.queue.say(id, signed.staff, body.key, body.text)),
);

const note = staffRoute(
  {
    ...common,
    path: '/api/desk/handoffs/{id}/notes',
    summary: 'Adds a note that the patient never sees; anybody at the desk may.',
    body: NoteBody,
    refusals: REFUSALS,
  },
  (deps, signed, { params, body }) =>
    move(deps, signed, params.id, ({ id }) => deps.queue.note(id, signed.staff, body.text)),
);

const close = staffRoute(
  {
    ...common,
    path: '/api/desk/handoffs/{id}/close',
    summary: 'Ends it with an outcome; the assistant answers again.',
    body: CloseBody,
    refusals: REFUSALS,
  },
  (deps, signed, { params, body }) =>
    move(
      deps,
      signed,
      params.id,
      ({ id, language }) =>
        deps.queue.close(id, signed.staff, body.outcome, {
          language,
          text: deps.notices.closed(language, signed.staff.name),
        }),
      { already: (handoff) => handoff.owner?.id === signed.staff.id && handoff.outcome === body.outcome },
    ),
);

const acknowledge = staffRoute(
  {
    ...common,
    path: '/api/desk/handoffs/{id}/acknowledge',
    summary: 'Somebody has seen the emergency; its alarm stops climbing.',
    body: EmptyBody,
    refusals: REFUSALS,
  },
  (deps, signed, { params }) =>
    move(deps, signed, params.id, ({ id }) => deps.queue.acknowledge(id, signed.staff)),
);

export const moveRoutes: readonly Route[] = [claim, renew, release, transfer, say, note, close, acknowledge];
