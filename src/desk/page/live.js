// Keeps the page true: listens to the live stream, reads what it names, says when it is lost, and lets nothing
// be sent until everything that was missed has been read.
import { api } from './api.js';
import { attempt, flush, loadClosed, loadList, loadView, renewMine, sessionOver } from './actions.js';
import { state, update } from './store.js';

/** Two heartbeats and a bit: after so long in silence the stream is taken for dead, in milliseconds. */
const SILENCE = 35_000;
/** Who has not touched the page for so long is taken to be away, and what they hold goes back, in milliseconds. */
const AWAY = 10 * 60_000;

let source = null;
let heard = 0;
let tries = 0;
let retry = null;
let touched = Date.now();
let renewed = 0;

for (const kind of ['pointerdown', 'keydown', 'focus'])
  addEventListener(kind, () => (touched = Date.now()), { capture: true });

// At most one request of a kind under way, and one more after it if something changed meanwhile.
function coalesced(work) {
  let running = null;
  let again = false;
  return async function run() {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await work();
      } while (again);
    })();
    try {
      await running;
    } finally {
      running = null;
    }
  };
}

const refreshList = coalesced(async () => {
  await loadList();
  if (state.closed) await loadClosed();
});
const refreshView = coalesced(loadView);

async function catchUp(from) {
  update({ link: 'catching-up' });
  const [list, view] = await Promise.all([loadList(), loadView()]);
  if (source !== from || state.phase !== 'in') return;
  // What could not be read because a handoff does not exist is read; anything else is not caught up.
  if (!list || (!view && state.view?.status !== 'missing')) return lost();
  tries = 0;
  update({ link: 'live' });
  renewIfDue();
  if (state.openId) flush(state.openId);
}

function renewIfDue() {
  if (Date.now() - renewed < 14_000 || Date.now() - touched > AWAY) return;
  renewed = Date.now();
  renewMine();
}

function lost() {
  source?.close();
  source = null;
  if (state.phase !== 'in') return;
  update({ link: 'lost' });
  clearTimeout(retry);
  tries += 1;
  retry = setTimeout(connect, Math.min(5000, 500 * 2 ** Math.min(tries, 4)) * (0.75 + Math.random() / 2));
}

/** Connects, or connects again. */
export async function connect() {
  clearTimeout(retry);
  disconnect();
  if (state.phase !== 'in') return;
  const me = await attempt(
    () => api.me(),
    (error) => (error.status === 401 ? sessionOver() : lost()),
  );
  if (!me || state.phase !== 'in') return;
  update({ me, skew: Date.parse(me.now) - Date.now() });
  const mine = new EventSource('/api/desk/live');
  source = mine;
  heard = Date.now();
  const on = (name, act) =>
    mine.addEventListener(name, (event) => {
      heard = Date.now();
      if (source === mine) act(JSON.parse(event.data));
    });
  on('hello', () => void catchUp(mine));
  on('reset', () => void catchUp(mine));
  on('handoff', ({ id }) => {
    void refreshList();
    if (id === state.openId) void refreshView();
  });
  on('entries', ({ id }) => {
    if (id === state.openId) void refreshView();
    void refreshList();
  });
  // The heartbeat drives the renewals: a hidden tab's timers run once a minute, which is too late for a lease.
  on('alive', renewIfDue);
  mine.onerror = () => {
    if (source === mine) lost();
  };
}

export function disconnect() {
  clearTimeout(retry);
  source?.close();
  source = null;
}

setInterval(() => {
  if (source && Date.now() - heard > SILENCE) lost();
}, 5000);
addEventListener('offline', () => state.phase === 'in' && lost());
addEventListener('online', () => state.phase === 'in' && void connect());
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && state.phase === 'in' && state.link === 'lost') void connect();
});
