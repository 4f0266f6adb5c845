// What the page does: reads, moves, and the messages on their way. Everything on the screen comes from the
// server's answers; nothing is shown as done before the server said so.
import { api } from './api.js';
import { forgetDrafts, keepOutbox, keepSeen, outboxOf } from './drafts.js';
import { state, tell, update } from './store.js';
import { refusalWords } from './words.js';

export function sessionOver() {
  update({
    phase: 'signed-out',
    because: 'expired',
    link: 'connecting',
    handoffs: null,
    closed: null,
    view: null,
  });
}

/** Runs a request; an ended session goes back to the sign-in, anything else to `failed`. */
export async function attempt(request, failed = (error) => tell(refusalWords(error), 'error')) {
  try {
    return await request();
  } catch (error) {
    if (error.status === 401) sessionOver();
    else failed(error);
    return null;
  }
}

const clock = (answer) => ({ skew: Date.parse(answer.now) - Date.now() });

export async function loadList() {
  const answer = await attempt(
    () => api.list('open'),
    (error) => update({ listError: refusalWords(error) }),
  );
  if (answer) update({ handoffs: answer.handoffs, listError: null, ...clock(answer) });
  return answer !== null;
}

export async function loadClosed() {
  const answer = await attempt(() => api.list('closed'));
  if (answer) update({ closed: answer.handoffs });
}

/** How far a text has come; an answer that is older than what is known does not take it back. */
const STEPS = ['queued', 'sending', 'sent', 'failed', 'delivered'];
const isOlder = (entry, known) => STEPS.indexOf(entry.delivery) < STEPS.indexOf(known.delivery);

const merged = (entries, more) => {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  for (const entry of more) {
    const known = bySeq.get(entry.seq);
    if (!known || !isOlder(entry, known)) bySeq.set(entry.seq, entry);
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
};

/**
 * Where to read on from: after the last entry, or before the first whose delivery is still open. The website
 * reports nothing after `sent`.
 */
function from(entries, channel) {
  const unsure = channel === 'webchat' ? ['queued', 'sending'] : ['queued', 'sending', 'sent'];
  const open = entries.slice(-50).find((entry) => unsure.includes(entry.delivery));
  return open ? open.seq - 1 : (entries.at(-1)?.seq ?? 0);
}

/** Reads what is new in the open handoff, to its end. */
export async function loadView() {
  const id = state.openId;
  if (!id || state.phase !== 'in') return true;
  for (;;) {
    const known = state.view?.id === id ? state.view.entries : [];
    const answer = await attempt(
      () => api.read(id, from(known, state.view?.handoff?.channel)),
      (error) => {
        if (state.openId !== id) return;
        const status = error.status === 404 ? 'missing' : 'error';
        if (state.view?.status !== 'ready')
          update({ view: { id, status, entries: [], error: refusalWords(error) } });
      },
    );
    if (!answer) return false;
    if (state.openId !== id) return true;
    const before = state.view?.id === id ? state.view.entries : [];
    const entries = merged(before, answer.entries);
    update({
      view: {
        id,
        status: answer.more ? 'loading' : 'ready',
        handoff: answer.handoff,
        brief: answer.brief,
        entries,
      },
      ...clock(answer),
    });
    keepSeen(id, entries.at(-1)?.seq ?? 0);
    if (!answer.more) return true;
  }
}

export function open(id) {
  if (state.openId === id) return;
  update({ openId: id, view: id ? { id, status: 'loading', entries: [] } : null });
  if (location.hash.slice(1) !== (id ?? '')) history.pushState(null, '', id ? `#${id}` : location.pathname);
  if (id) void loadView();
}

function take(id, answer) {
  const handoffs = (state.handoffs ?? []).filter((one) => one.id !== id);
  if (answer.handoff.state !== 'closed') handoffs.push(answer.handoff);
  update({ handoffs, ...clock(answer) });
  if (state.view?.id === id && state.view.status === 'ready') {
    const entries = merged(state.view.entries, answer.entries);
    update({ view: { ...state.view, handoff: answer.handoff, entries } });
    keepSeen(id, entries.at(-1)?.seq ?? 0);
  }
}

/** Claim, release, transfer, close, notes, acknowledge. True when done. */
export async function move(id, verb, body = {}) {
  const answer = await attempt(
    () => api.move(id, verb, body),
    (error) => {
      tell(refusalWords(error), 'error');
      void loadList();
      if (state.openId === id) void loadView();
    },
  );
  if (!answer) return false;
  take(id, answer);
  void loadList();
  return true;
}

/** Signs of life for everything that this person holds. */
export function renewMine() {
  for (const one of (state.handoffs ?? []).filter((handoff) => handoff.mine)) {
    attempt(
      () => api.move(one.id, 'renew'),
      (error) => {
        if (error.status === 409) void loadList();
      },
    );
  }
}

const sending = new Map();

/** Sends what is in the outbox of a handoff, in order; each message keeps its key until the server has it. */
export function flush(id) {
  if (sending.has(id) || state.link !== 'live') return;
  sending.set(
    id,
    send(id).finally(() => sending.delete(id)),
  );
}

async function send(id) {
  for (;;) {
    const message = outboxOf(id).find((one) => !one.error);
    if (!message) return;
    try {
      const answer = await api.move(id, 'messages', { key: message.key, text: message.text });
      keepOutbox(
        id,
        outboxOf(id).filter((one) => one.key !== message.key),
      );
      take(id, answer);
    } catch (error) {
      if (error.status === 401) return sessionOver();
      // Nobody knows whether it arrived: it stays, and is sent again under the same key.
      if (error.status === 0 || error.status >= 500) {
        update({});
        return void setTimeout(() => flush(id), 3000);
      }
      keepOutbox(
        id,
        outboxOf(id).map((one) => (one.key === message.key ? { ...one, error: refusalWords(error) } : one)),
      );
      void loadList();
      void loadView();
    }
  }
}

export function say(id, text) {
  keepOutbox(id, [
    ...outboxOf(id),
    { key: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, text, error: null },
  ]);
  update({});
  flush(id);
}

export function discard(id, key) {
  keepOutbox(
    id,
    outboxOf(id).filter((one) => one.key !== key),
  );
  update({});
}

export async function signIn(name, password) {
  const me = await api.signIn(name, password);
  update({ phase: 'in', because: null, me, link: 'connecting', notice: null, ...clock(me) });
}

export async function signOut() {
  await attempt(() => api.signOut());
  forgetDrafts();
  history.replaceState(null, '', location.pathname);
  update({
    phase: 'signed-out',
    because: null,
    me: null,
    handoffs: null,
    closed: null,
    openId: null,
    view: null,
  });
}
