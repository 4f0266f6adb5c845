// What a staff member reads: the lists, one conversation, and who else works the desk. The audit entry is
// durable before the data leaves.
import type { StaffId } from '../base/ids.ts';
import type { DeskDeps } from './deps.ts';
import { requireHandoff } from './moves.ts';
import { staffRoute, type Route } from './route.ts';
import { EntriesQuery, HandoffParams, ListAnswer, ListQuery, ReadAnswer, StaffAnswer } from './schemas.ts';
import { entryView, handoffView, iso, isoOrNull } from './views.ts';

/** Entries in one answer. */
const PAGE = 500;
/** Closed handoffs in one list; the others have no end that a desk reaches. */
const CLOSED = 100;

async function namesOf(deps: DeskDeps, needed: boolean): Promise<(id: StaffId) => string> {
  const staff = needed ? await deps.accounts.list() : [];
  return (id) => staff.find((one) => one.id === id)?.name ?? '?';
}

const list = staffRoute(
  {
    method: 'get',
    path: '/api/desk/handoffs',
    summary:
      'Handoffs in the order to be served; claimed ones by when they were claimed, closed ones latest first.',
    query: ListQuery,
    answer: ListAnswer,
    refusals: ['body.invalid', 'store.unavailable'],
  },
  async (deps, signed, { query }) => {
    const { state } = query;
    const found =
      state === 'open'
        ? (await Promise.all([deps.queue.list('waiting'), deps.queue.list('claimed')])).flat()
        : await deps.queue.list(state, state === 'closed' ? CLOSED : undefined);
    const nameOf = await namesOf(
      deps,
      found.some((handoff) => handoff.alarm?.acknowledgedBy),
    );
    await deps.audit.record({
      action: 'handoff.listed',
      actor: signed.staff.id,
      object: '',
      detail: { state, count: found.length },
    });
    return {
      handoffs: found.map((handoff) => handoffView(handoff, signed.staff.id, nameOf)),
      now: iso(deps.clock.now()),
    };
  },
);

const read = staffRoute(
  {
    method: 'get',
    path: '/api/desk/handoffs/{id}',
    summary: 'One handoff with its brief and its conversation, from `after` on.',
    params: HandoffParams,
    query: EntriesQuery,
    answer: ReadAnswer,
    refusals: ['not-found', 'body.invalid', 'store.unavailable'],
  },
  async (deps, signed, { params, query }) => {
    const { handoff, brief } = await requireHandoff(deps, params.id);
    const found = await deps.conversations.entries(handoff.conversation, query.after, PAGE + 1);
    const entries = found.slice(0, PAGE);
    const nameOf = await namesOf(deps, Boolean(handoff.alarm?.acknowledgedBy));
    await deps.audit.record({
      action: 'handoff.read',
      actor: signed.staff.id,
      object: `handoff:${handoff.id}`,
      detail: { after: query.after, count: entries.length },
    });
    return {
      handoff: handoffView(handoff, signed.staff.id, nameOf),
      brief: {
        wants: brief.wants,
        cause: brief.cause,
        said: brief.said,
        answerBy: isoOrNull(handoff.answerBy),
      },
      entries: entries.map(entryView),
      more: found.length > PAGE,
      now: iso(deps.clock.now()),
    };
  },
);

const staff = staffRoute(
  {
    method: 'get',
    path: '/api/desk/staff',
    summary: 'Who works the desk: the names that a handoff can be passed to.',
    answer: StaffAnswer,
    refusals: ['store.unavailable'],
  },
  async (deps) => ({ staff: (await deps.accounts.list()).map(({ name }) => ({ name })) }),
);

export const readRoutes: readonly Route[] = [list, read, staff];
